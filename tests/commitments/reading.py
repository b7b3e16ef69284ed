"""Sentences read as an article of Wednesday 2025-07-09."""

from datetime import date

from alertd.commitments import find_mentions
from alertd.model.article import Article, PublishedSource, ZoneSource
from alertd.model.commitment import Mention, Rejected
from alertd.timex import Context, annotate

PUBLISHED = date(2025, 7, 9)


def article(
    text: str, published: date | None = PUBLISHED, title: str = "", language: str = "en"
) -> Article:
    """An article of that text."""
    return Article(
        name="news.txt",
        sha256="0" * 64,
        title=title,
        text=text,
        language=language,
        published=published,
        published_source=PublishedSource.ARGUMENT,
        timezone="America/New_York",
        timezone_source=ZoneSource.ARGUMENT,
        outlet=None,
    )


def read(
    text: str, published: date | None = PUBLISHED, language: str = "en", title: str = ""
) -> tuple[tuple[Mention, ...], tuple[Rejected, ...]]:
    """What the text commits to, and what it does not."""
    timexes = annotate(text, language, Context(published, "America/New_York"))
    return find_mentions(article(text, published, title, language), timexes)


def only(text: str, published: date | None = PUBLISHED) -> Mention:
    """The one commitment of the text."""
    mentions, _ = read(text, published)
    assert len(mentions) == 1, mentions
    return mentions[0]
