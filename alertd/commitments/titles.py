"""A commitment's title: who and what, short enough for a calendar."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from alertd.commitments.language import Language
from alertd.commitments.place import Place
from alertd.commitments.subjects import (
    borrowed_subject,
    names_something,
    polished,
    subject_words,
)
from alertd.commitments.wording import fit, trimmed, without_times
from alertd.model.commitment import Kind
from alertd.model.timex import Grain

_GROUP_GAP = 12


@dataclass(frozen=True, slots=True)
class Title:
    """A title; `bare` where it names a thing and not what becomes of it."""

    words: str
    bare: bool = False

    def with_verb(self, kind: Kind, language: Language) -> str:
        """The title, a bare one with what becomes of such a thing."""
        words = language.titles
        if not self.bare or kind not in words.becomes or words.says_so.search(self.words):
            return self.words
        one, many = words.becomes[kind]
        return f"{self.words}{many if language.verbs.plural(self.words) else one}"


def title_of(place: Place, subject_before: str) -> Title:
    """A title for what is told of the date.

    Args:
        place: the date where it stands.
        subject_before: what the sentence before was about, for "it" and "they".
    """
    wording = place.language.wording
    if named := fit(_named_by_date(place), wording):
        return Title(named, bare=True)
    subject, rest = _from_clause(place, subject_before)
    if title := fit(f"{subject} {rest}".strip(), wording):
        return Title(title, bare=not trimmed(rest, wording))
    return Title(fit(without_times(place, place.sentence.start, place.sentence.end), wording))


def _named_by_date(place: Place) -> str:
    return _declared(place) or _dated_noun(place)


def _declared(place: Place) -> str:
    """As in "set Nov. 1 as the deadline for additional tariffs"."""
    declared = place.language.titles.as_what.match(place.text, place.timex.end, place.clause.end)
    if not declared:
        return ""
    words = without_times(place, declared.end(), place.clause.end)
    verb = place.language.clauses.verb.search(words)
    return words[: verb.start()] if verb else words


def _dated_noun(place: Place) -> str:
    """As in "the Jan. 20 inauguration": the date stands before what it dates."""
    titles = place.language.titles
    behind = titles.behind_time.match(place.right)
    if not behind or place.timex.grain > Grain.WEEK:
        return ""
    if place.right[:1] not in "'’" and not titles.before_noun.search(place.left[-12:]):
        return ""
    words = behind[1].split()
    nouns = list(takewhile(lambda word: not titles.not_nouns.match(word), words))
    phrase = titles.of_what.match(place.right) if len(nouns) == 1 else None
    return phrase[1] if phrase else " ".join(nouns)


def _from_clause(place: Place, subject_before: str) -> tuple[str, str]:
    """The subject and what is told of it."""
    clause, language = place.clause, place.language
    titles = language.titles
    follows = titles.follows.match(place.text, clause.start, clause.end)
    if follows:
        return without_times(place, follows.end(), clause.end), ""
    start, end = _verb_group(place)
    subject = subject_words(place, clause.start, start)
    if not names_something(subject, place.language):
        subject = borrowed_subject(place) or subject_before or subject
    rest = without_times(place, start, clause.end) if end else ""
    subject = titles.office.sub("", subject)
    rest = titles.office.sub("", rest)
    return polished(subject, language), language.verbs.plain(titles.stops.split(rest)[0], subject)


def _verb_group(place: Place) -> tuple[int, int]:
    """Where the verb that the date belongs to starts and ends; end 0 where there is none."""
    clauses = place.language.clauses
    verbs = list(clauses.verb.finditer(place.text, place.clause.start, place.clause.end))
    before = [verb for verb in verbs if verb.end() <= place.timex.start]
    if not verbs:
        return place.clause.end, 0
    last = len(before) - 1 if before else 0
    led = place.text[place.clause.start : verbs[last].start()]
    if (
        last > 0
        and place.language.titles.bare_pronoun.search(led)
        and not clauses.saying.search(led)
    ):
        last = _earlier_group(verbs, last)
    first = last
    while first > 0 and verbs[first].start() - verbs[first - 1].end() <= _GROUP_GAP:
        first -= 1
    return verbs[first].start(), verbs[last].end()


def _earlier_group(verbs: Sequence[re.Match[str]], last: int) -> int:
    at = last - 1
    while at > 0 and verbs[at + 1].start() - verbs[at].end() <= _GROUP_GAP:
        at -= 1
    return at
