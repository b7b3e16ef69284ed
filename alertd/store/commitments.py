"""The derived ledger: commitments with sticky ids, their statements and their history."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Row, delete, true, update
from sqlalchemy import select as rows_of
from sqlmodel import Session, col, func, select

from alertd.model.commitment import Change, Commitment, Statement
from alertd.store import articles
from alertd.store.ledger_rows import TOLD_OF, Fresh, fingerprint, write_all
from alertd.store.sticky import assign, first_choices
from alertd.store.tables import CommitmentRow
from alertd.store.values import (
    COMMITMENT,
    MENTION,
    TABLES,
    change_of,
    chunked,
    columns,
    fields_of,
)

_COMMITMENT, _LINK = TABLES["commitment"], TABLES["statement"]
_MENTION, _CHANGE, _DELIVERY = TABLES["mention"], TABLES["change"], TABLES["delivery"]
_CONFLICT, _HOLD = TABLES["conflict"], TABLES["hold"]


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
    fresh = [
        Fresh(uid, commitment, row, found)
        for commitment in folded
        for uid in (assigned.uids[commitment.id],)
        for row in (held.get(uid),)
        for found in (fingerprint(commitment),)
        if row is None or row.fingerprint != found
    ]
    dated = write_all(tx, fresh, now)
    stored = [(one, Stored(one.uid, one.commitment, dated[one.uid])) for one in fresh]
    new = [made for one, made in stored if one.row is None]
    changed = [made for one, made in stored if one.row is not None]
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
    names = ("uid", "fingerprint", "created_at", *TOLD_OF)
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
