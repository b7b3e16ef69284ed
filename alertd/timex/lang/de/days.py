"""Days named by number and month, and days in figures."""

import re

from alertd.timex import building
from alertd.timex.building import dated, day_first, days_of, half_of, is_apart
from alertd.timex.meaning import DayOfMonth, Meaning, RelativePeriod
from alertd.timex.rules import rule
from alertd.timex.terms import Shift, Unit

_WEEKDAY = r"(?:{weekday}(?:,| dem| den)? (?:(?:dem|den|der) )?)?"


@rule(
    _WEEKDAY + r"(?:{ahead} )?{day_dot} ?(?:{month}|{short_month})(?:,? {told_year})?",
    examples={
        "10. November": "2025-11-10",
        "Donnerstag, 18. Mai 2023": "2023-05-18",
        "1. August nächsten Jahres": "2026-08-01",
        "12. Sept. 2025": "2025-09-12",
        "Freitag, dem 1. August": "2025-08-01",
    },
    rejects=["10. Novelle", "2. Mainzer"],
)
def day_of_named_month(
    *,
    day_dot: int,
    month: int | None,
    short_month: int | None,
    weekday: int | None,
    ahead: Shift | None,
    told_year: Meaning | None,
) -> Meaning:
    """Read "10. November"."""
    return dated(month or short_month or 0, day_dot, weekday=weekday, of=told_year, shift=ahead)


@rule(
    r"(?P<opened>vom |zwischen (?:dem )?)?(?:{weekday},? )?{day_dot}"
    r"(?P<joined> bis (?:zum )?| und (?:dem )?| oder | ?- ?)(?:{weekday2},? )?{day_dot2} {month}"
    r"(?:,? {told_year})?",
    examples={
        "vom 3. bis 5. November": "2025-11-03/2025-11-05",
        "14. und 15. Juli 2026": "2026-07-14/2026-07-15",
        "zwischen dem 3. und dem 7. August": "2025-08-03/2025-08-07",
    },
    rejects=["vom 3. bis 5. Platz"],
)
def days_of_named_month(
    *,
    day_dot: int,
    day_dot2: int,
    month: int,
    told_year: Meaning | None,
    joined: str,
    opened: str | None,
) -> Meaning | None:
    """Read "vom 3. bis 5. November"."""
    if is_apart(day_dot, day_dot2, joined.strip().lower()[:3] in {"und", "ode"}, opened):
        return None
    return days_of(month, day_dot, day_dot2, told_year)


@rule(
    r"(?P<span>{day_dot})(?:,? {day_dot2})?,? (?:und|oder) (?:dem |am "
    r")?{day_dot3} {month}(?:,? {told_year})?",
    examples={"am [12.] und 19. März": "2025-03-12", "am [3.] und am 10. August": "2025-08-03"},
    rejects=["3. und 10. Platz"],
)
def day_before_another(
    day_dot: int, month: int, day_dot3: int, told_year: Meaning | None
) -> Meaning | None:
    """The "12." of "am 12. und 19. März"."""
    return None if day_dot3 == day_dot + 1 else dated(month, day_dot, of=told_year)


_WHEN = re.compile(r"\b(?:am|zum|vom|dem|ab|seit)\s$", re.IGNORECASE)
_ON = re.compile(
    r"(?: (?:und|statt|in|wird|soll|sollen|kommt|mit|um|ab|auf|ist|beginnt|endet|tritt|vor)\b"
    r"|[,;)]|$|\s*\n)"
)


@rule(
    r"(?:{weekday}(?:,? (?:dem|den|der)|,) )?{day_dot}",
    examples={"Freitag, dem 18.": "2025-07-18", "bis zum [21.], heißt es": "2025-07-21"},
    rejects=["am 2. Platz", "zum 40. Mal"],
)
def day_of_the_month(day_dot: int, weekday: int | None, before: str, after: str) -> Meaning | None:
    """Read "am 18."."""
    if weekday is None and not (_WHEN.search(before) and _ON.match(after)):
        return None
    return DayOfMonth(day_dot, weekday)


@rule(
    r"(?:{weekday}(?:,| dem)? (?:(?:dem|den) )?)?{day_dot} ?(?P<second>0?[1-9]"
    r"|1[0-2])\.(?: ?{told_year}|(?P<short>2[0-9])(?!\.))?",
    examples={
        "07.09.2025": "2025-09-07",
        "25. 12. 2025": "2025-12-25",
        "3.11.25": "2025-11-03",
        "am [10.11.] endet": "2025-11-10",
    },
    rejects=["32.13.2021", "1.2.3", "24/7", "Version 8.25.10"],
)
def figures(
    day_dot: int, second: str, told_year: Meaning | None, short: str | None, weekday: int | None
) -> Meaning | None:
    """Read "07.09.2025", "10.11.", the day first."""
    if short:
        return day_first(str(day_dot), second, short)
    return dated(int(second), day_dot, weekday=weekday, of=told_year)


iso_day = rule(
    r"(?P<when>(?:19|20)[0-9]{2})-(?P<month_number>0[1-9]|1[0-2])-(?P<of>0[1-9]|[12][0-9]|3[01])",
    examples={"2026-03-06": "2026-03-06", "1999-12-31": "1999-12-31"},
    rejects=["2026-13-01"],
)(building.iso_day)


nth_of = rule(
    r"(?:der |dem |den |die |das )?{ordinal} (?:{a_weekday}|(?P<which>tag|woche|wochenende)) "
    r"(?:im |des |der |von )?(?:jahres |monats )?{a_period}",
    examples={
        "der erste Tag des Jahres 2026": "2026-01-01",
        "dem zweiten Donnerstag im Juli": "2025-07-10",
        "die letzte Woche im März": "2025-03-24/2025-03-30",
    },
    rejects=["der erste Tag der Messe", "die letzte Woche der Dreharbeiten-Reihe"],
)(building.nths_of({"woche": Unit.WEEK, "wochenende": Unit.WEEKEND}))


@rule(
    r"(?:die |der )?{ordinal}(?: |-)(?P<word>hälfte|monatshälfte) (?:des |von |im |der )?{a_period}"
    r"|(?P<which>erste|zweite)n? (?P<alone>jahreshälfte)(?: {a_period2})?",
    examples={
        "die zweite Hälfte des Juli": "2025-07-16/2025-07-31",
        "erste Jahreshälfte 2026": "2026-01-01/2026-06-30",
    },
    rejects=["die erste Hälfte des Spiels"],
)
def half_of_period(
    *,
    ordinal: int | None,
    a_period: Meaning | None,
    which: str | None,
    a_period2: Meaning | None,
) -> Meaning | None:
    """Read "die zweite Hälfte des Juli"."""
    number = ordinal or (1 if (which or "").lower() == "erste" else 2)
    whole = a_period or a_period2 or RelativePeriod(Unit.YEAR, 0)
    return half_of(number, whole)
