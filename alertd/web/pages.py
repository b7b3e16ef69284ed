"""The page: what is ahead, one commitment, one article, the inbox, the state."""

import json
from datetime import date, timedelta
from itertools import groupby
from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Request
from fastapi.responses import HTMLResponse

from alertd.model.commitment import Bound, Certainty, Kind, Status
from alertd.store import browsing, deliveries, meta, seen
from alertd.web.attention import LENGTHS
from alertd.web.highlight import pieces
from alertd.web.lookup import commitment_named, parts_of, today_of
from alertd.web.rendering import shown
from alertd.web.timeline import DAYS, timeline
from alertd.web.wanted import Wanted

_MOST_COUNTED = 1000
_MOST_OTHERS = 24
_MOST_ARTICLES = 200
_MOST_REFUSED = 50

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@router.get("/")
def upcoming(request: Request, wanted: Annotated[Wanted, Depends()]) -> HTMLResponse:
    """What is ahead, by day, with a picture of the next months and the filters."""
    today = today_of(request)
    chosen = wanted.filter(today)
    with parts_of(request).store.read() as tx:
        found = browsing.page(tx, chosen, wanted.limit + 1, wanted.offset)
        total = browsing.count(tx, chosen, _MOST_COUNTED + 1)
        busy = browsing.busy_days(tx, today, today + timedelta(days=DAYS))
    listed = found[: wanted.limit]
    days = groupby(listed, key=lambda one: max(one.commitment.earliest, _floor(wanted, today)))
    return shown(
        request,
        "upcoming.html",
        days=[(day, list(some)) for day, some in days],
        total=total,
        most_counted=_MOST_COUNTED,
        wanted=wanted,
        kinds=list(Kind),
        certainties=list(Certainty),
        statuses=[Status.ACTIVE, Status.CANCELLED, Status.PASSED, Status.DISMISSED],
        picture=timeline(busy, today),
        more=request.url.include_query_params(offset=wanted.offset + wanted.limit)
        if len(found) > wanted.limit
        else None,
    )


@router.get("/commitments/{uid}")
def commitment(request: Request, uid: str) -> HTMLResponse:
    """One commitment: what is known of it, who says so, what was and will be sent."""
    with parts_of(request).store.read() as tx:
        stored = commitment_named(tx, uid)
        notices = deliveries.of_commitment(tx, stored.uid)
        noted = seen.of_commitment(tx, stored.uid)
        others = browsing.nearest(tx, stored, _MOST_OTHERS)
    return shown(
        request,
        "commitment.html",
        stored=stored,
        one=stored.commitment,
        notices=notices,
        others=others,
        seen=noted,
        lengths=list(LENGTHS),
        kinds=list(Kind),
        bounds=list(Bound),
    )


@router.get("/articles")
def articles(request: Request) -> HTMLResponse:
    """What was read, what was refused and why, and a form to add an article."""
    with parts_of(request).store.read() as tx:
        read = browsing.articles(tx, _MOST_ARTICLES)
        refused = browsing.refused(tx, _MOST_REFUSED)
    return shown(request, "articles.html", read=read, refused=refused)


@router.get("/articles/{sha256}")
def article(request: Request, sha256: str) -> HTMLResponse:
    """An article's text, with the sentences that state commitments marked."""
    with parts_of(request).store.read() as tx:
        found = browsing.article(tx, sha256)
        if found is None:
            raise HTTPException(404, "No article has that sha256.")
        passages = browsing.passages(tx, found.ref.sha256)
    left_out = parts_of(request).left_out(found.article)
    return shown(
        request,
        "article.html",
        found=found,
        pieces=pieces(found.text, passages),
        left_out=left_out,
    )


@router.get("/status")
def status(request: Request) -> HTMLResponse:
    """Whether it works, in one glance."""
    parts = parts_of(request)
    found: dict[str, Any] = parts.status()
    with parts.store.read() as tx:
        facts = meta.get_all(tx)
    failovers = {one.name: one.failover for one in parts.policy().channels}
    return shown(
        request,
        "status.html",
        found=found,
        breakers=json.loads(facts.get("breakers", "{}")),
        hold=facts.get("hold"),
        failovers=failovers,
    )


def _floor(wanted: Wanted, today: date) -> date:
    """A span that has begun stands under today, unless the past is looked at."""
    return date.min if wanted.past or wanted.first or wanted.status is Status.PASSED else today
