"""What the ledger asks of what it folded before: claims by clues, records by claims."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, delete, insert, or_
from sqlalchemy import select as rows_of
from sqlmodel import Session

from alertd.model.commitment import Statement
from alertd.store.articles import refs_by_id, statement_of
from alertd.store.values import MENTION, TABLES, chunked, columns

_CLUE, _PROFILE = TABLES["clue"].c, TABLES["profile"].c
_MENTION, _LINK, _ARTICLE = TABLES["mention"].c, TABLES["statement"].c, TABLES["article"].c
_WORD_LENGTH = 64


def keep(
    tx: Session,
    profiles: Iterable[tuple[str, int, str]],
    clues: Iterable[tuple[str, tuple[str, int]]],
) -> None:
    """Keep what statements are about, in place of what was kept of them before."""
    told = list(profiles)
    drop(tx, [row[0] for row in told])
    found = [
        {"word": word[:_WORD_LENGTH], "bucket": bucket, "mention_id": one}
        for one, (word, bucket) in dict.fromkeys(clues)
    ]
    rows = [{"mention_id": one, "claim": claim, "told": text} for one, claim, text in told]
    if rows:
        tx.connection().execute(insert(TABLES["profile"]), rows)
    if found:
        tx.connection().execute(insert(TABLES["clue"]), found)


def drop(tx: Session, statement_ids: Sequence[str]) -> None:
    """Forget what these statements are about."""
    for table in ("profile", "clue"):
        for some in chunked(statement_ids):
            column = TABLES[table].c.mention_id
            tx.connection().execute(delete(TABLES[table]).where(column.in_(some)))


def drop_all(tx: Session) -> None:
    """Forget what all statements are about."""
    for table in ("profile", "clue"):
        tx.connection().execute(delete(TABLES[table]))


def holding(
    tx: Session, words: Collection[str], buckets: Collection[int]
) -> dict[str, dict[tuple[str, int], None]]:
    """The claims filed under any of the words in any of the buckets, with the clues met."""
    found: dict[str, dict[tuple[str, int], None]] = defaultdict(dict)
    for some in chunked(sorted(words)):
        query = rows_of(_CLUE.mention_id, _CLUE.word, _CLUE.bucket).where(
            _CLUE.word.in_(some), _CLUE.bucket.in_(sorted(buckets))
        )
        for one, word, bucket in tx.connection().execute(query):
            found[one][word, bucket] = None
    return found


def told_of(tx: Session, uids: Collection[str]) -> dict[str, list[tuple[Statement, int, str]]]:
    """The statements of each record, each with its claim's number and what it is about."""
    found: dict[str, list[tuple[Statement, int, str]]] = defaultdict(list)
    for some in chunked(sorted(uids)):
        query = _kept(_LINK.uid).join(TABLES["statement"], _LINK.mention_id == _MENTION.id)
        for uid, row in _statements(tx, query.where(_LINK.uid.in_(some))):
            found[uid].append(row)
    return found


def told_by(tx: Session, shas: Collection[str]) -> dict[str, list[tuple[Statement, int, str]]]:
    """The statements of each article, each with its claim's number and what it is about."""
    found: dict[str, list[tuple[Statement, int, str]]] = defaultdict(list)
    for some in chunked(sorted(shas)):
        query = _kept(_ARTICLE.sha256).join(TABLES["article"], _ARTICLE.id == _MENTION.article_id)
        for sha, row in _statements(tx, query.where(_ARTICLE.sha256.in_(some))):
            found[sha].append(row)
    return found


def articles_since(tx: Session, claims: Collection[str], day: date | None) -> set[str]:
    """The articles of these claims that were published on or after a day, or have no date."""
    found: set[str] = set()
    late: ColumnElement[bool] = _ARTICLE.published.is_(None)
    if day is not None:
        late = or_(late, _ARTICLE.published >= day)
    for some in chunked(sorted(claims)):
        query = (
            rows_of(_ARTICLE.sha256)
            .join(TABLES["mention"], _MENTION.article_id == _ARTICLE.id)
            .where(_MENTION.id.in_(some), late)
        )
        found.update(row[0] for row in tx.connection().execute(query))
    return found


def any_since(tx: Session, day: date | None) -> bool:
    """Whether any article was published on or after a day, or has no date."""
    late: list[ColumnElement[bool]] = [_ARTICLE.published.is_(None)]
    if day is not None:
        late.append(_ARTICLE.published >= day)
    return any(
        tx.connection().execute(rows_of(_ARTICLE.id).where(one).limit(1)).first() for one in late
    )


def _kept(owner: Column[Any]) -> Select[Any]:
    return rows_of(
        owner,
        _PROFILE.claim,
        _PROFILE.told,
        _MENTION.id,
        _MENTION.article_id,
        *columns("mention", MENTION),
    ).join_from(TABLES["mention"], TABLES["profile"], _PROFILE.mention_id == _MENTION.id)


def _statements(tx: Session, query: Select[Any]) -> list[tuple[str, tuple[Statement, int, str]]]:
    rows = list(tx.connection().execute(query))
    refs = refs_by_id(tx, {row[4] for row in rows})
    return [(owner, (statement_of(row, refs), claim, told)) for owner, claim, told, *row in rows]
