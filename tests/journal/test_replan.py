"""A changed configuration: what is unsent follows it, what was sent stays sent."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alertd import journal
from alertd.store import Store

NOON = datetime(2030, 1, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
JAN_20 = date(2030, 1, 20)


@pytest.fixture
def planned(desk, make):
    """A desk with one commitment on Jan. 20."""
    desk.says("a", make.mention(JAN_20), now=NOON)
    return desk


def replan(desk, policy, now=NOON):
    desk.policy = policy
    return journal.replan(desk.store, policy, now)


def waiting(desk):
    return sorted(
        (channel, stage)
        for channel, stage, state in desk.rows("channel", "stage", "state")
        if state == "pending"
    )


def test_same_configuration_changes_nothing(planned):
    """Not one column of one row."""
    before = planned.rows("*")
    assert replan(planned, planned.policy) == 0
    assert planned.rows("*") == before


def test_another_hour_moves_the_rows(planned, policy_of):
    """The same rows, due at the new hour."""
    before = planned.rows("key")
    assert replan(planned, policy_of(hour=7)) == 0
    assert planned.rows("key") == before
    assert planned.next_due() == datetime(2030, 1, 6, 7, tzinfo=UTC)


def test_new_channel_hears_only_what_lies_ahead(planned, policy_of):
    """It is not told what went out before it was there."""
    planned.sent(NOON + 6 * DAY)
    replan(planned, policy_of("console", "mail"), NOON + 7 * DAY)
    assert [stage for channel, stage in waiting(planned) if channel == "mail"] == [
        "1d",
        "3d",
        "7d",
        "day",
        "passed",
    ]


def test_removed_stage_and_channel_end(planned, policy_of):
    """Nothing more goes there, and the rows say why."""
    replan(planned, policy_of("mail", stages=("1d",)))
    assert waiting(planned) == [("mail", "1d")]
    ended = [state for (state,) in planned.rows("state") if state != "pending"]
    assert set(ended) == {"cancelled"}
    assert all(reason for reason, state in planned.rows("reason", "state") if state != "pending")


def test_channel_that_comes_back_goes_on(planned, policy_of):
    """Its rows are reopened, none is doubled."""
    before = waiting(planned)
    replan(planned, policy_of("mail"))
    assert replan(planned, policy_of("console")) == len(before)
    assert waiting(planned) == before


def test_nothing_sent_is_sent_again(planned, policy_of):
    """Whatever the configuration was in between."""
    now = NOON + 6 * DAY
    assert planned.sent(now) == [("console", "14d", None)]
    replan(planned, policy_of("mail"), now)
    replan(planned, policy_of("console"), now)
    assert planned.sent(now) == []


def test_correction_for_a_channel_that_is_gone_is_not_planned(planned, policy_of, make):
    """Who was told by it cannot be reached by it."""
    planned.sent(NOON + 6 * DAY)
    replan(planned, policy_of("mail"), NOON + 6 * DAY)
    planned.says("b", make.mention(JAN_20 + DAY), now=NOON + 7 * DAY)
    replan(planned, policy_of("mail"), NOON + 7 * DAY)
    assert {channel for channel, _ in waiting(planned)} == {"mail"}


@settings(max_examples=15, deadline=None)
@given(
    days=st.lists(st.integers(0, 40), min_size=1, max_size=4),
    steps=st.lists(st.integers(0, 30), min_size=1, max_size=3),
    hour=st.integers(0, 23),
)
def test_planning_twice_is_planning_once(desk_of, make, policy_of, days, steps, hour):
    """At any time, after any sending: a second replan changes not one column."""
    fresh = desk_of(Store.open(":memory:"))
    mentions = [
        make.mention(JAN_20 + day * DAY, f"Fact {n} of {'abcd'[n]}") for n, day in enumerate(days)
    ]
    fresh.says("a", *mentions, now=NOON)
    now = NOON
    for step in steps:
        now += step * DAY
        fresh.sent(now)
        replan(fresh, policy_of(hour=hour), now)
        once = fresh.rows("*")
        assert replan(fresh, fresh.policy, now) == 0
        assert fresh.rows("*") == once
    fresh.store.close()


def test_a_start_under_the_same_policy_looks_at_no_row(planned, policy_of):
    """Only another hour, another zone database or another version plans anew."""

    def start(hour: int, rules: str) -> int:
        with planned.store.write() as tx:
            tx.connection().exec_driver_sql("UPDATE delivery SET why = 'touched'")
        journal.replan_if_changed(planned.store, policy_of(hour=hour), rules, NOON)
        return sum(why != "touched" for (why,) in planned.rows("why"))

    assert start(7, "tz 2026a") > 0
    assert start(7, "tz 2026a") == 0
    assert start(7, "tz 2026b") > 0
    assert start(8, "tz 2026b") > 0
    assert start(8, "tz 2026b") == 0
