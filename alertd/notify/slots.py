"""How much each channel may have on its way at once, and what to do with what hangs."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass

from alertd.clock import Clock
from alertd.model.policy import Channel
from alertd.model.reminder import Claimed

_LOG = logging.getLogger("alertd.notify")
_LIMIT_SECONDS = 45.0
_MOST_STUCK = 4


@dataclass(eq=False, slots=True)
class _Slot:
    channel: str
    claimed: Claimed
    since: float
    stuck: bool = False


class Slots:
    """One thread for each message on its way; a channel that hangs blocks only its own slots."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._taken: set[_Slot] = set()
        self._changed = threading.Condition()

    @property
    def busy(self) -> int:
        """How many threads are sending, stuck ones among them."""
        with self._changed:
            return len(self._taken)

    def free(self, channel: Channel) -> int:
        """How many more messages this channel may start; none once too many are stuck."""
        with self._changed:
            ours = [slot for slot in self._taken if slot.channel == channel.name]
        stuck = sum(slot.stuck for slot in ours)
        if stuck >= _MOST_STUCK:
            return 0
        return max(0, channel.concurrency - (len(ours) - stuck))

    def busy_on(self, channel: Channel) -> int:
        """How many messages of one channel are on their way, stuck ones aside."""
        with self._changed:
            return sum(s.channel == channel.name and not s.stuck for s in self._taken)

    def start(self, channel: Channel, claimed: Claimed, send: Callable[[Claimed], None]) -> bool:
        """Send in a thread of its own; False when the system has no thread left to give."""
        slot = _Slot(channel.name, claimed, self._clock.monotonic())
        with self._changed:
            self._taken.add(slot)
        thread = threading.Thread(
            target=self._work, args=(slot, send), name=f"send-{channel.name}", daemon=True
        )
        try:
            thread.start()
        except RuntimeError:
            self._leave(slot)
            return False
        return True

    def patience(self) -> float | None:
        """Seconds until something on its way has taken too long; None when nothing is."""
        with self._changed:
            since = [slot.since for slot in self._taken if not slot.stuck]
        return min(since) + _LIMIT_SECONDS - self._clock.monotonic() if since else None

    def abandon_stuck(self, give_up: Callable[[Claimed], None]) -> None:
        """Give up on what has taken longer than an attempt may; its outcome is not known."""
        now = self._clock.monotonic()
        with self._changed:
            late = [s for s in self._taken if not s.stuck and now - s.since >= _LIMIT_SECONDS]
            for slot in late:
                slot.stuck = True
            self._changed.notify_all()
        for slot in late:
            self._say_stuck(slot.channel)
            give_up(slot.claimed)

    def wait(self, timeout: float) -> bool:
        """Wait until nothing is on its way but what was given up on.

        Returns whether that came within `timeout` seconds.
        """
        with self._changed:
            return self._changed.wait_for(lambda: all(one.stuck for one in self._taken), timeout)

    def _work(self, slot: _Slot, send: Callable[[Claimed], None]) -> None:
        try:
            send(slot.claimed)
        finally:
            self._leave(slot)

    def _leave(self, slot: _Slot) -> None:
        with self._changed:
            self._taken.discard(slot)
            self._changed.notify_all()

    def _say_stuck(self, channel: str) -> None:
        with self._changed:
            stuck = sum(one.stuck for one in self._taken if one.channel == channel)
        fields: dict[str, object] = {"channel": channel, "stuck": stuck}
        if stuck < _MOST_STUCK:
            _LOG.error("send.stuck", extra={"fields": fields})
            return
        fields["do"] = "see why its receiver never answers; it is used again once one send ends"
        _LOG.error("channel.blocked", extra={"fields": fields})
