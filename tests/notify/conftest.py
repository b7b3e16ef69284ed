"""An outbox whose rows fall due when a test says so, and a sender that does as it is told."""

import threading
import time
from collections import Counter
from collections.abc import Callable
from contextlib import contextmanager
from datetime import datetime, timedelta
from datetime import time as clock_time

import pytest

from alertd import journal
from alertd.clock import SystemClock
from alertd.errors import AlertdError
from alertd.model.commitment import Certainty
from alertd.model.policy import Channel, LeadTime, Policy, Route
from alertd.model.reminder import Outcome, OutcomeClass, Reminder, Urgency
from alertd.notify import Drain
from alertd.store import Store, commitments, deliveries

OK = Outcome(OutcomeClass.OK, "")


class Script:
    """A sender. `answers` gives a channel's outcome, or a function that comes to one."""

    def __init__(self) -> None:
        self.answers: dict[str, Outcome | Callable[[], Outcome]] = {}
        self.sent: list[tuple[str, float]] = []
        self.bodies: list[str] = []
        self._arrived = threading.Condition()
        self._released = threading.Event()

    def send(self, channel, message):
        with self._arrived:
            self.sent.append((channel.name, time.monotonic()))
            self.bodies.append(message.body)
            self._arrived.notify_all()
        answer = self.answers.get(channel.name, OK)
        return answer() if callable(answer) else answer

    def hang(self) -> Outcome:
        """An answer: none, until `release`."""
        self._released.wait(20)
        return OK

    def release(self) -> None:
        self._released.set()

    def times(self, channel: str) -> list[float]:
        """When messages were handed over, in monotonic seconds."""
        return [at for name, at in self.sent if name == channel]

    def wait_for(self, channel: str, number: int = 1, patience: float = 5.0) -> bool:
        with self._arrived:
            return self._arrived.wait_for(lambda: len(self.times(channel)) >= number, patience)


class Outbox:
    """A store, its drain and its sender; `due` plans one notice of a commitment of its own."""

    def __init__(self, store: Store, make, clock) -> None:
        self.store, self.clock, self.sender = store, clock, Script()
        self._make, self._number = make, 0
        self.armed: list[datetime] = []
        self.writes = 0
        self.refuses: AlertdError | None = None
        self.drain = Drain(store, self.sender, clock, "boot", on_next_due=self.armed.append)
        self._write = store.write

    @contextmanager
    def write(self):
        """Counts, and refuses when told to, as a full disk would."""
        self.writes += 1
        if self.refuses:
            raise self.refuses
        with self._write() as tx:
            yield tx

    def channels(self, **concurrency: int) -> None:
        """Use these channels."""
        known = tuple(Channel(name, f"{name}://x", most) for name, most in concurrency.items())
        route = Route(
            "all",
            tuple(concurrency),
            (),
            (LeadTime.parse("at"),),
            clock_time(9),
            "UTC",
            frozenset(Certainty),
        )
        self.policy = Policy((route,), known)
        self.drain.configure(self.policy)

    def due(self, channel: str, ahead: float = 0.0) -> None:
        """Plan a notice for `channel`, `ahead` seconds from now."""
        now = self.clock.now()
        self._number += 1
        day = now.date() + timedelta(days=100 * self._number)
        title = f"Rule {self._number} takes effect"
        mention = self._make.mention(day, title, parties=(f"Party {self._number}",))
        raw, reading = self._make.reading(f"article {self._number}", now.date(), mention)
        journal.record(self.store, raw, reading, Policy(self.policy.routes, ()), now)
        with self._write() as tx:
            stored = commitments.load_all(tx)
            reminder = Reminder(
                key=f"{self._number:064}"[::-1],
                uid=next(one.uid for one in stored if one.commitment.earliest == day),
                stage="1d",
                channel=channel,
                route="all",
                due_at=now + timedelta(seconds=ahead),
                useful_until=now + timedelta(days=1),
                urgency=Urgency.NORMAL,
                when=str(day),
                why="test",
            )
            assert deliveries.insert(tx, [reminder], now) == 1

    def states(self, channel: str) -> Counter:
        """How many of the channel's rows are in which state."""
        with self.store.read() as tx:
            return Counter(deliveries.counts(tx).get(channel, {}))

    def until(self, holds: Callable[[], bool], patience: float = 5.0) -> None:
        end = time.monotonic() + patience
        while not holds():
            assert time.monotonic() < end, f"sent: {self.sender.sent}"
            time.sleep(0.01)


@pytest.fixture
def outbox_of(tmp_path, make, monkeypatch):
    """Sets up an outbox by a clock; ends it afterwards."""
    made: list[Outbox] = []

    def set_up(clock=None) -> Outbox:
        store = Store.open(str(tmp_path / "alertd.db"))
        outbox = Outbox(store, make, clock or SystemClock())
        monkeypatch.setattr(store, "write", outbox.write)
        made.append(outbox)
        return outbox

    yield set_up
    for outbox in made:
        outbox.refuses = None
        outbox.sender.release()
        outbox.drain.stop(5)
        outbox.store.close()


@pytest.fixture
def outbox(outbox_of) -> Outbox:
    """An outbox on the machine's clock."""
    return outbox_of()
