"""Which days a week, month, quarter, season or year covers, and stretches of them."""

from collections.abc import Mapping
from datetime import date

from alertd.model.timex import Grain, Interval, Tense
from alertd.timex.context import Context
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
from alertd.timex.terms import Part, SeasonName, Shift, Unit

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
_WRONG_SIDE_MONTHS = {Tense.PAST: 11, Tense.FUTURE: 8}
# Quarters are reported on after they end, and forecast before they begin.
_WRONG_SIDE_OF_A_QUARTER = {Tense.PAST: 5, Tense.FUTURE: 2}
_MONTHS_OF = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6}
# Years in a period, and the last digits its first year has.
_YEARS_OF = {Unit.YEAR: (1, 0), Unit.DECADE: (10, 0), Unit.CENTURY: (100, 1)}
_SATURDAY = 5
_ALMOST_A_YEAR = 10
_THIRDS_IN_MONTHS = {Grain.YEAR: 4, Grain.QUARTER: 1, Grain.SEASON: 1}
_DAYS_OF_MONTHS_THIRD = 10
_DAYS_OF_MONTHS_HALF = 15
_LAST_THIRD = 2


def relative(unit: Unit, shift: int, day: date) -> Interval | None:
    """The calendar period of `day`, moved by so many of its kind."""
    if unit in _MONTHS_OF:
        months = _MONTHS_OF[unit]
        begun = (day.month - 1) // months
        return month_span(day.year, 1 + months * (begun + shift), months)
    if unit in _YEARS_OF:
        years, offset = _YEARS_OF[unit]
        return year_span(((day.year - offset) // years + shift) * years + offset, years)
    if unit is Unit.WEEK:
        return week_span(day, shift)
    if unit is Unit.WEEKEND:
        return weekend_span(day, shift)
    moved = add_days(day, shift)
    return span(moved, moved)


def months_of(year: int | None, month: int, months: int = 1) -> Interval | None:
    """So many whole months from the first of `month`, where the year is known."""
    return None if year is None else month_span(year, month, months)


def relative_to(unit: Unit, shift: int | None, context: Context) -> Interval | None:
    """The period so many of its kind from the article's; without a number the tense decides."""
    if context.dct is None:
        return None
    return undecided(unit, context) if shift is None else relative(unit, shift, context.dct)


def undecided(unit: Unit, context: Context) -> Interval | None:
    """Give "the weekend": the one of the article's week, or the one before in a past clause."""
    if context.dct is None:
        return None
    begun = unit is not Unit.WEEKEND or context.dct.weekday() >= _SATURDAY
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
    if shift is Shift.THIS:
        # In December "this January" is the coming one; else this year's is meant.
        return dct.year + (ahead[dct.year] <= -_ALMOST_A_YEAR)
    named = months == 1 or month in SEASON_MONTHS.values()
    against = _WRONG_SIDE_MONTHS if named else _WRONG_SIDE_OF_A_QUARTER
    return min(ahead, key=lambda year: _cost(ahead[year], context.tense, against))


def _months_ahead(year: int, month: int, months: int, day: date) -> int:
    ahead = (year - day.year) * 12 + month - day.month
    return 0 if -months < ahead <= 0 else ahead


def _cost(ahead: int, tense: Tense, against: Mapping[Tense, int]) -> tuple[int, bool]:
    wrong = (tense is Tense.FUTURE and ahead < 0) or (tense is Tense.PAST and ahead > 0)
    return abs(ahead) + against.get(tense, 0) * wrong, ahead > 0


def stretch(part: Part, whole: Interval, grain: Grain, dct: date | None) -> Interval | None:
    """The part of a period: thirds, halves, or what is left or gone of it on the article's day."""
    last = last_day(whole)
    if part is Part.REST:
        return span(max(dct, whole.first), last) if dct else None
    if part is Part.PASSED:
        return span(whole.first, min(dct, last)) if dct else None
    if part in {Part.FIRST_HALF, Part.SECOND_HALF}:
        return _half(part, whole, grain)
    return _third({Part.EARLY: 0, Part.MID: 1, Part.LATE: 2}[part], whole, grain)


def _third(third: int, whole: Interval, grain: Grain) -> Interval | None:
    days = (whole.after - whole.first).days
    if grain in _THIRDS_IN_MONTHS:
        months = _THIRDS_IN_MONTHS[grain]
        return month_span(whole.first.year, whole.first.month + months * third, months)
    if grain is Grain.WEEK and third == 1:
        wednesday = add_days(whole.first, 2)
        return span(wednesday, wednesday)
    length = _DAYS_OF_MONTHS_THIRD if grain is Grain.MONTH else max(days // 3, 1)
    first = add_days(whole.first, length * third)
    last = last_day(whole) if third == _LAST_THIRD else first and add_days(first, length - 1)
    return span(first, last)


def _half(part: Part, whole: Interval, grain: Grain) -> Interval | None:
    middle = add_days(whole.first, max((whole.after - whole.first).days // 2, 1))
    if grain is Grain.MONTH:
        middle = add_days(whole.first, _DAYS_OF_MONTHS_HALF)
    if grain is Grain.YEAR:
        middle = add_months(whole.first, 6)
    if middle is None:
        return None
    if part is Part.FIRST_HALF:
        return span(whole.first, add_days(middle, -1))
    return span(middle, last_day(whole))
