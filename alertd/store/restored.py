"""A restored database: what may have gone out since its backup was made, and its acceptance."""

from datetime import datetime

from sqlalchemy import ColumnElement, or_
from sqlmodel import Session, col, func, select

from alertd.model.reminder import DeliveryState
from alertd.store import meta
from alertd.store.backup import RESTORED
from alertd.store.claiming import HOLD
from alertd.store.outbox_tables import DeliveryRow

_ASSUMED = "taken as sent when the restored database was accepted"


def doubtful(tx: Session, now: datetime) -> int:
    """How many messages were due by `now`, and may have gone out after the backup."""
    return tx.exec(select(func.count()).where(_may_have_gone(now))).one()


def accept(tx: Session, now: datetime, *, resend: bool) -> int | None:
    """Let a restored database send again; how many doubtful messages there were.

    They go out as possible repeats, or count as sent: corrections still reach who got them.
    None where nothing waits to be accepted.
    """
    if meta.get(tx, HOLD) != RESTORED:
        return None
    rows = tx.exec(select(DeliveryRow).where(_may_have_gone(now))).all()
    for row in rows:
        row.repeat = True
        if resend:
            row.state, row.not_before = DeliveryState.RETRY.value, now
        else:
            row.state, row.reason, row.finished_at = DeliveryState.SENT.value, _ASSUMED, row.due_at
    meta.forget(tx, HOLD)
    meta.audit(
        tx, now, "restore.accepted", f"{len(rows)} {'resent' if resend else 'taken as sent'}"
    )
    return len(rows)


def _may_have_gone(now: datetime) -> ColumnElement[bool]:
    waiting = (DeliveryState.PENDING.value, DeliveryState.RETRY.value)
    return or_(
        col(DeliveryRow.state) == DeliveryState.SENDING.value,
        col(DeliveryRow.state).in_(waiting) & (col(DeliveryRow.due_at) <= now),
    )
