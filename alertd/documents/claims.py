"""A claim about the publication date, as machines write it: ISO 8601 or an RFC 2822 date."""

import re
from datetime import date, datetime, timedelta

from alertd.model.article import DateCandidate, PublishedSource

_ISO = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})"
    r"(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?\s?(Z|[+-]\d{2}:?\d{2})?)?"
)
_LONGEST = 80


def claim(written: str, source: PublishedSource) -> DateCandidate | None:
    """The day that `written` says, local to the offset it states; None when it says none."""
    written = written.strip()[:_LONGEST]
    found = _ISO.match(written)
    try:
        if found:
            day = date(int(found[1]), int(found[2]), int(found[3]))
            return DateCandidate(day, source, _zone(found[5]), written, _moment(found))
        stamp = _as_in_mail(written)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    moment = stamp if stamp.utcoffset() is not None else None
    return DateCandidate(stamp.date(), source, _offset(stamp.utcoffset()), written, moment)


def _as_in_mail(written: str) -> datetime:
    from email.utils import parsedate_to_datetime  # loads the network's modules

    return parsedate_to_datetime(written)


def _moment(found: re.Match[str]) -> datetime | None:
    if not found[4] or not found[5]:
        return None
    zone = "+00:00" if found[5] == "Z" else found[5]
    return datetime.fromisoformat(f"{found[1]}-{found[2]}-{found[3]}T{found[4]}{zone}")


def _zone(written: str | None) -> str | None:
    """The stated offset. "Z" is how a machine keeps time, not where the outlet is."""
    if written is None:
        return None
    if written == "Z" or written.lstrip("+-").replace(":", "") == "0000":
        return "UTC"
    return written if ":" in written else f"{written[:3]}:{written[3:]}"


def _offset(offset: timedelta | None) -> str | None:
    if offset is None:
        return None
    minutes = int(offset.total_seconds()) // 60
    if not minutes:
        return "UTC"
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
