"""English words that a title does without."""

import re

from alertd.commitments.title_pieces import WordingWords

_PREPOSITION = (
    r"(?:no (?:later|earlier|sooner) than|not later than|as (?:soon|early) as|on or (?:about"
    r"|before)"
    r"|starting|beginning|until|till|through|from|by|before|after|within|during|since|for|on|at|in"
    r"|of|to|about|around|only|late|early|ahead of|prior to|effective)"
)
_BEFORE_TIME = re.compile(
    rf"(?:[\s(]*\b{_PREPOSITION}\b|[\s,(]*,)?[\s,(]*(?:about |around |the )?$", re.IGNORECASE
)
_LOOSE_ENDS = re.compile(
    r"(?:[\s,;:.(\"“”'’—–-]+|\b(?:and|or|but|that|which|who|when|where|if|as|with|to|the|a|an|of"
    r"|for|(?<!\bkick )(?<!\bkicks )in|on|at least|at|by|from|until|before|after|its|their|his"
    r"|her|is|are|was|were|be|due|set|than"
    r"|into|only|also|next|then|so|because|while|although|though|not|no|has|have|will|would|or"
    r"|scheduled|planned|expected|held|comes?|falls|takes place|place|later|earlier|still|some|two"
    r"|three|as well|well|back|now|through|pencilled in|penciled in|slated|payable|effective"
    r"|at least))$",
    re.IGNORECASE,
)
_LOOSE_START = re.compile(
    r"^(?:[\s,;:.)\"“”’—–-]+|(?:the|a|an|and|but|or|so|that|meanwhile|also|then|still|yet|however"
    r"|instead|even|own|its|his|her|their|our|this|these|those|any|another|now|for|if|once)\b\s*)+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s(?:to|for|of|on|in|with|after|before|as|and|but|so|because|over|by|at|from|into|that|which"
    r"|who|when|while|under|about|between|against|amid)\s|[,;:]\s",
    re.IGNORECASE,
)
_EVENT = re.compile(r" (?:of |the |its |their |that |it\b)*(?:\w{3,20}(?: date)?)?")

WORDING = WordingWords(
    before_time=_BEFORE_TIME,
    event=_EVENT,
    loose_start=_LOOSE_START,
    loose_ends=_LOOSE_ENDS,
    tail=_TAIL,
)
