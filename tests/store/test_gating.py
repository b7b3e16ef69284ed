"""Silences, pauses, acknowledgements and snoozes, as they act on what is due."""

from datetime import UTC, datetime, time, timedelta

import pytest

from alertd.errors import AlertdError
from alertd.model.commitment import Certainty
from alertd.model.correction import Author
from alertd.model.policy import Channel, Insistence, LeadTime, Matcher, Policy, QuietHours, Route
from alertd.model.reminder import Outcome, OutcomeClass
from alertd.planning import RouteGates
from alertd.store import claiming, deliveries, seen, silences
from tests.store.ending import end_one

NOW = datetime(2030, 1, 1, 9, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
OK = Outcome(OutcomeClass.OK, "accepted")
DOWN = Outcome(OutcomeClass.TRANSIENT, "error=503")


def gate(per_hour=0, **route):
    leads = (LeadTime.parse("7d"),)
    one = Route(
        "everything", ("console",), (), leads, time(9), "UTC", frozenset(Certainty), **route
    )
    return RouteGates(Policy((one,), (Channel("console", "json://x", per_hour=per_hour),)))


def anna(now=NOW):
    return Author("anna", "maintenance", now)


@pytest.fixture
def uids(store, known):
    """Three commitments in the store."""
    return known(store, "Copper duty starts", "Port fees take effect", "Visa rule begins")


def plan(store, *reminders):
    with store.write() as tx:
        deliveries.insert(tx, reminders, NOW)


def claim(store, now, *, gates=None, limit=10):
    with store.write() as tx:
        return claiming.claim(tx, "console", now, limit, "boot", gate=gates or gate())


def send(store, now, outcome=OK, *, gates=None):
    """Claim and send all that may go; the stages of each message."""
    claimed = claim(store, now, gates=gates)
    with store.write() as tx:
        for one in claimed:
            end_one(tx, one, outcome, now)
    return [[notice.stage for notice in one.notices] for one in claimed]


def rows(store, uid):
    with store.read() as tx:
        return {
            row["stage"]: (row["state"], row["reason"]) for row in deliveries.of_commitment(tx, uid)
        }


def next_due(store):
    with store.read() as tx:
        return deliveries.next_due(tx)


def test_a_pause_holds_what_is_due_and_lets_it_go_as_one_message_at_its_end(store, uids, reminder):
    """Each row gets the pause's end as its time: the table stays the schedule."""
    plan(store, *(reminder(uid, "7d", NOW + n * HOUR) for n, uid in enumerate(uids)))
    with store.write() as tx:
        silences.pause(tx, NOW + 5 * HOUR, anna())
    for n in range(3):
        assert send(store, NOW + n * HOUR) == []
    assert next_due(store) == NOW + 5 * HOUR
    assert send(store, NOW + 5 * HOUR) == [["7d", "7d", "7d"]]


def test_a_pause_that_is_ended_early_lets_go_at_once(store, uids, reminder):
    """`pause --off`: what waited is due now."""
    plan(store, reminder(uids[0], "7d", NOW))
    with store.write() as tx:
        silences.pause(tx, NOW + DAY, anna())
    assert send(store, NOW) == []
    with store.write() as tx:
        assert silences.resume(tx, anna(NOW + HOUR)) == 1
    assert send(store, NOW + HOUR) == [["7d"]]


def test_a_second_pause_takes_the_place_of_the_first(store):
    """Shorter or longer."""
    with store.write() as tx:
        silences.pause(tx, NOW + DAY, anna())
        silences.pause(tx, NOW + 2 * HOUR, anna(NOW + HOUR))
        assert [one.ends_at for one in silences.standing(tx, NOW + HOUR)] == [NOW + 2 * HOUR]


def test_a_silence_holds_only_what_matches(store, uids, reminder):
    """One commitment by its title; the others go."""
    plan(store, *(reminder(uid, "7d", NOW) for uid in uids))
    with store.write() as tx:
        silences.add(tx, [Matcher("title", ("copper",))], NOW + HOUR, anna())
    (message,) = claim(store, NOW)
    assert {one.uid for one in message.notices} == {uids[1], uids[2]}
    (later,) = claim(store, NOW + HOUR)
    assert [one.uid for one in later.notices] == [uids[0]]


def test_what_a_silence_outlasts_ends_with_its_reason(store, uids, reminder):
    """It is too late when the silence ends; who silenced it and why is kept."""
    plan(store, reminder(uids[0], "7d", NOW, useful=HOUR))
    with store.write() as tx:
        kept = silences.add(tx, [Matcher("title", ("copper",))], NOW + DAY, anna())
    assert send(store, NOW) == []
    assert send(store, NOW + DAY) == []
    state, reason = rows(store, uids[0])["7d"]
    assert state == "expired"
    assert f"silenced: {kept.id} until" in reason
    assert "by anna: maintenance" in reason


def test_a_nearer_stage_speaks_for_what_a_silence_held(store, uids, reminder):
    """Of the stages of one commitment the nearest goes, and names the others."""
    plan(store, reminder(uids[0], "7d", NOW), reminder(uids[0], "3d", NOW + HOUR))
    with store.write() as tx:
        silences.pause(tx, NOW + 2 * HOUR, anna())
    assert send(store, NOW) == send(store, NOW + HOUR) == []
    (message,) = claim(store, NOW + 2 * HOUR)
    assert [(one.stage, one.missed) for one in message.notices] == [("3d", ("7d",))]


def test_a_message_that_failed_goes_on_without_what_was_silenced_since(store, uids, reminder):
    """Two went together and the channel was down; one is silenced before the next try."""
    plan(store, *(reminder(uid, "7d", NOW) for uid in uids[:2]))
    assert send(store, NOW, DOWN) == [["7d", "7d"]]
    with store.write() as tx:
        silences.add(tx, [Matcher("title", ("copper",))], NOW + 2 * HOUR, anna())
    (retried,) = claim(store, NOW + HOUR)
    assert [one.uid for one in retried.notices] == [uids[1]]
    (held,) = claim(store, NOW + 2 * HOUR)
    assert [one.uid for one in held.notices] == [uids[0]]


def test_a_message_all_of_which_is_silenced_comes_back(store, uids, reminder):
    """Nothing is lost with the message that carried it."""
    plan(store, *(reminder(uid, "7d", NOW) for uid in uids[:2]))
    send(store, NOW, DOWN)
    with store.write() as tx:
        silences.pause(tx, NOW + 2 * HOUR, anna())
    assert claim(store, NOW + HOUR) == []
    assert send(store, NOW + 2 * HOUR) == [["7d", "7d"]]


@pytest.mark.parametrize(
    ("do", "code"),
    [
        (lambda tx: silences.add(tx, [], NOW + HOUR, anna()), "silence.empty"),
        (lambda tx: silences.add(tx, [Matcher("kind", ("event",))], NOW, anna()), "silence.ended"),
        (lambda tx: silences.expire(tx, "nothing", anna()), "silence.unknown"),
        (lambda tx: seen.acknowledge(tx, "nothing", anna()), "ack.unknown"),
        (lambda tx: seen.snooze(tx, "nothing", NOW, anna()), "ack.past"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(store, do, code):
    """Nothing is changed."""
    with pytest.raises(AlertdError) as refused, store.write() as tx:
        do(tx)
    assert refused.value.code == code


def test_a_snooze_holds_the_next_stage_and_tells_anew_at_its_end(store, uids, reminder):
    """Told, snoozed for a day: silence until then, and then one word that stands for all."""
    plan(store, reminder(uids[0], "7d", NOW), reminder(uids[0], "3d", NOW + HOUR))
    assert send(store, NOW) == [["7d"]]
    with store.write() as tx:
        assert seen.snooze(tx, uids[0][:8], NOW + DAY, anna()) == [uids[0]]
    assert send(store, NOW + HOUR) == []
    (message,) = claim(store, NOW + DAY)
    assert [(one.stage, one.missed) for one in message.notices] == [("snoozed", ("3d",))]


def test_a_snooze_before_anything_was_told_only_holds(store, uids, reminder):
    """Nobody was told, so nobody is told anew."""
    plan(store, reminder(uids[0], "7d", NOW))
    with store.write() as tx:
        seen.snooze(tx, uids[0], NOW + HOUR, anna())
    assert send(store, NOW) == []
    assert send(store, NOW + HOUR) == [["7d"]]


def test_an_acknowledgement_ends_a_snooze(store, uids, reminder):
    """The last word counts."""
    plan(store, reminder(uids[0], "7d", NOW), reminder(uids[0], "3d", NOW + HOUR))
    send(store, NOW)
    with store.write() as tx:
        seen.snooze(tx, uids[0], NOW + DAY, anna())
        seen.acknowledge(tx, uids[0], anna(NOW + timedelta(minutes=1)))
    assert send(store, NOW + HOUR) == [["3d"]]
    assert rows(store, uids[0])["snoozed"] == ("cancelled", "acknowledged: by anna")


def test_a_message_of_several_is_acknowledged_whole(store, uids, reminder):
    """By the id that stands in its last line."""
    plan(store, *(reminder(uid, "7d", NOW) for uid in uids))
    (message,) = claim(store, NOW)
    with store.write() as tx:
        assert set(seen.acknowledge(tx, message.id, anna())) == set(uids)
        assert [one.who for one in seen.of_commitment(tx, uids[0])] == ["anna"]


def test_what_quiet_hours_hold_goes_as_one_message_in_the_morning(store, uids, reminder):
    """Three fell due in the night, an hour apart."""
    night = gate(quiet=(QuietHours(time(22), time(7)),))
    begin = NOW.replace(hour=23)
    plan(store, *(reminder(uid, "7d", begin + n * HOUR) for n, uid in enumerate(uids)))
    for n in range(3):
        assert send(store, begin + n * HOUR, gates=night) == []
    assert next_due(store) == NOW.replace(day=2, hour=7)
    assert send(store, NOW.replace(day=2, hour=7), gates=night) == [["7d", "7d", "7d"]]


def test_a_channel_takes_so_many_messages_an_hour_and_the_rest_as_one(store, known, reminder):
    """Two an hour: the third and fourth wait until the first is an hour old."""
    uids = known(store, "One begins", "Two begins", "Three begins", "Four begins")
    minute = timedelta(minutes=1)
    plan(store, *(reminder(uid, "7d", NOW + n * minute) for n, uid in enumerate(uids)))
    limited = gate(per_hour=2)
    sent = [send(store, NOW + n * minute, gates=limited) for n in range(4)]
    assert sent == [[["7d"]], [["7d"]], [], []]
    assert next_due(store) == NOW + HOUR
    assert send(store, NOW + HOUR, gates=limited) == [["7d", "7d"]]


def test_a_limit_holds_within_one_look_too(store, uids, reminder):
    """Three at three instants, all due: two go."""
    second = timedelta(seconds=1)
    plan(store, *(reminder(uid, "7d", NOW + n * second) for n, uid in enumerate(uids)))
    assert len(claim(store, NOW + 3 * second, gates=gate(per_hour=2))) == 2


def test_an_escalation_waits_for_its_notice_and_ends_with_an_acknowledgement(store, uids, reminder):
    """Acknowledging ends at once what would have followed, so that it is not shown as planned."""
    from dataclasses import replace

    insists = gate(insists=Insistence(("7d",), escalate_after=3600, escalate_to=("console",)))
    first = reminder(uids[0], "7d", NOW)
    later = reminder(uids[0], "escalated", NOW + HOUR, when="2030-03-01")
    plan(store, first, replace(later, follows=first.key))
    assert send(store, NOW, gates=insists) == [["7d"]]
    with store.write() as tx:
        seen.acknowledge(tx, uids[0], anna(NOW + timedelta(minutes=5)))
    assert rows(store, uids[0])["escalated"] == ("cancelled", "acknowledged: by anna")
    assert send(store, NOW + HOUR, gates=insists) == []
