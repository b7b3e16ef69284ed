"""Weeks, months, seasons, quarters and years, and parts of them."""

import re

from alertd.timex import building
from alertd.timex.meaning import (
    Meaning,
    Month,
    PartOf,
    RelativePeriod,
    SamePeriod,
    Season,
    WeekOf,
    Year,
    YearPart,
)
from alertd.timex.rules import rule
from alertd.timex.terms import Part, SeasonName, Shift, Unit

_STEPS = {Shift.THIS: 0, Shift.NEXT: 1, Shift.LAST: -1}
_UNITS = {
    "semaine": Unit.WEEK,
    "mois": Unit.MONTH,
    "trimestre": Unit.QUARTER,
    "semestre": Unit.HALF,
}
_DUE = re.compile(
    r"(?:\b(?:jusqu['’]à|jusqu['’]au|jusqu['’]en|d['’]ici(?: à)?|avant|dès|à compter de|au plus"
    r" tard)\s?(?:la |le )?|\bd['’]ici (?:à )?(?:la )?)$",
    re.IGNORECASE,
)
_IN_SUMMER = re.compile(
    r"(?:l['’]|cet |en |d['’]|fin |mi-|début |avant l['’]|cours de l['’])$", re.IGNORECASE
)
_COUNTED = re.compile(
    r"\s(?:personnes|millions|euros|dollars|emplois|salariés|familles|logements|kilomètres"
    r"|mètres|tonnes|hommes|cas|points|pages|voix|ans)\b"
)
_CAPITAL = re.compile(r"\s[A-ZÉÈÀ][a-zéèêàç]")


@rule(
    r"(?:{behind} {period}|(?:l')?{period2} (?:{behind2}|(?P<now>en cours)))",
    examples={
        "cette semaine": "2025-07-07/2025-07-13",
        "mois prochain": "2025-08",
        "semaine prochaine": "2025-07-14/2025-07-20",
        "l'an dernier": "2024",
        "trimestre en cours": "2025-07-01/2025-09-30",
    },
    rejects=["semaine sainte", "mois-là"],
)
def relative_period(
    behind: Shift | None, period: Unit | None, period2: Unit | None, behind2: Shift | None
) -> Meaning | None:
    """Read "la semaine prochaine"."""
    unit = period or period2
    if behind is Shift.LAST:
        return None
    return RelativePeriod(unit, _STEPS[behind or behind2 or Shift.THIS]) if unit else None


the_weekend = rule(
    r"week-end|weekend",
    examples={"week-end": "2025-07-05/2025-07-06", "le [weekend]": "2025-07-05/2025-07-06"},
    rejects=["week-ends-détente"],
)(building.the_weekend)


@rule(
    r"(?:ce|cette) (?:même )?(?P<unit_word>jour|date|semaine|mois|année|week-end)-là"
    r"|(?:le|la) même (?P<same>jour|date|semaine|mois|année)|(?P<then>à cette date|d'ici là)",
    examples={
        "ce jour-là": "2025-07-09",
        "le même mois": "2025-07",
        "la même semaine": "2025-07-07/2025-07-13",
    },
    rejects=["ce même jourdain"],
)
def same_period(unit_word: str | None, same: str | None) -> Meaning:
    """Read "ce jour-là": what the text told before."""
    units = {"semaine": Unit.WEEK, "mois": Unit.MONTH, "année": Unit.YEAR, "week-end": Unit.WEEKEND}
    return SamePeriod(units.get((unit_word or same or "").lower(), Unit.DAY))


@rule(
    r"{period} (?P<way>suivante?|d'après|précédente?|d'avant)",
    examples={"semaine suivante": "2025-07-14/2025-07-20", "mois précédent": "2025-06"},
    rejects=["question suivante"],
)
def following_period(period: Unit, way: str) -> Meaning:
    """Read "la semaine suivante", from the one told before."""
    ahead = way.lower().startswith("suivant") or way.lower().endswith("après")
    return WeekOf(None, period, 1 if ahead else -1)


@rule(
    r"(?:courant )?(?:(?:au )?mois (?:de |d'))?(?P<name>{month})(?: {behind}|,?(?: "
    r"de)? {told_year})?",
    examples={
        "novembre": "2025-11",
        "octobre 2025": "2025-10",
        "avril de l'an dernier": "2024-04",
        "septembre prochain": "2025-09",
        "mois d'août": "2025-08",
    },
    rejects=["Avril Lavigne", "maire", "Mars Inc", "marsouin"],
)
def month_name(
    name: str, month: int, behind: Shift | None, told_year: Meaning | None, after: str
) -> Meaning | None:
    """Read "octobre 2025", "septembre prochain"."""
    if name[0].isupper() and _CAPITAL.match(after):
        return None
    return Month(month, told_year, behind or Shift.NONE)


@rule(
    r"(?:l')?{season}(?: {behind}|(?: de)? {told_year})?|{behind2} {season2}",
    examples={
        "printemps 2027": "2027-03-01/2027-05-31",
        "automne prochain": "2025-09-01/2025-11-30",
        "cet été": "2025-06-01/2025-08-31",
        "l'hiver 2026": "2026-12-01/2027-02-28",
    },
    rejects=["printemps-été", "a été élu", "étés"],
)
def season_name(
    *,
    season: SeasonName | None,
    behind: Shift | None,
    told_year: Meaning | None,
    behind2: Shift | None,
    season2: SeasonName | None,
    before: str,
) -> Meaning | None:
    """Read "le printemps 2027"; "été" alone is mostly a verb."""
    told = season or season2
    alone = not (behind or behind2 or told_year)
    if told is SeasonName.SUMMER and alone and not _IN_SUMMER.search(before):
        return None
    return Season(told, told_year, behind or behind2 or Shift.NONE) if told else None


@rule(
    r"(?:{ordinal}|t(?P<number>[1-4])|s(?P<half>[12]))(?: (?P<word>trimestre|semestre))?"
    r"(?:,?(?: de| fiscal| de l'exercice)? {told_year})?",
    examples={
        "deuxième trimestre 2026": "2026-04-01/2026-06-30",
        "premier semestre de cette année": "2025-01-01/2025-06-30",
        "troisième trimestre": "2025-07-01/2025-09-30",
        "T1 2026": "2026-01-01/2026-03-31",
    },
    rejects=["cinquième trimestre", "trimestres", "T1", "premier"],
)
def part_by_number(
    *,
    ordinal: int | None,
    number: str | None,
    half: str | None,
    word: str | None,
    told_year: Meaning | None,
) -> Meaning | None:
    """Read "le deuxième trimestre 2026"."""
    if word is None and (ordinal is not None or told_year is None):
        return None
    short = half is not None or (word or "").lower() == "semestre"
    unit, most = (Unit.HALF, 2) if short else (Unit.QUARTER, 4)
    which = most if ordinal == -1 else ordinal or int(number or half or 0)
    return YearPart(unit, which, told_year) if 1 <= which <= most else None


bare_year = rule(
    r"(?:année |exercice )?(?P<figures>(?:19|20)[0-9]{2})",
    examples={"2026": "2026", "année 2027": "2027"},
    rejects=["2000 personnes", "2 026 euros", "1995 logements"],
)(building.years_not_counted(_COUNTED))


@rule(
    r"(?:la )?mi-(?:{month}(?: {told_year})?|{told_year2}|(?P<this>semaine|mois|année))",
    examples={"mi-novembre": "2025-11-11/2025-11-20", "mi-2026": "2026-05-01/2026-08-31"},
    rejects=["mi-temps", "mi-course"],
)
def middle_of(
    month: int | None, told_year: Meaning | None, told_year2: Meaning | None, this: str | None
) -> Meaning:
    """Read "la mi-novembre"."""
    if this:
        return PartOf(Part.MID, RelativePeriod(_UNITS.get(this.lower(), Unit.YEAR), 0))
    return PartOf(Part.MID, Month(month, told_year) if month else told_year2 or Year(1))


part_of_period = rule(
    r"{part}(?: de l'| d'| de | du |-| )(?:le mois de |mois de |mois d'|l'|la |l'année "
    r")?{a_period}",
    examples={
        "début 2026": "2026-01-01/2026-04-30",
        "fin septembre": "2025-09-21/2025-09-30",
        "d'ici [fin août]": "2025-08-31",
        "jusqu'à [la fin de cette année]": "2025-12-31",
    },
    rejects=["début de partie", "fin de match"],
)(building.parts_of(_DUE))


part_of_current = rule(
    r"{part} (?:de la |du |de l'|d')(?P<word>mois|année|semaine|trimestre|semestre|exercice"
    r"|siècle)",
    examples={"fin de l'année": "2025-09-01/2025-12-31", "avant [la fin de l'année]": "2025-12-31"},
    rejects=["fin de l'annexe"],
)(building.parts_of_current(_DUE, _UNITS))


@rule(
    r"(?:le )?reste (?:de la |du |de l'|de cette |de ce )(?P<word>mois|année|semaine|trimestre"
    r"|semestre)"
    r"|plus tard (?:dans |ce |cette |au cours )(?:de )?(?:la |le |l')?(?P<word2>mois|année"
    r"|semaine)",
    examples={
        "le reste de l'année": "2025-07-09/2025-12-31",
        "plus tard ce mois": "2025-07-09/2025-07-31",
    },
    rejects=["le reste du monde"],
)
def remaining(word: str | None, word2: str | None) -> Meaning:
    """Read "le reste de l'année"."""
    unit = _UNITS.get((word or word2 or "").lower(), Unit.YEAR)
    return PartOf(Part.REST, RelativePeriod(unit, 0))
