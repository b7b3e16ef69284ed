"""English prepositions and verbs that bound a date."""

import re

from alertd.commitments.pieces import BoundWords
from alertd.model.commitment import Bound

_LEAD = (
    r"[*_]{0,2}(?:at least |the |about |around |roughly |close of business on |\(|at )?(?:at )?$"
)
_NOT_BEFORE = (
    r"(?:not|cannot|can[’']t|n[’']t|never)\b(?![^.;]{0,60}\bmust\b)[^.;]{0,60}\b(?:before"
    r"|until|till)"
)
# What is put off "until at least" a day comes no sooner; what lasts so long may last longer.
_NO_SOONER = (
    r"(?:postpon|delay|defer|push(?:ed|es|ing)? back|put(?:s|ting)? off)\w{0,3}\b[^.;]{0,60}\b"
    r"(?:until|till|to)\s(?:at )?least"
)
_FROM = (
    r"from|starting(?: on| from| in)?|beginning(?: on| in)?|effective(?: on| from)?"
    r"|as (?:soon|early) as|no (?:earlier|sooner) than|not before|as of|with effect from"
    r"|not until|since"
)
_BY = r"by|no later than|not later than|on or before|within|at (?:the )?latest by|in time for"
_BEFORE = r"before|prior to|ahead of"
_UNTIL = (
    r"until|till|through|up to(?: and including)?|up until|until and including"
    r"|(?:lasting|carried|carry [\w ]{1,40}|running|runs|extended|keep [\w ]{1,40}) (?:in)?to"
)


def _right_before(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\s(?:on |in |at )?{_LEAD}", re.IGNORECASE)


# In this order: "cannot start before" is told before "before" is.
_PREPOSITIONS = (
    (Bound.FROM, _right_before(_NOT_BEFORE)),
    (Bound.FROM, _right_before(_NO_SOONER)),
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

BOUNDS = BoundWords(
    before=_PREPOSITIONS,
    earliest=_EARLIEST,
    latest=_LATEST,
    has_until=_HAS_UNTIL,
    lasts=_LASTS,
    as_deadline=_AS_DEADLINE,
    within=re.compile(r"within\b", re.IGNORECASE),
)
