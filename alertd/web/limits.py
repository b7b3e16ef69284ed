"""How often somebody may guess, and how much they may send."""

from starlette.exceptions import HTTPException
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


class BodyLimit:
    """Ends requests whose body is larger than `largest` bytes, however they announce it."""

    def __init__(self, app: ASGIApp, largest: int) -> None:
        self._app = app
        self._largest = largest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Count what comes in; whoever reads more than may come is told 413."""
        taken = 0

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self._largest:
                raise HTTPException(413, "That is more than may be sent at once.")
            return message

        await self._app(scope, counted, send)
