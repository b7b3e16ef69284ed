"""Writing what a fold made new or different, all of it at once: a statement each kind of row."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Row, bindparam, delete, insert, update
from sqlmodel import Session

from alertd.model.commitment import Certainty, Commitment, Statement
from alertd.store import articles
from alertd.store.values import COMMITMENT, TABLES, chunked, columns_of

_COMMITMENT, _LINK = TABLES["commitment"], TABLES["statement"]
_CONFLICT, _CHANGE = TABLES["conflict"], TABLES["change"]
_WHEN = ("earliest", "latest", "time", "bound", "status")
TOLD_OF = ("dated_at", "certainty", *_WHEN)


@dataclass(frozen=True, slots=True)
class Fresh:
    """A commitment to be written under its sticky id, and its row up to now, if it has one.

    The row has `TOLD_OF`.
    """

    uid: str
    commitment: Commitment
    row: Row[Any] | None
    fingerprint: str


def fingerprint(commitment: Commitment) -> str:
    """Tells whether a fold changed anything of a commitment.

    Statements never change under their ids, so the ids stand for them.
    """
    told = (
        columns_of(commitment, COMMITMENT),
        commitment.evidence.id,
        [statement.id for statement in commitment.statements],
        [(one.kind, one.before, one.after, one.article.sha256) for one in commitment.history],
        [statement.id for statement in commitment.conflicts],
    )
    return hashlib.sha256(repr(told).encode()).hexdigest()


def write_all(tx: Session, fresh: Sequence[Fresh], now: datetime) -> dict[str, datetime]:
    """Write these commitments with all that hangs on them; since when each is told so, by id."""
    values = [_values(one, now) for one in fresh]
    _insert(
        tx, _COMMITMENT, [row for row, one in zip(values, fresh, strict=True) if one.row is None]
    )
    _update(tx, [row for row, one in zip(values, fresh, strict=True) if one.row is not None])
    uids = [one.uid for one in fresh]
    for table in (_LINK, _CONFLICT, _CHANGE):
        _delete(tx, table.c.uid, uids)
    # A statement may have moved here from another record.
    _delete(tx, _LINK.c.mention_id, [s.id for one in fresh for s in one.commitment.statements])
    _insert(tx, _LINK, [row for one in fresh for row in _links(one)])
    _insert(tx, _CONFLICT, [row for one in fresh for row in _conflicts(one)])
    _insert(tx, _CHANGE, list(_histories(tx, fresh)))
    return {row["uid"]: row["dated_at"] for row in values}


def _values(one: Fresh, now: datetime) -> dict[str, Any]:
    values = columns_of(one.commitment, COMMITMENT)
    values |= {
        "uid": one.uid,
        "edtf": one.commitment.edtf,
        "evidence_id": one.commitment.evidence.id,
        "fingerprint": one.fingerprint,
    }
    if one.row is None:
        return values | {"created_at": now, "dated_at": now}
    return values | {"dated_at": now if _told_anew(one.row, values) else one.row.dated_at}


def _told_anew(row: Row[Any], values: dict[str, Any]) -> bool:
    """Whether its date changed, or what was only possible is no longer just that."""
    firmed = row.certainty == Certainty.POSSIBLE.value != values["certainty"]
    return firmed or any(getattr(row, name) != values[name] for name in _WHEN)


def _links(one: Fresh) -> Iterable[dict[str, Any]]:
    for at, statement in enumerate(one.commitment.statements):
        yield {"mention_id": statement.id, "uid": one.uid, "position": at}


def _conflicts(one: Fresh) -> Iterable[dict[str, Any]]:
    for at, other in enumerate(one.commitment.conflicts):
        yield {"uid": one.uid, "position": at, "edtf": _days(other), "mention_id": other.id}


def _days(one: Statement) -> str:
    first, last = one.mention.earliest, one.mention.latest
    return str(first) if first == last else f"{first}/{last}"


def _histories(tx: Session, fresh: Sequence[Fresh]) -> Iterable[dict[str, Any]]:
    changes = [(one.uid, at, c) for one in fresh for at, c in enumerate(one.commitment.history)]
    ids = articles.ids_by_sha(tx, {change.article.sha256 for _, _, change in changes})
    for uid, at, change in changes:
        yield {
            "uid": uid,
            "position": at,
            "article_id": ids[change.article.sha256],
            **columns_of(change, ("kind", "before", "after", "quote")),
        }


def _insert(tx: Session, table: Any, rows: list[dict[str, Any]]) -> None:
    if rows:
        tx.connection().execute(insert(table), rows)


def _update(tx: Session, rows: list[dict[str, Any]]) -> None:
    if not rows:
        return
    names = [name for name in rows[0] if name != "uid"]
    query = update(_COMMITMENT).where(_COMMITMENT.c.uid == bindparam("of"))
    changes = {name: bindparam(f"to_{name}", type_=_COMMITMENT.c[name].type) for name in names}
    told = [{"of": row["uid"], **{f"to_{name}": row[name] for name in names}} for row in rows]
    tx.connection().execute(query.values(changes), told)


def _delete(tx: Session, column: Column[Any], wanted: Sequence[str]) -> None:
    for some in chunked(wanted):
        tx.connection().execute(delete(column.table).where(column.in_(some)))
