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
    YearPart,
)
from alertd.timex.rules import rule
from alertd.timex.terms import Part, SeasonName, Shift, Unit

_STEPS = {Shift.THIS: 0, Shift.NEXT: 1, Shift.LAST: -1}
_UNITS = {
    "semana": Unit.WEEK,
    "mes": Unit.MONTH,
    "trimestre": Unit.QUARTER,
    "semestre": Unit.HALF,
}
_DUE = re.compile(
    r"\b(?:hasta|antes de|para|desde|a partir de|más tardar(?: a)?)\s(?:el |la )?$", re.IGNORECASE
)
_COUNTED = re.compile(
    r"\s(?:personas|millones|euros|dólares|pesos|empleos|trabajadores|familias|viviendas|kilómetros"
    r"|metros|toneladas|efectivos|casos|puntos|páginas|votos|años)\b"
)
_CAPITAL = re.compile(r"\s[A-ZÁÉÍÓÚÑ][a-zñáéíóú]")


@rule(
    r"(?:{ahead} {period}|{period2} {behind}|(?P<now>el (?:presente|actual) ){period3}"
    r"|{period4} en curso)",
    examples={
        "esta semana": "2025-07-07/2025-07-13",
        "próximo mes": "2025-08",
        "semana que viene": "2025-07-14/2025-07-20",
        "año pasado": "2024",
        "trimestre en curso": "2025-07-01/2025-09-30",
    },
    rejects=["semana santa", "mes a mes"],
)
def relative_period(
    *,
    ahead: Shift | None,
    behind: Shift | None,
    period: Unit | None,
    period2: Unit | None,
    period3: Unit | None,
    period4: Unit | None,
) -> Meaning | None:
    """Read "la próxima semana", "la semana que viene"."""
    unit = period or period2 or period3 or period4
    shift = ahead or behind or Shift.THIS
    return RelativePeriod(unit, _STEPS[shift]) if unit else None


@rule(
    r"{period} (?P<way>siguiente|posterior|anterior|previo|previa)",
    examples={"semana siguiente": "2025-07-14/2025-07-20", "mes anterior": "2025-06"},
    rejects=["pregunta siguiente"],
)
def following_period(period: Unit, way: str) -> Meaning:
    """Read "la semana siguiente", from the one told before."""
    return WeekOf(None, period, 1 if way.lower() in {"siguiente", "posterior"} else -1)


the_weekend = rule(
    r"fin de semana",
    examples={
        "fin de semana": "2025-07-05/2025-07-06",
        "el [fin de semana]": "2025-07-05/2025-07-06",
    },
    rejects=["fines de semana-feria"],
)(building.the_weekend)


@rule(
    r"(?:(?:ese|aquel|esa|aquella)(?: mismo| misma)?|(?:el|la|ese|esa) mism[oa]) "
    r"(?:{period}|(?P<day_word>día|fecha|jornada))|(?P<then>para entonces|esa fecha)",
    examples={"ese día": "2025-07-09", "ese mismo mes": "2025-07", "el mismo día": "2025-07-09"},
    rejects=["ese daño"],
)
def same_period(period: Unit | None) -> Meaning:
    """Read "ese mismo día": what the text told before."""
    return SamePeriod(period or Unit.DAY)


@rule(
    r"(?P<name>{month})(?: {behind}|(?:,? del?| de este)? {told_year})?",
    examples={
        "noviembre": "2025-11",
        "octubre de 2025": "2025-10",
        "abril del año pasado": "2024-04",
        "septiembre próximo": "2025-09",
    },
    rejects=["Abril Domínguez", "Julio Iglesias cantó", "mayor de edad"],
)
def month_name(
    name: str, month: int, behind: Shift | None, told_year: Meaning | None, after: str
) -> Meaning | None:
    """Read "octubre de 2025", "septiembre próximo"."""
    if name[0].isupper() and _CAPITAL.match(after):
        return None
    return Month(month, told_year, behind or Shift.NONE)


@rule(
    r"(?:mes de )?{ahead} (?:mes de )?{month}|mes de {month2}(?: del? {told_year})?",
    examples={
        "próximo septiembre": "2025-09",
        "este julio": "2025-07",
        "mes de agosto de 2026": "2026-08",
    },
    rejects=["este mayordomo"],
)
def shifted_month(
    ahead: Shift | None, month: int | None, month2: int | None, told_year: Meaning | None
) -> Meaning:
    """Read "el próximo septiembre"."""
    return Month(month or month2 or 1, told_year, ahead or Shift.NONE)


@rule(
    r"{season}(?: {behind}| del? {told_year})?|{ahead} {season2}",
    examples={
        "primavera de 2027": "2027-03-01/2027-05-31",
        "próximo otoño": "2025-09-01/2025-11-30",
        "verano": "2025-06-01/2025-08-31",
    },
    rejects=["primaveral", "veranos"],
)
def season_name(
    *,
    season: SeasonName | None,
    behind: Shift | None,
    told_year: Meaning | None,
    ahead: Shift | None,
    season2: SeasonName | None,
) -> Meaning | None:
    """Read "la primavera de 2027"."""
    told = season or season2
    return Season(told, told_year, behind or ahead or Shift.NONE) if told else None


@rule(
    r"(?:{ordinal}|(?P<number>[1-4])\.?[ºo]) (?P<word>trimestre|semestre)"
    r"(?: (?:fiscal )?del? {told_year}| del ejercicio {told_year2}| {told_year3}|(?P<current> "
    r"del año))?",
    examples={
        "segundo trimestre de 2026": "2026-04-01/2026-06-30",
        "primer semestre de este año": "2025-01-01/2025-06-30",
        "tercer trimestre": "2025-07-01/2025-09-30",
    },
    rejects=["quinto trimestre", "trimestres"],
)
def part_by_number(
    *,
    ordinal: int | None,
    number: str | None,
    word: str,
    told_year: Meaning | None,
    told_year2: Meaning | None,
    told_year3: Meaning | None,
    current: str | None,
) -> Meaning | None:
    """Read "el segundo trimestre de 2026"."""
    unit, most = (Unit.QUARTER, 4) if word.lower() == "trimestre" else (Unit.HALF, 2)
    which = most if ordinal == -1 else ordinal or int(number or 0)
    year = told_year or told_year2 or told_year3
    if current:
        year = RelativePeriod(Unit.YEAR, 0)
    return YearPart(unit, which, year) if 1 <= which <= most else None


bare_year = rule(
    r"(?:año |ejercicio )?(?P<figures>(?:19|20)[0-9]{2})",
    examples={"2026": "2026", "año 2027": "2027"},
    rejects=["2000 personas", "2.026 euros", "1995 viviendas"],
)(building.years_not_counted(_COUNTED))


part_of_period = rule(
    r"(?:a )?{part} del? (?:mes de |el |la |año )?{a_period}",
    examples={
        "mediados de noviembre": "2025-11-11/2025-11-20",
        "principios de 2026": "2026-01-01/2026-04-30",
        "finales de este mes": "2025-07-21/2025-07-31",
        "hasta [finales de agosto]": "2025-08-31",
    },
    rejects=["principios de igualdad", "finales de copa"],
)(building.parts_of(_DUE))


part_of_current = rule(
    r"(?:a )?{part} del? (?P<word>mes|año|semana|trimestre|semestre|ejercicio|siglo)",
    examples={"finales de año": "2025-09-01/2025-12-31", "antes de [final de año]": "2025-12-31"},
    rejects=["principios de añada"],
)(building.parts_of_current(_DUE, _UNITS))


@rule(
    r"(?:(?:el )?resto|lo que (?:queda|resta)) (?:del? |de la )?(?:este |esta |el )?{period}"
    r"|(?:más adelante|más tarde) (?:en )?(?:este|esta|el|la) {period2}",
    examples={
        "el resto del año": "2025-07-09/2025-12-31",
        "más adelante este mes": "2025-07-09/2025-07-31",
    },
    rejects=["el resto del equipo"],
)
def remaining(period: Unit | None, period2: Unit | None) -> Meaning | None:
    """Read "el resto del año"."""
    unit = period or period2
    return PartOf(Part.REST, RelativePeriod(unit, 0)) if unit else None
