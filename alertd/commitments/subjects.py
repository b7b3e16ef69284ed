"""Who or what a clause is about, looked up before it where it only says "it" or "which"."""

import re

from alertd.commitments.clauses import Clause
from alertd.commitments.language import Language
from alertd.commitments.place import Place
from alertd.commitments.wording import MOST_WORDS, without_times

_ASIDE = re.compile(r"(?:,\s[^,]{3,90},|\([^()]{1,60}\))\s?")
_MARK = " ¦ "
_SHORTEST = 3
_VERB_NEAR = 24


def names_something(subject: str, language: Language) -> bool:
    """Whether a subject is more than a pronoun."""
    if language.phrases.empty.fullmatch(subject) or not subject.strip():
        return False
    return not language.subjects.pronoun.match(subject)


def subject_of(text: str, clause: Clause, language: Language) -> str:
    """The words before the clause's first verb."""
    verb = language.clauses.verb.search(text, clause.start, clause.end)
    words = text[clause.start : verb.start()].strip() if verb else ""
    return language.subjects.adverbial.sub("", words, count=1)


def subject_words(place: Place, start: int, end: int) -> str:
    """The words before the verb, without what only leads to them."""
    clauses, subjects = place.language.clauses, place.language.subjects
    words = without_times(place, start, end)
    if said := list(clauses.saying.finditer(words)):
        speaker, words = words[: said[-1].start()], words[said[-1].end() :]
        words = speaker if subjects.pronoun.match(f"{words.strip()} ") else words
    words = subjects.adverbial.sub("", words, count=1)
    relative = place.clause.opener in clauses.relatives
    led = relative and place.language.phrases.preposition.match(f" {words}")
    return "" if led or (relative and clauses.verb.search(words)) else words


def borrowed_subject(place: Place) -> str:
    """The subject of the clause before, or what a relative clause hangs on."""
    earlier = place.clauses[: place.index]
    if not earlier:
        return ""
    if _hangs_on_a_noun(place):
        words = without_times(place, earlier[-1].start, earlier[-1].end, _MARK)
        return _tail_noun(words, place.language)
    for at in range(len(earlier) - 1, -1, -1):
        subject = _subject_in(place, at)
        if subject is not None:
            return subject
    return ""


def _subject_in(place: Place, at: int) -> str | None:
    """The subject of an earlier clause; None where it has none to lend."""
    clauses, subjects = place.language.clauses, place.language.subjects
    clause = place.clauses[at]
    words = without_times(place, clause.start, clause.end)
    if _subordinate(place, at, words):
        return None
    verb = clauses.verb.search(words)
    subject = words[: verb.start()] if verb else words
    if verb and (led := subjects.led_by.match(words, verb.start())):
        subject = words[: led.end()]
    if clause.opener in clauses.relatives and at and not subject.strip():
        before = place.clauses[at - 1]
        return _tail_noun(without_times(place, before.start, before.end, _MARK), place.language)
    if not names_something(subject, place.language):
        return None
    if subjects.says.search(words) and not _goes_on_of(place, at):
        return None
    return subjects.adverbial.sub("", subject, count=1)


def _subordinate(place: Place, at: int, words: str) -> bool:
    """Whether an earlier clause has a subject of its own alone.

    Not so in "that a delegation led by the minister, a trained lawyer, will meet": one clause.
    """
    clauses = place.language.clauses
    if place.clauses[at].opener not in clauses.subordinate:
        return False
    if place.clause.opener in clauses.coordinate:
        return False
    verbs = list(clauses.verb.finditer(words))
    led = len(verbs) == 1 and place.language.subjects.led_by.match(words, verbs[0].start())
    return not (led and at == place.index - 1 and not place.clause.opener)


def _goes_on_of(place: Place, at: int) -> bool:
    """As in "the firm said" and "that it will appeal": a pronoun means who speaks."""
    clause = place.clause
    told = place.text[clause.start : clause.start + _VERB_NEAR]
    return at == place.index - 1 and place.language.subjects.pronoun.match(told) is not None


def _hangs_on_a_noun(place: Place) -> bool:
    """Whether the clause tells of what stands before it: "which lapses", not "said that"."""
    opener, clauses = place.clause.opener, place.language.clauses
    if opener not in clauses.relatives:
        return False
    starts = place.text[place.clause.start : place.clause.start + _VERB_NEAR]
    told = clauses.verb.search(starts)
    own = names_something(starts[: told.start()], place.language) if told else True
    return not own if opener in clauses.complements else True


def _tail_noun(words: str, language: Language) -> str:
    """The noun phrase that a stretch of words ends in."""
    clauses, subjects = language.clauses, language.subjects
    for determined in subjects.determiner.finditer(words):
        phrase = words[determined.end() :]
        if len(phrase.split()) <= MOST_WORDS and not clauses.verb.search(phrase):
            return phrase.replace(_MARK.strip(), "").strip(" ,")
    found = 0
    for pattern in (subjects.breaks, clauses.verb):
        for met in pattern.finditer(words):
            if met.end() < len(words) - _SHORTEST:
                found = max(found, met.end())
    return words[found:].replace(_MARK.strip(), "").strip(" ,")


def polished(subject: str, language: Language) -> str:
    """A subject without asides, relative clauses and articles."""
    subject = _ASIDE.sub(" ", f"{subject} ").strip(" ,")
    subject = language.subjects.relative.sub("", subject)
    return language.wording.loose_start.sub("", subject)
