"""A channel that fails is left alone, probed, and set free; another one tells what cannot wait."""

from datetime import UTC, datetime, timedelta

import pytest

from alertd.clock import VirtualClock
from alertd.model.policy import Channel, Policy
from alertd.model.reminder import Outcome, OutcomeClass
from alertd.notify.breaker import Breakers

START = datetime(2030, 1, 1, 12, tzinfo=UTC)
OK = Outcome(OutcomeClass.OK, "")
DOWN = Outcome(OutcomeClass.TRANSIENT, "error=503")
REFUSED = Outcome(OutcomeClass.PERMANENT, "error=401")
DOUBTFUL = Outcome(OutcomeClass.AMBIGUOUS, "read timed out")


@pytest.fixture
def clock():
    return VirtualClock(START)


@pytest.fixture
def outbox(outbox_of, clock):
    """Two channels, of which the desk stands in for the hook."""
    made = outbox_of(clock)
    made.channels(hook=2, desk=2)
    hook, desk = made.policy.channels
    made.policy = Policy(
        made.policy.routes, (Channel(hook.name, hook.url, 2, failover="desk"), desk)
    )
    made.drain.configure(made.policy)
    return made


def test_five_failures_in_a_row_open_it_and_probes_come_ever_more_rarely(clock):
    """After 30 s, 1 min, 2 min ... at most every 15 min, one message at a time."""
    breakers = Breakers(clock)
    for number in range(5):
        assert breakers.free("hook", 2, 0) == 2
        breakers.note("hook", str(number), DOWN)
    waits = []
    for number in range(8):
        assert breakers.free("hook", 2, 0) == 0
        waits.append(breakers.wait("hook"))
        clock.advance(timedelta(seconds=waits[-1]))
        assert breakers.free("hook", 2, 0) == 1
        assert breakers.free("hook", 1, 1) == 0
        breakers.note("hook", str(number), DOWN)
    assert waits == [30, 60, 120, 240, 480, 900, 900, 900]
    assert breakers.state("hook") == "open"


def test_one_success_closes_it_and_failures_count_anew(clock):
    """Four failures, a success and four failures open nothing."""
    breakers = Breakers(clock)
    for outcome in (*[DOWN] * 4, OK, *[DOUBTFUL] * 4):
        assert not breakers.note("hook", "1", outcome)
    assert breakers.state("hook") == "closed"
    breakers.note("hook", "1", DOWN)
    assert breakers.state("hook") == "open"
    assert breakers.note("hook", "1", OK)
    assert breakers.free("hook", 2, 0) == 2


def test_one_refused_message_says_nothing_of_the_channel_and_three_do(clock):
    """A bad row is dead; a channel that refuses three different ones is broken."""
    breakers = Breakers(clock)
    for _ in range(9):
        breakers.note("hook", "the same", REFUSED)
    assert breakers.state("hook") == "closed"
    breakers.note("hook", "second", REFUSED)
    breakers.note("hook", "third", REFUSED)
    assert breakers.state("hook") == "broken"


def test_a_channel_that_asks_for_a_pause_rests_as_a_whole(clock):
    """Retry-After is meant for the channel, not for the one message."""
    breakers = Breakers(clock)
    breakers.note("hook", "1", Outcome(OutcomeClass.TRANSIENT, "error=429", 90.0))
    assert breakers.free("hook", 2, 0) == 0
    assert breakers.free("mail", 2, 0) == 2
    clock.advance(timedelta(seconds=90))
    assert breakers.free("hook", 2, 0) == 2


def test_what_is_refused_for_good_is_told_by_the_failover_channel(outbox, clock):
    """In the transaction in which it dies; a second time it is not."""
    outbox.sender.answers["hook"] = REFUSED
    outbox.due("hook")
    outbox.drain.look()
    assert outbox.states("hook") == {"dead": 1}
    assert outbox.states("desk") == {"sent": 1}
    assert "the channel hook could not tell it" in outbox.sender.bodies[-1]
    outbox.drain.look()
    assert len(outbox.sender.sent) == 2


def test_a_group_that_is_refused_is_told_whole_by_the_failover_channel(outbox, clock):
    """Each of its notices, again as one message."""
    outbox.sender.answers["hook"] = REFUSED
    outbox.due("hook", ahead=60)
    outbox.due("hook", ahead=60)
    clock.advance(timedelta(seconds=60))
    outbox.drain.look()
    outbox.drain.look()
    assert [channel for channel, _ in outbox.sender.sent] == ["hook", "desk"]
    assert outbox.sender.bodies[1].count("Why you get this") == 2


def test_a_dead_failover_channel_makes_no_circle(outbox, clock):
    """Two channels that stand in for each other end, both dead."""
    hook, desk = outbox.policy.channels
    both = (hook, Channel(desk.name, desk.url, 2, failover="hook"))
    outbox.drain.configure(Policy(outbox.policy.routes, both))
    outbox.sender.answers.update(hook=REFUSED, desk=REFUSED)
    outbox.due("hook")
    for _ in range(5):
        outbox.drain.look()
    assert [channel for channel, _ in outbox.sender.sent] == ["hook", "desk"]


def test_what_may_not_be_repeated_is_dead_once_it_may_have_arrived(outbox, clock):
    """`on_unknown = "once"`: and the failover channel says so, as a possible repeat."""
    once = Channel("hook", "hook://x", 2, failover="desk", resends=False)
    outbox.drain.configure(Policy(outbox.policy.routes, (once, outbox.policy.channels[1])))
    outbox.sender.answers["hook"] = DOUBTFUL
    outbox.due("hook")
    outbox.drain.look()
    outbox.drain.look()
    assert outbox.states("hook") == {"dead": 1}
    assert "possible repeat" in outbox.sender.bodies[-1]


def test_a_silent_channel_is_probed_and_its_return_sets_the_others_free(outbox, clock):
    """Nothing waits for its own hourly turn once a probe has arrived."""
    outbox.sender.answers["hook"] = DOWN
    for ahead in range(6):
        outbox.due("hook", ahead)
    clock.advance(timedelta(seconds=6))
    outbox.drain.start()
    outbox.until(lambda: outbox.drain.breaker("hook") == "open" and not outbox.drain.in_flight)
    outbox.sender.answers["hook"] = OK
    clock.advance(timedelta(seconds=31))
    outbox.drain.wake()
    outbox.until(lambda: outbox.states("hook") == {"sent": 6})
    assert outbox.drain.breaker("hook") == "closed"


def test_what_is_urgent_does_not_wait_for_a_silent_channel(outbox, clock):
    """While it is left alone, another channel tells what falls due and cannot wait."""
    outbox.sender.answers["hook"] = DOWN
    for ahead in range(5):
        outbox.due("hook", ahead)
    clock.advance(timedelta(seconds=6))
    outbox.drain.start()
    outbox.until(lambda: outbox.drain.breaker("hook") == "open" and not outbox.drain.in_flight)
    assert outbox.sender.times("desk") == []
    with outbox.store.write() as tx:
        tx.connection().exec_driver_sql("UPDATE delivery SET urgency = 'high'")
    outbox.drain.wake()
    outbox.until(lambda: outbox.states("desk") == {"sent": 5})
    assert "the channel hook does not answer" in outbox.sender.bodies[-1]
