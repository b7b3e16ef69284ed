"""A commitment's title: who and what, short enough for a calendar."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from alertd.commitments.clauses import SAYING, VERB
from alertd.commitments.place import Place
from alertd.commitments.subjects import (
    borrowed_subject,
    names_something,
    polished,
    subject_words,
)
from alertd.commitments.verbs import plain_present, plural
from alertd.commitments.wording import fit, trimmed, without_times
from alertd.model.commitment import Kind
from alertd.model.timex import Grain

_STOPS = re.compile(
    r",? (?:according to|adding that|two days|people (?:familiar|briefed|aware))\b"
    r"|, [^,]{2,60}\b(?:said|says|tells? us)$"
    r"|,? (?:[A-Z]\w+|[a-z]+s) (?:said|says)$|[;:]\s|, (?:though|although|when|while|which|who"
    r"|where|so|paving|leaving)\b"
)
_BEHIND_TIME = re.compile(
    r"^(?:['’]s)?[ -](?:the )?("
    r"(?:(?:\w{1,20}-\w{1,20}|final|public|next|first|annual|special|joint|new|full) )?"
    r"[a-z][\w’'-]{2,20})(?=[\s,.;”\"]|$)"
)
_AS = re.compile(r" as (?:the|an?|its|his|her|their) ")
_OF_WHAT = re.compile(
    r"^[ -]([a-z][\w’'-]{2,20} (?:for|of|on|to) (?:an? "
    r"|the )?[\w’'%-]{3,20}(?: [a-z]{4,20})?)"
)
_BEFORE_NOUN = re.compile(r"(?:\b(?:the|a|an|its|their|this)|[’']s?)\s?[“\"]?$", re.IGNORECASE)
_NOT_NOUNS = re.compile(
    r"^(?:and|or|but|to|as|at|in|on|by|for|if|is|are|was|were|will|would|when|while|which|who|that"
    r"|after|before|with|from|unless|until|said|has|have|had|of|so|because|where|though|although"
    r"|whether|how|what|why|than|according|under|over|could|should|may|must|ahead|aimed|following"
    r"|instead|meanwhile|also)\b"
)
# "U.S. President" before a name
_OFFICE = re.compile(
    r"\b(?:[A-Z][\w.’]{1,20} ){0,3}(?:President|Minister|Secretary|Premier|Chancellor|Senator"
    r"|Sen\.|Rep\."
    r"|Governor|Gov\.|Judge|Chair(?:man|woman)?|Representative|Commissioner|Mr|Mrs|Ms|Dr"
    r"|Executive|Speaker)\.? "
    r"(?=[A-Z][a-z]+)"
)
_FOLLOWING = re.compile(r"\W{0,2}(?:followed by|along with) ")
_BECOMES = {
    Kind.DEADLINE: ("due", "due"),
    Kind.EFFECTIVE: ("takes effect", "take effect"),
    Kind.EXPIRY: ("ends", "end"),
}
_SAYS_SO = re.compile(
    r"\b(?:deadline|cut-?off|due|effect|effective|force|apply|applies|expir\w+|ends?|lapses?"
    r"|last day|start\w*|closes?"
    r"|until|through|tariffs? on|runs? out|imposes?|kicks? in|limit)\b",
    re.IGNORECASE,
)
_GROUP_GAP = 12
# "the duties they have heaped up": not the verb of the clause.
_BARE_PRONOUN = re.compile(
    r"[a-z] (?:they|it|he|she|we|you) (?:\w{2,20}ly )?(?:have |has |had |is |are )?$"
)


@dataclass(frozen=True, slots=True)
class Title:
    """A title; `bare` where it names a thing and not what becomes of it."""

    words: str
    bare: bool = False

    def with_verb(self, kind: Kind) -> str:
        """The title, a bare one with what becomes of such a thing."""
        if not self.bare or kind not in _BECOMES or _SAYS_SO.search(self.words):
            return self.words
        one, many = _BECOMES[kind]
        return f"{self.words} {many if plural(self.words) else one}"


def title_of(place: Place, subject_before: str) -> Title:
    """A title for what is told of the date.

    Args:
        place: the date where it stands.
        subject_before: what the sentence before was about, for "it" and "they".
    """
    if named := fit(_named_by_date(place)):
        return Title(named, bare=True)
    subject, rest = _from_clause(place, subject_before)
    if title := fit(f"{subject} {rest}".strip()):
        return Title(title, bare=not trimmed(rest))
    return Title(fit(without_times(place, place.sentence.start, place.sentence.end)))


def _named_by_date(place: Place) -> str:
    return _declared(place) or _dated_noun(place)


def _declared(place: Place) -> str:
    """As in "set Nov. 1 as the deadline for additional tariffs"."""
    declared = _AS.match(place.text, place.timex.end, place.clause.end)
    if not declared:
        return ""
    words = without_times(place, declared.end(), place.clause.end)
    verb = VERB.search(words)
    return words[: verb.start()] if verb else words


def _dated_noun(place: Place) -> str:
    """As in "the Jan. 20 inauguration": the date stands before what it dates."""
    behind = _BEHIND_TIME.match(place.right)
    if not behind or place.timex.grain > Grain.WEEK:
        return ""
    if place.right[:1] not in "'’" and not _BEFORE_NOUN.search(place.left[-12:]):
        return ""
    words = behind[1].split()
    nouns = list(takewhile(lambda word: not _NOT_NOUNS.match(word), words))
    phrase = _OF_WHAT.match(place.right) if len(nouns) == 1 else None
    return phrase[1] if phrase else " ".join(nouns)


def _from_clause(place: Place, subject_before: str) -> tuple[str, str]:
    """The subject and what is told of it."""
    clause = place.clause
    follows = _FOLLOWING.match(place.text, clause.start, clause.end)
    if follows:
        return without_times(place, follows.end(), clause.end), ""
    start, end = _verb_group(place)
    subject = subject_words(place, clause.start, start)
    if not names_something(subject):
        subject = borrowed_subject(place) or subject_before or subject
    rest = without_times(place, start, clause.end) if end else ""
    subject = _OFFICE.sub("", subject)
    rest = _OFFICE.sub("", rest)
    return polished(subject), plain_present(_STOPS.split(rest)[0], subject)


def _verb_group(place: Place) -> tuple[int, int]:
    """Where the verb that the date belongs to starts and ends; end 0 where there is none."""
    verbs = list(VERB.finditer(place.text, place.clause.start, place.clause.end))
    before = [verb for verb in verbs if verb.end() <= place.timex.start]
    if not verbs:
        return place.clause.end, 0
    last = len(before) - 1 if before else 0
    led = place.text[place.clause.start : verbs[last].start()]
    if last > 0 and _BARE_PRONOUN.search(led) and not SAYING.search(led):
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
