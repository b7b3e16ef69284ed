"""What people have seen: acknowledgements and snoozes, and what ends or waits because of them."""

import hashlib
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy import text
from sqlmodel import Session, col, func, select

from alertd.errors import AlertdError
from alertd.model.correction import Author
from alertd.model.gate import Seen
from alertd.model.reminder import DeliveryState, Urgency
from alertd.store import commitments, deliveries, letters, meta
from alertd.store.catchup import SNOOZED, end
from alertd.store.gate_tables import SeenRow
from alertd.store.outbox_tables import IS_WAITING, DeliveryRow
from alertd.store.silences import look_again
from alertd.store.values import chunked, plain

_ID_LENGTH = 16
_USEFUL = timedelta(days=1)


def acknowledge(tx: Session, named: str, author: Author) -> list[str]:
    """Somebody has seen it: nothing of it is repeated or escalated; the commitments concerned.

    Later stages still come. `named` is (the beginning of) a message's or a commitment's id.

    Raises:
        AlertdError: `ack.unknown` or `ack.ambiguous`.
    """
    return _note(tx, named, None, author)


def snooze(tx: Session, named: str, until: datetime, author: Author) -> list[str]:
    """As `acknowledge`; and nothing more of it goes out until then, when it is told anew.

    Raises:
        AlertdError: `ack.unknown`, `ack.ambiguous`, or `ack.past` where `until` is not ahead.
    """
    if until <= author.now:
        raise AlertdError("ack.past", "It would be snoozed until the past.", "Give a later time.")
    return _note(tx, named, until, author)


def last_of(tx: Session, uids: Collection[str]) -> dict[str, Seen]:
    """By commitment: the last that people said of having seen it."""
    found: dict[str, Seen] = {}
    if tx.exec(select(SeenRow.id).limit(1)).first() is None:
        return found
    for some in chunked(sorted(uids)):
        last = select(func.max(SeenRow.id)).where(col(SeenRow.uid).in_(some)).group_by(SeenRow.uid)
        for row in tx.exec(select(SeenRow).where(col(SeenRow.id).in_(last))):
            found[row.uid] = _seen(row)
    return found


def of_commitment(tx: Session, uid: str) -> list[Seen]:
    """All that people said of having seen it, oldest first."""
    query = select(SeenRow).where(SeenRow.uid == uid).order_by(col(SeenRow.id))
    return [_seen(row) for row in tx.exec(query)]


def _note(tx: Session, named: str, until: datetime | None, author: Author) -> list[str]:
    delivery_id, uids = _meant(tx, named)
    who, why, now = plain(author.who), plain(author.why), author.now
    for uid in uids:
        tx.add(SeenRow(uid=uid, delivery_id=delivery_id, at=now, until=until, who=who, why=why))
        _end_followers(tx, uid, author)
        if until is not None:
            _tell_again(tx, uid, until, now)
    tx.flush()
    look_again(tx, now)
    did = "snoozed" if until else "acknowledged"
    meta.audit(tx, now, f"notices.{did}", f"{', '.join(uids)} by {who}: {why}")
    return uids


def _meant(tx: Session, named: str) -> tuple[str | None, list[str]]:
    """The message, if it is one, and the commitments: one, or those of a message."""
    found = commitments.find(tx, named)
    messages = letters.beginning_with(tx, named)
    if len(found) + len(messages) > 1:
        raise AlertdError("ack.ambiguous", f"Several ids begin with {named!r}.", "Give more of it.")
    if found:
        return None, found
    uids = [] if not messages else letters.commitments_of(tx, messages[0])
    if not uids:
        raise AlertdError(
            "ack.unknown",
            f"No message and no commitment has the id {named!r}.",
            "A message has its id in its last line; alertd list shows those of commitments.",
        )
    return messages[0], uids


def _end_followers(tx: Session, uid: str, author: Author) -> None:
    """What would repeat or escalate something that went out is not wanted any more."""
    query = select(DeliveryRow).where(
        text(IS_WAITING), DeliveryRow.uid == uid, col(DeliveryRow.follows).is_not(None)
    )
    rows = list(tx.exec(query))
    gone = deliveries.gone_out(tx, [row.follows for row in rows if row.follows])
    for row in rows:
        if row.stage == SNOOZED or row.follows in gone:
            end(row, DeliveryState.CANCELLED, f"acknowledged: by {author.who}", author.now)
            tx.add(row)
    tx.flush()


def _tell_again(tx: Session, uid: str, until: datetime, now: datetime) -> None:
    """Each channel that was told is told anew when the snooze is over."""
    tx.add_all(_again(row, until, now) for row in _last_told(tx, uid))


def _last_told(tx: Session, uid: str) -> Sequence[DeliveryRow]:
    """The notice that each channel was told last."""
    query = select(DeliveryRow).where(DeliveryRow.uid == uid).order_by(col(DeliveryRow.due_at))
    rows = [row for row in tx.exec(query) if row.stage != SNOOZED]
    gone = deliveries.gone_out(tx, [row.id for row in rows])
    return list({row.channel: row for row in rows if row.id in gone}.values())


def _again(row: DeliveryRow, until: datetime, now: datetime) -> DeliveryRow:
    said = f"{row.uid}|{row.when}|{SNOOZED} {until.isoformat()} {now.isoformat()}|{row.channel}"
    key = hashlib.sha256(said.encode()).hexdigest()
    return DeliveryRow(
        id=key[:_ID_LENGTH],
        key=key,
        uid=row.uid,
        stage=SNOOZED,
        channel=row.channel,
        route=row.route,
        when=row.when,
        why=row.why,
        was=None,
        urgency=Urgency.NORMAL.value,
        due_at=until,
        not_before=until,
        useful_until=until + _USEFUL,
        state=DeliveryState.PENDING.value,
        follows=row.id,
        created_at=now,
    )


def _seen(row: SeenRow) -> Seen:
    return Seen(row.uid, row.at, row.until, row.who, row.why)
