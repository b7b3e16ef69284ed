"""The if and the unless that a commitment hangs on."""

from alertd.commitments.clauses import Clause
from alertd.commitments.place import Place

_LONGEST = 240
_NEAR = 1
_NEAR_AN_OPENING = 2


def condition_of(place: Place) -> str | None:
    """The condition, verbatim, where the commitment happens only if something else does."""
    words = place.language.conditions
    for clause in sorted(place.clauses, key=lambda c: abs(c.start - place.timex.start)):
        if clause.opener in place.language.clauses.conditions and _governs(place, clause):
            return _worded(place, clause)
    text = place.quote
    opening = words.opens.match(text)
    if opening and place.sentence.start + opening.end() <= place.timex.start:
        return opening[0].rstrip(",").lstrip('“"')
    inside = words.inside.search(text)
    if inside and inside.start() < place.timex.start - place.sentence.start < inside.end():
        return None
    return inside[0][:_LONGEST].strip() if inside else None


def _governs(place: Place, clause: Clause) -> bool:
    other = place.clauses.index(clause)
    words = place.language.clauses
    if other == place.index - 1 and place.clause.opener in words.relatives - words.complements:
        return False  # "if it passes a test, which is due on Friday": the test is due anyway
    if other == place.index:
        return (
            place.language.conditions.main_verb.search(place.text, clause.start, place.timex.start)
            is not None
        )
    opens = other == 0 and place.clause.opener not in place.language.clauses.relatives
    if abs(other - place.index) > (_NEAR_AN_OPENING if opens else _NEAR):
        return False
    before = place.text[place.sentence.start : clause.start - len(clause.opener) - 1]
    return not place.language.conditions.concession.search(before[-12:])


def _worded(place: Place, clause: Clause) -> str:
    start = place.text.rfind(clause.opener[1:], place.sentence.start, clause.start) - 1
    return place.text[max(start, place.sentence.start) : clause.end][:_LONGEST].strip(' ,.;"”')
