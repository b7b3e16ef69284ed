"""Months, with or without their year, and early, mid and late in them."""

import re

from alertd.timex.meaning import Meaning, Month, PartOf, SamePeriod, Year
from alertd.timex.rules import rule
from alertd.timex.terms import Part, Shift, Unit

_PREPOSITION = re.compile(
    r"(?:\b(?:in|by|since|until|till|from|to|through|before|after|during|for|of|between|early"
    r"|late|and|or|than|around|about|starting|ending|beginning|as long ago as)|\()\s?$",
    re.IGNORECASE,
)
# "and April Hodge, who runs the union".
_AND = re.compile(r"\b(?:and|or|than)\s$", re.IGNORECASE)
_CAPITAL_NEXT = re.compile(r"\s[A-Z][a-z]")
_CAPITAL_BEFORE = re.compile(r"\b(?!(?:The|An?|Its|Their|His|Her|Our)\s)[A-Z][a-z]+\s$")
# "the March accession", but "the March on Rome".
_THE = re.compile(r"\b(?:the|its|their|this|a)\s$", re.IGNORECASE)
_A_NOUN = re.compile(r"\s(?!(?:on|to|of|for|from|that|was|is)\b)[a-z]")
_ALSO_VERBS = {"may", "march", "mar"}
_ABBREVIATED = 4


def _stands_as_month(name: str, before: str, after: str) -> bool:
    word = name.rstrip(".").lower()
    if word == "jan" and not name.endswith("."):
        return False
    if _AND.search(before) and _CAPITAL_NEXT.match(after):
        return False
    if _PREPOSITION.search(before):
        return True
    if word in _ALSO_VERBS or len(word) < _ABBREVIATED:
        return word != "mar" and bool(_THE.search(before) and _A_NOUN.match(after))
    return not (_CAPITAL_NEXT.match(after) or _CAPITAL_BEFORE.search(before))


@rule(
    r"(?P<name>{month})",
    examples={
        "July": "2025-07",
        "December": "2025-12",
        "The [October] summit is off": "2025-10",
    },
    rejects=[
        "it may rain",
        "March on, he said",
        "April Hodge said",
        "and April Hodge said",
        "Will March left",
        "Jan said",
        "Prime Minister May resigned",
    ],
)
def bare_month(month: int, name: str, before: str, after: str) -> Meaning | None:
    """Read "in October"."""
    return Month(month) if _stands_as_month(name, before, after) else None


@rule(
    r"(?:the month of )?{month}(?: of|,| in)? {of_year}",
    examples={
        "October 2025": "2025-10",
        "March of last year": "2024-03",
        "April next year": "2026-04",
    },
    rejects=["may or may not", "march along"],
)
def month_of_year(month: int, of_year: Meaning) -> Meaning:
    """Read "October 2025", "March of last year"."""
    return Month(month, of_year)


@rule(
    r"{shift} {month}",
    examples={"next September": "2025-09", "last December": "2024-12", "this July": "2025-07"},
    rejects=["this may be", "the next march"],
)
def shifted_month(shift: Shift, month: int) -> Meaning:
    """Read "next September"."""
    return Month(month, None, shift)


@rule(
    r"that {month}",
    examples={"that August": "2025-08", "that December": "2025-12"},
    rejects=["that may be", "that march"],
)
def that_month(month: int, before: str) -> Meaning | None:
    """Read "that August", in the year told before."""
    told = not re.search(r"\b(?:said|say|says|told|believe[sd]?|think|is|was)\s$", before)
    return Month(month, SamePeriod(Unit.YEAR)) if told else None


@rule(
    r"(?:the )?{part}(?:[- ]| of | in |-to-late ){month}(?:(?:,| of)? {of_year})?",
    examples={
        "mid-August": "2025-08-11/2025-08-20",
        "early October": "2025-10-01/2025-10-10",
        "late February 2026": "2026-02-21/2026-02-28",
        "the middle of June": "2025-06-11/2025-06-20",
    },
    rejects=["mid-may-be", "early may be", "late march home"],
)
def part_of_month(part: Part, month: int, of_year: Meaning | None) -> Meaning:
    """Read "mid-August"."""
    return PartOf(part, Month(month, of_year))


@rule(
    r"(?:the )?(?P<which>first|second) half of {month}(?:,? {year})?",
    examples={
        "the first half of January 2026": "2026-01-01/2026-01-15",
        "the second half of July": "2025-07-16/2025-07-31",
    },
    rejects=["the first half of may be", "half of the march"],
)
def half_of_month(which: str, month: int, year: int | None) -> Meaning:
    """Read "the first half of January"."""
    part = Part.FIRST_HALF if which.lower() == "first" else Part.SECOND_HALF
    return PartOf(part, Month(month, Year(year) if year else None))
