"""Catch-up: after a downtime or a clock step, the nearest stage speaks for the missed ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Due:
    """An unsent stage that is due. `id` is the caller's own."""

    id: str
    stage: str
    due_at: datetime
    useful_until: datetime


def collapse(
    due: Sequence[Due], now: datetime
) -> tuple[Due | None, tuple[Due, ...], tuple[Due, ...]]:
    """Decide for one commitment and one channel: (send, superseded by it, expired).

    The nearest stage that is still useful goes out; the others, which it stands for, do not.
    A correction is never superseded by a reminder: `changed` rows are not to be given here.
    """
    useful = [one for one in due if now < one.useful_until]
    if not useful:
        return None, (), tuple(due)
    nearest = max(useful, key=lambda one: (one.due_at, one.id))
    return nearest, tuple(one for one in due if one is not nearest), ()
