"""When a file has stopped changing, judged by our own monotonic clock alone."""

import math
import os
import stat
from collections.abc import Mapping
from typing import NamedTuple


class Fingerprint(NamedTuple):
    """What changes when somebody is still at work on a file."""

    device: int
    inode: int
    size: int
    mtime_ns: int

    @classmethod
    def of(cls, found: os.stat_result) -> "Fingerprint":
        """The fingerprint in a stat result."""
        return cls(found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)


class Drop(NamedTuple):
    """A name in the inbox as one look found it."""

    name: str
    mode: int
    fingerprint: Fingerprint

    @property
    def is_link(self) -> bool:
        """Whether it is a symbolic link."""
        return stat.S_ISLNK(self.mode)


class Settling:
    """Remembers since when each file has looked the same.

    Times are seconds of a monotonic clock: a file's own times may come from another machine.
    """

    def __init__(self) -> None:
        self._since: dict[str, tuple[Fingerprint, float]] = {}
        self._settle = 0.0
        self._empty = 0.0

    def configure(self, settle_seconds: float, empty_seconds: float) -> None:
        """How long a file, and how long an empty one, has to look the same."""
        self._settle = settle_seconds
        self._empty = max(settle_seconds, empty_seconds)

    def look(self, drops: Mapping[str, Drop], now: float) -> list[Drop]:
        """The drops that are stable, oldest change first; names that are gone are forgotten."""
        self._since = {
            name: self._unchanged_since(drop.fingerprint, self._since.get(name), now)
            for name, drop in drops.items()
        }
        stable = [drop for drop in drops.values() if self._due(drop.name) <= now]
        return sorted(stable, key=lambda drop: (drop.fingerprint.mtime_ns, drop.name))

    def restart(self, name: str, now: float) -> None:
        """Let a file settle anew, though it looks the same."""
        self._since[name] = (self._since[name][0], now)

    def forget(self, name: str) -> None:
        """Stop waiting for a file: it was taken, or it is gone."""
        self._since.pop(name, None)

    def wait(self, now: float) -> float | None:
        """Seconds until the next file can be stable; None when none is waiting."""
        nearest = min(map(self._due, self._since), default=math.inf)
        return None if nearest == math.inf else max(0.0, nearest - now)

    def __len__(self) -> int:
        return len(self._since)

    def _due(self, name: str) -> float:
        fingerprint, since = self._since[name]
        return since + (self._settle if fingerprint.size else self._empty)

    @staticmethod
    def _unchanged_since(
        fingerprint: Fingerprint, before: tuple[Fingerprint, float] | None, now: float
    ) -> tuple[Fingerprint, float]:
        return before if before is not None and before[0] == fingerprint else (fingerprint, now)
