"""What English counts, and what from: "a 90-day pause announced on Aug. 11"."""

import re

from alertd.commitments.lang.en import vocabulary as words
from alertd.commitments.pieces import SumWords

_LASTING = (
    r"(?:pause|truce|cease-?fire|moratorium|suspension|freeze|reprieve|extension|waiver|stay|period"
    r"|window|delay|review|strike|curfew|lockdown|emergency|armistice|exemption|notice|ban|patch)"
)
_BEGUN = (
    r"(?:announced|declared|agreed|signed|began|begun|beginning|starting|started|took hold"
    r"|took effect|takes"
    r" effect|adopted|struck|launched|imposed|granted|issued|made|ordered|from|put)"
)
_PAUSE_THEN_DAY = re.compile(
    rf"^ (?:\w{{2,20}} ){{0,3}}?{_LASTING}\b[^.;]{{0,90}}?\b{_BEGUN}\b[^.;]{{0,24}}$"
)
_HELD_FOR = re.compile(
    r"\b(?:hold|holds|held|keep|keeps|suspend(?:ed|s)?|pause[ds]?|freeze|frozen|lower(?:ed)?"
    r"|waive[ds]?|halt(?:ed|s)?"
    r"|extend(?:ed|s)?|rolled over|renewed|prolonged|lasts|lasting)\b[^.;]{0,60}\bfor (?:another "
    r"|a further )?$"
)
_BEGINS = re.compile(rf"\b{_BEGUN} (?:a|an|the|another|its|their) $")
_PAUSE_ON = re.compile(rf" (?:\w{{2,20}} ){{0,3}}{_LASTING} (?:on|from|starting|starting on) ")
_LASTS = re.compile(r"\b(?:last|lasts|lasting|run|runs|good|valid)(?: for)? $")
_TO_ACT = re.compile(r" (?:to|in which to) (?!come\b|go\b|write\b|run\b|build\b|become\b)[a-z]{3,}")
_HAS = re.compile(
    r"\b(?:has|have|had|is given|are given|gave|gives?|giving|given|allow(?:s|ed)?)\b[^.;,]{0,40}$"
)
_GIVEN_BACK_THEN = re.compile(
    r"\b(?:announced|declared|agreed|imposed|ordered|granted|adopted|signed|issued|passed|dated"
    r"|approved|published|made|sent|filed)\b[^.;]{0,12}$"
)
_EVENT = re.compile(
    r" (?:(?:of|the|its|their|a|such|that|after|before|from|state|final"
    r"|official) ){0,3}([a-z]{5,20})"
)
# "after publication in the Federal Register, scheduled for"; ", on" would tell the sum itself.
_TOLD_BEHIND = re.compile(
    r"(?: (?!(?:and|but|or|unless|while|until|till|before|after|by|which|who|that)\b)"
    r"[\w'’&-]{1,20}){0,8}?"
    r"(?:,? (?:(?:now|currently|tentatively|itself) )?"
    r"(?:scheduled|expected|planned|slated|due|set)(?: for| on)? | on )"
)
_APPEARING = re.compile(
    r" (?:the |its )?(?:date of )?(?:the |its )?publication(?: of \w+(?: \w+)?)? in the "
    r"(?:Federal Register|Official Journal|\w+ Gazette)\b"
)
_NO_EVENTS = frozenset(words.NO_EVENTS.split())
_WHICH_IS = re.compile(r"^[^.;]{0,50}, which (?:is|was|falls|comes) ")
_ELSEWHERE = re.compile(r"\b(?:until|till|before|after|by|through|and|but|which|who)\b|[;:()]")
_OR = re.compile(r" \(|,? or ")
_ROUGHLY = re.compile(
    r"\b(?:over|about|around|nearly|almost|more than|roughly|some|hours?|minutes?)\b", re.IGNORECASE
)

_MORE = re.compile(r"\b(?:more|another|further|additional|extra|longer)\b", re.IGNORECASE)

SUMS = SumWords(
    more=_MORE,
    pause_then_day=_PAUSE_THEN_DAY,
    pause_on=_PAUSE_ON,
    held_for=_HELD_FOR,
    begins=_BEGINS,
    lasts=_LASTS,
    has=_HAS,
    given=_GIVEN_BACK_THEN,
    to_act=_TO_ACT,
    event=_EVENT,
    no_events=_NO_EVENTS,
    endings=("ing", "ive", "ed", "s"),
    inflections="ing|ed|s|ature|ion|ions|ive|e|es",
    roots={"effective": "effect"},
    told_behind=_TOLD_BEHIND,
    appearing=_APPEARING,
    which_is=_WHICH_IS,
    elsewhere=_ELSEWHERE,
    same_instant=_OR,
    roughly=_ROUGHLY,
)
