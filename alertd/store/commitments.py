"""The derived ledger: commitments with sticky ids, their statements and their history."""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Row, delete, insert, true, update
from sqlalchemy import select as rows_of
from sqlmodel import Session, col, func, select

from alertd.model.commitment import Certainty, Change, Commitment, Statement
from alertd.store import articles
from alertd.store.sticky import assign, first_choices
from alertd.store.tables import CommitmentRow
from alertd.store.values import (
    COMMITMENT,
    MENTION,
    TABLES,
    change_of,
    chunked,
    columns,
    columns_of,
    fields_of,
)

_COMMITMENT, _LINK = TABLES["commitment"], TABLES["statement"]
_MENTION, _CHANGE, _DELIVERY = TABLES["mention"], TABLES["change"], TABLES["delivery"]
_CONFLICT, _HOLD = TABLES["conflict"], TABLES["hold"]
_WHEN = ("earliest", "latest", "time", "bound", "status")


@dataclass(frozen=True, slots=True)
class Stored:
    """A commitment with its sticky id.

    `dated_at` (aware, UTC) is when what is told of it now, its date above all, became known.
    """

    uid: str
    commitment: Commitment
    dated_at: datetime


@dataclass(frozen=True, slots=True)
class Replaced:
    """What a fold changed: new or different commitments, and ids that were folded away."""

    new: tuple[Stored, ...]
    changed: tuple[Stored, ...]
    gone: tuple[str, ...]


def replace(
    tx: Session,
    folded: Sequence[Commitment],
    now: datetime,
    *,
    only: Collection[str] | None = None,
) -> Replaced:
    """Make the stored ledger what was folded; or the records `only`, leaving all others.

    An id follows its statements: where two records join, the one with most of them stays and
    takes the other's deliveries with it; where one splits, the part with most keeps it.
    """
    held = _held(tx, only)
    taken = set() if only is None else _taken(tx, [one.id for one in folded])
    born = {uid: row.created_at for uid, row in held.items()}
    assigned = assign(folded, _owners(tx, only), born, taken - held.keys())
    new: list[Stored] = []
    changed: list[Stored] = []
    for commitment in folded:
        uid = assigned.uids[commitment.id]
        row = held.get(uid)
        if row is None or row.fingerprint != _fingerprint(commitment):
            stored = _write(tx, uid, commitment, row, now)
            (changed if row else new).append(stored)
    gone = tuple(sorted(held.keys() - set(assigned.uids.values())))
    for uid in gone:
        _forget(tx, uid, assigned.joined.get(uid))
    return Replaced(tuple(new), tuple(changed), gone)


def load(tx: Session, uid: str) -> Stored | None:
    """One commitment by its sticky id."""
    return load_many(tx, [uid]).get(uid)


def load_many(tx: Session, uids: Sequence[str]) -> dict[str, Stored]:
    """Commitments by their sticky ids; ids that are not there are left out."""
    return {
        stored.uid: stored
        for some in chunked(uids)
        for stored in _stored(tx, _COMMITMENT.c.uid.in_(some))
    }


def find(tx: Session, beginning: str) -> list[str]:
    """The ids that begin like this; `%` and `_` mean themselves."""
    query = select(CommitmentRow.uid).where(
        col(CommitmentRow.uid).startswith(beginning, autoescape=True)
    )
    return sorted(tx.exec(query))


def load_all(tx: Session, ending_from: date | None = None) -> list[Stored]:
    """Every commitment, or those that end on or after a day, by date."""
    return _stored(tx, true() if ending_from is None else _COMMITMENT.c.latest >= ending_from)


def uids_of(tx: Session, statement_ids: Iterable[str]) -> dict[str, str]:
    """The sticky ids that these statements belong to now."""
    found: dict[str, str] = {}
    for some in chunked(list(statement_ids)):
        query = rows_of(_LINK.c.mention_id, _LINK.c.uid).where(_LINK.c.mention_id.in_(some))
        found |= {row[0]: row[1] for row in _run(tx, query)}
    return found


def count(tx: Session) -> int:
    """How many commitments there are."""
    return tx.exec(select(func.count()).select_from(CommitmentRow)).one()


def _run(tx: Session, statement: Any, rows: Sequence[dict[str, Any]] | None = None) -> Any:
    """Straight to the connection: whole ledgers pass here, and objects would be slow."""
    return tx.connection().execute(statement, rows)


def _held(tx: Session, only: Collection[str] | None) -> dict[str, Row[Any]]:
    names = ("uid", "fingerprint", "created_at", "dated_at", "certainty", *_WHEN)
    query = rows_of(*columns("commitment", names))
    rows: list[Row[Any]] = []
    for wanted in _these(_COMMITMENT.c.uid, only):
        rows += _run(tx, query.where(wanted))
    return {row.uid: row for row in rows}


def _owners(tx: Session, only: Collection[str] | None) -> dict[str, str]:
    query = rows_of(_LINK.c.mention_id, _LINK.c.uid)
    rows = [row for wanted in _these(_LINK.c.uid, only) for row in _run(tx, query.where(wanted))]
    return {row[0]: row[1] for row in rows}


def _these(column: Column[Any], only: Collection[str] | None) -> list[ColumnElement[bool]]:
    if only is None:
        return [true()]
    return [column.in_(some) for some in chunked(sorted(only))]


def _taken(tx: Session, commitment_ids: Sequence[str]) -> set[str]:
    """Ids that new records would be given, were they not in use."""
    wanted = [uid for one in commitment_ids for uid in first_choices(one)]
    query = rows_of(_COMMITMENT.c.uid)
    return {
        row[0]
        for these in _these(_COMMITMENT.c.uid, wanted)
        for row in _run(tx, query.where(these))
    }


def _fingerprint(commitment: Commitment) -> str:
    """Statements never change under their ids, so the ids stand for them."""
    told = (
        columns_of(commitment, COMMITMENT),
        commitment.evidence.id,
        [statement.id for statement in commitment.statements],
        [(one.kind, one.before, one.after, one.article.sha256) for one in commitment.history],
        [statement.id for statement in commitment.conflicts],
    )
    return hashlib.sha256(repr(told).encode()).hexdigest()


def _write(
    tx: Session, uid: str, commitment: Commitment, row: Row[Any] | None, now: datetime
) -> Stored:
    values = columns_of(commitment, COMMITMENT)
    values["edtf"] = commitment.edtf
    values["evidence_id"] = commitment.evidence.id
    values["fingerprint"] = _fingerprint(commitment)
    if row is None:
        values |= {"uid": uid, "created_at": now, "dated_at": now}
        _run(tx, insert(_COMMITMENT).values(values))
    else:
        values["dated_at"] = now if _told_anew(row, values) else row.dated_at
        _run(tx, update(_COMMITMENT).where(_COMMITMENT.c.uid == uid).values(values))
    _write_links(tx, uid, commitment.statements)
    _write_conflicts(tx, uid, commitment.conflicts)
    _write_history(tx, uid, commitment.history)
    return Stored(uid, commitment, values["dated_at"])


def _told_anew(row: Row[Any], values: dict[str, Any]) -> bool:
    """Whether its date changed, or what was only possible is no longer just that."""
    firmed = row.certainty == Certainty.POSSIBLE.value != values["certainty"]
    return firmed or any(getattr(row, name) != values[name] for name in _WHEN)


def _write_links(tx: Session, uid: str, statements: Sequence[Statement]) -> None:
    ids = [statement.id for statement in statements]
    _run(tx, delete(_LINK).where(_LINK.c.uid == uid))
    for some in chunked(ids):
        _run(tx, delete(_LINK).where(_LINK.c.mention_id.in_(some)))
    rows = [{"mention_id": one, "uid": uid, "position": at} for at, one in enumerate(ids)]
    _run(tx, insert(_LINK), rows)


def _write_conflicts(tx: Session, uid: str, conflicts: Sequence[Statement]) -> None:
    _run(tx, delete(_CONFLICT).where(_CONFLICT.c.uid == uid))
    rows = [
        {"uid": uid, "position": at, "edtf": _days(one), "mention_id": one.id}
        for at, one in enumerate(conflicts)
    ]
    if rows:
        _run(tx, insert(_CONFLICT), rows)


def _days(one: Statement) -> str:
    first, last = one.mention.earliest, one.mention.latest
    return str(first) if first == last else f"{first}/{last}"


def _write_history(tx: Session, uid: str, history: Sequence[Change]) -> None:
    _run(tx, delete(_CHANGE).where(_CHANGE.c.uid == uid))
    ids = articles.ids_by_sha(tx, (change.article.sha256 for change in history))
    rows = [
        {
            "uid": uid,
            "position": at,
            "article_id": ids[change.article.sha256],
            **columns_of(change, ("kind", "before", "after", "quote")),
        }
        for at, change in enumerate(history)
    ]
    if rows:
        _run(tx, insert(_CHANGE), rows)


def _forget(tx: Session, uid: str, heir: str | None) -> None:
    """Drop an id that was folded away; its deliveries go on under the one it went into."""
    for table in (_CHANGE, _LINK, _CONFLICT, _COMMITMENT):
        _run(tx, delete(table).where(table.c.uid == uid))
    if heir is not None:
        for table in (_DELIVERY, _HOLD):
            _run(tx, update(table).where(table.c.uid == uid).values(uid=heir))


def _stored(tx: Session, wanted: ColumnElement[bool]) -> list[Stored]:
    told = _statements(tx, wanted)
    histories = _histories(tx, wanted)
    conflicts = _conflicts(tx, wanted)
    query = (
        rows_of(*columns("commitment", ("uid", "dated_at", "evidence_id", *COMMITMENT)))
        .where(wanted)
        .order_by(*columns("commitment", ("earliest", "latest", "uid")))
    )
    found = []
    for uid, dated_at, evidence_id, *values in _run(tx, query).all():
        statements = tuple(told[uid])
        by_id = {one.id: one for one in statements}
        commitment = Commitment(
            **fields_of(COMMITMENT, values),
            evidence=by_id[evidence_id],
            statements=statements,
            history=tuple(histories[uid]),
            conflicts=tuple(by_id[one] for one in conflicts[uid]),
        )
        found.append(Stored(uid, commitment, dated_at))
    return found


def _statements(tx: Session, wanted: ColumnElement[bool]) -> dict[str, list[Statement]]:
    query = (
        rows_of(_LINK.c.uid, _MENTION.c.id, _MENTION.c.article_id, *columns("mention", MENTION))
        .join(_MENTION, _MENTION.c.id == _LINK.c.mention_id)
        .join(_COMMITMENT, _COMMITMENT.c.uid == _LINK.c.uid)
        .where(wanted)
        .order_by(_LINK.c.uid, _LINK.c.position)
    )
    rows = _run(tx, query).all()
    refs = articles.refs_by_id(tx, {row[2] for row in rows})
    told: dict[str, list[Statement]] = defaultdict(list)
    for uid, *row in rows:
        told[uid].append(articles.statement_of(row, refs))
    return told


def _conflicts(tx: Session, wanted: ColumnElement[bool]) -> dict[str, list[str]]:
    query = (
        rows_of(_CONFLICT.c.uid, _CONFLICT.c.mention_id)
        .join(_COMMITMENT, _COMMITMENT.c.uid == _CONFLICT.c.uid)
        .where(wanted)
        .order_by(_CONFLICT.c.uid, _CONFLICT.c.position)
    )
    found: dict[str, list[str]] = defaultdict(list)
    for uid, mention_id in _run(tx, query).all():
        found[uid].append(mention_id)
    return found


def _histories(tx: Session, wanted: ColumnElement[bool]) -> dict[str, list[Change]]:
    names = ("uid", "article_id", "kind", "before", "after", "quote")
    query = (
        rows_of(*columns("change", names))
        .join(_COMMITMENT, _COMMITMENT.c.uid == _CHANGE.c.uid)
        .where(wanted)
        .order_by(_CHANGE.c.uid, _CHANGE.c.position)
    )
    rows = _run(tx, query).all()
    refs = articles.refs_by_id(tx, {row[1] for row in rows})
    histories: dict[str, list[Change]] = defaultdict(list)
    for uid, article_id, *row in rows:
        histories[uid].append(change_of(row, refs[article_id]))
    return histories
