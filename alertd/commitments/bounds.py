"""How a date bounds what is told of it: the preposition before it, and verbs that hold one."""

from alertd.commitments.pieces import BoundWords
from alertd.commitments.place import Place
from alertd.commitments.sums import DEADLINE, EXPIRY
from alertd.model.commitment import Bound, Kind

_LOOK_BACK = 200
_SUMS = {EXPIRY: Bound.UNTIL, DEADLINE: Bound.BY}


def bound_of(place: Place, kind: Kind) -> Bound:
    """Returns how the date bounds the commitment."""
    words = place.language.bounds
    left, right = place.left[-_LOOK_BACK:], place.right
    told = _SUMS.get(place.timex.rule) or _told_around(words, left, right)
    if told is None and words.within.match(place.timex.text):
        return Bound.BY
    if told is not None:
        return Bound.BY if told is Bound.UNTIL and kind is Kind.DEADLINE else told
    if kind is Kind.EXPIRY and place.timex.derived and words.lasts.search(left):
        return Bound.UNTIL
    if kind is Kind.DEADLINE and not words.as_deadline.match(right):
        return Bound.BY
    return Bound.ON


def _told_around(words: BoundWords, left: str, right: str) -> Bound | None:
    if words.earliest.match(right):
        return Bound.FROM
    if words.latest.match(right) or words.has_until.search(left):
        return Bound.BY
    return next((bound for bound, pattern in words.before if pattern.search(left)), None)
