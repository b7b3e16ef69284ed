"""What the handlers of requests share."""

from datetime import date
from typing import Any

from fastapi import HTTPException, Request

from alertd.store import commitments
from alertd.store.commitments import Stored
from alertd.web.parts import Parts
from alertd.web.wanted import today_in


def parts_of(request: Request) -> Parts:
    """The daemon's parts, as given to the application."""
    parts = request.app.state.parts
    assert isinstance(parts, Parts)
    return parts


def today_of(request: Request) -> date:
    """The reader's calendar day."""
    parts = parts_of(request)
    return today_in(parts.zone(), parts.clock.now())


def commitment_named(tx: Any, uid: str) -> Stored:
    """The commitment with that id, or whose id alone begins like that; 404 where there is none."""
    found = commitments.find(tx, uid)
    stored = commitments.load(tx, found[0]) if len(found) == 1 else None
    if stored is None:
        raise HTTPException(404, "No commitment has that id.")
    return stored
