"""Database errors in words that callers can act on: wait, free space, restore."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from alertd.errors import AlertdError

_PASSES = "Try again in a moment; the daemon does so by itself."
_KNOWN = (
    ("lock timeout", "busy", "is held by another process", _PASSES),
    ("deadlock", "busy", "is held by another process", _PASSES),
    ("no space left", "full", "cannot grow: the disk is full", "Free some space where it lies."),
    (
        "authentication failed",
        "denied",
        "does not let alertd in",
        "Check the user and the password in the URL, or ~/.pgpass.",
    ),
    (
        "fatal:  database",
        "missing",
        "is not there",
        "Make it on the server (createdb), or check its name in the URL.",
    ),
    ("permission denied", "denied", "does not let alertd do that", "Give its user the right to."),
    ("locked", "busy", "is held by another process", _PASSES),
    ("full", "full", "cannot grow: the disk is full", "Free some space where it lies."),
    ("i/o error", "io", "cannot be read or written: the disk fails", "Look at the disk."),
    ("read-only", "io", "cannot be written to", "Let alertd in to the primary, as a writer."),
    ("readonly", "io", "cannot be written to", "Give the user alertd runs as the right to."),
    ("unable to open", "io", "cannot be opened", "Check that its folder exists and its mode."),
    ("resolve host", "io", "cannot be reached: no host has that name", "Check it in the URL."),
    ("connection", "io", "cannot be reached", "See that its server runs and takes connections."),
    ("malformed", "corrupt", "is damaged", "Stop alertd and restore a backup."),
    ("not a database", "corrupt", "is no database", "Check the path; restore a backup."),
)


@contextmanager
def translated(place: str) -> Iterator[None]:
    """Turn the driver's errors into AlertdError `store.*`; what is not known is raised as it is."""
    try:
        yield
    except PoolTimeoutError as error:
        raise AlertdError(
            "store.busy",
            f"Every connection to {place} is in use.",
            _PASSES,
        ) from error
    except DBAPIError as error:
        words = str(error.orig).lower()
        for sign, code, said, hint in _KNOWN:
            if sign in words:
                message = f"The database {place} {said}."
                raise AlertdError(f"store.{code}", message, hint) from error
        raise
