"""Day arithmetic that never raises: whatever leaves the calendar is None."""

import calendar
from datetime import date, timedelta

from alertd.model.timex import Interval
from alertd.timex.terms import Unit

_MONTHS_IN = {
    Unit.MONTH: 1,
    Unit.QUARTER: 3,
    Unit.HALF: 6,
    Unit.YEAR: 12,
    Unit.DECADE: 120,
    Unit.CENTURY: 1200,
}
_DAYS_IN = {Unit.DAY: 1, Unit.WEEK: 7, Unit.WEEKEND: 7}
_ONE_DAY = timedelta(days=1)


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def add_days(day: date, days: float) -> date | None:
    """`day` moved by whole days."""
    try:
        return day + timedelta(days=int(days))
    except OverflowError:
        return None


def add_months(day: date, months: int) -> date | None:
    """`day` moved by months, at most to the end of the month it lands in."""
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return None
    last = calendar.monthrange(year, month0 + 1)[1]
    return date(year, month0 + 1, min(day.day, last))


def add(day: date, amount: float, unit: Unit) -> date | None:
    """`day` moved by an amount of a unit; half months and years count in days and months."""
    if unit in (Unit.MINUTE, Unit.HOUR):
        hours = amount / 60 if unit is Unit.MINUTE else amount
        return add_days(day, hours // 24 if hours >= 0 else -(-hours // 24))
    if unit in _DAYS_IN:
        return add_days(day, amount * _DAYS_IN[unit])
    months = amount * _MONTHS_IN[unit]
    if abs(months) > 12 * date.max.year:
        return None
    moved = add_months(day, int(months))
    return moved and add_days(moved, (months - int(months)) * 30)


def span(first: date | None, last: date | None) -> Interval | None:
    """The days from `first` to `last`, both inside; None where that is no stretch of days."""
    if first is None or last is None or last < first or last == date.max:
        return None
    return Interval(first, last + _ONE_DAY)


def one_day(day: date | None) -> Interval | None:
    """The interval that is this day."""
    return span(day, day)


def last_day(interval: Interval) -> date:
    """The last day inside."""
    return interval.after - _ONE_DAY


def month_span(year: int, month: int, months: int = 1) -> Interval | None:
    """So many whole months from the first of `month`; months beyond 12 run into later years."""
    carried, month0 = divmod(month - 1, 12)
    first = make_day(year + carried, month0 + 1, 1)
    after = first and add_months(first, months)
    return Interval(first, after) if first and after else None


def year_span(year: int, years: int = 1) -> Interval | None:
    """So many whole years."""
    return month_span(year, 1, 12 * years)


def week_span(day: date, weeks: int = 0) -> Interval | None:
    """The Monday to Sunday that `day` lies in, or `weeks` weeks from there."""
    monday = add_days(day, 7 * weeks - day.weekday())
    return span(monday, monday and add_days(monday, 6))


def weekend_span(day: date, weeks: int = 0) -> Interval | None:
    """The Saturday and Sunday of a day's week."""
    week = week_span(day, weeks)
    return week and Interval(week.after - 2 * _ONE_DAY, week.after)


def weekday_on_or_after(day: date, weekday: int) -> date | None:
    """The first such weekday from `day` on."""
    return add_days(day, (weekday - day.weekday()) % 7)


def weekday_on_or_before(day: date, weekday: int) -> date | None:
    """The last such weekday up to `day`."""
    return add_days(day, -((day.weekday() - weekday) % 7))
