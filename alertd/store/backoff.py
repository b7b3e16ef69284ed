"""When a delivery that failed is tried again."""

import random
from datetime import datetime, timedelta

from alertd.model.reminder import Claimed, Outcome, OutcomeClass

_TRANSIENT = (5, 15, 45, 120, 300, 900, 3600)
_AMBIGUOUS = (60, 300, 1800)
_FLOOR = 5.0
_SPREAD = 0.3
_LONGEST = 86_400.0


def next_try(
    claimed: Claimed, outcome: Outcome, now: datetime, jitter: random.Random | None
) -> datetime:
    """The next try (aware, UTC): up a ladder, and never a big part of what time is left.

    A receiver that says how long to wait is obeyed, up to a day.
    """
    ladder = _AMBIGUOUS if outcome.outcome is OutcomeClass.AMBIGUOUS else _TRANSIENT
    wait = float(ladder[min(claimed.attempt, len(ladder)) - 1])
    if jitter is not None:
        wait *= jitter.uniform(1 - _SPREAD, 1 + _SPREAD)
    left = (claimed.useful_until - now).total_seconds()
    if left > 0:
        wait = min(wait, left / 4)
    asked = min(outcome.retry_after or 0.0, _LONGEST)
    return now + timedelta(seconds=max(_FLOOR, wait, asked))
