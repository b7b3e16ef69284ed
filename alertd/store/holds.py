"""Commitments whose notices wait for a person."""

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlmodel import Session, col, select

from alertd.store.tables import ArticleRow, HoldRow


def hold(tx: Session, article_id: int, uids: Iterable[str], now: datetime) -> None:
    """Hold the notices of these commitments, on account of an article."""
    for uid in uids:
        tx.add(HoldRow(article_id=article_id, uid=uid, at=now))
    tx.flush()


def held(tx: Session, uids: Collection[str]) -> set[str]:
    """Those of these commitments whose notices are held."""
    query = select(HoldRow.uid).where(col(HoldRow.released_at).is_(None))
    return set(tx.exec(query)) & set(uids)


def waiting(tx: Session) -> list[tuple[str, str, datetime, int]]:
    """Per article: its sha256 and name, since when, and how many commitments wait."""
    found: dict[str, tuple[str, str, datetime, int]] = {}
    query = (
        select(ArticleRow.sha256, ArticleRow.name, HoldRow.at)
        .join(HoldRow, col(HoldRow.article_id) == col(ArticleRow.id))
        .where(col(HoldRow.released_at).is_(None))
        .order_by(col(HoldRow.id))
    )
    for sha, name, since in tx.exec(query):
        _, _, first, number = found.get(sha, (sha, name, since, 0))
        found[sha] = (sha, name, first, number + 1)
    return list(found.values())


def release(tx: Session, sha256: str, who: str, now: datetime) -> list[str]:
    """Let the notices go that an article's changes hold back; the commitments concerned."""
    query = (
        select(HoldRow)
        .join(ArticleRow, col(HoldRow.article_id) == col(ArticleRow.id))
        .where(ArticleRow.sha256 == sha256, col(HoldRow.released_at).is_(None))
    )
    rows = list(tx.exec(query))
    for row in rows:
        row.released_at, row.released_by = now, who
        tx.add(row)
    tx.flush()
    return [row.uid for row in rows]
