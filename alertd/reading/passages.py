"""Passages that were written on days of their own: each is anchored on its own day."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, tzinfo
from zoneinfo import ZoneInfo

from alertd.commitments.screening import PAST
from alertd.model.article import Document, Passage
from alertd.model.commitment import Mention, Rejected
from alertd.model.timex import Timex
from alertd.timex import Context, annotate


def annotate_passages(document: Document, context: Context) -> list[Timex]:
    """The document's time expressions in order, each anchored on the day its passage was written.

    `context` is for what was written when the article was published.
    """
    text, language = document.text, document.language
    timexes: list[Timex] = []
    for start, end, day in _stretches(document.passages, len(text)):
        here = context if day is None else replace(context, dct=day)
        found = annotate(text[start:end], language, here)
        timexes += [replace(one, start=one.start + start, end=one.end + start) for one in found]
    return timexes


def without_overtaken(
    document: Document, mentions: Sequence[Mention], zone: str
) -> tuple[tuple[Mention, ...], tuple[Rejected, ...]]:
    """The mentions that still stand; on a live page what its last post was written after is past.

    Args:
        document: the page.
        mentions: what it says is to come, seen from its first post.
        zone: IANA name of the mentions' clock times where they state none.
    """
    moments = [passage.moment for passage in document.passages if passage.moment]
    if not document.is_live or not moments:
        return tuple(mentions), ()
    last = max(moments)
    over = [mention for mention in mentions if _is_over(mention, last, zone)]
    rejected = tuple(Rejected(one.phrase, one.quote, one.start, one.end, PAST) for one in over)
    return tuple(mention for mention in mentions if mention not in over), rejected


def _is_over(mention: Mention, last: datetime, zone: str) -> bool:
    there = last.astimezone(_zone_named(mention.timezone or zone))
    if mention.time is None or mention.latest != there.date():
        return mention.latest < there.date()
    return mention.time < there.strftime("%H:%M")


def _zone_named(name: str) -> tzinfo | None:
    """An IANA zone or a fixed offset ("+01:00")."""
    is_offset = name.startswith(("+", "-"))
    return datetime.fromisoformat(f"2000-01-01T00:00{name}").tzinfo if is_offset else ZoneInfo(name)


def _stretches(passages: Sequence[Passage], length: int) -> Iterator[tuple[int, int, date | None]]:
    """The whole text in pieces; of what no passage covers the day is None."""
    reached = 0
    for passage in passages:
        if reached < passage.start:
            yield reached, passage.start, None
        yield passage.start, passage.end, passage.day
        reached = passage.end
    if reached < length:
        yield reached, length, None
