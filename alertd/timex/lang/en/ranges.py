"""From one expression to another."""

import re
from dataclasses import replace

from alertd.timex.meaning import (
    Anchored,
    At,
    Clock,
    Duration,
    Lasting,
    Meaning,
    Month,
    MonthDay,
    Range,
    RelativeDay,
    Season,
    Weekday,
    Year,
    YearPart,
)
from alertd.timex.rules import rule
from alertd.timex.terms import Direction, Unit

# "moved from Friday to Monday" tells two days, no stretch between them.
_MOVED = re.compile(
    r"\b(?:moved?|moving|postpon\w+|delay\w*|push\w*|extend\w*|extension|brought|reschedul\w+"
    r"|shift\w*|chang\w+|prolong\w*|advanc\w+|deferr?\w*|sl(?:id|ips?|ipped|ipping)|bumped)\b"
    r"(?:[^.;]|\.(?=\S|\s[a-z\d]))*$",
    re.IGNORECASE,
)


def _follows(first: Meaning, last: Meaning) -> bool:
    match first, last:
        case Weekday(one), Weekday(two):
            return (two - one) % 7 == 1
        case Month(one, _), Month(two, _):
            return (two - one) % 12 == 1
        case Year(one), Year(two):
            return two == one + 1
        case MonthDay(), MonthDay():
            return first.month == last.month and last.day == first.day + 1
        case RelativeDay(one), RelativeDay(two):
            return two == one + 1
    return False


_DAYS_OF_A_WEEK = (Weekday, RelativeDay)
_LONGER = (Month, Year, YearPart, Season)


def _alike(first: Meaning, last: Meaning) -> bool:
    """Whether a stretch can run from one to the other: not "down on Friday to December's"."""
    return not (isinstance(first, _DAYS_OF_A_WEEK) and isinstance(last, _LONGER))


@rule(
    r"(?P<opened>from |between )?{a_date}(?P<joined>-| - |,? to | and "
    r"|,? through | thru |,? until | till | up to |,? (?:running|lasting) (?:to|through|until) )"
    r"{a_date2}",
    examples={
        "from Tuesday to Friday": "2025-07-08/2025-07-11",
        "between 29 September and 1 October": "2025-09-29/2025-10-01",
        "Monday and Tuesday": "2025-07-07/2025-07-08",
        "from 2009 to 2011": "2009-01-01/2011-12-31",
        "July 24 through Aug. 2": "2025-07-24/2025-08-02",
    },
    rejects=["from here to there", "between two stools"],
)
def from_to(
    a_date: Meaning, a_date2: Meaning, opened: str | None, joined: str, before: str
) -> Meaning | None:
    """Read "from Tuesday to Friday"."""
    together = joined.strip().lower() == "and"
    if joined.startswith(",") and opened is None:
        return None
    if _MOVED.search(before) or (together and not opened and not _follows(a_date, a_date2)):
        return None
    if (together and opened == "from ") or not _alike(a_date, a_date2):
        return None
    return Range(a_date, a_date2)


@rule(
    r"(?:from )?{a_clock}(?: on)? {a_day}(?: to | until | through | - |-)"
    r"{a_clock2}(?: on)? {a_day2}(?:,? {zone})?",
    examples={
        "from 10 p.m. Saturday to 4 a.m. Sunday Eastern": "2025-07-05/2025-07-06T22:00",
        "9 a.m. Friday to 5 p.m. Saturday": "2025-07-04/2025-07-05T09:00",
    },
    rejects=["from ten to four", "from dusk to dawn"],
)
def moment_to_moment(
    *,
    a_clock: Clock,
    a_day: Meaning,
    a_clock2: Clock,
    a_day2: Meaning,
    zone: str | None,
    before: str,
) -> Meaning | None:
    """Read "from 10 p.m. Saturday to 4 a.m. Sunday"."""
    if _MOVED.search(before):
        return None
    told = a_clock.zone or a_clock2.zone or zone or None
    start = replace(a_clock, zone=told)
    return Range(At(a_day, start), At(a_day2, a_clock2))


@rule(
    r"for (?:the next |another )?(?:{a_duration},? (?:starting|beginning)(?: on| at)?|{a_count})"
    r" (?:{a_clock} (?:on )?)?{a_day}",
    examples={
        "for 48 hours from 10pm on Sunday": "2025-07-06/2025-07-08T22:00",
        "for 15 weeks, starting on July 14": "2025-07-14/2025-10-26",
        "for 24 hours from noon Friday": "2025-07-04/2025-07-05T12:00",
    },
    rejects=["for aught from nowhere", "for a rainy daybed"],
)
def lasting_from(
    *, a_duration: Duration | None, a_count: Anchored | None, a_clock: Clock | None, a_day: Meaning
) -> Meaning | None:
    """Read "for 15 weeks, starting on July 14"."""
    amount = a_duration or a_count
    if amount is None or amount.amount is None:
        return None
    # "for 45 days from Friday" ends 45 days after it; what a clock starts is over by the clock.
    if a_count is not None and (a_clock is None or a_count.direction is not Direction.AFTER):
        return None
    return Lasting(At(a_day, a_clock) if a_clock else a_day, amount.amount, amount.unit)


@rule(
    r"{a_duration}(?:-long)? (?:[a-z][a-z'-]{1,20} ){1,6}(?:begins|starts|opens|kicks off)(?: on)?"
    r" (?P<span>{a_day})",
    examples={
        "the twelve-day summit in the city begins on [Monday, July 14]": "2025-07-14/2025-07-25",
        "a five-day strike starts on [Aug. 4]": "2025-08-04/2025-08-08",
    },
    rejects=["a long fair begins on weekdays-only terms"],
)
def days_of_an_event(a_duration: Duration, a_day: Meaning) -> Meaning | None:
    """The days of "the twelve-day summit begins on Monday"."""
    if a_duration.amount is None or a_duration.unit is not Unit.DAY:
        return None
    return Lasting(a_day, a_duration.amount, a_duration.unit)


@rule(
    r"{a_day} for (?:the next |another )?{a_duration}",
    examples={
        "Monday for two days": "2025-07-07/2025-07-08",
        "July 14 for a week": "2025-07-14/2025-07-20",
    },
    rejects=["for two days-ish", "in for two"],
)
def day_for(a_day: Meaning, a_duration: Duration) -> Meaning | None:
    """Read "Monday for two days"."""
    if a_duration.amount is None or a_duration.unit in {Unit.MINUTE, Unit.HOUR}:
        return None
    return Lasting(a_day, a_duration.amount, a_duration.unit)
