"""TIMEX3 and EDTF values of what was anchored."""

from datetime import date

from alertd.model.timex import Interval
from alertd.timex.meaning import Clock
from alertd.timex.spans import last_day, month_span, year_span
from alertd.timex.terms import DayPart, SeasonName, Unit

_YEARS_IN = {Unit.DECADE: 10, Unit.CENTURY: 100}


def of_day(day: date) -> str:
    """Give "2025-11-10"."""
    return day.isoformat()


def of_week(day: date) -> str:
    """Give "2025-W47"."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def of_period(unit: Unit, interval: Interval) -> str:
    """The value of a whole calendar period."""
    first = interval.first
    if unit in {Unit.WEEK, Unit.WEEKEND}:
        return of_week(first) + ("-WE" if unit is Unit.WEEKEND else "")
    quarter, half = (first.month + 2) // 3, (first.month + 5) // 6
    shapes = {
        Unit.MONTH: f"{first.year:04d}-{first.month:02d}",
        Unit.QUARTER: f"{first.year:04d}-Q{quarter}",
        Unit.HALF: f"{first.year:04d}-H{half}",
        Unit.YEAR: f"{first.year:04d}",
        Unit.DECADE: f"{first.year // 10:03d}",
        Unit.CENTURY: f"{first.year // 100:02d}",
    }
    return shapes.get(unit, of_day(first))


def of_season(year: int | None, season: SeasonName) -> str:
    """Give "2025-FA"."""
    return f"XXXX-{season}" if year is None else f"{year:04d}-{season}"


def of_duration(amount: float | None, unit: Unit) -> str:
    """Give "P90D", "PT48H", "PXW"."""
    if unit in _YEARS_IN:
        amount, unit = amount and amount * _YEARS_IN[unit], Unit.YEAR
    number = "X" if amount is None else f"{amount:g}"
    if unit in (Unit.MINUTE, Unit.HOUR):
        return f"PT{number}{unit[1:]}"
    return f"P{number}{unit}"


def of_clock(clock: Clock) -> str:
    """Give "T14:05", "T14:05Z"."""
    return f"T{clock.hour:02d}:{clock.minute:02d}{'Z' if clock.zone == 'UTC' else ''}"


def of_day_part(part: DayPart) -> str:
    """Give "TMO"."""
    return f"T{part}"


def edtf(interval: Interval) -> str:
    """The days as people and programs read them: "2025-11-10", "2025-11", "2025-11-03/2025-11-07".

    A whole month or year is written short.
    """
    first, last = interval.first, last_day(interval)
    if first == last:
        return first.isoformat()
    if interval == year_span(first.year):
        return f"{first.year:04d}"
    if interval == month_span(first.year, first.month):
        return f"{first.year:04d}-{first.month:02d}"
    return f"{first.isoformat()}/{last.isoformat()}"


def of_unplaced(unit: Unit) -> str:
    """A period whose place is not known: "XXXX-XX" for a month."""
    return {
        Unit.MONTH: "XXXX-XX",
        Unit.WEEK: "XXXX-WXX",
        Unit.WEEKEND: "XXXX-WXX-WE",
        Unit.QUARTER: "XXXX-QX",
        Unit.HALF: "XXXX-HX",
        Unit.YEAR: "XXXX",
    }.get(unit, "XXXX-XX-XX")
