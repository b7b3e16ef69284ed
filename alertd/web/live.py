"""Server-sent events: a program, or a browser, hears at once that something changed."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import datetime

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import StreamingResponse
from starlette.concurrency import run_in_threadpool

from alertd.store import browsing
from alertd.web.lookup import parts_of
from alertd.web.parts import Parts
from alertd.web.shapes import Problem

_LOOK_SECONDS = 1.0
_LOOKS_BETWEEN_SIGNS = 15  # proxies drop a stream that is silent for long
_MOST_AT_ONCE = 16

router = APIRouter(prefix="/api/v1", tags=["alertd"])


class Listeners:
    """How many streams are open: each holds a connection for as long as it likes."""

    def __init__(self) -> None:
        self.count = 0


@router.get(
    "/events",
    response_class=StreamingResponse,
    responses={
        200: {
            "content": {"text/event-stream": {"schema": {"type": "string"}}},
            "description": "`event: changed` now and with every change; its data is JSON: `at`.",
        },
        503: {"model": Problem},
    },
)
async def events(request: Request) -> StreamingResponse:
    """Tell that something changed: an article came, a person corrected, a message went out."""
    listeners: Listeners = request.app.state.listeners
    if listeners.count >= _MOST_AT_ONCE:
        raise HTTPException(503, f"{_MOST_AT_ONCE} programs listen already.", {"Retry-After": "30"})
    return StreamingResponse(_told(parts_of(request), listeners), media_type="text/event-stream")


async def _told(parts: Parts, listeners: Listeners) -> AsyncIterator[str]:
    """The events, until the listener goes away."""
    listeners.count += 1
    try:
        seen, silent = None, 0
        while True:
            found = await run_in_threadpool(_pulse, parts)
            if found != seen:
                seen, silent = found, 0
                yield _event(found, parts.clock.now())
            elif (silent := silent + 1) % _LOOKS_BETWEEN_SIGNS == 0:
                yield ": still here\n\n"
            await asyncio.sleep(_LOOK_SECONDS)
    finally:
        listeners.count -= 1


def _pulse(parts: Parts) -> tuple[int, int, int]:
    with parts.store.read() as tx:
        return browsing.pulse(tx)


def _event(found: tuple[int, int, int], now: datetime) -> str:
    """One event as the HTML standard's section 9.2 writes it."""
    mark = "-".join(str(part) for part in found)
    return f"id: {mark}\nevent: changed\ndata: {json.dumps({'at': now.isoformat()})}\n\n"
