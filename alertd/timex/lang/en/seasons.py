"""Seasons, told as times of a year and not as moves ("prices fall")."""

import re

from alertd.timex.meaning import Meaning, PartOf, SamePeriod, Season
from alertd.timex.rules import rule
from alertd.timex.terms import Part, SeasonName, Shift, Unit

_PREPOSITION = re.compile(r"\b(?:in|by|since|until|till|during)\s$", re.IGNORECASE)
# Of a person or a place: "Alan Winter", "Summer Salazar".
_NAME_BEFORE = re.compile(r"\b[A-Z][\w'’.-]{1,20}\s$")
_NAME_BEHIND = re.compile(r"\s[A-Z][a-z]")
_A_FALL = re.compile(r"\s(?:of|in|from|to|off|out|on|short|into|back|and rise)\b")


@rule(
    r"(?:(?P<the>the|that) )?(?P<name>{season})",
    examples={"the autumn": "2025-09-01/2025-11-30", "summer": "2025-06-01/2025-08-31"},
    rejects=[
        "prices fall",
        "the fall of Kabul",
        "a spring in his step",
        "Larry Summers",
        "Alan Winter",
        "Summer Salazar",
    ],
)
def bare_season(
    *, season: SeasonName, name: str, the: str | None, before: str, after: str
) -> Meaning | None:
    """Read "the autumn"."""
    named = name[0].isupper() and (_NAME_BEFORE.search(before) or _NAME_BEHIND.match(after))
    if named or _A_FALL.match(after):
        return None
    moves = season in {SeasonName.AUTUMN, SeasonName.SPRING}
    if the is None and moves and not _PREPOSITION.search(before):
        return None
    told = the is not None and the.lower() == "that"
    return Season(season, SamePeriod(Unit.YEAR) if told else None)


@rule(
    r"(?P<span>{season}) (?:meetings?|session|budget|statement|term|semester|offensive|elections?)",
    examples={
        "their [Autumn] meetings": "2025-09-01/2025-11-30",
        "a [spring] offensive": "2025-03-01/2025-05-31",
    },
    rejects=["the Summer-meeting"],
)
def season_of_event(season: SeasonName) -> Meaning:
    """Read the "spring" of "the spring session"."""
    return Season(season)


@rule(
    r"(?:the )?{season}(?: of|,)? {of_year}",
    examples={
        "spring 2027": "2027-03-01/2027-05-31",
        "the summer of 2019": "2019-06-01/2019-08-31",
    },
    rejects=["fall of Saigon", "spring of water"],
)
def season_of_year(season: SeasonName, of_year: Meaning) -> Meaning:
    """Read "the summer of 2019"."""
    return Season(season, of_year)


@rule(
    r"{shift} {season}",
    examples={"this fall": "2025-09-01/2025-11-30", "next spring": "2026-03-01/2026-05-31"},
    rejects=["next fallback", "this springs"],
)
def shifted_season(shift: Shift, season: SeasonName) -> Meaning:
    """Read "next spring"."""
    return Season(season, None, shift)


@rule(
    r"(?:the )?{part}[- ]{season}(?:(?: of)? {of_year})?",
    examples={
        "early autumn": "2025-09",
        "late summer 2026": "2026-08",
    },
    rejects=["early fallers", "mid-springs"],
)
def part_of_season(part: Part, season: SeasonName, of_year: Meaning | None) -> Meaning:
    """Read "early autumn"."""
    return PartOf(part, Season(season, of_year))
