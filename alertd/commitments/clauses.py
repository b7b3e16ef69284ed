"""A sentence into clauses: where one statement stops and the next begins."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from alertd.commitments.sentences import Span, behind_dateline

CONDITIONS = frozenset({"if", "unless", "provided"})
RELATIVES = frozenset({"which", "who", "whom", "whose", "that", "where"})
_PREPOSITIONS = frozenset({"until", "till", "before", "after", "since", "as"})
# A stretch without a verb behind one of these opens something new.
_OPENING = RELATIVES | {"but", "while", "although", "though", "when", "because", "so", "whereas"}

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
_WORD = re.compile(r"[a-z]{2,}", re.IGNORECASE)

_SAYING = (
    r"said|says|say|told|tells|tell|wrote|writes|confirmed|announced|reported|stressed|added|noted"
    r"|warned|argued|insisted|explained|acknowledged|estimates?|reckons?|thinks?|believes?"
)
SAYING = re.compile(rf"\b(?:{_SAYING})\b", re.IGNORECASE)

# What makes a stretch of words a clause. Forms that are mostly nouns are left out.
VERB = re.compile(
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


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause. `opener` is the word that joins it on, lowered; `start` lies behind it."""

    opener: str
    start: int
    end: int


def cut(text: str, sentence: Span, times: Collection[int] = ()) -> list[Clause]:
    """The clauses of a sentence, in order; `times` are the places where dates start.

    Words without a verb go to the verb behind them where they open something, else to what
    stands before them. A condition always stands for itself.
    """
    clauses: list[Clause] = []
    held: Clause | None = None
    pieces = list(_pieces(text, behind_dateline(text, sentence), times))
    for found in _with_speakers(text, pieces):
        piece = found
        has_verb = VERB.search(text, piece.start, piece.end) is not None
        if held is not None and piece.opener in CONDITIONS | RELATIVES and has_verb:
            clauses, held = [*clauses, held], None
        elif held is not None:
            piece, held = replace(held, end=piece.end), None
        if not has_verb and (not clauses or piece.opener in _OPENING):
            held = piece
        elif has_verb or piece.opener in CONDITIONS:
            clauses.append(piece)
        else:
            clauses[-1] = replace(clauses[-1], end=piece.end)
    return _with_rest(clauses, held) or [Clause("", sentence.start, sentence.end)]


def _with_speakers(text: str, pieces: Sequence[Clause]) -> Iterator[Clause]:
    """As in ", two officials" and "said" are one; what they said is another."""
    speaker: Clause | None = None
    for piece, following in zip_longest(pieces, pieces[1:]):
        whole = replace(speaker, end=piece.end) if speaker else piece
        speaker = None
        says = following is not None and SAYING.match(text, following.start)
        if says and not VERB.search(text, whole.start, whole.end):
            speaker = whole
        else:
            yield whole


def _with_rest(clauses: Sequence[Clause], held: Clause | None) -> list[Clause]:
    if held is None:
        return list(clauses)
    if not clauses:
        return [held]
    return [*clauses[:-1], replace(clauses[-1], end=held.end)]


def _pieces(text: str, sentence: Span, times: Collection[int]) -> Iterator[Clause]:
    first = _FIRST.match(text, sentence.start, sentence.end)
    start, opener = (first.end(), first[1].casefold()) if first else (sentence.start, "")
    for met in _BREAK.finditer(text, sentence.start, sentence.end):
        word = _WORD.search(met[0])
        joint = word[0].casefold() if word else ""
        if met.start() < start or (joint in _PREPOSITIONS and met.end() in times):
            continue
        if met.start() > start:
            yield Clause(opener, start, met.start())
        start, opener = met.end(), joint
        if SAYING.fullmatch(opener):
            start, opener = met.start() + met[0].casefold().index(opener), ""
    if start < sentence.end:
        yield Clause(opener, start, sentence.end)


def clause_at(clauses: Sequence[Clause], start: int) -> int:
    """The index of the clause that `start` lies in, or the last one before it."""
    return max(0, bisect_right(clauses, start, key=lambda clause: clause.start) - 1)
