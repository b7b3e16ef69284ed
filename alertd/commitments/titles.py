"""A commitment's title: who and what, short enough for a calendar."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from alertd.commitments.cues import Hit, Strength
from alertd.commitments.language import Language
from alertd.commitments.phrases import core, told
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
_BACK = 60
_GIVEN_BACK = 90
_MOST_NOUNS = 2
_INSIDE = re.compile(r"[^.,;:()\n—–]*$")
_PUNCTUATED = re.compile(r"[;()—–]|[.,:](?=\s|$)")
_NOMINAL = frozenset({Kind.MEETING, Kind.DECISION, Kind.RELEASE, Kind.EVENT})


@dataclass(frozen=True, slots=True)
class Title:
    """A title; `bare` where it names a thing and not what becomes of it.

    `subject` is what it is of, where a clause tells it.
    """

    words: str
    bare: bool = False
    subject: str = ""

    def with_verb(self, kind: Kind, language: Language) -> str:
        """The title, a bare one with what becomes of such a thing."""
        words = language.titles
        if kind is Kind.EXPIRY and self.subject and words.lasting.search(self.words):
            return replace(self, words=self.subject, bare=True, subject="").with_verb(
                kind, language
            )
        if not self.bare or kind not in words.becomes or words.says_so.search(self.words):
            return self.words
        one, many = words.becomes[kind]
        return f"{self.words}{many if language.verbs.plural(self.words) else one}"


def title_of(
    place: Place, subject_before: str, fuller: Callable[[str], str], hit: Hit | None = None
) -> Title:
    """A title for what is told of the date.

    Args:
        place: the date where it stands.
        subject_before: what the sentence before was about, for "it" and "they".
        hit: the cue that tells what kind of commitment it is.
        fuller: a short subject -> the same as the article tells it at length.
    """
    wording = place.language.wording
    if named := fit(_named_by_date(place), wording):
        return Title(fit(fuller(named[:1].lower() + named[1:]), wording), bare=True)
    subject, rest = _from_clause(place, subject_before)
    if hit and (phrase := fit(_around_noun(place, hit, rest), wording)):
        return Title(fit(fuller(phrase[:1].lower() + phrase[1:]), wording), bare=True)
    subject = fuller(subject)
    if title := fit(f"{subject} {rest}".strip(), wording):
        return Title(title, bare=not trimmed(rest, wording), subject=fit(subject, wording))
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


def _around_noun(place: Place, hit: Hit, rest: str) -> str:
    """The noun that tells the kind, with what belongs to it: "has a summit in Rome to attend".

    Nothing where it stands in the subject of a verb that says more: "the summit ends".
    """
    language = place.language
    if hit.strength != Strength.NOUN or hit.tells not in _NOMINAL:
        return ""
    if language.clauses.verb.search(place.text, hit.start, hit.end):
        return ""
    if rest and hit.start < _verb_group(place)[0]:
        return ""
    phrases = language.phrases
    stretch = _INSIDE.search(place.text, max(place.sentence.start, hit.start - _BACK), hit.start)
    led = without_times(place, stretch.start(), hit.start) if stretch else ""
    before = led.split()[::-1]
    own = list(takewhile(lambda word: _modifies(word, language), before))[::-1]
    behind = without_times(place, hit.end, _end_of_phrase(place, hit.end))
    verb = language.clauses.verb.search(behind)
    behind = behind[: verb.start()] if verb else behind
    aside = phrases.aside.search(behind)
    behind = behind[: aside.start()] if aside else behind
    behind = behind if phrases.preposition.match(f" {behind.lstrip()}") else _head(behind, place)
    noun = " ".join((*own, place.text[hit.start : hit.end], behind))
    return core(noun, phrases)


def _head(behind: str, place: Place) -> str:
    """What a noun only leads to, with what belongs to that: "final [push toward a deal]"."""
    language = place.language
    preposition = language.phrases.preposition.search(behind)
    nouns = behind[: preposition.start()].split() if preposition else behind.split()
    if not nouns or len(nouns) > _MOST_NOUNS or not all(word.isalpha() for word in nouns):
        return ""
    own = not any(language.titles.not_nouns.match(word) or word[0].isupper() for word in nouns)
    return behind if own and preposition else ""


def _end_of_phrase(place: Place, start: int) -> int:
    """Where the next punctuation is that does not belong to the date: "at 4 p.m."."""
    for met in _PUNCTUATED.finditer(place.text, start, place.sentence.end):
        if not place.timex.start <= met.start() < place.timex.end:
            return met.start()
    return place.sentence.end


def _modifies(word: str, language: Language) -> bool:
    low = word.casefold().strip('“”"')
    return low not in language.topics.no_modifiers and not (
        word.islower() and language.clauses.verb.fullmatch(word)
    )


def _from_clause(place: Place, subject_before: str) -> tuple[str, str]:
    """The subject and what is told of it."""
    clause, language = place.clause, place.language
    titles = language.titles
    follows = titles.follows.match(place.text, clause.start, clause.end)
    if follows:
        return without_times(place, follows.end(), clause.end), ""
    if gapped := _gapped(place):
        return gapped
    start, end = _verb_group(place)
    subject = subject_words(place, clause.start, start)
    rest = without_times(place, start, _end_of_told(place)) if end else ""
    if given := _given(place, subject):
        return given, ""
    if behind := language.phrases.there.match(f"{subject} {rest}".strip()):
        return core(trimmed(behind[1], language.wording), language.phrases), ""
    if not names_something(subject, language):
        subject = borrowed_subject(place) or subject_before or subject
    subject = titles.office.sub("", subject)
    rest = titles.office.sub("", rest)
    if expected := language.phrases.expects.match(rest):
        subject, rest = rest[expected.end() :], ""
    subject = core(polished(subject, language), language.phrases)
    rest = titles.stops.split(rest)[0]
    rest = told(rest, language.phrases, bare=not subject.istitle())
    return subject, language.verbs.plain(rest, subject)


def _end_of_told(place: Place) -> int:
    """Where what is told of the date ends: before another date of the clause, if any."""
    later = (o.start for o in place.others if place.timex.end < o.start < place.clause.end)
    return place.timex.end if any(later) else place.clause.end


def _given(place: Place, subject: str) -> str:
    """As in "has until Friday to answer", "has given the board until Friday to answer"."""
    titles, left = place.language.titles, place.left[-_GIVEN_BACK:]
    act = titles.to_act.match(place.right)
    given = titles.given.search(left) if act else None
    if not act or not given:
        return ""
    who = trimmed(given["who"] or subject, place.language.wording)
    return titles.deadline.format(who=who, act=act["act"].strip())


def _gapped(place: Place) -> tuple[str, str] | None:
    """As in "the brief is due on Monday and the reply [two days later]": one verb for both."""
    language = place.language
    before = [
        o for o in place.others if place.clause.start <= o.start and o.end < place.timex.start
    ]
    if not before:
        return None
    last = max(before, key=lambda timex: timex.end)
    noun = language.phrases.gap.fullmatch(place.text[last.end : place.timex.start])
    if not noun or language.clauses.verb.search(noun[1]):
        return None
    verbs = list(language.clauses.verb.finditer(place.text, place.clause.start, last.start))
    rest = trimmed(place.text[verbs[-1].start() : last.start] if verbs else "", language.wording)
    return noun[1], language.verbs.plain(told(rest, language.phrases), noun[1])


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
    while first > 0 and _one_group(place, verbs[first - 1], verbs[first]):
        first -= 1
    return verbs[first].start(), verbs[last].end()


def _one_group(place: Place, first: re.Match[str], second: re.Match[str]) -> bool:
    """Whether two verbs are one: "will" and "meet", "are" and "planning to meet"."""
    clauses = place.language.clauses
    between = place.text[first.end() : second.start()]
    if len(between) <= _GROUP_GAP and not clauses.apart.search(between):
        return True
    return clauses.links.fullmatch(between) is not None


def _earlier_group(verbs: Sequence[re.Match[str]], last: int) -> int:
    at = last - 1
    while at > 0 and verbs[at + 1].start() - verbs[at].end() <= _GROUP_GAP:
        at -= 1
    return at
