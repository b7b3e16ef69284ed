"""The hints of a text about when it was written, taken from expressions not yet anchored."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

from alertd.model.timex import Tense
from alertd.timex import Context, Expression, parse, resolve, tense_around
from alertd.timex.meaning import (
    At,
    Day,
    Meaning,
    Month,
    MonthDay,
    PartOf,
    Range,
    RelativePeriod,
    Season,
    Shift,
    Unit,
    Weekday,
    Year,
    YearPart,
)

_MOST_HINTS = 200
_READ = 40_000


@dataclass(frozen=True, slots=True)
class WeekdayHint:
    """A bare weekday; Monday is 0."""

    weekday: int
    tense: Tense


@dataclass(frozen=True, slots=True)
class DayHint:
    """A day of a month, with its year and weekday where they are told."""

    month: int
    day: int
    year: int | None
    weekday: int | None
    tense: Tense


@dataclass(frozen=True, slots=True)
class YearHint:
    """A year, or the part of one that a month, quarter or "early" makes of it."""

    first: date
    last: date
    tense: Tense


# An int is a week, counted from the one of writing ("next week" is 1).
Evidence: TypeAlias = WeekdayHint | DayHint | YearHint | int


def gather(text: str, language: str) -> list[Evidence]:
    """What the text says of its own date; only its beginning is read."""
    text = text[:_READ]
    hints: list[Evidence] = []
    for expression in parse(text, language)[:_MOST_HINTS]:
        hint = _hint(expression.meaning, _tense(text, expression))
        if hint is not None:
            hints.append(hint)
    return hints


def _tense(text: str, expression: Expression) -> Tense:
    return tense_around(text, expression.start, expression.end)


def _hint(meaning: Meaning, tense: Tense) -> Evidence | None:
    """One hint of an expression; of compound ones, that of their first part."""
    match meaning:
        case At(day=inner) | Range(first=inner):
            return _hint(inner, tense)
        case Weekday(weekday=weekday, shift=Shift.NONE):
            return WeekdayHint(weekday, tense)
        case MonthDay(month=month, day=day, weekday=weekday, of=None):
            return DayHint(month, day, None, weekday, tense)
        case Day(year=year, month=month, day=day):
            return DayHint(month, day, year, None, tense)
        case RelativePeriod(unit=Unit.WEEK, shift=int(shift)):
            return shift if abs(shift) <= 1 else None
        case _:
            return _year_hint(meaning, tense)


def _year_hint(meaning: Meaning, tense: Tense) -> YearHint | None:
    """What names its year is placed without knowing when it was written."""
    if not isinstance(meaning, (Year, Month, YearPart, Season, PartOf)):
        return None
    resolved = resolve(meaning, Context(dct=None))
    if resolved is None or resolved.interval is None:
        return None
    first, after = resolved.interval.first, resolved.interval.after
    return YearHint(first, after - timedelta(days=1), tense)
