"""Statements have ids that last."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from alertd.ledger import statements_of
from alertd.model.article import Article, PublishedSource, ZoneSource
from alertd.model.commitment import Mention
from alertd.model.reading import Reading
from tests.ledger.telling import mention

MENTIONS = (
    mention("Copper duty starts", "2025-11-01", 40),
    mention("Software rule starts", "2025-11-01", 40),
    mention("Presidents meet", "2025-10-30", 12),
)


def reading(mentions: tuple[Mention, ...]) -> Reading:
    article = Article(
        name="news.txt",
        sha256="ab" * 32,
        title="News",
        text="News",
        language="en",
        published=date(2025, 10, 24),
        published_source=PublishedSource.ARGUMENT,
        timezone="UTC",
        timezone_source=ZoneSource.DEFAULT,
        outlet="The Wire",
    )
    return Reading(article, (), mentions, (), ())


def test_ids_are_the_article_and_the_place_in_it() -> None:
    """Mentions that share a start are told apart by a number."""
    ids = [s.id for s in statements_of(reading(MENTIONS))]
    assert ids == ["abababababababab:12", "abababababababab:40", "abababababababab:40.2"]


@given(st.permutations(MENTIONS))
def test_ids_do_not_depend_on_the_order_of_mentions(mentions: list[Mention]) -> None:
    """However they are listed, each mention keeps its id."""
    assert statements_of(reading(tuple(mentions))) == statements_of(reading(MENTIONS))


def test_the_article_goes_along() -> None:
    """A statement names its article as notifications need it."""
    (first, *_) = statements_of(reading(MENTIONS))
    assert (first.article.name, first.article.outlet) == ("news.txt", "The Wire")
