"""The if and the unless that a commitment hangs on."""

import re

from alertd.commitments.clauses import CONDITIONS, RELATIVES, Clause
from alertd.commitments.place import Place

_LONGEST = 240
_NEAR = 1
_NEAR_AN_OPENING = 2
_MAIN_VERB = re.compile(r"\b(?:would|might|could|will)\b")
_OPENS = re.compile(
    r"(?:[“\"]|but |and |, )?(?:without (?:a|an|the|another|it|that)|failing|absent|barring"
    r"|should|were|pending|had)\b[^,.;]{2,200},",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r"\b(?:subject to|contingent (?:up)?on|conditional (?:up)?on|pending|barring|on condition"
    r"|provided|assuming|only if|as long as"
    r"|without (?:an?|another|the) (?:extension|deal|agreement|accord|renewal|reprieve"
    r"|approval))\b[^.;]{0,160}",
    re.IGNORECASE,
)
_CONCESSION = re.compile(
    r"\b(?:even|as|what|see|know|ask(?:ed)?|say|decide|asks|wonder(?:ed)?|or)\s$", re.IGNORECASE
)


def condition_of(place: Place) -> str | None:
    """The condition, verbatim, where the commitment happens only if something else does."""
    for clause in sorted(place.clauses, key=lambda c: abs(c.start - place.timex.start)):
        if clause.opener in CONDITIONS and _governs(place, clause):
            return _worded(place, clause)
    text = place.quote
    opening = _OPENS.match(text)
    if opening and place.sentence.start + opening.end() <= place.timex.start:
        return opening[0].rstrip(",").lstrip('“"')
    inside = _INSIDE.search(text)
    if inside and inside.start() < place.timex.start - place.sentence.start < inside.end():
        return None
    return inside[0][:_LONGEST].strip() if inside else None


def _governs(place: Place, clause: Clause) -> bool:
    other = place.clauses.index(clause)
    if other == place.index:
        return _MAIN_VERB.search(place.text, clause.start, place.timex.start) is not None
    opens = other == 0 and place.clause.opener not in RELATIVES
    if abs(other - place.index) > (_NEAR_AN_OPENING if opens else _NEAR):
        return False
    before = place.text[place.sentence.start : clause.start - len(clause.opener) - 1]
    return not _CONCESSION.search(before[-12:])


def _worded(place: Place, clause: Clause) -> str:
    start = place.text.rfind(clause.opener[1:], place.sentence.start, clause.start) - 1
    return place.text[max(start, place.sentence.start) : clause.end][:_LONGEST].strip(' ,.;"”')
