"""Days named by month and number, with or without weekday and year."""

import re

from alertd.timex.meaning import (
    Day,
    DayOfMonth,
    Meaning,
    Month,
    MonthDay,
    Range,
    RelativePeriod,
    SamePeriod,
    WeekOf,
)
from alertd.timex.rules import rule
from alertd.timex.terms import Shift, Unit

_WEEKDAY = r"(?:(?:{weekday}|{short_weekday}\.?),? (?:the )?)?"
_NUMBER = r"(?:{day}|{day_th})"
_WHEN_YEAR = r",? (?:of )?(?P<when>this|next|last|that|the same|the (?:following|next)) year"
_YEAR = rf"(?:,? {{year}}|{_WHEN_YEAR})?"
# What a figure right after "March 5" counts, when it is no day: "June 3 million".
_COUNTED = re.compile(r"\s(?:percent|per cent|million|billion|trillion|points?|people)\b")


def _day(
    month: int, day: int, weekday: int | None, year: int | None, when: str | None = None
) -> Meaning:
    if year is not None:
        return Day(year, month, day)
    return MonthDay(month, day, weekday, None if when is None else _year_told(when.lower()))


def _year_told(when: str) -> Meaning:
    """The year of "that year", "the following year", or one counted from the article's."""
    if when in {"that", "the same"}:
        return SamePeriod(Unit.YEAR)
    if when.startswith("the "):
        return WeekOf(None, Unit.YEAR, 1)
    return RelativePeriod(Unit.YEAR, {"next": 1, "last": -1}.get(when, 0))


def _told(*values: int | None) -> int | None:
    return next((value for value in values if value is not None), None)


@rule(
    _WEEKDAY + r"{month} (?:the )?" + _NUMBER + _YEAR,
    examples={
        "Nov. 10": "2025-11-10",
        "Thursday, May 18, 2023": "2023-05-18",
        "Sat., August 2nd": "2025-08-02",
        "March 12 2009": "2009-03-12",
        "Sept. 30 next year": "2026-09-30",
        "good until Sept. 30, 2027; a bill is due by [Jan. 15 of that year]": "2027-01-15",
    },
    rejects=["may 10 people", "Apri1 32", "march 3 miles north", "Mar-a-Lago"],
)
def month_then_day(
    *,
    month: int,
    day: int | None,
    day_th: int | None,
    weekday: int | None,
    short_weekday: int | None,
    year: int | None,
    when: str | None,
    after: str,
) -> Meaning | None:
    """Read "Nov. 10", "Thursday, May 18, 2023"."""
    if _COUNTED.match(after):
        return None
    return _day(month, day or day_th or 0, _told(weekday, short_weekday), year, when)


@rule(
    r"last {month} {day}",
    examples={"last Oct. 23": "2024-10-23", "last June 4": "2025-06-04"},
    rejects=["last march 10 miles", "last may 3"],
)
def last_month_then_day(month: int, day: int) -> Meaning:
    """Read "last Oct. 23": the latest there was."""
    return MonthDay(month, day, None, Month(month, None, Shift.LAST))


@rule(
    r"ended (?P<span>{month} {day})",
    examples={
        "the year ended [Dec. 31]": "2024-12-31",
        "the quarter ended [June 30]": "2025-06-30",
    },
    rejects=["ended may 3", "ended march 10"],
)
def day_that_ended(month: int, day: int) -> Meaning:
    """Read the "Dec. 31" of "the year ended Dec. 31"."""
    return MonthDay(month, day, None, Month(month, None, Shift.LAST))


@rule(
    _WEEKDAY
    + r"(?:the )?"
    + _NUMBER
    + r"(?: day)?(?: of)? {month}"
    + rf"(?:,? {{year}}|{_WHEN_YEAR}|, an? {{weekday2}})?",
    examples={
        "25 August": "2025-08-25",
        "Wednesday 3 July 2024": "2024-07-03",
        "the 4th of July": "2025-07-04",
        "Sat 14 Mar": "2026-03-14",
        "30 June this year": "2025-06-30",
    },
    rejects=["10 may apply", "the 4th of many"],
)
def day_then_month(
    *,
    month: int,
    day: int | None,
    day_th: int | None,
    weekday: int | None,
    short_weekday: int | None,
    weekday2: int | None,
    year: int | None,
    when: str | None,
) -> Meaning:
    """Read "25 August", "Wednesday 3 July 2024", "27 March, a Friday"."""
    return _day(month, day or day_th or 0, _told(weekday, short_weekday, weekday2), year, when)


@rule(
    r"(?:{weekday}(?:,)? )?the {day_th}",
    examples={"the 17th": "2025-07-17", "Friday the 18th": "2025-07-18"},
    rejects=["the 42nd president", "the 5th Circuit", "the 7th Fleet"],
)
def day_of_month(day_th: int, weekday: int | None, before: str, after: str) -> Meaning | None:
    """Read "the 17th"."""
    if _NOUN.match(after) and not _WHEN.search(before):
        return None
    return None if _COUNTED_THING.match(after) else DayOfMonth(day_th, weekday)


_NOUN = re.compile(r"[ -][A-Za-z]")
_WHEN = re.compile(r"\b(?:on|by|until|till|before|after|from|since|through)\s$", re.IGNORECASE)
_COUNTED_THING = re.compile(
    r"[ -](?:[A-Z]|century|floor|anniversary|birthday|grade|time|edition|hole|minute|lap|season"
    r"|straight|consecutive|largest|biggest|seed|round|place|day|year|month|week|district|state)"
)


@rule(
    r"(?P<opened>from |between )?(?:the )?"
    + _NUMBER
    + r"(?P<joined>-| - | to | and | & | or | until | through )(?:the )?"
    r"(?:{day2}|{day_th2}) (?:of )?{month}(?:,? {year})?",
    examples={
        "from 9 to 11 July": "2025-07-09/2025-07-11",
        "3 and 4 September": "2025-09-03/2025-09-04",
        "14-16 November 2026": "2026-11-14/2026-11-16",
    },
    rejects=["from 9 to 11 may", "3-4 marches"],
)
def days_then_month(
    *,
    month: int,
    day: int | None,
    day_th: int | None,
    day2: int | None,
    day_th2: int | None,
    year: int | None,
    opened: str | None,
    joined: str,
) -> Meaning | None:
    """Read "from 9 to 11 July"."""
    first, last = day or day_th or 0, day2 or day_th2 or 0
    listed = joined.strip().lower() in {"and", "&", "or"} and opened is None
    return None if listed and last != first + 1 else _days(month, first, last, year)


@rule(
    r"(?:from |between )?{month} "
    + _NUMBER
    + r"(?P<joined>-| - | to | and | or | until | through |, )"
    r"(?:the )?(?:{day2}|{day_th2})(?:,? {year})?",
    examples={
        "Oct. 1 to 7": "2025-10-01/2025-10-07",
        "Jan. 4-6": "2026-01-04/2026-01-06",
        "September 24 and 25": "2025-09-24/2025-09-25",
        "from May 16 until the 24th": "2025-05-16/2025-05-24",
    },
    rejects=["may 1 to 7", "march 4-6"],
)
def month_then_days(
    *,
    month: int,
    day: int | None,
    day_th: int | None,
    day2: int | None,
    day_th2: int | None,
    year: int | None,
    joined: str,
    after: str,
) -> Meaning | None:
    """Read "Oct. 1 to 7"."""
    first, last = day or day_th or 0, day2 or day_th2 or 0
    listed = joined.strip(" ,").lower() in {"and", "or", ""}
    if (listed and last != first + 1) or _COUNTED.match(after):
        return None
    return _days(month, first, last, year)


def _days(month: int, first: int, last: int, year: int | None) -> Meaning | None:
    if last <= first:
        return None
    return Range(_day(month, first, None, year), _day(month, last, None, year))


@rule(
    r"{a_month_day}(?:, {day2})?,?(?: and| or) (?P<span>{day})",
    examples={"Nov. 3 and [10]": "2025-11-10", "July 14, 16 and [18] in London": "2025-07-18"},
    rejects=["3 and 10", "March on 10"],
)
def another_day(a_month_day: MonthDay, day: int, after: str) -> Meaning | None:
    """The "10" of "Nov. 3 and 10"."""
    if re.match(r"[ -]?[A-Za-z%]", after) and not re.match(r" (?:in|at|as|for|to|and)\b", after):
        return None
    return MonthDay(a_month_day.month, day)


@rule(
    r"(?P<span>(?:{weekday} )?(?:the )?"
    + _NUMBER
    + r")(?:, (?:{day2}|{day_th2}))?,? (?:and|&|or) {a_month_day}",
    examples={
        "on [12th] & 20th Nov": "2025-11-12",
        "on [3] and 17 September": "2025-09-03",
    },
    rejects=["between 5 and 20 men", "3 & 20"],
)
def day_before_another(
    *, day: int | None, day_th: int | None, a_month_day: MonthDay, before: str
) -> Meaning | None:
    """The "12th" of "12th & 20th Nov."."""
    number = day or day_th or 0
    told = re.search(r"\b(?:on|by|for|until|from|of|,|the|and)\s$", before, re.IGNORECASE)
    if not told or number >= a_month_day.day:
        return None
    return MonthDay(a_month_day.month, number, None, a_month_day.of)
