"""Weeks, months, seasons, quarters and years, and parts of them."""

import re

from alertd.timex import building
from alertd.timex.meaning import (
    EdgeOf,
    Meaning,
    Month,
    PartOf,
    RelativePeriod,
    SamePeriod,
    Season,
    WeekOf,
    YearPart,
)
from alertd.timex.rules import rule
from alertd.timex.terms import Part, SeasonName, Shift, Side, Unit

_STEPS = {Shift.THIS: 0, Shift.NEXT: 1, Shift.LAST: -1}
_DUE = re.compile(
    r"\b(?:bis(?: spätestens)?|spätestens|vor|ab|mit ablauf des|noch vor|bis zum|bis zur)\s"
    r"(?:dem |zum |zu )?$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(?:die|der|den|das|dem)\s$", re.IGNORECASE)
_COUNTED = re.compile(
    r"\s(?:Menschen|Personen|Millionen|Euro|Dollar|Franken|Jobs|Stellen|Beschäftigte|Wohnungen"
    r"|Kilometer|Meter|Tonnen|Soldaten|Fälle|Punkte|Seiten|Stimmen|Jahre)\b"
)


@rule(
    r"{ahead} {period}|(?P<previous>vorjahr|vormonat|vorwoche)",
    examples={
        "diese Woche": "2025-07-07/2025-07-13",
        "nächsten Monat": "2025-08",
        "kommender Woche": "2025-07-14/2025-07-20",
        "vergangenen Jahres": "2024",
        "laufenden Quartal": "2025-07-01/2025-09-30",
    },
    rejects=["dieses Wochenblatt", "Vorjahressieger"],
)
def relative_period(
    *, ahead: Shift | None, period: Unit | None, previous: str | None, before: str, after: str
) -> Meaning | None:
    """Read "nächste Woche"; "die letzte Woche im März" is one of March."""
    if _ARTICLE.search(before) and after.startswith((" im ", " des ", " der ", " vor ")):
        return None
    if previous:
        units = {"vorjahr": Unit.YEAR, "vormonat": Unit.MONTH}
        return RelativePeriod(units.get(previous.lower(), Unit.WEEK), -1)
    return RelativePeriod(period, _STEPS[ahead or Shift.THIS]) if period else None


the_weekend = rule(
    r"wochenende",
    examples={"Wochenende": "2025-07-05/2025-07-06", "am [Wochenende]": "2025-07-05/2025-07-06"},
    rejects=["Wochenendhaus"],
)(building.the_weekend)


@rule(
    r"(?:dem|den|der|das|im) ?selben (?P<same>tag|monat|woche|jahr)|(?:an )?(?:diesem|jenem) "
    r"(?P<that>tag)"
    r"|dahin",
    examples={
        "demselben Tag": "2025-07-09",
        "diesem Tag": "2025-07-09",
        "im selben Monat": "2025-07",
    },
    rejects=["diesem Tagebuch", "dahinter"],
)
def same_period(same: str | None) -> Meaning:
    """Read "am selben Tag": what the text told before."""
    units = {"woche": Unit.WEEK, "monat": Unit.MONTH, "jahr": Unit.YEAR}
    return SamePeriod(units.get((same or "").lower(), Unit.DAY))


@rule(
    r"(?P<way>folgende|darauf ?folgende|vorangegangene)[nrs]? {period}|{period2} (?P<way2>darauf"
    r"|danach|davor|zuvor)",
    examples={"darauffolgenden Woche": "2025-07-14/2025-07-20", "Monat davor": "2025-06"},
    rejects=["folgende Frage"],
)
def following_period(
    period: Unit | None, period2: Unit | None, way: str | None, way2: str | None
) -> Meaning | None:
    """Read "in der darauffolgenden Woche", from the one told before."""
    unit = period or period2
    back = (way or way2 or "").lower() in {"vorangegangene", "davor", "zuvor"}
    return WeekOf(None, unit, -1 if back else 1) if unit else None


@rule(
    r"(?:{ahead} )?(?:monat )?(?P<name>{month})(?: {told_year})?",
    examples={
        "November": "2025-11",
        "Oktober 2025": "2025-10",
        "April vergangenen Jahres": "2024-04",
        "kommenden September": "2025-09",
    },
    rejects=["Maifeiertag", "Aprilwetter", "März-Ausgabe"],
)
def month_name(
    name: str, month: int, ahead: Shift | None, told_year: Meaning | None, after: str
) -> Meaning | None:
    """Read "Oktober 2025", "kommenden September"."""
    if name.lower() == "august" and _SURNAME.match(after):
        return None
    return Month(month, told_year, ahead or Shift.NONE)


_SURNAME = re.compile(r"\s(?:von |der )?[A-ZÄÖÜ][a-zäöü]+(?:berg|mann|er|e)\b(?!,)")


@rule(
    r"(?:{ahead} )?{season}(?: {told_year})?",
    examples={
        "Frühjahr 2027": "2027-03-01/2027-05-31",
        "kommenden Herbst": "2025-09-01/2025-11-30",
        "Sommer": "2025-06-01/2025-08-31",
    },
    rejects=["Sommerpause", "Frühlingsfest"],
)
def season_name(season: SeasonName, ahead: Shift | None, told_year: Meaning | None) -> Meaning:
    """Read "im Frühjahr 2027"."""
    return Season(season, told_year, ahead or Shift.NONE)


@rule(
    r"(?:{ordinal}|(?P<number>[1-4])\.) (?P<word>quartals?|halbjahr(?:e?s)?)(?: {told_year}"
    r"|(?P<current> des jahres))?"
    r"|q(?P<q>[1-4])/? ?{told_year2}",
    examples={
        "zweiten Quartal 2026": "2026-04-01/2026-06-30",
        "ersten Halbjahr dieses Jahres": "2025-01-01/2025-06-30",
        "3. Quartal": "2025-07-01/2025-09-30",
        "Q1 2026": "2026-01-01/2026-03-31",
    },
    rejects=["fünften Quartal", "Quartalszahlen"],
)
def part_by_number(
    *,
    ordinal: int | None,
    number: str | None,
    word: str | None,
    told_year: Meaning | None,
    q: str | None,
    told_year2: Meaning | None,
) -> Meaning | None:
    """Read "im zweiten Quartal 2026"."""
    short = (word or "").lower().startswith("halb")
    unit, most = (Unit.HALF, 2) if short else (Unit.QUARTER, 4)
    which = most if ordinal == -1 else ordinal or int(number or q or 0)
    return YearPart(unit, which, told_year or told_year2) if 1 <= which <= most else None


bare_year = rule(
    r"(?:jahre? |jahres |geschäftsjahr )?(?P<figures>(?:19|20)[0-9]{2})",
    examples={"2026": "2026", "Jahr 2027": "2027"},
    rejects=["2000 Menschen", "2.026 Euro", "1995 Wohnungen"],
)(building.years_not_counted(_COUNTED))


part_of_period = rule(
    r"{part} (?:des |der |von |dieses |diesen )?(?:monats )?{a_period}",
    examples={
        "Mitte November": "2025-11-11/2025-11-20",
        "Anfang 2026": "2026-01-01/2026-04-30",
        "Ende September": "2025-09-21/2025-09-30",
        "bis [Ende August]": "2025-08-31",
        "Anfang nächster Woche": "2025-07-14/2025-07-15",
    },
    rejects=["Ende der Saison", "Anfang vom Lied"],
)(building.parts_of(_DUE))


_UNITS = {
    "woche": Unit.WEEK,
    "monats": Unit.MONTH,
    "quartals": Unit.QUARTER,
    "halbjahres": Unit.HALF,
}


part_of_current = rule(
    r"{part} (?:des (?:laufenden )?|der |dieses )(?P<word>monats|jahres|woche|quartals|halbjahres"
    r"|jahrhunderts)",
    examples={"Ende des Jahres": "2025-09-01/2025-12-31", "vor [Ende des Jahres]": "2025-12-31"},
    rejects=["Ende des Jahrmarkts"],
)(building.parts_of_current(_DUE, _UNITS))


@rule(
    r"(?P<word>jahres|monats|quartals)(?P<edge>ende|anfang|beginn|mitte|wechsel)(?: {told_year})?",
    examples={"Jahresende": "2025-12-31", "Monatsende": "2025-07-31", "Jahresbeginn": "2025-01-01"},
    rejects=["Jahresendspurt", "Monatsendabrechnung"],
)
def edge_of_current(word: str, edge: str, told_year: Meaning | None) -> Meaning:
    """Read "zum Jahresende"."""
    whole = told_year or RelativePeriod(_UNITS.get(word.lower(), Unit.YEAR), 0)
    if edge.lower() == "mitte":
        return PartOf(Part.MID, whole)
    return EdgeOf(Side.END if edge.lower() in {"ende", "wechsel"} else Side.START, whole)


@rule(
    r"(?:der |den |dem )?rest (?:des |der |dieses |dieser )(?P<word>monats|jahres|woche|quartals)"
    r"|(?:später|noch) (?:in )?(?:diesem|dieser|im|dieses|diesen) (?P<word2>monat|jahr|woche)",
    examples={
        "Rest des Jahres": "2025-07-09/2025-12-31",
        "noch in diesem Monat": "2025-07-09/2025-07-31",
    },
    rejects=["Rest der Welt"],
)
def remaining(word: str | None, word2: str | None) -> Meaning:
    """Read "der Rest des Jahres", "noch in diesem Monat"."""
    units = {**_UNITS, "monat": Unit.MONTH}
    return PartOf(Part.REST, RelativePeriod(units.get((word or word2 or "").lower(), Unit.YEAR), 0))
