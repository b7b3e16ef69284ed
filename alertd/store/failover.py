"""Rows for another channel: what a dead or silent channel cannot tell, and words about alertd."""

import hashlib
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import text
from sqlmodel import Session, col, select

from alertd.model.policy import Channel
from alertd.model.reminder import DeliveryState, Urgency
from alertd.store.outbox_tables import IS_WAITING, DeliveryRow

NOTICE = "notice"
_ID_LENGTH = 16
_LEAST_USEFUL = timedelta(days=1)
_NOTICE_USEFUL = timedelta(days=7)
_AT_ONCE = 500


def bury(tx: Session, row: DeliveryRow, channel: Channel, now: datetime) -> None:
    """End a row that will not be sent; its channel's failover, if it has one, tells it instead."""
    row.state, row.finished_at = DeliveryState.DEAD.value, now
    if channel.failover:
        take_over(tx, row, channel.failover, f"the channel {channel.name} could not tell it", now)


def take_over(tx: Session, row: DeliveryRow, channel: str, why: str, now: datetime) -> int:
    """Plan on `channel` what this row can no longer tell; of a group each of its notices.

    How many rows were made: a row is taken over once, whatever happens.
    """
    if row.uid is None and row.stage != NOTICE:
        parts = select(DeliveryRow).where(
            DeliveryRow.parent_id == row.id, DeliveryRow.state == DeliveryState.DIGESTED.value
        )
        return _copy_all(tx, tx.exec(parts).all(), channel, why, now)
    return _copy_all(tx, [row], channel, why, now)


def take_over_urgent(
    tx: Session, silent: str, channel: str, probe_at: datetime, now: datetime
) -> int:
    """Plan on `channel` what a silent channel has due and cannot wait until `probe_at`."""
    query = (
        select(DeliveryRow)
        .where(
            text(IS_WAITING),
            DeliveryRow.channel == silent,
            col(DeliveryRow.due_at) <= now,
            col(DeliveryRow.useful_until) > now,
            (col(DeliveryRow.urgency) == Urgency.HIGH.value)
            | (col(DeliveryRow.useful_until) < probe_at),
        )
        .limit(_AT_ONCE)
    )
    why = f"the channel {silent} does not answer"
    return sum(take_over(tx, row, channel, why, now) for row in tx.exec(query).all())


def tell(
    tx: Session, channel: str, subject: str, words: str, now: datetime, *, once: bool = False
) -> bool:
    """Plan one message about alertd itself; the same subject is told once an hour at the most.

    `once`: never again. Returns whether it is new.
    """
    key = _key(f"{subject}|{channel}{'' if once else f'|{now:%Y-%m-%dT%H}'}")
    if _is_there(tx, key):
        return False
    tx.add(
        DeliveryRow(
            id=key[:_ID_LENGTH],
            key=key,
            uid=None,
            stage=NOTICE,
            channel=channel,
            route=NOTICE,
            when="",
            why=words,
            was=None,
            urgency=Urgency.HIGH.value,
            due_at=now,
            not_before=now,
            useful_until=now + _NOTICE_USEFUL,
            state=DeliveryState.PENDING.value,
            created_at=now,
        )
    )
    tx.flush()
    return True


def _copy_all(
    tx: Session, rows: Iterable[DeliveryRow], channel: str, why: str, now: datetime
) -> int:
    copies = [copy for row in rows if (copy := _copied(tx, row, channel, why, now)) is not None]
    tx.add_all(copies)
    tx.flush()
    return len(copies)


def _copied(
    tx: Session, row: DeliveryRow, channel: str, why: str, now: datetime
) -> DeliveryRow | None:
    """The row for the other channel; None where there is one, or where this is a copy itself."""
    key = _key(f"{row.key}:failover")
    if row.failover_of is not None or _is_there(tx, key):
        return None
    return DeliveryRow(
        id=key[:_ID_LENGTH],
        key=key,
        uid=row.uid,
        stage=row.stage,
        channel=channel,
        route=row.route,
        when=row.when,
        why=f"{row.why}; sent here because {why}",
        was=row.was,
        urgency=row.urgency,
        due_at=row.due_at,
        not_before=now,
        useful_until=max(row.useful_until, now + _LEAST_USEFUL),
        state=DeliveryState.PENDING.value,
        repeat=row.repeat,
        failover_of=row.id,
        created_at=now,
    )


def original_keys(tx: Session, rows: Sequence[DeliveryRow]) -> dict[str, str]:
    """For each row that stands in for another, by its id: the key of the one it stands in for."""
    wanted = {row.failover_of: row.id for row in rows if row.failover_of}
    found = tx.exec(select(DeliveryRow).where(col(DeliveryRow.id).in_(list(wanted))))
    return {wanted[one.id]: one.key for one in found}


def _is_there(tx: Session, key: str) -> bool:
    return tx.exec(select(DeliveryRow.id).where(DeliveryRow.key == key)).first() is not None


def _key(text_: str) -> str:
    return hashlib.sha256(text_.encode()).hexdigest()
