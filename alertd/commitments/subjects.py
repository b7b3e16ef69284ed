"""Who or what a clause is about, looked up before it where it only says "it" or "which"."""

import re

from alertd.commitments.clauses import RELATIVES, SAYING, VERB, Clause
from alertd.commitments.place import Place
from alertd.commitments.wording import LOOSE_START, MOST_WORDS, without_times

_PRONOUN = re.compile(
    r"\W{0,3}(?:it|they|he|she|we|i|you|this|that|these|those|both|which|who|one|there|here)\b"
    r"(?! \w{1,20})",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"(?:,[^,]{3,90},|\([^()]{1,60}\))\s?")
_ADVERBIAL = re.compile(
    r"^\W{0,2}(?:in|at|on|under|after|before|for|with|without|despite|from|by|during|as|according"
    r"|among"
    r"|north|across|like|since|unless|meanwhile|separately|also|then|instead)\b[^,]{0,120},\s",
    re.IGNORECASE,
)
_RELATIVE_INSIDE = re.compile(
    r",? (?:which|who|whose|that (?:is|was|are|were|has|have|had|will|would|[a-z]+ed)) .*$",
    re.IGNORECASE,
)
_SAYS = re.compile(rf"(?<!, )(?<!were )(?<!was )(?<!been )(?<!also )(?:{SAYING.pattern})")
_DETERMINER = re.compile(r"\b(?:a|an|the|its|their|his|her|this|that)\s(?=\w)", re.IGNORECASE)
_LED_BY = re.compile(r"(?:led|headed|chaired|hosted|backed|organi[sz]ed|sponsored) by [^,;]{3,60}")
_MARK = " ¦ "
_SHORTEST = 3
_NP_BREAK = re.compile(
    r"¦|\b(?:said|says|has|have|had|is|are|was|were|will|would|with|to|by|and|but|that|after|before"
    r"|under|will|faces?|include|on|told|at)\b",
    re.IGNORECASE,
)


def names_something(subject: str) -> bool:
    """Whether a subject is more than a pronoun."""
    return bool(subject.strip()) and not _PRONOUN.match(subject)


def subject_of(text: str, clause: Clause) -> str:
    """The words before the clause's first verb."""
    verb = VERB.search(text, clause.start, clause.end)
    words = text[clause.start : verb.start()].strip() if verb else ""
    return _ADVERBIAL.sub("", words, count=1)


def subject_words(place: Place, start: int, end: int) -> str:
    """The words before the verb, without what only leads to them."""
    words = without_times(place, start, end)
    if said := list(SAYING.finditer(words)):
        speaker, words = words[: said[-1].start()], words[said[-1].end() :]
        words = speaker if _PRONOUN.match(f"{words.strip()} ") else words
    words = _ADVERBIAL.sub("", words, count=1)
    relative = place.clause.opener in RELATIVES
    return "" if relative and VERB.search(words) else words


def borrowed_subject(place: Place) -> str:
    """The subject of the clause before, or what a relative clause hangs on."""
    earlier = place.clauses[: place.index]
    if not earlier:
        return ""
    if _hangs_on_a_noun(place, earlier[-1]):
        return _tail_noun(without_times(place, earlier[-1].start, earlier[-1].end, _MARK))
    for clause in reversed(earlier):
        words = without_times(place, clause.start, clause.end)
        verb = VERB.search(words)
        subject = words[: verb.start()] if verb else words
        if verb and (led := _LED_BY.match(words, verb.start())):
            subject = words[: led.end()]
        if subject.strip() and not _PRONOUN.match(subject) and not _SAYS.search(words):
            return _ADVERBIAL.sub("", subject, count=1)
    return ""


def _hangs_on_a_noun(place: Place, before: Clause) -> bool:
    """Whether the clause tells of what stands before it: "which lapses", not "said that"."""
    opener = place.clause.opener
    if opener != "that":
        return opener in RELATIVES
    words = without_times(place, before.start, before.end).rstrip(" ,")
    verbs = list(VERB.finditer(words))
    return not SAYING.search(words) and not (verbs and verbs[-1].end() == len(words))


def _tail_noun(words: str) -> str:
    """The noun phrase that a stretch of words ends in."""
    for determined in _DETERMINER.finditer(words):
        phrase = words[determined.end() :]
        if len(phrase.split()) <= MOST_WORDS and not VERB.search(phrase):
            return phrase.replace(_MARK.strip(), "").strip(" ,")
    found = 0
    for pattern in (_NP_BREAK, VERB):
        for met in pattern.finditer(words):
            if met.end() < len(words) - _SHORTEST:
                found = max(found, met.end())
    return words[found:].replace(_MARK.strip(), "").strip(" ,")


def polished(subject: str) -> str:
    """A subject without asides, relative clauses and articles."""
    subject = _ASIDE.sub(" ", f"{subject} ").strip(" ,")
    subject = _RELATIVE_INSIDE.sub("", subject)
    return LOOSE_START.sub("", subject)
