"""The JSON API's third part: acknowledge, snooze, silence and pause."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from pydantic import AfterValidator, AwareDatetime, Field

from alertd.store import seen, silences
from alertd.web import changes
from alertd.web.changes import Signature
from alertd.web.lookup import parts_of
from alertd.web.shapes import OF_CHANGES, Acknowledged, Resumed, SilenceShape

Id = Annotated[str, Path(min_length=1, max_length=64)]

_Test = Annotated[str, Field(max_length=500)]

router = APIRouter(prefix="/api/v1", tags=["alertd"], responses=OF_CHANGES)


class Until(Signature):
    """Until when; with the offset from UTC."""

    until: Annotated[AwareDatetime, AfterValidator(changes.in_reach)]


class NewSilence(Until):
    """Tests as the command line writes them, such as party=China; all must hold."""

    matchers: Annotated[
        list[Annotated[str, Field(max_length=500)]], Field(min_length=1, max_length=20)
    ]


@router.get("/silences", response_model=list[SilenceShape])
def listed(request: Request, ended: Annotated[bool, Query()] = False) -> list[dict[str, object]]:
    """Silences and pauses that have not ended, or all of them."""
    parts = parts_of(request)
    with parts.store.read() as tx:
        found = silences.listed(tx, None if ended else parts.clock.now())
    return [one.facts() for one in found]


@router.post("/silences", response_model=SilenceShape, status_code=201)
def add(request: Request, said: NewSilence) -> dict[str, object]:
    """Hold back what matches."""
    matchers = [parts_of(request).matcher(one) for one in said.matchers]
    return changes.noted(request, silences.add, said, matchers, said.until).facts()


@router.post("/silences/{silence_id}/expire", response_model=SilenceShape)
def expire(request: Request, silence_id: Id, said: Signature) -> dict[str, object]:
    """End a silence now; what it held goes out as one message."""
    return changes.noted(request, silences.expire, said, silence_id).facts()


@router.post("/pause", response_model=SilenceShape, status_code=201)
def pause(request: Request, said: Until) -> dict[str, object]:
    """Hold back everything."""
    return changes.noted(request, silences.pause, said, said.until).facts()


@router.post("/resume", response_model=Resumed)
def resume(request: Request, said: Signature) -> dict[str, int]:
    """End every pause; how many there were."""
    return {"ended": changes.noted(request, silences.resume, said)}


@router.post("/acknowledgements/{named}", response_model=Acknowledged)
def acknowledge(request: Request, named: Id, said: Signature) -> dict[str, list[str]]:
    """Somebody has seen a message or a commitment: nothing of it is repeated or escalated."""
    return {"ids": changes.noted(request, seen.acknowledge, said, named)}


@router.post("/snoozes/{named}", response_model=Acknowledged)
def snooze(request: Request, named: Id, said: Until) -> dict[str, list[str]]:
    """Have nothing more told of a message or a commitment until a moment."""
    return {"ids": changes.noted(request, seen.snooze, said, named, said.until)}
