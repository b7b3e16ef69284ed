"""From a meaning to days: the only code that knows the article's date."""

from dataclasses import replace
from typing import assert_never

from alertd.model.timex import Grain, Interval, Tense, TimeOfDay, TimexType
from alertd.timex import anchor_days, anchor_periods, anchor_sums, value
from alertd.timex.anchor_periods import GRAINS
from alertd.timex.context import Context, Resolved
from alertd.timex.meaning import (
    Anchored,
    At,
    Century,
    Clock,
    Day,
    DayOfMonth,
    Decade,
    Duration,
    EdgeOf,
    Every,
    Holiday,
    Lasting,
    Meaning,
    Month,
    MonthDay,
    Nth,
    NumericDay,
    Offset,
    PartOf,
    PartOfDay,
    Range,
    RelativeDay,
    RelativePeriod,
    SamePeriod,
    Season,
    Vague,
    Weekday,
    WeekdayFrom,
    WeekOf,
    Year,
    YearPart,
)
from alertd.timex.results import clock_time, day_result, period_result, time_result
from alertd.timex.spans import add_days, last_day, make_day, one_day, span, year_span
from alertd.timex.terms import Shift, Side, Unit


def resolve(meaning: Meaning, context: Context) -> Resolved | None:  # noqa: C901, PLR0911, PLR0912
    """The meaning's days in this context.

    The interval is None where the meaning has no place on a calendar, or not without what the
    context leaves out. None for days that no calendar has.
    """
    match meaning:
        case Day(year, month, day):
            given = make_day(year, month, day)
            return day_result(given) if given else None
        case MonthDay():
            return _month_day(meaning, context)
        case NumericDay():
            return _numeric_day(meaning, context)
        case DayOfMonth():
            return day_result(anchor_days.day_of_month(meaning, context))
        case Weekday():
            return day_result(anchor_days.weekday(meaning, context))
        case RelativeDay(days):
            return day_result(context.dct and add_days(context.dct, days))
        case Holiday(name, of, shift):
            return day_result(anchor_days.holiday(name, shift, _year(of, context), context))
        case SamePeriod(unit):
            told = _told(context)
            if unit is None:
                return _stretch(told)
            return period_result(unit, told and anchor_periods.relative(unit, 0, told.first))
        case WeekdayFrom(weekday, direction, anchor, event):
            told = None if event else _anchor_or_today(anchor, context)
            return day_result(anchor_sums.weekday_from(weekday, direction, told))
        case Nth(number, unit, of, weekday):
            whole = _interval(of, context)
            return period_result(unit, whole and anchor_sums.nth(number, unit, weekday, whole))
        case Month(month, of, shift):
            begun = _year_or_nearest(of, month, 1, shift, context)
            return period_result(Unit.MONTH, anchor_periods.months_of(begun, month))
        case Year(year, fiscal_start):
            return _calendar_or_fiscal(year, fiscal_start)
        case Decade(first):
            return period_result(Unit.DECADE, year_span(first, 10))
        case Century(number):
            return period_result(Unit.CENTURY, year_span(100 * number - 99, 100))
        case YearPart():
            return _year_part(meaning, context)
        case Season():
            return _season(meaning, context)
        case RelativePeriod(unit, shift):
            return period_result(unit, anchor_periods.relative_to(unit, shift, context))
        case WeekOf(day, unit, shift):
            told = _told(context) if day is None else _interval(day, context)
            return period_result(unit, told and anchor_periods.relative(unit, shift, told.first))
        case PartOf() | EdgeOf():
            return _piece(meaning, context)
        case Range(first, last):
            return replace(_range(first, last, context), time=_clock_of(first))
        case Lasting(first, amount, unit):
            return _lasting(first, amount, unit, context)
        case Offset():
            return anchor_sums.offset(meaning, context)
        case Anchored():
            told = None if meaning.event else _anchor_or_today(meaning.anchor, context)
            return anchor_sums.anchored(meaning, told)
        case Clock() | PartOfDay():
            return time_result(meaning, _told_day(context))
        case At(day, time):
            on = resolve(day, context)
            return time_result(time, on) if on else None
        case Duration(amount, unit):
            text = value.of_duration(amount, unit)
            return Resolved(TimexType.DURATION, text, None, GRAINS[unit])
        case Every(pattern):
            return Resolved(TimexType.SET, pattern, None, Grain.LONGER)
        case Vague(reference):
            return Resolved(TimexType.DATE, str(reference), None, Grain.LONGER)
    assert_never(meaning)


def _interval(meaning: Meaning, context: Context) -> Interval | None:
    resolved = resolve(meaning, context)
    return resolved.interval if resolved else None


def _anchor_or_today(meaning: Meaning | None, context: Context) -> Interval | None:
    return _told(context) if meaning is None else _interval(meaning, context)


def _told(context: Context) -> Interval | None:
    if context.anchor is None and context.tense is Tense.FUTURE:
        return None
    return context.anchor or (one_day(context.dct) if context.dct else None)


def _told_day(context: Context) -> Resolved:
    told = context.anchor
    if told is None or told != one_day(told.first):
        return day_result(context.dct)
    return day_result(told.first)


def _year(meaning: Meaning | None, context: Context) -> int | None:
    told = meaning and _interval(meaning, context)
    return told.first.year if told else None


def _year_or_nearest(
    of: Meaning | None, month: int, months: int, shift: Shift, context: Context
) -> int | None:
    if of is not None:
        return _year(of, context)
    return anchor_periods.year_of(month, months, shift, context)


def _month_day(meaning: MonthDay, context: Context) -> Resolved | None:
    if meaning.of is not None:
        year = _year(meaning.of, context)
        return day_result(make_day(year or 0, meaning.month, meaning.day))
    if make_day(2000, meaning.month, meaning.day) is None:
        return None
    return day_result(anchor_days.month_day(meaning, context))


def _numeric_day(meaning: NumericDay, context: Context) -> Resolved | None:
    found = anchor_days.numeric_day(meaning, context)
    unsure = anchor_days.is_ambiguous(meaning, context)
    return day_result(found, confidence=0.5 if unsure else 1.0) if found else None


def _calendar_or_fiscal(year: int, fiscal_start: int | None) -> Resolved:
    if year < 1:
        return period_result(Unit.YEAR, None, f"BC{-year:04d}")
    if fiscal_start is None:
        return period_result(Unit.YEAR, year_span(year))
    fiscal = anchor_periods.months_of(year - 1, fiscal_start, 12)
    return period_result(Unit.YEAR, fiscal, f"FY{year}", confidence=0.5)


def _year_part(meaning: YearPart, context: Context) -> Resolved:
    months = 3 if meaning.unit is Unit.QUARTER else 6
    skipped = months * (meaning.number - 1)
    if meaning.of is not None:
        year = _interval(meaning.of, context)
        first = (year.first.year if year else None, (year.first.month if year else 1) + skipped)
    else:
        month = (9 + skipped) % 12 + 1 if meaning.fiscal else 1 + skipped
        nearest = anchor_periods.year_of(month, months, Shift.NONE, context)
        first = (nearest, month)
    interval = anchor_periods.months_of(*first, months)
    return period_result(meaning.unit, interval, confidence=0.5 if meaning.fiscal else 1.0)


def _season(meaning: Season, context: Context) -> Resolved:
    month = anchor_periods.SEASON_MONTHS[meaning.season]
    year = _year_or_nearest(meaning.of, month, 3, meaning.shift, context)
    interval = anchor_periods.months_of(year, month, 3)
    text = value.of_season(year, meaning.season)
    return replace(period_result(Unit.QUARTER, interval, text), grain=Grain.SEASON)


def _piece(meaning: PartOf | EdgeOf, context: Context) -> Resolved | None:
    whole = resolve(meaning.whole, context)
    if whole is None or whole.interval is None:
        return whole
    if isinstance(meaning, EdgeOf):
        days = whole.interval
        edge = days.first if meaning.side is Side.START else last_day(days)
        return replace(whole, interval=one_day(edge), grain=Grain.DAY)
    part = anchor_periods.stretch(meaning.part, whole.interval, whole.grain, context.dct)
    grain = Grain.PART_OF_YEAR if whole.grain > Grain.MONTH else Grain.PART_OF_MONTH
    return replace(whole, interval=part, grain=grain)


def _range(first: Meaning, last: Meaning, context: Context) -> Resolved:
    end = _interval(last, context)
    if (isinstance(last, Day | Year) or _has_year(last)) and not _has_year(first):
        near = end.first if end else None
        begin = _interval(first, replace(context, dct=near, tense=Tense.PAST))
    else:
        begin = _interval(first, context)
    if begin is not None and (end is None or end.first < begin.first):
        later = replace(context, dct=begin.first, anchor=begin, tense=Tense.FUTURE)
        end = _interval(last, later)
    return _stretch(span(begin.first, last_day(end)) if begin and end else None)


def _clock_of(meaning: Meaning) -> TimeOfDay | None:
    if isinstance(meaning, At) and isinstance(meaning.time, Clock):
        return clock_time(meaning.time)
    return None


def _lasting(first: Meaning | None, amount: float, unit: Unit, context: Context) -> Resolved:
    if first is None:
        days = anchor_sums.lasting(context.dct, amount, unit) if context.dct else None
        text = value.of_duration(amount, unit)
        return Resolved(TimexType.DURATION, text, days, GRAINS[unit])
    told = resolve(first, context)
    if told is None or told.interval is None:
        return _stretch(None)
    days = anchor_sums.lasting(told.interval.first, amount, unit, told.time)
    return replace(_stretch(days), time=told.time)


def _has_year(meaning: Meaning) -> bool:
    return isinstance(meaning, Month | Season | YearPart | MonthDay) and meaning.of is not None


def _stretch(interval: Interval | None) -> Resolved:
    text = value.edtf(interval) if interval else "XXXX-XX-XX"
    return Resolved(TimexType.DATE, text, interval, Grain.DAY)
