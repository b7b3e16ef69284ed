"""Which days a week, month, quarter, season or year covers, and stretches of them."""

from datetime import date

from alertd.model.timex import Grain, Interval, Tense
from alertd.timex.context import Context
from alertd.timex.meaning import Part, SeasonName, Shift, Unit
from alertd.timex.spans import (
    add_days,
    add_months,
    last_day,
    month_span,
    span,
    week_span,
    weekend_span,
    year_span,
)

GRAINS = {
    Unit.MINUTE: Grain.MINUTE,
    Unit.HOUR: Grain.HOUR,
    Unit.DAY: Grain.DAY,
    Unit.WEEKEND: Grain.WEEK,
    Unit.WEEK: Grain.WEEK,
    Unit.MONTH: Grain.MONTH,
    Unit.QUARTER: Grain.QUARTER,
    Unit.HALF: Grain.HALF,
    Unit.YEAR: Grain.YEAR,
    Unit.DECADE: Grain.LONGER,
    Unit.CENTURY: Grain.LONGER,
}
SEASON_MONTHS = {
    SeasonName.SPRING: 3,
    SeasonName.SUMMER: 6,
    SeasonName.AUTUMN: 9,
    SeasonName.WINTER: 12,
}
# A named month or season against the clause's tense counts as this many months farther away.
_WRONG_SIDE_MONTHS = 8
_MONTHS_OF_PART = {Unit.QUARTER: 3, Unit.HALF: 6}


def relative(unit: Unit, shift: int, day: date) -> Interval | None:
    """The calendar period of `day`, moved by so many of its kind."""
    match unit:
        case Unit.WEEK:
            return week_span(day, shift)
        case Unit.WEEKEND:
            return weekend_span(day, shift)
        case Unit.MONTH:
            return month_span(day.year, day.month + shift)
        case Unit.QUARTER | Unit.HALF:
            months = _MONTHS_OF_PART[unit]
            begun = (day.month - 1) // months
            return month_span(day.year, 1 + months * (begun + shift), months)
        case Unit.YEAR:
            return year_span(day.year + shift)
        case Unit.DECADE:
            return year_span((day.year // 10 + shift) * 10, 10)
        case Unit.CENTURY:
            return year_span(((day.year - 1) // 100 + shift) * 100 + 1, 100)
        case _:
            moved = add_days(day, shift)
            return span(moved, moved)


def months_of(year: int, month: int, months: int = 1) -> Interval | None:
    """So many whole months from the first of `month`."""
    return month_span(year, month, months)


def relative_to(unit: Unit, shift: int | None, context: Context) -> Interval | None:
    """The period so many of its kind from the article's; without a number the tense decides."""
    if context.dct is None:
        return None
    return undecided(unit, context) if shift is None else relative(unit, shift, context.dct)


def undecided(unit: Unit, context: Context) -> Interval | None:
    """ "the weekend": the one of the article's week, or the one before in a past clause."""
    if context.dct is None:
        return None
    begun = unit is not Unit.WEEKEND or context.dct.weekday() >= 5  # noqa: PLR2004
    shift = 0 if begun or context.tense is Tense.FUTURE else -1
    return relative(unit, shift, context.dct)


def year_of(month: int, months: int, shift: Shift, context: Context) -> int | None:
    """The year in which a stretch of months that begins with `month` is meant."""
    dct = context.dct
    if dct is None:
        return None
    ahead = {
        year: _months_ahead(year, month, months, dct) for year in range(dct.year - 2, dct.year + 3)
    }
    if shift is Shift.NEXT:
        return min(year for year in ahead if ahead[year] > 0)
    if shift is Shift.LAST:
        return max(year for year in ahead if ahead[year] < 0)
    tense = Tense.UNKNOWN if shift is Shift.THIS else context.tense
    return min(ahead, key=lambda year: _cost(ahead[year], tense))


def _months_ahead(year: int, month: int, months: int, day: date) -> int:
    ahead = (year - day.year) * 12 + month - day.month
    return 0 if -months < ahead <= 0 else ahead


def _cost(ahead: int, tense: Tense) -> tuple[int, bool]:
    wrong = (tense is Tense.FUTURE and ahead < 0) or (tense is Tense.PAST and ahead > 0)
    return abs(ahead) + _WRONG_SIDE_MONTHS * wrong, ahead > 0


def stretch(part: Part, whole: Interval, grain: Grain, dct: date | None) -> Interval | None:
    """The part of a period: thirds, halves, or what is left or gone of it on the article's day."""
    days = (whole.after - whole.first).days
    match part:
        case Part.REST:
            return dct and span(max(dct, whole.first), last_day(whole))
        case Part.PASSED:
            return dct and span(whole.first, min(dct, last_day(whole)))
        case Part.FIRST_HALF | Part.SECOND_HALF:
            return _half(part, whole, grain)
    if part is Part.MID and grain is Grain.WEEK:
        wednesday = add_days(whole.first, 2)
        return span(wednesday, wednesday)
    third = {Part.EARLY: 0, Part.MID: 1, Part.LATE: 2}[part]
    if grain is Grain.MONTH:
        first, length = add_days(whole.first, 10 * third), 10
    elif grain is Grain.YEAR:
        return month_span(whole.first.year, whole.first.month + 4 * third, 4)
    elif grain in {Grain.QUARTER, Grain.SEASON}:
        return month_span(whole.first.year, whole.first.month + third)
    else:
        first, length = add_days(whole.first, days * third // 3), max(days // 3, 1)
    last = last_day(whole) if part is Part.LATE else first and add_days(first, length - 1)
    return span(first, last)


def _half(part: Part, whole: Interval, grain: Grain) -> Interval | None:
    days = (whole.after - whole.first).days
    middle = add_days(whole.first, 15 if grain is Grain.MONTH else days // 2)
    if grain is Grain.YEAR:
        middle = add_months(whole.first, 6)
    if middle is None:
        return None
    if part is Part.FIRST_HALF:
        return Interval(whole.first, middle)
    return Interval(middle, whole.after)
