"""One channel's trouble is its own; what is out is not sent twice; what hangs is given up on."""

import threading
import time
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event

from alertd.clock import VirtualClock
from alertd.errors import AlertdError
from alertd.model.policy import Channel
from alertd.model.reminder import Outcome, OutcomeClass
from alertd.notify import AppriseSender, Drain
from alertd.store import claiming

START = datetime(2030, 1, 1, 12, tzinfo=UTC)
FULL = AlertdError("store.full", "The disk is full.", "Free some space.")
LIMIT = timedelta(seconds=45)


def test_a_channel_that_hangs_delays_no_other_and_burns_no_time(outbox):
    """With its one slot taken and more waiting, another's notice is sent in its second."""
    outbox.channels(hook=1, mail=1)
    outbox.sender.answers["hook"] = outbox.sender.hang
    outbox.due("hook")
    outbox.drain.start()
    assert outbox.sender.wait_for("hook")
    outbox.due("hook")
    due = time.monotonic() + 0.3
    outbox.due("mail", ahead=0.3)
    outbox.writes = 0
    outbox.drain.wake()
    assert outbox.sender.wait_for("mail")
    assert 0 <= outbox.sender.times("mail")[0] - due < 1.0
    assert outbox.writes < 30
    assert len(outbox.sender.times("hook")) == 1


def test_the_scheduler_is_armed_for_what_lies_ahead_only(outbox):
    """A moment that has passed would have it fire again and again."""
    outbox.channels(hook=1)
    outbox.sender.answers["hook"] = outbox.sender.hang
    outbox.due("hook")
    outbox.drain.start()
    assert outbox.sender.wait_for("hook")
    before = outbox.clock.now()
    outbox.due("hook")
    outbox.drain.wake()
    time.sleep(0.2)
    assert outbox.armed == []
    outbox.sender.release()
    assert outbox.sender.wait_for("hook", 2)
    outbox.due("hook", ahead=5)
    outbox.drain.wake()
    outbox.until(lambda: len(outbox.armed) > 0)
    assert all(when > before for when in outbox.armed)


def test_a_notice_is_sent_at_its_time_and_not_before(outbox):
    """Without any scheduler, the drain's own wait is precise."""
    outbox.channels(hook=1)
    outbox.drain.start()
    due = time.monotonic() + 0.3
    outbox.due("hook", ahead=0.3)
    outbox.drain.wake()
    assert outbox.sender.wait_for("hook")
    assert -0.05 < outbox.sender.times("hook")[0] - due < 0.25


def test_no_more_is_claimed_than_may_be_on_its_way(outbox):
    """What waits for a slot is not leased: a crash could not repeat it."""
    outbox.channels(hook=2)
    outbox.sender.answers["hook"] = outbox.sender.hang
    for ahead in (0.0, 0.001, 0.002, 0.003):
        outbox.due("hook", ahead)
    outbox.drain.start()
    assert outbox.sender.wait_for("hook", 2)
    outbox.drain.wake()
    time.sleep(0.1)
    assert outbox.states("hook")["sending"] == 2
    outbox.sender.release()
    outbox.until(lambda: outbox.states("hook")["sent"] >= 2 and not outbox.drain.in_flight)
    outbox.until(lambda: outbox.states("hook")["sending"] == 0)


def test_a_row_that_cannot_be_claimed_stops_only_its_channel(outbox, monkeypatch, caplog):
    """An odd row of one channel is told, and the others' notices go."""
    claim = claiming.claim

    def odd(tx, channel, *rest, **named):
        if channel == "hook":
            raise KeyError("odd row")
        return claim(tx, channel, *rest, **named)

    monkeypatch.setattr(claiming, "claim", odd)
    outbox.channels(hook=1, mail=1)
    outbox.due("hook")
    outbox.due("mail")
    outbox.drain.start()
    assert outbox.sender.wait_for("mail")
    outbox.drain.wake()
    outbox.until(lambda: outbox.states("mail")["sent"] == 1)
    assert caplog.text.count("channel.unclaimable") == 1


def test_nothing_new_is_claimed_until_every_outcome_is_written(outbox, caplog):
    """The disk is full after the send: not again this one, and not yet the next."""

    def fill():
        outbox.refuses = FULL
        return Outcome(OutcomeClass.OK, "")

    outbox.channels(hook=1, mail=1)
    outbox.sender.answers["hook"] = fill
    outbox.due("hook")
    outbox.due("mail", ahead=1.0)
    outbox.drain.start()
    outbox.until(lambda: outbox.drain.unwritten == 1)
    time.sleep(1.2)
    assert outbox.sender.times("mail") == []
    assert "outcome.unwritten" in caplog.text
    outbox.refuses = None
    assert outbox.sender.wait_for("mail")
    outbox.until(lambda: outbox.states("hook")["sent"] == 1)
    assert len(outbox.sender.times("hook")) == 1
    outbox.until(lambda: outbox.drain.unwritten == 0)


def test_one_pass_stops_at_an_outcome_that_cannot_be_written(outbox_of):
    """The synchronous look keeps the same rule."""
    outbox = outbox_of(VirtualClock(START))

    def fill():
        outbox.refuses = FULL
        return Outcome(OutcomeClass.OK, "")

    outbox.channels(hook=1)
    outbox.sender.answers["hook"] = fill
    outbox.due("hook")
    assert outbox.drain.look() == 1
    assert outbox.drain.look() == 0
    outbox.refuses = None
    assert outbox.drain.look() == 0
    assert outbox.states("hook") == {"sent": 1}


def test_what_never_answers_is_given_up_on_and_its_slot_replaced(outbox_of, caplog):
    """After 45 s of the clock that never steps: its outcome is unknown, the channel goes on."""
    clock = VirtualClock(START)
    outbox = outbox_of(clock)
    outbox.channels(hook=1)
    outbox.sender.answers["hook"] = outbox.sender.hang
    outbox.due("hook")
    outbox.drain.start()
    assert outbox.sender.wait_for("hook")
    outbox.due("hook")
    clock.advance(LIMIT - timedelta(seconds=1))
    outbox.drain.wake()
    time.sleep(0.1)
    assert outbox.states("hook")["sending"] == 1
    clock.advance(timedelta(seconds=1))
    outbox.drain.wake()
    outbox.until(lambda: outbox.states("hook")["retry"] == 1)
    assert outbox.sender.wait_for("hook", 2)
    assert "send.stuck" in caplog.text
    outbox.sender.release()
    outbox.until(lambda: outbox.drain.in_flight == 0)
    assert "delivery.too_late" in caplog.text
    assert outbox.states("hook") == {"sent": 1, "retry": 1}


def test_a_channel_whose_every_send_hangs_is_left_alone_and_told(outbox_of, caplog):
    """Four threads are lost to it at the most, whatever is due."""
    clock = VirtualClock(START)
    outbox = outbox_of(clock)
    outbox.channels(hook=1)
    outbox.sender.answers["hook"] = outbox.sender.hang
    outbox.drain.start()
    for number in range(1, 5):
        outbox.due("hook")
        outbox.drain.wake()
        assert outbox.sender.wait_for("hook", number)
        clock.advance(LIMIT)
        outbox.drain.wake()
        outbox.until(lambda: caplog.text.count("delivery.retried") == number)  # noqa: B023
    outbox.due("hook")
    outbox.drain.wake()
    time.sleep(0.1)
    assert outbox.drain.in_flight == len(outbox.sender.sent) == 4
    assert "channel.blocked" in caplog.text
    assert outbox.drain.stop(5), "what was given up on is not waited for"


def test_a_system_without_threads_left_loses_nothing(outbox, monkeypatch):
    """The notice is tried again later; the slot is free."""
    outbox.channels(hook=1)
    outbox.due("hook")
    start = threading.Thread.start

    def refuse(thread):
        if thread.name.startswith("send-"):
            raise RuntimeError("can't start new thread")
        start(thread)

    monkeypatch.setattr(threading.Thread, "start", refuse)
    outbox.drain.start()
    outbox.until(lambda: outbox.states("hook")["retry"] == 1)
    assert outbox.drain.in_flight == 0


def test_stopping_claims_nothing_more(outbox):
    """What is due as the daemon ends is left for its next start."""
    outbox.channels(hook=1)
    outbox.drain.start()
    assert outbox.drain.stop(5)
    outbox.due("hook")
    outbox.drain.wake()
    time.sleep(0.1)
    assert outbox.sender.sent == []
    assert outbox.states("hook") == {"pending": 1}


def test_a_notice_that_will_never_be_sent_is_an_error_that_says_what_to_do(outbox_of, caplog):
    """With the channel's name, and at ERROR, so that a person sees it."""
    outbox = outbox_of(VirtualClock(START))
    outbox.channels(hook=1)
    outbox.sender.answers["hook"] = Outcome(OutcomeClass.PERMANENT, "error=401")
    outbox.due("hook")
    outbox.drain.look()
    (record,) = [one for one in caplog.records if one.getMessage() == "delivery.dead"]
    assert record.levelname == "ERROR"
    assert record.fields["channel"] == "hook"
    assert "test-notify hook" in record.fields["do"]
    assert outbox.states("hook") == {"dead": 1}


def test_a_broken_sender_does_not_spill_the_url_into_the_log(outbox_of, caplog):
    """A plugin's exception may hold the whole address; the log line does not."""

    def broken():
        raise ValueError("cannot post to hook://s3cret/x")

    outbox = outbox_of(VirtualClock(START))
    outbox.channels(hook=1)
    outbox.sender.answers["hook"] = broken
    outbox.due("hook")
    outbox.drain.look()
    (record,) = [one for one in caplog.records if one.getMessage() == "send.broken"]
    assert "ValueError" in record.fields["trace"]
    assert "s3cret" not in f"{record.fields} {record.exc_info}"
    assert outbox.states("hook") == {"retry": 1}


def test_how_late_a_message_went_out_is_kept(outbox_of):
    """Seconds between its time and its attempt."""
    clock = VirtualClock(START)
    outbox = outbox_of(clock)
    outbox.channels(hook=1)
    outbox.due("hook", ahead=10)
    clock.advance(timedelta(seconds=40))
    outbox.drain.look()
    with outbox.store.read() as tx:
        found = tx.connection().exec_driver_sql("SELECT lateness FROM attempt").all()
    assert [round(lateness) for (lateness,) in found] == [30]


@pytest.mark.parametrize(("mode", "state"), [(200, "sent"), (503, "retry"), (410, "dead")])
def test_the_whole_path_to_a_real_receiver(outbox_of, http_receiver, mode, state):
    """From the row over Apprise to a webhook and back into the row."""
    outbox = outbox_of(VirtualClock(START))
    outbox.channels(hook=1)
    http_receiver.mode = mode
    real = Channel("hook", http_receiver.url())
    drain = Drain(outbox.store, AppriseSender(), outbox.clock, "boot")
    drain.configure(type(outbox.policy)(outbox.policy.routes, (real,)))
    outbox.due("hook")
    assert drain.look() == 1
    assert outbox.states("hook") == {state: 1}
    assert len(http_receiver.got) == 1


def test_with_one_channel_hung_the_others_are_on_time(outbox, http_receiver, other_http_receiver):
    """Forty notices at a webhook that answers, beside one that never does: each within 1 s."""
    http_receiver.mode = "hang"
    hung = Channel("hook", http_receiver.url("/x?rto=15"))
    well = Channel("mail", other_http_receiver.url())
    outbox.channels(hook=2, mail=2)
    drain = Drain(outbox.store, AppriseSender(), outbox.clock, "boot")
    drain.configure(type(outbox.policy)(outbox.policy.routes, (hung, well)))
    for number in range(44):
        outbox.due("hook" if number < 4 else "mail", ahead=5 + number / 25)
    drain.start()
    outbox.until(lambda: outbox.states("mail")["sent"] == 40, 30)
    assert len(http_receiver.got) == 2
    http_receiver.release()
    assert drain.stop(5)
    with outbox.store.read() as tx:
        late = tx.connection().exec_driver_sql(
            "SELECT lateness FROM attempt JOIN delivery ON delivery.id = delivery_id"
            " WHERE channel = 'mail' ORDER BY lateness"
        )
        assert [row[0] for row in late][-1] < 1.0


def test_a_database_that_can_grow_no_more_repeats_nothing_and_goes_on_once_it_can(outbox_of):
    """The message is out, its outcome has no room: it waits in memory, and nothing is sent twice."""
    outbox = outbox_of(VirtualClock(START))
    outbox.channels(hook=1)
    for ahead in range(8):
        outbox.due("hook", ahead)
    outbox.clock.advance(timedelta(seconds=8))
    limit = _PageLimit(outbox.store)
    outbox.sender.answers["hook"] = limit.fill
    assert outbox.drain.look() == 8
    assert outbox.drain.unwritten > 0
    assert outbox.drain.look() == 0
    limit.lift()
    assert outbox.drain.look() == 0
    assert outbox.drain.unwritten == 0
    assert outbox.states("hook") == {"retry": 8}
    assert len(outbox.sender.sent) == 8


class _PageLimit:
    """Keeps every connection's database at the size it has; SQLite then says that it is full."""

    def __init__(self, store) -> None:
        self._full = False
        self._store = store
        event.listen(store._engine, "begin", self._limit)

    def _limit(self, connection) -> None:
        pages = 1 if self._full else 4_294_967_294
        connection.connection.driver_connection.execute(f"PRAGMA max_page_count = {pages}")

    def fill(self):
        """The answer to a message that goes out as the disk fills up."""
        self._full = True
        return Outcome(OutcomeClass.TRANSIENT, "x" * 2000)

    def lift(self) -> None:
        self._full = False
