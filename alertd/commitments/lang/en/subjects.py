"""What English puts before a verb: who or what it is about, and what only leads to it."""

import re

from alertd.commitments.lang.en.clauses import CLAUSES
from alertd.commitments.title_pieces import SubjectWords

_PRONOUN = re.compile(
    r"\W{0,3}(?:it|they|he|she|we|i|you|this|that|these|those|both|which|who|one|there|here)\b"
    r"(?! \w{1,20})",
    re.IGNORECASE,
)
_ADVERBIAL = re.compile(
    r"^\W{0,2}(?:in|at|on|under|after|before|for|with|without|despite|from|by|during|as|according"
    r"|among"
    r"|north|across|like|since|unless|meanwhile|separately|also|then|instead)\b[^,]{0,120},\s",
    re.IGNORECASE,
)
_RELATIVE_INSIDE = re.compile(
    r",? (?:which|who|whose|that (?:is|was|are|were|has|have|had|will|would|[a-z]+ed)) .*$",
    re.IGNORECASE,
)
_SAYS = re.compile(rf"(?<!, )(?<!were )(?<!was )(?<!been )(?<!also )(?:{CLAUSES.saying.pattern})")
_DETERMINER = re.compile(r"\b(?:a|an|the|its|their|his|her|this|that)\s(?=\w)", re.IGNORECASE)
_LED_BY = re.compile(r"(?:led|headed|chaired|hosted|backed|organi[sz]ed|sponsored) by [^,;]{3,60}")
_NP_BREAK = re.compile(
    r"¦|\b(?:said|says|has|have|had|is|are|was|were|will|would|with|to|by|and|but|that|after|before"
    r"|under|will|faces?|include|on|told|at)\b",
    re.IGNORECASE,
)

SUBJECTS = SubjectWords(
    pronoun=_PRONOUN,
    adverbial=_ADVERBIAL,
    relative=_RELATIVE_INSIDE,
    determiner=_DETERMINER,
    breaks=_NP_BREAK,
    led_by=_LED_BY,
    says=_SAYS,
)
