"""When a failed delivery is tried again."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alertd.model.reminder import Claimed, Outcome, OutcomeClass
from alertd.store.backoff import next_try

NOW = datetime(2030, 1, 1, tzinfo=UTC)
CLASSES = st.sampled_from([OutcomeClass.TRANSIENT, OutcomeClass.AMBIGUOUS])


def wait(attempt=1, left=timedelta(days=30), asked=None, said=OutcomeClass.TRANSIENT, jitter=None):
    """Seconds until the next try."""
    claimed = Claimed("id", "console", 1, attempt, False, NOW, NOW + left, ())
    return (next_try(claimed, Outcome(said, "", asked), NOW, jitter) - NOW).total_seconds()


def test_what_is_useful_only_briefly_is_tried_more_often():
    """Never more than a quarter of the time that is left, and never more often than 5 s."""
    assert wait(attempt=7, left=timedelta(hours=1)) == 900
    assert wait(attempt=7, left=timedelta(seconds=8)) == 5


def test_what_is_past_its_time_is_not_hammered():
    """With no time left the ladder alone decides."""
    assert wait(attempt=7, left=timedelta(hours=-1)) == 3600


@pytest.mark.parametrize(
    ("asked", "waits"),
    [(600.0, 600), (1.0, 5), (1e300, 86_400), (float("inf"), 86_400), (float("nan"), 5), (-5.0, 5)],
)
def test_receiver_that_says_how_long_is_obeyed_within_reason(asked, waits):
    """Longer than the ladder, up to a day, whatever it says."""
    assert wait(asked=asked) == waits


@given(st.integers(1, 10_000), st.integers(), CLASSES, st.integers(-10_000, 10**9))
def test_tries_spread_by_a_third_and_always_lie_ahead(attempt, seed, said, left):
    """Any attempt, any time left: at least 5 s, at most 1.3 hours, near the ladder's step."""
    span = timedelta(seconds=left)
    plain = wait(attempt, span, said=said)
    spread = wait(attempt, span, said=said, jitter=random.Random(seed))
    assert 5 <= spread <= 3600 * 1.3
    assert 0.69 * plain <= spread <= 1.31 * plain
