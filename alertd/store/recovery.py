"""Rows that go again: what another boot left on its way, and what waits for a channel's return."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlmodel import Session, col, select

from alertd.model.policy import Channel
from alertd.model.reminder import DeliveryState, OutcomeClass
from alertd.store.failover import bury
from alertd.store.outbox_tables import AttemptRow, DeliveryRow

_INTERRUPTED = "alertd ended while this was being sent"


def recover(
    tx: Session,
    boot_id: str,
    now: datetime,
    channels: Mapping[str, Channel] | None = None,
    alive: Collection[str] = (),
) -> int:
    """Take back what boots other than this and those `alive` were sending; how many rows.

    Each may have arrived, so it goes again at once, marked as a possible repeat; where its
    channel is not to repeat anything, it is dead.
    """
    known = channels or {}
    query = select(DeliveryRow).where(
        DeliveryRow.state == DeliveryState.SENDING.value,
        col(DeliveryRow.lease_owner).not_in({boot_id, *alive}),
    )
    rows = list(tx.exec(query))
    for row in rows:
        row.state, row.repeat, row.not_before = DeliveryState.RETRY.value, True, now
        row.last_class = OutcomeClass.AMBIGUOUS.value
        row.last_error = _INTERRUPTED
        _close_attempts(tx, row.id, now)
        channel = known.get(row.channel)
        if channel is not None and not channel.resends:
            bury(tx, row, channel, now)
    return len(rows)


def hasten(tx: Session, channel: str, now: datetime, limit: int | None = None) -> None:
    """Have the channel's failed rows tried at once, the oldest first, at most `limit` of them."""
    query = (
        select(DeliveryRow)
        .where(
            DeliveryRow.channel == channel,
            DeliveryRow.state == DeliveryState.RETRY.value,
            col(DeliveryRow.not_before) > now,
            col(DeliveryRow.useful_until) > now,
        )
        .order_by(col(DeliveryRow.due_at), col(DeliveryRow.key))
        .limit(limit)
    )
    for row in tx.exec(query).all():
        row.not_before = now
    tx.flush()


def _close_attempts(tx: Session, delivery_id: str, now: datetime) -> None:
    query = select(AttemptRow).where(
        AttemptRow.delivery_id == delivery_id, col(AttemptRow.finished_at).is_(None)
    )
    for attempt in tx.exec(query):
        attempt.finished_at, attempt.outcome = now, OutcomeClass.AMBIGUOUS.value
        attempt.detail = _INTERRUPTED
