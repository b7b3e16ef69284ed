"""Calendars at addresses that only their owners know, and the ledger as a table."""

import csv
import hmac
import io
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, StreamingResponse

from alertd.model.shapes import status_on
from alertd.planning import routes_for
from alertd.store import browsing
from alertd.store.browsing import Filter
from alertd.store.commitments import Stored
from alertd.web import calendar
from alertd.web.keys import feed_token
from alertd.web.lookup import parts_of, today_of
from alertd.web.parts import Parts
from alertd.web.rendering import shown

# What is over stays this long, so that clients see its last state and not a gap.
_KEPT = timedelta(days=90)
_WHOLE = "all"
_LOT = 200
_COLUMNS = (
    "id", "title", "kind", "earliest", "latest", "time", "timezone", "bound", "certainty",
    "conditional", "status", "moved_from", "parties", "derived", "quote", "article", "published",
)  # fmt: skip
# A spreadsheet would run a cell that begins with one of these.
_ACTIVE = ("=", "+", "-", "@", "\t", "\r")

router = APIRouter(include_in_schema=False)


@router.get("/calendars")
def calendars(request: Request) -> HTMLResponse:
    """The addresses of the calendars: the whole, and one for each route."""
    parts = parts_of(request)
    names = [_WHOLE, *(route.name for route in parts.policy().routes)]
    feeds = [(name, _path(parts, name)) for name in dict.fromkeys(names)]
    return shown(request, "calendars.html", feeds=feeds)


@router.get("/calendar/{name}/{token}.ics")
def feed(request: Request, name: str, token: str) -> StreamingResponse:
    """One calendar; to whoever does not know its token there is none."""
    parts = parts_of(request)
    known = {_WHOLE, *(route.name for route in parts.policy().routes)}
    expected = feed_token(parts.store, name)
    if name not in known or not hmac.compare_digest(token.encode(), expected.encode()):
        raise HTTPException(404, "There is no such calendar.")
    link = str(request.base_url).rstrip("/")
    return StreamingResponse(
        _calendar(parts, name, Filter(ending_from=today_of(request) - _KEPT), link),
        media_type=calendar.MEDIA_TYPE,
        headers={"Content-Disposition": 'inline; filename="alertd.ics"'},
    )


@router.get("/export.csv")
def export(request: Request) -> StreamingResponse:
    """Every commitment as a row."""
    today, store = today_of(request), parts_of(request).store

    def rows() -> Iterator[str]:
        yield _line(_COLUMNS)
        with store.read() as tx:
            for one in browsing.every(tx, Filter()):
                yield _line(_row(one, str(status_on(one.commitment, today))))

    return StreamingResponse(
        rows(),
        media_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="alertd.csv"'},
    )


def _calendar(parts: Parts, name: str, wanted: Filter, link: str) -> Iterator[bytes]:
    title = "alertd" if name == _WHOLE else f"alertd: {name}"
    with parts.store.read() as tx:
        chosen = _of_route(parts, name, browsing.every(tx, wanted))
        yield from calendar.calendar(title, _with_alarms(tx, chosen), link)


def _with_alarms(tx: Any, chosen: Iterator[Stored]) -> Iterator[tuple[Stored, list[datetime]]]:
    """Each with the instants of its notices, looked up a lot at a time."""
    while some := list(islice(chosen, _LOT)):
        alarms = browsing.alarms(tx, [one.uid for one in some])
        yield from ((one, alarms.get(one.uid, [])) for one in some)


def _of_route(parts: Parts, name: str, found: Iterable[Stored]) -> Iterator[Stored]:
    policy = parts.policy()
    for one in found:
        if name == _WHOLE or any(r.name == name for r in routes_for(one.commitment, policy)):
            yield one


def _path(parts: Parts, name: str) -> str:
    return f"/calendar/{name}/{feed_token(parts.store, name)}.ics"


def _row(stored: Stored, status: str) -> list[object]:
    one = stored.commitment
    mention, article = one.evidence.mention, one.evidence.article
    told = {
        **{name: getattr(one, name) for name in _COLUMNS if hasattr(one, name)},
        "id": stored.uid,
        "status": status,
        "parties": "; ".join(one.parties),
        "quote": mention.quote,
        "article": article.name,
        "published": article.published,
    }
    return [told[name] for name in _COLUMNS]


def _line(cells: Iterable[object]) -> str:
    """One line of CSV (RFC 4180) in which no cell is taken for a formula."""
    text = ["" if cell is None else str(cell) for cell in cells]
    written = io.StringIO()
    csv.writer(written).writerow(f"'{c}" if c.startswith(_ACTIVE) else c for c in text)
    return written.getvalue()
