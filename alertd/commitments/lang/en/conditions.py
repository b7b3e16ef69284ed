"""The English if and unless, and what says the same without them."""

import re

from alertd.commitments.pieces import ConditionWords

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

CONDITIONS = ConditionWords(
    opens=_OPENS, inside=_INSIDE, concession=_CONCESSION, main_verb=_MAIN_VERB
)
