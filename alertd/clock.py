"""The only reader of time. Everything else is told what time it is."""

import threading
import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """What a part that lives in time needs of it."""

    def now(self) -> datetime:
        """The wall clock, aware, in UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds that never step; stand still during suspend."""
        ...

    def boottime(self) -> float:
        """Seconds that never step; go on during suspend where the system can tell."""
        ...

    def sleep(self, seconds: float) -> None:
        """Let `seconds` pass."""
        ...


class SystemClock:
    """The machine's clocks."""

    def now(self) -> datetime:
        """The wall clock, aware, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """CLOCK_MONOTONIC in seconds."""
        return time.monotonic()

    def boottime(self) -> float:
        """CLOCK_BOOTTIME in seconds; CLOCK_MONOTONIC where there is none."""
        return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))

    def sleep(self, seconds: float) -> None:
        """Block the calling thread."""
        time.sleep(seconds)


class VirtualClock:
    """A clock that moves only when told to; all three of its faces move together."""

    def __init__(self, start: datetime) -> None:
        if start.tzinfo is None:
            raise ValueError("a virtual clock starts at an aware datetime")
        self._now = start.astimezone(UTC)
        self._elapsed = 0.0
        self._lock = threading.Lock()

    def now(self) -> datetime:
        """The virtual wall clock, aware, in UTC."""
        with self._lock:
            return self._now

    def monotonic(self) -> float:
        """Virtual seconds since the start; a step of the wall clock leaves it alone."""
        with self._lock:
            return self._elapsed

    def boottime(self) -> float:
        """The same as `monotonic`: a virtual machine never suspends."""
        return self.monotonic()

    def sleep(self, seconds: float) -> None:
        """Move the clock forward at once."""
        self.advance(timedelta(seconds=seconds))

    def advance(self, by: timedelta) -> None:
        """Let time pass: wall, monotonic and boot time all move."""
        with self._lock:
            self._now += by
            self._elapsed += by.total_seconds()

    def advance_to(self, when: datetime) -> None:
        """Let time pass until `when`; does nothing if that is not ahead."""
        by = when - self.now()
        if by > timedelta(0):
            self.advance(by)

    def step(self, by: timedelta) -> None:
        """Set the wall clock forward or back, as an administrator or NTP would."""
        with self._lock:
            self._now += by
