"""How what a pattern matches may begin, read from the pattern itself.

A scan tries a pattern only where the text goes on as one of its openings. They may promise too
much, never too little: what cannot be told is left open.
"""

import re._constants as ops  # type: ignore[import-not-found]  # the one place that knows them
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

# So many letters tell nearly all patterns apart.
LENGTH = 6
# Stands for every digit.
DIGIT = "0"
# What a mask fills up expressions with: as good as not there.
FILLER = "\ue0ff"
# Stands for every mark of an expression.
MARK = "\ue000"

_MOST = 1500
_WIDEST = 40
_SAME = {
    **dict.fromkeys("123456789", DIGIT),
    **{chr(code): MARK for code in range(0xE000, 0xE0FF)},
    "\u017f": "s",
    "\u0131": "i",
    "\u0130": "i",
}


@dataclass(frozen=True, slots=True)
class Openings:
    """Beginnings, folded: those that go on (`ahead`), and those behind which anything may come."""

    ahead: frozenset[str]
    ended: frozenset[str] = frozenset()

    @property
    def all(self) -> frozenset[str]:
        """Every beginning, without those that begin with a shorter one."""
        found = self.ahead | self.ended
        return frozenset(
            one for one in found if not any(one[:size] in found for size in range(len(one)))
        )


# What a letter that is a placeholder stands for; None for a letter that is one.
Holes = Callable[[str], Openings | None]
_NOTHING = Openings(frozenset({""}))


def no_holes(_letter: str) -> None:
    """Every letter is a letter."""


def openings(pattern: str, holes: Holes = no_holes, flags: int = 0) -> Openings:
    """The openings of a pattern; letters that are `holes` stand for those of other patterns.

    Raises:
        re.error: it is no pattern.
    """
    return _sequence(parser.parse(pattern, flags), _NOTHING, holes)


def folded(letter: str) -> str:
    """The letter that stands for this one in openings."""
    return _SAME.get(letter) or letter.lower()


def _sequence(parts: Iterable[Any], found: Openings, holes: Holes) -> Openings:
    for operation, argument in parts:
        if not found.ahead:
            break
        found = _STEPS.get(operation, _unknown)(argument, found, holes)
        if len(found.ahead) > _MOST:
            found = _unknown(None, found, holes)
    return found


def _unknown(_argument: Any, found: Openings, _holes: Holes) -> Openings:
    return Openings(frozenset(), found.ended | found.ahead)


def _nothing(_argument: Any, found: Openings, _holes: Holes) -> Openings:
    return found


def _literal(code: int, found: Openings, holes: Holes) -> Openings:
    return _followed(found, _letter(chr(code), holes))


def _letter(letter: str, holes: Holes) -> Openings:
    alone = "" if letter == FILLER else folded(letter)
    return holes(letter) or Openings(frozenset({alone}))


def _followed(found: Openings, more: Openings) -> Openings:
    ended, ahead = set(found.ended), set[str]()
    for one in found.ahead:
        for further, goes_on in ((more.ahead, True), (more.ended, False)):
            for end in further:
                whole = one + (end[1:] if one[-1:] == " " == end[:1] else end)
                (ahead if goes_on and len(whole) < LENGTH else ended).add(whole[:LENGTH])
    return Openings(frozenset(ahead), frozenset(ended))


def _set(members: Sequence[Any], found: Openings, holes: Holes) -> Openings:
    letters: set[str] = set()
    for operation, argument in members:
        if operation is ops.LITERAL:
            letters.add(chr(argument))
        elif operation is ops.RANGE and argument[1] - argument[0] < _WIDEST:
            letters.update(map(chr, range(argument[0], argument[1] + 1)))
        else:
            return _unknown(None, found, holes)
    return _followed(found, _union(_letter(letter, holes) for letter in letters))


def _branch(argument: Any, found: Openings, holes: Holes) -> Openings:
    return _union(_sequence(branch, found, holes) for branch in argument[1])


def _union(alternatives: Iterable[Openings]) -> Openings:
    every = list(alternatives)
    ahead = frozenset[str]().union(*(one.ahead for one in every))
    return Openings(ahead, frozenset[str]().union(*(one.ended for one in every)))


def _group(argument: Any, found: Openings, holes: Holes) -> Openings:
    return _sequence(argument[-1], found, holes)


def _repeat(argument: Any, found: Openings, holes: Holes) -> Openings:
    least, most, parts = argument
    passed = [found] if not least else []
    for times in range(1, min(int(most), LENGTH + int(least)) + 1):
        longer = _sequence(parts, found, holes)
        if longer == found:
            break
        found = longer
        if times >= least:
            passed.append(found)
    return _union(passed or [found])


_STEPS: Mapping[Any, Callable[[Any, Openings, Holes], Openings]] = {
    ops.LITERAL: _literal,
    ops.IN: _set,
    ops.BRANCH: _branch,
    ops.SUBPATTERN: _group,
    ops.ATOMIC_GROUP: _sequence,
    ops.MAX_REPEAT: _repeat,
    ops.MIN_REPEAT: _repeat,
    ops.POSSESSIVE_REPEAT: _repeat,
    ops.ASSERT: _nothing,
    ops.ASSERT_NOT: _nothing,
    ops.AT: _nothing,
}
