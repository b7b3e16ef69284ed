"""Meanings that the rules of several languages build in the same way.

A language's own file gives the phrase and its proof: `rule(pattern, examples=..., rejects=...)` is
put before one of these functions, or before one that is made here of the language's words.
"""

import re
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field

from alertd.timex.meaning import (
    At,
    Clock,
    Day,
    EdgeOf,
    Every,
    Meaning,
    Month,
    MonthDay,
    Nth,
    PartOf,
    Range,
    RelativeDay,
    RelativePeriod,
    Weekday,
    Year,
)
from alertd.timex.terms import Part, Shift, Side, Unit
from alertd.timex.value import of_duration

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


@dataclass(frozen=True, slots=True)
class StretchWords:
    """How a language tells a stretch of days from two days in a list.

    Attributes:
        listed: how the joints begin that list ("and"), not reach ("to").
        between: the opening behind which a list is a stretch all the same.
        moved: matched on what stands before; behind "moved" two days are no stretch.
        bare: joints that join two dates only behind an opening.
    """

    listed: tuple[str, ...]
    between: str
    moved: re.Pattern[str]
    bare: Container[str] = field(default=())


def stretches(words: StretchWords) -> Callable[..., Meaning | None]:
    """What reads "from Tuesday to Friday": groups `opened` and `joined` around two dates."""

    def from_to(
        a_date: Meaning, a_date2: Meaning, opened: str | None, joined: str, before: str
    ) -> Meaning | None:
        joint = joined.strip()
        listed = joint.startswith(words.listed) and not _is_between(opened, words)
        if words.moved.search(before) or (listed and not follows(a_date, a_date2)):
            return None
        if joint in words.bare and opened is None:
            return None
        return Range(a_date, a_date2)

    return from_to


def _is_between(opened: str | None, words: StretchWords) -> bool:
    return (opened or "").lower().startswith(words.between)


def recurrences(adverbs: Mapping[str, str], periods: Mapping[str, str]) -> Callable[..., Meaning]:
    """What reads "every two weeks", "every Friday", "yearly", "a month".

    `adverbs` tells the TIMEX3 value of a `word`, `periods` that of what is told `per`, a day
    where it holds none.
    """

    def recurring(
        *,
        number: float | None,
        unit: tuple[Unit, int] | None,
        weekday: int | None,
        word: str | None,
        per: str | None,
    ) -> Meaning:
        if weekday is not None:
            return Every(f"XXXX-WXX-{weekday + 1}")
        if word is not None:
            return Every(adverbs[word.lower()])
        if per is not None:
            return Every(periods.get(per.lower(), "P1D"))
        return Every(of_duration((number or 1) * unit[1], unit[0]) if unit else "P1D")

    return recurring


def nths_of(units: Mapping[str, Unit]) -> Callable[..., Meaning]:
    """What reads "the second Thursday of July": a weekday, or `which` unit; else a day."""

    def nth_of(
        ordinal: int, a_weekday: Weekday | None, which: str | None, a_period: Meaning
    ) -> Meaning:
        unit = units.get((which or "").lower(), Unit.DAY)
        return Nth(ordinal, unit, a_period, a_weekday.weekday if a_weekday else None)

    return nth_of


def parts_of(due: re.Pattern[str]) -> Callable[..., Meaning]:
    """What reads "mid-November"; what lasts until late in it, behind `due`, lasts to its end."""

    def part_of_period(part: Part, a_period: Meaning, before: str) -> Meaning:
        if part is not Part.MID and due.search(before):
            return EdgeOf(Side.END if part is Part.LATE else Side.START, a_period)
        return PartOf(part, a_period)

    return part_of_period


def parts_of_current(due: re.Pattern[str], units: Mapping[str, Unit]) -> Callable[..., Meaning]:
    """What reads "late in the year": the `word` tells the unit, the year where `units` does not."""
    part_of_period = parts_of(due)

    def part_of_current(part: Part, word: str, before: str) -> Meaning:
        whole = RelativePeriod(units.get(word.lower(), Unit.YEAR), 0)
        return part_of_period(part, whole, before)

    return part_of_current


def years_not_counted(counted: re.Pattern[str]) -> Callable[..., Meaning | None]:
    """What reads "2026", but where `counted` follows: "2000 people"."""

    def bare_year(figures: str, after: str) -> Meaning | None:
        return None if counted.match(after) else Year(int(figures))

    return bare_year


def half_of_period(ordinal: int, a_period: Meaning) -> Meaning:
    """As in "the first half of 2026"."""
    return half_of(ordinal, a_period)


def the_weekend() -> Meaning:
    """As in "at the weekend": the tense says which."""
    return RelativePeriod(Unit.WEEKEND, None)


def figures(first: str, second: str, year: str, mark: str, mark_again: str) -> Meaning | None:
    """As in "07/09/2025", the day first."""
    return day_first(first, second, year) if mark == mark_again else None


def iso_day(when: str, month_number: str, of: str) -> Meaning:
    """As in "2026-03-06"."""
    return Day(int(when), int(month_number), int(of))


def day_before_another(
    day: int, month: int, day3: int, told_year: Meaning | None
) -> Meaning | None:
    """The "12" of "12 and 19 March"; what follows it at once is the end of a stretch."""
    return None if day3 == day + 1 else dated(month, day, of=told_year)


def clock_then_day(a_clock: Clock, a_clock_day: Meaning, zone: str | None) -> Meaning:
    """As in "23:59 on Monday"."""
    return At(a_clock_day, Clock(a_clock.hour, a_clock.minute, a_clock.zone or zone or None))


def day_then_clock(a_clock: Clock, a_clock_day: Meaning, zone: str | None) -> Meaning:
    """As in "Monday, 23:59"."""
    return clock_then_day(a_clock, a_clock_day, zone)


def clock_range(a_clock: Clock, a_clock2: Clock) -> Meaning:
    """As in "from 9:00 to 14:00": its start."""
    return Clock(a_clock.hour, a_clock.minute, a_clock.zone or a_clock2.zone)
