"""Words of an article into words of a calendar: without dates, short, without loose ends."""

import re
from collections.abc import Iterator
from dataclasses import replace

from alertd.commitments.place import Place
from alertd.commitments.screening import names_a_thing
from alertd.model.timex import Timex

MOST_WORDS = 12
_ENOUGH_WORDS = 30
_PREPOSITION = (
    r"(?:no (?:later|earlier|sooner) than|not later than|as (?:soon|early) as|on or (?:about"
    r"|before)"
    r"|starting|beginning|until|till|through|from|by|before|after|within|during|since|for|on|at|in"
    r"|of|to|about|around|only|late|early|ahead of|prior to|effective)"
)
_BEFORE_TIME = re.compile(
    rf"(?:[\s(]*\b{_PREPOSITION}\b|[\s,(]*,)?[\s,(]*(?:about |around |the )?$", re.IGNORECASE
)
_LOOSE_ENDS = re.compile(
    r"(?:[\s,;:.(\"“”'’—–-]+|\b(?:and|or|but|that|which|who|when|where|if|as|with|to|the|a|an|of"
    r"|for|(?<!\bkick )(?<!\bkicks )in|on|at least|at|by|from|until|before|after|its|their|his"
    r"|her|is|are|was|were|be|due|set|than"
    r"|into|only|also|next|then|so|because|while|although|though|not|no|has|have|will|would|or"
    r"|scheduled|planned|expected|held|comes?|falls|takes place|place|later|earlier|still|some|two"
    r"|three|as well|well|back|now|through|pencilled in|penciled in|slated|payable|effective"
    r"|at least))$",
    re.IGNORECASE,
)
LOOSE_START = re.compile(
    r"^(?:[\s,;:.)\"“”’—–-]+|(?:the|a|an|and|but|or|so|that|meanwhile|also|then|still|yet|however"
    r"|instead|even|own|its|his|her|their|our|this|these|those|any|another|now|for|if|once)\b\s*)+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s(?:to|for|of|on|in|with|after|before|as|and|but|so|because|over|by|at|from|into|that|which"
    r"|who|when|while|under|about|between|against|amid)\s|[,;:]\s",
    re.IGNORECASE,
)
_QUOTES = re.compile(r"[“”\"*_]")
_EVENT = re.compile(r" (?:of |the |its |their |that |it\b)*(?:\w{3,20}(?: date)?)?")


def without_times(place: Place, start: int, end: int, mark: str = " ") -> str:
    """The text between two offsets, time expressions and their prepositions taken out.

    A month that tells which report is meant stays: two reports on one day are two things.
    """
    parts: list[str] = []
    at = start
    for timex in _dates_inside(place, start, end):
        parts.append(_BEFORE_TIME.sub(mark, place.text[at : timex.start]))
        at = max(
            at, timex.end + _possessive(place.text, timex.end) + _length_of_event(place.text, timex)
        )
    parts.append(place.text[at:end])
    return re.sub(r"\s+([,.;:)])", r"\1", " ".join(" ".join(parts).split()))


def _possessive(text: str, end: int) -> int:
    return 2 if text.startswith(("'s", "’s"), end) else 0


def _length_of_event(text: str, timex: Timex) -> int:
    """How much behind "60 days after" belongs to it."""
    if not getattr(timex.meaning, "event", False):
        return 0
    met = _EVENT.match(text, timex.end)
    return met.end() - met.start() if met else 0


def _dates_inside(place: Place, start: int, end: int) -> Iterator[Timex]:
    """The expressions between two offsets, in order, without those that only name a thing."""
    for timex in sorted((place.timex, *place.others), key=lambda timex: timex.start):
        inside = start <= timex.start and timex.end <= end
        if inside and (timex is place.timex or not names_a_thing(replace(place, timex=timex))):
            yield timex


def fit(words: str) -> str:
    """At most twelve words, cut where a phrase ends, without loose ends."""
    words = trimmed(" ".join(_QUOTES.sub("", words).split()[:_ENOUGH_WORDS]))
    if len(words.split()) > MOST_WORDS:
        words = _shortened(words)
    return words[:1].upper() + words[1:]


def _shortened(words: str) -> str:
    kept = " ".join(words.split()[:MOST_WORDS])
    enough = MOST_WORDS // 2
    cuts = [m.start() for m in _TAIL.finditer(kept) if len(kept[: m.start()].split()) >= enough]
    return trimmed(kept[: cuts[-1]] if cuts else kept)


def trimmed(words: str) -> str:
    """Words without articles before them and loose ends behind."""
    words = LOOSE_START.sub("", words)
    shorter = _LOOSE_ENDS.sub("", words)
    while shorter != words:
        words, shorter = shorter, _LOOSE_ENDS.sub("", shorter)
    return words
