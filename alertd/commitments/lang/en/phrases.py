"""What a calendar leaves out of an English clause."""

import re

from alertd.commitments.title_pieces import PhraseWords

_ADVERBS = (
    r"(?:(?:also|now|next|then|still|not|only|first|soon|again|instead|since|officially|tentatively"
    r"|\w{2,20}ly) ){0,2}"
)
_ASIDE = re.compile(
    r" \(| [—–-]{1,2} | (?:which|who|whose|whom|where|when|whether|because|although|while|that"
    r"|amid|despite|after|before|until|unless|if|if only|as)\b"
    r"| (?:first|once|previously|originally|initially|earlier|long|already|now|also|still|just"
    r"|recently|formally) (?:\w{2,20}ed|set|fixed|put|due|made|held|sought|told)\b"
    r"| (?!need|seed|feed|speed|breed|creed|greed|weed)(?:\w{3,20}ed|made|held|set|due|put|struck"
    r"|meant|written|taken|drawn|won|given|sold|sent|built|known|left|paid)"
    r" (?:by|in|on|at|for|to|from|with|under|last|earlier|around|as|against|of|after)\b"
    r"| (?:including|according|citing|saying|arguing|adding|leaving|making|giving|using"
    r"|falling|rising|starting|beginning|priced|worth)\b"
)
_LIGHT = re.compile(
    rf"(?:(?:will|would|shall|should|could|may|might|must|to) {_ADVERBS})?"
    rf"(?:(?:is|are|was|were|be|been|being|(?:has|have|had) {_ADVERBS}been) {_ADVERBS})?"
    r"(?:(?:due|set|scheduled|planned|expected|slated|fixed|booked|billed|penciled in|pencilled in"
    r"|calendared|called|advertised|listed|timed|possible|likely|unchanged|floated|confirmed"
    r"|announced for|under way|off"
    r"|call(?:ed|s)? off|cancel(?:led|ed|s)|scrap(?:ped|s)|shelve[ds]?|abandon(?:ed|s)?"
    r"|postpone[ds]?|put (?:off|back|on hold|on ice)|brought forward|push(?:ed|es)? back"
    r"|delayed|dropped|axed|withdrawn|taken off[\w ]{0,30}|rescheduled|shifted(?: back| forward)?"
    r"|moved(?: back| forward| up)?|slip(?:s|ped)?(?: back)?)\b"
    r"(?! (?:to (?!be held)[a-z]|by [a-z]))"
    r"(?: to (?:be held|take place|happen))?"
    r"|takes? place|not take place|happens?|comes?(?= (?:on|at|in|by)\b|$)|come(?= on\b|$)"
    r"|falls?(?= (?:on|at|in)\b|$)|follows?|remains?$|held|lands?$|lasts?$|runs?$|continues?$"
    r"|gets? under way|occurs?)"
    r"(?: (?:for|to|on|at|in|by|instead|again|next)(?= |$))*(?=\W|$)",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r" (?:of|on|for|in|with|from|to|towards?|at"
    r"|over|about|against|between|under|into|by|as|around)\b"
)
_THERE = re.compile(
    r"(?:there|here) (?:will be|is|are|would be|comes?|may be|could be)"
    r"(?: also| now| still)? (.{3,200})",
    re.IGNORECASE,
)
_EXPECTS = re.compile(
    r"(?:(?:will|would|to) )?(?:expects?|expected|anticipates?|predicts?|plans?|promises?|promised"
    r"|proposes?|proposed|floated|wants?|wanted|seeks?|awaits?|await|gets? a look at"
    r"|(?:has|have) invited [\w. ]{2,40} to|penciled in|pencilled in|put off|postponed|called off"
    r"|cancell?ed|scrapped|delayed|moved|pushed back|set|scheduled|announced|confirmed|declared)"
    r" (?=(?:an?|the|its|their|his|her|another|only|two|three|some|\d[\d,.]*)\b)"
    r"(?!the (?:date|day|time|start|end)\b)",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"\W*(?:(?:next|also|then|now|still|instead|first|only|already|both|later|again|even|will|and"
    r"|starting|beginning|effective"
    r"|or|but|\w{2,20}ly)\b\W*)*"
)
_LEADS = re.compile(
    r"^(?:under|in|on|at|by|for|with|without|after|before|during|despite|as|from|within) "
    r"[^,]{2,80} "
    r"(?=(?:the|an?|its|their) (?!of\b))",
    re.IGNORECASE,
)
_GAP = re.compile(
    r"(?: at [\w .]{1,20})?,? and ((?:the|an?|its|their|another) [^,.;:()]{3,60}?"
    r"|[A-Z][^,.;:()]{3,40}?)"
    r"(?: (?:on|in|by|at|from|until|for|within|to))?(?: the)? "
)

PHRASES = PhraseWords(
    aside=_ASIDE,
    light=_LIGHT,
    preposition=_PREPOSITION,
    there=_THERE,
    expects=_EXPECTS,
    empty=_EMPTY,
    gap=_GAP,
    leads=_LEADS,
)
