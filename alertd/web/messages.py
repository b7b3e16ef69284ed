"""The pages about messages: what goes out next, what went out and how, what was given up on."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from alertd.model.reminder import DeliveryState
from alertd.store import browsing, deliveries, holds, letters, meta
from alertd.web.lookup import parts_of
from alertd.web.rendering import shown

_MOST = 200
_GONE_OUT = (DeliveryState.SENT, DeliveryState.SENDING, DeliveryState.UNKNOWN)
_GIVEN_UP = (DeliveryState.DEAD, DeliveryState.EXPIRED)
_LEFT_OUT = (DeliveryState.CANCELLED, DeliveryState.SUPERSEDED)

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@router.get("/notices")
def ahead(request: Request) -> HTMLResponse:
    """What goes out next, to the minute, and what is held back."""
    with parts_of(request).store.read() as tx:
        found = deliveries.upcoming(tx, _MOST)
        titles = browsing.titles(tx, {str(one["uid"]) for one in found if one["uid"]})
        held = holds.waiting(tx)
    return shown(request, "notices.html", tab="ahead", found=found, titles=titles, held=held)


@router.get("/notices/sent")
def sent(request: Request) -> HTMLResponse:
    """What went out, the last one first."""
    return _ended(request, "sent", _GONE_OUT)


@router.get("/notices/dead")
def dead(request: Request) -> HTMLResponse:
    """What was given up on, to be tried again or dropped."""
    return _ended(request, "dead", _GIVEN_UP)


@router.get("/notices/left")
def left(request: Request) -> HTMLResponse:
    """What was planned and will not go out, since something else took its place."""
    return _ended(request, "left", _LEFT_OUT)


@router.get("/notices/{delivery_id}")
def message(request: Request, delivery_id: str) -> HTMLResponse:
    """One message with every attempt to send it."""
    with parts_of(request).store.read() as tx:
        found = letters.explained(tx, delivery_id)
        hold = meta.get(tx, "hold")
    may_change = found["state"] in {"pending", "retry", *_GIVEN_UP}
    return shown(request, "notice.html", one=found, hold=hold, may_change=may_change)


def _ended(request: Request, tab: str, states: tuple[DeliveryState, ...]) -> HTMLResponse:
    with parts_of(request).store.read() as tx:
        found = letters.listed(tx, [state.value for state in states], None, _MOST)
    return shown(request, "notices_ended.html", tab=tab, found=found)
