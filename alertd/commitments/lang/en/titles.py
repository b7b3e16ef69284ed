"""What makes a title of English words."""

import re

from alertd.commitments.title_pieces import TitleWords
from alertd.model.commitment import Kind

_STOPS = re.compile(
    r",? (?:according to|adding that|two days|people (?:familiar|briefed|aware))\b"
    r"|, [^,]{2,60}\b(?:said|says|tells? us)$"
    r"|,? (?:[A-Z]\w+|[a-z]+s) (?:said|says)$|[;:]\s|, (?:though|although|when|while|which|who"
    r"|where|so|paving|leaving)\b"
)
_BEHIND_TIME = re.compile(
    r"^(?:['’]s)?[ -](?:the )?("
    r"(?:(?:\w{1,20}-\w{1,20}|final|public|next|first|annual|special|joint|new|full) )?"
    r"[a-z][\w’'-]{2,20})(?=[\s,.;”\"]|$)"
)
_AS = re.compile(r" as (?:the|an?|its|his|her|their) ")
_OF_WHAT = re.compile(
    r"^[ -]([a-z][\w’'-]{2,20} (?:for|of|on|to) (?:an? "
    r"|the )?[\w’'%-]{3,20}(?: [a-z]{4,20})?)"
)
_BEFORE_NOUN = re.compile(r"(?:\b(?:the|a|an|its|their|this)|[’']s?)\s?[“\"]?$", re.IGNORECASE)
_NOT_NOUNS = re.compile(
    r"^(?:and|or|but|to|as|at|in|on|by|for|if|is|are|was|were|will|would|when|while|which|who|that"
    r"|after|before|with|from|unless|until|said|has|have|had|of|so|because|where|though|although"
    r"|whether|how|what|why|than|according|under|over|could|should|may|must|ahead|aimed|following"
    r"|instead|meanwhile|also)\b"
)
# "U.S. President" before a name
_OFFICE = re.compile(
    r"\b(?:[A-Z][\w.’]{1,20} ){0,3}(?:President|Minister|Secretary|Premier|Chancellor|Senator"
    r"|Sen\.|Rep\."
    r"|Governor|Gov\.|Judge|Chair(?:man|woman)?|Representative|Commissioner|Mr|Mrs|Ms|Dr"
    r"|Executive|Speaker)\.? "
    r"(?=[A-Z][a-z]+)"
)
_FOLLOWING = re.compile(r"\W{0,2}(?:followed by|along with) ")
_BECOMES = {
    Kind.DEADLINE: (" due", " due"),
    Kind.EFFECTIVE: (" takes effect", " take effect"),
    Kind.EXPIRY: (" ends", " end"),
}
_SAYS_SO = re.compile(
    r"\b(?:deadline|cut-?off|due|effect|effective|force|apply|applies|expir\w+|ends?|lapses?"
    r"|last day|start\w*|closes?"
    r"|until|through|tariffs? on|runs? out|imposes?|kicks? in|limit)\b",
    re.IGNORECASE,
)
# "the duties they have heaped up": not the verb of the clause.
_BARE_PRONOUN = re.compile(
    r"[a-z] (?:they|it|he|she|we|you) (?:\w{2,20}ly )?(?:have |has |had |is |are )?$"
)
_LASTING = re.compile(
    r" (?:(?:runs?|running)(?! out| down)"
    r"|lasts?|lasting|holds?|stays?|remains?|continues?|sits?|(?:is|are) (?:good"
    r"|valid|in (?:force|place|effect)|suspended|frozen|waived|exempt|funded|closed)|good|valid"
    r"|suspended|frozen|funded|extended|renewed|prolonged|rolled over|stretched|kept|keeps?"
    r"|carr(?:y|ies)|would carry|sold)\b.*",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"(?:\b(?:gives?|gave|given|giving) (?P<who>[^,.;]{2,50}?)|\b(?:has|have|had)) "
    r"(?:until|till|through|to|up to)? ?$"
)
_TO_ACT = re.compile(r" (?:to|in which to) (?P<act>[a-z][^,.;:]{2,80})")

TITLES = TitleWords(
    stops=_STOPS,
    behind_time=_BEHIND_TIME,
    of_what=_OF_WHAT,
    before_noun=_BEFORE_NOUN,
    not_nouns=_NOT_NOUNS,
    as_what=_AS,
    office=_OFFICE,
    follows=_FOLLOWING,
    bare_pronoun=_BARE_PRONOUN,
    becomes=_BECOMES,
    says_so=_SAYS_SO,
    lasting=_LASTING,
    given=_GIVEN,
    to_act=_TO_ACT,
    deadline="Deadline for {who} to {act}",
)
