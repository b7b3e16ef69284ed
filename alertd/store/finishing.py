"""Writing down what became of messages; the lease's generation fences off late finishers."""

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, case, func, select, update
from sqlmodel import Session

from alertd.failpoints import reach
from alertd.model.policy import Channel
from alertd.model.reminder import Claimed, DeliveryState, Outcome, OutcomeClass
from alertd.store.backoff import next_try
from alertd.store.failover import bury
from alertd.store.outbox_tables import DeliveryRow
from alertd.store.values import TABLES, chunked

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
_SENT = (
    update(TABLES["delivery"])
    .where(
        _ROW.id.in_(bindparam("ids", expanding=True)),
        _ROW.state == DeliveryState.SENDING.value,
    )
    .values(
        state=DeliveryState.SENT.value,
        last_class=OutcomeClass.OK.value,
        last_error=None,
        finished_at=bindparam("at", type_=_ROW.finished_at.type),
    )
)
_ARRIVED = (
    update(TABLES["attempt"])
    .where(
        _ATTEMPT.delivery_id.in_(bindparam("ids", expanding=True)),
        _ATTEMPT.number == bindparam("try_number"),
    )
    .values(
        finished_at=bindparam("at", type_=_ATTEMPT.finished_at.type),
        outcome=OutcomeClass.OK.value,
        detail=bindparam("words"),
    )
)


@dataclass(frozen=True, slots=True)
class Ended:
    """What became of a message that was claimed, and when (aware, UTC)."""

    claimed: Claimed
    outcome: Outcome
    at: datetime


def finish_all(
    tx: Session,
    ended: Sequence[Ended],
    *,
    jitter: random.Random | None = None,
    channels: Mapping[str, Channel] | None = None,
) -> list[DeliveryState | None]:
    """Write outcomes; each row's new state, or None when somebody else has moved the row.

    `jitter` spreads the retries; None leaves them on the ladder's steps. `channels` say whether a
    message that may have arrived goes again, and who tells what is dead: in this transaction.
    """
    known = channels or {}
    ours = _leased(tx, ended)
    states: list[DeliveryState | None] = []
    finished: list[dict[str, Any]] = []
    for one in ended:
        state = None
        if ours.pop(one.claimed.id, None) == one.claimed.lease_gen:
            state = _state_after(one.outcome, known.get(one.claimed.channel))
            finished.append(_values(one, state, jitter))
        states.append(state)
    _write(tx, finished)
    for one, state in zip(ended, states, strict=True):
        if state is not None:
            reach("outcome.queued")
        channel = known.get(one.claimed.channel)
        if state is DeliveryState.DEAD and channel is not None:
            reach("dead.failover")
            row = tx.get_one(DeliveryRow, one.claimed.id, populate_existing=True)
            bury(tx, row, channel, one.at)
    return states


def _write(tx: Session, finished: Sequence[dict[str, Any]]) -> None:
    """Those that simply arrived go by hundreds in one statement, the others one by one."""
    alike: dict[tuple[int, str], list[dict[str, Any]]] = defaultdict(list)
    others = []
    for one in finished:
        if one["to"] == DeliveryState.SENT.value:
            alike[one["try_number"], one["words"]].append(one)
        else:
            others.append(one)
    connection = tx.connection()
    for (number, words), sent in alike.items():
        same = {"at": max(one["at"] for one in sent), "try_number": number, "words": words}
        for some in chunked([one["of"] for one in sent]):
            connection.execute(_SENT, same | {"ids": some})
            connection.execute(_ARRIVED, same | {"ids": some})
    if others:
        connection.execute(_FINISH, others)
        connection.execute(_END_ATTEMPT, others)


def _leased(tx: Session, ended: Sequence[Ended]) -> dict[str, int]:
    """Those of the rows that are still on their way, each with the generation of its lease."""
    found: dict[str, int] = {}
    for some in chunked([one.claimed.id for one in ended]):
        query = (
            select(_ROW.id, _ROW.lease_gen)
            .where(_ROW.id.in_(some), _ROW.state == DeliveryState.SENDING.value)
            .with_for_update()
        )
        found |= {row.id: row.lease_gen for row in tx.connection().execute(query)}
    return found


def _values(one: Ended, state: DeliveryState, jitter: random.Random | None) -> dict[str, Any]:
    retried, words = state is DeliveryState.RETRY, one.outcome.detail[:_DETAIL_LIMIT]
    return {
        "of": one.claimed.id,
        "lease": one.claimed.lease_gen,
        "try_number": one.claimed.attempt,
        "at": one.at,
        "to": state.value,
        "outcome_class": one.outcome.outcome.value,
        "said": None if state is DeliveryState.SENT else words,
        "words": words,
        "doubt": one.outcome.outcome is OutcomeClass.AMBIGUOUS,
        "again": next_try(one.claimed, one.outcome, one.at, jitter) if retried else None,
        "ended": None if retried else one.at,
    }


def _state_after(outcome: Outcome, channel: Channel | None) -> DeliveryState:
    if outcome.outcome is OutcomeClass.OK:
        return DeliveryState.SENT
    given_up = outcome.outcome is OutcomeClass.AMBIGUOUS and channel and not channel.resends
    if outcome.outcome is OutcomeClass.PERMANENT or given_up:
        return DeliveryState.DEAD
    return DeliveryState.RETRY
