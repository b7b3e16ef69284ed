"""An article's text cut where its statements are, so that a template can mark them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alertd.store.browsing import Passage


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: plain, part of a stated sentence, or the date in it.

    `uid` and `title` are those of the commitment that is stated; empty where none is.
    """

    text: str
    uid: str = ""
    title: str = ""
    is_date: bool = False


def pieces(text: str, passages: Sequence[Passage]) -> list[Piece]:
    """The text in order and whole; where statements overlap, the later one starts behind."""
    return [piece for piece in _cut(text, passages) if piece.text]


def _cut(text: str, passages: Sequence[Passage]) -> Iterator[Piece]:
    at = 0
    for passage in sorted(passages, key=lambda one: (one.start, one.uid)):
        if passage.start < at:
            continue
        quoted = max(at, passage.quote_start)
        yield Piece(text[at:quoted])
        yield Piece(text[quoted : passage.start], passage.uid, passage.title)
        yield Piece(text[passage.start : passage.end], passage.uid, passage.title, is_date=True)
        at = passage.end
    yield from _rest(text, passages, at)


def _rest(text: str, passages: Sequence[Passage], at: int) -> Iterator[Piece]:
    """What follows the last date: the end of its sentence, then plain text."""
    last = [one for one in passages if one.end == at]
    if last:
        end = max(at, last[-1].quote_end)
        yield Piece(text[at:end], last[-1].uid, last[-1].title)
        at = end
    yield Piece(text[at:])
