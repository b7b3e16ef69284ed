"""Amounts of time from the day of writing."""

import re

from alertd.timex.meaning import Anchored, Duration, Lasting, Meaning, Offset, Vague
from alertd.timex.rules import rule
from alertd.timex.terms import Direction, Reference, Unit

Measure = tuple[Unit, int]

_ABOUT = (
    r"(?:(?:about|around|roughly|approximately|some|just|only|nearly|almost|over|more than"
    r"|less than|at least|as little as) )?"
)
_SOME = r"(?:a few|several|many|some|a number of)"
# "the first time in three years" looks back; "twice in two weeks" counts.
_LOOKS_BACK = re.compile(
    r"\b(?:first|worst|best|only|once|twice|times?|low|high|record|second|third|least|most|[a-z]{3,}est)\b"
    r"[^.;,]*$",
    re.IGNORECASE,
)
# "phased in over six months" takes that long.
_PHASED = re.compile(r"\bphas(?:e|ed|es|ing) $", re.IGNORECASE)
_ANCHOR = re.compile(
    r"\s(?:of|after|from|before|following)\b(?P<told>\s(?:that|then|it|this|which)\b)?",
    re.IGNORECASE,
)


@rule(
    rf"in {_ABOUT}{{number}} (?:more |short |full |business |working )?(?P<word>{{unit}})(?:'s?)?"
    r"(?P<time> time)?",
    examples={
        "in 30 days": "2025-08-08",
        "in two weeks’ time": "2025-07-23",
        "in about a month": "2025-08-09",
    },
    rejects=["in 30 places", "in 30 steps", "in a daydream"],
)
def in_amount(
    *, number: float, unit: Measure, word: str, time: str | None, before: str
) -> Meaning | None:
    """Read "in 30 days"; "in the 1988 quarter" counts nothing."""
    if (number > 1 and not word.endswith("s")) or (_LOOKS_BACK.search(before) and not time):
        return None
    if _PHASED.search(before):
        return None
    return Offset(number * unit[1], unit[0], Direction.AFTER, firm=time is not None)


@rule(
    rf"(?:with)?in (?:the )?(?:next )?{_ABOUT}{{number}} (?:business |working |calendar )?"
    r"(?P<word>{unit})",
    examples={"within two weeks": "2025-07-23", "within the next 48 hours": "2025-07-11"},
    rejects=["within reach", "within a cycle"],
)
def within_amount(
    *, number: float, unit: Measure, word: str, after: str, before: str
) -> Meaning | None:
    """Read "within two weeks"; "within 60 days of ..." counts from what follows."""
    if (number > 1 and not word.endswith("s")) or _LOOKS_BACK.search(before):
        return None
    amount = number * unit[1]
    anchor = _ANCHOR.match(after)
    if anchor:
        return Anchored(amount, unit[0], Direction.AFTER, event=anchor["told"] is None)
    return Offset(amount, unit[0], Direction.AFTER, firm=False)


@rule(
    rf"{_ABOUT}{{number}} {{unit}} (?P<way>ago|from now|away|hence|from today)",
    examples={
        "3 days ago": "2025-07-06",
        "two weeks from now": "2025-07-23",
        "two months ago": "2025-05",
        "10 days away": "2025-07-19",
    },
    rejects=["long ago", "miles away"],
)
def ago_or_from_now(number: float, unit: Measure, way: str) -> Meaning:
    """Read "3 days ago", "two weeks from now"."""
    direction = Direction.BEFORE if way.lower() == "ago" else Direction.AFTER
    return Offset(number * unit[1], unit[0], direction)


@rule(
    rf"{_SOME} {{unit}} ago|(?P<plural>{{unit2}}) ago",
    examples={"a few days ago": "PAST_REF", "years ago": "PAST_REF"},
    rejects=["a few ago", "day ago"],
)
def long_ago(plural: str | None) -> Meaning | None:
    """Read "a few days ago"."""
    return None if plural and not plural.endswith("s") else Vague(Reference.PAST)


@rule(
    r"the (?P<way>next|coming|following|past|last|previous) {number} "
    r"(?:trading |business |consecutive )?{unit}",
    examples={"the next 30 days": "2025-07-09/2025-08-07", "the past five trading days": "P5D"},
    rejects=["the next two", "the last five daytime shows"],
)
def next_amount(way: str, number: float, unit: Measure) -> Meaning:
    """Read "the next 30 days"."""
    if way.lower() in {"next", "coming"}:
        return Lasting(None, number * unit[1], unit[0])
    return Duration(number * unit[1], unit[0])
