"""Proving each minute that nothing is stuck: what should have moved and did not."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import text
from sqlmodel import Session, col, func, select

from alertd.model.reminder import DeliveryState
from alertd.store.outbox_tables import IS_WAITING, AttemptRow, DeliveryRow
from alertd.store.tables import ArticleRow

_PATIENCE = timedelta(seconds=60)
_LONGEST_SEND = timedelta(seconds=90)
_ENOUGH_TO_MISS = 3


def violations(tx: Session, channels: Collection[str], now: datetime) -> list[str]:
    """What is stuck, in words; empty when all is well.

    Args:
        tx: a reading session.
        channels: those that take messages: closed breakers, no hold, no pause.
        now: aware UTC.
    """
    overdue = [said for name in sorted(channels) if (said := _overdue(tx, name, now))]
    query = select(func.count()).where(
        DeliveryRow.state == DeliveryState.SENDING.value,
        col(DeliveryRow.tried_at) < now - _LONGEST_SEND,
    )
    if stuck := tx.exec(query).one():
        overdue.append(f"{stuck} messages have been on their way for too long")
    return overdue


def _overdue(tx: Session, channel: str, now: datetime) -> str | None:
    """Due for a minute while nothing goes out on its channel; a queue that moves is not stuck."""
    waiting = select(func.min(DeliveryRow.not_before)).where(
        text(IS_WAITING), DeliveryRow.channel == channel
    )
    oldest = tx.exec(waiting).one()
    if oldest is None or now - oldest <= _PATIENCE:
        return None
    last = (
        select(AttemptRow.started_at)
        .join(DeliveryRow, col(DeliveryRow.id) == col(AttemptRow.delivery_id))
        .where(DeliveryRow.channel == channel)
        .order_by(col(AttemptRow.id).desc())
        .limit(1)
    )
    tried = tx.exec(last).first()
    if tried is not None and now - tried <= _PATIENCE:
        return None
    return f"what is due on {channel} since {oldest.isoformat()} does not go out"


def silent_outlets(tx: Session, since: datetime) -> list[tuple[str, datetime]]:
    """Outlets that used to send (three articles at least) and sent nothing since `since`."""
    last = func.max(ArticleRow.received)
    query = (
        select(ArticleRow.outlet, last)
        .where(col(ArticleRow.outlet).is_not(None))
        .group_by(col(ArticleRow.outlet))
        .having(func.count() >= _ENOUGH_TO_MISS, last < since)
        .order_by(col(ArticleRow.outlet))
    )
    return [(outlet, received) for outlet, received in tx.exec(query) if outlet]
