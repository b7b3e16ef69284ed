"""In which zone are the article's bare dates meant: as stated, by place, by outlet, by default."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from alertd.model.article import Document, ZoneSource
from alertd.reading.outlets import zone_of_outlet
from alertd.reading.places import PLACES, SUBJECTS
from alertd.reading.published import Decision
from alertd.reading.regions import REGIONS

_LOOKED_AT = 6000
_NAME = re.compile(r"\b[A-Z][\w.’'-]{1,20}(?: [A-Z][\w.’'-]{1,20}){0,2}")
_POSSESSIVE = re.compile(r"[’']s?$")
_CLEAR = 2
_OFFSET = re.compile(r"([+-])(\d\d):(\d\d)")
# The United States alone writes the month first; Canada writes both ways and is left out.
_MONTH_FIRST = {
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Boise",
    "America/Phoenix",
    "America/Los_Angeles",
    "America/Anchorage",
    "Pacific/Honolulu",
}
# Zone words behind a clock time, and money, speak for where a text is at home.
_CLOCK_ZONE = re.compile(
    r"\d ?(?:[ap]\.?m\.?,? )?\(?"
    r"(E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|BST|CES?T|JST|KST|IST|HKT|SGT|AE[SD]T|NZ[SD]T|MSK|SAST)\b"
)
_CLOCK_ZONES = {
    "E": "America/New_York",
    "CS": "America/Chicago",
    "CD": "America/Chicago",
    "M": "America/Denver",
    "P": "America/Los_Angeles",
    "B": "Europe/London",
    "CE": "Europe/Brussels",
    "J": "Asia/Tokyo",
    "K": "Asia/Seoul",
    "I": "Asia/Kolkata",
    "H": "Asia/Hong_Kong",
    "SG": "Asia/Singapore",
    "A": "Australia/Sydney",
    "NZ": "Pacific/Auckland",
    "MSK": "Europe/Moscow",
    "SA": "Africa/Johannesburg",
}
_MONEY = {
    "£": "Europe/London",
    "₹": "Asia/Kolkata",
    "A$": "Australia/Sydney",
    "C$": "America/Toronto",
}
# Languages that are at home in one zone.
_LANGUAGES = {
    "zh": "Asia/Shanghai",
    "ja": "Asia/Tokyo",
    "ko": "Asia/Seoul",
    "de": "Europe/Berlin",
    "it": "Europe/Rome",
    "nl": "Europe/Amsterdam",
    "pl": "Europe/Warsaw",
    "sv": "Europe/Stockholm",
    "tr": "Europe/Istanbul",
    "uk": "Europe/Kyiv",
}
# Where most news with an offset comes from, for offsets that nothing else explains.
_USUAL = (
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "Europe/London",
    "Europe/Brussels",
    "Europe/Athens",
    "Europe/Moscow",
    "Asia/Dubai",
    "Asia/Kolkata",
    "Asia/Bangkok",
    "Asia/Shanghai",
    "Asia/Tokyo",
    "Australia/Sydney",
    "Pacific/Auckland",
    "America/Sao_Paulo",
    "America/Halifax",
)


def decide_zone(
    document: Document, decision: Decision, argument: str | None, default: str
) -> tuple[str, ZoneSource]:
    """An IANA name, and how it is known."""
    if argument is not None:
        return argument, ZoneSource.ARGUMENT
    place = _place(decision.masthead.places)
    outlet = zone_of_outlet(document.outlet, document.host)
    subjects = _subjects(document.text)
    known = [zone for zone in (place, outlet, *(zone for zone, _ in subjects)) if zone]
    if stated := _stated(decision, known):
        return stated
    if place:
        return place, ZoneSource.PLACE
    if outlet:
        return outlet, ZoneSource.OUTLET
    spoken = _LANGUAGES.get(document.language.partition("-")[0])
    if subject := _clear(subjects) or spoken:
        return subject, ZoneSource.PLACE
    return default, ZoneSource.DEFAULT


def writes_day_first(zone: str, source: ZoneSource) -> bool | None:
    """How "09/07/2021" is ordered where the article comes from; None that nothing tells."""
    if source is ZoneSource.DEFAULT or zone.startswith("Etc/"):
        return None
    return zone not in _MONTH_FIRST


def local_day(decision: Decision, zone: str, source: ZoneSource) -> date | None:
    """The publication day where the article is at home.

    A stamp in UTC may be of the next day there; midnight UTC is how a bare day is stored.
    """
    moment = decision.claim.moment if decision.claim else None
    if moment is None or source is ZoneSource.DEFAULT or moment.utcoffset():
        return decision.day
    return decision.day if moment.time() == time() else moment.astimezone(ZoneInfo(zone)).date()


def _place(names: Sequence[str]) -> str | None:
    """The zone of a dateline: its region tells apart towns of one name ("PORTLAND, Maine")."""
    if names and names[-1] in REGIONS and len(names) > 1:
        return REGIONS[names[-1]]
    return next((PLACES[name] for name in names if name in PLACES), None)


def _stated(decision: Decision, known: Sequence[str]) -> tuple[str, ZoneSource] | None:
    """The zone that has the stated offset on that day: a known one, else the usual one."""
    claimed, masthead = decision.claim, decision.masthead.zone
    written = claimed.zone if claimed else masthead
    source = ZoneSource.METADATA if claimed else ZoneSource.STATED
    if written is None or written == "UTC" or decision.day is None:
        return None
    if not (offset := _delta(written)):
        return written, source
    fitting = (zone for zone in (*known, *_USUAL) if _has(zone, offset, decision.day))
    zone = next(fitting, None) or _fixed(offset)
    return (zone, source) if zone else None


def _has(zone: str, offset: timedelta, day: date) -> bool:
    """Whether the zone had this offset on the day of publication."""
    return datetime.combine(day, time(12), ZoneInfo(zone)).utcoffset() == offset


def _delta(written: str) -> timedelta | None:
    found = _OFFSET.fullmatch(written)
    if not found:
        return None
    size = timedelta(hours=int(found[2]), minutes=int(found[3]))
    return -size if found[1] == "-" else size


def _fixed(offset: timedelta) -> str | None:
    """An IANA zone of a fixed offset; they are named with the sign turned (POSIX)."""
    hours, rest = divmod(offset, timedelta(hours=1))
    return f"Etc/GMT{-hours:+d}" if not rest and -14 <= -hours <= 12 else None  # noqa: PLR2004


def _subjects(text: str) -> list[tuple[str, int]]:
    """The zones of the places, bodies and money that it speaks of, most spoken of first."""
    return Counter(_cues(text[:_LOOKED_AT])).most_common()


def _owner(name: str) -> str:
    """As in "china’s": "china"."""
    return _POSSESSIVE.sub("", name) if name.endswith(("’", "'", "s")) else name


def _cues(text: str) -> Iterator[str]:
    for name in _NAME.findall(text):
        words = _owner(name.casefold()).removeprefix("the ")
        zone = SUBJECTS.get(words) or SUBJECTS.get(_owner(words.partition(" ")[0]))
        if zone:
            yield zone
    for word in _CLOCK_ZONE.findall(text):
        yield next(zone for start, zone in _CLOCK_ZONES.items() if word.startswith(start))
    for sign, zone in _MONEY.items():
        if sign in text:
            yield zone


def _clear(subjects: Sequence[tuple[str, int]]) -> str | None:
    (first, most), (_, second) = [*subjects, ("", 0), ("", 0)][:2]
    return first if most >= _CLEAR and most > second else None
