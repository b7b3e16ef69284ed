"""An article enters: ledger, plan and rows change together, once, or not at all."""

import multiprocessing
from datetime import UTC, date, datetime

import pytest

from alertd import journal
from alertd.errors import AlertdError
from alertd.journal import plans
from alertd.model.article import Problem
from alertd.model.commitment import Certainty, Status
from alertd.model.reminder import OutcomeClass
from alertd.store import Store, articles, commitments

JAN_20, FEB_10 = date(2030, 1, 20), date(2030, 2, 10)
TITLE = "Port fees take effect"


def ledger_of(store):
    with store.read() as tx:
        return [stored.commitment for stored in commitments.load_all(tx)]


def test_article_becomes_records_and_rows(desk, make, at):
    """What came of it is said in numbers; the countdown starts with the next stage."""
    recorded = desk.says("a", make.mention(JAN_20, TITLE), now=at("2030-01-01"))
    assert (recorded.new, recorded.changed, recorded.reminders) == (1, 0, 6)
    assert (recorded.duplicate, recorded.article) == (False, 1)
    assert desk.next_due() == at("2030-01-06T09:00")


def test_problems_of_reading_are_handed_on(desk, make, at):
    """What reading met is what the caller hears."""
    raw, reading = make.reading("a", JAN_20)
    problem = Problem("reading.undated", "No date.", "Give one.")
    told = type(reading)(reading.article, (), (), (), (problem,))
    recorded = journal.record(desk.store, raw, told, desk.policy, at("2030-01-01"))
    assert recorded.problems == (problem,)


def test_same_bytes_again_change_nothing(desk, make, at):
    """Under whatever name: counted, no new row, no new record."""
    desk.says("a", make.mention(JAN_20, TITLE), now=at("2030-01-01"))
    before = desk.rows("*")
    assert desk.says("a", make.mention(FEB_10, TITLE), now=at("2030-01-02")).duplicate
    assert (desk.rows("*"), len(ledger_of(desk.store))) == (before, 1)


def test_another_article_that_says_the_same_adds_evidence_only(desk, make, at):
    """One record, two quotes, not one reminder more."""
    desk.says("a", make.mention(JAN_20, TITLE), now=at("2030-01-01"))
    before = desk.rows("key", "due_at", "state")
    recorded = desk.says("b", make.mention(JAN_20, TITLE), now=at("2030-01-02"))
    assert (recorded.new, recorded.changed, recorded.reminders) == (0, 1, 0)
    assert desk.rows("key", "due_at", "state") == before
    assert [len(one.statements) for one in ledger_of(desk.store)] == [2]


def test_fault_in_the_middle_leaves_no_trace(desk, make, at, monkeypatch):
    """The article can be recorded afterwards as if nothing had happened."""

    def broken(*_args, **_told):
        raise AlertdError("store.full", "The disk is full.", "Make room.")

    monkeypatch.setattr(plans, "plan", broken)
    with pytest.raises(AlertdError):
        desk.says("a", make.mention(JAN_20, TITLE), now=at("2030-01-01"))
    monkeypatch.undo()
    assert ledger_of(desk.store) == []
    assert desk.says("a", make.mention(JAN_20, TITLE), now=at("2030-01-02")).new == 1


def moved(make, day, was):
    return make.mention(day, TITLE, status=Status.MOVED, moved_from=was)


@pytest.mark.parametrize(
    ("said", "corrected"),
    [
        (OutcomeClass.OK, [("console", "changed", "2030-01-20")]),
        (OutcomeClass.AMBIGUOUS, [("console", "changed", "2030-01-20")]),
        (OutcomeClass.TRANSIENT, []),
        (OutcomeClass.PERMANENT, []),
    ],
)
def test_who_was_told_an_old_date_gets_one_correction(desk, make, at, said, corrected):
    """Whoever got it, or may have got it; nobody else, and nobody twice."""
    desk.says("a", make.mention(JAN_20, TITLE), now=at("2030-01-01"))
    desk.sent(at("2030-01-06T09:00"), said)
    desk.says("b", moved(make, FEB_10, JAN_20), now=at("2030-01-07T12:00"))
    assert desk.sent(at("2030-01-07T12:00")) == corrected
    assert journal.replan(desk.store, desk.policy, at("2030-01-07T13:00")) == 0
    assert desk.sent(at("2030-01-07T13:00")) == []
    assert desk.next_due() == at("2030-01-27T09:00")


def test_what_is_on_again_before_anyone_was_told_is_counted_down_again(desk, make, at):
    """Off and on within days: the first countdown goes on, and nobody is corrected."""
    desk.says("a", make.mention(JAN_20, TITLE), now=at("2030-01-01"))
    desk.says("b", make.mention(JAN_20, TITLE, status=Status.CANCELLED), now=at("2030-01-02"))
    assert desk.next_due() is None
    assert desk.says("c", make.mention(JAN_20, TITLE), now=at("2030-01-03")).reminders == 6
    assert desk.sent(at("2030-01-06T09:00")) == [("console", "14d", None)]


def test_called_off_ends_the_countdown(desk, make, at):
    """One word that it is off to whoever was told, and then silence."""
    desk.says("a", make.mention(JAN_20, TITLE), now=at("2030-01-01"))
    desk.sent(at("2030-01-06T09:00"))
    off = make.mention(JAN_20, TITLE, status=Status.CANCELLED)
    desk.says("b", off, now=at("2030-01-08"))
    assert desk.sent(at("2030-01-08")) == [("console", "changed", "2030-01-20")]
    assert desk.next_due() is None
    assert {state for (state,) in desk.rows("state")} == {"sent", "cancelled"}


def test_what_becomes_certain_late_is_told_at_once(desk, make, at):
    """Only possible so far, it was silent; a firm word on the day itself is short notice."""
    maybe = make.mention(JAN_20, TITLE, certainty=Certainty.POSSIBLE)
    desk.says("a", maybe, now=at("2030-01-01"))
    assert desk.next_due() is None
    now = at("2030-01-20T10:00")
    desk.says("b", make.mention(JAN_20, TITLE), now=now)
    assert desk.sent(now) == [("console", "short_notice", None)]


def test_ledger_does_not_depend_on_the_order_of_arrival(desk, desk_of, make, at):
    """The same articles the other way round come to the same records."""
    told = [
        ("a", make.mention(JAN_20, TITLE), date(2030, 1, 1)),
        ("b", moved(make, FEB_10, JAN_20), date(2030, 1, 5)),
        ("c", make.mention(date(2030, 3, 1), "Visa rule begins"), date(2030, 1, 3)),
    ]
    for name, mention, published in told:
        desk.says(name, mention, now=at("2030-01-09"), published=published)
    forward = ledger_of(desk.store)
    backward = desk_of(Store.open(":memory:"))
    for name, mention, published in reversed(told):
        backward.says(name, mention, now=at("2030-01-09"), published=published)
    assert ledger_of(backward.store) == forward
    backward.store.close()


def test_ledger_as_of_a_day_forgets_what_came_later(desk, make, at):
    """What was believed then, under the ids of today."""
    desk.says("a", make.mention(JAN_20, TITLE), now=at("2030-01-01"))
    desk.says("b", moved(make, FEB_10, JAN_20), now=at("2030-01-05"))
    ((uid, then),) = journal.ledger_as_of(desk.store, date(2030, 1, 4))
    ((same, now),) = journal.ledger_as_of(desk.store, None)
    assert (then.earliest, now.earliest, uid) == (JAN_20, FEB_10, same)
    assert journal.ledger_as_of(desk.store, date(2029, 12, 31)) == []


def _record_some(place, make, policy, names):
    """Records articles one after the other, as a process of its own."""
    store = Store.open(place)
    for name in names:
        mention = make.mention(JAN_20, f"Fact {name} of {name * 3}")
        raw, reading = make.reading(name, date(2030, 1, 1), mention)
        journal.record(store, raw, reading, policy, datetime(2030, 1, 1, tzinfo=UTC))
    store.close()


def test_daemon_and_command_line_record_at_the_same_time(tmp_path, make, policy_of):
    """Two processes, one file: every article is in, and the ledger is what all of them say."""
    place, spawn = str(tmp_path / "a.db"), multiprocessing.get_context("spawn")
    lots = ("abcde", "edfgh")
    writers = [
        spawn.Process(target=_record_some, args=(place, make, policy_of(), names)) for names in lots
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
    store = Store.open(place)
    assert [writer.exitcode for writer in writers] == [0, 0]
    with store.read() as tx:
        assert articles.count(tx) == 8
    anew = [commitment for _, commitment in journal.ledger_as_of(store, None)]
    assert sorted(ledger_of(store), key=repr) == sorted(anew, key=repr)
    store.close()


def test_refused_bytes_are_noted_and_may_be_read_later(desk, make, at):
    """A refusal does not make the bytes known."""
    raw, reading = make.reading("a", date(2030, 1, 1), make.mention(JAN_20, TITLE))
    refused = AlertdError("intake.empty", "It holds no text.", "Drop it again with its text.")
    journal.record_failure(
        desk.store, sha256=raw.sha256, name="a", size=0, error=refused, now=at("2030-01-01")
    )
    with desk.store.read() as tx:
        assert not articles.known(tx, raw.sha256)
    recorded = journal.record(desk.store, raw, reading, desk.policy, at("2030-01-02"))
    assert recorded.new == 1
