"""English joints and verbs: where a clause stops and the next begins."""

import re

from alertd.commitments.pieces import ClauseWords

_CONDITIONS = frozenset({"if", "unless", "provided"})
_RELATIVES = frozenset({"which", "who", "whom", "whose", "that", "where"})
_PREPOSITIONS = frozenset({"until", "till", "before", "after", "since", "as"})
# A stretch without a verb behind one of these opens something new.
_OPENING = _RELATIVES | {"but", "while", "although", "though", "when", "because", "so", "whereas"}

_JOINS = (
    r"and|but|or|while|whereas|although|though|because|when|where|which|who|whose|whom"
    r"|after|before|if|unless|until|since|provided|whether"
    r"|once(?= (?:it|they|the|he|she|we)\b)|as(?= (?:it|he|she|they|we|you|I)\b)|said|says"
)
_AFTER_COMMA = (
    rf"{_JOINS}|so|yet|then|as|with|without|leaving|including|according|adding|citing|saying"
)
_BREAK = re.compile(
    rf"(?<!\bin)(?<!\bof)(?<!\bon)(?<!\bfor)(?<!\bby)(?<!\bat)(?<!\bto)\sthat\b\s?|,\sthat\b\s?"
    rf"|\s[—–-]{{1,2}}\s|[;:]\s|[()]|[,.?!]?[”\"](?=\s)|\s(?=[“\"])"
    rf"|,\s(?:(?:{_AFTER_COMMA})\b\s?)?|\s(?:{_JOINS})\b\s?|(?<=comes|.came|.come|eaves)\sas\s",
    re.IGNORECASE,
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
_VERB = re.compile(
    r"(?<![-\w])(?:will|would|shall|should|can|could|(?-i:may)|might|must|cannot|won[’']t|is|are"
    r"|was"
    r"|were|be|been|isn[’']t|aren[’']t|has|have|had|does|do|did|says?|said|told|went|goes|comes?"
    r"|came"
    r"|gets?|got|meets?|met|gathers?|convenes?|holds?|held|begins?|began|starts|opens|closes|ends"
    r"|expires?|lapses|runs|ran|takes?|took|kicks|lands|arrives?|leaves|left|heads|travels|hosts"
    r"|faces|returns|resumes?|reopens?|falls|fell|lasts|plans|expects?|wants?|hopes|aims|intends"
    r"|needs"
    r"|votes|decides|rules|reports|publishes|releases|launches|unveils|applies|remains?|stays?"
    r"|becomes?|became|makes?|made|gives?|gave|sets?|sent|won|lost|points|means|follows|sits|snaps"
    r"|bites?|binds?|carries|carry|drops|dies|covers|brings?|works|let|saw|kept|grew|rose|nears"
    r"|hung|struck|drew|broke|chose|flew|shook|threw|swung|sprang|sank|shut|shuts|led|spent|sold"
    r"|bought|paid|built|knew|spoke|sat|stood|wrote|assemble|hears?"
    r"|changes|moves|reach|agree|publish|dial|jump|(?<=who )vote"
    r"|(?:(?<=[a-z]s )|(?<=still ))(?:land|start|begin|open|close|end|vote|head|return|resume"
    r"|take|go|come|leave"
    r"|fall|run|hit|follow)"
    r"|(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bits )(?<!\btheir )(?<!\bhis )\w{2,20}ed)(?![-\w])",
    re.IGNORECASE,
)
_PREPOSITIONAL = re.compile(
    r"\b(?:of|about|on|over|for|from|into|with|after|during) (?:[\w’'-]{1,20} ){0,2}$"
)

CLAUSES = ClauseWords(
    breaks=_BREAK,
    first=_FIRST,
    conditions=_CONDITIONS,
    relatives=_RELATIVES,
    openings=_OPENING,
    prepositions=_PREPOSITIONS,
    verb=_VERB,
    saying=_SAYS,
    phrase=_PREPOSITIONAL,
)
