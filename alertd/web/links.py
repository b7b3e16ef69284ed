"""The links in messages: a page that says what would be done, and a form that does it.

No session and no password: the link itself, signed, is the right to do this one thing. GET only
shows.
"""

from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Form, HTTPException, Request
from fastapi.responses import HTMLResponse
from pydantic import Field

from alertd.errors import AlertdError
from alertd.journal import corrections
from alertd.model.correction import Author
from alertd.store import letters, links, seen
from alertd.store.links import Link, LinkAction
from alertd.web.lookup import parts_of
from alertd.web.rendering import shown

SNOOZES = {"1": "an hour", "4": "four hours", "24": "a day", "72": "three days", "168": "a week"}
_DONE = {
    LinkAction.ACK: "Acknowledged. It is neither repeated nor passed on; later notices still come.",
    LinkAction.SNOOZE: "Snoozed. You are told anew then.",
    LinkAction.DISMISS: "Dismissed. Nobody is told of it again; the page can undo it.",
}

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@router.get("/link/{token}")
def look(request: Request, token: str) -> HTMLResponse:
    """Say what the link would do, and offer to do it; nothing is changed."""
    parts = parts_of(request)
    link = _opened(request, token)
    with parts.store.read() as tx:
        if links.was_used(tx, link):
            raise HTTPException(410, "This link has been used. Nothing more is to be done.")
    message = _message(request, link)
    return shown(request, "link.html", link=link, one=message, lengths=SNOOZES)


@router.post("/link/{token}")
def act(
    request: Request,
    token: str,
    hours: Annotated[int, Form(ge=1, le=24 * 31)] = 24,
    why: Annotated[str, Form(), Field(max_length=500)] = "",
) -> HTMLResponse:
    """Do what the link says, once."""
    link = _opened(request, token)
    message = _message(request, link)
    try:
        _do(request, link, message, hours, why.strip() or "by the link in the message")
    except AlertdError as error:
        raise HTTPException(410 if error.code == "link.used" else 409, str(error)) from None
    parts_of(request).wake()
    return shown(request, "link_done.html", words=_DONE[link.action])


def _do(request: Request, link: Link, message: dict[str, object], hours: int, why: str) -> None:
    parts = parts_of(request)
    now = parts.clock.now()
    author = Author(f"whoever reads {message['channel']}", why, now)
    policy = parts.policy()
    with parts.store.write() as tx:
        links.use(tx, link, now)
        if link.action is LinkAction.DISMISS:
            corrections.dismiss_within(tx, policy, author, str(message["uid"]))
        elif link.action is LinkAction.ACK:
            seen.acknowledge(tx, link.delivery_id, author)
        else:
            seen.snooze(tx, link.delivery_id, now + timedelta(hours=hours), author)


def _opened(request: Request, token: str) -> Link:
    parts = parts_of(request)
    try:
        return links.opened(parts.store, token, parts.clock.now())
    except AlertdError as error:
        status = 410 if error.code == "link.expired" else 404
        raise HTTPException(status, f"{error.message} {error.hint}") from None


def _message(request: Request, link: Link) -> dict[str, object]:
    try:
        with parts_of(request).store.read() as tx:
            return letters.explained(tx, link.delivery_id)
    except AlertdError as error:
        raise HTTPException(404, error.message) from None
