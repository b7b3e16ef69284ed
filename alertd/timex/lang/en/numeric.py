"""Days written in figures only."""

from alertd.timex.meaning import Day, Meaning, NumericDay
from alertd.timex.rules import rule

_LAST_MONTH = 12


@rule(
    r"{year}-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12][0-9]|3[01])",
    examples={"2026-03-06": "2026-03-06", "1999-12-31": "1999-12-31"},
    rejects=["2026-13-01", "part 2026-03-06-7", "9-2026-03-06"],
)
def iso_day(year: int, month: str, day: str) -> Meaning:
    """Read "2026-03-06"."""
    return Day(year, int(month), int(day))


@rule(
    r"(?P<first>0?[1-9]|[12][0-9]|3[01])(?P<mark>[/.])(?P<second>0?[1-9]|[12][0-9]|3[01])"
    r"(?P<mark_again>[/.])(?P<year>(?:19|20)?[0-9]{2})",
    examples={"09/13/2021": "2021-09-13", "14/03/26": "2026-03-14", "25.12.2025": "2025-12-25"},
    rejects=["8.25.1", "24/7", "32/13/2021", "1.2.3", "version 8.25.10"],
)
def numeric_day(first: str, second: str, year: str, mark: str, mark_again: str) -> Meaning | None:
    """Read "09/07/2021"; which number is the month is for anchoring to say."""
    if mark != mark_again or (mark == "." and len(year) == 2):  # noqa: PLR2004
        return None
    if min(int(first), int(second)) > _LAST_MONTH:
        return None
    return NumericDay(int(first), int(second), int(year) + (2000 if len(year) == 2 else 0))  # noqa: PLR2004
