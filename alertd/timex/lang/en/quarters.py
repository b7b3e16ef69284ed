"""Quarters and halves of calendar and fiscal years."""

from alertd.timex.meaning import Anchored, Meaning, SamePeriod, WeekOf, Year, YearPart
from alertd.timex.rules import rule
from alertd.timex.terms import Direction, Unit

_OF_YEAR = r"(?:,?(?: of| in)? {of_year})?"


def _fiscal(of_year: Meaning | None, word: str | None) -> bool:
    return bool(word) or (isinstance(of_year, Year) and of_year.fiscal_start is not None)


@rule(
    r"(?:the )?(?:(?P<fiscal>fiscal|financial)[- ])?{ordinal}"
    r"(?: (?P<fiscal_too>fiscal|financial))?"
    r"(?: calendar)?[- ]quarter" + _OF_YEAR,
    examples={
        "the third quarter of this year": "2025-07-01/2025-09-30",
        "first-quarter": "2025-01-01/2025-03-31",
        "the second quarter of fiscal 2025": "2025-01-01/2025-03-31",
        "the final quarter of 2009": "2009-10-01/2009-12-31",
    },
    rejects=["the sixth quarter", "a headquarter", "first-quarterback"],
)
def quarter(
    *,
    ordinal: int,
    of_year: Meaning | None,
    fiscal: str | None,
    fiscal_too: str | None,
) -> Meaning | None:
    """Read "the third quarter of this year"."""
    number = 4 if ordinal == -1 else ordinal
    if not 1 <= number <= 4:  # noqa: PLR2004
        return None
    if ordinal == -1 and of_year is None:
        return None
    return YearPart(Unit.QUARTER, number, of_year, _fiscal(of_year, fiscal or fiscal_too))


@rule(
    r"(?P<fiscal>fiscal )?(?:q(?P<number>[1-4])|(?P<leading>[1-4])q)"
    r"(?: ?{of_year}|'? ?(?P<short>2[0-9]))?",
    examples={
        "Q3 2026": "2026-07-01/2026-09-30",
        "3Q26": "2026-07-01/2026-09-30",
        "Q3": "2025-07-01/2025-09-30",
    },
    rejects=["Q5", "the Q7 car", "IQ3"],
)
def short_quarter(
    number: str | None,
    leading: str | None,
    short: str | None,
    of_year: Meaning | None,
    fiscal: str | None,
) -> Meaning:
    """Read "Q3 2026"."""
    year = Year(2000 + int(short)) if short else of_year
    which = int(number or leading or 1)
    return YearPart(Unit.QUARTER, which, year, _fiscal(year, fiscal))


@rule(
    r"(?:h(?P<number>[12])|(?P<leading>[12])h)(?: ?{of_year}|'? ?(?P<short>2[0-9]))",
    examples={"1H26": "2026-01-01/2026-06-30", "H2 2025": "2025-07-01/2025-12-31"},
    rejects=["H3", "H1N1", "H1-B visa"],
)
def short_half(
    number: str | None, leading: str | None, short: str | None, of_year: Meaning | None
) -> Meaning:
    """Read "1H26"."""
    year = Year(2000 + int(short)) if short else of_year
    return YearPart(Unit.HALF, int(number or leading or 1), year, _fiscal(year, None))


@rule(
    r"(?:the )?(?P<fiscal>fiscal )?(?P<which>first|second|latter|last)(?: |-)half"
    r" (?:of|in) {of_year}",
    examples={
        "the first half of 2026": "2026-01-01/2026-06-30",
        "the second half of the year": "2025-07-01/2025-12-31",
    },
    rejects=["the first half of the match", "the second half"],
)
def half_of_year(which: str, of_year: Meaning, fiscal: str | None) -> Meaning:
    """Read "the first half of 2026"."""
    number = 1 if which.lower() == "first" else 2
    return YearPart(Unit.HALF, number, of_year, _fiscal(of_year, fiscal))


@rule(
    r"(?:the )?{of_year}(?:'s)? (?:{ordinal}[- ]quarter|q(?P<number>[1-4]))",
    examples={
        "the 2024 third quarter": "2024-07-01/2024-09-30",
        "last year’s fourth quarter": "2024-10-01/2024-12-31",
        "FY26 Q2": "2026-01-01/2026-03-31",
    },
    rejects=["the 1988th quarterback", "the Q7"],
)
def year_then_quarter(of_year: Meaning, ordinal: int | None, number: str | None) -> Meaning | None:
    """Read "the 2024 third quarter", "FY26 Q2"."""
    which = int(number) if number else {-1: 4}.get(ordinal or 0, ordinal or 0)
    if not 1 <= which <= 4:  # noqa: PLR2004
        return None
    return YearPart(Unit.QUARTER, which, of_year, _fiscal(of_year, None))


_A_YEAR_BACK = r"last year|a year (?:ago|earlier|before)|(?:of )?the (?:previous|last) year"
_KINDS = {"day": Unit.DAY, "week": Unit.WEEK, "month": Unit.MONTH}


@rule(
    rf"the (?:same|corresponding|comparable) (?P<kind>period|quarter|month|week|day)"
    rf"(?: of| in)?,? (?:{_A_YEAR_BACK})",
    examples={
        "the same month a year ago": "2024-07-01",
        "the corresponding period last year": "2024-07-01",
    },
    rejects=["the same period drama", "the same man last-year"],
)
def same_a_year_back(kind: str) -> Meaning:
    """Read "the same month a year ago"."""
    told = SamePeriod(_KINDS.get(kind.lower(), Unit.QUARTER))
    return Anchored(1, Unit.YEAR, Direction.BEFORE, told)


@rule(
    r"(?:the )?(?:comparable |corresponding |same )?year-(?:ago|earlier)"
    r"(?: (?:{ordinal} )?(?:quarter|period|month))?",
    examples={
        "the year-ago third quarter": "2024-07-01/2024-09-30",
        "year-earlier": "2024-07-09",
    },
    rejects=["a yearling", "the year-agonized"],
)
def year_ago(ordinal: int | None) -> Meaning:
    """Read "the year-ago quarter"."""
    if ordinal not in {1, 2, 3, 4}:
        return Anchored(1, Unit.YEAR, Direction.BEFORE)
    return YearPart(Unit.QUARTER, ordinal, WeekOf(None, Unit.YEAR, -1))


@rule(
    r"the (?:(?P<latest>latest|most recent) )?(?P<word>quarter|period)",
    examples={
        "the latest quarter": "2025-07-01/2025-09-30",
        "the latest period": "2025-07-01/2025-09-30",
    },
    rejects=["the quarter-final", "the period", "the quarter of a mile"],
)
def the_quarter(latest: str | None, word: str, after: str) -> Meaning | None:
    """Read "the quarter" of a report: the one told before it."""
    if after.startswith(" of") or (word.lower() == "period" and not latest):
        return None
    return SamePeriod(Unit.QUARTER)
