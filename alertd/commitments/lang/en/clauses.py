"""English joints and verbs: where a clause stops and the next begins."""

import re

from alertd.commitments.pieces import ClauseWords
from alertd.timex.factored import factored

_CONDITIONS = frozenset({"if", "unless", "provided"})
_RELATIVES = frozenset({"which", "who", "whom", "whose", "that", "where"})
_PREPOSITIONS = frozenset({"until", "till", "before", "after", "since", "as"})
# A stretch without a verb behind one of these opens something new.
_OPENING = _RELATIVES | {"but", "while", "although", "though", "when", "because", "so", "whereas"}

_SUBORDINATE = _RELATIVES | frozenset(
    {"after", "before", "when", "while", "because", "since", "as", "if", "unless", "until"}
    | {"although", "though", "whereas", "once", "provided", "whether"}
)

_JOINS = (
    factored(
        "and but or while whereas although though because when where which who whose whom after"
        " before if unless until since provided whether said says"
    )
    + r"|once(?= (?:it|they|the|he|she|we)\b)|as(?= (?:it|he|she|they|we|you|I)\b)"
)
_AFTER_COMMA = (
    rf"{_JOINS}|so|yet|then|as|with|without|leaving|including|according|adding|citing|saying"
)
# Every joint begins with one of these letters, so that a scan looks at nothing else.
_EDGE = r"[\s,;:().?!”\"]"
_BREAK = re.compile(
    rf"{_EDGE}(?:"
    rf"(?<=\s)(?:that\b(?<!\bin.that)(?<!\bof.that)(?<!\bon.that)(?<!\bfor.that)(?<!\bby.that)"
    rf"(?<!\bat.that)(?<!\bto.that)\s?|[—–-]{{1,2}}\s|(?=[“\"])|(?:{_JOINS})\b\s?"
    rf"|(?<=comes.|.came.|.come.|eaves.)as\s)"
    rf"|(?<=,)(?:\sthat\b\s?|[”\"](?=\s)|\s(?:(?:{_AFTER_COMMA})\b\s?)?)"
    rf"|(?<=[;:])\s|(?<=[()])|(?<=[.?!])[”\"](?=\s)|(?<=[”\"])(?=\s))",
    re.IGNORECASE | re.DOTALL,
)
_FIRST = re.compile(
    r"[“\"‘']?(If|Unless|When|While|Although|Though|After|Before|Because|Once|As|Until|Since)\s"
)

_SAYING = (
    r"said|says|say|told|tells|tell|wrote|writes|confirmed|announced|reported|stressed|added|noted"
    r"|warned|argued|insisted|explained|acknowledged|estimates?|reckons?|thinks?|believes?"
)
_SAYS = re.compile(rf"\b(?:{_SAYING})\b", re.IGNORECASE)

# What makes a stretch of words a clause. Forms that are mostly nouns are left out.
_VERBS = factored(
    "will would shall should can could might must cannot won’t won't is are was were be been "
    "isn’t isn't aren’t aren't has have had does do did say says said told went goes come "
    "comes came get gets got meet meets met gather gathers convene convenes hold holds held "
    "begin begins began starts opens closes ends expire expires lapses runs ran take takes "
    "took kicks lands arrive arrives leaves left heads travels hosts faces returns resume "
    "resumes reopen reopens falls fell lasts plans expect expects want wants hopes aims "
    "intends needs votes decides rules reports publishes releases launches unveils applies "
    "remain remains stay stays become becomes became make makes made give gives gave set sets "
    "sent won lost points means follows sits snaps bite bites bind binds carries carry drops "
    "dies covers bring brings works let saw kept grew rose nears hung struck drew broke chose "
    "flew shook threw swung sprang sank shut shuts led spent sold bought paid built knew "
    "spoke sat stood wrote assemble hear hears changes moves reach agree publish dial jump "
    "put puts appear appears happen happens include includes require requires allow allows "
    "provide provides receive receives consider considers seek seeks await awaits argue argues "
    "join joins attend attends depart departs retire retires resign resigns celebrate "
    "celebrates slide slides slid "
)
_VERB = re.compile(
    rf"(?<![-\w])(?:{_VERBS}|(?-i:may)|(?<=who )vote"
    r"|(?:(?<=[a-z]s )|(?<=still ))(?:land|start|begin|open|close|end|vote|head|return|resume"
    r"|take|go|come|leave|fall|run|hit|follow)"
    r"|(?=\w{2,20}ed(?![-\w]))(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bits )(?<!\btheir )(?<!\bhis )"
    r"\w{2,20}ed)(?![-\w])",
    re.IGNORECASE,
)
_PREPOSITIONAL = re.compile(
    r"\b(?:of|about|on|over|for|from|into|with|after|during) (?:[\w’'-]{1,20} ){0,2}$"
)
_LINKS = re.compile(
    r" (?:(?:also|now|still|not|then|\w{2,20}ly) )?(?:planning|expected|scheduled|due|set|likely"
    r"|unlikely|supposed|poised|ready|hoping|preparing|going|considering|able|obliged|meant|about"
    r"|hoping|aiming|willing|bound|slated|believed|thought|projected|forecast) (?:to )?"
    r"(?:\w{2,20}ly )?"
)
# "to" before it: the relative clause's own infinitive or passive goes on.
_RESUMES = re.compile(
    r"(?<![ ,](?:it|he|we))(?<! (?:they|that|also))(?<! (?:which)) "
    r"(?:must|will|would|shall|should|cannot|is|are|was|were|has|have|had)(?= )"
)
_APART = re.compile(
    r"\b(?:it|he|she|they|we|you|I|who|which|that|the|an?|its|their|his|her|and|or|on|in|by|at)\b"
    r"|[\d,;:.]"
)

CLAUSES = ClauseWords(
    breaks=_BREAK,
    first=_FIRST,
    conditions=_CONDITIONS,
    relatives=_RELATIVES,
    openings=_OPENING,
    prepositions=_PREPOSITIONS,
    subordinate=_SUBORDINATE,
    coordinate=frozenset({"and", "or", "but"}),
    complements=frozenset({"that"}),
    verb=_VERB,
    saying=_SAYS,
    phrase=_PREPOSITIONAL,
    links=_LINKS,
    apart=_APART,
    resumes=_RESUMES,
    bare_verb=re.compile(r"[a-z]{3,12} (?:in|on|at|by|for|from|with)\b"),
)
