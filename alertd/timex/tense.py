"""Which way the clause around an expression looks."""

import re

from alertd.model.timex import Tense

_CLAUSE_END = re.compile(r"[.!?;:]['\"”’)]*\s+(?=[\"“'A-Z])|\n")
_FUTURE = re.compile(
    r"\b(?:will|'ll|would|shall|until|till|due|expires?|expiring|expiration|effective|payable"
    r"|(?:scheduled|set|slated|expected|planned|poised|postponed|about|going|likely|aims?|plans?"
    r"|hopes?|intends?|wants?|vow(?:s|ed)|promised|pledged|agreed) to|no later than|starting"
    r"|as (?:soon|early) as|by|deadline|upcoming|could|may|might|must)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:said|says|told|added|confirmed|announced|reported|wrote|was|were|had|did|met|since"
    r"|last|ago|released|[a-z]{3,}ed)\b",
    re.IGNORECASE,
)
_LOOK = 160


def tense_around(text: str, start: int, end: int) -> Tense:
    """The tense of the clause in which `text[start:end]` stands."""
    left = text[max(0, start - _LOOK) : start]
    for boundary in _CLAUSE_END.finditer(left):
        left = left[boundary.end() :] if boundary.end() <= len(left) else left
        break
    future = [match.end() for match in _FUTURE.finditer(left)]
    past = [match.end() for match in _PAST.finditer(left)]
    if not future and not past:
        return Tense.UNKNOWN
    return Tense.FUTURE if (future or [-1])[-1] > (past or [-1])[-1] else Tense.PAST
