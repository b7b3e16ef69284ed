"""From a reading to statements, and the order in which statements are folded."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from alertd.ledger.sources import agency_of, sketch_of
from alertd.ledger.words import subject_of
from alertd.model.article import Article, PublishedSource
from alertd.model.commitment import ArticleRef, Mention, Statement
from alertd.model.reading import Reading

Place = tuple[bool, date, bool, str]

_SHA_KEPT = 16


def statements_of(reading: Reading) -> tuple[Statement, ...]:
    """Returns one statement a mention; ids stay the same however often the article is read.

    Mentions that share a start are told apart by their number, in an order of their own.
    """
    article = _ref(reading.article)
    by_start: dict[int, list[Mention]] = defaultdict(list)
    for mention in reading.mentions:
        by_start[mention.start].append(mention)
    return tuple(
        Statement(_id(article, start, n), article, mention)
        for start, mentions in sorted(by_start.items())
        for n, mention in enumerate(sorted(mentions, key=repr), start=1)
    )


def _id(article: ArticleRef, start: int, n: int) -> str:
    base = f"{article.sha256[:_SHA_KEPT]}:{start}"
    return base if n == 1 else f"{base}.{n}"


def _ref(article: Article) -> ArticleRef:
    return ArticleRef(
        sha256=article.sha256,
        name=article.name,
        title=article.title,
        published=article.published,
        published_source=article.published_source,
        timezone=article.timezone,
        outlet=article.outlet,
        agency=agency_of(article.text),
        sketch=sketch_of(article.text),
        subject=subject_of(article.title, article.text),
    )


def in_order(statements: Iterable[Statement]) -> list[Statement]:
    """Returns the statements, each id once, by publication, then by article and place in it.

    Articles without a date come last: they may add to the ledger and correct nothing in it.
    """
    unique: dict[str, Statement] = {}
    for statement in statements:
        held = unique.get(statement.id)
        if held is None or (held != statement and repr(statement) < repr(held)):
            unique[statement.id] = statement
    return sorted(unique.values(), key=_place)


def place_of(article: ArticleRef) -> Place:
    """Where an article stands: by publication, undated last; people's notes end their day."""
    published = article.published
    by_hand = article.published_source is PublishedSource.BY_HAND
    return (published is None, published or date.max, by_hand, article.sha256)


def _place(statement: Statement) -> tuple[Place, int, str]:
    return place_of(statement.article), statement.mention.start, statement.id
