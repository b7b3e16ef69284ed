"""The outbox: planning rows, ending them, and asking what is due or was told."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy import text
from sqlmodel import Session, col, func, select

from alertd.model.reminder import DeliveryState, Reminder, Told
from alertd.store.catchup import CHANGED, SNOOZED, end, inherit
from alertd.store.failover import original_keys
from alertd.store.outbox_tables import IS_WAITING, AttemptRow, DeliveryRow
from alertd.store.values import chunked

_WAITING = (DeliveryState.PENDING.value, DeliveryState.RETRY.value)
_ENDED_UNSENT = tuple(
    state.value
    for state in (DeliveryState.SUPERSEDED, DeliveryState.CANCELLED, DeliveryState.EXPIRED)
)
_ID_LENGTH = 16


def insert(tx: Session, reminders: Sequence[Reminder], now: datetime) -> int:
    """Plan what is not planned yet; how many rows were made or reopened.

    A reminder whose key has a row already is left alone when it was sent, reopened when it ended
    unsent and lies ahead (a date came back), and moved when its time has changed. A new row is
    made only for what lies ahead: the past is not caught up with by planning.
    """
    rows = _by_key(tx, [reminder.key for reminder in reminders])
    made = 0
    for reminder in reminders:
        row, ahead = rows.get(reminder.key), reminder.due_at >= now
        if row is None and ahead:
            tx.add(_row(reminder, now))
            made += 1
        elif row is not None and _is_untried(row):
            _retime(row, reminder)
        elif row is not None and ahead and _may_reopen(row):
            _reopen(row, reminder)
            made += 1
    tx.flush()
    return made


def unsent(tx: Session, uid: str, said: str | None = None) -> dict[str, str]:
    """Rows of a commitment that may still go out, by id: their keys.

    What stands in for another channel's row goes by that row's key, as it is wanted while that is.
    What a person snoozed is left out while it is about the date that is `said` now.
    """
    query = select(DeliveryRow).where(DeliveryRow.uid == uid)
    rows = [
        row
        for row in tx.exec(query).all()
        if _may_go_out(tx, row) and not (row.stage == SNOOZED and row.when == said)
    ]
    return {row.id: row.key for row in rows} | original_keys(tx, rows)


def supersede(tx: Session, ids: Iterable[str], reason: str, now: datetime) -> int:
    """End rows that something else takes the place of; how many."""
    return _end(tx, ids, DeliveryState.SUPERSEDED, reason, now)


def cancel(tx: Session, ids: Iterable[str], reason: str, now: datetime) -> int:
    """End rows whose commitment is off; how many."""
    return _end(tx, ids, DeliveryState.CANCELLED, reason, now)


def retire(tx: Session, channels: Collection[str], now: datetime) -> None:
    """End what waits for a channel that is none of these: it is no longer configured."""
    query = select(DeliveryRow).where(
        text(IS_WAITING), col(DeliveryRow.channel).not_in(list(channels))
    )
    for row in tx.exec(query).all():
        end(row, DeliveryState.CANCELLED, "its channel is no longer configured", now)
    tx.flush()


def told(tx: Session, uid: str) -> list[Told]:
    """What went out about a commitment, or may have, or is on its way, oldest first."""
    found = [
        Told(row.channel, row.stage, row.when, _told_at(carrier))
        for row in tx.exec(select(DeliveryRow).where(DeliveryRow.uid == uid))
        if _reached(carrier := carrier_of(tx, row))
    ]
    return sorted(found, key=lambda one: (one.sent_at, one.channel, one.stage))


def gone_out(tx: Session, ids: Iterable[str]) -> set[str]:
    """Those of these rows that went out, may have, or are on their way."""
    return {
        row.id
        for some in chunked(sorted(set(ids)))
        for row in tx.exec(select(DeliveryRow).where(col(DeliveryRow.id).in_(some))).all()
        if _reached(carrier_of(tx, row))
    }


def carrier_of(tx: Session, row: DeliveryRow) -> DeliveryRow:
    """The row that travels: a digested row goes out in its group's message."""
    if row.state == DeliveryState.DIGESTED.value and row.parent_id:
        parent = tx.get(DeliveryRow, row.parent_id)
        return parent or row
    return row


def next_due(tx: Session, channel: str | None = None) -> datetime | None:
    """When the next row (of one channel, if named) is to be looked at; None: nothing is planned."""
    query = select(func.min(DeliveryRow.not_before)).where(text(IS_WAITING))
    if channel is not None:
        query = query.where(DeliveryRow.channel == channel)
    return tx.exec(query).one()


def upcoming(tx: Session, limit: int) -> list[dict[str, object]]:
    """The rows that are due next, at most `limit`; a group is one row."""
    query = (
        select(DeliveryRow)
        .where(text(IS_WAITING))
        .order_by(col(DeliveryRow.not_before), col(DeliveryRow.key))
        .limit(limit)
    )
    return [_shown(row, row) for row in tx.exec(query)]


def counts(tx: Session) -> dict[str, dict[str, int]]:
    """Rows by channel and state; notices inside a group are not counted beside it."""
    query = (
        select(DeliveryRow.channel, DeliveryRow.state, func.count())
        .where(DeliveryRow.state != DeliveryState.DIGESTED.value)
        .group_by(DeliveryRow.channel, DeliveryRow.state)
    )
    found: dict[str, dict[str, int]] = {}
    for channel, state, number in tx.exec(query):
        found.setdefault(channel, {})[state] = number
    return found


def last_attempts(tx: Session) -> dict[str, tuple[datetime, str]]:
    """For each channel, when it was last tried and what came of it."""
    last = (
        select(func.max(AttemptRow.id))
        .join(DeliveryRow, col(DeliveryRow.id) == col(AttemptRow.delivery_id))
        .group_by(col(DeliveryRow.channel))
    )
    query = (
        select(DeliveryRow.channel, AttemptRow)
        .join(AttemptRow, col(AttemptRow.delivery_id) == col(DeliveryRow.id))
        .where(col(AttemptRow.id).in_(last))
    )
    return {
        channel: (attempt.started_at, attempt.outcome or "on its way")
        for channel, attempt in tx.exec(query)
    }


def of_commitment(tx: Session, uid: str) -> list[dict[str, object]]:
    """Every notice planned for a commitment, with what became of it and why."""
    query = (
        select(DeliveryRow)
        .where(DeliveryRow.uid == uid)
        .order_by(col(DeliveryRow.due_at), col(DeliveryRow.channel))
    )
    return [_shown(row, carrier_of(tx, row)) for row in tx.exec(query)]


def _shown(row: DeliveryRow, carrier: DeliveryRow) -> dict[str, object]:
    return {
        "id": row.id,
        "uid": row.uid,
        "stage": row.stage,
        "channel": row.channel,
        "route": row.route,
        "when": row.when,
        "due_at": row.due_at,
        "state": carrier.state,
        "reason": row.reason or carrier.reason or carrier.last_error,
        "attempts": carrier.attempts,
        "held_by": carrier.held_by,
        "sent_in": carrier.id if carrier is not row else None,
        "finished_at": carrier.finished_at,
    }


def _row(reminder: Reminder, now: datetime) -> DeliveryRow:
    return DeliveryRow(
        id=reminder.key[:_ID_LENGTH],
        key=reminder.key,
        uid=reminder.uid,
        stage=reminder.stage,
        channel=reminder.channel,
        route=reminder.route,
        when=reminder.when,
        why=reminder.why,
        was=reminder.was,
        urgency=reminder.urgency.value,
        due_at=reminder.due_at,
        not_before=reminder.due_at,
        useful_until=reminder.useful_until,
        state=DeliveryState.PENDING.value,
        follows=reminder.follows[:_ID_LENGTH] if reminder.follows else None,
        bundle=reminder.bundle,
        created_at=now,
    )


def _by_key(tx: Session, keys: Sequence[str]) -> dict[str, DeliveryRow]:
    return {
        row.key: row
        for some in chunked(keys)
        for row in tx.exec(select(DeliveryRow).where(col(DeliveryRow.key).in_(some)))
    }


def _is_untried(row: DeliveryRow) -> bool:
    return row.attempts == 0 and row.state == DeliveryState.PENDING.value


def _may_reopen(row: DeliveryRow) -> bool:
    return row.state in _ENDED_UNSENT and not row.repeat


def _retime(row: DeliveryRow, reminder: Reminder) -> None:
    """Follow a change of zone or hour; a correction is due since it was planned."""
    row.route, row.why, row.bundle = reminder.route, reminder.why, reminder.bundle
    if row.stage != CHANGED:
        row.due_at = row.not_before = reminder.due_at
        row.useful_until = reminder.useful_until


def _reopen(row: DeliveryRow, reminder: Reminder) -> None:
    row.state, row.reason, row.finished_at = DeliveryState.PENDING.value, None, None
    row.parent_id, row.missed, row.was = None, "", reminder.was
    row.route, row.why, row.bundle = reminder.route, reminder.why, reminder.bundle
    row.held_by = None
    row.due_at = row.not_before = reminder.due_at
    row.useful_until = reminder.useful_until


def _told_at(row: DeliveryRow) -> datetime:
    sent = row.finished_at if row.state == DeliveryState.SENT.value else row.tried_at
    return sent or row.not_before


def _reached(row: DeliveryRow) -> bool:
    on_its_way = row.state == DeliveryState.SENDING.value
    return on_its_way or row.state == DeliveryState.SENT.value or row.repeat


def _may_go_out(tx: Session, row: DeliveryRow) -> bool:
    return carrier_of(tx, row).state in _WAITING


def _end(tx: Session, ids: Iterable[str], state: DeliveryState, reason: str, now: datetime) -> int:
    """End what may still go out, and a group that is left with nothing to say."""
    ended, groups = 0, {}
    for delivery_id in ids:
        row = tx.get(DeliveryRow, delivery_id)
        if row is None or not _may_go_out(tx, row):
            continue
        carrier = carrier_of(tx, row)
        inherit(row, carrier)
        end(row, state, reason, now)
        ended += 1
        if carrier is not row:
            groups[carrier.id] = carrier
    tx.flush()
    for group in groups.values():
        if not _parts_left(tx, group.id):
            end(group, state, reason, now)
    return ended


def _parts_left(tx: Session, group_id: str) -> bool:
    query = select(DeliveryRow.id).where(
        DeliveryRow.parent_id == group_id, DeliveryRow.state == DeliveryState.DIGESTED.value
    )
    return tx.exec(query.limit(1)).first() is not None
