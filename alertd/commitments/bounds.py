"""How a date bounds what is told of it: the preposition before it, and verbs that hold one."""

import re

from alertd.commitments.place import Place
from alertd.commitments.sums import DEADLINE, EXPIRY
from alertd.model.commitment import Bound, Kind

_LEAD = (
    r"[*_]{0,2}(?:at least |the |about |around |roughly |close of business on |\(|at )?(?:at )?$"
)
_BEFORE_IT = (
    (
        Bound.FROM,
        r"(?:not|cannot|can[’']t|n[’']t|never)\b(?![^.;]{0,60}\bmust\b)[^.;]{0,60}\b(?:before|until|till)",
    ),
    (
        Bound.FROM,
        r"from|starting(?: on| from| in)?|beginning(?: on| in)?|effective(?: on| from)?|as (?:soon|early) as"
        r"|no (?:earlier|sooner) than|not before|as of|with effect from|not until|since",
    ),
    (
        Bound.BY,
        r"by|no later than|not later than|on or before|within|at (?:the )?latest by|has until|have until|in time for",
    ),
    (Bound.BEFORE, r"before|prior to|ahead of"),
    (
        Bound.UNTIL,
        r"until|till|through|up to|up until|(?:lasting|carried|carry [\w ]{1,40}|running|runs|extended|keep [\w ]{1,40}) (?:in)?to",
    ),
)
_PATTERNS = tuple(
    (bound, re.compile(rf"\b(?:{words})\s(?:on |in |at )?{_LEAD}", re.IGNORECASE))
    for bound, words in _BEFORE_IT
)
_EARLIEST = re.compile(r"\s(?:at the earliest|or later|onwards?|on\b(?= ward))", re.IGNORECASE)
_LATEST = re.compile(r"\s(?:at the latest|or earlier|or sooner)", re.IGNORECASE)
_HAS_UNTIL = re.compile(
    r"\b(?:has(?! been)|have(?! been)|had(?! been)|gives?|gave|given|giving)\b[^,.;]{0,60}\b(?:until|till)\s$",
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
    if place.timex.rule in _SUMS:
        return _SUMS[place.timex.rule]
    if _EARLIEST.match(right):
        return Bound.FROM
    if _LATEST.match(right) or _HAS_UNTIL.search(left):
        return Bound.BY
    for bound, pattern in _PATTERNS:
        if pattern.search(left):
            return Bound.BY if bound is Bound.UNTIL and kind is Kind.DEADLINE else bound
    if kind is Kind.EXPIRY and place.timex.derived and _LASTS.search(left):
        return Bound.UNTIL
    if kind is Kind.DEADLINE and not _AS_DEADLINE.match(right):
        return Bound.BY
    return Bound.ON
