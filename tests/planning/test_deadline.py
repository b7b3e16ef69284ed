"""The instant that is meant: first instants, last seconds, gaps, folds and skipped days."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alertd.model.commitment import Bound
from alertd.planning import deadline_of, first_instant
from alertd.planning.deadline import instant, last_second

DAYS = [
    ("Europe/Berlin", "2027-03-28", "2027-03-27T23:00", "2027-03-28T21:59:59"),
    ("Europe/Berlin", "2027-10-31", "2027-10-30T22:00", "2027-10-31T22:59:59"),
    ("America/New_York", "2027-03-14", "2027-03-14T05:00", "2027-03-15T03:59:59"),
    ("America/New_York", "2027-11-07", "2027-11-07T04:00", "2027-11-08T04:59:59"),
    ("Asia/Beirut", "2027-03-28", "2027-03-27T22:00", "2027-03-28T20:59:59"),
    ("Africa/Cairo", "2027-04-30", "2027-04-29T22:00", "2027-04-30T20:59:59"),
    ("America/Santiago", "2027-09-05", "2027-09-05T04:00", "2027-09-06T02:59:59"),
    ("America/Havana", "2027-03-14", "2027-03-14T05:00", "2027-03-15T03:59:59"),
    ("Australia/Lord_Howe", "2027-04-04", "2027-04-03T13:00", "2027-04-04T13:29:59"),
    ("Pacific/Apia", "2011-12-30", "2011-12-30T10:00", "2011-12-30T09:59:59"),
    ("Antarctica/Troll", "2027-03-28", "2027-03-28T00:00", "2027-03-28T21:59:59"),
    ("Africa/Casablanca", "2027-02-07", "2027-02-06T23:00", "2027-02-07T23:59:59"),
    ("Asia/Kathmandu", "2027-01-01", "2026-12-31T18:15", "2027-01-01T18:14:59"),
]


@pytest.mark.parametrize(("zone", "day", "first", "last"), DAYS)
def test_a_local_day_begins_and_ends_where_its_zone_says(zone, day, first, last):
    """Clock changes at midnight, short and long days, and a day that never was."""
    local = date.fromisoformat(day)
    assert first_instant(local, zone) == datetime.fromisoformat(first).replace(tzinfo=UTC)
    assert last_second(local, zone) == datetime.fromisoformat(last).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "clock", "expected"),
    [
        ("2027-03-28", "02:30", "2027-03-28T01:30"),
        ("2027-10-31", "02:30", "2027-10-31T00:30"),
        ("2027-03-27", "24:00", "2027-03-27T23:00"),
        ("2027-07-01", "14:05", "2027-07-01T12:05"),
    ],
)
def test_a_clock_time_in_a_gap_moves_on_and_in_a_fold_is_the_first(day, clock, expected):
    """Berlin: 02:30 does not exist in March and comes twice in October."""
    meant = datetime.fromisoformat(expected).replace(tzinfo=UTC)
    assert instant(date.fromisoformat(day), clock, "Europe/Berlin") == meant


@pytest.mark.parametrize(
    ("zone", "hour"),
    [("-05:00", 5), ("+05:30", 18), ("+99:99", 0), ("Mars/Base", 0), ("", 0), ("../etc", 0)],
)
def test_a_stated_offset_is_a_zone_too_and_an_unknown_one_is_utc(zone, hour):
    """EST means five hours behind UTC all year; nonsense must not stop the planning."""
    assert first_instant(date(2025, 7, 2), zone).hour == hour


@pytest.mark.parametrize(
    ("bound", "expected"),
    [
        (Bound.ON, "2025-11-11T04:59:59"),
        (Bound.BY, "2025-11-11T04:59:59"),
        (Bound.UNTIL, "2025-11-11T04:59:59"),
        (Bound.FROM, "2025-11-10T05:00:00"),
        (Bound.BEFORE, "2025-11-10T05:00:00"),
    ],
)
def test_from_and_before_mean_the_days_first_instant(make, bound, expected):
    """Everything else has until the last second of the day."""
    commitment = make.commitment(date(2025, 11, 10), bound=bound)
    assert deadline_of(commitment) == datetime.fromisoformat(expected).replace(tzinfo=UTC)


@given(
    st.dates(date(2024, 1, 1), date(2035, 12, 31)),
    st.sampled_from(sorted({zone for zone, *_ in DAYS})),
)
def test_a_days_last_second_is_just_before_the_next_day(day, zone):
    """No second is left out between two days, and none counts twice."""
    following = first_instant(day + timedelta(days=1), zone)
    assert last_second(day, zone) + timedelta(seconds=1) == following
