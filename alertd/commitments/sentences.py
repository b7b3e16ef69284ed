"""Text into sentences: paragraph by paragraph, with one pass of a linear pattern over each."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alertd.commitments.pieces import SentenceWords

_PARAGRAPH = re.compile(r"[^\n]+")
_STOP = re.compile(
    r"[.!?…]{1,4}[\"'”’»)\]*]{0,3}(?=\s{1,4}[\"'“„‘«¿¡(\[*#\-–—]{0,3}[^\W_a-zà-ÿ])"
    r"|[。！？；]{1,3}[”’」』）]{0,2}"
)
_LONGEST = 2_000
_LAST_WORD = re.compile(r"[\w.&'’-]{1,24}$")
_NEXT_WORD = re.compile(r"\s{1,4}[\"'“„‘«¿¡(\[*#\-–—]{0,3}([\w.]{1,24})")

# A note to the line that it closes: "Rate announcement, 0900. (Moved from Jan 22)".
_ASIDE = re.compile(r"\s\([^().!?\n]{1,40}\)(?=\s*(?:\n|$))")
# An initialism, which may end a sentence or not.
_DOTTED = re.compile(r"(?:[a-z]\.){1,4}[a-z]?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text, end exclusive."""

    start: int
    end: int


def split(text: str, words: SentenceWords) -> list[Span]:
    """The sentences of the text in order, without the white space around them.

    A paragraph ends with its line, so a headline never runs into what follows.
    """
    return [
        span
        for paragraph in _PARAGRAPH.finditer(text)
        for span in _sentences(text, paragraph.start(), paragraph.end(), words)
    ]


def behind_dateline(text: str, sentence: Span, words: SentenceWords) -> Span:
    """The sentence without the "GENEVA, May 12 (Wire) - " that opens an article."""
    found = words.dateline.match(text, sentence.start, sentence.end)
    return Span(found.end(), sentence.end) if found else sentence


def holding(spans: Sequence[Span], start: int) -> Span | None:
    """The one of these ordered spans that `start` lies in, if any."""
    place = bisect_right(spans, start, key=lambda span: span.start) - 1
    if place < 0 or spans[place].end <= start:
        return None
    return spans[place]


def _sentences(text: str, start: int, end: int, words: SentenceWords) -> Iterator[Span]:
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if not _ASIDE.match(text, stop.end(), end) and _ends_here(text, stop, end, words):
            yield from _capped(text, begin, stop.end())
            begin = stop.end()
    yield from _capped(text, begin, end)


def _capped(text: str, start: int, end: int) -> Iterator[Span]:
    """What never seems to end is cut, so that nothing behind has to look at all of it."""
    while end - start > _LONGEST:
        middle = text.rfind(" ", start + 1, start + _LONGEST)
        middle = middle if middle > 0 else start + _LONGEST
        yield from _trimmed(text, start, middle)
        start = middle
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def _ends_here(text: str, stop: re.Match[str], end: int, words: SentenceWords) -> bool:
    if stop[0] != ".":
        return True
    before = _LAST_WORD.search(text, max(0, stop.start() - 24), stop.start())
    following = _NEXT_WORD.match(text, stop.end(), end)
    if before is None or following is None:
        return True
    word, after = before[0].casefold().lstrip("'’-"), following[1]
    if word in words.titles:
        return False
    if word in words.months:
        return not after[0].isdigit()
    if word in words.firms or _DOTTED.fullmatch(word) or len(word) == 1:
        return _goes_on_anew(word, after.casefold().rstrip("."), words)
    return True


def _goes_on_anew(word: str, after: str, words: SentenceWords) -> bool:
    """Whether a sentence starts with `after` behind an abbreviation that may end one."""
    if word in words.clock_marks:
        return after not in words.clock_tails and not after[0].isdigit()
    if len(word) == 1 and not word.isdigit():
        return False
    return word.isdigit() or after in words.starters
