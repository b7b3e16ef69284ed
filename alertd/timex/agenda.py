"""Agendas: days on lines of their own, and the lines below that say what is on then."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from alertd.model.timex import Interval, Tense, Timex
from alertd.timex.context import Context, Expression
from alertd.timex.meaning import (
    At,
    Clock,
    Day,
    MonthDay,
    NumericDay,
    PartOfDay,
    RelativeDay,
    Weekday,
)

_DAYS = (Day, MonthDay, NumericDay, Weekday)
_TIMES = (Clock, PartOfDay)
_RUNS_TO = re.compile(r"\((?:to|until|through|till) $", re.IGNORECASE)
_BACK = 12
_LINE = re.compile(r"[^\n]+")
_LONGEST = 60
_FEWEST = 2
_LETTER = re.compile(r"[^\W\d_]|\d|\||[.!?]\s*$")
_BULLET = re.compile(r"\s*(?:[-*•·–—▪►]|\d{1,2}[.)])\s")
# "LATER", "## Elsewhere": what is below is of another day, or of none.
_TITLE_WORDS = 4
_LETTER_LAST = re.compile(r"[^\W\d_]\s*$")
_TITLE = re.compile(r"\s*(?:#{1,6} .*|[^a-zß-ÿ]{3,40})$")


@dataclass(frozen=True, slots=True)
class Heading:
    """A day over lines: where it stands, and the stretch of the text that it is over."""

    start: int
    begins: int
    ends: int


class Agenda:
    """Anchors what the lines below a day's heading tell, as the headings are met in order."""

    def __init__(self, text: str, told: Sequence[Expression]) -> None:
        self._text = text
        self._headings = {one.start: one for one in headings(text, told)}
        self._day: Interval | None = None
        self._ends = 0

    def context(self, context: Context, expression: Expression) -> Context:
        """The context of an expression: a heading looks ahead, what is below counts from it."""
        if expression.start in self._headings:
            return replace(context, tense=Tense.FUTURE)
        if self._day is None or expression.start >= self._ends:
            return context
        meaning = expression.meaning
        day = meaning.day if isinstance(meaning, At) else meaning
        if isinstance(day, RelativeDay):
            return replace(context, dct=self._day.first)
        return replace(context, anchor=self._day) if isinstance(day, _TIMES) else context

    def placed(self, timex: Timex) -> Timex:
        """The timex; the last day of what began on the heading's ("(To Jan 23)") from there on."""
        heading = self._headings.get(timex.start)
        if heading is not None:
            self._day, self._ends = timex.interval, heading.ends
        elif self._day and timex.interval and timex.start < self._ends:
            runs = self._day.first < timex.interval.first
            if runs and _RUNS_TO.search(self._text, max(0, timex.start - _BACK), timex.start):
                return replace(timex, interval=Interval(self._day.first, timex.interval.after))
        return timex


def joined(text: str, timexes: Sequence[Timex]) -> list[Timex]:
    """The timexes; a clock time in the line of "(To Jan 23)" begins all of its days."""
    found = list(timexes)
    for at, timex in enumerate(found):
        days = timex.interval
        if not days or not _RUNS_TO.search(text, max(0, timex.start - _BACK), timex.start):
            continue
        start = text.rfind("\n", 0, timex.start)
        for before in range(at - 1, -1, -1):
            other = found[before]
            if other.start < start:
                break
            if other.time and other.interval and other.interval.first == days.first:
                found[before] = replace(other, interval=days)
    return found


def headings(text: str, told: Sequence[Expression | Timex]) -> tuple[Heading, ...]:
    """The days that stand alone on their lines with something below; none where but one does."""
    lone = [one for one in told if isinstance(one.meaning, _DAYS) and _is_alone(text, one)]
    if len(lone) < _FEWEST:
        return ()
    ends = [*(text.rfind("\n", 0, one.start) for one in lone[1:]), len(text)]
    found = [_over(text, one, end) for one, end in zip(lone, ends, strict=True)]
    held = tuple(one for one in found if one.begins < one.ends)
    return held if len(held) >= _FEWEST else ()


def _is_alone(text: str, one: Expression | Timex) -> bool:
    start = text.rfind("\n", 0, one.start) + 1
    end = text.find("\n", one.end)
    end = len(text) if end < 0 else end
    rest = f"{text[start : one.start]} {text[one.end : end]}"
    return end - start <= _LONGEST and _LETTER.search(rest) is None


def _is_title(line: str, *, parted: bool) -> bool:
    """Whether a line is over others: in capitals, marked, or short below an empty line."""
    if _TITLE.fullmatch(line):
        return True
    return parted and len(line.split()) <= _TITLE_WORDS and _LETTER_LAST.search(line) is not None


def _over(text: str, one: Expression | Timex, end: int) -> Heading:
    """The heading with the lines below it, as far as they are of one kind."""
    begins = text.find("\n", one.end) + 1 or len(text)
    reached, bulleted = begins, None
    for line in _LINE.finditer(text, begins, end):
        if not line[0].strip():
            continue
        bullet = _BULLET.match(line[0]) is not None
        bulleted = bullet if bulleted is None else bulleted
        parted = text[reached : line.start()].count("\n") > 1
        if (bulleted and not bullet) or (not bullet and _is_title(line[0], parted=parted)):
            break
        reached = line.end()
    return Heading(one.start, begins, reached)
