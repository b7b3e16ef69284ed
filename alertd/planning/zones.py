"""Zones as texts state them: an IANA name, or a fixed offset ("-05:00", as "EST" says)."""

import re
from datetime import UTC, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

_OFFSET = re.compile(r"([+-])(\d\d):(\d\d)")
_FURTHEST = timedelta(hours=24)


def zone_named(name: str) -> tzinfo:
    """The zone of that name or offset; UTC where this machine knows none of that name."""
    if found := _OFFSET.fullmatch(name):
        size = timedelta(hours=int(found[2]), minutes=int(found[3]))
        return timezone(-size if found[1] == "-" else size) if size < _FURTHEST else UTC
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return UTC
