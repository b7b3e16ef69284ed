"""English sentences and phrases that go on about what was told before."""

import re

from alertd.commitments.lang.en import vocabulary as words
from alertd.commitments.pieces import EchoWords

_AGAIN = re.compile(
    r"[“\"]?(?:it|that|this|they|these|(?:the|this|that|these) (?:new |final )?(?:changes?|moves?"
    r"|measures?"
    r"|deadline|date|plans?|pause|truce|deal|extension"
    r"|order|rules?|meetings?|votes?|hearings?|talks|visit|trip|summit|session|day|gathering"
    r"|count|window|liftoff|launch|polls|doors|cut-?off|law|ban|strike|event))\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?:about |at )?(?:\d{1,2}(?:[:.]\d{2})? ?[ap]\.?m\b\.?.{0,16}|noon|midnight)")
_BESIDE = re.compile(
    r"[\s,(]{0,3}(?:(?:or|on|for|which (?:falls|is|runs)(?: on| from)?|that is,?|i\.e\."
    r"|the day of) ?)?(?:on |at )?(?:the )?[\s,(]{0,2}"
)

ECHOES = EchoWords(
    again=_AGAIN, clock=_CLOCK, beside=_BESIDE, common=frozenset(words.COMMON_WORDS.split())
)
