"""Clock times, and the days they are told with."""

from alertd.timex import building
from alertd.timex.building import clock_of
from alertd.timex.meaning import Meaning
from alertd.timex.rules import rule

_ZONE = r"(?:,? (?:en )?{zone})?"
_LATER = ("p", "tarde", "noche")


@rule(
    r"(?:(?P<at>las? )(?P<hour>[01]?[0-9]|2[0-4])(?:(?::|\.|h)(?P<minute>[0-5][0-9]))?"
    r"|(?P<hour2>[01]?[0-9]|2[0-3])(?P<mark>[:.h])(?P<minute2>[0-5][0-9]))"
    r"(?: ?(?P<hours>horas|h\b|hs\b|hrs\b))?"
    r"(?: (?:de|por) la (?P<part>mañana|tarde|noche|madrugada)| ?(?P<half>[ap])\. ?m\."
    r"| ?(?P<half2>[ap])m)?" + _ZONE,
    examples={
        "las 00:01, hora del este": "2025-07-09T00:01",
        "las 10.30 horas": "2025-07-09T10:30",
        "las 8 de la tarde": "2025-07-09T20:00",
        "las 9:30 a. m.": "2025-07-09T09:30",
        "21:40 GMT": "2025-07-09T21:40",
    },
    rejects=["las 3 casas", "18.40", "las 12 provincias", "25:61"],
)
def clock(
    *,
    hour: str | None,
    minute: str | None,
    hour2: str | None,
    minute2: str | None,
    mark: str | None,
    hours: str | None,
    part: str | None,
    half: str | None,
    half2: str | None,
    zone: str | None,
    after: str,
) -> Meaning | None:
    """Read "las 10.30 horas", "21:40 GMT"."""
    told = hours or part or half or half2 or zone is not None
    if mark == "." and not told:
        return None
    if hour and not minute and not told and after[:1] == " " and after[1:2].isalpha():
        if not after.startswith((" del ", " de ", " y ", " para ", " en ")):
            return None
        if after.startswith((" de ", " y ", " en ", " para ")) and not after.startswith(" de hoy"):
            return None
    later = (part or half or half2 or "").lower().startswith(_LATER)
    return clock_of(int(hour or hour2 or 0), int(minute or minute2 or 0), later=later, zone=zone)


@rule(
    r"(?:(?:la|el) )?(?P<word>mediodía|medianoche)" + _ZONE,
    examples={"mediodía": "2025-07-09T12:00", "la medianoche": "2025-07-09T24:00"},
    rejects=["mediodías", "medianoches"],
)
def noon_or_midnight(word: str, zone: str | None) -> Meaning | None:
    """Read "medianoche": the one that ends the day."""
    return clock_of(24 if word.lower() == "medianoche" else 12, zone=zone)


clock_then_day = rule(
    r"(?:a )?{a_clock}(?: del?)?(?: día)?(?: el)?,? {a_clock_day}" + _ZONE,
    examples={
        "las 23:59 del lunes próximo": "2025-07-14T23:59",
        "medianoche del viernes": "2025-07-04T24:00",
        "a las 10:00 del 3 de agosto": "2025-08-03T10:00",
    },
    rejects=["a las puertas del lunes-feria"],
)(building.clock_then_day)


day_then_clock = rule(
    r"{a_clock_day},? (?:a |desde |hasta |a partir de |antes de |al )?{a_clock}" + _ZONE,
    examples={
        "1 de noviembre a las 00:01, hora del este": "2025-11-01T00:01",
        "hoy a mediodía": "2025-07-09T12:00",
        "mañana, a las 9.00 horas": "2025-07-10T09:00",
    },
    rejects=["días a las 9 casas"],
)(building.day_then_clock)


clock_range = rule(
    r"(?:de |entre )?{a_clock} (?:a|y) {a_clock2}",
    examples={
        "de las 9:00 a las 14:00": "2025-07-09T09:00",
        "entre las 10:00 y las 12:30": "2025-07-09T10:00",
    },
    rejects=["de 9 a 5"],
)(building.clock_range)
