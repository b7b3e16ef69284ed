"""Deliveries one by one, as a person looks at them, tries them again or drops them."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session, col, select

from alertd.errors import AlertdError
from alertd.model.reminder import DeliveryState
from alertd.store.catchup import end
from alertd.store.outbox_tables import AttemptRow, DeliveryRow
from alertd.store.tables import CommitmentRow

_AGAIN_USEFUL = timedelta(days=1)
_MOST = 1000
_UNSENT = {DeliveryState.DEAD.value, DeliveryState.EXPIRED.value}
_WAITING = {DeliveryState.PENDING.value, DeliveryState.RETRY.value}


def listed(
    tx: Session, states: Collection[str], channel: str | None, limit: int = _MOST
) -> list[dict[str, Any]]:
    """Messages in these states (all when none is named), those due last first."""
    query = select(DeliveryRow, CommitmentRow.title).outerjoin(
        CommitmentRow, col(CommitmentRow.uid) == col(DeliveryRow.uid)
    )
    if states:
        query = query.where(col(DeliveryRow.state).in_(list(states)))
    if channel:
        query = query.where(DeliveryRow.channel == channel)
    ordered = query.order_by(col(DeliveryRow.due_at).desc(), col(DeliveryRow.key)).limit(limit)
    return [_shape(row, title) for row, title in tx.exec(ordered)]


def explained(tx: Session, delivery_id: str) -> dict[str, Any]:
    """One message with every attempt to send it, and what it is about.

    Raises:
        AlertdError: `deliveries.unknown` or `deliveries.ambiguous`.
    """
    row = _find(tx, delivery_id)
    parent = tx.get(DeliveryRow, row.parent_id) if row.parent_id else None
    record = tx.get(CommitmentRow, row.uid) if row.uid else None
    parts = tx.exec(select(DeliveryRow).where(DeliveryRow.parent_id == row.id)).all()
    return {
        **_shape(row, record.title if record else None),
        "uid": row.uid,
        "when": row.when,
        "why": row.why,
        "was": row.was,
        "not_before": row.not_before,
        "useful_until": row.useful_until,
        "stands_for": row.missed.split(",") if row.missed else [],
        "failover_of": row.failover_of,
        "follows": row.follows,
        "held_by": row.held_by,
        "group": _shape(parent, None) if parent else None,
        "parts": [part.id for part in parts],
        "tried": _attempts(tx, (parent or row).id),
    }


def retry(tx: Session, delivery_id: str, now: datetime) -> dict[str, Any]:
    """Have a message tried at once; AlertdError `deliveries.ended` where that makes no sense."""
    row = _find(tx, delivery_id)
    if row.state not in _UNSENT | _WAITING:
        raise _ended(row, "Only what waits, is dead or expired can be tried again.")
    row.state, row.not_before = DeliveryState.RETRY.value, now
    row.finished_at, row.reason = None, None
    row.useful_until = max(row.useful_until, now + _AGAIN_USEFUL)
    tx.flush()
    return _shape(row, None)


def drop(tx: Session, delivery_id: str, now: datetime) -> dict[str, Any]:
    """Never send a message; AlertdError `deliveries.ended` where it is out or on its way."""
    row = _find(tx, delivery_id)
    if row.state not in _UNSENT | _WAITING:
        raise _ended(row, "Only what waits, is dead or expired can be dropped.")
    end(row, DeliveryState.CANCELLED, "dropped by hand", now)
    tx.flush()
    return _shape(row, None)


def beginning_with(tx: Session, beginning: str) -> list[str]:
    """The ids of messages that begin like this, two at most."""
    query = select(DeliveryRow.id).where(col(DeliveryRow.id).startswith(beginning, autoescape=True))
    return list(tx.exec(query.limit(2)))


def commitments_of(tx: Session, delivery_id: str) -> list[str]:
    """The commitments that a message tells of, by their sticky ids."""
    query = select(DeliveryRow.uid).where(
        (DeliveryRow.id == delivery_id) | (DeliveryRow.parent_id == delivery_id),
        col(DeliveryRow.uid).is_not(None),
    )
    return sorted({uid for uid in tx.exec(query) if uid})


def _find(tx: Session, delivery_id: str) -> DeliveryRow:
    """By its id, or by as much of its beginning as is unique."""
    query = select(DeliveryRow).where(col(DeliveryRow.id).startswith(delivery_id, autoescape=True))
    found = tx.exec(query.limit(2)).all()
    if len(found) == 1:
        return found[0]
    if not found:
        raise AlertdError(
            "deliveries.unknown",
            f"No message has the id {delivery_id!r}.",
            "`alertd deliveries` shows the ids; each message has its own in its last line.",
        )
    raise AlertdError(
        "deliveries.ambiguous", f"Several ids begin with {delivery_id!r}.", "Give more of it."
    )


def _ended(row: DeliveryRow, hint: str) -> AlertdError:
    return AlertdError("deliveries.ended", f"The message {row.id} is {row.state}.", hint)


def _attempts(tx: Session, delivery_id: str) -> list[dict[str, Any]]:
    query = select(AttemptRow).where(AttemptRow.delivery_id == delivery_id)
    return [
        {
            "number": one.number,
            "started_at": one.started_at,
            "finished_at": one.finished_at,
            "outcome": one.outcome,
            "detail": one.detail,
            "late_seconds": one.lateness,
        }
        for one in tx.exec(query.order_by(col(AttemptRow.number)))
    ]


def _shape(row: DeliveryRow, title: str | None) -> dict[str, Any]:
    return {
        "id": row.id,
        "state": row.state,
        "channel": row.channel,
        "stage": row.stage,
        "route": row.route,
        "title": title or (row.why if row.uid is None else ""),
        "due_at": row.due_at,
        "attempts": row.attempts,
        "last_class": row.last_class,
        "reason": row.reason or row.last_error,
        "finished_at": row.finished_at,
    }
