"""What an archive holds: an article's bytes, or the reason why something is none."""

from dataclasses import dataclass
from datetime import datetime

from alertd.errors import AlertdError

LARGEST_SIDECAR = 64 * 1024


@dataclass(frozen=True, slots=True)
class Found:
    """An article as it lies in its archive, under the name that tells it from the others.

    `taken` (aware, UTC) is when it was saved, where the archive tells: it was not published later.
    """

    name: str
    data: bytes
    sidecar: bytes | None = None
    taken: datetime | None = None


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Something in an archive that cannot be taken out of it."""

    name: str
    error: AlertdError


def too_big(name: str, max_bytes: int) -> Unreadable:
    """What to say of something larger than what is read."""
    error = AlertdError(
        "intake.too_big",
        f"{name} has more than {max_bytes} bytes.",
        "Take the article out of it, or raise intake.max_bytes.",
    )
    return Unreadable(name, error)


def damaged(name: str, why: object) -> AlertdError:
    """What to say of an archive that breaks off."""
    return AlertdError(
        "backfill.damaged",
        f"The archive {name} cannot be read on: {why}.",
        "What was read before is kept. Get the archive again and run the command again.",
    )
