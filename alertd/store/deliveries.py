"""The outbox: planning rows, ending them, and asking what is due or was told."""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session, col, func, select

from alertd.model.reminder import DeliveryState, OutcomeClass, Reminder, Told
from alertd.store.tables import AttemptRow, DeliveryRow

WAITING = (DeliveryState.PENDING.value, DeliveryState.RETRY.value)
_ENDED_UNSENT = (DeliveryState.SUPERSEDED.value, DeliveryState.CANCELLED.value)
_ID_LENGTH = 16


def insert(tx: Session, reminders: Iterable[Reminder], now: datetime) -> int:
    """Plan what is not planned yet; how many rows were made or reopened.

    A reminder whose key has a row already is left alone when it was sent, reopened when it was
    superseded and still lies ahead (a date came back), and moved when its time has changed.
    A new row is made only for what lies ahead: the past is not caught up with by planning.
    """
    made = 0
    for reminder in reminders:
        row = _by_key(tx, reminder.key)
        if row is None:
            if reminder.due_at >= now:
                tx.add(_row(reminder, now))
                made += 1
        elif row.attempts == 0 and row.state == DeliveryState.PENDING.value:
            _retime(row, reminder)
        elif row.attempts == 0 and row.state in _ENDED_UNSENT and reminder.due_at >= now:
            row.state, row.reason, row.finished_at = DeliveryState.PENDING.value, None, None
            row.parent_id = None
            _retime(row, reminder)
            made += 1
    tx.flush()
    return made


def unsent(tx: Session, uid: str) -> dict[str, str]:
    """Rows of a commitment that may still go out, by key: their ids."""
    query = select(DeliveryRow).where(DeliveryRow.uid == uid)
    return {row.key: row.id for row in tx.exec(query) if _may_go_out(tx, row)}


def supersede(tx: Session, ids: Iterable[str], reason: str, now: datetime) -> int:
    """End rows that something else takes the place of; how many."""
    return _end(tx, ids, DeliveryState.SUPERSEDED, reason, now)


def cancel(tx: Session, ids: Iterable[str], reason: str, now: datetime) -> int:
    """End rows whose commitment is off; how many."""
    return _end(tx, ids, DeliveryState.CANCELLED, reason, now)


def told(tx: Session, uid: str) -> list[Told]:
    """What went out about a commitment, or may have, or is on its way, oldest first."""
    found = [
        Told(row.channel, row.stage, row.when, carrier.finished_at or carrier.not_before)
        for row in tx.exec(select(DeliveryRow).where(DeliveryRow.uid == uid))
        if _reached(carrier := _carrier(tx, row))
    ]
    return sorted(found, key=lambda one: (one.sent_at, one.channel, one.stage))


def next_due(tx: Session) -> datetime | None:
    """When the next row wants to be looked at; None when nothing is planned."""
    query = select(func.min(DeliveryRow.not_before)).where(col(DeliveryRow.state).in_(WAITING))
    return tx.exec(query).one()


def recover(tx: Session, boot_id: str, now: datetime) -> int:
    """Take back what another boot was sending when it died; how many rows.

    Each may have arrived, so it goes again at once, marked as a possible repeat.
    """
    query = select(DeliveryRow).where(
        DeliveryRow.state == DeliveryState.SENDING.value, DeliveryRow.lease_owner != boot_id
    )
    rows = list(tx.exec(query))
    for row in rows:
        row.state, row.repeat, row.not_before = DeliveryState.RETRY.value, True, now
        row.last_class = OutcomeClass.AMBIGUOUS.value
        row.last_error = "alertd ended while this was being sent"
        tx.add(row)
        _close_attempts(tx, row.id, now)
    return len(rows)


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
    query = (
        select(DeliveryRow.channel, AttemptRow)
        .join(AttemptRow, col(AttemptRow.delivery_id) == col(DeliveryRow.id))
        .order_by(col(AttemptRow.id))
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
    return [_shown(row, _carrier(tx, row)) for row in tx.exec(query)]


def _shown(row: DeliveryRow, carrier: DeliveryRow) -> dict[str, object]:
    return {
        "id": row.id,
        "stage": row.stage,
        "channel": row.channel,
        "route": row.route,
        "when": row.when,
        "due_at": row.due_at,
        "state": carrier.state,
        "reason": row.reason or carrier.last_error,
        "attempts": carrier.attempts,
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
        created_at=now,
    )


def _by_key(tx: Session, key: str) -> DeliveryRow | None:
    return tx.exec(select(DeliveryRow).where(DeliveryRow.key == key)).first()


def _retime(row: DeliveryRow, reminder: Reminder) -> None:
    row.due_at = row.not_before = reminder.due_at
    row.useful_until = reminder.useful_until
    row.route, row.why = reminder.route, reminder.why


def _carrier(tx: Session, row: DeliveryRow) -> DeliveryRow:
    """The row that travels: a digested row goes out in its group's message."""
    if row.state == DeliveryState.DIGESTED.value and row.parent_id:
        parent = tx.get(DeliveryRow, row.parent_id)
        return parent or row
    return row


def _reached(row: DeliveryRow) -> bool:
    on_its_way = row.state == DeliveryState.SENDING.value
    return on_its_way or row.state == DeliveryState.SENT.value or row.repeat


def _may_go_out(tx: Session, row: DeliveryRow) -> bool:
    return _carrier(tx, row).state in WAITING


def _end(tx: Session, ids: Iterable[str], state: DeliveryState, reason: str, now: datetime) -> int:
    ended = 0
    for delivery_id in ids:
        row = tx.get(DeliveryRow, delivery_id)
        if row is None or not _may_go_out(tx, row):
            continue
        parent_id = row.parent_id if row.state == DeliveryState.DIGESTED.value else None
        row.state, row.reason, row.finished_at = state.value, reason, now
        tx.add(row)
        tx.flush()
        ended += 1
        if parent_id:
            _end_empty_group(tx, parent_id, state, reason, now)
    return ended


def _end_empty_group(
    tx: Session, parent_id: str, state: DeliveryState, reason: str, now: datetime
) -> None:
    """A group whose last notice was ended has nothing left to say."""
    left = tx.exec(
        select(func.count())
        .select_from(DeliveryRow)
        .where(
            DeliveryRow.parent_id == parent_id,
            DeliveryRow.state == DeliveryState.DIGESTED.value,
        )
    ).one()
    parent = tx.get(DeliveryRow, parent_id)
    if parent is not None and not left:
        parent.state, parent.reason, parent.finished_at = state.value, reason, now
        tx.add(parent)


def _close_attempts(tx: Session, delivery_id: str, now: datetime) -> None:
    query = select(AttemptRow).where(
        AttemptRow.delivery_id == delivery_id, col(AttemptRow.finished_at).is_(None)
    )
    for attempt in tx.exec(query):
        attempt.finished_at, attempt.outcome = now, OutcomeClass.AMBIGUOUS.value
        attempt.detail = "alertd ended while this was being sent"
        tx.add(attempt)
