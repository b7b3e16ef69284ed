"""Which way the clause around an expression looks."""

import re

from alertd.model.timex import Tense

_LOOK = 240
_CLOSE = 30
_TOUCHING = 12

_ABBREVIATION = (
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bMrs)(?<!\bGen)(?<!\bSen)(?<!\bRep)(?<!\bGov)"
    r"(?<!\bJan)(?<!\bFeb)(?<!\bMar)(?<!\bApr)(?<!\bJun)(?<!\bJul)(?<!\bAug)(?<!\bSep)(?<!\bSept)"
    r"(?<!\bOct)(?<!\bNov)(?<!\bDec)(?<!\b[A-Z])(?<!\.[a-zA-Z])(?<!\bNo)(?<!\bvs)(?<!\bInc)(?<!\bCo)"
)
_SENTENCE_END = re.compile(rf"{_ABBREVIATION}[.!?][\"'”’)]{{0,3}}\s+(?=[\"“‘'A-Z0-9(-])|\n|;")

_MODAL = (
    r"(?:will|'ll|’ll|won't|won’t|would|shall|should|could|(?-i:may)|might|must|cannot|can)\b"
)
_GOVERNOR = (
    r"(?:due|set|expect(?:s|ed|ing)?|schedul(?:ed|ing)|slated|plan(?:s|ned|ning)?|poised|likely"
    r"|supposed|meant|about|going|ready|aim(?:s|ed|ing)?|hop(?:e|es|ed|ing)|intend(?:s|ed)?"
    r"|want(?:s|ed)?|vow(?:s|ed)?|promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|agree[ds]?|order(?:s|ed)?"
    r"|urg(?:e|es|ed|ing)|ask(?:s|ed)?|on track|on course|threaten(?:s|ed|ing)?|deadline|time|needs?"
    r"|has|have|is|are|was|were|be|believed|projected|forecast|obliged|required|left|preparing)"
)
_VERB_AFTER = r"(?:\s(?:not|also|be|have|been|soon|then|now|only|first|still|\w{2,20}ly)){0,3}(?:\s\w{2,20})?"
_FUTURE = (
    rf"{_MODAL}{_VERB_AFTER}"
    rf"|(?:(?:is|are|was|were|be|been)\s(?:also\s|now\s|not\s|\w{{2,20}}ly\s)?)?{_GOVERNOR}\sto\b{_VERB_AFTER}"
    r"|(?:is|are|stays?)\s(?:closed|shut|open|dark)|(?<=s\s)(?:close|open|start|get|jump|gather|vote|head)"
    r"|(?:scheduled|slated|due|expected|planned|set|booked|penciled|pencilled|calendared|timed|billed"
    r"|earmarked|fixed|called|postponed|delayed|pushed(?:\sback)?|moved|rescheduled)"
    r"(?:\s(?:in|back))?\s(?:for|until|till|to|on|by|at)\b"
    r"|(?:is|are)\s(?:also\s|now\s|not\s)?(?:due|expected|scheduled|planned|likely|slated|on|in)\b"
    r"|(?:is|are)\s(?:also\s|now\s|not\s|\w{2,20}ly\s)?\w{2,20}ing\b"
    r"|(?:takes?|took\sto)\s(?:effect|force|office|over|place)|comes?\s(?:into|due|up)\b|goes\sinto"
    r"|expires?|expiring|expiration|expiry|lapses?|ends|begins?|starts|opens|closes|shuts|resumes?"
    r"|reopens?|runs\s(?:out|until|from|to|through)|run\sout|kicks\soff|falls\son|lands|meets|convenes?"
    r"|returns|arrives|leaves|heads|travels|hosts|launches|decides|rules\son|dies|reports\son"
    r"|effective|payable|deadlines?|upcoming|no\slater\sthan|as\s(?:soon|early)\sas|starting|awaits?"
    r"|ahead\sof|tomorrow|to-do|upcoming|deliver|face[sd]?\sa"
)
_STAYED = (
    r"(?:has|have|had|was|were|is|are)\s(?:been\s|now\s)?"
    r"(?:scrapped|cancell?ed|postponed|called\soff|shelved|put\soff|taken\soff|delayed|off)\b"
)
_IRREGULAR = (
    r"said|told|wrote|was|were|had|did|met|took|began|came|went|rose|fell|struck|sent|gave|held|won"
    r"|lost|left|made|saw|got|found|led|kept|became|brought|broke|built|bought|caught|chose|drew"
    r"|drove|flew|froze|grew|heard|knew|laid|meant|paid|ran|sat|sold|shot|spent|spoke|stood|swore"
    r"|thought|threw|understood|woke|sank|spread|shut|has|have|been|since|ago|last|says"
)
# Words in -ed that tell no past.
_NOT_PAST = r"(?!need|hundred|indeed|speed|united|proposed|expected|planned|scheduled|fed\b|red\b|bed\b)"
# Nor do those that stand before a noun.
_NOT_ADJECTIVE = (
    r"(?<!\bthe\s)(?<!\ba\s)(?<!\ban\s)(?<!\bits\s)(?<!\btheir\s)(?<!\bhis\s)(?<!\bher\s)(?<!\bof\s)"
    r"(?<!\bwith\s)(?<!\bbehind\s)(?<!\bfor\s)(?<!\bin\s)"
)
_PAST = rf"(?:{_IRREGULAR}|after\s[a-z]{{2,20}}ing|{_NOT_ADJECTIVE}{_NOT_PAST}[a-z]{{2,20}}ed)"
_CUES = re.compile(rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))\b", re.IGNORECASE)
_STILL_AHEAD = re.compile(_STAYED, re.IGNORECASE)
# Right before the expression these decide by themselves.
_INTO_FUTURE = re.compile(
    r"\b(?:for|until|till|no\slater\sthan|as\s(?:soon|early)\sas|starting|effective|due|beginning)"
    r"(?:\son)?\s(?:the\s)?$",
    re.IGNORECASE,
)
_MAYBE_FUTURE = re.compile(r"\b(?:by|before|from|through|to)\s$", re.IGNORECASE)
# "On Friday he vowed to ..." tells of Friday.
_PAST_ACT = re.compile(r"(?:vowed|promised|pledged|agreed|ordered|urged|asked|threatened|took)\b", re.IGNORECASE)
_INTO_PAST = re.compile(r"\b(?:since|as\sof|dated)\s$", re.IGNORECASE)


def tense_around(text: str, start: int, end: int) -> Tense:
    """The tense of the clause in which `text[start:end]` stands.

    The last verb before it decides; the first one after it where none stands before.
    """
    left, right = _sentence_around(text, start, end)
    if _INTO_PAST.search(left):
        return Tense.PAST
    before = None
    for before in _CUES.finditer(left):
        pass
    near_past = before is not None and before["past"] and len(left) - before.end() < _TOUCHING
    if _INTO_FUTURE.search(left) and not near_past:
        return Tense.FUTURE
    return _decide(left, right, before)


def _decide(left: str, right: str, before: re.Match[str] | None) -> Tense:
    behind = _CUES.search(right)
    close_behind = behind is not None and behind.start() < _CLOSE
    if _MAYBE_FUTURE.search(left) and not (close_behind and behind and behind["past"]):
        if before is None or len(left) - before.end() > _CLOSE:
            return Tense.FUTURE
    if before is not None:
        if before["past"] and _STILL_AHEAD.match(right.lstrip()):
            return Tense.FUTURE
        return Tense.FUTURE if before["future"] else Tense.PAST
    if behind is None:
        return Tense.UNKNOWN
    return Tense.PAST if behind["past"] or _PAST_ACT.match(behind[0]) else Tense.FUTURE


def _sentence_around(text: str, start: int, end: int) -> tuple[str, str]:
    left = text[max(0, start - _LOOK) : start]
    begin = max((found.end() for found in _SENTENCE_END.finditer(left)), default=0)
    right = text[end : end + _LOOK]
    stop = _SENTENCE_END.search(right)
    return left[begin:], right[: stop.start()] if stop else right
