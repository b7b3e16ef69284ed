"""Finding time expressions in a text: plain phrases first, then what combines them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from alertd.timex.context import Expression
from alertd.timex.foreign import day_literals
from alertd.timex.masks import mask, plain
from alertd.timex.rules import CompiledRule, Grammar, Layer, load

_SEEN_AROUND = 160
# A rule whose expression is less than what it looks at names it so.
_SPAN = "span"


def parse(text: str, language: str) -> list[Expression]:
    """The text's time expressions in order, not overlapping, not anchored.

    `language` is a BCP 47 tag. Of a language without a grammar only its day literals are found.
    """
    spoken = language.partition("-")[0].lower()
    grammar = load(spoken)
    return day_literals(text, spoken) if grammar is None else _two_passes(text, grammar)


def _two_passes(text: str, grammar: Grammar) -> list[Expression]:
    lowered = plain(text)
    first = longest(list(_matches(text, lowered, grammar.plain, {})))
    masked = mask(lowered, first)
    found = {expression.start: expression for expression in first}
    return longest([*_matches(text, masked, grammar.combined, found), *first])


def longest(expressions: Sequence[Expression]) -> list[Expression]:
    """Those that no longer one overlaps, in the order of the text."""
    taken: dict[int, Expression] = {}
    covered = bytearray(max((e.end for e in expressions), default=0))
    for expression in sorted(expressions, key=lambda e: (e.start - e.end, e.start)):
        if not any(covered[expression.start : expression.end]):
            width = expression.end - expression.start
            covered[expression.start : expression.end] = b"\1" * width
            taken[expression.start] = expression
    return [taken[start] for start in sorted(taken)]


def _matches(
    text: str, seen: str, layer: Layer, found: Mapping[int, Expression]
) -> Iterator[Expression]:
    for compiled, match in _met(seen, layer):
        arguments = _arguments(text, match, compiled, found)
        meaning = None if arguments is None else compiled.rule.build(**arguments)
        if meaning is not None:
            start, end = match.span(_SPAN if _SPAN in compiled.pattern.groupindex else 0)
            yield Expression(start, end, text[start:end], meaning, compiled.rule.name)


def _met(seen: str, layer: Layer) -> Iterator[tuple[CompiledRule, re.Match[str]]]:
    for number in layer.gate.anywhere:
        compiled = layer.rules[number]
        edged = re.compile(layer.edge.pattern + compiled.pattern.pattern)
        yield from ((compiled, match) for match in edged.finditer(seen))
    for at, numbers in layer.gate.candidates("\n" + seen, 0, len(seen)):
        for number in numbers if layer.edge.match(seen, at) else ():
            compiled = layer.rules[number]
            match = compiled.pattern.match(seen, at)
            if match is not None:
                yield compiled, match


def _arguments(
    text: str, match: re.Match[str], compiled: CompiledRule, found: Mapping[int, Expression]
) -> dict[str, Any] | None:
    arguments: dict[str, Any] = {}
    for name in compiled.pattern.groupindex:
        start, end = match.span(name)
        value: Any = None
        if start >= 0:
            value = _value(text[start:end], start, compiled, name, found)
            if value is None:
                return None
        arguments[name] = value
    start, end = match.span()
    arguments["before"] = text[max(0, start - _SEEN_AROUND) : start]
    arguments["after"] = text[end : end + _SEEN_AROUND]
    return {name: arguments[name] for name in compiled.wanted}


def _value(
    text: str, start: int, compiled: CompiledRule, name: str, found: Mapping[int, Expression]
) -> Any:
    read = compiled.holes.get(name)
    if read is None:
        return text
    if name.startswith("a_"):
        return found[start].meaning if start in found else None
    return read(text)
