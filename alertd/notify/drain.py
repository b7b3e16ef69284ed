"""The drain: claims what is due, as much as can start now, sends it, marks it afterwards."""

import logging
import random
import threading
from collections.abc import Callable
from datetime import datetime

from alertd.clock import Clock
from alertd.errors import AlertdError
from alertd.model.policy import Channel, Policy
from alertd.model.reminder import Claimed, DeliveryState, Outcome, OutcomeClass
from alertd.notify.message import Message
from alertd.notify.render import render
from alertd.notify.sender import Sender
from alertd.notify.slots import Slots
from alertd.store import Store, claiming, deliveries

_LOG = logging.getLogger("alertd.notify")
_LONGEST_WAIT = 15.0
_WRITE_AGAIN = 1.0
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
        self._jitter = jitter
        self._on_next_due = on_next_due
        self._policy = _NO_POLICY
        self._slots = Slots(clock)
        self._unwritten: list[tuple[Claimed, Outcome, datetime]] = []
        self._writing = threading.Lock()
        self._due = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="drain", daemon=True)
        self.last_look = clock.monotonic()

    @property
    def in_flight(self) -> int:
        """How many messages are on their way."""
        return self._slots.busy

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
        """Claim nothing more and let what is on its way arrive; whether all of it did."""
        self._stopping.set()
        self._due.set()
        deadline = self._clock.monotonic() + timeout
        if self._thread.is_alive():
            self._thread.join(timeout)
        done = self._slots.wait(max(0.0, deadline - self._clock.monotonic()))
        self._write_again()
        return done

    def look(self) -> int:
        """Send everything that is due now, in the calling thread; how many messages went."""
        sent = 0
        while claimed := [one for channel in self._policy.channels for one in self._claim(channel)]:
            for one in claimed:
                self._send(one)
            sent += len(claimed)
        return sent

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
        if not self._write_again():
            return _WRITE_AGAIN
        self._slots.abandon_stuck(self._give_up)
        for channel in self._policy.channels:
            free = self._slots.free(channel)
            for claimed in self._claim(channel, free) if free else ():
                self._slots.start(channel, claimed, self._send)
        with self._store.read() as tx:
            due = deliveries.next_due(tx)
        if due is None:
            return _LONGEST_WAIT
        if self._on_next_due is not None:
            self._on_next_due(due)
        ahead = (due - self._clock.now()).total_seconds()
        # What is overdue and was not claimed waits for a free slot, whose end wakes us.
        return min(_LONGEST_WAIT, ahead) if ahead > 0 else _LONGEST_WAIT

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
            _LOG.exception("send.broken", extra={"fields": {"channel": channel.name}})
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
        """Write an outcome. One that cannot be written stays here: the message is out."""
        with self._writing:
            self._unwritten.append((claimed, outcome, self._clock.now()))
        self._write_again()
        self.wake()

    def _write_again(self) -> bool:
        """Write what is not written yet; False while the database will not take it."""
        with self._writing:
            if not self._unwritten:
                return True
            try:
                with self._store.write() as tx:
                    ended = [
                        (claimed, outcome, claiming.finish(tx, claimed, outcome, at, self._jitter))
                        for claimed, outcome, at in self._unwritten
                    ]
            except AlertdError as error:
                _LOG.error("outcome.unwritten", extra={"fields": {"error": str(error)}})
                return False
            self._unwritten.clear()
        for claimed, outcome, state in ended:
            _tell(claimed, outcome, state)
        return True

    def _give_up(self, claimed: Claimed) -> None:
        outcome = Outcome(OutcomeClass.AMBIGUOUS, "no answer within the limit for one attempt")
        self._finish(claimed, outcome)


def _tell(claimed: Claimed, outcome: Outcome, state: DeliveryState | None) -> None:
    """One log line for each outcome; what is dead needs a person."""
    fields = {
        "delivery": claimed.id,
        "channel": claimed.channel,
        "attempt": claimed.attempt,
        "outcome": outcome.outcome.value,
    }
    if state is DeliveryState.SENT:
        _LOG.info("delivery.sent", extra={"fields": fields})
        return
    fields["detail"] = outcome.detail
    if state is DeliveryState.DEAD:
        fields["do"] = f"mend the channel, then: alertd test-notify {claimed.channel}"
        _LOG.error("delivery.dead", extra={"fields": fields})
    else:
        _LOG.warning("delivery.retried", extra={"fields": fields})
