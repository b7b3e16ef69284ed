"""Where in a text one of many patterns may begin, and which of them: without trying each."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from alertd.timex.openings import DIGIT, FILLER, LENGTH, MARK, Openings

# A letter leads to the next node; what may begin with the letters so far is under None.
_Node = dict[str | None, Any]
_DIGITS = "123456789"
_MARKS = "".join(chr(code) for code in range(0xE001, 0xE0FF))
# So far the pattern that finds candidates looks; the tree then looks on.
_GLANCE = 3
# Words come again: what was found for so many beginnings is kept.
_MOST_KNOWN = 20_000

# Behind these a text may hold more than an opening does.
_LOOSE = f" {MARK}{_MARKS}"


def lowered(text: str) -> str:
    """The text in small letters; every letter keeps its place."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


class Gate:
    """Knows of each place in a text which patterns are worth trying there.

    It is made of the patterns' openings, so a new pattern opens it by itself. Texts are given
    lowered, and with one letter in front that belongs to no word.

    Attributes:
        anywhere: the patterns that may begin with any letter. The gate does not speak of these;
            they have to be searched for by themselves.
    """

    def __init__(self, of: Sequence[Openings], *, inside_words: bool = False) -> None:
        """Args: the openings of each pattern; whether one may begin in the middle of a word."""
        self._root: _Node = {}
        self._known: dict[str, tuple[int, ...]] = {}
        beginnings = [openings.all for openings in of]
        self.anywhere = tuple(n for n, letters in enumerate(beginnings) if "" in letters)
        for number, known in enumerate(beginnings):
            for letters in known if "" not in known else ():
                self._plant(letters, number)
        _spread(self._root, (), {})
        edge = "" if inside_words else r"[^\w]"
        self._shift = 1 if inside_words else 0
        self._places = re.compile(f"{edge}(?={_glance(self._root, _GLANCE)})")

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
        letters = text[at : at + LENGTH]
        numbers = self._known.get(letters)
        if numbers is None:
            numbers = self._walk(text, at)
            if "  " not in letters and FILLER not in letters:
                self._remember(letters, numbers)
        return numbers

    def _remember(self, letters: str, numbers: tuple[int, ...]) -> None:
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
        self._known[letters] = numbers

    def _walk(self, text: str, at: int) -> tuple[int, ...]:
        node = self._root
        while following := node.get(text[at : at + 1]):
            node = following
            at += 2 if text.startswith("  ", at) else 1
            while text.startswith(FILLER, at):
                at += 1
        found: tuple[int, ...] = node[None]
        return found

    def _plant(self, letters: str, number: int) -> None:
        node = self._root
        for letter in letters:
            node = node.setdefault(letter, {})
        node.setdefault(None, []).append(number)


def _spread(
    node: _Node, sooner: tuple[int, ...], known: dict[tuple[int, ...], tuple[int, ...]]
) -> None:
    """Let each node know all that may begin with its letters, and stand for its kin of letters."""
    here = tuple(sorted({*sooner, *node.get(None, ())}))
    node[None] = known.setdefault(here, here)
    for letter, following in node.items():
        if letter:
            _spread(following, here, known)
    for one, others in ((DIGIT, _DIGITS), (MARK, _MARKS)):
        if one in node:
            node.update(dict.fromkeys(others, node[one]))


def _glance(node: _Node, depth: int) -> str:
    """A pattern of what the tree holds down to a depth."""
    if node[None] or not depth:
        return ""
    if len(node) == 1:
        return "(?!)"  # an empty tree
    kin: dict[int, str] = {}
    for letter, following in node.items():
        if letter:
            kin[id(following)] = kin.get(id(following), "") + letter
    ends: dict[str, str] = {}
    for letters in kin.values():
        rest = "" if letters[0] in _LOOSE else _glance(node[letters[0]], depth - 1)
        ends[rest] = ends.get(rest, "") + letters
    branches = [f"[{re.escape(''.join(sorted(letters)))}]{rest}" for rest, letters in ends.items()]
    return f"(?:{'|'.join(branches)})"
