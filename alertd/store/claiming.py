"""Claiming what is due, and writing down what became of it.

A claim is one transaction: what is not to be told any more ends, what falls due together becomes
one group, and an attempt is noted as started. Only then may the network be touched. The lease
generation fences off late finishers.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, TextClause, case, text
from sqlmodel import Session, col, func, select

from alertd.failpoints import reach
from alertd.model.commitment import Status
from alertd.model.gate import Gate
from alertd.model.reminder import Claimed, DeliveryState, Notice, Urgency
from alertd.store import commitments, deliveries, gating, meta
from alertd.store.catchup import Due, end, inherit, stages_in, still_to_tell
from alertd.store.commitments import Stored
from alertd.store.failover import NOTICE, tell
from alertd.store.grouping import GROUP, LATE, bundled
from alertd.store.tables import IS_WAITING, AttemptRow, CommitmentRow, DeliveryRow
from alertd.store.values import chunked

# While this fact stands nothing is sent; for the clock's sake alertd's own notices still are.
HOLD = "hold"
CLOCK_HOLD = "clock"
_FLOOD = 500
_LEAST_WINDOW = 50
_UNTRIED = col(DeliveryRow.attempts) == 0


def claim(
    tx: Session,
    channel: str,
    now: datetime,
    limit: int,
    boot_id: str,
    *,
    failover: str | None = None,
    gate: Gate | None = None,
) -> list[Claimed]:
    """Take up to `limit` messages that are due for a channel; they are to be sent now.

    What comes too late, of a commitment nobody was told of, is told to `failover` in its stead.
    `gate` decides which of the notices may go now.
    """
    if hold := meta.get(tx, HOLD):
        told = _notices_about_itself(tx, channel, now) if hold == CLOCK_HOLD else []
        return _started(tx, told[:limit], now, boot_id)
    limit = gating.room(tx, channel, gate, now, limit)
    ready, more = _ready(tx, channel, now, limit, failover=failover, gate=gate)
    while more and not ready:
        ready, more = _ready(tx, channel, now, limit, failover=failover, gate=gate)
    return _started(tx, ready[:limit], now, boot_id)


def due_between(tx: Session, before: datetime, now: datetime) -> int:
    """How many commitments have something waiting that fell due in this time."""
    query = select(func.count(col(DeliveryRow.uid).distinct())).where(
        text(IS_WAITING), col(DeliveryRow.not_before) > before, col(DeliveryRow.not_before) <= now
    )
    return tx.exec(query).one()


def _ready(
    tx: Session,
    channel: str,
    now: datetime,
    limit: int,
    *,
    failover: str | None,
    gate: Gate | None,
) -> tuple[list[DeliveryRow], bool]:
    """The messages that may go now, urgent and oldest first; and whether some were left for later.

    There can be a flood, after a downtime or when a channel comes back: some of it will do.
    """
    here = (col(DeliveryRow.channel) == channel) & (col(DeliveryRow.not_before) <= now)
    failed = _with_ledger(tx, here, text(IS_WAITING), ~_UNTRIED, limit=_FLOOD)
    fresh, left = _untried(tx, here, now, limit)
    due = [*failed, *fresh]
    groups: dict[str | None, DeliveryRow] = {
        one.row.id: one.row for one in due if one.row.stage == GROUP
    }
    parts = _parts(tx, groups)
    asked = [*(one for one in due if one.row.uid is not None), *parts]
    told = still_to_tell(gating.admitted(tx, asked, gate, now), now)
    if failover:
        _tell_expired(tx, [one.row for one in due], failover, now)
    reach("catchup.half")
    carried = {row.parent_id for row in told if _in_group(row)}
    _close(groups.values(), carried, now)
    new = [row for row in told if row.attempts == 0 and not _in_group(row)]
    ready = [row for row in told if row.attempts > 0 and not _in_group(row)]
    ready += [group for group in groups.values() if group.id in carried]
    ready += bundled(tx, new, now)
    ready += [one.row for one in due if one.row.stage == NOTICE and now < one.row.useful_until]
    return sorted(ready, key=_turn), left or len(failed) == _FLOOD


def _untried(
    tx: Session, here: ColumnElement[bool], now: datetime, limit: int
) -> tuple[list[Due], bool]:
    """What is due and was never tried, of a flood some; and whether some was left.

    Of what is late the most urgent is looked at first. Each comes with all that is to be grouped
    with it: what is due of the same commitment, and what falls due at the same instant.
    """
    window = max(2 * limit, _LEAST_WINDOW)
    seen = _by_id(_with_ledger(tx, here, text(IS_WAITING), _UNTRIED, limit=window))
    if len(seen) < window:
        return list(seen.values()), False
    if now - next(iter(seen.values())).row.due_at > LATE:
        high = col(DeliveryRow.urgency) == Urgency.HIGH.value
        seen |= _by_id(_with_ledger(tx, here, text(IS_WAITING), _UNTRIED, limit=_FLOOD))
        seen |= _by_id(_with_ledger(tx, here, text(IS_WAITING), _UNTRIED, high, limit=window))
    uids = sorted({one.row.uid for one in seen.values() if one.row.uid})
    last = max(one.row.not_before for one in seen.values())
    kin = (col(DeliveryRow.uid).in_(some) for some in chunked(uids))
    for condition in (col(DeliveryRow.not_before) == last, *kin):
        seen |= _by_id(_with_ledger(tx, here, text(IS_WAITING), _UNTRIED, condition))
    return sorted(seen.values(), key=lambda one: (one.row.not_before, one.row.key)), True


def _by_id(due: Iterable[Due]) -> dict[str, Due]:
    return {one.row.id: one for one in due}


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
    is_off = col(CommitmentRow.status).in_((off, Status.DISMISSED.value))
    said = case((is_off, off), else_=col(CommitmentRow.edtf))
    query = (
        select(DeliveryRow, said)
        .outerjoin(CommitmentRow, col(CommitmentRow.uid) == col(DeliveryRow.uid))
        .where(*conditions)
        .order_by(col(DeliveryRow.not_before), col(DeliveryRow.key))
        .limit(limit)
        .with_for_update(of=DeliveryRow, skip_locked=True)
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
