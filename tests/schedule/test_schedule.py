"""Looking happens: at the asked moment, after clock steps, and without the scheduler."""

import threading
from datetime import UTC, datetime, timedelta

from alertd.clock import VirtualClock
from alertd.schedule import ApschedulerScheduler, Guard, Job

START = datetime(2030, 1, 1, tzinfo=UTC)


def test_a_job_looks_at_the_moment_asked_for_again_and_again():
    """Moved jobs fire within moments and are never lost, however often they are moved."""
    looked = threading.Semaphore(0)
    scheduler = ApschedulerScheduler([Job("due", 15.0, looked.release)])
    scheduler.start()
    try:
        for _ in range(20):
            scheduler.call_at("due", datetime.now(UTC) + timedelta(milliseconds=5))
            assert looked.acquire(timeout=2)
            scheduler.wake("due")
            assert looked.acquire(timeout=2)
    finally:
        scheduler.stop()


def test_a_later_moment_does_not_push_a_sooner_one_away():
    """Asked for the far future, the job still looks at its ceiling."""
    looked = threading.Event()
    scheduler = ApschedulerScheduler([Job("due", 0.2, looked.set)])
    scheduler.start()
    try:
        scheduler.call_at("due", datetime(2099, 1, 1, tzinfo=UTC))
        assert looked.wait(2)
    finally:
        scheduler.stop()


def guard(clock, looks, deaths, last_tick=None):
    return Guard(
        clock,
        lambda: looks.append(clock.now()),
        last_tick=last_tick or clock.monotonic,
        on_dead=lambda: deaths.append(clock.now()),
    )


def test_a_stepped_clock_is_noticed_and_everything_looks():
    """Forward and back; ordinary time passing is no step."""
    clock, looks, deaths = VirtualClock(START), [], []
    watched = guard(clock, looks, deaths)
    clock.advance(timedelta(seconds=5))
    assert watched.round() == 0.0
    clock.step(timedelta(hours=2))
    assert round(watched.round()) == 7200
    clock.step(-timedelta(days=1))
    assert round(watched.round()) == -86400
    assert len(looks) == 3
    assert not deaths


def test_a_minute_without_a_look_ends_the_process():
    """The supervisor's fresh start is better than a daemon that looks alive."""
    clock, looks, deaths = VirtualClock(START), [], []
    watched = guard(clock, looks, deaths, last_tick=lambda: 0.0)
    clock.advance(timedelta(seconds=61))
    watched.round()
    assert deaths
