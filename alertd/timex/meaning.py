"""What time expressions mean before anything anchors them."""

from dataclasses import dataclass
from typing import TypeAlias

from alertd.timex.terms import DayPart, Direction, Part, Reference, SeasonName, Shift, Side, Unit

# The words of the meanings, for those who take them from here.
__all__ = ["DayPart", "Direction", "Part", "Reference", "SeasonName", "Shift", "Side", "Unit"]


@dataclass(frozen=True, slots=True)
class Day:
    """One day, fully given."""

    year: int
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of a month in a year left out, or told as "next year"; its weekday may be given."""

    month: int
    day: int
    weekday: int | None = None
    of: "Meaning | None" = None
    shift: Shift = Shift.NONE


@dataclass(frozen=True, slots=True)
class NumericDay:
    """Day and month as numbers, in the order written."""

    first: int
    second: int
    year: int


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """Such as "the 17th": a day of the month that the text is in."""

    day: int
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week; Monday is 0."""

    weekday: int
    shift: Shift = Shift.NONE


@dataclass(frozen=True, slots=True)
class RelativeDay:
    """Days from the day of writing."""

    days: int


@dataclass(frozen=True, slots=True)
class Offset:
    """An amount of time from the day of writing.

    `firm` is false for "in two weeks", which a past clause counts from elsewhere.
    """

    amount: float
    unit: Unit
    direction: Direction
    firm: bool = True


@dataclass(frozen=True, slots=True)
class RelativePeriod:
    """The calendar period `shift` periods from the one of writing; None lets the tense say."""

    unit: Unit
    shift: int | None


@dataclass(frozen=True, slots=True)
class Month:
    """A month; `of` is its year where that is told."""

    month: int
    of: "Meaning | None" = None
    shift: Shift = Shift.NONE


@dataclass(frozen=True, slots=True)
class Year:
    """A calendar year, or the fiscal one that ends in `year` and began in `fiscal_start`.

    A negative `year` is one before Christ: -264 is 264 B.C.
    """

    year: int
    fiscal_start: int | None = None


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years from `first`."""

    first: int


@dataclass(frozen=True, slots=True)
class Century:
    """A hundred years, by number: the first began with the year 1."""

    number: int


@dataclass(frozen=True, slots=True)
class YearPart:
    """A quarter or a half, by number; `number` 0 leaves it out ("the quarter")."""

    unit: Unit
    number: int
    of: "Meaning | None" = None
    fiscal: bool = False


@dataclass(frozen=True, slots=True)
class Season:
    """A season; winter belongs to the year of its December."""

    season: SeasonName
    of: "Meaning | None" = None
    shift: Shift = Shift.NONE


@dataclass(frozen=True, slots=True)
class PartOf:
    """A stretch of a period."""

    part: Part
    whole: "Meaning"


@dataclass(frozen=True, slots=True)
class EdgeOf:
    """The first or the last day of a period."""

    side: Side
    whole: "Meaning"


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week (or weekend ...) of a day, `shift` from there; day None is the one told before."""

    day: "Meaning | None"
    unit: Unit = Unit.WEEK
    shift: int = 0


@dataclass(frozen=True, slots=True)
class Nth:
    """The n-th weekday, day, week or weekend of a period; -1 is its last."""

    number: int
    unit: Unit
    of: "Meaning"
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday that the calendar fixes, by its name in `alertd.timex.holidays`."""

    name: str
    of: "Meaning | None" = None
    shift: Shift = Shift.NONE


@dataclass(frozen=True, slots=True)
class Duration:
    """An amount of time that nothing anchors; amount None is a number left open."""

    amount: float | None
    unit: Unit


@dataclass(frozen=True, slots=True)
class Range:
    """From the start of one expression to the end of another."""

    first: "Meaning"
    last: "Meaning"


@dataclass(frozen=True, slots=True)
class Lasting:
    """An amount of time whose first day is told; `first` None is the day of writing."""

    first: "Meaning | None"
    amount: float
    unit: Unit


@dataclass(frozen=True, slots=True)
class Anchored:
    """An amount of time from another expression; anchor None is the one told before it.

    `event` is true where what anchors it is told as an event ("30 days after signing").
    """

    amount: float
    unit: Unit
    direction: Direction
    anchor: "Meaning | None" = None
    event: bool = False


@dataclass(frozen=True, slots=True)
class WeekdayFrom:
    """The first weekday before or after another expression, or an event."""

    weekday: int
    direction: Direction
    anchor: "Meaning | None" = None
    event: bool = False


@dataclass(frozen=True, slots=True)
class SamePeriod:
    """Such as "that day", "the same week"; unit None is all the days that were told before it."""

    unit: Unit | None = Unit.DAY


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time; hour 24 is the midnight that ends a day."""

    hour: int
    minute: int
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """A part of the day that the text is in."""

    part: DayPart


@dataclass(frozen=True, slots=True)
class At:
    """A clock time or a part of a day, on a day."""

    day: "Meaning"
    time: Clock | PartOfDay


@dataclass(frozen=True, slots=True)
class Every:
    """Something that recurs; `value` is its TIMEX3 value."""

    value: str


@dataclass(frozen=True, slots=True)
class Vague:
    """Past, present or future, with nothing to place it by."""

    reference: Reference


DayMeaning: TypeAlias = (
    Day
    | MonthDay
    | NumericDay
    | DayOfMonth
    | Weekday
    | RelativeDay
    | Holiday
    | SamePeriod
    | WeekdayFrom
    | Nth
)
PeriodMeaning: TypeAlias = (
    Month | Year | Decade | Century | YearPart | Season | RelativePeriod | WeekOf
)
SpanMeaning: TypeAlias = PartOf | EdgeOf | Range | Lasting
SumMeaning: TypeAlias = Offset | Anchored
TimeMeaning: TypeAlias = Clock | PartOfDay | At
LooseMeaning: TypeAlias = Duration | Every | Vague
Meaning: TypeAlias = (
    DayMeaning | PeriodMeaning | SpanMeaning | SumMeaning | TimeMeaning | LooseMeaning
)
