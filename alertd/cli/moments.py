"""Moments as people type them: until when something is to wait."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import click

_LENGTH = re.compile(r"([1-9]\d{0,4})([mhdw])")
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


def ending(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command `--until` and `--for`."""
    command = click.option(
        "--for", "length", metavar="LENGTH", help="For so long: 30m, 2h, 3d or 1w."
    )(command)
    return click.option(
        "--until", metavar="WHEN", help="Until 18:00, 2025-11-01, or 2025-11-01 18:00."
    )(command)


def ends_at(until: str | None, length: str | None, now: datetime, zone: str) -> datetime:
    """The instant (aware, UTC) that is meant, in the reader's zone; a usage error if none is.

    A day alone is meant to its end; a clock time alone is the next one.
    """
    if (until is None) == (length is None):
        raise click.UsageError("Give --until or --for.")
    if length is not None:
        if not (found := _LENGTH.fullmatch(length)):
            raise click.UsageError(f"{length!r} is no length; write it as 30m, 2h, 3d or 1w.")
        return now + timedelta(**{_UNITS[found[2]]: int(found[1])})
    assert until is not None
    if (moment := _moment(until.strip(), now.astimezone(ZoneInfo(zone)))) is None:
        raise click.UsageError(f"{until!r} is no moment; write it as 2025-11-01 18:00 or 18:00.")
    return moment.astimezone(UTC)


def _moment(text: str, local: datetime) -> datetime | None:
    try:
        if ":" in text and "-" not in text:
            found = datetime.combine(local.date(), time.fromisoformat(text), local.tzinfo)
            return found if found > local else found + timedelta(days=1)
        made = datetime.fromisoformat(text)
    except ValueError:
        return None
    if ":" not in text:
        made += timedelta(days=1)
    return made if made.tzinfo else made.replace(tzinfo=local.tzinfo)
