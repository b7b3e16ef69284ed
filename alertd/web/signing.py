"""Signing in and out, and the token that every form carries."""

import hmac
from typing import Annotated

from fastapi import APIRouter, Form, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from alertd.web.door import SIGNED_IN
from alertd.web.limits import Attempts
from alertd.web.lookup import parts_of
from alertd.web.passwords import matches
from alertd.web.rendering import csrf_token, shown

_LONGEST = 1024

router = APIRouter(include_in_schema=False)


def check_form(request: Request, token: str) -> None:
    """Refuse a form that this browser session was not given."""
    if not hmac.compare_digest(token.encode(), csrf_token(request).encode()):
        raise HTTPException(403, "This form is too old. Go back, reload the page, and try again.")


def say(request: Request, words: str) -> None:
    """Have the next page tell what was done."""
    request.session["said"] = words


@router.get("/login")
def ask(request: Request) -> HTMLResponse:
    """The form."""
    return shown(request, "login.html", problem="")


@router.post("/login")
def sign_in(
    request: Request,
    password: Annotated[str, Form(max_length=_LONGEST)],
    token: Annotated[str, Form(max_length=_LONGEST)],
) -> Response:
    """Let in whoever knows the password; too many wrong ones make everybody wait."""
    check_form(request, token)
    parts = parts_of(request)
    attempts: Attempts = request.app.state.attempts
    if wait := attempts.wait(parts.clock.monotonic()):
        words = f"Too many wrong passwords. Try again in {wait:.0f} seconds."
        return shown(request, "login.html", 429, problem=words)
    if not parts.access.password or not matches(password, parts.access.password):
        attempts.failed(parts.clock.monotonic())
        return shown(request, "login.html", 403, problem="That is not the password.")
    attempts.succeeded()
    request.session.clear()
    request.session[SIGNED_IN] = True
    return RedirectResponse("/", 303)


@router.post("/logout")
def sign_out(
    request: Request, token: Annotated[str, Form(max_length=_LONGEST)]
) -> RedirectResponse:
    """Forget who this is."""
    check_form(request, token)
    request.session.clear()
    return RedirectResponse("/login", 303)
