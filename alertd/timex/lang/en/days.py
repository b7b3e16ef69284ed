"""Days named by month and number, with or without weekday and year."""

from alertd.timex.meaning import Day, DayOfMonth, Meaning, MonthDay, NumericDay
from alertd.timex.rules import rule

_WEEKDAY = r"(?:(?:{weekday}|{short_weekday}\.?),? )?"


def _day(
    month: int | None, day: int | None, weekday: int | None, year: int | None
) -> Meaning | None:
    if month is None or day is None:
        return None
    return MonthDay(month, day, weekday) if year is None else Day(year, month, day)


@rule(
    _WEEKDAY + r"{month} (?:{day}|{day_th})(?:,? {year})?",
    examples={
        "Nov. 10": "2025-11-10",
        "Thursday, May 18, 2023": "2023-05-18",
        "Sat., August 2nd": "2025-08-02",
        "March 12 2009": "2009-03-12",
    },
    rejects=["may 10 people", "April 32", "march 3 miles north", "Mar-a-Lago"],
)
def month_then_day(
    month: int,
    day: int | None,
    day_th: int | None,
    weekday: int | None,
    short_weekday: int | None,
    year: int | None,
) -> Meaning | None:
    """ "Nov. 10", "Thursday, May 18, 2023"."""
    return _day(month, day or day_th, _known(weekday, short_weekday), year)


def _known(*values: int | None) -> int | None:
    return next((value for value in values if value is not None), None)


@rule(
    _WEEKDAY + r"(?:the )?(?:{day}|{day_th})(?: of)? {month}(?:,? {year})?",
    examples={
        "25 August": "2025-08-25",
        "Wednesday 3 July 2024": "2024-07-03",
        "the 4th of July": "2025-07-04",
        "Sat 14 Mar": "2026-03-14",
    },
    rejects=["10 may apply", "the 4th of many"],
)
def day_then_month(
    month: int,
    day: int | None,
    day_th: int | None,
    weekday: int | None,
    short_weekday: int | None,
    year: int | None,
) -> Meaning | None:
    """ "25 August", "Wednesday 3 July 2024"."""
    return _day(month, day or day_th, _known(weekday, short_weekday), year)


@rule(
    r"{year}-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12][0-9]|3[01])",
    examples={"2026-03-06": "2026-03-06", "1999-12-31": "1999-12-31"},
    rejects=["2026-13-01", "part 2026-03-06-7", "2025-26"],
)
def iso_day(year: int, month: str, day: str) -> Meaning:
    """ "2026-03-06"."""
    return Day(year, int(month), int(day))


@rule(
    r"(?P<first>0?[1-9]|[12][0-9]|3[01])(?P<mark>[/.])(?P<second>0?[1-9]|[12][0-9]|3[01])"
    r"(?P<mark_again>[/.])(?P<year>(?:19|20)?[0-9]{2})",
    examples={"09/13/2021": "2021-09-13", "14/03/26": "2026-03-14", "3/14/2023": "2023-03-14"},
    rejects=["8.25.1", "24/7", "32/13/2021", "1.2.3"],
)
def numeric_day(first: str, second: str, year: str, mark: str, mark_again: str) -> Meaning | None:
    """ "09/07/2021"; which number is the month is for anchoring to say."""
    if mark != mark_again or (mark == "." and len(year) < 4):
        return None
    if min(int(first), int(second)) > 12:
        return None
    return NumericDay(int(first), int(second), int(year) + (2000 if len(year) == 2 else 0))
