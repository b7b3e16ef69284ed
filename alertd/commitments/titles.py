"""A commitment's title: who and what, short enough for a calendar."""

import re
from collections.abc import Sequence

from alertd.commitments.clauses import SAYING, VERB, Clause
from alertd.commitments.cues import Hit
from alertd.commitments.place import Place
from alertd.commitments.verbs import plain_present
from alertd.model.timex import Timex

_MOST_WORDS = 12
_PREPOSITION = (
    r"(?:no (?:later|earlier|sooner) than|not later than|as (?:soon|early) as|on or (?:about|before)|starting|beginning|until|till|through"
    r"|from|by|before|after|within|during|since|for|on|at|in|of|to|about|around|only|late|early|, a|,)"
)
_BEFORE_TIME = re.compile(
    rf"(?:[\s(]*\b{_PREPOSITION}\b|[\s,(]*,)?[\s,(]*(?:about |around |the )?$", re.IGNORECASE
)
_SPACE = re.compile(r"\s+")
_SPACE_BEFORE = re.compile(r"\s+([,.;:)])")
_LOOSE_ENDS = re.compile(
    r"(?:[\s,;:.(\"“”’'—–-]+|\b(?:and|or|but|that|which|who|when|where|if|as|with|to|the|a|an|of|for|in|on|at|by|from|until|before|after|its"
    r"|their|his|her|is|are|was|were|be|due|set|than|into|only|also|next|then|so|because|while|although|though|not|no|has|have|will|would))$",
    re.IGNORECASE,
)
_LOOSE_START = re.compile(
    r"^(?:[\s,;:.)\"“”’—–-]+|(?:the|a|an|and|but|or|so|that|meanwhile|also|then|still|yet|however|instead|even|its|his|her|their|our|this|these|those)\b\s*)+",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"\W{0,3}(?:it|they|he|she|we|this|that|these|those|both|which|who|one)\b", re.IGNORECASE
)
_ASIDE = re.compile(r",[^,]{3,90},\s")
_RELATIVE = frozenset({"which", "who", "that", "whose", "where"})
_NP_BREAK = re.compile(
    r"\b(?:said|says|has|have|had|is|are|was|were|will|would|with|for|to|by|and|but|that|after|before|under|on|in)\b",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:\s(?:to|for|of|on|in|with|after|before|as|and|but|so|because|over|by|at|from|into|that|which|who|when|while|under|about|between|against|amid)\s|,\s)",
    re.IGNORECASE,
)


def title_of(place: Place, hit: Hit | None, subject_before: str) -> str:
    """A title for what the clause says.

    Args:
        place: the date where it stands.
        hit: the cue that told the kind.
        subject_before: what the sentence before was about, for "it" and "they".
    """
    title = _from_clause(place, subject_before)
    return _fit(title) or _fit(_without_times(place, place.sentence.start, place.sentence.end))


def subject_of(text: str, clause: Clause) -> str:
    """The words before the clause's verb."""
    verb = VERB.search(text, clause.start, clause.end)
    return text[clause.start : verb.start()].strip() if verb else ""


def _from_clause(place: Place, subject_before: str) -> str:
    words = _without_times(place, place.clause.start, place.clause.end)
    subject, rest = _divided(words)
    if not subject or _PRONOUN.match(subject):
        subject = _borrowed_subject(place) or subject_before or subject
    subject = _ASIDE.sub(" ", subject + " ")
    return f"{_LOOSE_START.sub('', subject.strip())} {plain_present(rest, subject)}".strip()


def _divided(words: str) -> tuple[str, str]:
    verb = VERB.search(words)
    if verb is None:
        return words, ""
    return words[: verb.start()].strip(" ,"), words[verb.start() :]


def _borrowed_subject(place: Place) -> str:
    """The subject of the clause before, or what a relative clause hangs on."""
    earlier = place.clauses[: place.index]
    if not earlier:
        return ""
    last = earlier[-1]
    if place.clause.opener in _RELATIVE:
        return _tail_noun(_plain(place, last))
    for clause in reversed(earlier):
        words = subject_of(place.text, clause) or (
            "" if VERB.search(place.text, clause.start, clause.end) else _plain(place, clause)
        )
        if (
            words
            and not _PRONOUN.match(words)
            and not SAYING.search(place.text, clause.start, clause.end)
        ):
            return _LOOSE_START.sub("", words)
    return ""


def _plain(place: Place, clause: Clause) -> str:
    return _without_times(place, clause.start, clause.end)


def _tail_noun(words: str) -> str:
    """The noun phrase that a stretch of words ends in."""
    found = 0
    for met in _NP_BREAK.finditer(words):
        if met.end() < len(words) - 3:
            found = met.end()
    return words[found:].strip(" ,")


def _without_times(place: Place, start: int, end: int) -> str:
    """The text between two offsets, time expressions and their prepositions taken out."""
    parts: list[str] = []
    at = start
    for timex in _inside((place.timex, *place.others), start, end):
        before = place.text[at : timex.start]
        parts.append(_BEFORE_TIME.sub(" ", before))
        at = max(at, timex.end)
    parts.append(place.text[at:end])
    return _SPACE_BEFORE.sub(r"\1", _SPACE.sub(" ", " ".join(parts))).strip()


def _inside(timexes: Sequence[Timex], start: int, end: int) -> list[Timex]:
    found = [timex for timex in timexes if timex.start >= start and timex.end <= end]
    return sorted(found, key=lambda timex: timex.start)


def _fit(words: str) -> str:
    """At most twelve words, cut where a phrase ends, without loose ends."""
    words = _trimmed(words)
    if len(words.split()) > _MOST_WORDS:
        words = _shortened(words)
    return words[:1].upper() + words[1:]


def _shortened(words: str) -> str:
    kept = " ".join(words.split()[:_MOST_WORDS])
    cuts = [
        met.start()
        for met in _TAIL.finditer(kept)
        if len(kept[: met.start()].split()) >= _MOST_WORDS // 2
    ]
    return _trimmed(kept[: cuts[-1]] if cuts else kept)


def _trimmed(words: str) -> str:
    words = _LOOSE_START.sub("", words)
    shorter = _LOOSE_ENDS.sub("", words)
    while shorter != words:
        words, shorter = shorter, _LOOSE_ENDS.sub("", shorter)
    return words
