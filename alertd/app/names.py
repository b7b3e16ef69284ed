"""The user's own names that mean one party, taken up before anything is folded."""

from pathlib import Path

from alertd import ledger
from alertd.errors import AlertdError


def take_up_names(place: str) -> None:
    """Read the file of `ledger.names`, if one is set.

    Raises:
        AlertdError: `ledger.names` when it cannot be read, or a line of it names nothing.
    """
    if not place:
        return
    path = Path(place)
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _unusable(path, f"cannot be read: {error}") from None
    for number, line in enumerate(text.splitlines(), start=1):
        name, colon, called = line.partition(":")
        if (
            line.strip()
            and not line.startswith("#")
            and not (colon and called.strip() and name.strip().isalnum())
        ):
            raise _unusable(path, f"line {number} names nothing")
    ledger.use_names(text)


def _unusable(path: Path, why: str) -> AlertdError:
    return AlertdError(
        "ledger.names",
        f"The file of names {path} {why}.",
        'Write one party a line: acme: acme hq "acme corporation".',
    )
