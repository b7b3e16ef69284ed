"""What was dropped, what was read, and what the articles state."""

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, date, datetime, time

from sqlalchemy import ColumnElement, insert, or_, true
from sqlalchemy import select as rows_of
from sqlmodel import Session, col, func, select

from alertd.model.article import Article
from alertd.model.commitment import ArticleRef, Mention, Statement
from alertd.store.tables import ArticleRow, IntakeFile
from alertd.store.values import (
    MENTION,
    REF,
    TABLES,
    chunked,
    columns,
    columns_of,
    fields_of,
    parted,
    plain,
    ref_of,
)

READ, REFUSED = "read", "refused"
_ARTICLE, _MENTION = TABLES["article"].c, TABLES["mention"].c


def known(tx: Session, sha256: str) -> bool:
    """Whether these bytes have been read into an article."""
    found = tx.exec(select(IntakeFile.state).where(IntakeFile.sha256 == sha256)).first()
    return found == READ


def known_among(tx: Session, shas: Sequence[str]) -> set[str]:
    """Those of these bytes that have been read into articles."""
    found: set[str] = set()
    for some in chunked(shas):
        query = select(IntakeFile.sha256).where(
            col(IntakeFile.sha256).in_(some), IntakeFile.state == READ
        )
        found.update(tx.exec(query))
    return found


def seen_again(tx: Session, sha256: str) -> None:
    """Count that bytes already read were dropped once more."""
    row = tx.exec(select(IntakeFile).where(IntakeFile.sha256 == sha256)).one()
    row.seen += 1
    tx.add(row)


def note_file(
    tx: Session, *, sha256: str, name: str, size: int, state: str, error: str | None, now: datetime
) -> None:
    """Note what became of these bytes; reading them overwrites an earlier refusal, only."""
    row = tx.exec(select(IntakeFile).where(IntakeFile.sha256 == sha256)).first()
    if row is None:
        row = IntakeFile(
            sha256=sha256, name=plain(name), size=size, state=state, first_seen=now, done_at=now
        )
    else:
        row.seen += 1
    if row.state != READ or state == READ:
        row.state, row.done_at = state, now
        row.error = plain(error) if error else None
    tx.add(row)


def add(
    tx: Session,
    article: Article,
    statements: Sequence[Statement],
    received: datetime,
) -> int:
    """Keep an article and what it states; its row's id."""
    ref = statements[0].article if statements else None
    row = ArticleRow(
        sha256=article.sha256,
        name=plain(article.name),
        title=plain(article.title),
        text=plain(article.text),
        language=article.language,
        published=article.published,
        published_source=article.published_source.value,
        timezone=article.timezone,
        timezone_source=article.timezone_source.value,
        outlet=plain(article.outlet) if article.outlet else None,
        received=received,
        agency=ref.agency if ref else None,
        sketch=ref.sketch if ref else "",
        subject=parted(ref.subject) if ref else "",
    )
    tx.add(row)
    tx.flush()
    assert row.id is not None
    mentions = [
        {"id": one.id, "article_id": row.id, **columns_of(one.mention, MENTION)}
        for one in statements
    ]
    if mentions:
        tx.connection().execute(insert(TABLES["mention"]), mentions)
    return row.id


def statements(tx: Session, as_of: date | None = None) -> list[Statement]:
    """Every statement, or those of articles published on or before `as_of`, in no order.

    An article without a date counts from the day it was received.
    """
    said = true() if as_of is None else _by_then(as_of)
    refs = _refs(tx, said)
    query = rows_of(_MENTION.id, _MENTION.article_id, *columns("mention", MENTION))
    if as_of is not None:
        query = query.join(TABLES["article"]).where(said)
    return [statement_of(row, refs) for row in tx.connection().execute(query)]


def refs_by_id(tx: Session, ids: Collection[int]) -> dict[int, ArticleRef]:
    """Article references by row id; the texts stay where they are."""
    found: dict[int, ArticleRef] = {}
    for some in chunked(sorted(ids)):
        found |= _refs(tx, _ARTICLE.id.in_(some))
    return found


def statement_of(row: Sequence[object], refs: dict[int, ArticleRef]) -> Statement:
    """A statement, from its id, its article's row id, and columns in the order of `MENTION`."""
    key, article_id, *told = row
    assert isinstance(key, str)
    assert isinstance(article_id, int)
    return Statement(key, refs[article_id], Mention(**fields_of(MENTION, told)))


def commitments_of(tx: Session, article_id: int) -> list[str]:
    """The commitments that an article tells of, by their sticky ids."""
    link = TABLES["statement"].c
    query = (
        rows_of(link.uid)
        .join(TABLES["mention"], _MENTION.id == link.mention_id)
        .where(_MENTION.article_id == article_id)
        .distinct()
    )
    return sorted(row[0] for row in tx.connection().execute(query))


def count(tx: Session) -> int:
    """How many articles have been read."""
    return tx.exec(select(func.count()).select_from(ArticleRow)).one()


def ids_by_sha(tx: Session, shas: Iterable[str]) -> dict[str, int]:
    """Article row ids by their sha256."""
    found: dict[str, int] = {}
    for some in chunked(sorted(set(shas))):
        query = select(ArticleRow.sha256, ArticleRow.id).where(col(ArticleRow.sha256).in_(some))
        found |= {sha: key for sha, key in tx.exec(query) if key is not None}
    return found


def _refs(tx: Session, condition: ColumnElement[bool]) -> dict[int, ArticleRef]:
    query = rows_of(_ARTICLE.id, *columns("article", REF)).where(condition)
    return {row[0]: ref_of(row[1:]) for row in tx.connection().execute(query)}


def _by_then(day: date) -> ColumnElement[bool]:
    undated = _ARTICLE.published.is_(None)
    received = _ARTICLE.received <= datetime.combine(day, time.max, UTC)
    return or_(_ARTICLE.published <= day, undated & received)
