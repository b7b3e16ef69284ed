"""The web application: its routes, and what stands around them."""

from fastapi import FastAPI, Request
from fastapi.exception_handlers import http_exception_handler
from fastapi.exceptions import RequestValidationError
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException
from starlette.middleware.sessions import SessionMiddleware
from starlette.responses import JSONResponse, Response

from alertd import __version__
from alertd.errors import AlertdError
from alertd.web import (
    actions,
    api,
    api_attention,
    api_changes,
    attention,
    feeds,
    inbox,
    links,
    live,
    messages,
    metrics,
    pages,
    signing,
)
from alertd.web.door import Door
from alertd.web.keys import session_key
from alertd.web.limits import Attempts, BodyLimit
from alertd.web.parts import Parts
from alertd.web.rendering import STATIC, shown
from alertd.web.shapes import Problem

_SESSION_SECONDS = 14 * 24 * 3600
_FORM_BYTES = 1024 * 1024  # what a form may weigh beside its files
_WORDS = {
    403: "Refused",
    404: "Not there",
    408: "Too slow",
    400: "Not understood",
    409: "Not done",
    413: "Too large",
    422: "Not understood",
    503: "Not just now",
}
_UNAVAILABLE = 503
_PARTS = (
    pages,
    messages,
    attention,
    actions,
    feeds,
    inbox,
    links,
    signing,
    api,
    api_changes,
    api_attention,
    live,
    metrics,
)


def application(parts: Parts) -> FastAPI:
    """The page, the feeds and the API over these parts."""
    app = FastAPI(
        title="alertd",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/docs.json",
        responses={422: {"model": Problem}},
    )
    app.state.parts = parts
    app.state.attempts = Attempts()
    app.state.listeners = live.Listeners()
    for part in _PARTS:
        app.include_router(part.router)
    app.mount("/static", StaticFiles(directory=str(STATIC)), name="static")
    app.add_exception_handler(HTTPException, _told)
    app.add_exception_handler(RequestValidationError, _misread)
    app.add_exception_handler(AlertdError, _unable)
    # The last one added is the first to see a request.
    app.add_middleware(BodyLimit, largest=parts.largest() + _FORM_BYTES, patience=parts.patience)
    app.add_middleware(Door, access=parts.access)
    app.add_middleware(
        SessionMiddleware,
        secret_key=session_key(parts.store),
        session_cookie="alertd",
        max_age=_SESSION_SECONDS,
        same_site="strict",
    )
    return app


async def _told(request: Request, error: Exception) -> Response:
    """Say it as JSON to programs and as a page to people."""
    assert isinstance(error, HTTPException)
    if request.url.path.startswith("/api/"):
        return await http_exception_handler(request, error)
    what = _WORDS.get(error.status_code, f"Error {error.status_code}")
    return shown(request, "problem.html", error.status_code, what=what, detail=error.detail)


async def _misread(request: Request, error: Exception) -> Response:
    """Say which part of an address or a form cannot be read."""
    assert isinstance(error, RequestValidationError)
    named = "; ".join(f"{one['loc'][-1]}: {one['msg']}" for one in error.errors())
    detail = f"This cannot be read: {named or 'the request'}."
    if request.url.path.startswith("/api/"):
        return JSONResponse({"detail": detail}, 422)
    return shown(request, "problem.html", 422, what=_WORDS[422], detail=detail)


async def _unable(request: Request, error: Exception) -> Response:
    """What cannot be done, or a database that is busy or unwell: it says so itself."""
    assert isinstance(error, AlertdError)
    status = error.http_status
    headers = {"Retry-After": "5"} if status == _UNAVAILABLE else None
    if request.url.path.startswith("/api/"):
        return JSONResponse({"detail": str(error)}, status, headers=headers)
    answer = shown(request, "problem.html", status, what=_WORDS[status], detail=str(error))
    answer.headers.update(headers or {})
    return answer
