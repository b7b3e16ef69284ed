"""TIMEX3 values into days, as the guidelines of tests/gold mean them."""

import re
from datetime import date, timedelta

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-WE)?")
_PERIOD = re.compile(r"(\d{4})(?:-(\d\d|Q[1-4]|H[12]|SP|SU|FA|WI))?")
_MONTHS = {
    **{f"Q{n}": (3 * n - 2, 3 * n) for n in (1, 2, 3, 4)},
    **{f"H{n}": (6 * n - 5, 6 * n) for n in (1, 2)},
    "SP": (3, 5),
    "SU": (6, 8),
    "FA": (9, 11),
    "WI": (12, 14),
}
_YEAR = 12


def days_of(value: str) -> tuple[date, date] | None:
    """The first and last day that a value names; None where it names none."""
    try:
        if met := _DAY.fullmatch(value):
            day = date(*map(int, met.groups()))
            return day, day
        if met := _WEEK.fullmatch(value):
            monday = date.fromisocalendar(int(met[1]), int(met[2]), 1)
            return monday, monday + timedelta(6)
        if met := _PERIOD.fullmatch(value):
            return _period(int(met[1]), met[2])
    except ValueError:
        pass
    return None


def _period(year: int, part: str | None) -> tuple[date, date]:
    first, last = (1, _YEAR) if part is None else _MONTHS.get(part) or (int(part), int(part))
    return date(year, first, 1), _month(year, last + 1) - timedelta(1)


def _month(year: int, month: int) -> date:
    return date(year + (month - 1) // _YEAR, (month - 1) % _YEAR + 1, 1)
