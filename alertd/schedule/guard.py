"""A guard outside the scheduler: it notices clock steps, and that looking goes on at all."""

import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from alertd.clock import Clock

_LOG = logging.getLogger("alertd.schedule")
_BETWEEN = 5.0
_STEP_SECONDS = 2.0
_DEAD_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class _Reading:
    wall: float
    boot: float
    mono: float


class Guard:
    """Every five seconds: have everything look, compare the clocks, check that looks happen.

    Args:
        clock: read through its three faces, which move apart on steps and suspends.
        look: makes every loop look; must only set events.
        last_tick: the monotonic second of the last look.
        on_dead: called when no look happened for a minute; should end the process.
        beat: called in each round that finds the looks going on; None for nobody.
        between: seconds from one round to the next.
    """

    def __init__(
        self,
        clock: Clock,
        look: Callable[[], None],
        *,
        last_tick: Callable[[], float],
        on_dead: Callable[[], None],
        beat: Callable[[], None] | None = None,
        between: float = _BETWEEN,
    ) -> None:
        self._clock = clock
        self._look = look
        self._last_tick = last_tick
        self._on_dead = on_dead
        self._beat = beat
        self._between = between
        self._before = self._read()
        self._judging_since = self._before.mono
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="guard", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join(1.0)

    def round(self) -> float:
        """One round; by how many seconds the wall clock stepped since the one before (or 0)."""
        now, before = self._read(), self._before
        self._before = now
        step = self._compare(before, now)
        self._check(before, now)
        self._look()
        return step

    def _compare(self, before: _Reading, now: _Reading) -> float:
        """Log steps and suspends; the step in seconds, 0 for what slewing explains."""
        step = (now.wall - before.wall) - (now.boot - before.boot)
        slept = (now.boot - before.boot) - (now.mono - before.mono)
        if slept > _STEP_SECONDS:
            _LOG.warning("clock.slept", extra={"fields": {"seconds": round(slept, 1)}})
        if abs(step) <= _STEP_SECONDS:
            return 0.0
        _LOG.warning("clock.stepped", extra={"fields": {"seconds": round(step, 1)}})
        return step

    def _check(self, before: _Reading, now: _Reading) -> None:
        """End the process when nothing has looked for a minute in which it could have."""
        if now.mono - before.mono > _DEAD_SECONDS / 2:
            # The whole process stood still (SIGSTOP, a frozen machine): the loops get their minute.
            self._judging_since = now.mono
        if now.mono - max(self._last_tick(), self._judging_since) > _DEAD_SECONDS:
            self._die()
        elif self._beat is not None:
            self._beat()

    def _die(self) -> None:
        _LOG.critical("loop.dead", extra={"fields": {"seconds": _DEAD_SECONDS}})
        with suppress(AttributeError, OSError, RuntimeError, ValueError):  # no stderr to write to
            faulthandler.dump_traceback(sys.stderr, all_threads=True)
        self._on_dead()

    def _run(self) -> None:
        while not self._stopping.wait(self._between):
            try:
                self.round()
            except Exception:  # noqa: BLE001  the guard outlives everything that it calls
                _LOG.exception("guard.failed")

    def _read(self) -> _Reading:
        return _Reading(
            self._clock.now().timestamp(), self._clock.boottime(), self._clock.monotonic()
        )
