"""The drain: claims what is due, as much as can start now, sends it, marks it afterwards."""

import logging
import random
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

from alertd.clock import Clock
from alertd.errors import AlertdError
from alertd.failpoints import reach
from alertd.model.policy import Channel, Policy
from alertd.model.reminder import Claimed, Outcome, OutcomeClass
from alertd.notify.breaker import Breakers
from alertd.notify.messages import Messages
from alertd.notify.scrub import scrub
from alertd.notify.sender import Sender
from alertd.notify.slots import Slots
from alertd.notify.written import Outcomes
from alertd.planning import RouteGates
from alertd.store import Store, claiming, deliveries, failover, recovery
from alertd.store.finishing import Ended

_LOG = logging.getLogger("alertd.notify")
_LONGEST_WAIT = 15.0
_WRITE_AGAIN = 1.0
_BLOCKED_WAIT = 0.5
_TAKE_OVER_SECONDS = 1.0
_REST_SECONDS = 15.0
_NO_POLICY = Policy((), ())


class Drain:
    """Sends what is due until stopped.

    Args:
        store: where the rows are.
        sender: what delivers.
        clock: says when now is.
        boot_id: the lease owner; rows of another boot are not ours to finish.
        jitter: spreads retries; None keeps them on their steps.
        on_next_due: told when the next row is due, to arm the scheduler.
        before_look: called before each look of the thread; guards against clocks that jump.
    """

    def __init__(
        self,
        store: Store,
        sender: Sender,
        clock: Clock,
        boot_id: str,
        *,
        jitter: random.Random | None = None,
        on_next_due: Callable[[datetime], None] | None = None,
        before_look: Callable[[], None] | None = None,
    ) -> None:
        self._store = store
        self._sender = sender
        self._clock = clock
        self._boot_id = boot_id
        self._on_next_due = on_next_due
        self._before_look = before_look
        self._policy = _NO_POLICY
        self._gates = RouteGates(_NO_POLICY)
        self._messages = Messages(store, _NO_POLICY)
        self._slots = Slots(clock)
        self._breakers = Breakers(clock)
        self._outcomes = Outcomes(
            store, jitter, self._channels, self.wake, lambda: self._slots.busy
        )
        self._resting: dict[str, float] = {}
        self._due = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="drain", daemon=True)
        self.last_look = clock.monotonic()

    @property
    def in_flight(self) -> int:
        """How many messages are on their way."""
        return self._slots.busy

    @property
    def unwritten(self) -> int:
        """How many outcomes the database has not taken; nothing is claimed until it has."""
        return self._outcomes.unwritten

    def breaker(self, channel: str) -> str:
        """What state a channel is in: `closed` is good, `open` or `broken` is left alone."""
        return self._breakers.state(channel)

    def configure(self, policy: Policy) -> None:
        """Work with these channels and routes from the next look on."""
        self._policy, self._gates = policy, RouteGates(policy)
        self._messages = Messages(self._store, policy)
        self._plan_digests()

    def start(self) -> None:
        """Begin looking, in a thread of its own."""
        self._outcomes.start()
        self._thread.start()

    def wake(self) -> None:
        """Look now; from any thread."""
        self._due.set()

    def stop(self, timeout: float) -> bool:
        """Claim nothing more and let what is on its way arrive.

        Returns whether all of it did, and is written, within `timeout` seconds.
        """
        self._stopping.set()
        self._due.set()
        deadline = self._clock.monotonic() + timeout
        if self._thread.is_alive():
            self._thread.join(timeout)
        done = self._slots.wait(max(0.0, deadline - self._clock.monotonic()))
        return self._outcomes.stop() and done

    def look(self) -> int:
        """Send everything that is due now, in the calling thread; how many messages went."""
        sent = 0
        while self._outcomes.write() and (claimed := self._claim_all()):
            for one in claimed:
                self._send(one)
            sent += len(claimed)
        return sent

    def _claim_all(self) -> list[Claimed]:
        return [one for channel in self._policy.channels for one in self._claim(channel)]

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._due.clear()
            wait = _WRITE_AGAIN
            try:
                wait = self._turn()
            except AlertdError as error:
                _LOG.warning("drain.paused", extra={"fields": {"error": str(error)}})
            except Exception:  # noqa: BLE001  the next look comes, whatever this one met
                _LOG.exception("drain.failed")
            self.last_look = self._clock.monotonic()
            self._due.wait(wait)

    def _turn(self) -> float:
        """One look: start what can start; how long to wait for the next one, in seconds."""
        if self._outcomes.refused:
            return _WRITE_AGAIN
        if self._before_look is not None:
            self._before_look()
        self._slots.abandon_stuck(self._give_up)
        for channel in self._policy.channels:
            if not self._stopping.is_set():
                self._start_due(channel)
        patience = self._slots.patience()
        wait = self._until_next_due()
        return wait if patience is None else max(0.0, min(wait, patience))

    def _until_next_due(self) -> float:
        """Seconds until something can be sent, at most the longest wait."""
        now = self._clock.now()
        waits = [_LONGEST_WAIT]
        with self._store.read() as tx:
            for channel in self._policy.channels:
                due = deliveries.next_due(tx, channel.name)
                if due is not None:
                    waits.append(self._wait_for(channel, due, now))
        return min(waits)

    def _wait_for(self, channel: Channel, due: datetime, now: datetime) -> float:
        """Seconds until one channel's next row can be sent, or is to be taken over."""
        if self._breakers.is_open(channel.name):
            wait = max(self._breakers.wait(channel.name), _BLOCKED_WAIT)
            return min(wait, _TAKE_OVER_SECONDS) if channel.failover else wait
        ahead = (due - now).total_seconds()
        if ahead > 0:
            if self._on_next_due is not None:
                self._on_next_due(due)
            return ahead
        # No slot is free (one that comes free wakes us), or the channel asked for a pause.
        return max(self._breakers.wait(channel.name), _BLOCKED_WAIT)

    def _start_due(self, channel: Channel) -> None:
        """Start as much of what is due on one channel as may start now."""
        if channel.failover and self._breakers.is_open(channel.name):
            self._take_over(channel, channel.failover)
        slots, busy = self._slots.free(channel), self._slots.busy_on(channel)
        free = self._breakers.free(channel.name, slots, busy)
        if not free or self._clock.monotonic() < self._resting.get(channel.name, 0.0):
            return
        try:
            if self._breakers.is_open(channel.name):
                self._hasten(channel.name, 1)
            claims = self._claim(channel, free)
        except AlertdError:
            raise
        except Exception:  # noqa: BLE001  one channel's odd row must not stop the others
            self._resting[channel.name] = self._clock.monotonic() + _REST_SECONDS
            _LOG.exception("channel.unclaimable", extra={"fields": {"channel": channel.name}})
            return
        for claimed in claims:
            if not self._slots.start(channel, claimed, self._send):
                self._finish(claimed, Outcome(OutcomeClass.TRANSIENT, "no thread to send it in"))

    def _claim(self, channel: Channel, limit: int = 100) -> list[Claimed]:
        with self._store.deliver(channel.name) as tx:
            return claiming.claim(
                tx,
                channel.name,
                self._clock.now(),
                limit,
                self._boot_id,
                failover=channel.failover,
                gate=self._gates,
            )

    def _take_over(self, channel: Channel, failover_channel: str) -> None:
        """Have what cannot wait for a silent channel told by another."""
        now = self._clock.now()
        probe_at = now + timedelta(seconds=self._breakers.wait(channel.name))
        with self._store.deliver(channel.name) as tx:
            failover.take_over_urgent(tx, channel.name, failover_channel, probe_at, now)

    def _hasten(self, channel: str, limit: int | None = None) -> None:
        """Try what waits out its failures: the oldest as a probe, or all once a probe arrived."""
        with self._store.deliver(channel) as tx:
            recovery.hasten(tx, channel, self._clock.now(), limit)

    def _channels(self) -> dict[str, Channel]:
        return {channel.name: channel for channel in self._policy.channels}

    def _send(self, claimed: Claimed, written: Callable[[], None] = lambda: None) -> None:
        """Send one message and have written down what became of it; `written` hears when it is."""
        reach("claim.committed")
        channel = self._channels().get(claimed.channel)
        if channel is None:
            outcome = Outcome(OutcomeClass.PERMANENT, "the channel is no longer configured")
        else:
            outcome = self._attempt(channel, claimed)
        self._finish(claimed, outcome, written)
        if claimed.report:
            self._plan_digests()

    def _attempt(self, channel: Channel, claimed: Claimed) -> Outcome:
        try:
            message = self._messages.of(claimed, self._clock.now())
            if message is None:
                return Outcome(OutcomeClass.OK, "nothing left to tell")
            return self._sender.send(channel, message)
        except Exception as error:  # noqa: BLE001  a plugin's fault must not take the drain with it
            said = scrub("".join(traceback.format_exception(error)[-4:]), channel.url)
            fields = {"channel": channel.name, "delivery": claimed.id, "trace": said}
            _LOG.error("send.broken", extra={"fields": fields})
            return Outcome(OutcomeClass.TRANSIENT, f"broken inside: {type(error).__name__}")

    def _plan_digests(self) -> None:
        with suppress(AlertdError):  # the next digest that goes, or the next start, plans on
            self._messages.plan_digests(self._clock.now())

    def _finish(
        self, claimed: Claimed, outcome: Outcome, written: Callable[[], None] = lambda: None
    ) -> None:
        closed = self._breakers.note(claimed.channel, claimed.id, outcome)

        def then() -> None:
            written()
            if closed:
                with suppress(AlertdError):  # they go at their own time then
                    self._hasten(claimed.channel)

        self._outcomes.add(Ended(claimed, outcome, self._clock.now()), then)

    def _give_up(self, claimed: Claimed) -> None:
        outcome = Outcome(OutcomeClass.AMBIGUOUS, "no answer within the limit for one attempt")
        self._finish(claimed, outcome)
