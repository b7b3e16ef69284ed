"""Claiming what is due, and writing down what became of it.

A claim is one transaction: what is not to be told any more ends, what falls due together becomes
one group, and an attempt is noted as started. Only then may the network be touched. The lease
generation fences off late finishers.
"""

import random
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, TextClause, case, text, update
from sqlmodel import Session, col, func, select

from alertd.failpoints import reach
from alertd.model.commitment import Status
from alertd.model.policy import Channel
from alertd.model.reminder import Claimed, DeliveryState, Notice, Outcome, OutcomeClass, Urgency
from alertd.store import commitments, deliveries, meta
from alertd.store.backoff import next_try
from alertd.store.catchup import Due, end, inherit, stages_in, still_to_tell
from alertd.store.commitments import Stored
from alertd.store.failover import NOTICE, bury, tell
from alertd.store.grouping import GROUP, bundled
from alertd.store.tables import IS_WAITING, AttemptRow, CommitmentRow, DeliveryRow
from alertd.store.values import chunked

# While this fact stands nothing is sent; for the clock's sake alertd's own notices still are.
HOLD = "hold"
CLOCK_HOLD = "clock"
_DETAIL_LIMIT = 2000
_FLOOD = 200


def claim(
    tx: Session,
    channel: str,
    now: datetime,
    limit: int,
    boot_id: str,
    *,
    failover: str | None = None,
) -> list[Claimed]:
    """Take up to `limit` messages that are due for a channel; they are to be sent now.

    What comes too late, of a commitment nobody was told of, is told to `failover` in its stead.
    """
    if hold := meta.get(tx, HOLD):
        told = _notices_about_itself(tx, channel, now) if hold == CLOCK_HOLD else []
        return _started(tx, told[:limit], now, boot_id)
    ready, more = _ready(tx, channel, now, failover)
    while more and not ready:
        ready, more = _ready(tx, channel, now, failover)
    return _started(tx, ready[:limit], now, boot_id)


def due_between(tx: Session, before: datetime, now: datetime) -> int:
    """How many commitments have something waiting that fell due in this time."""
    query = select(func.count(col(DeliveryRow.uid).distinct())).where(
        text(IS_WAITING), col(DeliveryRow.not_before) > before, col(DeliveryRow.not_before) <= now
    )
    return tx.exec(query).one()


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
    values: dict[str, object] = {
        "state": state.value,
        "last_class": outcome.outcome.value,
        "last_error": None if state is DeliveryState.SENT else outcome.detail[:_DETAIL_LIMIT],
    }
    if outcome.outcome is OutcomeClass.AMBIGUOUS:
        values["repeat"] = True
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
    if not moved.rowcount:
        return None
    _end_attempt(tx, claimed, outcome, now)
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


def _ready(
    tx: Session, channel: str, now: datetime, failover: str | None
) -> tuple[list[DeliveryRow], bool]:
    """The messages that may go now, oldest first; and whether failed ones were left for later.

    What was never tried is looked at whole, as it is to be grouped. Of what failed before there
    can be a flood, when a channel comes back: some of it will do.
    """
    here = (col(DeliveryRow.channel) == channel) & (col(DeliveryRow.not_before) <= now)
    untried = col(DeliveryRow.attempts) == 0
    failed = _with_ledger(tx, here, text(IS_WAITING), ~untried, limit=_FLOOD)
    due = [*failed, *_with_ledger(tx, here, text(IS_WAITING), untried)]
    groups: dict[str | None, DeliveryRow] = {
        one.row.id: one.row for one in due if one.row.stage == GROUP
    }
    parts = _parts(tx, groups)
    told = still_to_tell([*(one for one in due if one.row.uid is not None), *parts], now)
    if failover:
        _tell_expired(tx, [one.row for one in due], failover, now)
    reach("catchup.half")
    carried = {row.parent_id for row in told if _in_group(row)}
    _close(groups.values(), carried, now)
    fresh = [row for row in told if row.attempts == 0 and not _in_group(row)]
    ready = [row for row in told if row.attempts > 0 and not _in_group(row)]
    ready += [group for group in groups.values() if group.id in carried]
    ready += bundled(tx, fresh, now)
    ready += [one.row for one in due if one.row.stage == NOTICE and now < one.row.useful_until]
    return sorted(ready, key=_turn), len(failed) == _FLOOD


def _turn(row: DeliveryRow) -> tuple[bool, datetime, str]:
    """What is urgent goes first, then what waited longest."""
    return row.urgency != Urgency.HIGH.value, row.not_before, row.id


def _notices_about_itself(tx: Session, channel: str, now: datetime) -> list[DeliveryRow]:
    """What goes out even while the clock is in doubt."""
    query = select(DeliveryRow).where(
        text(IS_WAITING), DeliveryRow.channel == channel, DeliveryRow.stage == NOTICE
    )
    return [row for row in tx.exec(query).all() if row.not_before <= now]


def _tell_expired(tx: Session, rows: Iterable[DeliveryRow], failover: str, now: datetime) -> None:
    """Say that something came to nothing, where nothing else of its commitment got out."""
    for row in rows:
        if row.uid and row.state == DeliveryState.EXPIRED.value:
            tx.flush()
            if not deliveries.told(tx, row.uid):
                what = f"The {row.stage} notice {row.id} for {row.channel}"
                words = f"{what} was not sent: {row.reason}."
                tell(tx, failover, f"expired {row.id}", words, now)


def _parts(tx: Session, groups: Mapping[str | None, DeliveryRow]) -> list[Due]:
    """The notices inside groups; what may have arrived with its group may have arrived."""
    digested = col(DeliveryRow.state) == DeliveryState.DIGESTED.value
    parts = [
        part
        for some in chunked([group.id for group in groups.values()])
        for part in _with_ledger(tx, col(DeliveryRow.parent_id).in_(some), digested)
    ]
    for part in parts:
        inherit(part.row, groups[part.row.parent_id])
    return parts


def _with_ledger(
    tx: Session, *conditions: ColumnElement[bool] | TextClause, limit: int | None = None
) -> list[Due]:
    """Rows, each with what the ledger says now of the date it is about."""
    off = Status.CANCELLED.value
    said = case((col(CommitmentRow.status) == off, off), else_=col(CommitmentRow.edtf))
    query = (
        select(DeliveryRow, said)
        .outerjoin(CommitmentRow, col(CommitmentRow.uid) == col(DeliveryRow.uid))
        .where(*conditions)
        .order_by(col(DeliveryRow.not_before), col(DeliveryRow.key))
        .limit(limit)
    )
    return [Due(row, told) for row, told in tx.exec(query)]


def _in_group(row: DeliveryRow) -> bool:
    return row.state == DeliveryState.DIGESTED.value


def _close(groups: Iterable[DeliveryRow], carried: Collection[str | None], now: datetime) -> None:
    """A group whose notices have all ended has nothing left to say."""
    for group in groups:
        if group.id not in carried:
            late = now >= group.useful_until
            state = DeliveryState.EXPIRED if late else DeliveryState.SUPERSEDED
            end(group, state, "nothing in it was left to tell", now)


def _started(
    tx: Session, rows: Sequence[DeliveryRow], now: datetime, boot_id: str
) -> list[Claimed]:
    """Lease each row and note the attempt, then say what is to be sent."""
    for row in rows:
        row.state, row.lease_owner = DeliveryState.SENDING.value, boot_id
        row.lease_gen += 1
        row.attempts += 1
        row.tried_at = now
        lateness = (now - row.due_at).total_seconds()
        tx.add(
            AttemptRow(
                delivery_id=row.id,
                number=row.attempts,
                boot_id=boot_id,
                started_at=now,
                lateness=lateness,
            )
        )
    tx.flush()
    notices = _notices(tx, rows)
    return [
        Claimed(
            id=row.id,
            channel=row.channel,
            lease_gen=row.lease_gen,
            attempt=row.attempts,
            repeat=row.repeat,
            due_at=row.due_at,
            useful_until=row.useful_until,
            notices=tuple(notices.get(row.id, ())),
            about_itself=row.why if row.stage == NOTICE else "",
        )
        for row in rows
    ]


def _notices(tx: Session, rows: Sequence[DeliveryRow]) -> dict[str, list[Notice]]:
    """What each message tells: its row's own notice, or those of its group."""
    told = {row.id: [row] for row in rows if row.uid is not None}
    groups: dict[str | None, DeliveryRow] = {row.id: row for row in rows if row.stage == GROUP}
    for part in _parts(tx, groups):
        told.setdefault(part.row.parent_id or "", []).append(part.row)
    uids = {row.uid for parts in told.values() for row in parts if row.uid}
    ledger = commitments.load_many(tx, sorted(uids))
    return {
        key: [
            _notice(row, ledger[row.uid or ""])
            for row in sorted(parts, key=lambda row: (row.due_at, row.key))
        ]
        for key, parts in told.items()
    }


def _notice(row: DeliveryRow, stored: Stored) -> Notice:
    return Notice(
        delivery_id=row.id,
        stage=row.stage,
        commitment=stored.commitment,
        due_at=row.due_at,
        route=row.route,
        why=row.why,
        was=row.was,
        missed=tuple(stages_in(row.missed)),
        uid=stored.uid,
    )


def _end_attempt(tx: Session, claimed: Claimed, outcome: Outcome, now: datetime) -> None:
    tx.exec(
        update(AttemptRow)
        .where(
            col(AttemptRow.delivery_id) == claimed.id,
            col(AttemptRow.number) == claimed.attempt,
        )
        .values(
            finished_at=now, outcome=outcome.outcome.value, detail=outcome.detail[:_DETAIL_LIMIT]
        )
    )
