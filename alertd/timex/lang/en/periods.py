"""Weeks, months and years, named or told from the day of writing, and stretches of them."""

from alertd.timex.meaning import Meaning, Month, Part, PartOf, RelativePeriod, Shift, Unit, Year
from alertd.timex.rules import rule

_STEP = {"this": 0, "the current": 0, "next": 1, "last": -1, "the past": -1}


@rule(
    r"(?P<step>this|the current|next|last) {unit}",
    examples={
        "next week": "2025-07-14/2025-07-20",
        "this year": "2025",
        "last month": "2025-06",
        "this weekend": "2025-07-12/2025-07-13",
    },
    rejects=["this day-to-day", "next to the week-old"],
)
def relative_period(step: str, unit: tuple[Unit, int]) -> Meaning | None:
    """ "next week"."""
    if unit[0] in (Unit.MINUTE, Unit.HOUR, Unit.DAY):
        return None
    return RelativePeriod(unit[0], _STEP[step.lower()])


@rule(
    r"(?P<way>later|earlier) (?:this|in the) {unit}",
    examples={
        "later this month": "2025-07-09/2025-07-31",
        "earlier this year": "2025-01-01/2025-07-09",
    },
    rejects=["later this-worldly"],
)
def rest_of_period(way: str, unit: tuple[Unit, int]) -> Meaning | None:
    """ "later this month"."""
    if unit[0] in (Unit.MINUTE, Unit.HOUR, Unit.DAY):
        return None
    part = Part.REST if way.lower() == "later" else Part.PASSED
    return PartOf(part, RelativePeriod(unit[0], 0))


@rule(
    r"{part}[ -]{month}(?:,? {year})?",
    examples={
        "mid-August": "2025-08-11/2025-08-20",
        "early October": "2025-10-01/2025-10-10",
        "late February 2026": "2026-02-21/2026-02-28",
    },
    rejects=["mid-may-be", "early may be"],
)
def part_of_month(part: Part, month: int, year: int | None) -> Meaning:
    """ "mid-August"."""
    return PartOf(part, Month(month, Year(year) if year else None))


@rule(
    r"{part}[ -](?:in )?{year}",
    examples={"early 2026": "2026-01-01/2026-04-30", "mid-2026": "2026-05-01/2026-08-31"},
    rejects=["early 3026"],
)
def part_of_year(part: Part, year: int) -> Meaning:
    """ "early 2026"."""
    return PartOf(part, Year(year))


@rule(
    r"(?:{shift} )?{month}(?: of|,)? {year}",
    examples={"October 2025": "2025-10", "June, 2026": "2026-06"},
    rejects=["may 2025"],
)
def month_of_year(month: int, year: int, shift: Shift | None) -> Meaning | None:
    """ "October 2025"."""
    return None if shift else Month(month, Year(year))
