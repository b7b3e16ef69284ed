"""When a channel is left alone: after failures in a row, after refusals, and when it asks to be.

In memory and on the clock that never steps: a fresh start tries every channel anew.
"""

import threading
from collections import defaultdict
from dataclasses import dataclass, field

from alertd.clock import Clock
from alertd.model.reminder import Outcome, OutcomeClass

_FAILURES = 5
_REFUSALS = 3
_FIRST_PROBE = 30.0
_LONGEST_PROBE = 900.0


@dataclass(slots=True)
class _Breaker:
    failures: int = 0
    refused: set[str] = field(default_factory=set)
    pause: float = 0.0
    until: float = 0.0
    why: str = ""

    @property
    def is_open(self) -> bool:
        return self.pause > 0


class Breakers:
    """One breaker a channel; safe to use from any thread."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._breakers: dict[str, _Breaker] = defaultdict(_Breaker)

    def note(self, channel: str, delivery_id: str, outcome: Outcome) -> bool:
        """Take in an outcome; whether it closed a breaker, so that what waits can go at once."""
        with self._lock:
            breaker = self._breakers[channel]
            if outcome.outcome is OutcomeClass.OK:
                self._breakers[channel] = _Breaker()
                return breaker.is_open
            self._count(breaker, delivery_id, outcome)
            asked = self._clock.monotonic() + (outcome.retry_after or 0.0)
            breaker.until = max(breaker.until, asked)
        return False

    def free(self, channel: str, slots: int, busy: int) -> int:
        """How many of `slots` free ones may be used now: one at a time to probe an open breaker."""
        with self._lock:
            breaker = self._breakers[channel]
            if self._clock.monotonic() < breaker.until:
                return 0
            return min(slots, 1 - min(busy, 1)) if breaker.is_open else slots

    def wait(self, channel: str) -> float:
        """Seconds until it may be used again; 0 when it may now."""
        with self._lock:
            return max(0.0, self._breakers[channel].until - self._clock.monotonic())

    def is_open(self, channel: str) -> bool:
        """Whether it is left alone but for probes."""
        with self._lock:
            return self._breakers[channel].is_open

    def state(self, channel: str) -> str:
        """`closed`, `open` after failures, or `broken` after refusals."""
        with self._lock:
            return self._breakers[channel].why or "closed"

    def _count(self, breaker: _Breaker, delivery_id: str, outcome: Outcome) -> None:
        """A refusal speaks of the one row until it has met three; a failure of the channel."""
        now = self._clock.monotonic()
        if outcome.outcome is OutcomeClass.PERMANENT:
            breaker.refused.add(delivery_id)
        else:
            breaker.failures += 1
        if breaker.is_open and now < breaker.until:
            return  # it was on its way when the breaker opened: no probe has failed
        refused = len(breaker.refused) >= _REFUSALS
        if breaker.is_open or refused or breaker.failures >= _FAILURES:
            breaker.why = "broken" if refused else "open"
            breaker.pause = min(2 * breaker.pause, _LONGEST_PROBE) or _FIRST_PROBE
            breaker.until = now + breaker.pause
