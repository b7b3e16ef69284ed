"""Moments as people type them: until when something is to wait."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import click

from alertd.model.gate import LAST_YEAR

_LENGTH = re.compile(r"([1-9]\d{0,4})([mhdw])")
_DAY = re.compile(r"\d{4}-?\d\d-?\d\d|\d{4}-?W\d\d(-?\d)?")
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
    if (moment := _moment(until, now, zone, day_ends=True)) is None:
        raise _no_moment(until)
    return moment


def starts_at(begin: str, now: datetime, zone: str) -> datetime:
    """The instant (aware, UTC) from which on; a day alone is meant from its beginning."""
    if (found := _moment(begin, now, zone, day_ends=False)) is None:
        raise _no_moment(begin)
    return found


def _no_moment(said: str) -> click.UsageError:
    return click.UsageError(f"{said!r} is no moment; write it as 2025-11-01 18:00 or 18:00.")


def _moment(said: str, now: datetime, zone: str, *, day_ends: bool) -> datetime | None:
    """None also for what the calendar has no room for, as in the year 9999."""
    text, local = said.strip(), now.astimezone(ZoneInfo(zone))
    try:
        if text[2:3] == ":":
            return _next(time.fromisoformat(text), local)
        made = datetime.fromisoformat(text)
        if day_ends and _DAY.fullmatch(text):
            made += timedelta(days=1)
        if made.year > LAST_YEAR:
            return None
        return (made if made.tzinfo else made.replace(tzinfo=local.tzinfo)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _next(clock: time, local: datetime) -> datetime:
    """The next time that a clock shows this: the reader's, unless the time has a zone."""
    seen = local.astimezone(clock.tzinfo or local.tzinfo)
    found = datetime.combine(seen.date(), clock, seen.tzinfo)
    return (found if found > local else found + timedelta(days=1)).astimezone(UTC)
