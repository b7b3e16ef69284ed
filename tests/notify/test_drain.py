"""The drain sends what is due, in time, and loses nothing when things go wrong."""

import threading
import time
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest

from alertd import journal
from alertd.clock import SystemClock, VirtualClock
from alertd.errors import AlertdError
from alertd.model.policy import Channel, LeadTime, Policy, Route
from alertd.model.reminder import Outcome, OutcomeClass
from alertd.notify import Drain
from alertd.settings import Settings
from alertd.store import Store, deliveries, recovery

OK = Outcome(OutcomeClass.OK, "")


class Recorder:
    """A sender that does what it is told for each channel."""

    def __init__(self, **answers):
        self.answers = answers
        self.sent = []
        self.arrived = threading.Condition()

    def send(self, channel, message):
        answer = self.answers.get(channel.name, OK)
        outcome = answer() if callable(answer) else answer
        with self.arrived:
            self.sent.append((channel.name, message))
            self.arrived.notify_all()
        return outcome

    def wait_for(self, channel, number=1, timeout=5.0):
        with self.arrived:
            return self.arrived.wait_for(
                lambda: sum(name == channel for name, _ in self.sent) >= number, timeout
            )


def policy(*channels):
    leads = tuple(LeadTime.parse(stage) for stage in ("1d", "day", "1h", "at", "passed"))
    alerts = Settings().alerts
    names = tuple(channel.name for channel in channels)
    one = Route("all", names, (), leads, alerts.send_at, "UTC", frozenset(alerts.certainties))
    return Policy((one,), channels)


HOOK, MAIL = Channel("hook", "json://x"), Channel("mail", "mailto://x")


def record(store, make, now, *, rules, minutes=30):
    due = now + timedelta(minutes=minutes)
    mention = make.mention(due.date(), "Port fees take effect", time=f"{due:%H:%M}", timezone="UTC")
    return journal.record(store, *make.reading("a", now.date(), mention), rules, now)


def test_what_is_due_is_sent_once_and_marked(store, make):
    """One look sends it; the next has nothing to do; the time of day moves the rest."""
    clock = VirtualClock(datetime(2030, 1, 1, 12, tzinfo=UTC))
    sender = Recorder()
    drain = Drain(store, sender, clock, "boot")
    drain.configure(policy(HOOK))
    record(store, make, clock.now(), rules=policy(HOOK))
    assert (drain.look(), drain.look()) == (1, 0)
    clock.advance(timedelta(minutes=30))
    assert drain.look() == 1
    assert [message.title.split(":")[0] for _, message in sender.sent] == [
        "In 30 min",
        "Now",
    ]


def test_a_hanging_channel_delays_no_other(tmp_path, make):
    """While one channel's receiver says nothing, the other's notice goes at once."""
    clock, release = SystemClock(), threading.Event()
    store = Store.open(str(tmp_path / "a.db"))
    rules = policy(HOOK, MAIL)
    sender = Recorder(hook=lambda: (release.wait(20), OK)[1])
    drain = Drain(store, sender, clock, "boot")
    drain.configure(rules)
    record(store, make, clock.now(), minutes=90, rules=rules)
    with store.write() as tx:
        assert deliveries.next_due(tx)
    _make_due(store)
    start = time.monotonic()
    drain.start()
    assert sender.wait_for("mail")
    assert time.monotonic() - start < 1.0
    assert drain.in_flight >= 1
    release.set()
    assert sender.wait_for("hook")
    assert drain.stop(5)
    store.close()


def test_stop_waits_for_what_is_on_its_way_and_no_longer_than_told(tmp_path, make):
    """A receiver that hangs does not keep the daemon; its row is taken up at the next start."""
    clock, release = SystemClock(), threading.Event()
    store = Store.open(str(tmp_path / "a.db"))
    rules = policy(HOOK)
    begun = threading.Event()

    def hang():
        begun.set()
        release.wait(20)
        return OK

    drain = Drain(store, Recorder(hook=hang), clock, "first")
    drain.configure(rules)
    record(store, make, clock.now(), minutes=90, rules=rules)
    _make_due(store)
    drain.start()
    assert begun.wait(5)
    assert not drain.stop(0.3)
    with store.write() as tx:
        assert recovery.recover(tx, "second", clock.now()) == 1
    again = Recorder()
    second = Drain(store, again, clock, "second")
    second.configure(rules)
    second.look()
    assert "possible repeat" in again.sent[0][1].body
    release.set()
    drain.stop(5)
    store.close()


def test_an_outcome_that_cannot_be_written_is_kept_and_nothing_is_sent_twice(
    tmp_path, make, monkeypatch
):
    """The disk is full after the send: the message is out, so it is remembered and not repeated."""
    clock = SystemClock()
    store = Store.open(str(tmp_path / "a.db"))
    rules = policy(HOOK)
    full = threading.Event()
    write = store.write

    @contextmanager
    def failing():
        if full.is_set():
            raise AlertdError("store.full", "The disk is full.", "Free some space.")
        with write() as tx:
            yield tx

    def fill():
        full.set()
        return OK

    sender = Recorder(hook=fill)
    drain = Drain(store, sender, clock, "boot")
    drain.configure(rules)
    record(store, make, clock.now(), minutes=90, rules=rules)
    _make_due(store)
    monkeypatch.setattr(store, "write", failing)
    drain.start()
    assert sender.wait_for("hook")
    time.sleep(0.2)
    full.clear()
    drain.wake()
    _until(lambda: _counts(store).get("sent") == 1)
    drain.stop(5)
    assert len(sender.sent) == 1
    store.close()


@pytest.mark.parametrize("answer", [ValueError("odd"), None])
def test_a_sender_that_breaks_is_tried_again(store, make, answer):
    """A plugin's fault is no reason to lose the notice."""

    def broken():
        raise ValueError("odd")

    clock = VirtualClock(datetime(2030, 1, 1, 12, tzinfo=UTC))
    sender = Recorder(hook=broken if answer else Outcome(OutcomeClass.TRANSIENT, "error=503"))
    drain = Drain(store, sender, clock, "boot")
    drain.configure(policy(HOOK))
    record(store, make, clock.now(), rules=policy(HOOK))
    drain.look()
    assert _counts(store)["retry"] == 1


def _counts(store):
    with store.read() as tx:
        return deliveries.counts(tx).get("hook", {})


def _until(holds, patience=5.0):
    end = time.monotonic() + patience
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)


def _make_due(store):
    """Bring every planned notice's time to now."""
    from sqlalchemy import text

    with store.write() as tx:
        tx.connection().execute(
            text("UPDATE delivery SET not_before = '2020-01-01 00:00:00.000000' WHERE stage = '1h'")
        )
