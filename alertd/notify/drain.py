"""The drain: claims what is due, as much as can start now, sends it, marks it afterwards."""

import logging
import random
import threading
import traceback
from collections.abc import Callable
from datetime import datetime

from alertd.clock import Clock
from alertd.errors import AlertdError
from alertd.model.policy import Channel, Policy
from alertd.model.reminder import Claimed, Outcome, OutcomeClass
from alertd.notify.message import Message
from alertd.notify.render import render
from alertd.notify.scrub import scrub
from alertd.notify.sender import Sender
from alertd.notify.slots import Slots
from alertd.notify.written import Outcomes
from alertd.store import Store, claiming, deliveries

_LOG = logging.getLogger("alertd.notify")
_LONGEST_WAIT = 15.0
_WRITE_AGAIN = 1.0
_BLOCKED_WAIT = 0.5
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
    ) -> None:
        self._store = store
        self._sender = sender
        self._clock = clock
        self._boot_id = boot_id
        self._on_next_due = on_next_due
        self._policy = _NO_POLICY
        self._slots = Slots(clock)
        self._outcomes = Outcomes(store, jitter)
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

    def configure(self, policy: Policy) -> None:
        """Work with these channels and routes from the next look on."""
        self._policy = policy

    def start(self) -> None:
        """Begin looking, in a thread of its own."""
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
        return self._outcomes.write() and done

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
        if not self._outcomes.write():
            return _WRITE_AGAIN
        self._slots.abandon_stuck(self._give_up)
        for channel in self._policy.channels:
            if not self._stopping.is_set():
                self._start_due(channel)
        patience = self._slots.patience()
        wait = self._until_next_due()
        return wait if patience is None else max(0.0, min(wait, patience))

    def _until_next_due(self) -> float:
        """Seconds until something is due, at most the longest wait."""
        with self._store.read() as tx:
            due = deliveries.next_due(tx)
        if due is None:
            return _LONGEST_WAIT
        ahead = (due - self._clock.now()).total_seconds()
        if ahead <= 0:  # its channel cannot take it yet, and hides what the others have due
            return _BLOCKED_WAIT
        if self._on_next_due is not None:
            self._on_next_due(due)
        return min(_LONGEST_WAIT, ahead)

    def _start_due(self, channel: Channel) -> None:
        """Start as much of what is due on one channel as may start now."""
        free = self._slots.free(channel)
        if not free or self._clock.monotonic() < self._resting.get(channel.name, 0.0):
            return
        try:
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
        with self._store.write() as tx:
            return claiming.claim(tx, channel.name, self._clock.now(), limit, self._boot_id)

    def _send(self, claimed: Claimed) -> None:
        """Send one message and write down what became of it."""
        channel = next((c for c in self._policy.channels if c.name == claimed.channel), None)
        if channel is None:
            outcome = Outcome(OutcomeClass.PERMANENT, "the channel is no longer configured")
        elif not claimed.notices:
            outcome = Outcome(OutcomeClass.OK, "nothing left to tell")
        else:
            outcome = self._attempt(channel, claimed)
        self._finish(claimed, outcome)

    def _attempt(self, channel: Channel, claimed: Claimed) -> Outcome:
        try:
            return self._sender.send(channel, self._message(claimed))
        except Exception as error:  # noqa: BLE001  a plugin's fault must not take the drain with it
            said = scrub("".join(traceback.format_exception(error)[-4:]), channel.url)
            fields = {"channel": channel.name, "delivery": claimed.id, "trace": said}
            _LOG.error("send.broken", extra={"fields": fields})
            return Outcome(OutcomeClass.TRANSIENT, f"broken inside: {type(error).__name__}")

    def _message(self, claimed: Claimed) -> Message:
        zones = {route.name: route.timezone for route in self._policy.routes}
        zone = next((zones[n.route] for n in claimed.notices if n.route in zones), None)
        fallback = self._policy.routes[-1].timezone if self._policy.routes else "UTC"
        return render(
            claimed.notices,
            now=self._clock.now(),
            timezone=zone or fallback,
            repeat=claimed.repeat,
            delivery_id=claimed.id,
        )

    def _finish(self, claimed: Claimed, outcome: Outcome) -> None:
        self._outcomes.add(claimed, outcome, self._clock.now())
        self.wake()

    def _give_up(self, claimed: Claimed) -> None:
        outcome = Outcome(OutcomeClass.AMBIGUOUS, "no answer within the limit for one attempt")
        self._finish(claimed, outcome)
