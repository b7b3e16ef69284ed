"""What the daemon needs of a scheduler; anything that keeps this can take its place."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Job:
    """A permanent reason to look.

    `look` only sets an event; it is called at least every `ceiling` seconds.
    """

    name: str
    ceiling: float
    look: Callable[[], None]


class Scheduler(Protocol):
    """Says "look now", and nothing else."""

    def start(self) -> None:
        """Begin."""
        ...

    def stop(self) -> None:
        """End; jobs that run are not waited for."""
        ...

    def call_at(self, name: str, when: datetime) -> None:
        """Have the job look at `when` (aware) if that is sooner than its ceiling."""
        ...

    def wake(self, name: str) -> None:
        """Have the job look now."""
        ...
