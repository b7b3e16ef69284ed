"""A commitment's title: who and what, short enough for a calendar."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from alertd.commitments.clauses import RELATIVES, SAYING, VERB, Clause
from alertd.commitments.place import Place
from alertd.commitments.verbs import plain_present, plural
from alertd.model.commitment import Kind
from alertd.model.timex import Grain, Timex

_MOST_WORDS = 12
_ENOUGH_WORDS = 30
_LONGEST_SUBJECT = 9
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
_LOOSE_START = re.compile(
    r"^(?:[\s,;:.)\"“”’—–-]+|(?:the|a|an|and|but|or|so|that|meanwhile|also|then|still|yet|however"
    r"|instead|even|its|his|her|their|our|this|these|those|any|another|now|for|if|once)\b\s*)+",
    re.IGNORECASE,
)
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
_DASHED = re.compile(
    r"^[A-Z][A-Z .,’'-]{2,40}(?:, [A-Z][a-z]{2,10}\.?)? ?(?:\([^)]{1,40}\) ?)?[—–:-]{1,2}\s"
)
_TAIL = re.compile(
    r"\s(?:to|for|of|on|in|with|after|before|as|and|but|so|because|over|by|at|from|into|that|which"
    r"|who|when|while|under|about|between|against|amid)\s|[,;:]\s",
    re.IGNORECASE,
)
_STOPS = re.compile(
    r",? (?:according to|adding that|two days|people (?:familiar|briefed|aware))\b"
    r"|, [^,]{2,60}\b(?:said|says|tells? us)$"
    r"|,? (?:[A-Z]\w+|[a-z]+s) (?:said|says)$|[;:]\s|, (?:though|although|when|while|which|who"
    r"|where|so|paving|leaving)\b"
)
_BEHIND_TIME = re.compile(
    r"^[ -](?:the )?((?:[a-z][\w’'-]{1,20} ){0,2}?[a-z][\w’'-]{2,20})(?=[\s,.;”\"]|$)"
)
_BEFORE_NOUN = re.compile(r"(?:\b(?:the|a|an|its|their|this)|[’']s?)\s?[“\"]?$", re.IGNORECASE)
_NOT_NOUNS = re.compile(
    r"^(?:and|or|but|to|as|at|in|on|by|for|if|is|are|was|were|will|would|when|while|which|who|that"
    r"|after|before|with|from|unless|until|said|has|have|had|of|so|because|where|though|although"
    r"|whether|how|what|why|than|according|under|over|could|should|may|must|ahead|aimed|following"
    r"|instead|meanwhile|also)\b"
)
_RELATIVE_INSIDE = re.compile(r",? (?:which|who|whose|that)\b.*$", re.IGNORECASE)


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
    if named := _fit(_named_by_date(place)):
        return Title(named, bare=True)
    subject, rest = _from_clause(place, subject_before)
    if title := _fit(f"{subject} {rest}".strip()):
        return Title(title, bare=not _trimmed(rest))
    return Title(_fit(_without_times(place, place.sentence.start, place.sentence.end)))


def subject_of(text: str, clause: Clause) -> str:
    """The words before the clause's first verb."""
    verb = VERB.search(text, clause.start, clause.end)
    return text[clause.start : verb.start()].strip() if verb else ""


def _named_by_date(place: Place) -> str:
    """As in "the Jan. 20 inauguration": the date stands before what it dates."""
    behind = _BEHIND_TIME.match(place.right)
    if not behind or place.timex.grain > Grain.WEEK or not _BEFORE_NOUN.search(place.left[-12:]):
        return ""
    words = behind[1].split()
    nouns = list(takewhile(lambda word: not _NOT_NOUNS.match(word), words))
    return " ".join(nouns)


def _from_clause(place: Place, subject_before: str) -> tuple[str, str]:
    """The subject and what is told of it."""
    clause = place.clause
    follows = _FOLLOWING.match(place.text, clause.start, clause.end)
    if follows:
        return _without_times(place, follows.end(), clause.end), ""
    start, end = _verb_group(place)
    subject = _subject(place, clause.start, start)
    if not subject or _PRONOUN.match(subject):
        subject = _borrowed_subject(place) or subject_before or subject
    rest = _without_times(place, start, clause.end) if end else ""
    subject = _OFFICE.sub("", subject)
    rest = _OFFICE.sub("", rest)
    return _polished(subject), plain_present(_STOPS.split(rest)[0], subject)


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


_GROUP_GAP = 12
# "the duties they have heaped up": not the verb of the clause.
_BARE_PRONOUN = re.compile(
    r"[a-z] (?:they|it|he|she|we|you) (?:\w{2,20}ly )?(?:have |has |had |is |are )?$"
)


def _earlier_group(verbs: Sequence[re.Match[str]], last: int) -> int:
    at = last - 1
    while at > 0 and verbs[at + 1].start() - verbs[at].end() <= _GROUP_GAP:
        at -= 1
    return at


def _subject(place: Place, start: int, end: int) -> str:
    """The words before the verb, without what only leads to them."""
    words = _DASHED.sub("", _without_times(place, start, end))
    if said := list(SAYING.finditer(words)):
        speaker, words = words[: said[-1].start()], words[said[-1].end() :]
        words = speaker if _PRONOUN.match(f"{words.strip()} ") else words
    words = _ADVERBIAL.sub("", words, count=1)
    if place.clause.opener in RELATIVES and VERB.search(words):
        return ""
    return words


def _polished(subject: str) -> str:
    subject = _ASIDE.sub(" ", f"{subject} ").strip(" ,")
    subject = _RELATIVE_INSIDE.sub("", subject)
    return _LOOSE_START.sub("", subject)


def _borrowed_subject(place: Place) -> str:
    """The subject of the clause before, or what a relative clause hangs on."""
    earlier = place.clauses[: place.index]
    if not earlier:
        return ""
    if place.clause.opener in RELATIVES:
        return _tail_noun(_without_times(place, earlier[-1].start, earlier[-1].end, _MARK))
    for clause in reversed(earlier):
        words = _without_times(place, clause.start, clause.end)
        verb = VERB.search(words)
        subject = words[: verb.start()] if verb else words
        if subject.strip() and not _PRONOUN.match(subject) and not _SAYS.search(words):
            return _ADVERBIAL.sub("", subject, count=1)
    return ""


# "U.S. President" before a name
_OFFICE = re.compile(
    r"\b(?:[A-Z][\w.’]{1,20} ){0,3}(?:President|Minister|Secretary|Premier|Chancellor|Senator"
    r"|Sen\.|Rep\."
    r"|Governor|Gov\.|Judge|Chair(?:man|woman)?|Representative|Commissioner|Mr|Mrs|Ms|Dr"
    r"|Executive|Speaker)\.? "
    r"(?=[A-Z][a-z]+)"
)
_SAYS = re.compile(rf"(?<!, )(?:{SAYING.pattern})")
_DETERMINER = re.compile(r"\b(?:a|an|the|its|their|his|her|this|that)\s(?=\w)", re.IGNORECASE)
_MARK = " ¦ "
_SHORTEST = 3
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
_EVENT = re.compile(r" (?:of |the |its |their |that |it\b)*(?:\w{3,20}(?: date)?)?")
_NP_BREAK = re.compile(
    r"¦|\b(?:said|says|has|have|had|is|are|was|were|will|would|with|to|by|and|but|that|after|before"
    r"|under|will|faces?|include|on|told|at)\b",
    re.IGNORECASE,
)


def _tail_noun(words: str) -> str:
    """The noun phrase that a stretch of words ends in."""
    if determined := list(_DETERMINER.finditer(words)):
        phrase = words[determined[-1].end() :]
        if len(phrase.split()) <= _LONGEST_SUBJECT and not VERB.search(phrase):
            return phrase.replace(_MARK.strip(), "").strip(" ,")
    found = 0
    for pattern in (_NP_BREAK, VERB):
        for met in pattern.finditer(words):
            if met.end() < len(words) - _SHORTEST:
                found = max(found, met.end())
    return words[found:].replace(_MARK.strip(), "").strip(" ,")


def _without_times(place: Place, start: int, end: int, mark: str = " ") -> str:
    """The text between two offsets, time expressions and their prepositions taken out."""
    parts: list[str] = []
    at = start
    for timex in _inside((place.timex, *place.others), start, end):
        parts.append(_BEFORE_TIME.sub(mark, place.text[at : timex.start]))
        at = max(at, timex.end + _length_of_event(place.text, timex))
    parts.append(place.text[at:end])
    return re.sub(r"\s+([,.;:)])", r"\1", " ".join(" ".join(parts).split()))


def _length_of_event(text: str, timex: Timex) -> int:
    """How much behind "60 days after" belongs to it."""
    if not getattr(timex.meaning, "event", False):
        return 0
    met = _EVENT.match(text, timex.end)
    return met.end() - met.start() if met else 0


def _inside(timexes: Sequence[Timex], start: int, end: int) -> list[Timex]:
    found = [timex for timex in timexes if timex.start >= start and timex.end <= end]
    return sorted(found, key=lambda timex: timex.start)


def _fit(words: str) -> str:
    """At most twelve words, cut where a phrase ends, without loose ends."""
    words = _trimmed(" ".join(words.split()[:_ENOUGH_WORDS]))
    if len(words.split()) > _MOST_WORDS:
        words = _shortened(words)
    return words[:1].upper() + words[1:]


def _shortened(words: str) -> str:
    kept = " ".join(words.split()[:_MOST_WORDS])
    enough = _MOST_WORDS // 2
    cuts = [m.start() for m in _TAIL.finditer(kept) if len(kept[: m.start()].split()) >= enough]
    return _trimmed(kept[: cuts[-1]] if cuts else kept)


def _trimmed(words: str) -> str:
    words = _LOOSE_START.sub("", words)
    shorter = _LOOSE_ENDS.sub("", words)
    while shorter != words:
        words, shorter = shorter, _LOOSE_ENDS.sub("", shorter)
    return words
