"""Clock times, and the days they are told with."""

import re

from alertd.timex import building
from alertd.timex.building import clock_of
from alertd.timex.meaning import Meaning
from alertd.timex.rules import rule

_ZONE = r"(?:,? {zone})?"


@rule(
    r"(?P<hour>[01]?[0-9]|2[0-4])(?: ?(?:h|heures?)(?: ?(?P<minute>[0-5][0-9]))?"
    r"|:(?P<minute2>[0-5][0-9]))"
    r"(?: (?P<part>du matin|de l'après-midi|du soir))?" + _ZONE,
    examples={
        "8h30": "2025-07-09T08:30",
        "20 heures": "2025-07-09T20:00",
        "0h01, heure de Paris": "2025-07-09T00:01",
        "5 heures du soir": "2025-07-09T17:00",
        "21:40 GMT": "2025-07-09T21:40",
    },
    rejects=["25h", "8 hectares"],
)
def clock(
    *,
    hour: str,
    minute: str | None,
    minute2: str | None,
    part: str | None,
    zone: str | None,
    before: str,
    after: str,
) -> Meaning | None:
    """Read "8h30", "20 heures"."""
    bare = minute is None and minute2 is None and zone is None and part is None
    opens = after.startswith((" à ", " et "))
    if bare and not opens and _AMOUNT.search(before):
        return None
    later = part is not None and "matin" not in part.lower()
    return clock_of(int(hour), int(minute or minute2 or 0), later=later, zone=zone)


# "dans les 48 heures" counts hours.
_AMOUNT = re.compile(
    r"\b(?:en|pendant|durant|dans|de|les|sous|des|ici|après|chaque|moins|plus|semaine|environ)\s$",
    re.IGNORECASE,
)


@rule(
    r"(?P<word>midi|minuit)(?: et quart| et demie)?" + _ZONE,
    examples={"midi": "2025-07-09T12:00", "minuit": "2025-07-09T24:00"},
    rejects=["midinette", "le Midi-Pyrénées"],
)
def noon_or_midnight(word: str, zone: str | None) -> Meaning | None:
    """Read "minuit": the one that ends the day."""
    if word[0].isupper():
        return None
    return clock_of(24 if word == "minuit" else 12, zone=zone)


clock_then_day = rule(
    r"(?:à )?{a_clock},?(?: le| ce| de| du)? {a_clock_day}" + _ZONE,
    examples={
        "23h59 lundi prochain": "2025-07-14T23:59",
        "minuit vendredi": "2025-07-04T24:00",
        "10h00 le 3 août": "2025-08-03T10:00",
    },
    rejects=["à la porte du lundimanche"],
)(building.clock_then_day)


day_then_clock = rule(
    r"{a_clock_day},? (?:à |à partir de |dès |avant |jusqu'à |vers )?{a_clock}" + _ZONE,
    examples={
        "1er novembre à 0h01, heure de Paris": "2025-11-01T00:01",
        "demain à midi": "2025-07-10T12:00",
        "mardi, à 9 heures": "2025-07-08T09:00",
    },
    rejects=["jours à 9 maisons"],
)(building.day_then_clock)


clock_range = rule(
    r"(?:de |entre ){a_clock} (?:à|et) {a_clock2}",
    examples={"de 9h à 14h": "2025-07-09T09:00", "entre 10h et 12h30": "2025-07-09T10:00"},
    rejects=["de 9 à 5"],
)(building.clock_range)
