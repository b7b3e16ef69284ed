"""English words that a headline does without, and how a calendar tells what happens."""

import re

from alertd.commitments.title_pieces import HeadlineWords
from alertd.model.commitment import Kind

# Judgements of the writer's, which tell no two things apart.
_JUDGED = (
    r"delicate|fragile|shaky|uneasy|tentative|landmark|sweeping|controversial|high-stakes|key"
    r"|crucial|pivotal|much-anticipated|long-(?:awaited|promised|delayed)|hard-won|looming|so-called"
    r"|upcoming|forthcoming|customary|glossy|closely watched|eagerly awaited"
)
_IDLE = re.compile(
    rf"(?<![\w’'-])(?:the|an?|its|his|her|their|our|your|own|also|still|now|next|instead|already"
    rf"|again|(?i:{_JUDGED}))(?![\w’'-])[ ]?"
    r"|(?<= )(?:formally|officially|reportedly|finally|currently) "
)
_ACTS = (
    (re.compile(r"(?<=\w) as part of .*"), ""),
    (re.compile(r"\b(most|many|some|all|much|part) of (?:the|its|their) "), r"\1 "),
    (re.compile(r"\bnears? (?:its|their) (?:expiration|expiry)\b"), "expires"),
    (re.compile(r"\bnears? (?:its|their|an) end\b|\bcomes? to an end\b"), "ends"),
    (re.compile(r"\b(?:goes|go) into (effect|force)\b"), r"takes \1"),
    (re.compile(r" between (?:the )?(?:two |world[’']s )?(?:\w{3,20} )?superpowers\b"), ""),
)

# What somebody must have by a day is due, however it gets there.
_DUE = re.compile(
    r"(?<=\w) (?:(?:must|has to|have to) )?(?:be )?(?:(?:lodged|filed|submitted|handed in|turned in"
    r"|received|returned|postmarked|sent in|paid)\b(?! by)|(?:reach(?:es)?|arrives?)\b"
    r"|in(?: it)?$).*"
)

HEADLINES = HeadlineWords(idle=_IDLE, acts=_ACTS, acts_of={Kind.DEADLINE: ((_DUE, " due"),)})
