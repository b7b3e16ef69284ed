"""Writing down what became of one message, as the drain does of many."""

from datetime import datetime

from sqlmodel import Session

from alertd.model.reminder import Claimed, DeliveryState, Outcome
from alertd.store.finishing import Ended, finish_all


def end_one(tx: Session, claimed: Claimed, outcome: Outcome, now: datetime) -> DeliveryState | None:
    """The row's new state, or None when somebody else has moved the row."""
    (state,) = finish_all(tx, [Ended(claimed, outcome, now)])
    return state
