"""When people are told, why, and when they are not."""

import zoneinfo
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alertd.model.commitment import Bound, Certainty, Kind, Status
from alertd.model.policy import Channel, LeadTime, Matcher, Policy, Route
from alertd.model.reminder import SkipReason, Told
from alertd.planning import plan

STAGES = ("14d", "7d", "3d", "1d", "day", "1h", "at", "passed")
ALERTED = frozenset({Certainty.SCHEDULED, Certainty.EXPECTED})
ZONES = sorted(zoneinfo.available_timezones() - {"Factory", "localtime"})


def route(
    name="all",
    *,
    matchers=(),
    stages=STAGES,
    zone="UTC",
    hour=9,
    sure=ALERTED,
    more=False,
    to=("ops",),
):
    leads = tuple(LeadTime.parse(stage) for stage in stages)
    return Route(name, to, matchers, leads, time(hour), zone, sure, more)


def policy(*routes):
    return Policy(routes or (route(),), (Channel("ops", "json://x"),))


def planned(commitment, arrived, *, routes=(), told=(), now=None):
    at = datetime.fromisoformat(arrived).replace(tzinfo=UTC)
    made = plan(commitment, "uid", policy(*routes), told=told, now=now or at, arrived=at)
    return [(r.stage, f"{r.due_at:%m-%d %H:%M}") for r in made.reminders]


def test_a_date_counts_down_at_the_receivers_hour(make):
    """Two weeks, one week, three days, a day ahead, on the day and once it has passed."""
    assert planned(make.commitment(date(2025, 11, 10)), "2025-10-24T00:00") == [
        ("14d", "10-27 09:00"),
        ("7d", "11-03 09:00"),
        ("3d", "11-07 09:00"),
        ("1d", "11-09 09:00"),
        ("day", "11-10 09:00"),
        ("passed", "11-11 09:00"),
    ]


def test_stages_that_lie_in_the_past_are_not_planned(make):
    """An article that comes late gives what is left."""
    assert planned(make.commitment(date(2025, 11, 1)), "2025-10-24T12:00")[0] == (
        "7d",
        "10-25 09:00",
    )


def test_a_clock_time_adds_an_hour_ahead_and_the_minute_itself(make):
    """Days are counted on the receiver's calendar; hours are exact."""
    strike = make.commitment(date(2025, 11, 10), time="00:01")
    berlin = (route(zone="Europe/Berlin", stages=("1d", "day", "1h", "at", "passed")),)
    assert planned(strike, "2025-11-01T00:00", routes=berlin) == [
        ("1d", "11-09 08:00"),
        ("1h", "11-10 04:01"),
        ("at", "11-10 05:01"),
    ]


def test_a_deadline_minutes_away_is_told_at_once_and_at_its_minute(make):
    """Where no stage before the deadline is left there is one short notice."""
    soon = make.commitment(date(2025, 11, 10), "UTC", time="14:05", bound=Bound.BY)
    assert planned(soon, "2025-11-10T14:03") == [
        ("short_notice", "11-10 14:03"),
        ("at", "11-10 14:05"),
    ]


def test_what_starts_on_a_day_is_told_on_that_day(make):
    """`from` without a clock time starts at midnight; the day's notice still goes."""
    starts = make.commitment(date(2025, 11, 10), bound=Bound.FROM)
    assert ("day", "11-10 09:00") in planned(starts, "2025-11-01T00:00")


def test_before_a_day_has_no_notice_on_that_day(make):
    """`before Nov. 10` is over when Nov. 10 begins."""
    stages = [
        stage
        for stage, _ in planned(
            make.commitment(date(2025, 11, 10), bound=Bound.BEFORE), "2025-11-01T00:00"
        )
    ]
    assert stages == ["7d", "3d", "1d", "passed"]


def test_a_span_counts_to_its_first_day_and_passes_after_its_last(make):
    """Early November: the first notice counts to Nov. 1."""
    early = make.commitment(date(2025, 11, 1), latest=date(2025, 11, 10))
    found = planned(early, "2025-10-20T00:00")
    assert found[0] == ("7d", "10-25 09:00")
    assert found[-1] == ("passed", "11-11 09:00")


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"earliest": date(2025, 10, 20), "latest": date(2025, 10, 26)}, SkipReason.HAS_BEGUN),
        ({"earliest": date(2025, 10, 1), "latest": date(2025, 10, 1)}, SkipReason.HAS_BEGUN),
        ({"certainty": Certainty.POSSIBLE}, SkipReason.NOT_ALERTED),
        ({"status": Status.CANCELLED}, SkipReason.CANCELLED),
    ],
)
def test_silence_has_a_reason(make, changes, why):
    """Begun, passed, merely possible and called off: nothing goes, and the plan says why."""
    commitment = make.commitment(date(2025, 11, 10), **changes)
    now = datetime(2025, 10, 24, tzinfo=UTC)
    made = plan(commitment, "uid", policy(), told=(), now=now, arrived=now)
    assert made.reminders == ()
    assert {skipped.reason for skipped in made.skipped} == {why}


def test_a_route_may_ask_for_what_is_only_possible(make):
    """Threats are alerted where somebody wants them."""
    wanting = (route(sure=frozenset(Certainty)),)
    threat = make.commitment(date(2025, 11, 10), certainty=Certainty.POSSIBLE)
    assert planned(threat, "2025-11-01T00:00", routes=wanting)


@pytest.mark.parametrize(
    ("matcher", "takes"),
    [
        (Matcher("party", ("china",)), True),
        (Matcher("party", ("Japan",)), False),
        (Matcher("kind", ("expiry", "effective")), True),
        (Matcher("keyword", ("PORT FEES",)), True),
        (Matcher("title", ("copper",)), False),
        (Matcher("title", ("copper",), negate=True), True),
        (Matcher("source", ("a.txt",)), True),
        (Matcher("certainty", ("expected",)), False),
    ],
)
def test_matchers_choose_who_is_told(make, matcher, takes):
    """The first route that matches ends the search; the notice says which one it was."""
    routes = (route("lane", matchers=(matcher,), to=("lane",)), route("rest", to=("rest",)))
    now = datetime(2025, 11, 1, tzinfo=UTC)
    made = plan(
        make.commitment(date(2025, 11, 10)), "u", policy(*routes), told=(), now=now, arrived=now
    )
    assert {r.channel for r in made.reminders} == {"lane" if takes else "rest"}
    assert all(r.route in r.why for r in made.reminders)


def test_who_was_told_an_old_date_gets_one_correction(make):
    """At once, to that channel, with the old date; and no second time."""
    moved = make.commitment(date(2026, 11, 10), kind=Kind.EXPIRY)
    now = datetime(2025, 11, 5, tzinfo=UTC)
    told = [Told("ops", "7d", "2025-11-10", now - timedelta(days=2))]
    first = plan(moved, "u", policy(), told=told, now=now, arrived=now).reminders[0]
    assert (first.stage, first.was, first.when, first.due_at) == (
        "changed",
        "2025-11-10",
        "2026-11-10",
        now,
    )
    told.append(Told("ops", "changed", "2026-11-10", now))
    again = plan(moved, "u", policy(), told=told, now=now, arrived=now).reminders
    assert "changed" not in {reminder.stage for reminder in again}
    back = make.commitment(date(2025, 11, 10), kind=Kind.EXPIRY)
    told.append(Told("ops", "changed", "2025-11-10", now))
    third = plan(moved, "u", policy(), told=told, now=now, arrived=now).reminders[0]
    assert (third.stage, back.edtf) == ("changed", third.was)
    assert third.key != first.key


def test_who_was_told_hears_that_it_is_called_off(make):
    """A cancelled commitment sends nothing but the correction."""
    off = make.commitment(date(2025, 11, 10), status=Status.CANCELLED)
    now = datetime(2025, 11, 5, tzinfo=UTC)
    told = [Told("ops", "7d", "2025-11-10", now)]
    made = plan(off, "u", policy(), told=told, now=now, arrived=now)
    assert [reminder.stage for reminder in made.reminders] == ["changed"]


@settings(max_examples=150, deadline=None)
@given(
    day=st.dates(date(2024, 2, 1), date(2035, 12, 1)),
    ahead=st.integers(0, 40),
    zone=st.sampled_from(ZONES),
    meant=st.sampled_from(ZONES),
    clock=st.none() | st.times().map(lambda t: f"{t:%H:%M}"),
    bound=st.sampled_from(Bound),
)
def test_whatever_the_zones_nothing_is_early_double_or_too_late(
    make, day, ahead, zone, meant, clock, bound
):
    """No notice before arrival, none ahead of time after the deadline, on the intended local day."""
    commitment = make.commitment(day, meant, time=clock, bound=bound)
    arrived = datetime.combine(day - timedelta(days=ahead), time(5), UTC)
    one = policy(route(zone=zone))
    made = plan(commitment, "u", one, told=(), now=arrived, arrived=arrived)
    assert made == plan(commitment, "u", one, told=(), now=arrived, arrived=arrived)
    assert len({r.key for r in made.reminders}) == len(made.reminders)
    assert all(
        arrived <= r.due_at < r.useful_until or r.stage == "short_notice" for r in made.reminders
    )
    for reminder in made.reminders:
        if reminder.stage.endswith("d") and not clock and reminder.stage != "passed":
            local = reminder.due_at.astimezone(zoneinfo.ZoneInfo(zone))
            assert local.date() == day - timedelta(days=int(reminder.stage[:-1]))
