"""Claiming what is due, and writing down what became of it.

A claim is one transaction: what is no longer useful expires, missed stages give way to the
nearest one, what falls due together becomes one group, and an attempt is noted as started. Only
then may the network be touched. The lease generation fences off late finishers.
"""

import hashlib
import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import update
from sqlmodel import Session, col, select

from alertd.model.reminder import Claimed, DeliveryState, Notice, Outcome, OutcomeClass, Urgency
from alertd.store import commitments
from alertd.store.backoff import next_try
from alertd.store.tables import AttemptRow, DeliveryRow

CHANGED, GROUP = "changed", "group"
LATE = timedelta(seconds=60)
_DETAIL_LIMIT = 2000
_ID_LENGTH = 16
_WAITING = (DeliveryState.PENDING.value, DeliveryState.RETRY.value)


def claim(tx: Session, channel: str, now: datetime, limit: int, boot_id: str) -> list[Claimed]:
    """Take up to `limit` messages that are due for a channel; they are to be sent now."""
    due = _nearest(tx, _due(tx, channel, now), now)
    fresh = [row for row in due if row.attempts == 0 and row.uid is not None]
    again = [row for row in due if row.attempts > 0 or row.uid is None]
    ready = again + [_as_one(tx, rows, now) for rows in _together(fresh, now)]
    ready.sort(key=lambda row: (row.not_before, row.id))
    return [_start(tx, row, now, boot_id) for row in ready[:limit]]


def finish(
    tx: Session,
    claimed: Claimed,
    outcome: Outcome,
    now: datetime,
    jitter: random.Random | None = None,
) -> DeliveryState | None:
    """Write an outcome; the row's new state, or None when somebody else has moved the row.

    `jitter` spreads the retries; None leaves them on the ladder's steps.
    """
    row = tx.get(DeliveryRow, claimed.id)
    if row is None:
        return None
    state = _state_after(outcome)
    values: dict[str, object] = {
        "state": state.value,
        "last_class": outcome.outcome.value,
        "last_error": None if state is DeliveryState.SENT else outcome.detail[:_DETAIL_LIMIT],
        "repeat": row.repeat or outcome.outcome is OutcomeClass.AMBIGUOUS,
    }
    if state is DeliveryState.RETRY:
        values["not_before"] = next_try(claimed, outcome, now, jitter)
    else:
        values["finished_at"] = now
    moved = tx.exec(
        update(DeliveryRow)
        .where(
            col(DeliveryRow.id) == claimed.id,
            col(DeliveryRow.state) == DeliveryState.SENDING.value,
            col(DeliveryRow.lease_gen) == claimed.lease_gen,
        )
        .values(**values)
    )
    _end_attempt(tx, claimed, outcome, now)
    return state if moved.rowcount else None


def _state_after(outcome: Outcome) -> DeliveryState:
    if outcome.outcome is OutcomeClass.OK:
        return DeliveryState.SENT
    if outcome.outcome is OutcomeClass.PERMANENT:
        return DeliveryState.DEAD
    return DeliveryState.RETRY


def _due(tx: Session, channel: str, now: datetime) -> list[DeliveryRow]:
    query = (
        select(DeliveryRow)
        .where(
            DeliveryRow.channel == channel,
            col(DeliveryRow.state).in_(_WAITING),
            DeliveryRow.not_before <= now,
        )
        .order_by(col(DeliveryRow.not_before), col(DeliveryRow.id))
    )
    return list(tx.exec(query))


def _nearest(tx: Session, rows: Sequence[DeliveryRow], now: datetime) -> list[DeliveryRow]:
    """Per commitment the nearest stage still useful speaks for the others (catch-up)."""
    by_uid: dict[str, list[DeliveryRow]] = defaultdict(list)
    kept = []
    for row in rows:
        if row.uid is not None and row.stage != CHANGED:
            by_uid[row.uid].append(row)
        elif row.stage == CHANGED or now < row.useful_until:
            kept.append(row)
        else:
            _expire(tx, row, now)
    for stages in by_uid.values():
        kept += _speaker(tx, stages, now)
    return kept


def _speaker(tx: Session, stages: Sequence[DeliveryRow], now: datetime) -> list[DeliveryRow]:
    """The one of a commitment's due stages that goes out, if any is still of use."""
    ordered = sorted(stages, key=lambda row: (row.due_at, row.id))
    useful = [row for row in ordered if now < row.useful_until]
    if not useful:
        for row in ordered:
            _expire(tx, row, now)
        return []
    nearest = useful[-1]
    missed = [row for row in ordered if row is not nearest]
    for row in missed:
        row.state, row.finished_at = DeliveryState.SUPERSEDED.value, now
        row.reason = f"{nearest.stage} took its place"
        tx.add(row)
    if missed:
        nearest.missed = ",".join(row.stage for row in missed)
        tx.add(nearest)
    return [nearest]


def _expire(tx: Session, row: DeliveryRow, now: datetime) -> None:
    row.state, row.finished_at = DeliveryState.EXPIRED.value, now
    row.reason = row.last_error or "too late to be of use when its turn came"
    tx.add(row)


def _together(rows: Sequence[DeliveryRow], now: datetime) -> list[list[DeliveryRow]]:
    """What fell due at one instant; all that is late counts as one."""
    bundles: dict[datetime | None, list[DeliveryRow]] = defaultdict(list)
    for row in rows:
        bundles[None if now - row.due_at > LATE else row.due_at].append(row)
    return list(bundles.values())


def _as_one(tx: Session, rows: Sequence[DeliveryRow], now: datetime) -> DeliveryRow:
    """The row itself, or a group that speaks for several."""
    if len(rows) == 1:
        return rows[0]
    key = hashlib.sha256("|".join(sorted(row.key for row in rows)).encode()).hexdigest()
    group = DeliveryRow(
        id=key[:_ID_LENGTH],
        key=key,
        uid=None,
        stage=GROUP,
        channel=rows[0].channel,
        route=GROUP,
        when="",
        why="",
        was=None,
        urgency=_most_urgent(rows),
        due_at=max(row.due_at for row in rows),
        not_before=min(row.not_before for row in rows),
        useful_until=max(row.useful_until for row in rows),
        state=DeliveryState.PENDING.value,
        created_at=now,
    )
    tx.add(group)
    tx.flush()
    for row in rows:
        row.state, row.parent_id = DeliveryState.DIGESTED.value, group.id
        tx.add(row)
    return group


def _most_urgent(rows: Sequence[DeliveryRow]) -> str:
    found = {row.urgency for row in rows}
    order = (Urgency.HIGH.value, Urgency.NORMAL.value)
    return next((urgency for urgency in order if urgency in found), Urgency.LOW.value)


def _start(tx: Session, row: DeliveryRow, now: datetime, boot_id: str) -> Claimed:
    row.state, row.lease_owner = DeliveryState.SENDING.value, boot_id
    row.lease_gen += 1
    row.attempts += 1
    tx.add(row)
    tx.add(
        AttemptRow(
            delivery_id=row.id,
            number=row.attempts,
            boot_id=boot_id,
            started_at=now,
            lateness=(now - row.due_at).total_seconds(),
        )
    )
    tx.flush()
    return Claimed(
        id=row.id,
        channel=row.channel,
        lease_gen=row.lease_gen,
        attempt=row.attempts,
        repeat=row.repeat,
        due_at=row.due_at,
        useful_until=row.useful_until,
        notices=tuple(_notices(tx, row)),
    )


def _notices(tx: Session, row: DeliveryRow) -> list[Notice]:
    rows: Iterable[DeliveryRow] = [row]
    if row.uid is None:
        rows = tx.exec(
            select(DeliveryRow)
            .where(
                DeliveryRow.parent_id == row.id,
                DeliveryRow.state == DeliveryState.DIGESTED.value,
            )
            .order_by(col(DeliveryRow.due_at), col(DeliveryRow.key))
        )
    notices = []
    for one in rows:
        stored = commitments.load(tx, one.uid or "")
        if stored is None:
            continue
        missed = tuple(one.missed.split(",")) if one.missed else ()
        notices.append(
            Notice(
                delivery_id=one.id,
                stage=one.stage,
                commitment=stored.commitment,
                due_at=one.due_at,
                route=one.route,
                why=one.why,
                was=one.was,
                missed=missed,
                uid=stored.uid,
            )
        )
    return notices


def _end_attempt(tx: Session, claimed: Claimed, outcome: Outcome, now: datetime) -> None:
    query = select(AttemptRow).where(
        AttemptRow.delivery_id == claimed.id, AttemptRow.number == claimed.attempt
    )
    attempt = tx.exec(query).first()
    if attempt is not None:
        attempt.finished_at, attempt.outcome = now, outcome.outcome.value
        attempt.detail = outcome.detail[:_DETAIL_LIMIT]
        tx.add(attempt)
