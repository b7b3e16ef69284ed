"""Weekdays and days told from the day of writing."""

from alertd.timex.meaning import (
    Anchored,
    At,
    Every,
    Meaning,
    PartOfDay,
    Range,
    RelativeDay,
    SamePeriod,
    Weekday,
)
from alertd.timex.rules import rule
from alertd.timex.terms import DayPart, Direction, Shift, Unit


@rule(
    r"(?:{shift} )?{weekday}",
    examples={
        "Thursday": "2025-07-03",
        "next Monday": "2025-07-14",
        "last Friday": "2025-07-04",
        "this coming Friday": "2025-07-11",
    },
    rejects=["Monday-morning quarterbacks", "Monday-to-Friday"],
)
def weekday_name(weekday: int, shift: Shift | None) -> Meaning:
    """Read "Thursday", "next Monday"."""
    return Weekday(weekday, shift or Shift.NONE)


@rule(
    r"{weekday} week",
    examples={"Monday week": "2025-07-21", "Friday week": "2025-07-18"},
    rejects=["Fashion-week", "weekday week"],
)
def weekday_week(weekday: int) -> Meaning:
    """British "Monday week": the Monday after the coming one."""
    return Weekday(weekday, Shift.WEEK_AFTER)


@rule(
    r"{weekday} fortnight",
    examples={"Monday fortnight": "2025-07-28", "Thursday fortnight": "2025-07-24"},
    rejects=["Fashion-fortnight", "weekday fortnight"],
)
def weekday_fortnight(weekday: int) -> Meaning:
    """British "Monday fortnight": two weeks after the coming one."""
    return Anchored(2, Unit.WEEK, Direction.AFTER, Weekday(weekday, Shift.COMING))


@rule(
    r"(?:monday to friday|monday through friday|mon(?:-| to )fri)"
    r"(?=,? (?:from |between )?(?:[0-9]{1,2}(?:[:.][0-9]{2})?|noon))",
    examples={"[Monday to Friday], 9am to 5pm": "P1W", "[Mon-Fri] 08:30 to 17:00": "P1W"},
    rejects=["Monday-to-Friday", "Mon to Fridge"],
)
def office_days() -> Meaning:
    """Read "Monday to Friday, 9am to 5pm": when something is open, every week."""
    return Every("P1W")


_WEEKS = {"next": Shift.NEXT_WEEK, "last": Shift.LAST_WEEK, "this": Shift.THIS_WEEK}


@rule(
    r"{weekday}(?:,| of| in)? (?P<which>next|last|this) week",
    examples={"Wednesday of last week": "2025-07-02", "Monday next week": "2025-07-14"},
    rejects=["weekdays of last-week", "days of next-week"],
)
def weekday_of_week(weekday: int, which: str) -> Meaning:
    """Read "Wednesday of last week"."""
    return Weekday(weekday, _WEEKS[which.lower()])


@rule(
    r"(?:from )?{weekday}(?: and | to | through | until |-){weekday2},? (?:of )?"
    r"(?P<which>next|last|this) week",
    examples={
        "Wednesday and Thursday of next week": "2025-07-16/2025-07-17",
        "Monday to Wednesday next week": "2025-07-14/2025-07-16",
    },
    rejects=["days to weeks of next-week", "weekdays of last-week"],
)
def weekdays_of_week(weekday: int, weekday2: int, which: str) -> Meaning | None:
    """Read "Wednesday and Thursday of next week"."""
    if weekday2 <= weekday:
        return None
    shift = _WEEKS[which.lower()]
    return Range(Weekday(weekday, shift), Weekday(weekday2, shift))


_FROM_TODAY = {
    "today": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}


@rule(
    r"(?P<word>today|yesterday|tomorrow|the day (?:before yesterday|after tomorrow))",
    examples={"today": "2025-07-09", "the day after tomorrow": "2025-07-11"},
    rejects=["todays", "tomorrow-land"],
)
def relative_day(word: str) -> Meaning:
    """Read "tomorrow"."""
    return RelativeDay(_FROM_TODAY[" ".join(word.lower().split())])


@rule(
    r"the (?:next|following) {day_part}",
    examples={"the next morning": "2025-07-10", "the following evening": "2025-07-10"},
    rejects=["the next morning-after pill", "the following nightmare"],
)
def part_of_next_day(day_part: DayPart) -> Meaning:
    """Read "the next morning"."""
    return At(Anchored(1, Unit.DAY, Direction.AFTER), PartOfDay(day_part))


@rule(
    r"(?:the same|that(?: same)?) {day_part}",
    examples={"the same afternoon": "2025-07-09", "that evening": "2025-07-09"},
    rejects=["the same morning-after pill", "that nightmare"],
)
def part_of_same_day(day_part: DayPart) -> Meaning:
    """Read "the same afternoon": of the day told before."""
    return At(SamePeriod(Unit.DAY), PartOfDay(day_part))


_PARTS_OF_TODAY = {
    "tonight": (0, DayPart.NIGHT),
    "last night": (-1, DayPart.NIGHT),
    "overnight": (0, DayPart.NIGHT),
    "this morning": (0, DayPart.MORNING),
    "this lunchtime": (0, DayPart.MIDDAY),
    "this afternoon": (0, DayPart.AFTERNOON),
    "this evening": (0, DayPart.EVENING),
}


@rule(
    r"(?P<word>tonight|last night|overnight|this (?:morning|lunchtime|afternoon|evening))",
    examples={"tonight": "2025-07-09", "last night": "2025-07-08", "this evening": "2025-07-09"},
    rejects=["overnighted", "this even", "tonight-style"],
)
def part_of_today(word: str) -> Meaning:
    """Read "this evening"."""
    days, part = _PARTS_OF_TODAY[" ".join(word.lower().split())]
    return At(RelativeDay(days), PartOfDay(part))


@rule(
    r"(?:early |late |later |earlier )?(?:(?P<day>on )?{a_day}) {day_part}",
    examples={"Friday morning": "2025-07-04", "late Tuesday night": "2025-07-08"},
    rejects=["the morning-after pill", "good morning"],
)
def part_of_day(a_day: Meaning, day_part: DayPart, day: str | None) -> Meaning | None:
    """Read "Friday morning"."""
    return None if day else At(a_day, PartOfDay(day_part))


@rule(
    r"(?:the )?{day_part} (?:of|on) {a_day}",
    examples={"the evening of May 13": "2025-05-13", "the morning of July 10": "2025-07-10"},
    rejects=["the night of the hunter", "morning on the beach"],
)
def day_part_of_day(a_day: Meaning, day_part: DayPart) -> Meaning:
    """Read "the evening of May 13"."""
    return At(a_day, PartOfDay(day_part))


@rule(
    r"(?:early|late|later|earlier)(?: on)? {a_day}",
    examples={"late Friday": "2025-07-04", "later on Thursday": "2025-07-03"},
    rejects=["late on delivery", "later on"],
)
def moment_of_day(a_day: Meaning) -> Meaning:
    """Read "later on Thursday"."""
    return a_day
