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

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()
