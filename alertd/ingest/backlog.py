"""Claimed files that a local fault kept from going on, and when to try each again."""

import math
from dataclasses import dataclass

from alertd.ingest.inbox import Claim

SHARED_PAUSE = 5.0
_PAUSES = (5.0, 15.0, 45.0, 120.0, 300.0)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file in .work/. After the first try (`tries` > 0) it may be recorded already."""

    claim: Claim
    tries: int
    not_before: float


class Backlog:
    """In memory only: .work/ itself is what survives. Times are monotonic seconds."""

    def __init__(self) -> None:
        self._waiting: dict[str, Waiting] = {}

    def add_leftover(self, claim: Claim, now: float) -> None:
        """Take over what an earlier run left, tried once at least; it is due at once."""
        self._waiting[claim.path.name] = Waiting(claim, 1, now)

    def put_off(self, waiting: Waiting, now: float, *, shared: bool) -> None:
        """Try again later: soon when the fault is shared by all files, else ever more rarely."""
        pause = SHARED_PAUSE if shared else _PAUSES[min(waiting.tries, len(_PAUSES) - 1)]
        name = waiting.claim.path.name
        self._waiting[name] = Waiting(waiting.claim, waiting.tries + 1, now + pause)

    def due(self, now: float) -> list[Waiting]:
        """What is due, fewest tries first, so that one bad file holds up no other."""
        due = [each for each in self._waiting.values() if each.not_before <= now]
        return sorted(due, key=lambda each: (each.tries, each.not_before))

    def remove(self, waiting: Waiting) -> None:
        """It went on."""
        self._waiting.pop(waiting.claim.path.name, None)

    def wait(self, now: float) -> float | None:
        """Seconds until the next is due; None when there is none."""
        nearest = min((each.not_before for each in self._waiting.values()), default=math.inf)
        return None if nearest == math.inf else max(0.0, nearest - now)

    def __len__(self) -> int:
        return len(self._waiting)
