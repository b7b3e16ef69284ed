"""Years, fiscal years, decades, and early, mid and late in them."""

import re

from alertd.timex.meaning import (
    Century,
    Decade,
    Meaning,
    Month,
    PartOf,
    Range,
    RelativePeriod,
    Year,
)
from alertd.timex.rules import rule
from alertd.timex.terms import Part, Unit

_RECENT = 1900
_TENS = (
    "twenties",
    "thirties",
    "forties",
    "fifties",
    "sixties",
    "seventies",
    "eighties",
    "nineties",
)
_COUNTING_BEFORE = re.compile(
    r"\b(?:about|around|nearly|almost|over|some|than|least|most|roughly|approximately|another|only"
    r"|closes?|number|no\.?|nos\.?|section|article|chapter|room|flight|route|highway|boeing|model|page)\s$",
    re.IGNORECASE,
)
_COUNTED_AFTER = re.compile(
    r"\s(?:people|men|women|troops|soldiers|workers|jobs|miles|km|kilometers|kilometres|feet|meters"
    r"|metres|tons|tonnes|barrels|points|homes|cars|members|employees|dollars|euros|pounds|megawatts"
    r"|students|acres|hectares|votes|seats|votes|pages|square|cases|deaths|%|percent|per cent)\b",
    re.IGNORECASE,
)


@rule(
    r"(?P<year>19[0-9]{2}|20[0-9]{2})",
    examples={"2019": "2019", "2026": "2026"},
    rejects=["2000 people", "about 2010 votes", "$2026", "2026.5", "Section 2013", "1,2026"],
)
def bare_year(year: str, before: str, after: str) -> Meaning | None:
    """Read "in 2019"."""
    if _COUNTING_BEFORE.search(before) or _COUNTED_AFTER.match(after):
        return None
    return Year(int(year))


@rule(
    r"(?:circa |c\. )?(?P<year>[1-9][0-9]{0,3}) ?(?:bce?|b\.c\.(?:e\.)?)",
    examples={"264 BC": "BC0264", "44 B.C.": "BC0044"},
    rejects=["264 BCF", "an ABC show"],
)
def year_before_christ(year: str) -> Meaning:
    """Read "264 BC"."""
    return Year(-int(year))


_BEFORE_A_YEAR = re.compile(
    r"(?:\b(?:in|by|since|until|till|from|to|between|and|of|during|early|late|through|after|before"
    r"|around|circa|year|spring|summer|autumn|fall|winter)|[(\u2013-])\s?$",
    re.IGNORECASE,
)
_NO_YEAR_BEFORE = re.compile(r"\s(?:[a-z]+s\b|of\b|[a-z]*(?:men|people)\b)|,[0-9]")


@rule(
    r"(?P<year>1[0-8][0-9]{2})",
    examples={"war broke out in [1755]": "1755", "it lasted until [1415]": "1415"},
    rejects=["in 1500 homes", "1755 men", "to 1200 of them", "a Boeing 1757"],
)
def old_year(year: str, before: str, after: str) -> Meaning | None:
    """Read "in 1755": a year only where a preposition leads to it and no noun follows."""
    if not _BEFORE_A_YEAR.search(before) or _NO_YEAR_BEFORE.match(after):
        return None
    return Year(int(year))


@rule(
    r"{of_year}",
    examples={
        "fiscal 2027": "2026-10-01/2027-09-30",
        "FY26": "2025-10-01/2026-09-30",
        "calendar 2027": "2027",
        "the 2026-27 fiscal year": "2026-04-01/2027-03-31",
    },
    rejects=["fiscal discipline", "FY-22 jets", "year 3000"],
)
def told_year(of_year: Meaning, before: str, after: str) -> Meaning | None:
    """Read "fiscal 2027", "the 2026-27 fiscal year"."""
    if not isinstance(of_year, Year):
        return None
    if of_year.fiscal_start is None and not before.lower().endswith("year "):
        stands = bare_year if of_year.year >= _RECENT else old_year
        return stands.build(str(of_year.year), before, after)
    return of_year


@rule(
    r"(?:the year )?nineteen {number}|the year two thousand",
    examples={"nineteen ninety-six": "1996", "the year two thousand": "2000"},
    rejects=["two thousand men", "nineteen hundred men"],
)
def spoken_year(number: float | None) -> Meaning | None:
    """Read "nineteen ninety-six", as transcripts of speech have it."""
    if number is None:
        return Year(2000)
    return Year(1900 + int(number)) if 10 <= number < 100 else None  # noqa: PLR2004


@rule(
    r"{year}-(?P<last>[0-9]{4}|[0-9]{2})",
    examples={
        "2014-2026": "2014-01-01/2026-12-31",
        "2015-18": "2015-01-01/2018-12-31",
    },
    rejects=["2026-13-99", "2019-20-21"],
)
def years(year: int, last: str) -> Meaning | None:
    """Read "2015-18"."""
    end = int(last) if len(last) > 2 else year // 100 * 100 + int(last)  # noqa: PLR2004
    return Range(Year(year), Year(end)) if year < end else None


@rule(
    r"(?:the )?(?:{part}[- ])?(?P<first>1[6-9][0-9]0|20[0-9]0)s",
    examples={"the 1990s": "1990-01-01/1999-12-31", "early 1970s": "1970-01-01/1973-05-01"},
    rejects=["the 747s", "F-150s"],
)
def decade(first: str, part: Part | None) -> Meaning:
    """Read "the 1990s"."""
    return PartOf(part, Decade(int(first))) if part else Decade(int(first))


@rule(
    rf"the (?:'?(?P<first>[2-9]0)s|(?P<word>{'|'.join(_TENS)}))",
    examples={
        "the 70s": "1970-01-01/1979-12-31",
        "the ’80s": "1980-01-01/1989-12-31",
        "the nineties": "1990-01-01/1999-12-31",
    },
    rejects=["the 747s", "in his 70s", "the 70-somethings"],
)
def short_decade(first: str | None, word: str | None) -> Meaning:
    """Read "the 70s", "the nineties"."""
    tens = int(first) if first else 20 + 10 * _TENS.index((word or _TENS[0]).lower())
    return Decade(1900 + tens)


@rule(
    r"(?:[12][0-9]|the '?)[2-9]0s (?:and|or) (?:the )?(?P<span>'?(?P<first>[2-9]0)s)",
    examples={
        "the 70s and [80s]": "1980-01-01/1989-12-31",
        "the 1960s and [70s]": "1970-01-01/1979-12-31",
    },
    rejects=["his 70s and 80s", "F-150s and 80s"],
)
def another_decade(first: str) -> Meaning:
    """Read the "80s" of "the 70s and 80s"."""
    return Decade(1900 + int(first))


@rule(
    r"(?:the )?(?:{part} )?{ordinal}[- ]century",
    examples={
        "the 20th century": "1901-01-01/2000-12-31",
        "11th-century": "1001-01-01/1100-12-31",
        "late 19th century": "1867-08-31/1900-12-31",
    },
    rejects=["the 20th centurion", "the last century-old law"],
)
def century(ordinal: int, part: Part | None) -> Meaning | None:
    """Read "the 20th century"."""
    if not 1 <= ordinal <= 21:  # noqa: PLR2004
        return None
    return PartOf(part, Century(ordinal)) if part else Century(ordinal)


@rule(
    r"(?:the )?{part}(?:[- ]| of | in | part of | or ){of_year}",
    examples={
        "early 2026": "2026-01-01/2026-04-30",
        "mid-2026": "2026-05-01/2026-08-31",
        "early next year": "2026-01-01/2026-04-30",
        "the middle of next year": "2026-05-01/2026-08-31",
    },
    rejects=["early 3026", "late yearning"],
)
def part_of_year(part: Part, of_year: Meaning) -> Meaning:
    """Read "early 2026"."""
    return PartOf(part, of_year)


@rule(
    r"the (?P<which>first|last|final) {number} months of {of_year}",
    examples={
        "the first three months of next year": "2026-01-01/2026-03-31",
        "the last two months of 2026": "2026-11-01/2026-12-31",
    },
    rejects=["the first three men of 3026", "the first of many"],
)
def months_of_year(which: str, number: float, of_year: Meaning) -> Meaning | None:
    """Read "the first three months of next year"."""
    months = int(number)
    if not 1 <= months <= 11:  # noqa: PLR2004
        return None
    first = which.lower() == "first"
    edges = (1, months) if first else (13 - months, 12)
    return Range(Month(edges[0], of_year), Month(edges[1], of_year))


@rule(
    r"midyear|mid-year",
    examples={"midyear": "2025-05-01/2025-08-31", "mid-year": "2025-05-01/2025-08-31"},
    rejects=["mid-yearly", "midyears"],
)
def midyear() -> Meaning:
    """Read "midyear"."""
    return PartOf(Part.MID, RelativePeriod(Unit.YEAR, 0))
