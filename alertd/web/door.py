"""The door: which requests get in, and what every answer carries."""

import hmac
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from alertd.web.parts import Access

SIGNED_IN = "signed_in"
# Reached without signing in: the form itself, its looks, and feeds and
# links of messages, whose address is their key.
_PUBLIC = ("/login", "/static/", "/calendar/", "/link/")
# Who is not let in here is told so in words, not led to a form.
_FOR_PROGRAMS = ("/api/", "/metrics")
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; "
        "img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # With "no-referrer" browsers send our own forms with the origin "null".
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}


class Door:
    """Checks the name that is called, the origin of what changes something, and who asks.

    A page on some other site can make a browser send requests to loopback; that such a request
    calls us by that site's name (DNS rebinding), or tells its origin, is how it is known.
    """

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self._app = app
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or let the application answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refused = self._refusal(Request(scope))
        await (refused or self._app)(scope, receive, _with_headers(send))

    def _refusal(self, request: Request) -> Response | None:
        if not self._is_our_name(request.headers.get("host", "")):
            return PlainTextResponse("This is not a name of this service.\n", 421)
        if request.method not in _SAFE and not self._is_our_origin(request.headers):
            return PlainTextResponse("Refused: the request comes from another site.\n", 403)
        if self._may_enter(request):
            return None
        if request.url.path.startswith(_FOR_PROGRAMS):
            wanted = {"WWW-Authenticate": "Bearer"}
            return JSONResponse({"detail": "A bearer token is needed."}, 401, headers=wanted)
        return RedirectResponse("/login", 303)

    def _is_our_name(self, host: str) -> bool:
        return (urlsplit(f"//{host}").hostname or "") in self._access.hosts

    def _is_our_origin(self, headers: Headers) -> bool:
        """Browsers tell where a form comes from; programs without a browser tell nothing."""
        if headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
            return False
        origin = headers.get("origin")
        return origin is None or urlsplit(origin).netloc == headers.get("host")

    def _may_enter(self, request: Request) -> bool:
        if self._access.is_open or request.url.path.startswith(_PUBLIC):
            return True
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        if self._access.token and kind.casefold() == "bearer":
            return hmac.compare_digest(token.strip().encode(), self._access.token.encode())
        return request.session.get(SIGNED_IN) is True


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return sending
