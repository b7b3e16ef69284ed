"""Days named by number and month, and days in figures."""

from alertd.timex import building
from alertd.timex.building import dated, days_of, is_apart
from alertd.timex.meaning import DayOfMonth, Meaning
from alertd.timex.rules import rule
from alertd.timex.terms import Shift, Unit


@rule(
    r"(?:{weekday},? (?:le )?)?(?:{day}|{first}) (?:{month}|{short_month})"
    r"(?:,? (?:de )?{told_year}| {behind})?",
    examples={
        "1er août": "2025-08-01",
        "jeudi 18 mai 2023": "2023-05-18",
        "10 novembre de l'an prochain": "2026-11-10",
        "3 janvier prochain": "2026-01-03",
        "12 sept. 2025": "2025-09-12",
    },
    rejects=["3 marches", "31 maisons", "11 mairies"],
)
def day_of_named_month(
    *,
    day: int | None,
    first: int | None,
    month: int | None,
    short_month: int | None,
    weekday: int | None,
    behind: Shift | None,
    told_year: Meaning | None,
) -> Meaning:
    """Read "1er août", "3 janvier prochain"."""
    return dated(
        month or short_month or 0, day or first or 0, weekday=weekday, of=told_year, shift=behind
    )


@rule(
    r"(?P<opened>du |entre le |les )?(?:{weekday} )?(?:{day}|{first})"
    r"(?P<joined> au | et (?:le )?| ou (?:le )?| ?- ?)(?:{weekday2} )?{day2} {month}"
    r"(?:,? (?:de )?{told_year})?",
    examples={
        "du 3 au 5 novembre": "2025-11-03/2025-11-05",
        "les 14 et 15 juillet 2026": "2026-07-14/2026-07-15",
        "entre le 3 et le 7 août": "2025-08-03/2025-08-07",
    },
    rejects=["du 3 au 5 marches", "entre 3 et 5 personnes"],
)
def days_of_named_month(
    *,
    day: int | None,
    first: int | None,
    day2: int,
    month: int,
    told_year: Meaning | None,
    joined: str,
    opened: str | None,
) -> Meaning | None:
    """Read "du 3 au 5 novembre"."""
    if is_apart(day or first or 0, day2, joined.strip()[:2] in {"et", "ou"}, opened):
        return None
    return days_of(month, day or first or 0, day2, told_year)


@rule(
    r"(?:le )?{weekday} (?:{day}|{first})|le {day2}(?P<month_told> (?:du|de ce) mois| courant)",
    examples={"vendredi 18": "2025-07-18", "le 21 du mois": "2025-07-21"},
    rejects=["le 40 du mois"],
)
def day_of_the_month(
    weekday: int | None, day: int | None, first: int | None, day2: int | None, after: str
) -> Meaning | None:
    """Read "vendredi 18"."""
    return (
        None
        if after.startswith(("h", " h", ":"))
        else DayOfMonth(day or first or day2 or 0, weekday)
    )


figures = rule(
    r"(?P<first>0?[1-9]|[12][0-9]|3[01])(?P<mark>[/.-])(?P<second>0?[1-9]|1[0-2])"
    r"(?P<mark_again>[/.-])(?P<year>(?:19|20)[0-9]{2}|(?<=/)[0-9]{2})",
    examples={"07/09/2025": "2025-09-07", "25.12.2025": "2025-12-25", "3/11/25": "2025-11-03"},
    rejects=["32/13/2021", "1.2.3", "24/7"],
)(building.figures)


iso_day = rule(
    r"(?P<when>(?:19|20)[0-9]{2})-(?P<month_number>0[1-9]|1[0-2])-(?P<of>0[1-9]|[12][0-9]|3[01])",
    examples={"2026-03-06": "2026-03-06", "1999-12-31": "1999-12-31"},
    rejects=["2026-13-01"],
)(building.iso_day)


nth_of = rule(
    r"(?:le |la )?{ordinal} (?:{a_weekday}|(?P<which>jour|semaine)) (?:de |du |d'|des )"
    r"(?:mois de |mois d'|l')?{a_period}",
    examples={
        "le premier jour de 2026": "2026-01-01",
        "le deuxième jeudi de juillet": "2025-07-10",
        "la dernière semaine de mars": "2025-03-24/2025-03-30",
    },
    rejects=["le premier jour de classe", "la dernière semaine de tournage"],
)(building.nths_of({"semaine": Unit.WEEK}))


half_of_period = rule(
    r"(?:la |le )?{ordinal} (?:moitié|quinzaine) (?:de |du |d')(?:mois de |mois d'|l')?{a_period}",
    examples={
        "la première moitié de 2026": "2026-01-01/2026-06-30",
        "la seconde quinzaine de juillet": "2025-07-16/2025-07-31",
    },
    rejects=["la première moitié du match"],
)(building.half_of_period)


day_before_another = rule(
    r"(?:les )?(?P<span>{day})(?:,? {day2})?,? (?:et|ou) (?:le )?{day3} {month}(?:,? (?:de "
    r")?{told_year})?",
    examples={"les [12] et 19 mars": "2025-03-12", "le [3] et le 10 août": "2025-08-03"},
    rejects=["3 et 10 personnes"],
)(building.day_before_another)
