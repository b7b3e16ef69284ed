"""Writing down what became of a message: one statement that the lease's generation fences off."""

import random
from datetime import datetime

from sqlalchemy import bindparam, case, func, update
from sqlmodel import Session

from alertd.failpoints import reach
from alertd.model.policy import Channel
from alertd.model.reminder import Claimed, DeliveryState, Outcome, OutcomeClass
from alertd.store.backoff import next_try
from alertd.store.failover import bury
from alertd.store.tables import DeliveryRow
from alertd.store.values import TABLES

_DETAIL_LIMIT = 2000
_ROW, _ATTEMPT = TABLES["delivery"].c, TABLES["attempt"].c
# Built once: building them anew for each outcome takes longer than writing it.
_FINISH = (
    update(TABLES["delivery"])
    .where(
        _ROW.id == bindparam("of"),
        _ROW.state == DeliveryState.SENDING.value,
        _ROW.lease_gen == bindparam("lease"),
    )
    .values(
        state=bindparam("to"),
        last_class=bindparam("outcome_class"),
        last_error=bindparam("said"),
        repeat=case((bindparam("doubt", type_=_ROW.repeat.type), True), else_=_ROW.repeat),
        not_before=func.coalesce(bindparam("again", type_=_ROW.not_before.type), _ROW.not_before),
        finished_at=bindparam("ended", type_=_ROW.finished_at.type),
    )
)
_END_ATTEMPT = (
    update(TABLES["attempt"])
    .where(_ATTEMPT.delivery_id == bindparam("of"), _ATTEMPT.number == bindparam("try_number"))
    .values(
        finished_at=bindparam("at", type_=_ATTEMPT.finished_at.type),
        outcome=bindparam("outcome_class"),
        detail=bindparam("words"),
    )
)


def finish(
    tx: Session,
    claimed: Claimed,
    outcome: Outcome,
    now: datetime,
    *,
    jitter: random.Random | None = None,
    channel: Channel | None = None,
) -> DeliveryState | None:
    """Write an outcome; the row's new state, or None when somebody else has moved the row.

    `jitter` spreads the retries; None leaves them on the ladder's steps. `channel` says whether a
    message that may have arrived goes again, and who tells what is dead: both in this transaction.
    """
    state = _state_after(outcome, channel)
    retried, words = state is DeliveryState.RETRY, outcome.detail[:_DETAIL_LIMIT]
    values = {
        "of": claimed.id,
        "lease": claimed.lease_gen,
        "to": state.value,
        "outcome_class": outcome.outcome.value,
        "said": None if state is DeliveryState.SENT else words,
        "doubt": outcome.outcome is OutcomeClass.AMBIGUOUS,
        "again": next_try(claimed, outcome, now, jitter) if retried else None,
        "ended": None if retried else now,
    }
    if not tx.connection().execute(_FINISH, values).rowcount:
        return None
    tried = {"of": claimed.id, "try_number": claimed.attempt, "at": now, "words": words}
    tx.connection().execute(_END_ATTEMPT, tried | {"outcome_class": outcome.outcome.value})
    reach("outcome.queued")
    if state is DeliveryState.DEAD and channel is not None:
        reach("dead.failover")
        row = tx.get_one(DeliveryRow, claimed.id, populate_existing=True)
        bury(tx, row, channel, now)
    return state


def _state_after(outcome: Outcome, channel: Channel | None) -> DeliveryState:
    if outcome.outcome is OutcomeClass.OK:
        return DeliveryState.SENT
    given_up = outcome.outcome is OutcomeClass.AMBIGUOUS and channel and not channel.resends
    if outcome.outcome is OutcomeClass.PERMANENT or given_up:
        return DeliveryState.DEAD
    return DeliveryState.RETRY
