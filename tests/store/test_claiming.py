"""Claiming: what goes out now, as how many messages, and what ends instead."""

import hashlib
import multiprocessing
import os
import random
import signal
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import event
from sqlmodel import select

from alertd.model.commitment import Status
from alertd.model.reminder import DeliveryState, Outcome, OutcomeClass, Urgency
from alertd.store import Store, claiming, deliveries, recovery
from alertd.store.outbox_tables import AttemptRow
from tests.store.ending import end_one

NOW = datetime(2030, 1, 1, 9, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
OK = Outcome(OutcomeClass.OK, "accepted")
DOWN = Outcome(OutcomeClass.TRANSIENT, "error=503")
DOUBTFUL = Outcome(OutcomeClass.AMBIGUOUS, "read timed out")
REFUSED = Outcome(OutcomeClass.PERMANENT, "error=404")


@pytest.fixture
def uids(store, known):
    """Three commitments in the store."""
    return known(store, "Copper duty starts", "Port fees take effect", "Visa rule begins")


def plan(store, *reminders):
    with store.write() as tx:
        deliveries.insert(tx, reminders, NOW)


def claim(store, now, limit=10, boot="boot", channel="console"):
    with store.write() as tx:
        return claiming.claim(tx, channel, now, limit, boot)


def finish(store, claimed, outcome, now):
    with store.write() as tx:
        return end_one(tx, claimed, outcome, now)


def stages(claimed):
    return [[(one.uid, one.stage) for one in message.notices] for message in claimed]


def states(store, uid):
    with store.read() as tx:
        return {row["stage"]: row["state"] for row in deliveries.of_commitment(tx, uid)}


def reasons(store, uid):
    with store.read() as tx:
        return {row["stage"]: row["reason"] for row in deliveries.of_commitment(tx, uid)}


def told(store, uid):
    with store.read() as tx:
        return [one.stage for one in deliveries.told(tx, uid)]


def attempts(store):
    with store.read() as tx:
        return [
            (row.number, row.outcome, row.lateness, len(row.detail or ""))
            for row in tx.exec(select(AttemptRow).order_by(AttemptRow.id))
        ]


def test_each_instant_is_a_message_and_all_that_is_late_is_one(store, uids, reminder):
    """Two instants of the last minute go apart; three rows of earlier hours go as one."""
    one, two, three = uids
    plan(
        store,
        reminder(one, "7d", NOW + HOUR),
        reminder(two, "7d", NOW + 2 * HOUR),
        reminder(three, "7d", NOW + 2 * HOUR + MINUTE),
    )
    now = NOW + 2 * HOUR + MINUTE
    fresh = reminder(two, "7d", now - timedelta(seconds=59), channel="mail")
    just = reminder(one, "7d", now, channel="mail")
    plan(store, fresh, just)
    assert len(claim(store, now + MINUTE)) == 2
    assert len(claim(store, now, channel="mail")) == 2


def test_channels_do_not_share_messages(store, uids, reminder):
    """What falls due together for two channels is one message each."""
    plan(store, *(reminder(uid, "7d", NOW, channel=c) for uid in uids for c in ("console", "mail")))
    assert [len(message.notices) for message in claim(store, NOW, channel="mail")] == [3]
    assert [len(message.notices) for message in claim(store, NOW)] == [3]


def test_group_carries_the_key_and_the_patience_of_its_notices(store, uids, reminder):
    """Its key follows from theirs; it is useful as long as any of them is."""
    planned = [
        reminder(uid, "7d", NOW, useful=useful)
        for uid, useful in zip(uids, (HOUR, DAY, 2 * HOUR), strict=True)
    ]
    plan(store, *planned)
    (group,) = claim(store, NOW)
    keys = "|".join(sorted(one.key for one in planned))
    assert group.id == hashlib.sha256(keys.encode()).hexdigest()[:16]
    assert (group.due_at, group.useful_until) == (NOW, NOW + DAY)


def test_notices_of_a_group_count_as_told_once_it_was_sent(store, uids, reminder):
    """Before the claim nobody was told; on the way and after it, each commitment was."""
    plan(store, *(reminder(uid, "7d", NOW) for uid in uids))
    assert told(store, uids[0]) == []
    (group,) = claim(store, NOW)
    assert told(store, uids[0]) == ["7d"]
    finish(store, group, OK, NOW)
    assert [told(store, uid) for uid in uids] == [["7d"]] * 3
    assert states(store, uids[0]) == {"7d": "sent"}


def test_no_more_is_claimed_than_can_start(store, uids, reminder):
    """The rest stays where it is, for the next free slot."""
    plan(store, *(reminder(uid, "7d", NOW + n * MINUTE) for n, uid in enumerate(uids)))
    now = NOW + 2 * MINUTE
    first = claim(store, now, limit=1)
    second = claim(store, now, limit=5)
    assert [len(first), len(second), claim(store, now)] == [1, 2, []]
    assert sorted(one for message in stages(first + second) for one in message) == sorted(
        (uid, "7d") for uid in uids
    )


def test_rows_already_tried_are_never_grouped(store, uids, reminder):
    """A retry goes by itself beside the group of what is new."""
    one, two, three = uids
    plan(store, reminder(one, "7d", NOW))
    (first,) = claim(store, NOW)
    finish(store, first, DOWN, NOW)
    plan(store, reminder(two, "7d", NOW + MINUTE), reminder(three, "7d", NOW + MINUTE))
    again = claim(store, NOW + MINUTE)
    assert [message.attempt for message in again] == [2, 1]
    assert stages(again)[0] == [(one, "7d")]


def test_flood_of_failed_rows_is_taken_in_lots(store, known, reminder, monkeypatch):
    """More than one look's worth, most of it too late: what is useful behind it still goes."""
    monkeypatch.setattr(claiming, "_FLOOD", 5)
    uids = known(store, *(f"Fact {number}" for number in range(12)))
    for number, uid in enumerate(uids):
        useful = 3 * DAY if number == 11 else HOUR
        plan(store, reminder(uid, "7d", NOW + number * 2 * MINUTE, useful=useful))
        for message in claim(store, NOW + number * 2 * MINUTE):
            finish(store, message, DOWN, NOW + number * 2 * MINUTE)
    assert stages(claim(store, NOW + DAY, limit=1)) == [[(uids[11], "7d")]]
    assert claim(store, NOW + DAY) == []
    assert [states(store, uid)["7d"] for uid in uids] == ["expired"] * 11 + ["sending"]


def test_nearest_stage_names_all_that_were_missed(store, uids, reminder):
    """Also those that an earlier catch-up stood for and did not get out."""
    uid = uids[0]
    plan(
        store,
        reminder(uid, "14d", NOW, useful=DAY),
        reminder(uid, "7d", NOW + HOUR, useful=DAY),
        reminder(uid, "3d", NOW + 2 * HOUR, useful=DAY),
    )
    (first,) = claim(store, NOW + HOUR)
    finish(store, first, DOWN, NOW + HOUR)
    (second,) = claim(store, NOW + 2 * HOUR)
    assert [(one.stage, one.missed) for one in second.notices] == [("3d", ("14d", "7d"))]
    assert states(store, uid) == {"14d": "superseded", "7d": "superseded", "3d": "sending"}
    assert reasons(store, uid)["7d"] == "3d took its place"


def test_what_may_have_arrived_is_not_called_missed(store, uids, reminder):
    """The nearer stage goes out, and does not claim that the doubtful one was not sent."""
    plan(store, reminder(uids[0], "7d", NOW), reminder(uids[0], "3d", NOW + HOUR))
    (first,) = claim(store, NOW)
    finish(store, first, DOUBTFUL, NOW)
    (second,) = claim(store, NOW + HOUR)
    assert [(one.stage, one.missed) for one in second.notices] == [("3d", ())]
    assert told(store, uids[0]) == ["7d", "3d"]


def test_stage_overtaken_while_its_group_is_retried_is_dropped(store, uids, reminder):
    """A later stage is never followed by an earlier one, not even inside a group."""
    one, two, _ = uids
    plan(
        store,
        reminder(one, "7d", NOW, useful=DAY),
        reminder(two, "7d", NOW, useful=5 * DAY),
        reminder(one, "3d", NOW + DAY, useful=DAY),
    )
    (group,) = claim(store, NOW)
    finish(store, group, DOWN, NOW)
    later = claim(store, NOW + DAY)
    assert sorted(stages(later)) == sorted([[(two, "7d")], [(one, "3d")]])


def test_group_whose_notices_are_all_too_late_ends(store, uids, reminder):
    """Nothing is sent and every row says why."""
    plan(store, *(reminder(uid, "7d", NOW, useful=HOUR) for uid in uids))
    (group,) = claim(store, NOW)
    finish(store, group, DOWN, NOW)
    assert claim(store, NOW + DAY) == []
    assert [states(store, uid) for uid in uids] == [{"7d": "expired"}] * 3
    assert all(reasons(store, uid)["7d"] for uid in uids)
    with store.read() as tx:
        assert deliveries.next_due(tx) is None


def test_same_notices_may_form_a_group_again(store, uids, reminder):
    """Ended and reopened because a date came back, they go out as before."""
    planned = [reminder(uid, "7d", NOW) for uid in uids]
    plan(store, *planned)
    (group,) = claim(store, NOW)
    finish(store, group, DOWN, NOW)
    with store.write() as tx:
        for uid in uids:
            deliveries.supersede(tx, list(deliveries.unsent(tx, uid)), "moved", NOW)
    plan(store, *planned)
    (again,) = claim(store, NOW + HOUR)
    assert len(again.notices) == 3
    assert finish(store, again, OK, NOW + HOUR) is DeliveryState.SENT


def test_notice_of_a_date_that_changed_on_its_way_does_not_go_again(store, known, reminder):
    """The retry finds another date in the ledger, and ends."""
    (uid,) = known(store, "Port fees take effect")
    plan(store, reminder(uid, "7d", NOW))
    (first,) = claim(store, NOW)
    known(store, "Port fees take effect", latest=date(2030, 3, 9))
    finish(store, first, DOWN, NOW)
    assert claim(store, NOW + HOUR) == []
    assert states(store, uid) == {"7d": "superseded"}
    assert "2030-03-01/2030-03-09" in reasons(store, uid)["7d"]


@pytest.mark.parametrize(("stage", "goes"), [("7d", False), ("changed", True)])
def test_only_the_correction_goes_for_what_was_called_off(store, known, reminder, stage, goes):
    """A countdown to a cancelled date ends; the word that it is off goes out."""
    (uid,) = known(store, "Port fees take effect")
    when = "cancelled" if stage == "changed" else "2030-03-01"
    plan(store, reminder(uid, stage, NOW, when=when))
    known(store, "Port fees take effect", status=Status.CANCELLED)
    assert bool(claim(store, NOW)) is goes


def test_notice_without_a_commitment_ends(store, reminder):
    """What the ledger no longer holds is not told."""
    plan(store, reminder("nobody", "7d", NOW))
    assert claim(store, NOW) == []
    assert states(store, "nobody") == {"7d": "cancelled"}


def test_correction_outlasts_a_long_downtime_and_then_gives_up(store, uids, reminder):
    """Ten days late it still goes, and for a week is tried again; then it ends."""
    plan(store, reminder(uids[0], "changed", NOW, useful=7 * DAY, was="2030-02-01"))
    now = NOW + 10 * DAY
    (late,) = claim(store, now)
    assert late.notices[0].was == "2030-02-01"
    finish(store, late, DOWN, now)
    assert len(claim(store, now + 6 * DAY)) == 1
    with store.write() as tx:
        recovery.recover(tx, "next boot", now + 6 * DAY)
    assert claim(store, now + 8 * DAY) == []
    assert states(store, uids[0]) == {"changed": "expired"}


def test_refused_for_good_is_dead_with_its_reason(store, uids, reminder):
    """It is not tried again, and says what the receiver said."""
    plan(store, reminder(uids[0], "7d", NOW))
    (first,) = claim(store, NOW)
    assert finish(store, first, REFUSED, NOW) is DeliveryState.DEAD
    assert claim(store, NOW + HOUR) == []
    assert reasons(store, uids[0]) == {"7d": "error=404"}


def test_every_try_is_noted_with_its_lateness(store, uids, reminder):
    """Started before the network is touched; the detail is kept short."""
    plan(store, reminder(uids[0], "7d", NOW))
    (first,) = claim(store, NOW + 30 * MINUTE)
    assert attempts(store) == [(1, None, 1800.0, 0)]
    long = Outcome(OutcomeClass.TRANSIENT, "x" * 10_000)
    finish(store, first, long, NOW + 31 * MINUTE)
    assert attempts(store) == [(1, "transient", 1800.0, 2000)]


def test_outcome_of_a_lost_lease_is_ignored(store, uids, reminder):
    """A finisher that comes late, or twice, changes neither the row nor the attempt."""
    plan(store, reminder(uids[0], "7d", NOW))
    (first,) = claim(store, NOW)
    assert finish(store, first, DOUBTFUL, NOW) is DeliveryState.RETRY
    assert finish(store, first, OK, NOW) is None
    assert attempts(store) == [(1, "ambiguous", 0.0, len(DOUBTFUL.detail))]
    (second,) = claim(store, NOW + HOUR)
    assert second.lease_gen > first.lease_gen
    assert finish(store, first, OK, NOW + HOUR) is None


def test_own_rows_are_not_taken_back(store, uids, reminder):
    """Recovery takes only what another boot was sending."""
    plan(store, reminder(uids[0], "7d", NOW))
    claim(store, NOW, boot="mine")
    with store.write() as tx:
        assert recovery.recover(tx, "mine", NOW) == 0
        assert recovery.recover(tx, "another", NOW) == 1
    assert attempts(store)[0][1] == "ambiguous"


def _claim_and_die(path):
    store = Store.open(path)
    claim(store, NOW, boot="killed")
    os.kill(os.getpid(), signal.SIGKILL)


def test_killed_while_sending_goes_again_as_a_possible_repeat(place, known, reminder):
    """After kill -9 between claim and outcome: the same delivery id, said to be a repeat."""
    store = Store.open(place)
    (uid,) = known(store, "Port fees take effect")
    plan(store, reminder(uid, "7d", NOW))
    store.close()
    sender = multiprocessing.get_context("spawn").Process(target=_claim_and_die, args=(place,))
    sender.start()
    sender.join(60)
    store = Store.open(place)
    with store.write() as tx:
        assert recovery.recover(tx, "new", NOW) == 1
    (again,) = claim(store, NOW)
    assert (again.repeat, again.attempt) == (True, 2)
    assert finish(store, again, OK, NOW) is DeliveryState.SENT
    store.close()


def test_looking_for_what_is_due_reads_no_table_through(store, uids, reminder):
    """All that is asked every few seconds is answered from an index."""
    asked = []
    event.listen(
        store._engine,
        "before_cursor_execute",
        lambda _c, _cursor, sql, values, _x, _m: asked.append((sql, values)),
    )
    claim(store, NOW)
    with store.read() as tx:
        deliveries.next_due(tx)
    questions = [(sql, values) for sql, values in asked if "FROM " in sql]
    explain = "EXPLAIN" if store.is_shared else "EXPLAIN QUERY PLAN"
    with store.write() as tx:
        if store.is_shared:  # a table of no size would be read through, whatever its indexes
            tx.connection().exec_driver_sql("SET LOCAL enable_seqscan = off")
        plans = [
            str(tx.connection().exec_driver_sql(f"{explain} {sql}", values).all()).lower()
            for sql, values in questions
        ]
    assert len(plans) == 4
    assert sum("ix_delivery_" in found for found in plans) == 3
    assert not any("seq scan" in found or "'scan" in found for found in plans)


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_every_row_ends_once_whatever_happens(known, reminder, seed):
    """Random outcomes, crashes and plans: nothing hangs, no row is sent twice without a word."""
    chance, store, sent = random.Random(seed), Store.open(":memory:"), []
    uids = known(store, *(f"Fact {number}" for number in range(4)))
    planned = [
        reminder(uid, stage, NOW + chance.randrange(5) * HOUR, useful=30 * HOUR)
        for uid in uids
        for stage in ("7d", "3d", "day")
    ]
    plan(store, *planned)
    for turn in range(60):
        now = NOW + turn * HOUR
        for message in claim(store, now, boot=f"boot {turn}"):
            outcome = chance.choice([OK, OK, DOWN, DOUBTFUL, REFUSED, None])
            if outcome and finish(store, message, outcome, now) is DeliveryState.SENT:
                sent += [(one.delivery_id, message.repeat) for one in message.notices]
        with store.write() as tx:
            recovery.recover(tx, "next", now)
            deliveries.insert(tx, planned, now)
    ended = {state for uid in uids for state in states(store, uid).values()}
    store.close()
    assert ended <= {"sent", "dead", "expired", "superseded"}
    assert len({row for row, _ in sent}) == len(sent)


def test_a_flood_that_is_late_goes_urgent_first_and_in_messages_of_bounded_length(
    store, known, reminder
):
    """Of six hundred late notices the urgent ones go by themselves, before all others."""
    uids = known(
        store, *(f"Fact {chr(97 + n // 25)}{chr(97 + n % 25)}on starts" for n in range(600))
    )
    late = [
        replace(reminder(uid, "1d", NOW + n * timedelta(seconds=1)), urgency=_urgency(n))
        for n, uid in enumerate(uids)
    ]
    with store.write() as tx:
        deliveries.insert(tx, late, NOW)
    later = NOW + HOUR
    first = claim(store, later, limit=2)
    assert [[one.uid for one in message.notices] for message in first] == [[uids[0]], [uids[100]]]
    told = list(first)
    while more := claim(store, later, limit=50):
        told += more
    assert sum(len(one.notices) for one in told) == 600
    assert max(len(one.notices) for one in told) <= 510


def _urgency(number: int) -> Urgency:
    return Urgency.HIGH if number % 100 == 0 else Urgency.NORMAL
