"""Days named by number and month, and days in figures."""

from alertd.timex import building
from alertd.timex.building import dated, days_of, half_of, is_apart
from alertd.timex.meaning import DayOfMonth, Meaning, Month
from alertd.timex.rules import rule
from alertd.timex.terms import Shift, Unit

_WEEKDAY = r"(?:{weekday},? )?"
_YEAR = r"(?:,? del? {told_year}| {behind})?"


@rule(
    _WEEKDAY + r"(?:{ahead} )?(?:{day}|{first}) (?:de )?(?:{month}|{short_month})" + _YEAR,
    examples={
        "1 de noviembre": "2025-11-01",
        "jueves 18 de mayo de 2023": "2023-05-18",
        "1º de agosto del próximo año": "2026-08-01",
        "10 nov. de 2025": "2025-11-10",
        "próximo 3 de enero": "2026-01-03",
    },
    rejects=["3 de cada", "31 mayoristas", "11 marines"],
)
def day_of_named_month(
    *,
    day: int | None,
    first: int | None,
    month: int | None,
    short_month: int | None,
    weekday: int | None,
    ahead: Shift | None,
    behind: Shift | None,
    told_year: Meaning | None,
) -> Meaning:
    """Read "1 de noviembre", "próximo 3 de enero"."""
    return dated(
        month or short_month or 0,
        day or first or 0,
        weekday=weekday,
        of=told_year,
        shift=ahead or behind,
    )


@rule(
    r"(?P<opened>del? |entre |desde )?(?:el )?(?:{weekday},? )?(?:{day}|{first})"
    r"(?P<joined> al? | y (?:el )?| e | hasta el | ?- ?)(?:{weekday2},? )?{day2} de {month}"
    r"(?:,? del? {told_year})?",
    examples={
        "del 3 al 5 de noviembre": "2025-11-03/2025-11-05",
        "14 y 15 de julio de 2026": "2026-07-14/2026-07-15",
        "entre el lunes 3 y el 7 de agosto": "2025-08-03/2025-08-07",
    },
    rejects=["del 3 al 5 de cada", "entre 3 y 5 personas"],
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
    """Read "del 3 al 5 de noviembre"."""
    if is_apart(day or first or 0, day2, joined.strip()[:1] in "ye", opened):
        return None
    return days_of(month, day or first or 0, day2, told_year)


@rule(
    r"(?:el )?(?:día {day}|{weekday} {day2}|(?:próximo|pasado|este) (?:día )?{day3})",
    examples={
        "el día 17": "2025-07-17",
        "viernes 18": "2025-07-18",
        "el próximo 21": "2025-07-21",
    },
    rejects=["el día 40", "los próximos 20 jugadores", "el próximo 10%"],
)
def day_of_the_month(
    *, day: int | None, weekday: int | None, day2: int | None, day3: int | None, after: str
) -> Meaning | None:
    """Read "el día 17"."""
    if day3 and after[:1] == " " and after[1:2].islower() and not after.startswith(" de "):
        return None
    return DayOfMonth(day or day2 or day3 or 0, weekday)


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
    r"(?:el |la )?{ordinal} (?:{a_weekday}|(?P<which>día|semana)) del? {a_period}",
    examples={
        "el primer día de 2026": "2026-01-01",
        "el segundo jueves de julio": "2025-07-10",
        "la última semana de marzo": "2025-03-24/2025-03-30",
    },
    rejects=["el primer día de clase", "la última semana de rodaje"],
)(building.nths_of({"semana": Unit.WEEK}))


@rule(
    r"(?:la )?{ordinal} quincena de {month}(?: del? {told_year})?",
    examples={
        "la primera quincena de enero de 2026": "2026-01-01/2026-01-15",
        "segunda quincena de julio": "2025-07-16/2025-07-31",
    },
    rejects=["la primera quincena de jugadores"],
)
def fortnight_of_month(ordinal: int, month: int, told_year: Meaning | None) -> Meaning:
    """Read "la primera quincena de enero"."""
    return half_of(ordinal, Month(month, told_year))


half_of_period = rule(
    r"(?:la )?{ordinal} mitad del? (?:mes de )?{a_period}",
    examples={
        "la primera mitad de 2026": "2026-01-01/2026-06-30",
        "la segunda mitad de julio": "2025-07-16/2025-07-31",
    },
    rejects=["la primera mitad del partido"],
)(building.half_of_period)


day_before_another = rule(
    r"(?:los días )?(?P<span>{day})(?:,? {day2})?,? (?:y|e|o) (?:el )?{day3} de {month}(?:,? "
    r"del? {told_year})?",
    examples={
        "los días [12] y 19 de marzo": "2025-03-12",
        "el [3] y el 10 de agosto": "2025-08-03",
    },
    rejects=["3 y 10 personas"],
)(building.day_before_another)
