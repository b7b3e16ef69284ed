"""How much each channel may have on its way at once, and what to do with what hangs."""

import logging
import threading
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from queue import Empty, SimpleQueue

from alertd.clock import Clock
from alertd.model.policy import Channel
from alertd.model.reminder import Claimed

_LOG = logging.getLogger("alertd.notify")
_LIMIT_SECONDS = 45.0
_MOST_STUCK = 4
_IDLE_SECONDS = 10.0
Send = Callable[[Claimed, Callable[[], None]], None]


@dataclass(eq=False, slots=True)
class _Slot:
    channel: str
    claimed: Claimed
    since: float
    stuck: bool = False


@dataclass(eq=False, slots=True)
class _Crew:
    """The threads of one channel; `idle` ones wait for the next message, for a while."""

    work: SimpleQueue[tuple[_Slot, Send]] = field(default_factory=SimpleQueue)
    idle: int = 0


class Slots:
    """One thread for each message on its way; a channel that hangs blocks only its own slots.

    A slot is taken until its outcome is written: what a crash could repeat is never more than
    there are slots.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._taken: set[_Slot] = set()
        self._crews: dict[str, _Crew] = defaultdict(_Crew)
        self._changed = threading.Condition()

    @property
    def busy(self) -> int:
        """How many messages are on their way, stuck ones among them."""
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

    def start(self, channel: Channel, claimed: Claimed, send: Send) -> bool:
        """Send in a thread of the channel's; False when the system has no thread left to give.

        `send` gets the message, and what to call once its outcome is written.
        """
        slot, crew = (
            _Slot(channel.name, claimed, self._clock.monotonic()),
            self._crews[channel.name],
        )
        with self._changed:
            if crew.idle:
                crew.idle -= 1
            elif not self._hired(crew, channel.name):
                return False
            self._taken.add(slot)
            crew.work.put((slot, send))
        return True

    def _hired(self, crew: _Crew, name: str) -> bool:
        thread = threading.Thread(target=self._work, args=(crew,), name=f"send-{name}", daemon=True)
        try:
            thread.start()
        except RuntimeError:
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

    def _work(self, crew: _Crew) -> None:
        """Send what comes, until nothing has come for a while."""
        while (next_ := self._next(crew)) is not None:
            slot, send = next_
            try:
                send(slot.claimed, partial(self._leave, slot))
            except Exception:  # noqa: BLE001  the thread goes on with the next message
                self._leave(slot)
                _LOG.exception("send.failed")
            with self._changed:
                crew.idle += 1

    def _next(self, crew: _Crew) -> tuple[_Slot, Send] | None:
        while True:
            try:
                return crew.work.get(timeout=_IDLE_SECONDS)
            except Empty:
                with self._changed:
                    if crew.work.empty():  # else it was given out just now
                        crew.idle -= 1
                        return None

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
