"""Lines of a page that are not the article: bylines, stamps, copyright, related links, comments."""

import re
from collections.abc import Sequence

from alertd.commitments.pieces import FurnitureWords
from alertd.commitments.sentences import Span, holding
from alertd.model.timex import Timex

_LINE = re.compile(r"[^\n]+")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_STAMP = re.compile(
    r"^\W{0,4}(\d{1,2})[:.](\d{2})(?: ?([ap])\.?m\.?)?(?: [A-Z]{2,4})?\W{0,3}$",
    re.IGNORECASE | re.MULTILINE,
)
_NOON = 12
_LONG_LINE = 240
_STAMP_WORDS = 3
_LONGEST_STAMP = 90
_BARS = 3
_DATELINE_REACH = 110
_ENDS_A_SENTENCE = re.compile(r"[.!?…。][\"”’')]{0,2}\W{0,2}$")


class Furniture:
    """Knows which of a text's lines are not the article."""

    def __init__(self, text: str, words: FurnitureWords) -> None:
        self._text = text
        self._words = words
        self._lines = [Span(line.start(), line.end()) for line in _LINE.finditer(text)]
        self._outside = self._find_outside()

    def __contains__(self, timex: Timex) -> bool:
        line = holding(self._lines, timex.start)
        if line is None:
            return False
        return (
            line in self._outside
            or self._words.marks.match(self._text, line.start, line.end) is not None
            or self._is_label(line)
            or self._is_stamp(line, timex)
            or self._in_dateline(line, timex)
        )

    def _find_outside(self) -> frozenset[Span]:
        """The lines below a heading such as "Related stories"."""
        outside: list[Span] = []
        below = False
        for line in self._lines:
            if self._words.headings.match(self._text, line.start, line.end):
                below = True
            elif below and line.end - line.start > _LONG_LINE:
                below = False
            if below:
                outside.append(line)
        return frozenset(outside)

    def _is_label(self, line: Span) -> bool:
        if line.end - line.start >= _LONG_LINE:
            return False
        bars = self._bars(line)
        if bars >= _BARS:
            at = self._lines.index(line)
            beside = self._lines[max(0, at - 1) : at] + self._lines[at + 1 : at + 2]
            return all(self._bars(other) != bars for other in beside)
        return self._words.masthead.search(self._text, line.start, line.end) is not None

    def _bars(self, line: Span) -> int:
        """How many columns less one: the rows of a table have the same number."""
        return self._text.count("|", line.start, line.end)

    def _is_stamp(self, line: Span, timex: Timex) -> bool:
        """A line of nearly nothing but a date."""
        if line.end - line.start > _LONGEST_STAMP:
            return False
        rest = self._text[line.start : timex.start] + " " + self._text[timex.end : line.end]
        words = _LETTERS.findall(rest)
        return (
            len(words) < _STAMP_WORDS
            and ":" not in rest
            and not _ENDS_A_SENTENCE.search(self._text[line.start : line.end])
        )

    def _in_dateline(self, line: Span, timex: Timex) -> bool:
        """Whether it is the date of "GENEVA, May 12 (Wire) - ", which opens an article."""
        if timex.end - line.start > _DATELINE_REACH:
            return False
        found = self._words.dateline.match(self._text, line.start, line.end)
        place = self._text[line.start : timex.start]
        return (
            found is not None and found.end() >= timex.end and not self._words.prose.search(place)
        )


def latest_stamp(text: str) -> str | None:
    """The latest "HH:MM" that stands alone on a line: when the last entry of a live page came."""
    stamps = [(int(met[1]) + _NOON * _afternoon(met), met[2]) for met in _STAMP.finditer(text)]
    latest = max(stamps, default=None) if len(stamps) > 1 else None
    return f"{latest[0]:02}:{latest[1]}" if latest else None


def _afternoon(stamp: re.Match[str]) -> bool:
    return stamp[3] is not None and stamp[3].casefold() == "p" and int(stamp[1]) < _NOON


def outside(text: str, timexes: Sequence[Timex], words: FurnitureWords) -> frozenset[Timex]:
    """Those of the expressions that stand in page furniture."""
    furniture = Furniture(text, words)
    return frozenset(timex for timex in timexes if timex in furniture)
