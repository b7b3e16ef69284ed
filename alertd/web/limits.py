"""How often somebody may guess, and how much they may send."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

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


class TooLarge(Exception):  # noqa: N818  it is what the body is
    """A body that is larger than it may be."""


class BodyLimit:
    """Ends requests whose body is larger than `largest` bytes, however they announce it."""

    def __init__(self, app: ASGIApp, largest: int) -> None:
        self._app = app
        self._largest = largest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Count what comes in; answer 413 where it is too much."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        taken, begun = 0, False

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self._largest:
                raise TooLarge
            return message

        async def sending(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, counted, sending)
        except TooLarge:
            if not begun:
                await _refuse(send)


async def _refuse(send: Send) -> None:
    head = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": 413, "headers": head})
    await send({"type": "http.response.body", "body": b"That is more than may be sent at once.\n"})
