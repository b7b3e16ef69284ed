"""Amounts of time that nothing anchors."""

import re

from alertd.timex.meaning import Duration, Meaning
from alertd.timex.rules import rule
from alertd.timex.terms import Unit

Measure = tuple[Unit, int]

_MOST_QUARTERS = 100

_ABOUT = (
    r"(?:(?:about|around|roughly|approximately|nearly|almost|over|more than|less than|at least"
    r"|at most|up to|well over|just over|just under|a little over|a little under) )?"
)
_OLD = re.compile(r"[ -]old\b")
# "$5 million a year", "700 seats a week"; but "July 14 for a week".
_RATE = re.compile(r"[$£€0-9][0-9.,]*(?:%|(?: (?!for|in|after|within|of|to)[a-z]+){1,2}) $")


def _is_age_or_rate(number: float, before: str, after: str) -> bool:
    return _OLD.match(after) is not None or (number == 1 and _RATE.search(before) is not None)


_KIND = (
    r"(?:straight |consecutive |business |working |trading |calendar |full |more |further |extra "
    r"|additional |whole |long |solid )?"
)


@rule(
    rf"{_ABOUT}(?:(?:another|the(?: first| latest)?|an additional|an extra|a further) )?{{number}}"
    rf" {_KIND}"
    r"(?P<word>{unit})",
    examples={
        "90 days": "P90D",
        "nearly five months": "P5M",
        "2 1/2 years": "P2.5Y",
        "the first nine months": "P9M",
        "six straight days": "P6D",
        "half an hour": "PT0.5H",
        "ten years": "P10Y",
    },
    rejects=[
        "90 dayside",
        "a dazed man",
        "52 years old",
        "saves $5 million a year",
        "five month1y",
        "the first nine man crew",
    ],
)
def amount(number: float, unit: Measure, word: str, before: str, after: str) -> Meaning | None:
    """Read "90 days", but no age ("52 years old") and no rate ("$5 million a year")."""
    plural = word.endswith("s")
    if _is_age_or_rate(number, before, after):
        return None
    if (number > 1) != plural or (unit[0] is Unit.QUARTER and not plural):
        return None
    return Duration(number * unit[1], unit[0])


@rule(
    rf"{_ABOUT}{{number}}[- ](?P<word>{{unit}})(?:-(?:long|old))?",
    examples={"90-day": "P90D", "20 year": "P20Y", "five-year-old": "P5Y", "two-week": "P2W"},
    rejects=["90-days", "a-days", "T-90 days-like"],
)
def amount_as_adjective(
    number: float, unit: Measure, word: str, before: str, after: str
) -> Meaning | None:
    """Read "90-day", but not "the 1988 quarter"."""
    if _is_age_or_rate(number, before, after):
        return None
    told = word.endswith("s") or (unit[0] is Unit.QUARTER and number > _MOST_QUARTERS)
    return None if told else Duration(number * unit[1], unit[0])


@rule(
    r"(?P<word>{unit})-long",
    examples={"decades-long": "PXY", "day-long": "P1D"},
    rejects=["life-long", "days-longer"],
)
def lasting_long(unit: Measure, word: str) -> Meaning:
    """Read "decades-long", "day-long"."""
    return Duration(None if word.endswith("s") else unit[1], unit[0])


@rule(
    rf"{_ABOUT}(?:a|one) {{unit}} and a half",
    examples={"a year and a half": "P1.5Y", "almost a month and a half": "P1.5M"},
    rejects=["a man and a half", "a yard and a half"],
)
def one_and_a_half(unit: Measure) -> Meaning:
    """Read "a year and a half"."""
    return Duration(1.5 * unit[1], unit[0])


@rule(
    r"(?:the )?(?:last |past |next |coming |first )?"
    r"(?:a few|few|several|many|some|dozens of|a number of) (?:more |short |long )?(?P<word>{unit})"
    r"|(?:{number} or {number2}|{number3} to {number4}) {unit2}",
    examples={"several years": "PXY", "a few days": "PXD", "two or three weeks": "PXW"},
    rejects=["several dayside", "few people"],
)
def some_amount(
    unit: Measure | None,
    word: str | None,
    unit2: Measure | None,
) -> Meaning | None:
    """Read "several years"."""
    chosen = unit or unit2
    if chosen is None or (word and not word.endswith("s")):
        return None
    return Duration(None, chosen[0])


@rule(
    r"(?:the )?past (?P<word>{unit})",
    examples={"over [the past year]": "P1Y", "in [the past decade]": "P10Y"},
    rejects=["the past yearling", "past dayside"],
)
def past_amount(unit: Measure, word: str) -> Meaning | None:
    """Read "over the past year": as much time up to now."""
    told = word.endswith("s") or unit[0] is Unit.WEEKEND
    return None if told else Duration(unit[1], unit[0])


_BEFORE_BARE = re.compile(
    r"\b(?:for|in|within|over|of|after|lasting|took|takes?)\s(?:just\s|mere\s)?$", re.IGNORECASE
)


@rule(
    r"(?:the )?(?:past )?(?P<word>{unit})",
    examples={"waited for [months]": "PXM", "within [days]": "PXD"},
    rejects=["days of thunder-like", "years-old"],
)
def bare_unit(unit: Measure, word: str, before: str) -> Meaning | None:
    """The "months" of "for months"."""
    plural = word.endswith("s") and unit[0] not in {Unit.QUARTER, Unit.WEEKEND}
    return Duration(None, unit[0]) if plural and _BEFORE_BARE.search(before) else None
