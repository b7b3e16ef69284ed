"""Words of an article into words of a calendar: without dates, short, without loose ends."""

import re
from collections.abc import Iterator
from dataclasses import replace

from alertd.commitments.place import Place
from alertd.commitments.screening import names_a_thing
from alertd.commitments.title_pieces import WordingWords
from alertd.model.timex import Timex

MOST_WORDS = 12
_ENOUGH_WORDS = 30
# Quotation marks, and what sets text and tables off.
_MARKS = re.compile(r"[“”\"*_|]")

# Of loose words at the end, so many letters are looked at a time.
_LONGEST_END = 40


def without_times(place: Place, start: int, end: int, mark: str = " ") -> str:
    """The text between two offsets, time expressions and their prepositions taken out.

    A month that tells which report is meant stays: two reports on one day are two things.
    """
    words = place.language.wording
    parts: list[str] = []
    at = start
    for timex in _dates_inside(place, start, end):
        parts.append(words.before_time.sub(mark, place.text[at : timex.start]))
        belongs = _possessive(place.text, timex.end) + _length_of_event(place.text, timex, words)
        at = max(at, timex.end + belongs)
    parts.append(place.text[at:end])
    return re.sub(r"\s+([,.;:)])", r"\1", " ".join(" ".join(parts).split()))


def _possessive(text: str, end: int) -> int:
    return 2 if text.startswith(("'s", "’s"), end) else 0


def _length_of_event(text: str, timex: Timex, words: WordingWords) -> int:
    """How much behind "60 days after" belongs to it."""
    if not getattr(timex.meaning, "event", False):
        return 0
    met = words.event.match(text, timex.end)
    return met.end() - met.start() if met else 0


def _dates_inside(place: Place, start: int, end: int) -> Iterator[Timex]:
    """The expressions between two offsets, in order, without those that only name a thing."""
    for timex in sorted((place.timex, *place.others), key=lambda timex: timex.start):
        inside = start <= timex.start and timex.end <= end
        if inside and (timex is place.timex or not names_a_thing(replace(place, timex=timex))):
            yield timex


def fits(title: str) -> bool:
    """Whether a title has at most twelve words."""
    return len(title.split()) <= MOST_WORDS


def fit(words: str, wording: WordingWords) -> str:
    """At most twelve words, cut where a phrase ends, without loose ends."""
    words = trimmed(" ".join(_MARKS.sub("", words).split()[:_ENOUGH_WORDS]), wording)
    if wording.letters_in_word:
        words = trimmed(words[: MOST_WORDS * wording.letters_in_word], wording)
    elif len(words.split()) > MOST_WORDS:
        words = _shortened(words, wording)
    return words[:1].upper() + words[1:]


def _shortened(words: str, wording: WordingWords) -> str:
    kept = " ".join(words.split()[:MOST_WORDS])
    enough = MOST_WORDS // 2
    cuts = [
        m.start() for m in wording.tail.finditer(kept) if len(kept[: m.start()].split()) >= enough
    ]
    return trimmed(kept[: cuts[-1]] if cuts else kept, wording)


def trimmed(words: str, wording: WordingWords) -> str:
    """Words without articles before them and loose ends behind."""
    words = wording.loose_start.sub("", words)
    while end := wording.loose_ends.search(words, max(0, len(words) - _LONGEST_END)):
        words = words[: end.start()]
    return words
