"""When to come back, as receivers say it, and redirects that lose what was sent."""

import pytest

from alertd.model.reminder import OutcomeClass
from alertd.notify.answers import HttpAnswer, asked_wait
from alertd.notify.outcomes import classify


@pytest.mark.parametrize(
    ("said", "date", "seconds"),
    [
        ("120", None, 120),
        ("0", None, 0),
        ("Wed, 21 Oct 2026 07:28:00 GMT", "Wed, 21 Oct 2026 07:26:30 GMT", 90),
        ("Wed, 21 Oct 2026 07:28:00 GMT", "Wed, 21 Oct 2026 08:00:00 GMT", 0),
        ("Wed, 21 Oct 2026 07:28:00 GMT", None, None),
        ("soon", None, None),
        ("-5", None, None),
        ("", None, None),
        (None, None, None),
        ("9" * 5000, None, float("9" * 100)),
    ],
)
def test_retry_after_is_seconds_or_a_date_by_the_receivers_own_clock(said, date, seconds):
    """Neither clock needs to be right; what cannot be read asks for nothing."""
    assert asked_wait([HttpAnswer(503, "POST", said, date)]) == seconds


def test_a_message_lost_in_a_redirect_did_not_arrive_though_the_last_page_said_200():
    """301 to 303 turn what was sent into a bare question for the next page."""
    lost = classify(
        ok=True, lines=[], exceptions=[], url="json://h", http=[HttpAnswer(302), HttpAnswer(200)]
    )
    kept = classify(
        ok=True, lines=[], exceptions=[], url="json://h", http=[HttpAnswer(307), HttpAnswer(200)]
    )
    assert (lost.outcome, kept.outcome) == (OutcomeClass.PERMANENT, OutcomeClass.OK)
    assert "redirect" in lost.detail
