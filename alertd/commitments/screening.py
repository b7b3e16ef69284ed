"""Which time expressions state no commitment, and why."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from alertd.commitments.clauses import VERB
from alertd.commitments.cues import Hit
from alertd.commitments.place import Place
from alertd.model.timex import Grain, Interval, Tense, TimexType

PAST, VAGUE, UNANCHORED = "past", "vague", "unanchored"
METADATA, BACKGROUND = "metadata", "background"

_DURING = re.compile(
    r"(?:since|as of|dated|ago|in the year to|compared with|up from|down from)\s(?:the )?$",
    re.IGNORECASE,
)
# "October's report", "figures for September", "the spring season"
_TOO_LONG = timedelta(days=4 * 366)
_TOUCHING = 6
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
_LOOK_BACK = 60
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
    r"|output|inflation) (?:for|in|from) (?:the )?$",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    r"(?:\b(?:for|of) |\b(?:the|a|an|this|its|their|[A-Z][\w.]{1,20}[’']s?|some|usual"
    r"|next) (?:\w{1,20} )?|^)$"
)


def why_not(place: Place, published: date | None, hits: Sequence[Hit], told: bool) -> str | None:
    """Why the expression states no commitment; None when it may.

    Args:
        place: the expression where it stands.
        published: the article's date.
        hits: background cues of the sentence.
        told: whether a cue near it tells of something that can be announced.
    """
    days = place.timex.interval
    if days is None:
        return _without_days(place)
    if days.after - days.first > _TOO_LONG:
        return VAGUE
    if _DURING.search(place.left[-_LOOK_BACK:]) or _WAS_TOLD.search(place.left[-_LOOK_BACK:]):
        return PAST
    if published is not None and (over := _over(place, days, published, told)):
        return over
    if published is not None and days.first <= published and _was_due(place, hits):
        return PAST
    return _told_only_in_passing(place, hits)


def _without_days(place: Place) -> str:
    timex = place.timex
    if timex.type is TimexType.SET:
        return BACKGROUND
    if timex.type is TimexType.DURATION:
        return PAST if timex.tense is Tense.PAST else UNANCHORED
    if timex.value == "PAST_REF":
        return PAST
    return VAGUE if timex.value.endswith("REF") else UNANCHORED


def _over(place: Place, days: Interval, published: date, told: bool) -> str | None:
    if days.after <= published or _counted_from_then(place):
        return PAST
    if days.first > published:
        return None
    if _AHEAD.match(place.timex.text) or _FOR.search(place.left[-8:]):
        return None
    return PAST if _told_of_now(place, told) else None


def _told_of_now(place: Place, told: bool) -> bool:
    """Whether a day or a period that has begun is told of as it was or as it is."""
    tense = place.timex.tense
    if tense is Tense.PAST or _DONE.search(place.left[-_LOOK_BACK:]):
        return True
    if _POSSESSIVE.match(place.right) and not _HAPPENING.match(place.right):
        return True
    return tense is not Tense.FUTURE and (place.timex.grain > Grain.WEEK or not told)


def _was_due(place: Place, hits: Sequence[Hit]) -> bool:
    """As in "a joint agreement was to be signed at 2:05 p.m.", told on the day itself."""
    return place.timex.time is not None and any(
        hit.name == "background.was_due" and place.text[hit.start] in "wW"
        for hit in place.within_clause(hits)
    )


def _counted_from_then(place: Place) -> bool:
    """As in "took them off again three days later": counted from another day, in the past."""
    timex = place.timex
    if timex.derived is None or timex.tense is Tense.FUTURE:
        return False
    verbs = VERB.findall(place.text, place.clause.start, timex.start)
    return bool(verbs) and _PAST_VERB.fullmatch(verbs[-1]) is not None


def _told_only_in_passing(place: Place, hits: Sequence[Hit]) -> str | None:
    if names_a_thing(place) or _by_then(place) or _every(place):
        return BACKGROUND
    told = {hit.name: hit for hit in place.within_clause(hits)}
    if "background.habit" in told:
        return BACKGROUND
    return None


def _by_then(place: Place) -> bool:
    """As in "before then", "a month later than planned": nothing that dates anything by itself."""
    gloss = _GLOSS.search(place.left)
    if (
        gloss
        and place.timex.grain >= Grain.MONTH
        and any(o.end - place.sentence.start == gloss.start() for o in place.others)
    ):
        return True
    return place.timex.text.casefold() == "then" or _THAN.match(place.right) is not None


def _every(place: Place) -> bool:
    """A clock time of something that recurs: "every Saturday at 7am"."""
    return any(
        other.type is TimexType.SET and 0 <= place.timex.start - other.end <= _TOUCHING
        for other in place.others
    )


def names_a_thing(place: Place) -> bool:
    """Whether a month only tells which: "November's employment report", "data for May"."""
    if place.timex.grain < Grain.MONTH or (
        place.timex.grain >= Grain.YEAR and not _POSSESSIVE.match(place.right)
    ):
        return False
    if _HAPPENING.match(place.right):
        return False
    if _OF_A_REPORT.search(place.left[-_LOOK_BACK:]):
        return True
    if _POSSESSIVE.match(place.right):
        return True
    return bool(_ATTRIBUTE.search(place.left[-_LOOK_BACK:]) and _NOUN_BEHIND.match(place.right))
