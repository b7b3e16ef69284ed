"""Asking the gates about what is due: held rows get a later time, dropped ones end."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from alertd.model.commitment import Commitment
from alertd.model.gate import Followed, Gate, Occasion, Passage, Seen, Silence, Verdict
from alertd.model.reminder import DeliveryState, Urgency
from alertd.store import commitments, deliveries, seen, silences
from alertd.store.catchup import SNOOZED, end
from alertd.store.outbox_tables import AttemptRow, DeliveryRow
from alertd.store.outstanding import Due, Outstanding

_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class _Facts:
    """What decides about the notices of one look, beside themselves."""

    now: datetime
    silences: tuple[Silence, ...]
    ledger: Mapping[str, Commitment]
    seen: Mapping[str, Seen]
    followed: Mapping[str, Followed]
    lately: tuple[datetime, ...]


def admitted(tx: Session, due: Sequence[Due], gate: Gate | None, now: datetime) -> list[Due]:
    """Those of the notices that may go now; the others are held, or end, with the reason.

    Args:
        tx: the transaction of the claim.
        due: notices of one channel.
        gate: decides; None lets everything pass.
        now: aware UTC.
    """
    if gate is None or not due:
        return list(due)
    facts = _gather(tx, [one.row for one in due], gate, now)
    return [one for one in due if _passes(one.row, gate.decide(_occasion(one.row, facts)), now)]


def room(tx: Session, channel: str, gate: Gate | None, now: datetime, limit: int) -> int:
    """How many messages may be begun: `limit`, or what the channel's hour has left."""
    most = gate.per_hour(channel) if gate else 0
    return min(limit, max(1, most - len(_lately(tx, channel, most, now)))) if most else limit


def _passes(row: Outstanding, verdict: Verdict, now: datetime) -> bool:
    if verdict.passage is Passage.SEND:
        return True
    if row.state == DeliveryState.DIGESTED.value:  # the rest of its message goes without it
        row.state, row.parent_id = DeliveryState.PENDING.value, None
    if verdict.passage is Passage.DROP or verdict.until is None:
        end(row, DeliveryState.CANCELLED, verdict.said, now)
    else:
        row.not_before, row.held_by = verdict.until, verdict.said
    return False


def _gather(tx: Session, rows: Sequence[Outstanding], gate: Gate, now: datetime) -> _Facts:
    uids = sorted({row.uid for row in rows if row.uid})
    standing = tuple(silences.standing(tx, now))
    asked = any(one.matchers for one in standing)
    ledger = commitments.load_many(tx, uids) if asked else {}
    channel = rows[0].channel
    return _Facts(
        now=now,
        silences=standing,
        ledger={uid: stored.commitment for uid, stored in ledger.items()},
        seen=seen.last_of(tx, uids),
        followed=_followed(tx, [row.follows for row in rows if row.follows]),
        lately=tuple(_lately(tx, channel, gate.per_hour(channel), now)),
    )


def _occasion(row: Outstanding, facts: _Facts) -> Occasion:
    return Occasion(
        now=facts.now,
        stage=row.stage,
        route=row.route,
        channel=row.channel,
        urgency=Urgency(row.urgency),
        due_at=row.due_at,
        untried=row.attempts == 0,
        silences=facts.silences,
        commitment=facts.ledger.get(row.uid or ""),
        seen=facts.seen.get(row.uid or ""),
        follows=row.follows is not None and row.stage != SNOOZED,
        followed=facts.followed.get(row.follows or ""),
        lately=facts.lately,
    )


def _followed(tx: Session, ids: Sequence[str]) -> dict[str, Followed]:
    """What became of the notices that others follow."""
    if not ids:
        return {}
    rows = tx.exec(select(DeliveryRow).where(col(DeliveryRow.id).in_(sorted(set(ids)))))
    found = {}
    for row in rows.all():
        carrier = deliveries.carrier_of(tx, row)
        sent = carrier.finished_at if carrier.state == DeliveryState.SENT.value else None
        state = DeliveryState(carrier.state)
        found[row.id] = Followed(state, sent, row.due_at, carrier.not_before)
    return found


def _lately(tx: Session, channel: str, most: int, now: datetime) -> list[datetime]:
    """When the channel's last messages went, of the last hour, at most so many; oldest first."""
    if not most:
        return []
    query = (
        select(AttemptRow.started_at)
        .join(DeliveryRow, col(DeliveryRow.id) == col(AttemptRow.delivery_id))
        .where(DeliveryRow.channel == channel)
        .order_by(col(AttemptRow.id).desc())
        .limit(most)
    )
    return sorted(at for at in tx.exec(query) if at > now - _HOUR)
