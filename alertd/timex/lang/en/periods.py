"""Weeks, months, quarters and years told from the day of writing."""

import re

from alertd.timex.meaning import Duration, Meaning, PartOf, RelativePeriod, SamePeriod
from alertd.timex.rules import rule
from alertd.timex.terms import Part, Unit

Measure = tuple[Unit, int]

_STEP = {
    "this": 0,
    "the current": 0,
    "the present": 0,
    "the coming": 1,
    "the next": 1,
    "next": 1,
    "last": -1,
    "the last": -1,
    "the previous": -1,
}
# "the last week of the race" is no week of ours.
_OF_SOMETHING = re.compile(r" of (?:the|a|an|his|her|its|their)\b")
_SHORTER_THAN_PERIODS = (Unit.MINUTE, Unit.HOUR, Unit.DAY)


def _is_period(unit: Measure, word: str) -> bool:
    return unit[0] not in _SHORTER_THAN_PERIODS and unit[1] == 1 and not word.endswith("s")


@rule(
    r"(?P<step>this|the (?:current|present|previous)|(?:the )?(?:next|last))"
    r"(?: (?:calendar|fiscal|financial))? (?P<word>{unit})",
    examples={
        "next week": "2025-07-14/2025-07-20",
        "this year": "2025",
        "last month": "2025-06",
        "this weekend": "2025-07-12/2025-07-13",
        "the current quarter": "2025-07-01/2025-09-30",
    },
    rejects=["this day-to-day", "next to the week-old", "the next weakling"],
)
def relative_period(step: str, unit: Measure, word: str, after: str) -> Meaning | None:
    """Read "next week"."""
    if not _is_period(unit, word) or _OF_SOMETHING.match(after):
        return None
    return RelativePeriod(unit[0], _STEP[" ".join(step.lower().split())])


@rule(
    r"the (?:past |last )?weekend",
    examples={"the weekend": "2025-07-05/2025-07-06", "the past weekend": "2025-07-05/2025-07-06"},
    rejects=["the weekend-ish fair", "the weekenders"],
)
def the_weekend(after: str) -> Meaning | None:
    """Read "over the weekend": the tense says which."""
    if after.lstrip().startswith(("of ", "beginning ", "before ", "after ", "starting ")):
        return None
    return RelativePeriod(Unit.WEEKEND, None)


@rule(
    r"(?:that|the same) (?:same )?(?P<word>{unit}|date)",
    examples={"that day": "2025-07-09", "the same week": "2025-07-07/2025-07-13"},
    rejects=["that days", "the same-day delivery", "that hour"],
)
def same_period(unit: Measure | None, word: str) -> Meaning | None:
    """Read "that same day": what the text told before."""
    if unit is None:
        return SamePeriod(Unit.DAY)
    short = unit[0] in {Unit.MINUTE, Unit.HOUR}
    return None if short or unit[1] > 1 or word.endswith("s") else SamePeriod(unit[0])


@rule(
    r"(?P<way>later|earlier|late|early)(?P<where> this| in the| next| last| that) (?P<word>{unit})",
    examples={
        "later this month": "2025-07-09/2025-07-31",
        "earlier this year": "2025-01-01/2025-07-09",
        "late this month": "2025-07-21/2025-07-31",
        "late last month": "2025-06-21/2025-06-30",
        "earlier that day": "2025-07-09",
    },
    rejects=["later this-worldly", "early in the daylight"],
)
def rest_of_period(way: str, where: str, unit: Measure, word: str) -> Meaning | None:
    """Read "later this month"."""
    step = where.strip().lower()
    if step == "that" and not word.endswith("s") and unit[0] not in {Unit.MINUTE, Unit.HOUR}:
        return SamePeriod(unit[0])
    elsewhere = step in {"next", "last"} and (way.lower().endswith("er") or unit[0] is Unit.YEAR)
    if not _is_period(unit, word) or elsewhere:
        return None
    parts = {"later": Part.REST, "earlier": Part.PASSED, "late": Part.LATE, "early": Part.EARLY}
    shift = None if unit[0] is Unit.WEEKEND and step == "in the" else _STEP.get(step, 0)
    return PartOf(parts[way.lower()], RelativePeriod(unit[0], shift))


_ENDS_THE_DAY = re.compile(
    r"\b(?:end|ends|ended|ending|finish|finished|close|closed|closing|for|during|in)\s$",
    re.IGNORECASE,
)
_ENDING = re.compile(r" end(?:ed|ing)\b")
_NO_DAY_TOLD = re.compile(r"\s(?:before|after|when|of|that|to)\b|-")


@rule(
    r"the (?:day|(?P<long>(?:full |entire |whole |fiscal )?year))",
    examples={
        "the index ended [the day] lower": "2025-07-09",
        "sales rose [the full year]": "2025",
        "sales in [the year] ended then": "P1Y",
    },
    rejects=["for the day-to-day work", "the day of the jackal", "the whole yearling"],
)
def day_in_hand(long: str | None, before: str, after: str) -> Meaning | None:
    """Read "ended the day lower": the day that is told of."""
    if long is not None:
        if _ENDING.match(after):
            return Duration(1, Unit.YEAR)
        if long.lower().startswith("full"):
            return RelativePeriod(Unit.YEAR, 0)
        return SamePeriod(Unit.YEAR) if " " in long or before.endswith("For ") else None
    told = _ENDS_THE_DAY.search(before) and not _NO_DAY_TOLD.match(after)
    return SamePeriod(Unit.DAY) if told else None


@rule(
    r"(?:the )?(?:rest|remainder|balance) of (?:this|the) (?:current )?(?P<word>{unit})",
    examples={
        "the rest of the year": "2025-07-09/2025-12-31",
        "the remainder of this week": "2025-07-09/2025-07-13",
    },
    rejects=["the rest of the weak", "the rest of the dais"],
)
def remaining(unit: Measure, word: str) -> Meaning | None:
    """Read "the rest of the year"."""
    return PartOf(Part.REST, RelativePeriod(unit[0], 0)) if _is_period(unit, word) else None


@rule(
    r"midweek|mid-week",
    examples={"midweek": "2025-07-09", "mid-week": "2025-07-09"},
    rejects=["midweekly", "semi-midweek"],
)
def midweek() -> Meaning:
    """Read "midweek"."""
    return PartOf(Part.MID, RelativePeriod(Unit.WEEK, 0))
