"""Templates: everything in them is escaped, and dates are told as people write them."""

import secrets
from datetime import UTC, datetime, timedelta
from importlib import resources
from typing import Any
from zoneinfo import ZoneInfo

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from alertd.errors import AlertdError
from alertd.model.commitment import Commitment
from alertd.model.shapes import status_on
from alertd.planning.words import day_in_words, edtf_in_words, far_off, late_in_words
from alertd.web.door import SIGNED_IN
from alertd.web.lookup import parts_of, today_of
from alertd.web.parts import Parts

STATIC = resources.files("alertd.web") / "static"
_JUST_NOW = timedelta(minutes=1)

_TEMPLATES = Environment(
    loader=PackageLoader("alertd.web"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_TEMPLATES.filters["day"] = day_in_words
_TEMPLATES.filters["edtf"] = edtf_in_words


def shown(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A page. Templates know `now`, `today`, `zone`, and the functions below besides `values`."""
    parts = parts_of(request)
    now, zone = parts.clock.now(), parts.zone()
    common = {
        "request": request,
        "now": now,
        "today": today_of(request),
        "zone": zone,
        "token": csrf_token(request),
        "signed_in": request.session.get(SIGNED_IN) is True,
        "inside": parts.access.is_open or request.session.get(SIGNED_IN) is True,
        "said": request.session.pop("said", ""),
        "who": request.session.get("who", ""),
        "problems": _problems(parts),
        "off": lambda one: far_off(one, now, zone),
        "local": lambda instant: _local(instant, zone),
        "ago": lambda instant: _ago(instant, now),
        "state": lambda one: status_on(one, today_of(request)),
        "when": _when,
    }
    html = _TEMPLATES.get_template(template).render(**common, **values)
    return HTMLResponse(html, status)


def in_zone(request: Request, instant: datetime) -> str:
    """An instant on the reader's wall clock."""
    return _local(instant, parts_of(request).zone())


def _problems(parts: Parts) -> list[str]:
    try:
        return parts.problems()
    except AlertdError as error:  # the database itself: this page has to say so
        return [str(error)]


def csrf_token(request: Request) -> str:
    """What every form of this browser session carries."""
    token: str = request.session.setdefault("csrf", secrets.token_urlsafe(24))
    return token


def _ago(stamp: str | None, now: datetime) -> str:
    """How long ago an instant was, as in "2 min ago"."""
    if not stamp:
        return "never"
    gone = now - datetime.fromisoformat(stamp)
    return "just now" if gone < _JUST_NOW else f"{late_in_words(gone)} ago"


def _local(instant: datetime | str | None, zone: str) -> str:
    """An instant on the reader's wall clock; an empty string for none."""
    if not instant:
        return ""
    aware = datetime.fromisoformat(instant) if isinstance(instant, str) else instant
    if aware.tzinfo is None:
        aware = aware.replace(tzinfo=UTC)
    return f"{aware.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"


def _when(one: Commitment) -> str:
    """The days, with the clock time and its zone where there is one."""
    days = [one.earliest] if one.earliest == one.latest else [one.earliest, one.latest]
    words = " to ".join(day_in_words(day) for day in days)
    return f"{words}, {one.time} {one.timezone}" if one.time else words
