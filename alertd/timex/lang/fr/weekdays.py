"""Weekdays and days told from the day of writing."""

from alertd.timex.meaning import At, Meaning, PartOfDay, RelativeDay, Weekday, WeekdayFrom
from alertd.timex.rules import rule
from alertd.timex.terms import DayPart, Direction, Shift

_UPCOMING = {Shift.NEXT: Shift.UPCOMING}


@rule(
    r"(?:{behind} )?{weekday}(?: {behind2})?",
    examples={
        "jeudi": "2025-07-03",
        "lundi prochain": "2025-07-14",
        "ce samedi": "2025-07-12",
        "mardi dernier": "2025-07-08",
    },
    rejects=["lundimanche", "mardi-gras"],
)
def weekday_name(weekday: int, behind: Shift | None, behind2: Shift | None) -> Meaning:
    """Read "ce samedi", "lundi prochain"."""
    shift = behind or behind2 or Shift.NONE
    return Weekday(weekday, _UPCOMING.get(shift, shift))


@rule(
    r"{weekday} en (?:huit|quinze)",
    examples={"lundi en huit": "2025-07-21", "vendredi en huit": "2025-07-18"},
    rejects=["partie en huit"],
)
def weekday_week(weekday: int) -> Meaning:
    """Read "lundi en huit": the one after the coming one."""
    return Weekday(weekday, Shift.WEEK_AFTER)


@rule(
    r"{weekday} (?P<way>suivant|d'après|précédent|d'avant)",
    examples={"lundi suivant": "2025-07-14", "vendredi précédent": "2025-07-04"},
    rejects=["chapitre suivant"],
)
def weekday_after_told(weekday: int, way: str) -> Meaning:
    """Read "le lundi suivant", from the day told before."""
    ahead = way.lower().replace("’", "'") in {"suivant", "d'après"}
    return WeekdayFrom(weekday, Direction.AFTER if ahead else Direction.BEFORE)


@rule(
    r"{weekday},? de (?:la |cette )semaine(?: (?P<way>prochaine|dernière|passée|suivante))?",
    examples={
        "jeudi de la semaine prochaine": "2025-07-17",
        "mardi de la semaine dernière": "2025-07-01",
        "vendredi de cette semaine": "2025-07-11",
    },
    rejects=["jours de la semelle"],
)
def weekday_of_week(weekday: int, way: str | None) -> Meaning:
    """Read "jeudi de la semaine prochaine"."""
    weeks = {None: Shift.THIS_WEEK, "prochaine": Shift.NEXT_WEEK, "suivante": Shift.NEXT_WEEK}
    return Weekday(weekday, weeks.get(way and way.lower(), Shift.LAST_WEEK))


_FROM_TODAY = {
    "aujourd'hui": 0,
    "ce jour": 0,
    "hier": -1,
    "avant-hier": -2,
    "demain": 1,
    "après-demain": 2,
    "dès demain": 1,
}


@rule(
    r"(?P<word>aujourd'hui|hier|avant-hier|demain|après-demain)",
    examples={"aujourd’hui": "2025-07-09", "demain": "2025-07-10", "après-demain": "2025-07-11"},
    rejects=["demainville", "hiérarchie"],
)
def relative_day(word: str) -> Meaning:
    """Read "demain"."""
    return RelativeDay(_FROM_TODAY[word.lower().replace("’", "'")])


@rule(
    r"(?P<this>ce|cet|cette|la nuit dernière|cette nuit) ?{day_part}?",
    examples={"ce soir": "2025-07-09", "cet après-midi": "2025-07-09", "ce matin": "2025-07-09"},
    rejects=["ce midinette", "cette nuitée"],
)
def part_of_today(this: str, day_part: DayPart | None) -> Meaning | None:
    """Read "ce soir"."""
    if "nuit" in this.lower():
        return At(RelativeDay(-1 if "derni" in this.lower() else 0), PartOfDay(DayPart.NIGHT))
    return At(RelativeDay(0), PartOfDay(day_part)) if day_part else None


@rule(
    r"{a_day}(?: dans la| en| au)? {day_part}|(?:la |le |dans la |l')?{day_part2} (?:de |du "
    r"|d'){a_day2}",
    examples={
        "vendredi matin": "2025-07-04",
        "demain après-midi": "2025-07-10",
        "la nuit de jeudi": "2025-07-03",
    },
    rejects=["bon matin", "la nuit des rois"],
)
def part_of_day(
    a_day: Meaning | None,
    day_part: DayPart | None,
    a_day2: Meaning | None,
    day_part2: DayPart | None,
) -> Meaning | None:
    """Read "vendredi matin"."""
    day, part = a_day or a_day2, day_part or day_part2
    return At(day, PartOfDay(part)) if day and part else None
