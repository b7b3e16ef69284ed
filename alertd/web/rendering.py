"""Templates: everything in them is escaped, and dates are told as people write them."""

import secrets
from datetime import UTC, datetime
from importlib import resources
from typing import Any
from zoneinfo import ZoneInfo

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from alertd.model.commitment import Commitment
from alertd.model.shapes import status_on
from alertd.planning.words import day_in_words, edtf_in_words, far_off
from alertd.web.door import SIGNED_IN
from alertd.web.lookup import parts_of, today_of

STATIC = resources.files("alertd.web") / "static"

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
        "off": lambda one: far_off(one, now, zone),
        "local": lambda instant: _local(instant, zone),
        "state": lambda one: status_on(one, today_of(request)),
        "when": _when,
    }
    html = _TEMPLATES.get_template(template).render(**common, **values)
    return HTMLResponse(html, status)


def csrf_token(request: Request) -> str:
    """What every form of this browser session carries."""
    token: str = request.session.setdefault("csrf", secrets.token_urlsafe(24))
    return token


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
