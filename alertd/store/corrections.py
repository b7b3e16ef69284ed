"""What people put right: rows of corrections, the notes that say so, and what was forgotten."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete
from sqlalchemy import select as rows_of
from sqlmodel import Session, col, select

from alertd.model.correction import Act, Correction
from alertd.store.clues import drop
from alertd.store.tables import ArticleRow, CorrectionRow
from alertd.store.values import TABLES, chunked

_MENTION = TABLES["mention"].c


@dataclass(frozen=True, slots=True)
class Made:
    """A correction as it was made: who, when (aware, UTC) and why."""

    at: datetime
    who: str
    why: str
    correction: Correction
    wanted: dict[str, Any]


def keep(tx: Session, made: Made, article_id: int | None) -> None:
    """Keep a correction; it is never changed."""
    one = made.correction
    anchors = {
        "token": one.token,
        "anchors": list(one.anchors),
        "apart": list(one.apart),
        "note": one.note,
    }
    row = CorrectionRow(
        at=made.at,
        who=made.who,
        why=made.why,
        what=one.act.value,
        article_id=article_id,
        anchors=json.dumps(anchors),
        wanted=json.dumps(made.wanted, default=str),
    )
    tx.add(row)
    tx.flush()


def every(tx: Session) -> list[Made]:
    """Every correction, oldest first."""
    return [_made(row) for row in tx.exec(select(CorrectionRow).order_by(col(CorrectionRow.id)))]


def shas_of(tx: Session, statement_ids: Collection[str]) -> list[str]:
    """The articles of these statements, by sha256."""
    found: set[str] = set()
    articles = TABLES["article"].c
    for some in chunked(sorted(statement_ids)):
        query = (
            rows_of(articles.sha256)
            .join(TABLES["mention"], _MENTION.article_id == articles.id)
            .where(_MENTION.id.in_(some))
        )
        found.update(row[0] for row in tx.connection().execute(query))
    return sorted(found)


def find_article(tx: Session, named: str) -> list[tuple[str, str]]:
    """The articles of this name, or whose hash begins like this: sha256 and name of each."""
    query = select(ArticleRow.sha256, ArticleRow.name).where(
        (col(ArticleRow.name) == named) | col(ArticleRow.sha256).startswith(named, autoescape=True),
        col(ArticleRow.forgotten).is_(None),
    )
    return sorted((sha, name) for sha, name in tx.exec(query))


def forget(tx: Session, sha256: str, now: datetime) -> None:
    """Remove an article's text and statements; its hash stays, so that it is not read again."""
    row = tx.exec(select(ArticleRow).where(ArticleRow.sha256 == sha256)).one()
    remove_statements(tx, row.id)
    row.text = row.title = row.subject = row.sketch = ""
    row.forgotten = now
    tx.add(row)
    tx.flush()


def remove_statements(tx: Session, article_id: int | None, keep_ids: Sequence[str] = ()) -> None:
    """Remove what an article states, and what was worked out of it; the ledger is folded first."""
    query = rows_of(_MENTION.id).where(_MENTION.article_id == article_id)
    ids = [row[0] for row in tx.connection().execute(query) if row[0] not in keep_ids]
    drop(tx, ids)
    for some in chunked(ids):
        for table, column in (
            ("statement", "mention_id"),
            ("conflict", "mention_id"),
            ("mention", "id"),
        ):
            where = TABLES[table].c[column].in_(some)
            tx.connection().execute(delete(TABLES[table]).where(where))


def _made(row: CorrectionRow) -> Made:
    said = json.loads(row.anchors)
    correction = Correction(
        token=said["token"],
        act=Act(row.what),
        on=row.at.date(),
        anchors=tuple(said["anchors"]),
        apart=tuple(said["apart"]),
        note=said["note"],
    )
    return Made(row.at, row.who, row.why, correction, json.loads(row.wanted))
