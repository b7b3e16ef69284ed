"""English words around dates that state no commitment."""

import re

from alertd.commitments.pieces import ScreeningWords

_DURING = re.compile(
    r"(?:since|(?<!record )(?<!effective )(?<!apply )(?<!applies )as of"
    r"|dated|ago|(?:year|months|quarter) (?:to|ending|ended)|compared with|up from"
    r"|down from)\s(?:the )?$",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"(?:later|the rest of|the remainder of|the end of|by the end)\b", re.IGNORECASE
)
_FOR = re.compile(r"\bfor $")
_DONE = re.compile(
    r"\b(?:imposed|announced|made|held|signed|reported|released|issued|seen|taken|told|said|given"
    r"|met|filed) $"
)
_PAST_VERB = re.compile(
    r"(?!need)\w{2,20}ed|took|spent|was|were|had|did|came|went|began|met|fell|left|ran|held|made"
    r"|got|gave|sent|won"
    r"|lost|said|told|saw|kept|grew|rose|led|sold|bought|paid|built|knew|spoke|sat|stood|wrote"
    r"|became",
    re.IGNORECASE,
)
_GLOSS = re.compile(
    r", which (?:for \w{1,20} )?(?:begins?|starts?|began|ends?|closes) (?:in|on|with) (?:the )?$"
)
# "the level set on April 2", "was told in the spring"
_WAS_TOLD = re.compile(
    r"\b(?:level|rate|deal|order|rules?|tariffs?|truce|agreement|pact|accord|notice|law"
    r"|letter) (?:set|announced"
    r"|reached|signed|imposed|agreed|issued|dated|struck|published|unveiled|made) (?:on"
    r"|in) (?:the )?$"
    r"|\b(?:was|were|been) (?:told|asked|warned|promised|born|hired|founded) (?:back )?(?:in|on|at"
    r"|during) (?:the )?$"
)
_THAN = re.compile(r" than (?:first |originally |initially )?(?:planned|scheduled|expected|usual)")
_POSSESSIVE = re.compile(r"[’']s?\s")
_NOUN_BEHIND = re.compile(
    r"[ -](?!and\b|or\b|to\b|but\b|when\b|if\b|as\b|at\b|for\b|in\b|on\b|by\b|with\b)[a-z]{3,}"
)
_HAPPENING = re.compile(
    r"(?:[’']s?)?[ -](?:\w{1,20} ){0,2}?(?:meeting|summit|vote|election|deadline|hearing|launch"
    r"|session|review|talks|conference|ballot"
    r"|visit|trip|trial|referendum|inauguration|expiry|expiration|cut-?off|start|opening|decision"
    r"|release|delivery)s?\b",
    re.IGNORECASE,
)
_OF_A_REPORT = re.compile(
    r"(?:figures?|data|report|index|sales|results|numbers|reading|statistics|payrolls|prices"
    r"|output|inflation) (?:for|in|from) (?:the )?$|\bminutes (?:of|from) (?:the )?$",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    r"(?:\b(?:for|of) |\b(?:the|a|an|this|its|their|[A-Z][\w.]{1,20}[’']s?|some|usual"
    r"|next) (?:\w{1,20} )?|^)$"
)

# "on strike days between 7am and 6pm", "no later than 7am on the day of collection"
_ANY_DAY = re.compile(
    r"\bon (?:(?:the|each|any|every) )?(?:[a-z]{3,20} )?days\b"
    r"|\bon (?:the|each|any) day (?:of|when|that)\b",
    re.IGNORECASE,
)

_THEN = frozenset({"then"})
_APPOSED = re.compile(r", (?:an? |which is an? |i\.e\.,? )$")
# "falls on a Sunday", "a Saturday sitting": any such day, or one told by its date.
_ANY = re.compile(r"\b(?:on|for|of|if|like|it[’']s|is|was|so) an? $", re.IGNORECASE)
_SEASON = re.compile(
    r"\b(?:before|by|until|till|around|over) (?:Christmas|Thanksgiving|Easter|New Year|Halloween)$"
)
# "the Easter holiday", "the summer recess": a time that something else has to keep clear of.
_HOLIDAY_TIME = re.compile(
    r" (?:holidays?|recess|break|rush|shopping season|season|vacation|getaway|heat|lull)\b"
    r"(?! (?:begins?|starts?|ends?|opens?|runs?))"
)
# What figures or plans are for: "its outlook for 2026", "the 2025 budget", "its 2031 notes".
_PLANS_FOR = re.compile(
    r"\b(?:outlook|forecasts?|guidance|budget|targets?|estimates?|quotas?|projections?|goals?"
    r"|plans?|accounts|spending|earnings|profits?|revenue|sales|growth|emissions|figures|results"
    r"|notes|bonds|due|season|edition|class) (?:for |of |in |due |for the )?(?:the )?$",
    re.IGNORECASE,
)
_YEARS_THING = re.compile(
    r" (?!(?:to|and|or|but|when|if|as|at|for|in|on|by|with|under|is|are|was|will|would|after"
    r"|before|because|unless|that|which|from|the|an?|instead|rather|once|while|than|through|until"
    r"|without)\b)[A-Za-z]{2,}"
)
_FALLING_DUE = re.compile(
    r"\b(?:notes|bonds|debentures|gilts|bills|debt) (?:due|maturing)(?: in)? $"
)
_LED_TO = re.compile(r"\b(?:by|before|until|till|on|after|from|since|at|over|around|this) $")

SCREENING = ScreeningWords(
    during=_DURING,
    lasting=_FOR,
    done=_DONE,
    was_told=_WAS_TOLD,
    gloss=_GLOSS,
    of_a_report=_OF_A_REPORT,
    attribute=_ATTRIBUTE,
    apposed=_APPOSED,
    season=_SEASON,
    than_planned=_THAN,
    possessive=_POSSESSIVE,
    noun_behind=_NOUN_BEHIND,
    happening=_HAPPENING,
    ahead=_AHEAD,
    then=_THEN,
    past_verb=_PAST_VERB,
    any_day=_ANY_DAY,
    any_such=_ANY,
    holiday_time=_HOLIDAY_TIME,
    plans_for=_PLANS_FOR,
    years_thing=_YEARS_THING,
    falling_due=_FALLING_DUE,
    joined=re.compile(r"-(?:quarter|half)$"),
    led_to=_LED_TO,
)
