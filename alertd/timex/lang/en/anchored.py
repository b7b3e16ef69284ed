"""Amounts of time from another expression, or from what was told before."""

import re
from dataclasses import replace

from alertd.timex.meaning import (
    Anchored,
    At,
    Holiday,
    Meaning,
    Nth,
    PartOfDay,
    Range,
    RelativePeriod,
    SamePeriod,
    Weekday,
    WeekdayFrom,
    WeekOf,
)
from alertd.timex.rules import rule
from alertd.timex.terms import DayPart, Direction, Shift, Unit

Measure = tuple[Unit, int]

_ABOUT = r"(?:(?:about|around|some|just|only|nearly|almost|over|more than|less than|at least) )?"
# "two weeks before the vote", but not "two weeks before it." or "the day after".
_EVENT = re.compile(
    r"\s(?!(?:that|then|it|this|which)\s?(?:[.,;:)\n]|$)|(?:and|but|or|when|as|for|to)\b)[A-Za-z0-9$€£]"
)
_OF = re.compile(r"\s(?:of|in|after|before)\b")
_THAN = re.compile(r"\sthan\b")


def _counts_from_event(way: str, after: str) -> bool:
    alone = way.lower() in {"later", "earlier", "beforehand", "afterwards", "afterward"}
    return (_THAN if alone else _EVENT).match(after) is not None


@rule(
    rf"{_ABOUT}{{number}} (?:business |working |calendar |more |full )?{{unit}}"
    r" (?P<way>{direction})",
    examples={"a day later": "2025-07-10", "two weeks earlier": "2025-06-25"},
    rejects=["later", "day after day", "two after"],
)
def amount_later(
    number: float, unit: Measure, direction: Direction, way: str, after: str
) -> Meaning:
    """Read "a day later", "two weeks earlier"."""
    return Anchored(number * unit[1], unit[0], direction, event=_counts_from_event(way, after))


@rule(
    r"{number} {unit} (?:later|earlier|sooner) than (?:(?:originally|first|previously) )?"
    r"(?:planned|scheduled|expected|announced|hoped)",
    examples={
        "Aug. 18, [eight days later than planned]": "2025-08-18",
        "July 14, [a day earlier than scheduled]": "2025-07-14",
    },
    rejects=["later than planned", "earlier than first hoped"],
)
def off_the_plan() -> Meaning:
    """Read "eight days later than planned": the day told is meant, not the plan's."""
    return SamePeriod(Unit.DAY)


@rule(
    r"the {ordinal} (?:day|{day_part})",
    examples={
        "from July 14 to 16; on [the second day]": "2025-07-15",
        "July 14-16, with a dinner on [the last day]": "2025-07-16",
        "July 14 and 15; a vote on [the second afternoon]": "2025-07-15",
    },
    rejects=["the second dayside", "the last days"],
)
def day_of_what_was_told(ordinal: int, day_part: DayPart | None, after: str) -> Meaning | None:
    """Read "the second day", of the days told before."""
    if _OF.match(after):
        return None
    day = Nth(ordinal, Unit.DAY, SamePeriod(None))
    return At(day, PartOfDay(day_part)) if day_part else day


@rule(
    r"(?:on|during|for) (?P<span>the first {number} days)",
    examples={
        "July 14-18; leaders speak on [the first two days]": "2025-07-14/2025-07-15",
        "July 14-18; it is closed during [the first three days]": "2025-07-14/2025-07-16",
    },
    rejects=["on the first two dayside crews", "first days"],
)
def first_days_of_what_was_told(number: float, after: str) -> Meaning | None:
    """Read "on the first two days", of the days told before."""
    if _OF.match(after) or number <= 1:
        return None
    told = SamePeriod(None)
    return Range(Nth(1, Unit.DAY, told), Nth(int(number), Unit.DAY, told))


@rule(
    r"the {day_th} (?:of|in) (?:the (?:month after|following month|next month)"
    r"|(?P<same>that|the same) month|(?P<shift>this|next|last) month)",
    examples={
        "the 24th of this month": "2025-07-24",
        "the 3rd of next month": "2025-08-03",
        "July 14; it ends on [the 13th of the month after]": "2025-08-13",
    },
    rejects=["the 24th of these", "the 5th Circuit of them"],
)
def day_of_told_month(day_th: int, same: str | None, shift: str | None) -> Meaning:
    """Read "the 24th of this month", "the 13th of the month after"."""
    if shift:
        steps = {"next": 1, "last": -1}
        return Nth(day_th, Unit.DAY, RelativePeriod(Unit.MONTH, steps.get(shift.lower(), 0)))
    whole = SamePeriod(Unit.MONTH) if same else WeekOf(None, Unit.MONTH, 1)
    return Nth(day_th, Unit.DAY, whole)


@rule(
    r"(?:by|until|till|before|at) (?P<span>then|that time)",
    examples={"July 14; by [then]": "2025-07-14", "July 14; until [that time]": "2025-07-14"},
    rejects=["then and there", "since that timeless song"],
)
def by_then() -> Meaning:
    """Read "by then"."""
    return SamePeriod(Unit.DAY)


@rule(
    r"(?:on )?the (?P<which>day|week|weekend|month|year) (?P<way>before|after|earlier|later)",
    examples={"the day after": "2025-07-10", "the day before": "2025-07-08"},
    rejects=["the day-after pill", "the play before"],
)
def next_one(which: str, way: str, after: str) -> Meaning:
    """Read "the day after"."""
    direction = Direction.BEFORE if way.lower() in {"before", "earlier"} else Direction.AFTER
    unit = {"day": Unit.DAY, "weekend": Unit.WEEKEND, "week": Unit.WEEK, "month": Unit.MONTH}
    event = _counts_from_event(way, after)
    return Anchored(1, unit.get(which.lower(), Unit.YEAR), direction, event=event)


@rule(
    r"the (?P<way>following|next|previous|preceding) day",
    examples={"the following day": "2025-07-10", "the previous day": "2025-07-08"},
    rejects=["the following dairy", "the next-day delivery"],
)
def following_day(way: str) -> Meaning:
    """Read "the following day"."""
    later = way.lower() in {"following", "next"}
    return Anchored(1, Unit.DAY, Direction.AFTER if later else Direction.BEFORE)


@rule(
    r"the (?P<way>following|next|previous|preceding) (?P<which>week|weekend|month|year)",
    examples={"the following week": "2025-07-14/2025-07-20", "the previous month": "2025-06"},
    rejects=["the following weekday fair", "the next-week plan"],
)
def following_period(way: str, which: str) -> Meaning:
    """Read "the following week"."""
    later = way.lower() in {"following", "next"}
    units = {"weekend": Unit.WEEKEND, "week": Unit.WEEK, "month": Unit.MONTH, "year": Unit.YEAR}
    return WeekOf(None, units[which.lower()], 1 if later else -1)


@rule(
    r"the (?:(?P<way>following|previous|next) {weekday}"
    r"|{weekday2} (?P<side>before|after|following)(?: that| it)?)",
    examples={"the following Monday": "2025-07-14", "the Tuesday after": "2025-07-15"},
    rejects=["the following money", "the weekday after"],
)
def weekday_after(
    way: str | None, weekday: int | None, weekday2: int | None, side: str | None, after: str
) -> Meaning:
    """Read "the Tuesday after"."""
    backward = (way or side or "").lower() in {"previous", "before"}
    direction = Direction.BEFORE if backward else Direction.AFTER
    event = side is not None and _counts_from_event(side, after)
    return WeekdayFrom(weekday if weekday is not None else weekday2 or 0, direction, event=event)


@rule(
    r"on (?P<span>the {weekday})",
    examples={"settles on [the Tuesday]": "2025-07-15", "on [the Friday]": "2025-07-11"},
    rejects=["on the week"],
)
def on_the_weekday(weekday: int) -> Meaning:
    """Read "on the Tuesday", the first after what was told."""
    return WeekdayFrom(weekday, Direction.AFTER)


@rule(
    r"{a_count} (?:the |of )?(?:the )?{a_date}(?: (?:ends|closes|expires))?",
    examples={
        "30 days after Nov. 10": "2025-12-10",
        "a week from Friday": "2025-07-18",
        "four days before Christmas": "2025-12-21",
        "the day after Presidents Day 2026": "2026-02-17",
        "within 60 days of Aug. 1": "2025-09-30",
        "30 days after the quarter closes": "2025-10-30",
        "50 days from last Monday": "2025-08-26",
    },
    rejects=["a walk from here", "a way after the vote"],
)
def counted_from(a_count: Anchored, a_date: Meaning) -> Meaning | None:
    """Read "30 days after Nov. 10"."""
    if a_count.anchor is not None or not a_count.event:
        return None
    if isinstance(a_date, Weekday) and a_count.direction is Direction.AFTER:
        a_date = a_date if a_date.shift is Shift.LAST else replace(a_date, shift=Shift.COMING)
    return replace(a_count, anchor=a_date, event=False)


@rule(
    r"{a_weekday_from} (?:the )?{a_date}",
    examples={
        "the Monday after July 4": "2025-07-07",
        "the Tuesday following Easter": "2025-04-22",
    },
    rejects=["the man after next-door", "money after work"],
)
def weekday_from_day(a_weekday_from: WeekdayFrom, a_date: Meaning) -> Meaning:
    """Read "the Monday after July 4"."""
    return replace(a_weekday_from, anchor=a_date, event=False)


@rule(
    r"(?:the )?(?:(?P<which>week|weekend|month|year)"
    r" (?:of|beginning|starting|commencing|containing)(?: on)?(?: the)?|w/c) {a_day}",
    examples={
        "the week of Nov. 17": "2025-11-17/2025-11-23",
        "week commencing 23 March 2026": "2026-03-23/2026-03-29",
        "w/c 14 July": "2025-07-14/2025-07-20",
        "the weekend of August 2": "2025-08-02/2025-08-03",
    },
    rejects=["the week of the vote", "the weekend of love"],
)
def week_of(which: str | None, a_day: Meaning) -> Meaning:
    """Read "the week of Nov. 17"."""
    units = {"weekend": Unit.WEEKEND, "week": Unit.WEEK, "month": Unit.MONTH, "year": Unit.YEAR}
    return WeekOf(a_day, units[(which or "week").lower()])


@rule(
    r"{a_day} week",
    examples={
        "Thanksgiving week": "2025-11-24/2025-11-30",
        "Easter week": "2025-04-14/2025-04-20",
    },
    rejects=["fashion week", "easter-weekly"],
)
def week_of_holiday(a_day: Meaning) -> Meaning | None:
    """Read "Thanksgiving week"."""
    return WeekOf(a_day) if isinstance(a_day, Holiday) else None


@rule(
    r"the {ordinal} (?:full )?(?:{weekday}|(?P<which>day|week|weekend)) (?:of|in) {of_period}",
    examples={
        "the last weekend of April 2027": "2027-04-24/2027-04-25",
        "the second Thursday of July": "2025-07-10",
        "the first day of 2026": "2026-01-01",
        "the last week of March": "2025-03-24/2025-03-30",
    },
    rejects=["the first day of school", "the last lap of the race"],
)
def nth_of(ordinal: int, weekday: int | None, which: str | None, of_period: Meaning) -> Meaning:
    """Read "the second Thursday of July"."""
    unit = {"week": Unit.WEEK, "weekend": Unit.WEEKEND}.get((which or "day").lower(), Unit.DAY)
    return Nth(ordinal, unit, of_period, weekday)
