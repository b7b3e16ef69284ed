"""Clock times, and the days they are told with."""

import re

from alertd.timex.meaning import At, Clock, Meaning
from alertd.timex.rules import rule

_ZONE = r"(?:,? {zone})?"
_NOON = 12


def _clock(hour: int, minute: int, zone: str | None) -> Clock:
    return Clock(hour, minute, zone or None)


@rule(
    r"(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5][0-9]))? ?(?P<half>[ap])(?:\.m\.?|m)\b\.?"
    + _ZONE,
    examples={
        "10.30am": "2025-07-09T10:30",
        "12:01 a.m. ET": "2025-07-09T00:01",
        "8:30 a.m. Eastern time": "2025-07-09T08:30",
        "6:40 p.m. (GMT +8)": "2025-07-09T18:40",
    },
    rejects=["13 am", "1am2", "10.75pm", "5 amps"],
)
def twelve_hours(hour: str, minute: str | None, half: str, zone: str | None) -> Meaning:
    """Read "12:01 a.m. ET"."""
    afternoon = _NOON if half in "pP" else 0
    return _clock(int(hour) % _NOON + afternoon, int(minute or 0), zone)


@rule(
    r"(?P<hour>[01][0-9]|2[0-3]|[0-9])(?P<mark>[:.]?)(?P<minute>[0-5][0-9])"
    r"(?::[0-5][0-9])?(?: hours| hrs)?(?: ?z\b|,? {zone})?",
    examples={
        "14:05 UTC": "2025-07-09T14:05",
        "18.42 BST": "2025-07-09T18:42",
        "0142 GMT": "2025-07-09T01:42",
        "21:40": "2025-07-09T21:40",
    },
    rejects=["5:03", "26.4", "2:1", "11.4", "0142", "25:61"],
)
def twenty_four_hours(hour: str, minute: str, mark: str, zone: str | None) -> Meaning | None:
    """Read "14:05 UTC"; without a zone only as "21:40"."""
    bare = mark == ":" and len(hour) > 1
    if not (bare or zone) or (not mark and len(hour) == 1):
        return None
    return _clock(int(hour), int(minute), zone)


# What leads to a time that wires write as four figures: "votes, around 1100", "polls close 2000".
_AT = re.compile(
    r"(?:\bat|\bbetween|\b(?:closes?|opens?|starts?|begins?|ends?)|, (?:at|around|about|from)) $",
    re.IGNORECASE,
)
_LOOSELY_AT = re.compile(r"(?:,|\b(?:and|to|before|after|from|until|by)|-) $", re.IGNORECASE)
_NO_MORE = re.compile(r"\s*(?:$|[.,;:)\n-]|(?:and|to|on|for|local|hrs?)\b)")
_LAST_OLD_YEAR = 18


@rule(
    r"(?P<hour>[01][0-9]|2[0-3])(?P<minute>[0-5][05])",
    examples={
        "Eurogroup meets at [1400]; talks follow": "2025-07-09T14:00",
        "inflation figures, [0700]": "2025-07-09T07:00",
        "polls close [2000]": "2025-07-09T20:00",
    },
    rejects=["at 1400 men", "0142", "sold 0900 of them", "25:61"],
)
def four_figures(hour: str, minute: str, before: str, after: str) -> Meaning | None:
    """Read the "1400" of "meets at 1400"; what may be a year needs an "at"."""
    if not _NO_MORE.match(after):
        return None
    plainly = _AT.search(before)
    loosely = _LOOSELY_AT.search(before)
    year = int(hour) > _LAST_OLD_YEAR or (hour[0] != "0" and not before.endswith(", "))
    return _clock(int(hour), int(minute), None) if plainly or (loosely and not year) else None


@rule(
    r"(?:12 )?(?P<word>noon|midday|midnight)" + _ZONE,
    examples={"noon": "2025-07-09T12:00", "midnight ET": "2025-07-09T24:00"},
    rejects=["afternoons", "midnights", "noon-ish"],
)
def noon_or_midnight(word: str, zone: str | None) -> Meaning:
    """Read "noon", "midnight": the midnight that ends the day."""
    return _clock(24 if word.lower() == "midnight" else _NOON, 0, zone)


@rule(
    r"(?P<minutes>a|one|1|five|5|ten|10) minutes? (?:past|after) midnight" + _ZONE,
    examples={
        "one minute past midnight": "2025-07-09T00:01",
        "one minute after midnight Washington time": "2025-07-09T00:01",
    },
    rejects=["one minuet past", "minutes past the hour"],
)
def past_midnight(minutes: str, zone: str | None) -> Meaning:
    """Read "one minute past midnight": the midnight that begins the day."""
    count = {"five": 5, "5": 5, "ten": 10, "10": 10}.get(minutes.lower(), 1)
    return _clock(0, count, zone)


@rule(
    r"(?P<hour>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r" o'clock(?: in the (?P<part>morning|afternoon|evening))?",
    examples={"5 o’clock in the afternoon": "2025-07-09T17:00", "nine o'clock": "2025-07-09T09:00"},
    rejects=["13 o'clock", "o'clock"],
)
def o_clock(hour: str, part: str | None) -> Meaning:
    """Read "5 o'clock in the afternoon"."""
    words = "one two three four five six seven eight nine ten eleven twelve".split()  # noqa: SIM905
    number = int(hour) if hour.isdigit() else words.index(hour.lower()) + 1
    later = _NOON if part and part.lower() != "morning" else 0
    return Clock(number % _NOON + later, 0)


@rule(
    r"(?:between |from )?{a_clock}(?: ?- ?| to | and | until | till ){a_clock2}",
    examples={
        "9 a.m. to 3 p.m.": "2025-07-09T09:00",
        "between 14:00 and 16:00 GMT": "2025-07-09T14:00",
    },
    rejects=["9 to 5", "9-5 jobs"],
)
def clock_range(a_clock: Clock, a_clock2: Clock) -> Meaning:
    """Read "9 a.m. to 3 p.m.": its start, in the zone that either half tells."""
    return Clock(a_clock.hour, a_clock.minute, a_clock.zone or a_clock2.zone)


@rule(
    r"(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5][0-9]))? ?(?:(?P<half>[ap])(?:\.m\.|m))? ?-"
    r" ?(?:1[0-2]|0?[1-9])(?:[:.][0-5][0-9])? ?(?P<half2>[ap])(?:\.m\.?|m)\b\.?" + _ZONE,
    examples={"9.30am-6pm": "2025-07-09T09:30", "2-4 p.m. ET": "2025-07-09T14:00"},
    rejects=["9-5", "2-4 pmol"],
)
def joined_clocks(
    hour: str, minute: str | None, half: str | None, half2: str, zone: str | None
) -> Meaning:
    """Read "9.30am-6pm": its start."""
    afternoon = _NOON if (half or half2) in "pP" else 0
    return _clock(int(hour) % _NOON + afternoon, int(minute or 0), zone)


@rule(
    r"{a_clock}(?: to {a_clock2}|-{a_clock3})?,?(?: on| of| this)?,? {a_clock_day}" + _ZONE,
    examples={
        "12:01 a.m. ET on Nov. 10": "2025-11-10T00:01",
        "7am on Thursday": "2025-07-03T07:00",
        "midnight on Friday": "2025-07-04T24:00",
        "23:59 UTC on 24 November 2026": "2026-11-24T23:59",
        "8:30 a.m. Eastern time on Tuesday": "2025-07-08T08:30",
    },
    rejects=["7 on thirst", "midnights on end"],
)
def clock_then_day(
    a_clock: Clock,
    a_clock2: Clock | None,
    a_clock3: Clock | None,
    a_clock_day: Meaning,
    zone: str | None,
) -> Meaning:
    """Read "12:01 a.m. ET on Nov. 10"."""
    to = a_clock2 or a_clock3
    told = a_clock.zone or (to.zone if to else None) or zone or None
    return At(a_clock_day, Clock(a_clock.hour, a_clock.minute, told))


@rule(
    r"{a_clock_day}(?:,? at|,? by|,? from|,? around|,| -|,? before)? (?:about )?{a_clock}"
    r"(?: to {a_clock2}|-{a_clock3})?" + _ZONE,
    examples={
        "Nov. 24, 2026 at 14:23 UTC": "2026-11-24T14:23",
        "Thursday at 9:19 p.m.": "2025-07-03T21:19",
        "July 11, 9 a.m. to 3 p.m.": "2025-07-11T09:00",
        "tomorrow at 5 a.m. Pacific": "2025-07-10T05:00",
    },
    rejects=["days at 9", "fries at noon-ish"],
)
def day_then_clock(
    a_clock: Clock,
    a_clock2: Clock | None,
    a_clock3: Clock | None,
    a_clock_day: Meaning,
    zone: str | None,
) -> Meaning:
    """Read "Thursday at 9:19 p.m."."""
    to = a_clock2 or a_clock3
    told = a_clock.zone or (to.zone if to else None) or zone or None
    return At(a_clock_day, Clock(a_clock.hour, a_clock.minute, told))
