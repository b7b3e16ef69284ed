"""Claiming what is due, and writing down what became of it.

A claim is one transaction: what is not to be told any more ends, what falls due together becomes
one group, and an attempt is noted as started. Only then may the network be touched. The lease
generation fences off late finishers.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, insert, text, update
from sqlmodel import Session, col, func, select

from alertd.failpoints import reach
from alertd.model.gate import Gate
from alertd.model.reminder import Claimed, DeliveryState, Notice, Urgency
from alertd.store import commitments, deliveries, gating, meta
from alertd.store.catchup import end, in_time, inherit, stages_in, still_to_tell
from alertd.store.commitments import Stored
from alertd.store.failover import NOTICE, tell
from alertd.store.grouping import GROUP, LATE, bundled
from alertd.store.outbox_tables import IS_TRIED, IS_URGENT, IS_WAITING, DeliveryRow
from alertd.store.outstanding import Due, Outstanding, Rows, by_id
from alertd.store.reports import DIGEST, RECEIPT
from alertd.store.values import TABLES, chunked

# While this fact stands nothing is sent; for the clock's sake alertd's own notices still are.
HOLD = "hold"
CLOCK_HOLD = "clock"
_FLOOD = 500
_REPORTS = frozenset({DIGEST, RECEIPT})
_LEAST_WINDOW = 10
_ROW = TABLES["delivery"].c
_UNTRIED = _ROW.attempts == 0
_START = (
    update(TABLES["delivery"])
    .where(_ROW.id.in_(bindparam("ids", expanding=True)))
    .values(
        state=DeliveryState.SENDING.value,
        lease_owner=bindparam("boot"),
        lease_gen=_ROW.lease_gen + 1,
        attempts=_ROW.attempts + 1,
        tried_at=bindparam("now", type_=_ROW.tried_at.type),
    )
)


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
    rows = Rows(tx)
    if hold := meta.get(tx, HOLD):
        told = _notices_about_itself(rows, channel, now) if hold == CLOCK_HOLD else []
        return _started(rows, told[:limit], now, boot_id)
    limit = gating.room(tx, channel, gate, now, limit)
    ready, more = _ready(rows, channel, now, limit, failover=failover, gate=gate)
    while more and not ready:
        ready, more = _ready(rows, channel, now, limit, failover=failover, gate=gate)
    return _started(rows, ready[:limit], now, boot_id)


def due_between(tx: Session, before: datetime, now: datetime) -> int:
    """How many commitments have something waiting that fell due in this time."""
    query = select(func.count(col(DeliveryRow.uid).distinct())).where(
        text(IS_WAITING), col(DeliveryRow.not_before) > before, col(DeliveryRow.not_before) <= now
    )
    return tx.exec(query).one()


def _ready(
    rows: Rows,
    channel: str,
    now: datetime,
    limit: int,
    *,
    failover: str | None,
    gate: Gate | None,
) -> tuple[list[Outstanding], bool]:
    """The messages that may go now, urgent and oldest first; and whether some were left for later.

    There can be a flood, after a downtime or when a channel comes back: some of it will do.
    """
    here = (_ROW.channel == channel) & (_ROW.not_before <= now)
    failed = rows.where(here, text(IS_TRIED), limit=_FLOOD)
    fresh, left = _untried(rows, here, now, limit)
    due = [*failed, *fresh]
    groups = {one.row.id: one.row for one in due if one.row.stage == GROUP}
    parts = _parts(rows, groups)
    asked = [one for one in due if one.row.uid is not None or one.row.stage in _REPORTS]
    let = gating.admitted(rows.tx, [*asked, *parts], gate, now)
    told = still_to_tell([one for one in let if one.row.uid is not None], now)
    if failover:
        _tell_expired(rows, [one.row for one in due], failover, now)
    reach("catchup.half")
    carried = {row.parent_id for row in told if _in_group(row)}
    _close(groups.values(), carried, now)
    new = [row for row in told if row.attempts == 0 and not _in_group(row)]
    ready = [row for row in told if row.attempts > 0 and not _in_group(row)]
    ready += [group for group in groups.values() if group.id in carried]
    ready += bundled(rows, new, now)
    alone = [one for one in let if one.row.uid is None]
    alone += [one for one in due if one.row.stage == NOTICE]
    ready += [one.row for one in alone if in_time(one.row, now)]
    rows.save()
    return sorted(ready, key=_turn), left or len(failed) == _FLOOD


def _untried(
    rows: Rows, here: ColumnElement[bool], now: datetime, limit: int
) -> tuple[list[Due], bool]:
    """What is due and was never tried, of a flood some; and whether some was left.

    Of what is late the most urgent is looked at first. Each comes with all that is to be grouped
    with it: what is due of the same commitment, and what falls due at the same instant.
    """
    window = max(limit + 1, _LEAST_WINDOW)
    seen = by_id(rows.where(here, text(IS_WAITING), _UNTRIED, limit=window))
    if len(seen) < window:
        return list(seen.values()), False
    if now - next(iter(seen.values())).row.due_at > LATE:
        seen |= by_id(rows.where(here, text(IS_WAITING), _UNTRIED, limit=_FLOOD))
        seen |= by_id(rows.where(here, text(IS_URGENT), _UNTRIED, limit=2 * window))
    for some in chunked(_kin(rows, here, seen)):
        seen |= by_id(rows.where(_ROW.id.in_(some)))
    return sorted(seen.values(), key=lambda one: (one.row.not_before, one.row.key)), True


def _kin(rows: Rows, here: ColumnElement[bool], seen: Mapping[str, Due]) -> list[str]:
    """The ids of what is to be grouped with these, and is not among them."""
    last = max(one.row.not_before for one in seen.values())
    uids = sorted({one.row.uid for one in seen.values() if one.row.uid})
    kin = [_ROW.not_before == last, *(_ROW.uid.in_(some) for some in chunked(uids))]
    found: set[str] = set()
    for condition in kin:
        query = select(_ROW.id).where(here, text(IS_WAITING), _UNTRIED, condition)
        found.update(rows.tx.connection().execute(query).scalars())
    return sorted(found - seen.keys())


def _turn(row: Outstanding) -> tuple[bool, datetime, str]:
    """What is urgent goes first, then what waited longest."""
    return row.urgency != Urgency.HIGH.value, row.not_before, row.id


def _notices_about_itself(rows: Rows, channel: str, now: datetime) -> list[Outstanding]:
    """What goes out even while the clock is in doubt."""
    here = (_ROW.channel == channel) & (_ROW.not_before <= now)
    return [one.row for one in rows.where(here, text(IS_WAITING), _ROW.stage == NOTICE)]


def _tell_expired(rows: Rows, due: Iterable[Outstanding], failover: str, now: datetime) -> None:
    """Say that something came to nothing, where nothing else of its commitment got out."""
    expired = [row for row in due if row.uid and row.state == DeliveryState.EXPIRED.value]
    if expired:
        rows.save()
    for row in expired:
        if not deliveries.told(rows.tx, row.uid or ""):
            what = f"The {row.stage} notice {row.id} for {row.channel}"
            words = f"{what} was not sent: {row.reason}."
            tell(rows.tx, failover, f"expired {row.id}", words, now)


def _parts(rows: Rows, groups: Mapping[str, Outstanding]) -> list[Due]:
    """The notices inside groups; what may have arrived with its group may have arrived."""
    digested = _ROW.state == DeliveryState.DIGESTED.value
    parts = [
        part
        for some in chunked(list(groups))
        for part in rows.where(_ROW.parent_id.in_(some), digested)
    ]
    for part in parts:
        inherit(part.row, groups[part.row.parent_id or ""])
    return parts


def _in_group(row: Outstanding) -> bool:
    return row.state == DeliveryState.DIGESTED.value


def _close(groups: Iterable[Outstanding], carried: Collection[str | None], now: datetime) -> None:
    """A group whose notices have all ended has nothing left to say."""
    for group in groups:
        if group.id not in carried:
            late = now >= group.useful_until
            state = DeliveryState.EXPIRED if late else DeliveryState.SUPERSEDED
            end(group, state, "nothing in it was left to tell", now)


def _started(
    rows: Rows, chosen: Sequence[Outstanding], now: datetime, boot_id: str
) -> list[Claimed]:
    """Lease each row and note the attempt, then say what is to be sent."""
    if not chosen:
        return []
    connection = rows.tx.connection()
    for some in chunked([row.id for row in chosen]):
        connection.execute(_START, {"ids": some, "boot": boot_id, "now": now})
    tries = [
        {
            "delivery_id": row.id,
            "number": row.attempts + 1,
            "boot_id": boot_id,
            "started_at": now,
            "lateness": (now - row.due_at).total_seconds(),
        }
        for row in chosen
    ]
    connection.execute(insert(TABLES["attempt"]), tries)
    notices = _notices(rows, chosen)
    return [_claimed(row, notices.get(row.id, ())) for row in chosen]


def _claimed(row: Outstanding, notices: Sequence[Notice]) -> Claimed:
    """What the row says once it has been leased for one more attempt."""
    return Claimed(
        id=row.id,
        channel=row.channel,
        lease_gen=row.lease_gen + 1,
        attempt=row.attempts + 1,
        repeat=row.repeat,
        due_at=row.due_at,
        useful_until=row.useful_until,
        notices=tuple(notices),
        about_itself=row.why if row.stage == NOTICE else "",
        report=row.stage if row.stage in _REPORTS else "",
        route=row.route,
        planned_at=row.created_at,
    )


def _notices(rows: Rows, chosen: Sequence[Outstanding]) -> dict[str, list[Notice]]:
    """What each message tells: its row's own notice, or those of its group."""
    told = {row.id: [row] for row in chosen if row.uid is not None}
    groups = {row.id: row for row in chosen if row.stage == GROUP}
    for part in _parts(rows, groups):
        told.setdefault(part.row.parent_id or "", []).append(part.row)
    rows.save()
    uids = {row.uid for parts in told.values() for row in parts if row.uid}
    ledger = commitments.load_many(rows.tx, sorted(uids))
    return {
        key: [
            _notice(row, ledger[row.uid or ""])
            for row in sorted(parts, key=lambda row: (row.due_at, row.key))
        ]
        for key, parts in told.items()
    }


def _notice(row: Outstanding, stored: Stored) -> Notice:
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
