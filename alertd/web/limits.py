"""How often somebody may guess, and how much they may send."""

import asyncio

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

_FREE_TRIES = 5
_FIRST_WAIT, _LONGEST_WAIT = 2.0, 300.0


class Attempts:
    """Wrong passwords, of everybody together: after five, each doubles the wait for the next.

    Instants are monotonic seconds.
    """

    def __init__(self) -> None:
        self._failures = 0
        self._open_at = float("-inf")

    def wait(self, now: float) -> float:
        """Seconds until the next try is looked at; 0 when it may come."""
        return max(0.0, self._open_at - now)

    def failed(self, now: float) -> None:
        """Count a wrong password."""
        self._failures += 1
        if self._failures >= _FREE_TRIES:
            doubled = _FIRST_WAIT * 2 ** min(self._failures - _FREE_TRIES, 16)
            self._open_at = now + min(_LONGEST_WAIT, doubled)

    def succeeded(self) -> None:
        """Start over."""
        self._failures, self._open_at = 0, float("-inf")


class BodyLimit:
    """Ends requests whose body is larger than `largest` bytes, however they announce it.

    And those of which nothing more comes for `patience` seconds.
    """

    def __init__(self, app: ASGIApp, largest: int, patience: float) -> None:
        self._app = app
        self._largest = largest
        self._patience = patience

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Count what comes in; who reads more than may come is told 413, who waits long 408."""
        taken, is_whole = 0, False

        async def counted() -> Message:
            nonlocal taken, is_whole
            if is_whole:  # what comes next is the end of the connection, whenever that is
                return await receive()
            try:
                message = await asyncio.wait_for(receive(), self._patience)
            except TimeoutError:
                raise HTTPException(408, "The request did not come to its end.") from None
            is_whole = not message.get("more_body", False)
            taken += len(message.get("body", b""))
            if taken > self._largest:
                raise HTTPException(413, "That is more than may be sent at once.")
            return message

        await self._app(scope, counted, send)


def patient(seconds: float) -> type[H11Protocol]:
    """HTTP/1.1 that closes connections on which no request has come after so many seconds."""

    class Patient(H11Protocol):
        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            super().connection_made(transport)
            self.loop.call_later(seconds, self._give_up)

        def _give_up(self) -> None:
            if getattr(self, "cycle", None) is None:  # None until a request is whole
                self.transport.close()

    return Patient
