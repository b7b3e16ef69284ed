"""Rules that carry their proof, and the grammar that a language's folder of them makes."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from alertd.timex.gate import Gate
from alertd.timex.meaning import Meaning
from alertd.timex.openings import FIRST_HOLE, Parts, openings

Builder = Callable[..., Meaning | None]
Reader = Callable[[str], Any]

_HOLE = re.compile(r"\{([a-z_]+?)([0-9]?)\}")
_SPACE = re.compile(r"\[[^\]]*\]| \??")
_SPACES = {" ": " {1,2}", " ?": " {0,2}"}

# Not inside a word, a number, a price or a hyphenated name ...
BEFORE = r"(?<![\w$£€¥#@&])(?<![\w)][-/])(?<![\w][.:'])(?<![0-9],)"
# ... nor with more of one to follow.
AFTER = r"(?![\w%@])(?!-\w)(?![./:,'][0-9])(?!/\w)"
SPACED = (BEFORE, AFTER)
# A script without spaces: only figures and Latin letters have edges.
UNSPACED = (
    r"(?:(?![0-9a-z])|(?<![0-9a-z.,/:$%-]))",
    r"(?:(?<![0-9a-z])|(?![0-9a-z%])(?![./:,-][0-9]))",
)


@dataclass(frozen=True, slots=True)
class Word:
    """A placeholder: what it matches in lowered text, and how its original text is read.

    `read` returns None where the words, as written, are not that after all ("may").
    """

    pattern: str
    read: Reader


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern, what it means, and the phrases that prove it."""

    name: str
    template: str
    build: Builder
    examples: Mapping[str, str]
    rejects: Sequence[str]


def rule(
    template: str, *, examples: Mapping[str, str], rejects: Sequence[str]
) -> Callable[[Builder], Rule]:
    """Make the decorated function a rule of its module's language.

    Args:
        template: a pattern over lowered text with `{placeholder}`s from the vocabulary; one
            that is met again is numbered (`{month2}`). Placeholders and named groups become
            keyword arguments; `before` and `after`, where the function takes them, are the
            text around the match, as written. A group named `span` narrows the expression.
        examples: whole phrases that this rule reads, with their EDTF value on
            Wednesday 2025-07-09 (the TIMEX3 value where nothing anchors them). Brackets mark
            the expression in a phrase that is more than that.
        rejects: texts in which the whole grammar finds nothing.
    """

    def make(build: Builder) -> Rule:
        return Rule(build.__name__, template, build, examples, rejects)

    return make


@dataclass(frozen=True)
class CompiledRule:
    """A rule over a vocabulary; its pattern is compiled when a text first calls for it."""

    rule: Rule
    words: Mapping[str, Word]
    holes: Mapping[str, Reader]
    wanted: tuple[str, ...]
    edges: tuple[str, str] = SPACED

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What the rule matches from a place where an expression may begin, to its edge."""
        return re.compile(f"(?:{_expand(self.rule.template, self.words)}){self.edges[1]}")


@dataclass(frozen=True, slots=True)
class Layer:
    """Rules that are matched side by side; `gate` tells where which of them may begin.

    `edge` matches nothing at a place where an expression may begin, and nowhere else.
    """

    gate: Gate
    rules: tuple[CompiledRule, ...]
    edge: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """Everything known of one language's time phrases: plain phrases, then their combinations."""

    plain: Layer
    combined: Layer


def _spaced(template: str) -> str:
    return _SPACE.sub(lambda met: _SPACES.get(met[0], met[0]), template)


def _expand(template: str, words: Mapping[str, Word]) -> str:
    def fill(hole: re.Match[str]) -> str:
        return f"(?P<{hole[1]}{hole[2]}>{words[hole[1]].pattern})"

    return _spaced(_HOLE.sub(fill, template))


def _compile(rule: Rule, words: Mapping[str, Word], edges: tuple[str, str]) -> CompiledRule:
    holes = {kind + number: words[kind].read for kind, number in _HOLE.findall(rule.template)}
    wanted = tuple(inspect.signature(rule.build).parameters)
    return CompiledRule(rule, words, holes, wanted, edges)


def compile_layer(
    rules: Sequence[Rule], words: Mapping[str, Word], edges: tuple[str, str] = SPACED
) -> Layer:
    """The layer that these rules make over these placeholders, between such edges."""
    letters = {kind: chr(FIRST_HOLE + index) for index, kind in enumerate(words)}
    kinds = {letter: kind for kind, letter in letters.items()}

    @cache
    def hole(letter: str) -> Parts | None:
        kind = kinds.get(letter)
        return openings(_spaced(words[kind].pattern)) if kind else None

    templates = (_HOLE.sub(lambda met: letters[met[1]], rule.template) for rule in rules)
    begin = [openings(_spaced(template), hole) for template in templates]
    gate = Gate(begin, inside_words=edges == UNSPACED)
    compiled = tuple(_compile(rule, words, edges) for rule in rules)
    return Layer(gate, compiled, re.compile(edges[0]))


@cache
def load(language: str) -> Grammar | None:
    """The grammar of every module in the language's folder; None where there is no folder."""
    try:
        folder = importlib.import_module(f"alertd.timex.lang.{language}")
        vocabulary = importlib.import_module(f"alertd.timex.lang.{language}.vocabulary")
    except (ModuleNotFoundError, ValueError):
        return None
    modules = [
        importlib.import_module(f"{folder.__name__}.{module.name}")
        for module in pkgutil.iter_modules(folder.__path__)
    ]
    rules = [
        value for module in modules for value in vars(module).values() if isinstance(value, Rule)
    ]
    combining = [rule for rule in rules if is_combining(rule)]
    plain = [rule for rule in rules if not is_combining(rule)]
    words: dict[str, Word] = vocabulary.WORDS
    edges: tuple[str, str] = getattr(vocabulary, "EDGES", SPACED)
    return Grammar(compile_layer(plain, words, edges), compile_layer(combining, words, edges))


def is_combining(rule: Rule) -> bool:
    """Whether the rule combines expressions that the plain rules found."""
    return any(kind.startswith("a_") for kind, _ in _HOLE.findall(rule.template))
