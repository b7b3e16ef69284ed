"""The JSON API: what the page shows, for programs."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Path, Request

from alertd.model.shapes import listed_shape
from alertd.store import browsing, deliveries
from alertd.web.lookup import commitment_named, parts_of, today_of
from alertd.web.shapes import (
    ArticleShape,
    CommitmentInFull,
    CommitmentList,
    NoticeShape,
    Problem,
    StatusShape,
)
from alertd.web.wanted import Wanted

_MOST_NOTICES = 200
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
        raise HTTPException(404, "No article has that sha256.")
    names = ("sha256", "name", "title", "published", "published_source", "timezone", "outlet")
    return {
        **{name: getattr(found.ref, name) for name in names},
        "language": found.language,
        "received": found.received,
        "text": found.text,
    }


@router.get("/notices", response_model=list[NoticeShape])
def notices_ahead(request: Request) -> list[dict[str, object]]:
    """What goes out next."""
    with parts_of(request).store.read() as tx:
        return deliveries.upcoming(tx, _MOST_NOTICES)


@router.get("/status", response_model=StatusShape)
def status(request: Request) -> dict[str, Any]:
    """Whether it works: last look, next due, channels, inbox."""
    return parts_of(request).status()
