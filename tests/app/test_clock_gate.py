"""A clock that jumps may not have everything sent at once."""

from datetime import UTC, datetime, timedelta

import pytest

from alertd.app.clock_gate import ClockGate, release
from alertd.clock import VirtualClock
from alertd.store import claiming, failover, meta

START = datetime(2030, 1, 1, 12, tzinfo=UTC)


@pytest.fixture
def clock():
    return VirtualClock(START)


@pytest.fixture
def gate(store, clock):
    made = ClockGate(store, clock, "console")
    made.begin()
    return made


def hold(store):
    with store.read() as tx:
        return meta.get(tx, claiming.HOLD)


def claim(store, now):
    with store.write() as tx:
        return claiming.claim(tx, "console", now, 10, "boot")


@pytest.mark.parametrize("hours", [1, 5.9, -1, -24 * 365 * 10])
def test_a_short_step_and_any_step_back_hold_nothing(store, clock, gate, hours):
    """What is overdue goes out late; what was sent stays sent."""
    clock.step(timedelta(hours=hours))
    gate.look()
    assert hold(store) is None


@pytest.mark.parametrize("hours", [6.1, 48, 24 * 365 * 10])
def test_a_long_jump_ahead_sends_nothing_but_one_word_about_it(store, clock, gate, hours):
    """And the word says what to do."""
    with store.write() as tx:
        failover.tell(tx, "console", "before", "Something else.", START)
    clock.step(timedelta(hours=hours))
    gate.look()
    gate.look()
    assert hold(store) == "clock"
    said = [one.about_itself for one in claim(store, clock.now())]
    assert len(said) == 2
    assert "alertd clock accept" in said[1]


def test_reminders_wait_while_the_clock_is_in_doubt(store, clock, gate, known, reminder):
    """They are neither sent nor ended, and go once somebody vouches for the clock."""
    from alertd.store import deliveries

    (uid,) = known(store, "Copper duty starts")
    due = START + timedelta(hours=7)
    with store.write() as tx:
        deliveries.insert(tx, [reminder(uid, "1d", due)], START)
    clock.step(timedelta(hours=8))
    gate.look()
    assert all(one.about_itself for one in claim(store, clock.now()))
    assert release(store, clock.now(), "accepted by hand")
    assert [one.notices[0].stage for one in claim(store, clock.now())] == ["1d"]


def test_after_ten_minutes_sending_goes_on_by_itself(store, clock, gate):
    """Better late than never."""
    clock.step(timedelta(days=2))
    gate.look()
    clock.advance(timedelta(seconds=599))
    gate.look()
    assert hold(store) == "clock"
    clock.advance(timedelta(seconds=1))
    gate.look()
    assert hold(store) is None


def test_a_short_step_that_makes_many_commitments_due_holds_too(
    store, clock, gate, known, reminder
):
    """More than fifty at once are more likely a wrong clock than a busy hour."""
    from alertd.store import deliveries

    names = [f"{chr(97 + n // 8) * 4}{chr(97 + n % 8) * 4}on duty starts" for n in range(51)]
    uids = known(store, *names)
    with store.write() as tx:
        due = START + timedelta(minutes=30)
        deliveries.insert(tx, [reminder(uid, "1d", due) for uid in uids], START)
    clock.step(timedelta(hours=1))
    gate.look()
    assert hold(store) == "clock"


def test_a_start_with_a_clock_that_is_behind_the_last_run_holds(store, clock):
    """A dead battery, or a machine set back to an old state."""
    with store.write() as tx:
        meta.set_many(tx, {"last_wall": (START + timedelta(days=3)).isoformat()})
    ClockGate(store, clock, "console").begin()
    assert hold(store) == "clock"


def test_a_restart_does_not_end_a_hold(store, clock, gate):
    """The ten minutes count anew."""
    clock.step(timedelta(days=2))
    gate.look()
    again = ClockGate(store, clock, "console")
    again.begin()
    clock.advance(timedelta(seconds=300))
    again.look()
    assert hold(store) == "clock"
    clock.advance(timedelta(seconds=301))
    again.look()
    assert hold(store) is None
