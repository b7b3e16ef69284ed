"""Days told twice: a date that stands beside what is counted from the day of writing.

"On Monday ... the following day, 22 July", "50 days from last Monday; that is 2 September": on the
day on which such an article was written both are one day, and on hardly any other.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from alertd.model.timex import Grain, Interval, Timex
from alertd.timex import Context, Expression, anchored, sighted
from alertd.timex.meaning import (
    Anchored,
    At,
    Day,
    DayOfMonth,
    Direction,
    Duration,
    EdgeOf,
    Lasting,
    Meaning,
    MonthDay,
    Nth,
    Offset,
    RelativeDay,
    SamePeriod,
    Weekday,
    WeekdayFrom,
)
from alertd.timex.resolve import resolve

_READ = 20_000
_DATED = (MonthDay, Day)
_COUNTED = (
    Anchored,
    DayOfMonth,
    EdgeOf,
    Nth,
    Offset,
    RelativeDay,
    SamePeriod,
    Weekday,
    WeekdayFrom,
)
_APPOSED = re.compile(r"(?:, |,? \(|,? or | [—–-] )(?:that is,? |i\.e\.,? |on |in other words,? )?")
# "took nine days", "after six weeks": nothing that a date ends.
_OVER = re.compile(r"\b(?:took|lasted|spent|after|in|nearly|about|past|last|every)\W$")
_BACK = 12
_TWICE, _ONCE_MORE, _SUM = 4.0, 1.0, 1.8
_TOLD_APART = -1.5
_BESIDE, _NEAR, _FAR = 60, 150, 300
_FEWEST_DAYS = 5


@dataclass(frozen=True, slots=True)
class _Told:
    """A day: where it stands, and whether it is counted from the day of writing."""

    start: int
    end: int
    day: date
    counted: bool


class Agreement:
    """How much a text agrees with itself, were it written on a given day."""

    def __init__(self, text: str, language: str, expressions: Sequence[Expression]) -> None:
        self._text = text[:_READ]
        read = [one for one in expressions if one.end <= _READ]
        self._sighted = sighted(self._text, language, read) if _may_meet(read) else ()

    def on(self, day: date) -> float:
        """A log likelihood ratio: 0 where nothing is told twice."""
        if not self._sighted:
            return 0.0
        text, timexes = self._text, anchored(self._text, self._sighted, Context(day))
        told = [one for timex in timexes if (one := _told(timex)) is not None]
        dated = [one for one in told if not one.counted]
        counted = [one for one in told if one.counted]
        total = sum(_beside(text, one, dated) for one in counted)
        return total + sum(_summed(text, timex, counted, dated, day) for timex in timexes)


def _may_meet(found: Sequence[Expression]) -> bool:
    """Whether a date stands near something that may come to it."""
    meanings = [(one.start, _without_time(one.meaning)) for one in found]
    dated = [start for start, meaning in meanings if isinstance(meaning, _DATED)]
    return any(
        isinstance(meaning, (*_COUNTED, Duration, Lasting)) and abs(start - other) < _FAR
        for start, meaning in meanings
        for other in dated
    )


def _without_time(meaning: Any) -> Any:
    """The day of a moment."""
    return meaning.day if isinstance(meaning, At) else meaning


def _told(timex: Timex) -> _Told | None:
    meaning = _without_time(timex.meaning)
    if timex.interval is None or not _one_day(timex.interval) or timex.grain > Grain.DAY:
        return None
    if isinstance(meaning, _DATED):
        return _Told(timex.start, timex.end, timex.interval.first, counted=False)
    if isinstance(meaning, _COUNTED) and not _is_dated_inside(meaning):
        return _Told(timex.start, timex.end, timex.interval.first, counted=True)
    return None


def _is_dated_inside(meaning: Meaning) -> bool:
    """As in "two days before Nov. 10", which is counted from no day of writing."""
    return isinstance(meaning, Anchored | WeekdayFrom) and isinstance(meaning.anchor, _DATED)


def _one_day(days: Interval) -> bool:
    return (days.after - days.first).days == 1


def _beside(text: str, one: _Told, dated: Sequence[_Told]) -> float:
    """Of a counted day and the date right beside it: whether they are one day."""
    best = 0.0
    for other in dated:
        first, second = (one, other) if one.start < other.start else (other, one)
        gap = second.start - first.end
        if gap > _BESIDE:
            continue
        if _APPOSED.fullmatch(text, first.end, second.start):
            return _TWICE if one.day == other.day else _TOLD_APART
        if one.day == other.day:
            best = _ONCE_MORE
    return best


def _summed(
    text: str, timex: Timex, counted: Sequence[_Told], dated: Sequence[_Told], day: date
) -> float:
    """Whether a length, from the day of writing or from a day counted near, comes to a date."""
    length = timex.meaning
    if not isinstance(length, Duration | Lasting) or not length.amount:
        return 0.0
    if _OVER.search(text[max(0, timex.start - _BACK) : timex.start]):
        return 0.0
    starts = {day} | {one.day for one in counted if abs(one.start - timex.start) < _NEAR}
    ends = {one.day for one in dated if abs(one.start - timex.start) < _FAR}
    sums = set(_sums(length, starts))
    return _SUM if sums & ends else 0.0


def _sums(length: Duration | Lasting, starts: set[date]) -> Iterator[date]:
    for start in starts:
        sum_ = Anchored(length.amount or 0, length.unit, Direction.AFTER)
        anchor = Interval(start, date.fromordinal(start.toordinal() + 1))
        resolved = resolve(sum_, Context(start, anchor=anchor))
        if resolved is None or resolved.interval is None:
            continue
        if (resolved.interval.first - start).days >= _FEWEST_DAYS:
            yield resolved.interval.first
