"""Reports: messages that tell of the ledger as it is when they go, digests and receipts."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import text
from sqlmodel import Session, col, func, select

from alertd.model.reminder import DeliveryState, Urgency
from alertd.store import articles
from alertd.store.catchup import end
from alertd.store.outbox_tables import IS_WAITING, DeliveryRow
from alertd.store.tables import ArticleRow, AuditRow, CommitmentRow
from alertd.store.values import chunked

DIGEST, RECEIPT = "digest", "receipt"
RECORDED = "article.recorded"
_ID_LENGTH = 16
_SETTLES = timedelta(seconds=10)
_LONGEST = timedelta(minutes=10)
_USEFUL = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Planned:
    """A report that is to go: of which route, where to, when (aware, UTC), and until when."""

    route: str
    channel: str
    due_at: datetime
    useful_until: datetime


def plan_digests(tx: Session, wanted: Collection[Planned], now: datetime) -> None:
    """Plan these digests, unless they are planned, and end others that were to go later."""
    kept = {(one.route, one.channel, one.due_at) for one in wanted}
    query = select(DeliveryRow).where(text(IS_WAITING), DeliveryRow.stage == DIGEST)
    for row in tx.exec(query).all():
        if row.due_at > now and (row.route, row.channel, row.due_at) not in kept:
            end(row, DeliveryState.CANCELLED, "no longer what the routes say", now)
    for one in wanted:
        key = _key(f"{DIGEST}|{one.route}|{one.channel}|{one.due_at.isoformat()}")
        known = tx.exec(select(DeliveryRow).where(DeliveryRow.key == key)).first()
        if known is None:
            tx.add(_row(DIGEST, key, one, now))
        elif known.state == DeliveryState.CANCELLED.value:  # the routes ask for it again
            known.state, known.reason, known.finished_at = DeliveryState.PENDING.value, None, None
    tx.flush()


def any_digest(tx: Session) -> bool:
    """Whether a digest is planned."""
    query = select(DeliveryRow.id).where(text(IS_WAITING), DeliveryRow.stage == DIGEST)
    return tx.exec(query.limit(1)).first() is not None


def last_digest(tx: Session, route: str, channel: str) -> datetime | None:
    """When the last digest of a route that a channel was sent was due."""
    query = select(func.max(DeliveryRow.due_at)).where(
        DeliveryRow.stage == DIGEST,
        DeliveryRow.route == route,
        DeliveryRow.channel == channel,
        DeliveryRow.state == DeliveryState.SENT.value,
    )
    return tx.exec(query).one()


def came_since(tx: Session, since: datetime) -> set[str]:
    """The articles recorded, and the notes that people made, after an instant, by sha256."""
    query = select(ArticleRow.sha256).where(
        col(ArticleRow.published_source) == "by_hand", col(ArticleRow.received) > since
    )
    ids = _recorded(tx, since, None)
    found = set(tx.exec(query))
    for some in chunked(ids):
        found |= set(tx.exec(select(ArticleRow.sha256).where(col(ArticleRow.id).in_(some))))
    return found


def expect_receipt(tx: Session, channel: str, now: datetime) -> None:
    """An article was read: say so when no other has come for ten seconds, of all in one message."""
    query = select(DeliveryRow).where(
        text(IS_WAITING),
        DeliveryRow.stage == RECEIPT,
        DeliveryRow.channel == channel,
        DeliveryRow.attempts == 0,
    )
    row = tx.exec(query).first()
    if row is None:
        key = _key(f"{RECEIPT}|{channel}|{now.isoformat()}")
        planned = Planned(RECEIPT, channel, now + _SETTLES, now + _USEFUL)
        tx.add(_row(RECEIPT, key, planned, now))
    else:
        row.due_at = row.not_before = min(now + _SETTLES, row.created_at + _LONGEST)
        tx.add(row)
    tx.flush()


def read_between(tx: Session, begin: datetime, end_: datetime) -> list[tuple[str, list[str]]]:
    """The articles recorded in a time, oldest first: each one's name and its commitments' ids."""
    found: list[tuple[str, list[str]]] = []
    for article_id in _recorded(tx, begin, end_):
        name = tx.exec(select(ArticleRow.name).where(ArticleRow.id == article_id)).first()
        if name is not None:
            found.append((name, articles.commitments_of(tx, article_id)))
    return found


def next_alert(tx: Session, uids: Collection[str]) -> tuple[datetime, str, str] | None:
    """The next notice about any of these commitments: when, its stage, and the title."""
    found: list[tuple[datetime, str, str]] = []
    for some in chunked(sorted(uids)):
        query = (
            select(DeliveryRow.not_before, DeliveryRow.stage, CommitmentRow.title)
            .join(CommitmentRow, col(CommitmentRow.uid) == col(DeliveryRow.uid))
            .where(text(f"delivery.{IS_WAITING}"), col(DeliveryRow.uid).in_(some))
            .order_by(col(DeliveryRow.not_before), col(DeliveryRow.key))
            .limit(1)
        )
        found += [(when, stage, title) for when, stage, title in tx.exec(query)]
    return min(found, default=None)


def _recorded(tx: Session, begin: datetime, end_: datetime | None) -> list[int]:
    """Row ids of the articles recorded from `begin` on, in order."""
    query = select(AuditRow.detail).where(AuditRow.what == RECORDED, col(AuditRow.at) >= begin)
    if end_ is not None:
        query = query.where(col(AuditRow.at) <= end_)
    details = tx.exec(query.order_by(col(AuditRow.id)))
    return [int(detail.partition(":")[0]) for detail in details]


def _row(stage: str, key: str, planned: Planned, now: datetime) -> DeliveryRow:
    return DeliveryRow(
        id=key[:_ID_LENGTH],
        key=key,
        uid=None,
        stage=stage,
        channel=planned.channel,
        route=planned.route,
        when="",
        why="",
        was=None,
        urgency=Urgency.LOW.value,
        due_at=planned.due_at,
        not_before=planned.due_at,
        useful_until=planned.useful_until,
        state=DeliveryState.PENDING.value,
        created_at=now,
    )


def _key(said: str) -> str:
    return hashlib.sha256(said.encode()).hexdigest()
