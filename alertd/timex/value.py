"""TIMEX3 and EDTF values of what was anchored."""

from datetime import date

from alertd.model.timex import Interval
from alertd.timex.meaning import Clock, DayPart, SeasonName, Unit
from alertd.timex.spans import last_day, month_span, year_span


def of_day(day: date) -> str:
    """ "2025-11-10"."""
    return day.isoformat()


def of_week(day: date) -> str:
    """ "2025-W47"."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def of_period(unit: Unit, interval: Interval) -> str:
    """The value of a whole calendar period."""
    first = interval.first
    match unit:
        case Unit.WEEK:
            return of_week(first)
        case Unit.WEEKEND:
            return f"{of_week(first)}-WE"
        case Unit.MONTH:
            return f"{first.year:04d}-{first.month:02d}"
        case Unit.QUARTER:
            return f"{first.year:04d}-Q{(first.month + 2) // 3}"
        case Unit.HALF:
            return f"{first.year:04d}-H{(first.month + 5) // 6}"
        case Unit.YEAR:
            return f"{first.year:04d}"
        case Unit.DECADE:
            return f"{first.year // 10:03d}"
        case Unit.CENTURY:
            return f"{first.year // 100:02d}"
        case _:
            return of_day(first)


def of_season(year: int, season: SeasonName) -> str:
    """ "2025-FA"."""
    return f"{year:04d}-{season}"


def of_duration(amount: float | None, unit: Unit) -> str:
    """ "P90D", "PT48H", "PXW"."""
    number = "X" if amount is None else f"{amount:g}"
    if unit in (Unit.MINUTE, Unit.HOUR):
        return f"PT{number}{unit[1:]}"
    return f"P{number}{unit}"


def of_clock(clock: Clock) -> str:
    """ "T14:05", "T14:05Z"."""
    return f"T{clock.hour:02d}:{clock.minute:02d}{'Z' if clock.zone == 'UTC' else ''}"


def of_day_part(part: DayPart) -> str:
    """ "TMO"."""
    return f"T{part}"


def edtf(interval: Interval) -> str:
    """The days as people and programs read them: "2025-11-10", "2025-11", "2025-11-03/2025-11-07"."""
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
