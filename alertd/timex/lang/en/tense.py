"""How English says which way a clause looks."""

import re

from alertd.timex.tense import Cues

_ABBREVIATION = (
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bMrs)(?<!\bGen)(?<!\bSen)(?<!\bRep)(?<!\bGov)"
    r"(?<!\bJan)(?<!\bFeb)(?<!\bMar)(?<!\bApr)(?<!\bJun)(?<!\bJul)(?<!\bAug)(?<!\bSep)(?<!\bSept)"
    r"(?<!\bOct)(?<!\bNov)(?<!\bDec)(?<!\b[A-Z])(?<!\.[a-zA-Z])(?<!\bNo)(?<!\bvs)(?<!\bInc)(?<!\bCo)"
)
_SENTENCE_END = re.compile(rf"{_ABBREVIATION}[.!?][\"'”’)]{{0,3}}\s+(?=[\"“‘'A-Z0-9(-])|\n|;")

# "could not stop it" tells what did not happen.
_COULD_NOT = r"could(?:\snot|n't|n’t)"
_MODAL = (
    r"(?!could(?:\snot|n))"
    r"(?:will|'ll|’ll|won't|won’t|would|shall|should|could|(?-i:may)|might|must|cannot|can)\b"
)
_GOVERNOR = (
    r"(?:due|set|expect(?:s|ed|ing)?|schedul(?:ed|ing)|slated|plan(?:s|ned|ning)?|poised|likely"
    r"|supposed|meant|about|going|ready|aim(?:s|ed|ing)?|hop(?:e|es|ed|ing)|intend(?:s|ed)?"
    r"|want(?:s|ed)?|vow(?:s|ed)?|promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|agree[ds]?|order(?:s|ed)?"
    r"|urg(?:e|es|ed|ing)|ask(?:s|ed)?"
    r"|on track|on course|threaten(?:s|ed|ing)?|deadline|time|needs?"
    r"|has|have|is|are|was|were|be|believed|projected|forecast|obliged|required|left|preparing)"
)
_VERB_AFTER = (
    r"(?:\s(?:not|also|be|have|been|soon|then|now|only|first|still|\w{2,20}ly)){0,3}(?:\s\w{2,20})?"
)
_FUTURE = (
    rf"{_MODAL}{_VERB_AFTER}"
    rf"|(?:(?:is|are|was|were|be|been)\s(?:also\s|now\s|not\s|\w{{2,20}}ly\s)?)?{_GOVERNOR}\sto\b{_VERB_AFTER}"
    r"|(?:is|are|stays?)\s(?:closed|shut|open|dark)|(?<=s\s)(?:close|open|start|get|jump|gather|vote|head)"
    r"|set\s(?:for|until|till|to)\b|(?:scheduled|slated|due|expected|planned|booked|penciled|pencilled|calendared|timed|billed"
    r"|earmarked|fixed|called|postponed|delayed|pushed(?:\sback)?|moved|rescheduled)"
    r"(?:\s(?:in|back))?\s(?:for|until|till|to|on|by|at)\b"
    r"|(?:is|are)\s(?:also\s|now\s|not\s)?(?:due|expected|scheduled|planned|likely|slated|on|in)\b"
    r"|(?:is|are)\s(?:also\s|now\s|not\s|\w{2,20}ly\s)?\w{2,20}ing\b"
    r"|(?:takes?|took\sto)\s(?:effect|force|office|over|place)|comes?\s(?:into|due|up)\b|goes\sinto"
    r"|expires?|expiring|expiration|expiry|lapses?|ends|begins?|starts|opens|closes|shuts|resumes?"
    r"|reopens?|follows\son|runs\s(?:out|until|from|to|through)|run\sout|kicks\soff|falls\son|lands|meets|convenes?"
    r"|returns|arrives|leaves|heads|travels|hosts|launches|decides|rules\son|dies|reports\son"
    r"|(?:order(?:s|ed)?|told|ask(?:s|ed)?|urged|required?|directed|instructed|gave|given|allowed?)"
    r"\s(?:\w{1,20}\s){1,5}?to\s\w{2,20}"
    r"|to\sbe\s\w{2,20}|scheduled?\s(?:an?|the|its|another)\b|effective|payable|deadlines?|upcoming|no\slater\sthan|as\s(?:soon|early)\sas|starting|awaits?"
    r"|ahead\sof|tomorrow|to-do|upcoming|deliver|face[sd]?\sa"
)
_STAYED = (
    r"\s?(?:has|have|had|was|were|is|are)\s(?:been\s|now\s)?"
    r"(?:scrapped|cancell?ed|postponed|called\soff|shelved|put\soff|taken\soff|delayed|off|dropped"
    r"|lifted|abandoned|withdrawn|on\shold|axed)\b"
)
_IRREGULAR = (
    r"said|told|wrote|was|were|had|did|met|took|began|came|went|rose|fell|struck|sent|gave|held|won"
    r"|lost|left|made|saw|got|found|led|kept|became|brought|broke|built|bought|caught|chose|drew"
    r"|drove|flew|froze|grew|heard|knew|laid|meant|paid|ran|sat|sold|shot|spent|spoke|stood|swore"
    r"|thought|threw|understood|woke|sank|spread|shut|has|have|been|since|ago|last(?!\s[a-z]{3,20}s\b)|says"
)
# Words in -ed that tell no past.
_NOT_PAST = (
    r"(?!need|unspecified|unnamed|unidentified|unprecedented|unexpected|unresolved|undisclosed"
    r"|hundred|followed\sby|indeed|speed|united|proposed|expected|planned|scheduled"
    r"|fed\b|red\b|bed\b)"
)
# Nor do those that stand before a noun.
_NOT_ADJECTIVE = (
    r"(?<!\bthe\s)(?<!\ba\s)(?<!\ban\s)(?<!\bits\s)(?<!\btheir\s)(?<!\bhis\s)(?<!\bher\s)(?<!\bof\s)"
    r"(?<!\bwith\s)(?<!\bbehind\s)(?<!\bfor\s)(?<!\bin\s)"
)
_PAST = (
    rf"(?:{_IRREGULAR}|{_COULD_NOT}|after\s[a-z]{{2,20}}ing"
    rf"|{_NOT_ADJECTIVE}{_NOT_PAST}[a-z]{{2,20}}ed)"
)
_VERBS = re.compile(rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))\b", re.IGNORECASE)
_STILL_AHEAD = re.compile(_STAYED, re.IGNORECASE)
# Right before the expression these decide by themselves.
_INTO_FUTURE = re.compile(
    r"\b(?:until|till|into|no\slater\sthan|as\s(?:soon|early)\sas|starting|effective|due|beginning)"
    r"(?:\son)?\s(?:the\s)?$"
    # "the goal date is June 28", "if it has not closed by June 8", "shifted to 23 May"
    r"|\b(?:is|are|remains?|falls?\son)\s$|\bif\b[^.;]{0,80}\bby\s$"
    r"|\b(?:moved|shifted|pushed|postponed|delayed|put\s(?:back|off)|extended|rescheduled|changed"
    r"|switched|sl(?:id|ips?|ipped)|bumped|tabled|deferred)"
    r"\b[^.;]{0,60}\bto\s$",
    re.IGNORECASE,
)
# "set for Friday"; but "laid for Thursday" tells of what was.
_FOR = re.compile(r"\bfor\s(?:the\s)?$", re.IGNORECASE)
_MAYBE_FUTURE = re.compile(r"\b(?:by|before|from|through|to)\s$", re.IGNORECASE)
# With no other verb told: "Trump to meet Putin on Friday", "Voters go to the polls on Sunday".
_PLAIN_PLAN = re.compile(r"\bto\s[a-z]{2,20}\b|[a-z]\son\s$")
# "On Friday he vowed to ..." tells of Friday.
_PAST_ACT = re.compile(
    r"(?:vowed|promised|pledged|agreed|ordered|urged|asked|threatened|took)\b", re.IGNORECASE
)
_INTO_PAST = re.compile(
    r"\b(?:ended|trading(?:\son)?|contrast\sto|compared\s(?:to|with)|since|as\sof|dated|ago\sas"
    r"|recently\sas|back\sas|back\sin|(?:was|were)\sdue(?:\son)?)\s$",
    re.IGNORECASE,
)
# "Wednesday's ruling": what nobody schedules is told once it has happened.
_HAPPENED = re.compile(
    # "Until Thursday, they had not ..."
    r",\s(?:\w{1,20}\s){1,3}had\b|['’]s\s(?:[a-z]{2,20}\s)?(?:ruling|attacks?|bombings?|shootings?|blasts?|explosions?|crash"
    r"|killings?|raids?|arrests?|quake|earthquake|storm|fire|announcement|statement|remarks|comments"
    r"|purchases?|losses|gains|defeat|victory|plunge|sell-off|rally|close|decision\sto)\b",
    re.IGNORECASE,
)

CUES = Cues(
    sentence_end=_SENTENCE_END,
    verbs=_VERBS,
    stayed=_STILL_AHEAD,
    into_future=_INTO_FUTURE,
    into_past=_INTO_PAST,
    intended=_FOR,
    leaning=_MAYBE_FUTURE,
    bare_plan=_PLAIN_PLAN,
    act=_PAST_ACT,
    happened=_HAPPENED,
)
