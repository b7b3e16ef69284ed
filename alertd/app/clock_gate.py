"""The clock guard of sending: no clock that jumped may have everything sent at once."""

import logging
from datetime import UTC, datetime, timedelta

from alertd.clock import Clock
from alertd.store import Store, claiming, failover, meta
from alertd.store.figures import CLOCK_STEPPED

_LOG = logging.getLogger("alertd.app")
_SLEW_SECONDS = 2.0
_LONG_STEP = timedelta(hours=6)
_MANY = 50
_HOLD_SECONDS = 600.0
_BEHIND = timedelta(seconds=60)


class ClockGate:
    """Asked before each look at what is due, in the thread that looks.

    Args:
        store: keeps the hold, so that a restart does not end it.
        clock: its wall time is compared with the time that never steps.
        channel: where the one notice of a hold goes; None for nowhere.
    """

    def __init__(self, store: Store, clock: Clock, channel: str | None) -> None:
        self._store = store
        self._clock = clock
        self._channel = channel
        self._before = self._read()
        self._held_since: float | None = None

    def begin(self) -> None:
        """Compare with what the last run knew: a clock that is behind it is wrong."""
        now = self._clock.now()
        with self._store.read() as tx:
            facts = meta.get_all(tx)
        last = facts.get("last_wall")
        if facts.get(claiming.HOLD) == claiming.CLOCK_HOLD:
            self._held_since = self._clock.boottime()
        elif last and now < datetime.fromisoformat(last) - _BEHIND:
            self._hold(f"the clock says {now:%Y-%m-%d %H:%M} UTC, and it was later before", now)

    def look(self) -> None:
        """Notice a step since the last look; hold sending, or let go of what is held."""
        before, self._before = self._before, self._read()
        step = (self._before[0] - before[0]) - timedelta(seconds=self._before[1] - before[1])
        if abs(step.total_seconds()) > _SLEW_SECONDS:
            self._stepped(before[0], step)
        if self._held_since is not None:
            self._end_hold()

    def _stepped(self, before: datetime, step: timedelta) -> None:
        now = self._before[0]
        said = f"{step.total_seconds():+.1f} s"
        _LOG.warning(CLOCK_STEPPED, extra={"fields": {"step": said}})
        with self._store.write() as tx:
            meta.audit(tx, now, CLOCK_STEPPED, said)
            many = claiming.due_between(tx, before, now) > _MANY
        if step > _LONG_STEP or (step > timedelta(0) and many):
            self._hold(f"the clock jumped by {said} to {now:%Y-%m-%d %H:%M} UTC", now)

    def _hold(self, why: str, now: datetime) -> None:
        self._held_since = self._clock.boottime()
        words = f"Nothing is sent for ten minutes: {why}. If it is right: alertd clock accept"
        with self._store.write() as tx:
            if meta.get(tx, claiming.HOLD) is None:
                meta.set_many(tx, {claiming.HOLD: claiming.CLOCK_HOLD})
            meta.audit(tx, now, "clock.held", why)
            if self._channel:
                failover.tell(tx, self._channel, f"clock {why}", words, now)
        _LOG.error("clock.held", extra={"fields": {"why": why, "do": "alertd clock accept"}})

    def _end_hold(self) -> None:
        """After ten minutes, or once a person took it away: better late than never."""
        assert self._held_since is not None
        over = self._clock.boottime() - self._held_since >= _HOLD_SECONDS
        with self._store.read() as tx:
            gone = meta.get(tx, claiming.HOLD) != claiming.CLOCK_HOLD
        if over and not gone:
            release(self._store, self._clock.now(), "ten minutes are over")
        if over or gone:
            self._held_since = None
            _LOG.warning("clock.released")

    def _read(self) -> tuple[datetime, float]:
        return self._clock.now().astimezone(UTC), self._clock.boottime()


def release(store: Store, now: datetime, why: str) -> bool:
    """End a hold for the clock's sake; whether there was one."""
    with store.write() as tx:
        if meta.get(tx, claiming.HOLD) != claiming.CLOCK_HOLD:
            return False
        meta.forget(tx, claiming.HOLD)
        meta.audit(tx, now, "clock.released", why)
    return True
