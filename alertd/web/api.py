"""The JSON API: what the page shows, for programs."""

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Path, Query, Request

from alertd.model.reminder import DeliveryState
from alertd.model.shapes import listed_shape
from alertd.store import browsing, deliveries, letters
from alertd.web.lookup import commitment_named, parts_of, today_of
from alertd.web.shapes import (
    ArticleEntry,
    ArticleShape,
    CommitmentInFull,
    CommitmentList,
    LeftOutShape,
    MessageInFull,
    MessageShape,
    NoticeShape,
    Problem,
    StatusShape,
)
from alertd.web.wanted import MOST, Wanted

_MOST_NOTICES = 200
_NO_ARTICLE = "No article has that sha256."
_NOT_THERE: dict[int | str, dict[str, Any]] = {404: {"model": Problem}}
Id = Annotated[str, Path(min_length=1, max_length=64)]

router = APIRouter(prefix="/api/v1", tags=["alertd"])


@router.get("/commitments", response_model=CommitmentList)
def commitments_list(request: Request, wanted: Annotated[Wanted, Depends()]) -> dict[str, Any]:
    """The wanted commitments by date; what is over only where it is asked for."""
    parts, today = parts_of(request), today_of(request)
    chosen = wanted.filter(today)
    with parts.store.read() as tx:
        found = browsing.page(tx, chosen, wanted.limit, wanted.offset)
        total = browsing.count(tx, chosen)
    return {
        "total": total,
        "commitments": [listed_shape(one.uid, one.commitment, today) for one in found],
    }


@router.get("/commitments/{uid}", response_model=CommitmentInFull, responses=_NOT_THERE)
def commitment(request: Request, uid: Id) -> dict[str, Any]:
    """One commitment with its quotes, its history and its notices."""
    with parts_of(request).store.read() as tx:
        stored = commitment_named(tx, uid)
        notices = deliveries.of_commitment(tx, stored.uid)
    shape = listed_shape(stored.uid, stored.commitment, today_of(request))
    return {**shape, "deliveries": notices}


@router.get("/articles/{sha256}", response_model=ArticleShape, responses=_NOT_THERE)
def article(request: Request, sha256: Id) -> dict[str, Any]:
    """An article's text and what is known of it."""
    with parts_of(request).store.read() as tx:
        found = browsing.article(tx, sha256)
    if found is None:
        raise HTTPException(404, _NO_ARTICLE)
    names = ("sha256", "name", "title", "published", "published_source", "timezone", "outlet")
    return {
        **{name: getattr(found.ref, name) for name in names},
        "language": found.language,
        "received": found.received,
        "text": found.text,
    }


@router.get("/articles", response_model=list[ArticleEntry])
def articles_list(
    request: Request,
    limit: Annotated[int, Query(ge=1, le=MOST)] = 100,
    offset: Annotated[int, Query(ge=0, le=10**9)] = 0,
) -> list[dict[str, Any]]:
    """What was read, the newest arrival first."""
    with parts_of(request).store.read() as tx:
        found = browsing.articles(tx, limit, offset)
    names = ("sha256", "name", "title", "published", "outlet")
    return [
        {**{name: getattr(ref, name) for name in names}, "received": received}
        for ref, received in found
    ]


@router.get("/articles/{sha256}/left-out", response_model=list[LeftOutShape], responses=_NOT_THERE)
def left_out(request: Request, sha256: Id) -> list[dict[str, Any]]:
    """The dates in an article that commit to nothing, and why."""
    parts = parts_of(request)
    with parts.store.read() as tx:
        found = browsing.article(tx, sha256)
    if found is None:
        raise HTTPException(404, _NO_ARTICLE)
    return [asdict(one) for one in parts.left_out(found.article)]


@router.get("/deliveries", response_model=list[MessageShape])
def messages(
    request: Request,
    state: DeliveryState | None = None,
    channel: Annotated[str | None, Query(max_length=64)] = None,
    limit: Annotated[int, Query(ge=1, le=MOST)] = 100,
) -> list[dict[str, Any]]:
    """Messages with what became of them, those due last first."""
    with parts_of(request).store.read() as tx:
        return letters.listed(tx, [state] if state else [], channel, limit)


@router.get(
    "/deliveries/{delivery_id}",
    response_model=MessageInFull,
    responses={**_NOT_THERE, 409: {"model": Problem}},
)
def message(request: Request, delivery_id: Id) -> dict[str, Any]:
    """One message with every attempt to send it."""
    with parts_of(request).store.read() as tx:
        return letters.explained(tx, delivery_id)


@router.get("/notices", response_model=list[NoticeShape])
def notices_ahead(request: Request) -> list[dict[str, object]]:
    """What goes out next."""
    with parts_of(request).store.read() as tx:
        return deliveries.upcoming(tx, _MOST_NOTICES)


@router.get("/status", response_model=StatusShape)
def status(request: Request) -> dict[str, Any]:
    """Whether it works: last look, next due, channels, inbox."""
    return parts_of(request).status()
