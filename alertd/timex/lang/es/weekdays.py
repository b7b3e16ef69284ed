"""Weekdays and days told from the day of writing."""

import re

from alertd.timex.meaning import At, Meaning, PartOfDay, RelativeDay, Weekday, WeekdayFrom
from alertd.timex.rules import rule
from alertd.timex.terms import DayPart, Direction, Shift

_UPCOMING = {Shift.NEXT: Shift.UPCOMING}
_AFTER_TOLD = {"siguiente": Direction.AFTER, "anterior": Direction.BEFORE}


@rule(
    r"(?:{ahead} (?:día )?)?{weekday}(?: {behind})?",
    examples={
        "jueves": "2025-07-03",
        "próximo lunes": "2025-07-14",
        "viernes que viene": "2025-07-11",
        "este sábado": "2025-07-12",
        "martes pasado": "2025-07-08",
    },
    rejects=["luneses", "domingos-feria", "miércoles-jueves"],
)
def weekday_name(weekday: int, ahead: Shift | None, behind: Shift | None) -> Meaning:
    """Read "este sábado", "el lunes próximo"."""
    shift = ahead or behind or Shift.NONE
    return Weekday(weekday, _UPCOMING.get(shift, shift))


@rule(
    r"{weekday} (?P<way>siguiente|anterior)",
    examples={"lunes siguiente": "2025-07-14", "viernes anterior": "2025-07-04"},
    rejects=["el capítulo siguiente"],
)
def weekday_after_told(weekday: int, way: str) -> Meaning:
    """Read "el lunes siguiente", from the day told before."""
    return WeekdayFrom(weekday, _AFTER_TOLD[way.lower()])


@rule(
    r"{weekday} de (?:la )?(?:(?P<this>esta)|(?P<coming>próxima|que viene)|(?P<last>pasada)|)"
    r" ?semana(?: (?:(?P<next2>próxima|que viene|entrante|siguiente)|(?P<last2>pasada|anterior)))?",
    examples={
        "jueves de la próxima semana": "2025-07-17",
        "martes de la semana pasada": "2025-07-01",
        "viernes de esta semana": "2025-07-11",
    },
    rejects=["días de la semana"],
)
def weekday_of_week(
    *, weekday: int, coming: str | None, last: str | None, next2: str | None, last2: str | None
) -> Meaning:
    """Read "jueves de la próxima semana"."""
    if coming or next2:
        return Weekday(weekday, Shift.NEXT_WEEK)
    return Weekday(weekday, Shift.LAST_WEEK if last or last2 else Shift.THIS_WEEK)


_FROM_TODAY = {
    "hoy": 0,
    "hoy mismo": 0,
    "ayer": -1,
    "anteayer": -2,
    "antier": -2,
    "antes de ayer": -2,
    "mañana": 1,
    "pasado mañana": 2,
}
_MORNING = re.compile(r"\b(?:la|esta|una|por|cada|misma|toda|ayer|de)\s$", re.IGNORECASE)


@rule(
    r"(?P<word>hoy(?: mismo)?|ayer|anteayer|antier|antes de ayer|mañana|pasado mañana)",
    examples={"hoy": "2025-07-09", "mañana": "2025-07-10", "pasado mañana": "2025-07-11"},
    rejects=["la mañana", "por la mañana", "hoyos"],
)
def relative_day(word: str, before: str) -> Meaning | None:
    """Read "mañana", where it is no morning."""
    told = " ".join(word.lower().split())
    if told == "mañana" and _MORNING.search(before):
        return None
    return RelativeDay(_FROM_TODAY[told])


@rule(
    r"(?P<word>anoche|esta {day_part})",
    examples={"esta noche": "2025-07-09", "anoche": "2025-07-08", "esta tarde": "2025-07-09"},
    rejects=["esta nochevieja", "anochecer"],
)
def part_of_today(word: str, day_part: DayPart | None) -> Meaning:
    """Read "esta tarde"."""
    return At(
        RelativeDay(-1 if word.lower() == "anoche" else 0), PartOfDay(day_part or DayPart.NIGHT)
    )


@rule(
    r"{a_day},? (?:por|en|a) (?:la |el )?{day_part}|(?:la |el )?{day_part2} del? (?:el )?{a_day2}",
    examples={
        "viernes por la mañana": "2025-07-04",
        "mañana por la tarde": "2025-07-10",
        "la noche del jueves": "2025-07-03",
    },
    rejects=["por la mañana", "la noche de los libros"],
)
def part_of_day(
    a_day: Meaning | None,
    day_part: DayPart | None,
    a_day2: Meaning | None,
    day_part2: DayPart | None,
) -> Meaning | None:
    """Read "viernes por la mañana"."""
    day, part = a_day or a_day2, day_part or day_part2
    return At(day, PartOfDay(part)) if day and part else None
