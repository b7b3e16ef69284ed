"""In which zone are the article's bare dates meant: as stated, by place, by outlet, by default."""

import re
from collections import Counter
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from alertd.model.article import Document, ZoneSource
from alertd.reading.places import PLACES, SUBJECTS
from alertd.reading.published import Decision

_LOOKED_AT = 6000
_NAME = re.compile(r"\b[A-Z][\w.’'-]{1,20}(?: [A-Z][\w.’'-]{1,20}){0,2}")
_CLEAR = 2
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


def decide_zone(
    document: Document, decision: Decision, argument: str | None, default: str
) -> tuple[str, ZoneSource]:
    """An IANA name, and how it is known (rule D7)."""
    if argument is not None:
        return argument, ZoneSource.ARGUMENT
    place = PLACES.get((decision.masthead.place or "").casefold())
    offset = decision.claim.zone if decision.claim else None
    subjects = _subjects(document.text)
    if offset not in {None, "UTC"} and decision.day:
        assert offset is not None
        known = [*([place] if place else []), *(zone for zone, _ in subjects)]
        fitting = [zone for zone in known if _has(zone, offset, decision)]
        if fitting:
            return fitting[0], ZoneSource.METADATA
        if fixed := _fixed(offset):
            return fixed, ZoneSource.METADATA
    if place:
        return place, ZoneSource.PLACE
    if subject := _clear(subjects):
        return subject, ZoneSource.PLACE
    return default, ZoneSource.DEFAULT


def writes_day_first(zone: str, source: ZoneSource) -> bool | None:
    """How "09/07/2021" is ordered where the article comes from; None that nothing tells."""
    if source is ZoneSource.DEFAULT or zone.startswith("Etc/"):
        return None
    return zone not in _MONTH_FIRST


def _has(zone: str, offset: str, decision: Decision) -> bool:
    """Whether the zone had this offset on the day of publication."""
    assert decision.day is not None
    noon = datetime.combine(decision.day, time(12), ZoneInfo(zone))
    return noon.utcoffset() == _delta(offset)


def _delta(offset: str) -> timedelta | None:
    found = re.fullmatch(r"([+-])(\d\d):(\d\d)", offset)
    if not found:
        return None
    size = timedelta(hours=int(found[2]), minutes=int(found[3]))
    return -size if found[1] == "-" else size


def _fixed(offset: str) -> str | None:
    """An IANA zone of a fixed offset; they are named with the sign turned (POSIX)."""
    delta = _delta(offset)
    if delta is None or delta % timedelta(hours=1):
        return None
    hours = delta // timedelta(hours=1)
    name = f"Etc/GMT{-hours:+d}" if hours else "UTC"
    try:
        datetime(2000, 1, 1, tzinfo=UTC).astimezone(ZoneInfo(name))
    except (KeyError, ValueError, OSError):
        return None
    return name


def _subjects(text: str) -> list[tuple[str, int]]:
    """The zones of the places and bodies that the article speaks of, most spoken of first."""
    counts: Counter[str] = Counter()
    for name in _NAME.findall(text[:_LOOKED_AT]):
        words = name.casefold().removeprefix("the ")
        zone = SUBJECTS.get(words) or SUBJECTS.get(words.partition(" ")[0])
        if zone:
            counts[zone] += 1
    return counts.most_common()


def _clear(subjects: list[tuple[str, int]]) -> str | None:
    (first, most), (_, second) = [*subjects, ("", 0), ("", 0)][:2]
    return first if most >= _CLEAR and most > second else None
