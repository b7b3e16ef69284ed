"""Meanings that the rules of several languages build in the same way."""

from alertd.timex.meaning import (
    Clock,
    Day,
    Meaning,
    Month,
    MonthDay,
    PartOf,
    Range,
    RelativeDay,
    Weekday,
    Year,
)
from alertd.timex.terms import Part, Shift

_NOON = 12
_DAY = 24


def dated(
    month: int,
    day: int,
    *,
    weekday: int | None = None,
    of: Meaning | None = None,
    shift: Shift | None = None,
) -> Meaning:
    """A day of a month, in the year told or in one that anchoring finds."""
    if isinstance(of, Year):
        return Day(of.year, month, day)
    return MonthDay(month, day, weekday, of, shift or Shift.NONE)


def days_of(month: int, first: int, last: int, of: Meaning | None = None) -> Meaning | None:
    """From one day of a month to a later one; None where it is no later."""
    return Range(dated(month, first, of=of), dated(month, last, of=of)) if first < last else None


def day_first(first: str, second: str, year: str) -> Meaning | None:
    """A day in figures as most of the world orders them; None for what no calendar has."""
    day, month = int(first), int(second)
    whole = int(year) + (2000 if len(year) == 2 else 0)  # noqa: PLR2004
    return Day(whole, month, day) if 1 <= month <= _NOON and 1 <= day <= 31 else None  # noqa: PLR2004


def clock_of(
    hour: int, minute: int = 0, *, later: bool = False, zone: str | None = None
) -> Clock | None:
    """A clock time; `later` where the words say afternoon or evening."""
    if later and hour < _NOON:
        hour += _NOON
    return Clock(hour, minute, zone or None) if (hour, minute) <= (_DAY, 0) else None


def years_to(first: str, last: str) -> Meaning | None:
    """From one year in figures to a later one, whose century may be left out: "2015-18"."""
    begin, end = int(first), int(first[:-2] + last if len(last) == 2 else last)  # noqa: PLR2004
    return Range(Year(begin), Year(end)) if begin < end else None


def follows(first: Meaning, last: Meaning) -> bool:
    """Whether one is the next of its kind behind the other: "Monday and Tuesday"."""
    match first, last:
        case Weekday(one), Weekday(two):
            return (two - one) % 7 == 1
        case Month(one, _), Month(two, _):
            return (two - one) % 12 == 1
        case Year(one), Year(two):
            return two == one + 1
        case MonthDay(), MonthDay():
            return first.month == last.month and last.day == first.day + 1
        case RelativeDay(one), RelativeDay(two):
            return two == one + 1
    return False


def half_of(number: int, whole: Meaning) -> Meaning:
    """The first or the second half of a period."""
    return PartOf(Part.FIRST_HALF if number == 1 else Part.SECOND_HALF, whole)


def is_apart(first: int, last: int, listed: bool, opened: str | None) -> bool:
    """Whether two days are listed and no stretch: "les 12 et 19", not "entre le 12 et le 19"."""
    between = (opened or "").lower().startswith(("entre", "zwischen"))
    return listed and not between and last != first + 1
