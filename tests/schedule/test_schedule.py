"""Looking happens: at the asked moment, after clock steps, and without the scheduler."""

import threading
import time
from datetime import UTC, datetime, timedelta

import pytest

from alertd.clock import SystemClock, VirtualClock
from alertd.schedule import ApschedulerScheduler, Guard, Job

START = datetime(2030, 1, 1, tzinfo=UTC)


def test_a_job_looks_at_the_moment_asked_for_again_and_again(caplog):
    """Moved jobs fire within moments, and none is missed or lost, however often they are moved."""
    looked = threading.Semaphore(0)
    scheduler = ApschedulerScheduler([Job("due", 15.0, looked.release)])
    scheduler.start()
    try:
        for _ in range(20):
            scheduler.call_at("due", datetime.now(UTC) + timedelta(milliseconds=5))
            assert looked.acquire(timeout=2)
            _until(lambda: _is_idle(scheduler, "due"))
            scheduler.wake("due")
            assert looked.acquire(timeout=2)
            _until(lambda: _is_idle(scheduler, "due"))
    finally:
        scheduler.stop()
    assert "job.trouble" not in caplog.text


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


def pass_by(clock, watched, seconds):
    for _ in range(seconds // 5):
        clock.advance(timedelta(seconds=5))
        watched.round()


def test_a_minute_without_a_look_ends_the_process(capfd):
    """The supervisor's fresh start is better than a daemon that looks alive; it says where it hung."""
    clock, looks, deaths = VirtualClock(START), [], []
    watched = guard(clock, looks, deaths, last_tick=lambda: 0.0)
    pass_by(clock, watched, 60)
    assert not deaths
    pass_by(clock, watched, 5)
    assert deaths
    assert "test_schedule.py" in capfd.readouterr().err


def test_a_process_that_was_stopped_gets_its_minute_to_look_again():
    """SIGSTOP for an hour is no reason to end; a loop that stays still afterwards is."""
    clock, looks, deaths = VirtualClock(START), [], []
    watched = guard(clock, looks, deaths, last_tick=lambda: 0.0)
    clock.advance(timedelta(hours=1))
    watched.round()
    pass_by(clock, watched, 55)
    assert not deaths
    pass_by(clock, watched, 10)
    assert deaths


def test_the_heart_beats_only_while_looks_happen():
    """A supervisor's watchdog hears nothing from a daemon whose loop has died."""
    clock, beats = VirtualClock(START), []
    looked = [0.0]
    watched = Guard(
        clock,
        lambda: None,
        last_tick=lambda: looked[0],
        on_dead=lambda: None,
        beat=lambda: beats.append(clock.monotonic()),
    )
    pass_by(clock, watched, 60)
    assert len(beats) == 12
    pass_by(clock, watched, 30)
    assert len(beats) == 12
    looked[0] = clock.monotonic()
    pass_by(clock, watched, 5)
    assert len(beats) == 13


def test_a_suspended_machine_is_noticed(caplog):
    """Boot time went on while monotonic time stood still."""

    class Suspended(VirtualClock):
        asleep = 0.0

        def boottime(self):
            return self.monotonic() + self.asleep

    clock, looks = Suspended(START), []
    watched = guard(clock, looks, [])
    clock.asleep = 3600.0
    clock.step(timedelta(hours=1))
    assert watched.round() == 0.0
    assert looks
    assert "clock.slept" in caplog.text


def test_the_guard_outlives_what_it_calls():
    """A look that fails does not end the rounds."""
    rounds = threading.Semaphore(0)

    def look():
        rounds.release()
        raise RuntimeError("broken")

    clock = SystemClock()
    watched = Guard(clock, look, last_tick=clock.monotonic, on_dead=lambda: None, between=0.01)
    watched.start()
    try:
        assert all(rounds.acquire(timeout=2) for _ in range(3))
    finally:
        watched.stop()


def test_without_the_scheduler_everything_still_looks():
    """The guard alone makes what is due be seen; APScheduler only makes it precise."""
    looked = threading.Semaphore(0)
    scheduler = ApschedulerScheduler([Job("due", 15.0, looked.release)])
    scheduler.start()
    scheduler.stop()

    def look_everywhere():
        looked.release()
        scheduler.wake("due")

    clock = SystemClock()
    watched = Guard(
        clock, look_everywhere, last_tick=clock.monotonic, on_dead=lambda: None, between=0.01
    )
    watched.start()
    try:
        assert all(looked.acquire(timeout=2) for _ in range(3))
    finally:
        watched.stop()


def test_a_job_fires_within_moments_of_the_time_it_was_moved_to():
    """Precise to a fraction of a second, and not before."""
    clock, fired = SystemClock(), []
    done = threading.Event()

    def look():
        fired.append(clock.now())
        done.set()

    scheduler = ApschedulerScheduler([Job("due", 15.0, look)])
    scheduler.start()
    try:
        when = clock.now() + timedelta(milliseconds=200)
        scheduler.call_at("due", when)
        assert done.wait(2)
    finally:
        scheduler.stop()
    assert timedelta(0) <= fired[0] - when < timedelta(milliseconds=250)


@pytest.mark.parametrize("step", [timedelta(hours=2), timedelta(days=3650), -timedelta(days=1)])
def test_a_job_is_woken_and_goes_on_after_the_clock_was_set(step):
    """Whatever next time the old clock had left behind, a wake makes it look, and then on time."""
    set_to = [timedelta(0)]

    class Stepped(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.now(tz) + set_to[0]

    looked = threading.Semaphore(0)
    scheduler = ApschedulerScheduler([Job("due", 15.0, looked.release)])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("apscheduler.schedulers.base.datetime", Stepped)
        scheduler.start()
        try:
            set_to[0] = step
            scheduler.wake("due")
            assert looked.acquire(timeout=2)
            _until(lambda: _is_idle(scheduler, "due"))
            scheduler.call_at("due", Stepped.now(UTC) + timedelta(milliseconds=100))
            assert looked.acquire(timeout=2)
        finally:
            scheduler.stop()


def test_a_look_that_fails_is_told_and_comes_again(caplog):
    """A broken callback costs one look, not the job."""
    looked = threading.Semaphore(0)

    def look():
        looked.release()
        raise RuntimeError("broken look")

    scheduler = ApschedulerScheduler([Job("due", 15.0, look)])
    scheduler.start()
    try:
        for _ in range(2):
            scheduler.wake("due")
            assert looked.acquire(timeout=2)
            _until(lambda: _is_idle(scheduler, "due"))
    finally:
        scheduler.stop()
    _until(lambda: "job.trouble" in caplog.text)


def _is_idle(scheduler, name):
    """Whether the job's last run has left the executor, which takes one run at a time."""
    executor = scheduler._scheduler._executors["default"]
    with executor._lock:
        return executor._instances.get(name, 0) == 0


def _until(holds):
    end = time.monotonic() + 5
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.001)
