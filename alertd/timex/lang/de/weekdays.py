"""Weekdays and days told from the day of writing."""

from alertd.timex.meaning import At, Every, Meaning, PartOfDay, RelativeDay, Weekday, WeekdayFrom
from alertd.timex.rules import rule
from alertd.timex.terms import DayPart, Direction, Shift

_UPCOMING = {Shift.NEXT: Shift.UPCOMING}


@rule(
    r"(?:(?:am |den |dem )?{ahead} )?{weekday}",
    examples={
        "Donnerstag": "2025-07-03",
        "kommenden Montag": "2025-07-14",
        "diesen Samstag": "2025-07-12",
        "vergangenen Dienstag": "2025-07-08",
    },
    rejects=["Montagsdemo", "Freitag-Abo", "Sonntagszeitung"],
)
def weekday_name(weekday: int, ahead: Shift | None) -> Meaning:
    """Read "diesen Samstag", "kommenden Montag"."""
    shift = ahead or Shift.NONE
    return Weekday(weekday, _UPCOMING.get(shift, shift))


@rule(
    r"(?:{ahead} )?{weekday}{day_part}s?",
    examples={"Freitagabend": "2025-07-04", "Mittwochmorgen": "2025-07-09"},
    rejects=["Freitagabendspiel", "Sonntagnachtarbeit"],
)
def weekday_and_part(weekday: int, day_part: DayPart, ahead: Shift | None) -> Meaning:
    """Read "Freitagabend"."""
    shift = ahead or Shift.NONE
    return At(Weekday(weekday, _UPCOMING.get(shift, shift)), PartOfDay(day_part))


@rule(
    r"{weekday} (?:in einer woche|über acht tage)",
    examples={"Montag in einer Woche": "2025-07-21", "Freitag in einer Woche": "2025-07-18"},
    rejects=["Spaß in einem Wochenheft"],
)
def weekday_week(weekday: int) -> Meaning:
    """Read "Montag in einer Woche": the one after the coming one."""
    return Weekday(weekday, Shift.WEEK_AFTER)


@rule(
    r"(?:am |der |den )?(?P<way>darauf ?folgenden|folgenden|nächstfolgenden"
    r"|vorangegangenen) {weekday}"
    r"|{weekday2} (?P<way2>darauf|danach|davor)",
    examples={"darauffolgenden Montag": "2025-07-14", "Freitag davor": "2025-07-04"},
    rejects=["folgenden Monteur"],
)
def weekday_after_told(
    weekday: int | None, weekday2: int | None, way: str | None, way2: str | None
) -> Meaning:
    """Read "am darauffolgenden Montag", from the day told before."""
    back = (way or way2 or "").lower() in {"vorangegangenen", "davor"}
    chosen = weekday if weekday is not None else weekday2 or 0
    return WeekdayFrom(chosen, Direction.BEFORE if back else Direction.AFTER)


@rule(
    r"{weekday},?(?: in)?(?: der)? {ahead} woche",
    examples={
        "Donnerstag nächster Woche": "2025-07-17",
        "Dienstag vergangener Woche": "2025-07-01",
        "Freitag dieser Woche": "2025-07-11",
    },
    rejects=["Tag der Wochen"],
)
def weekday_of_week(weekday: int, ahead: Shift) -> Meaning:
    """Read "Donnerstag nächster Woche"."""
    weeks = {Shift.THIS: Shift.THIS_WEEK, Shift.NEXT: Shift.NEXT_WEEK}
    return Weekday(weekday, weeks.get(ahead, Shift.LAST_WEEK))


_FROM_TODAY = {"heute": 0, "gestern": -1, "vorgestern": -2, "morgen": 1, "übermorgen": 2}


@rule(
    r"(?P<word>heute|gestern|vorgestern|morgen|übermorgen)",
    examples={"heute": "2025-07-09", "morgen": "2025-07-10", "übermorgen": "2025-07-11"},
    rejects=["am Morgen", "Morgenstund", "guten Morgen"],
)
def relative_day(word: str) -> Meaning | None:
    """Read "morgen", where it is no morning."""
    return None if word == "Morgen" else RelativeDay(_FROM_TODAY[word.lower()])


@rule(
    r"(?P<word>heute|gestern|morgen|übermorgen) {day_part}|(?P<tonight>in der nacht|am abend)",
    examples={
        "heute Abend": "2025-07-09",
        "morgen früh": "2025-07-10",
        "gestern Nacht": "2025-07-08",
    },
    rejects=["heutiger Abendgast"],
)
def part_of_relative_day(word: str | None, day_part: DayPart | None) -> Meaning | None:
    """Read "heute Abend"."""
    if word is None or day_part is None:
        return None
    return At(RelativeDay(_FROM_TODAY[word.lower()]), PartOfDay(day_part))


@rule(
    r"{a_day},? (?:am |in der )?{day_part}|(?:am |in der )?{day_part2} (?:des|zum|vom) {a_day2}",
    examples={"Freitag am Abend": "2025-07-04", "in der Nacht zum 11. Juli": "2025-07-11"},
    rejects=["guten Abend", "die Nacht des Jägers"],
)
def part_of_day(
    a_day: Meaning | None,
    day_part: DayPart | None,
    a_day2: Meaning | None,
    day_part2: DayPart | None,
) -> Meaning | None:
    """Read "in der Nacht zum Donnerstag"."""
    day, part = a_day or a_day2, day_part or day_part2
    return At(day, PartOfDay(part)) if day and part else None


@rule(
    r"{weekday}s",
    examples={"freitags": "XXXX-WXX-5", "montags": "XXXX-WXX-1"},
    rejects=["werktags-Ausgabe", "Mittwochslotto"],
)
def weekdays(weekday: int) -> Meaning:
    """Read "freitags"."""
    return Every(f"XXXX-WXX-{weekday + 1}")
