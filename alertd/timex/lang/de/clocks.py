"""Clock times, and the days they are told with."""

from alertd.timex import building
from alertd.timex.building import clock_of
from alertd.timex.meaning import Clock, Meaning
from alertd.timex.rules import rule

_ZONE = r"(?:,? {zone})?"


@rule(
    r"(?P<hour>[01]?[0-9]|2[0-4])(?:[.:](?P<minute>[0-5][0-9]))? uhr(?: (?P<minute2>[0-5][0-9]))?"
    r"(?: (?P<part>morgens|früh|vormittags|mittags|nachmittags|abends|nachts))?" + _ZONE,
    examples={
        "8.30 Uhr": "2025-07-09T08:30",
        "20 Uhr": "2025-07-09T20:00",
        "0.01 Uhr MEZ": "2025-07-09T00:01",
        "12 Uhr (Ortszeit)": "2025-07-09T12:00",
        "24 Uhr": "2025-07-09T24:00",
    },
    rejects=["25 Uhr", "8 Uhren", "Uhrzeit"],
)
def clock(
    *,
    hour: str,
    minute: str | None,
    minute2: str | None,
    part: str | None,
    zone: str | None,
) -> Meaning | None:
    """Read "8.30 Uhr"."""
    later = (part or "").lower() in {"nachmittags", "abends"}
    return clock_of(int(hour), int(minute or minute2 or 0), later=later, zone=zone)


@rule(
    r"(?P<hour>[01]?[0-9]|2[0-3]):(?P<minute>[0-5][0-9])" + _ZONE,
    examples={"21:40": "2025-07-09T21:40", "18:42 MESZ": "2025-07-09T18:42"},
    rejects=["26:40", "1:75"],
)
def clock_in_figures(hour: str, minute: str, zone: str | None) -> Meaning | None:
    """Read "21:40"."""
    return clock_of(int(hour), int(minute), zone=zone) if len(hour) > 1 or zone else None


@rule(
    r"(?P<word>mittag|mitternacht)" + _ZONE,
    examples={"um [Mitternacht] endet": "2025-07-09T24:00", "bis [Mittag]": "2025-07-09T12:00"},
    rejects=["Mittagessen", "Mitternachtssonne", "am Mittag-Tisch"],
)
def noon_or_midnight(word: str, zone: str | None) -> Meaning | None:
    """Read "Mitternacht": the one that ends the day."""
    return clock_of(24 if word.lower() == "mitternacht" else 12, zone=zone)


clock_then_day = rule(
    r"(?:um )?{a_clock},?(?: am| des| vom| zum)? {a_clock_day}" + _ZONE,
    examples={
        "23.59 Uhr am Montag": "2025-07-07T23:59",
        "um Mitternacht am Freitag": "2025-07-04T24:00",
        "10:00 Uhr am 3. August": "2025-08-03T10:00",
    },
    rejects=["um die Uhr am Mittwochs-Turm"],
)(building.clock_then_day)


day_then_clock = rule(
    r"{a_clock_day},? (?:um |ab |bis |gegen |vor |von )?{a_clock}" + _ZONE,
    examples={
        "1. November um 0.01 Uhr MEZ": "2025-11-01T00:01",
        "morgen um 12 Uhr": "2025-07-10T12:00",
        "Dienstag, 9 Uhr": "2025-07-08T09:00",
    },
    rejects=["Tage um 9 Häuser"],
)(building.day_then_clock)


@rule(
    r"(?:von |zwischen )?(?:(?P<hour>[01]?[0-9]|2[0-3])(?:[.:](?P<minute>[0-5][0-9]))?|{a_clock})"
    r" (?:bis|und) {a_clock2}",
    examples={
        "von 9 bis 14 Uhr": "2025-07-09T09:00",
        "zwischen 10 Uhr und 12.30 Uhr": "2025-07-09T10:00",
    },
    rejects=["von 9 bis 5"],
)
def clock_range(
    hour: str | None, minute: str | None, a_clock: Clock | None, a_clock2: Clock
) -> Meaning | None:
    """Read "von 9 bis 14 Uhr": its start."""
    if a_clock:
        return Clock(a_clock.hour, a_clock.minute, a_clock.zone or a_clock2.zone)
    return clock_of(int(hour or 0), int(minute or 0), zone=a_clock2.zone)
