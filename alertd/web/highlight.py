"""An article's text cut where its statements are, so that a template can mark them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

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
    """The text in order and whole. A date belongs to what is stated of it first."""
    waiting = sorted(passages, key=lambda one: (one.quote_start, one.start, one.uid), reverse=True)
    open_now: list[Passage] = []
    found = []
    for start, end in pairwise(_cuts(text, passages)):
        while waiting and waiting[-1].quote_start <= start:
            open_now.append(waiting.pop())
        open_now = [one for one in open_now if one.quote_end > start]
        found.append(_piece(text[start:end], start, open_now))
    return found


def _cuts(text: str, passages: Sequence[Passage]) -> list[int]:
    """Every place where something starts or stops, both ends of the text among them."""
    places = {0, len(text)}
    for one in passages:
        places |= {one.quote_start, one.start, one.end, one.quote_end}
    return sorted(place for place in places if 0 <= place <= len(text))


def _piece(text: str, start: int, around: Sequence[Passage]) -> Piece:
    for one in around:
        if one.start <= start < one.end:
            return Piece(text, one.uid, one.title, is_date=True)
    return Piece(text, around[0].uid, around[0].title) if around else Piece(text)
