"""The first and the last day of a period."""

from alertd.timex.meaning import EdgeOf, Meaning, Month, RelativePeriod, Year
from alertd.timex.rules import rule
from alertd.timex.terms import Side, Unit

_UNITS = {
    "week": Unit.WEEK,
    "weekend": Unit.WEEKEND,
    "month": Unit.MONTH,
    "quarter": Unit.QUARTER,
    "half": Unit.HALF,
    "year": Unit.YEAR,
    "decade": Unit.DECADE,
    "century": Unit.CENTURY,
}
_THE_END = r"(?:the )?(?:very )?(?P<edge>end|close|start|beginning)"


def _edge(edge: str, whole: Meaning) -> Meaning:
    return EdgeOf(Side.END if edge.lower() in {"end", "close"} else Side.START, whole)


@rule(
    _THE_END
    + r" of (?:the |this )?(?:calendar |current )?(?P<which>week|weekend|month|quarter|half|year"
    r"|decade|century)",
    examples={"the end of the month": "2025-07-31", "the end of this year": "2025-12-31"},
    rejects=["the end of the road", "end of the weak"],
)
def edge_of_current(edge: str, which: str) -> Meaning:
    """Read "the end of the month"."""
    unit = _UNITS[which.lower()]
    return _edge(edge, RelativePeriod(unit, None if unit is Unit.WEEKEND else 0))


@rule(
    _THE_END + r" of (?:the )?{a_date}",
    examples={
        "the end of next September": "2025-09-30",
        "the end of fiscal 2028": "2028-09-30",
        "the start of 2026": "2026-01-01",
        "the end of Q3": "2025-09-30",
    },
    rejects=["the end of it all", "the start of it"],
)
def edge_of(edge: str, a_date: Meaning) -> Meaning:
    """Read "the end of next September"."""
    return _edge(edge, a_date)


@rule(
    r"(?:the )?(?P<which>year|month|quarter|week)(?:[- ]|'s )end",
    examples={"year-end": "2025-12-31", "year’s end": "2025-12-31", "month-end": "2025-07-31"},
    rejects=["year-ender", "the weekend-end"],
)
def year_end(which: str) -> Meaning:
    """Read "year-end"."""
    return EdgeOf(Side.END, RelativePeriod(_UNITS[which.lower()], 0))


@rule(
    r"(?:the )?end[- ](?:of[- ])?(?:{month}(?:,? {year})?|{year2})",
    examples={"end-October": "2025-10-31", "end-2026": "2026-12-31"},
    rejects=["end-may-be", "dead-end 2026-bound"],
)
def end_of_named(month: int | None, year: int | None, year2: int | None) -> Meaning:
    """Read "end-October"."""
    if month is None:
        return EdgeOf(Side.END, Year(year2 or 1))
    return EdgeOf(Side.END, Month(month, Year(year) if year else None))


@rule(
    r"(?:the )?(?:end|close) of (?:business|play|trading|(?:the )?(?:business )?day)"
    r"(?:,? on|,)? {a_day}",
    examples={
        "the close of business on Friday": "2025-07-04",
        "the end of the day Thursday": "2025-07-03",
    },
    rejects=["the end of the day", "close of business"],
)
def close_of_day(a_day: Meaning) -> Meaning:
    """Read "the close of business on Friday"."""
    return a_day
