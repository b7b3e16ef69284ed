"""The one error type: a code for programs, a message for people, and what to do next."""

EXIT_DONE = 0
EXIT_FAILED = 1
EXIT_USAGE = 2
EXIT_BROKEN = 70
EXIT_BUSY = 75

_EXIT_STATUS = {
    "usage": EXIT_USAGE,
    "settings": EXIT_USAGE,
    "busy": EXIT_BUSY,
    "broken": EXIT_BROKEN,
    "store.busy": EXIT_BUSY,
}
# By the last part of the code, else by the first; what is told to programs over HTTP (RFC 9110).
_HTTP_STATUS = {"unknown": 404, "ambiguous": 409, "ended": 409, "busy": 503, "store": 503}
_NOT_DOABLE = 422


class AlertdError(Exception):
    """Something a person can act on.

    Args:
        code: dotted word for programs, e.g. `intake.empty`; it picks the exit status.
        message: what happened, to what.
        hint: what to do about it; may be empty.
    """

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint

    @property
    def exit_status(self) -> int:
        """The process exit status that this error ends a command with."""
        kind = self.code.partition(".")[0]
        return _EXIT_STATUS.get(self.code, _EXIT_STATUS.get(kind, EXIT_FAILED))

    @property
    def http_status(self) -> int:
        """The status of an answer that tells this error; 422 where the request asks too much."""
        first, _, last = self.code.partition(".")
        return _HTTP_STATUS.get(last) or _HTTP_STATUS.get(first, _NOT_DOABLE)

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()
