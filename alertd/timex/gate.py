"""Where in a text one of many patterns may begin, and which of them: without trying each.

The gate reads on from a place, letter by letter, through all patterns at once, until they are
told apart. What it finds out on the way is kept, so only beginnings that texts hold cost anything.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from alertd.timex.openings import FILLER, Either, Part, Parts, Repeat

# So many letters tell patterns apart, or nothing does before they are tried.
_DEPTH = 24
# A pattern looks so far for places that are worth more than a glance.
_GLANCE = 2
# Masked expressions begin with a letter from here on.
_FIRST_MARK = "\ue000"
# The longest expression that a mask stands for, and more.
_MASKED = 200
# Texts hold ever new beginnings: what was found out is forgotten when it grows beyond this.
_MOST_STATES = 30_000


class _Spot:
    """A place in a pattern: before its part `at`, with another place to go on from behind."""

    __slots__ = ("_at", "_behind", "_parts", "_steps")

    def __init__(self, parts: Parts, at: int, behind: "_Spot | None") -> None:
        self._parts, self._at, self._behind = parts, at, behind
        self._steps: _Steps | None = None

    def steps(self) -> "_Steps":
        """The letters that may come, each with where they lead; whether anything may."""
        if self._steps is None:
            self._steps = self._look_ahead()
        return self._steps

    def _look_ahead(self) -> "_Steps":
        if self._behind is None:
            return (), True
        behind, following = self._behind, self._at + 1
        if following < len(self._parts):
            behind = _Spot(self._parts, following, behind)
        elif following > len(self._parts):
            return behind.steps()
        return _steps_of(self._parts[self._at], behind)


# Letters of which one may come, with where it leads; and whether anything may come.
_Steps: TypeAlias = tuple[tuple[tuple[str, _Spot], ...], bool]
_END = _Spot((), 0, None)
# A pattern's number, and where in it the letters so far lead.
_Place: TypeAlias = tuple[int, _Spot]


def _steps_of(part: Part, behind: _Spot) -> _Steps:
    if isinstance(part, str):
        return ((part, behind),), False
    if part is None:
        return (), True
    if isinstance(part, Either):
        return _all([_Spot(branch, 0, behind) for branch in part.branches])
    if not part.most:
        return behind.steps()
    again = Repeat(part.inside, max(part.least - 1, 0), part.most - 1)
    once_more = behind if part.most == 1 else _Spot((again,), 0, behind)
    inner = _Spot(part.inside, 0, once_more)
    return inner.steps() if part.least else _all([inner, behind])


def _all(spots: Iterable[_Spot]) -> _Steps:
    every = [spot.steps() for spot in spots]
    return tuple(step for steps, _ in every for step in steps), any(is_open for _, is_open in every)


class _State:
    """What the letters read so far leave possible.

    Attributes:
        sure: the patterns that may match here whatever comes.
        possible: those and the ones that the next letters decide about.
        following: letter -> the state behind it, as far as texts have asked for it.
    """

    __slots__ = ("_ways", "following", "possible", "sure")

    def __init__(self, sure: tuple[int, ...], places: Sequence[_Place]) -> None:
        ahead = [(number, *spot.steps()) for number, spot in places if number not in sure]
        known = {*sure, *(number for number, _, is_open in ahead if is_open)}
        self.sure = tuple(sorted(known))
        self.possible = tuple(sorted(known.union(number for number, _, _ in ahead)))
        self._ways = [
            (letters, (number, spot))
            for number, steps, _ in ahead
            if number not in known
            for letters, spot in steps
        ]
        self.following: dict[str, _State | None] = {}

    def letters(self) -> list[str]:
        """Those by which it goes on."""
        return sorted({letter for letters, _ in self._ways for letter in letters})

    def behind(self, letter: str) -> tuple[_Place, ...]:
        """Where the patterns are behind one more letter."""
        return tuple(dict.fromkeys(place for letters, place in self._ways if letter in letters))


class Gate:
    """Knows of each place in a text which patterns are worth trying there.

    It is made of the patterns' openings, so a new pattern opens it by itself. Texts are given
    lowered, and with one letter in front that belongs to no word.

    Attributes:
        anywhere: the patterns that may begin with any letter. The gate does not speak of these;
            they have to be searched for by themselves.
    """

    def __init__(self, of: Sequence[Parts], *, inside_words: bool = False) -> None:
        """Args: the openings of each pattern; whether one may begin in the middle of a word."""
        spots = [(number, _Spot(parts, 0, _END)) for number, parts in enumerate(of)]
        self.anywhere = tuple(number for number, spot in spots if spot.steps()[1])
        self._spots = [(number, spot) for number, spot in spots if not spot.steps()[1]]
        self._root = _State((), self._spots)
        self._states: dict[tuple[tuple[int, ...], tuple[_Place, ...]], _State] = {}
        edge = "" if inside_words else r"[^\w]"
        self._shift = 1 if inside_words else 0
        self._places = re.compile(f"{edge}(?={self._glance(self._root, _GLANCE)})")

    def candidates(self, text: str, start: int, end: int) -> Iterator[tuple[int, tuple[int, ...]]]:
        """Each place of `text[start + 1 : end + 1]` where patterns may begin, and their numbers.

        Places are counted without the letter in front.
        """
        first = start + self._shift
        for place in self._places.finditer(text, first, end + 1):
            at = place.start() - self._shift
            if numbers := self._openers(text, at + 1):
                yield at, numbers

    def _openers(self, text: str, at: int) -> tuple[int, ...]:
        letters = text[at : at + _DEPTH]
        if FILLER in letters:
            letters = text[at : at + _MASKED].replace(FILLER, "")[:_DEPTH]
        state = self._root
        for letter in letters:
            try:
                following = state.following[letter]
            except KeyError:
                following = self._go_on(state, letter)
            if following is None:
                return state.sure
            state = following
        return state.possible

    def _glance(self, state: _State, depth: int) -> str:
        """A pattern of the letters that lead on from a state."""
        if not depth or state.sure:
            return ""
        ends: dict[str, str] = {}
        for letter in state.letters():
            following = self._go_on(state, letter)
            looked_at = following if letter < _FIRST_MARK else None  # filler stands behind a mark
            rest = self._glance(looked_at, depth - 1) if looked_at else ""
            ends[rest] = ends.get(rest, "") + letter
        branches = [f"[{re.escape(letters)}]{rest}" for rest, letters in ends.items()]
        return f"(?:{'|'.join(branches)})" if branches else "(?!)"

    def _go_on(self, state: _State, letter: str) -> _State | None:
        places = state.behind(letter)
        following = None
        if places:
            if len(self._states) > _MOST_STATES:
                self._states.clear()
                self._root = _State((), self._spots)
            known = (state.sure, places)
            following = self._states.get(known)
            if following is None:
                following = self._states[known] = _State(*known)
        state.following[letter] = following
        return following
