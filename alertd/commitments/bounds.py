"""How a date bounds what is told of it: the preposition before it, and verbs that hold one."""

import re

from alertd.commitments.place import Place
from alertd.commitments.sums import DEADLINE, EXPIRY
from alertd.model.commitment import Bound, Kind

_LEAD = (
    r"[*_]{0,2}(?:at least |the |about |around |roughly |close of business on |\(|at )?(?:at )?$"
)
_NOT_BEFORE = (
    r"(?:not|cannot|can[’']t|n[’']t|never)\b(?![^.;]{0,60}\bmust\b)[^.;]{0,60}\b(?:before"
    r"|until|till)"
)
_FROM = (
    r"from|starting(?: on| from| in)?|beginning(?: on| in)?|effective(?: on| from)?"
    r"|as (?:soon|early) as|no (?:earlier|sooner) than|not before|as of|with effect from"
    r"|not until|since"
)
_BY = r"by|no later than|not later than|on or before|within|at (?:the )?latest by|in time for"
_BEFORE = r"before|prior to|ahead of"
_UNTIL = (
    r"until|till|through|up to|up until|(?:lasting|carried|carry [\w ]{1,40}|running|runs|extended"
    r"|keep [\w ]{1,40}) (?:in)?to"
)


def _right_before(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\s(?:on |in |at )?{_LEAD}", re.IGNORECASE)


# In this order: "cannot start before" is told before "before" is.
_PREPOSITIONS = (
    (Bound.FROM, _right_before(_NOT_BEFORE)),
    (Bound.FROM, _right_before(_FROM)),
    (Bound.BY, _right_before(_BY)),
    (Bound.BEFORE, _right_before(_BEFORE)),
    (Bound.UNTIL, _right_before(_UNTIL)),
)
_EARLIEST = re.compile(r"\s(?:at the earliest|or later|onwards?)", re.IGNORECASE)
_LATEST = re.compile(r"\s(?:at the latest|or earlier|or sooner)", re.IGNORECASE)
_HAS_UNTIL = re.compile(
    r"\b(?:has(?! been)|have(?! been)|had(?! been)|gives?|gave|given"
    r"|giving)\b[^,.;]{0,60}\b(?:until|till)\s$",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r"\b(?:lasts?|lasting|good|valid|runs?|stays?|remains?|in force|continues?)(?: for)? [*_]{0,2}$"
)
_AS_DEADLINE = re.compile(r"\s(?:as (?:the|a|its|his) )", re.IGNORECASE)
_LOOK_BACK = 200
_SUMS = {EXPIRY: Bound.UNTIL, DEADLINE: Bound.BY}


def bound_of(place: Place, kind: Kind) -> Bound:
    """Returns how the date bounds the commitment."""
    left, right = place.left[-_LOOK_BACK:], place.right
    told = _SUMS.get(place.timex.rule) or _told_around(left, right)
    if told is not None:
        return Bound.BY if told is Bound.UNTIL and kind is Kind.DEADLINE else told
    if kind is Kind.EXPIRY and place.timex.derived and _LASTS.search(left):
        return Bound.UNTIL
    if kind is Kind.DEADLINE and not _AS_DEADLINE.match(right):
        return Bound.BY
    return Bound.ON


def _told_around(left: str, right: str) -> Bound | None:
    if _EARLIEST.match(right):
        return Bound.FROM
    if _LATEST.match(right) or _HAS_UNTIL.search(left):
        return Bound.BY
    return next((bound for bound, pattern in _PREPOSITIONS if pattern.search(left)), None)
