"""What one expression hints of the day of writing."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from alertd.model.timex import Tense
from alertd.timex.meaning import Part

MonthAndDay = tuple[int, int]


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
class MonthHint:
    """A month, or the part of one, of a year left out."""

    month: int
    part: Part | None
    tense: Tense


@dataclass(frozen=True, slots=True)
class YearHint:
    """A year, or the part of one that a month, quarter or "early" makes of it."""

    first: date
    last: date
    tense: Tense


@dataclass(frozen=True, slots=True)
class HolidayHint:
    """A month and day that the text says a movable holiday falls on."""

    name: str
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class CountHint:
    """So many days ahead, of the day of writing or (`weekday`) of the next such weekday.

    `beside` are the dates told close by: one of them is often the day that is counted to.
    """

    days: int
    slack: int
    weekday: int | None
    beside: frozenset[MonthAndDay]


@dataclass(frozen=True, slots=True)
class NextWeekHint:
    """The week after that of writing, and the dates told close by."""

    beside: frozenset[MonthAndDay]


@dataclass(frozen=True, slots=True)
class PartOfMonthHint:
    """A part of the month of writing: "later this month", "earlier this month"."""

    part: Part


Hint = (
    WeekdayHint
    | DayHint
    | MonthHint
    | YearHint
    | HolidayHint
    | CountHint
    | NextWeekHint
    | PartOfMonthHint
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The hints of one text; bare weekdays counted, of the others each once.

    `lead` is the first weekday that something is told to have happened on; `days` are those
    without a year, `full_days` those with one.
    """

    lead: int | None = None
    weekdays: Counter[WeekdayHint] = field(default_factory=Counter)
    days: frozenset[DayHint] = frozenset()
    full_days: frozenset[DayHint] = frozenset()
    months: frozenset[MonthHint] = frozenset()
    years: frozenset[YearHint] = frozenset()
    holidays: frozenset[HolidayHint] = frozenset()
    counts: frozenset[CountHint] = frozenset()
    next_weeks: frozenset[NextWeekHint] = frozenset()
    parts: frozenset[PartOfMonthHint] = frozenset()
