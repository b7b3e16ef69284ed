"""Server-sent events: a program, or a browser, hears at once that something changed."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Header, HTTPException, Request
from fastapi.responses import StreamingResponse
from starlette.concurrency import run_in_threadpool

from alertd.store import browsing
from alertd.web.lookup import parts_of
from alertd.web.parts import Parts
from alertd.web.shapes import Problem

_LOOK_SECONDS = 0.5
_LOOKS_BETWEEN_SIGNS = 30  # proxies drop a stream that is silent for long
_MOST_AT_ONCE = 16

router = APIRouter(prefix="/api/v1", tags=["alertd"])


class Listeners:
    """The open streams: each holds a connection for as long as it likes, until the page stops."""

    def __init__(self) -> None:
        self.count = 0
        self.is_over = False


@router.get(
    "/events",
    response_class=StreamingResponse,
    responses={
        200: {
            "content": {"text/event-stream": {"schema": {"type": "string"}}},
            "description": "`state` first, then `changed` with every change; data is JSON: `at`.",
        },
        503: {"model": Problem},
    },
)
async def events(
    request: Request, last_event_id: Annotated[str, Header(max_length=64)] = ""
) -> StreamingResponse:
    """Tell that something changed: an article came, a person corrected, a message went out.

    Who comes back with the id of the last event that they heard hears first of what they missed.
    """
    listeners: Listeners = request.app.state.listeners
    if listeners.count >= _MOST_AT_ONCE:
        raise HTTPException(503, f"{_MOST_AT_ONCE} programs listen already.", {"Retry-After": "30"})
    told = _told(parts_of(request), listeners, last_event_id)
    return StreamingResponse(told, media_type="text/event-stream")


async def _told(parts: Parts, listeners: Listeners, seen: str) -> AsyncIterator[str]:
    """The events, until the listener goes away or the page stops."""
    listeners.count += 1
    try:
        mark = await run_in_threadpool(_pulse, parts)
        yield _event("changed" if seen and seen != mark else "state", mark, parts.clock.now())
        silent = 0
        while not listeners.is_over:
            await asyncio.sleep(_LOOK_SECONDS)
            seen, mark = mark, await run_in_threadpool(_pulse, parts)
            silent = 0 if seen != mark else silent + 1
            if seen != mark:
                yield _event("changed", mark, parts.clock.now())
            elif silent % _LOOKS_BETWEEN_SIGNS == 0:
                yield ": still here\n\n"
    finally:
        listeners.count -= 1


def _pulse(parts: Parts) -> str:
    """A mark that is another after every change."""
    with parts.store.read() as tx:
        return "-".join(str(part) for part in browsing.pulse(tx))


def _event(name: str, mark: str, now: datetime) -> str:
    """One event as the HTML standard's section 9.2 writes it."""
    return f"id: {mark}\nevent: {name}\ndata: {json.dumps({'at': now.isoformat()})}\n\n"
