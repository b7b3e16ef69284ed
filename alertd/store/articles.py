"""What was dropped, what was read, and what the articles state."""

from collections.abc import Iterable
from datetime import date, datetime

from sqlmodel import Session, col, func, select

from alertd.model.article import Article, PublishedSource
from alertd.model.commitment import (
    ArticleRef,
    Bound,
    Certainty,
    Kind,
    Mention,
    Statement,
    Status,
)
from alertd.store.tables import ArticleRow, IntakeFile, MentionRow

READ, REFUSED = "read", "refused"
_BETWEEN_PARTIES = "\x1f"


def known(tx: Session, sha256: str) -> bool:
    """Whether these bytes have been read into an article."""
    found = tx.exec(select(IntakeFile.state).where(IntakeFile.sha256 == sha256)).first()
    return found == READ


def seen_again(tx: Session, sha256: str) -> None:
    """Count that bytes already read were dropped once more."""
    row = tx.exec(select(IntakeFile).where(IntakeFile.sha256 == sha256)).one()
    row.seen += 1
    tx.add(row)


def note_file(
    tx: Session, *, sha256: str, name: str, size: int, state: str, error: str | None, now: datetime
) -> None:
    """Note what became of these bytes; an earlier refusal of them is overwritten."""
    row = tx.exec(select(IntakeFile).where(IntakeFile.sha256 == sha256)).first()
    if row is None:
        row = IntakeFile(
            sha256=sha256, name=name, size=size, state=state, first_seen=now, done_at=now
        )
    else:
        row.seen += 1
    row.state, row.error, row.done_at = state, error, now
    tx.add(row)


def add(tx: Session, article: Article, statements: Iterable[Statement], received: datetime) -> int:
    """Keep an article and what it states; its row's id."""
    row = ArticleRow(
        sha256=article.sha256,
        name=article.name,
        title=article.title,
        text=article.text,
        language=article.language,
        published=article.published,
        published_source=article.published_source.value,
        timezone=article.timezone,
        timezone_source=article.timezone_source.value,
        outlet=article.outlet,
        received=received,
    )
    tx.add(row)
    tx.flush()
    assert row.id is not None
    tx.add_all([_mention_row(statement, row.id) for statement in statements])
    tx.flush()
    return row.id


def statements(tx: Session, as_of: date | None = None) -> list[Statement]:
    """Every statement, or those of articles published on or before `as_of`."""
    query = select(MentionRow, ArticleRow).join(ArticleRow)
    if as_of is not None:
        query = query.where(col(ArticleRow.published) <= as_of)
    refs: dict[int, ArticleRef] = {}
    return [_statement(mention, _ref(article, refs)) for mention, article in tx.exec(query)]


def statements_of(tx: Session, mention_ids: Iterable[str]) -> list[Statement]:
    """The statements with these ids, in order of publication, then of place in the article."""
    query = (
        select(MentionRow, ArticleRow)
        .join(ArticleRow)
        .where(col(MentionRow.id).in_(list(mention_ids)))
        .order_by(col(ArticleRow.published), col(ArticleRow.sha256), col(MentionRow.start))
    )
    refs: dict[int, ArticleRef] = {}
    return [_statement(mention, _ref(article, refs)) for mention, article in tx.exec(query)]


def ref(row: ArticleRow) -> ArticleRef:
    """As much of an article as the ledger needs."""
    return ArticleRef(
        sha256=row.sha256,
        name=row.name,
        title=row.title,
        published=row.published,
        published_source=PublishedSource(row.published_source),
        timezone=row.timezone,
        outlet=row.outlet,
    )


def count(tx: Session) -> int:
    """How many articles have been read."""
    return tx.exec(select(func.count()).select_from(ArticleRow)).one()


def ids_by_sha(tx: Session, shas: Iterable[str]) -> dict[str, int]:
    """Article row ids by their sha256."""
    query = select(ArticleRow.sha256, ArticleRow.id).where(col(ArticleRow.sha256).in_(list(shas)))
    return {sha: found for sha, found in tx.exec(query) if found is not None}


def joined(parties: tuple[str, ...]) -> str:
    """Parties as one column; the separator is a control character that no name holds."""
    return _BETWEEN_PARTIES.join(parties)


def parted(parties: str) -> tuple[str, ...]:
    """The parties of a column."""
    return tuple(parties.split(_BETWEEN_PARTIES)) if parties else ()


def _ref(row: ArticleRow, refs: dict[int, ArticleRef]) -> ArticleRef:
    """One reference per article, however many statements it makes."""
    assert row.id is not None
    if row.id not in refs:
        refs[row.id] = ref(row)
    return refs[row.id]


def _mention_row(statement: Statement, article_id: int) -> MentionRow:
    mention = statement.mention
    return MentionRow(
        id=statement.id,
        article_id=article_id,
        phrase=mention.phrase,
        quote=mention.quote,
        start=mention.start,
        end=mention.end,
        quote_start=mention.quote_start,
        quote_end=mention.quote_end,
        kind=mention.kind.value,
        title=mention.title,
        parties=joined(mention.parties),
        earliest=mention.earliest,
        latest=mention.latest,
        time=mention.time,
        timezone=mention.timezone,
        bound=mention.bound.value,
        certainty=mention.certainty.value,
        conditional=mention.conditional,
        condition=mention.condition,
        status=mention.status.value,
        moved_from=mention.moved_from,
        derived=mention.derived,
        confidence=mention.confidence,
        rule=mention.rule,
    )


def _statement(row: MentionRow, article: ArticleRef) -> Statement:
    mention = Mention(
        phrase=row.phrase,
        quote=row.quote,
        start=row.start,
        end=row.end,
        quote_start=row.quote_start,
        quote_end=row.quote_end,
        kind=Kind(row.kind),
        title=row.title,
        parties=parted(row.parties),
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
        derived=row.derived,
        confidence=row.confidence,
        rule=row.rule,
    )
    return Statement(row.id, article, mention)
