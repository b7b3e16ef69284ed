"""From reminders to rows: planned once, moved, ended, and reopened when a date comes back."""

from datetime import UTC, datetime, timedelta

import pytest

from alertd.model.reminder import DeliveryState, Outcome, OutcomeClass
from alertd.store import claiming, deliveries
from tests.store.ending import end_one

NOW = datetime(2030, 1, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def uid(store, known):
    """A commitment in the store."""
    return known(store, "Port fees take effect")[0]


def plan(store, *reminders, now=NOW):
    with store.write() as tx:
        return deliveries.insert(tx, reminders, now)


def end(store, how, uid, now=NOW):
    with store.write() as tx:
        return how(tx, list(deliveries.unsent(tx, uid)), "not wanted", now)


def rows(store, uid):
    with store.read() as tx:
        return deliveries.of_commitment(tx, uid)


def send(store, now, said=OutcomeClass.OK):
    with store.write() as tx:
        return [
            end_one(tx, one, Outcome(said, "told"), now)
            for one in claiming.claim(tx, "console", now, 10, "boot")
        ]


def test_planning_again_adds_nothing(store, uid, reminder):
    """The same reminders twice are one row each."""
    planned = [reminder(uid, stage, NOW + HOUR) for stage in ("7d", "3d")]
    assert [plan(store, *planned), plan(store, *planned)] == [2, 0]


def test_past_is_not_planned(store, uid, reminder):
    """What was due before planning is not made up for."""
    assert plan(store, reminder(uid, "7d", NOW - HOUR)) == 0
    assert rows(store, uid) == []


def test_row_follows_a_change_of_hour(store, uid, reminder):
    """The same stage at another hour is the same row, due then."""
    plan(store, reminder(uid, "7d", NOW + HOUR))
    assert plan(store, reminder(uid, "7d", NOW + 3 * HOUR)) == 0
    assert [row["due_at"] for row in rows(store, uid)] == [NOW + 3 * HOUR]


def test_correction_stays_due_since_it_was_planned(store, uid, reminder):
    """Planning again while it waits does not make it look fresh."""
    plan(store, reminder(uid, "changed", NOW))
    plan(store, reminder(uid, "changed", NOW + HOUR), now=NOW + HOUR)
    assert [row["due_at"] for row in rows(store, uid)] == [NOW]


@pytest.mark.parametrize("how", [deliveries.supersede, deliveries.cancel])
def test_date_that_comes_back_reopens_its_rows(store, uid, reminder, how):
    """An ended row with the same key goes out after all, once."""
    planned = reminder(uid, "7d", NOW + HOUR)
    plan(store, planned)
    assert end(store, how, uid) == 1
    assert send(store, NOW + HOUR) == []
    assert plan(store, planned) == 1
    assert send(store, NOW + HOUR) == [DeliveryState.SENT]
    assert [row["reason"] for row in rows(store, uid)] == [None]


def test_failed_row_reopens_too(store, uid, reminder):
    """One that was tried, and surely did not arrive, is not held to have been sent."""
    planned = reminder(uid, "7d", NOW + HOUR)
    plan(store, planned)
    send(store, NOW + HOUR, OutcomeClass.TRANSIENT)
    end(store, deliveries.supersede, uid)
    assert plan(store, planned) == 1


@pytest.mark.parametrize(
    ("said", "state"),
    [
        (OutcomeClass.OK, "sent"),
        (OutcomeClass.PERMANENT, "dead"),
        (OutcomeClass.AMBIGUOUS, "retry"),
    ],
)
def test_what_went_out_or_may_have_is_not_planned_anew(store, uid, reminder, said, state):
    """Sent, refused for good, or perhaps arrived: planning leaves the row alone."""
    planned = reminder(uid, "7d", NOW + HOUR)
    plan(store, planned)
    send(store, NOW + HOUR, said)
    assert plan(store, planned) == 0
    assert [row["state"] for row in rows(store, uid)] == [state]


def test_sent_rows_are_not_ended(store, uid, reminder):
    """Superseding touches only what may still go out, and says how many that were."""
    plan(store, reminder(uid, "7d", NOW + HOUR), reminder(uid, "3d", NOW + 5 * HOUR))
    send(store, NOW + HOUR)
    assert end(store, deliveries.supersede, uid) == 1
    assert [(row["state"], row["reason"]) for row in rows(store, uid)] == [
        ("sent", None),
        ("superseded", "not wanted"),
    ]


def test_told_is_what_arrived_or_may_have(store, uid, reminder):
    """Sent and doubtful notices count as told, with their date; failed ones do not."""
    plan(store, reminder(uid, "7d", NOW), reminder(uid, "3d", NOW + HOUR, channel="mail"))
    send(store, NOW, OutcomeClass.TRANSIENT)
    with store.read() as tx:
        assert deliveries.told(tx, uid) == []
    send(store, NOW + HOUR / 2, OutcomeClass.AMBIGUOUS)
    with store.read() as tx:
        (told,) = deliveries.told(tx, uid)
    assert (told.channel, told.stage, told.when) == ("console", "7d", "2030-03-01")


def test_queries_for_people_agree_with_the_rows(store, known, reminder):
    """Counts by channel and state, the last try of each channel, and what comes next."""
    one, other = known(store, "Port fees take effect", "Visa rule begins")
    plan(
        store,
        reminder(one, "7d", NOW),
        reminder(one, "3d", NOW + 2 * HOUR),
        reminder(other, "7d", NOW + HOUR, channel="mail"),
    )
    send(store, NOW, OutcomeClass.PERMANENT)
    with store.read() as tx:
        assert deliveries.counts(tx) == {
            "console": {"dead": 1, "pending": 1},
            "mail": {"pending": 1},
        }
        assert deliveries.last_attempts(tx) == {"console": (NOW, "permanent")}
        assert deliveries.next_due(tx) == NOW + HOUR
        assert [row["uid"] for row in deliveries.upcoming(tx, 5)] == [other, one]
