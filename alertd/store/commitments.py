"""The derived ledger: commitments with sticky ids, their statements and their history."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, delete, func, select

from alertd.model.commitment import (
    Bound,
    Certainty,
    Change,
    ChangeKind,
    Commitment,
    Kind,
    Statement,
    Status,
)
from alertd.store import articles
from alertd.store.tables import ArticleRow, ChangeRow, CommitmentRow, DeliveryRow, StatementRow

_UID_LENGTH = 10


@dataclass(frozen=True, slots=True)
class Stored:
    """A commitment with its sticky id; `dated_at` is when its present date became known."""

    uid: str
    commitment: Commitment
    dated_at: datetime


@dataclass(frozen=True, slots=True)
class Replaced:
    """What a fold changed: new or different commitments, and ids that were folded away."""

    new: tuple[Stored, ...]
    changed: tuple[Stored, ...]
    gone: tuple[str, ...]


def replace(tx: Session, folded: Sequence[Commitment], now: datetime) -> Replaced:
    """Make the stored ledger what was folded.

    An id follows its statements: where two records join, the older id stays and takes the
    other's deliveries with it; where one splits, the part with most of its statements keeps it.
    """
    rows = {row.uid: row for row in tx.exec(select(CommitmentRow))}
    uids = _assign(tx, folded, rows)
    new: list[Stored] = []
    changed: list[Stored] = []
    for commitment in folded:
        uid = uids[commitment.id]
        row = rows.get(uid)
        if row is not None and row.fingerprint == _fingerprint(commitment):
            continue
        stored = _write(tx, uid, commitment, row, now)
        (changed if row else new).append(stored)
    gone = tuple(sorted(set(rows) - set(uids.values())))
    for uid in gone:
        _forget(tx, uid)
    return Replaced(tuple(new), tuple(changed), gone)


def load(tx: Session, uid: str) -> Stored | None:
    """One commitment by its sticky id."""
    row = tx.get(CommitmentRow, uid)
    return _stored(tx, [row])[0] if row else None


def find(tx: Session, beginning: str) -> list[str]:
    """The ids that begin like this; `%` and `_` mean themselves."""
    query = select(CommitmentRow.uid).where(
        col(CommitmentRow.uid).startswith(beginning, autoescape=True)
    )
    return sorted(tx.exec(query))


def load_all(tx: Session, ending_from: date | None = None) -> list[Stored]:
    """Every commitment, or those that end on or after a day, by date."""
    query = select(CommitmentRow).order_by(
        col(CommitmentRow.earliest), col(CommitmentRow.latest), col(CommitmentRow.uid)
    )
    if ending_from is not None:
        query = query.where(col(CommitmentRow.latest) >= ending_from)
    return _stored(tx, list(tx.exec(query)))


def uids_of(tx: Session, statement_ids: Iterable[str]) -> dict[str, str]:
    """The sticky ids that these statements belong to now."""
    query = select(StatementRow).where(col(StatementRow.mention_id).in_(list(statement_ids)))
    return {row.mention_id: row.uid for row in tx.exec(query)}


def count(tx: Session) -> int:
    """How many commitments there are."""
    return tx.exec(select(func.count()).select_from(CommitmentRow)).one()


def _assign(
    tx: Session, folded: Sequence[Commitment], rows: dict[str, CommitmentRow]
) -> dict[str, str]:
    """An id for each commitment: by most shared statements, then by age."""
    owner = {row.mention_id: row.uid for row in tx.exec(select(StatementRow))}
    claims: list[tuple[int, datetime, str, str]] = []
    for commitment in folded:
        shared = Counter(owner[s.id] for s in commitment.statements if s.id in owner)
        claims += [
            (-number, rows[uid].created_at, uid, commitment.id) for uid, number in shared.items()
        ]
    taken: dict[str, str] = {}
    for _, _, uid, commitment_id in sorted(claims):
        if commitment_id not in taken and uid not in taken.values():
            taken[commitment_id] = uid
    _follow(tx, claims, taken)
    used = set(rows) | set(taken.values())
    for commitment in folded:
        if commitment.id not in taken:
            taken[commitment.id] = _fresh_uid(commitment.id, used)
            used.add(taken[commitment.id])
    return taken


def _follow(
    tx: Session, claims: list[tuple[int, datetime, str, str]], taken: dict[str, str]
) -> None:
    """Deliveries of an id that was folded into another go on under that one."""
    kept = set(taken.values())
    for _, _, uid, commitment_id in claims:
        if uid in kept:
            continue
        for row in tx.exec(select(DeliveryRow).where(DeliveryRow.uid == uid)):
            row.uid = taken[commitment_id]
            tx.add(row)


def _fresh_uid(commitment_id: str, used: set[str]) -> str:
    """Derived from the statement that made it, so that a replay gives the same ids."""
    number = 0
    while True:
        digest = hashlib.sha256(f"{commitment_id}|{number}".encode()).hexdigest()[:_UID_LENGTH]
        if digest not in used:
            return digest
        number += 1


def _fingerprint(commitment: Commitment) -> str:
    return hashlib.sha256(repr(commitment).encode()).hexdigest()


def _when(commitment: Commitment) -> tuple[object, ...]:
    return (
        commitment.earliest,
        commitment.latest,
        commitment.time,
        commitment.bound.value,
        commitment.status.value,
    )


def _write(
    tx: Session, uid: str, commitment: Commitment, row: CommitmentRow | None, now: datetime
) -> Stored:
    moved = row is None or _when(commitment) != (
        row.earliest,
        row.latest,
        row.time,
        row.bound,
        row.status,
    )
    dated_at = now if row is None or moved else row.dated_at
    tx.merge(
        CommitmentRow(
            uid=uid,
            id=commitment.id,
            title=commitment.title,
            kind=commitment.kind.value,
            earliest=commitment.earliest,
            latest=commitment.latest,
            time=commitment.time,
            timezone=commitment.timezone,
            bound=commitment.bound.value,
            certainty=commitment.certainty.value,
            conditional=commitment.conditional,
            condition=commitment.condition,
            status=commitment.status.value,
            moved_from=commitment.moved_from,
            parties=articles.joined(commitment.parties),
            confidence=commitment.confidence,
            derived=commitment.derived,
            evidence_id=commitment.evidence.id,
            fingerprint=_fingerprint(commitment),
            created_at=row.created_at if row else now,
            dated_at=dated_at,
        )
    )
    for statement in commitment.statements:
        tx.merge(StatementRow(mention_id=statement.id, uid=uid))
    _write_history(tx, uid, commitment.history)
    return Stored(uid, commitment, dated_at)


def _write_history(tx: Session, uid: str, history: Sequence[Change]) -> None:
    tx.exec(delete(ChangeRow).where(col(ChangeRow.uid) == uid))
    ids = articles.ids_by_sha(tx, {change.article.sha256 for change in history})
    tx.add_all(
        [
            ChangeRow(
                uid=uid,
                position=position,
                kind=change.kind.value,
                before=change.before,
                after=change.after,
                article_id=ids[change.article.sha256],
                quote=change.quote,
            )
            for position, change in enumerate(history)
        ]
    )


def _forget(tx: Session, uid: str) -> None:
    tx.exec(delete(ChangeRow).where(col(ChangeRow.uid) == uid))
    tx.exec(delete(CommitmentRow).where(col(CommitmentRow.uid) == uid))
    tx.exec(delete(StatementRow).where(col(StatementRow.uid) == uid))


def _stored(tx: Session, rows: Sequence[CommitmentRow]) -> list[Stored]:
    uids = [row.uid for row in rows]
    owned: dict[str, list[str]] = defaultdict(list)
    for link in tx.exec(select(StatementRow).where(col(StatementRow.uid).in_(uids))):
        owned[link.uid].append(link.mention_id)
    wanted = [mention for mentions in owned.values() for mention in mentions]
    position = {s.id: (at, s) for at, s in enumerate(articles.statements_of(tx, wanted))}
    histories = _histories(tx, uids)
    return [
        _one(row, [s for _, s in sorted(position[m] for m in owned[row.uid])], histories[row.uid])
        for row in rows
    ]


def _histories(tx: Session, uids: Sequence[str]) -> dict[str, list[Change]]:
    query = (
        select(ChangeRow, ArticleRow)
        .join(ArticleRow)
        .where(col(ChangeRow.uid).in_(uids))
        .order_by(col(ChangeRow.uid), col(ChangeRow.position))
    )
    histories: dict[str, list[Change]] = defaultdict(list)
    for row, article in tx.exec(query):
        histories[row.uid].append(
            Change(ChangeKind(row.kind), row.before, row.after, articles.ref(article), row.quote)
        )
    return histories


def _one(row: CommitmentRow, statements: list[Statement], history: list[Change]) -> Stored:
    evidence = next(s for s in statements if s.id == row.evidence_id)
    commitment = Commitment(
        id=row.id,
        title=row.title,
        kind=Kind(row.kind),
        earliest=row.earliest,
        latest=row.latest,
        time=row.time,
        timezone=row.timezone,
        bound=Bound(row.bound),
        certainty=Certainty(row.certainty),
        conditional=row.conditional,
        condition=row.condition,
        status=Status(row.status),
        moved_from=row.moved_from,
        parties=articles.parted(row.parties),
        confidence=row.confidence,
        derived=row.derived,
        evidence=evidence,
        statements=tuple(statements),
        history=tuple(history),
    )
    return Stored(row.uid, commitment, row.dated_at)
