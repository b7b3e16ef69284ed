"""A sentence into clauses: where one statement stops and the next begins."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alertd.commitments.sentences import Span

_JOINS = (
    r"and|but|or|so|yet|while|whereas|although|though|because|when|where|which|who|whose|whom|after"
    r"|before|if|unless|until|once(?= (?:it|they|the|he|she|we)\b)|since|that|as(?= (?:it|he|she|they|we|the \w{1,20} \w{1,20}s\b))|with|without|leaving|including|according|adding"
    r"|provided|whether|even|except|rather|then|said|says"
)
CONDITIONS = frozenset({"if", "unless", "provided"})
_BREAK = re.compile(
    rf"\s[—–-]{{1,2}}\s|[;:]\s|[()]|[,.?!]?[”\"](?=\s)|\s(?=[“\"])"
    rf"|,\s(?:(?:{_JOINS})\b\s?)?|\s(?:{_JOINS})\b\s?",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"[“\"‘']?(If|Unless|When|While|Although|Though|After|Before|Because|Once|As|Until|Since)\s",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z]{2,}", re.IGNORECASE)

_SAYING = (
    r"said|says|say|told|tells|tell|wrote|writes|confirmed|announced|reported|stressed|added|noted"
    r"|warned|argued|insisted|explained|acknowledged|estimates?|reckons?|thinks?|believes?"
)
SAYING = re.compile(rf"\b(?:{_SAYING})\b", re.IGNORECASE)

# What makes a stretch of words a clause. Forms that are mostly nouns are left out.
VERB = re.compile(
    r"\b(?:will|would|shall|should|can|could|(?-i:may)|might|must|cannot|won[’']t|[’']ll|is|are|was|were|be"
    r"|been|isn[’']t|aren[’']t|has|have|had|does|do|did|says?|said|told|went|goes|go|comes?|came|gets?|got"
    r"|meets?|met|gathers?|convenes?|holds?|held|begins?|began|starts|opens|closes|ends|expires?"
    r"|lapses|runs|ran|takes?|took|kicks|lands|arrives?|leaves|left|heads|travels|hosts|faces"
    r"|returns|resumes|reopens|falls|fell|lasts|plans?|expects?|wants?|hopes|aims|intends|needs"
    r"|votes|decides|rules|reports|publishes|releases|launches|unveils|applies|remains?|stays?"
    r"|becomes?|became|makes?|made|gives?|gave|sets|sent|won|lost|points|means|follows|sits|starts"
    r"|bites?|binds?|carries|carry|drops|dies|covers|brings?|works|may|put|let|saw|kept|grew|rose"
    r"|shut|cut|led|spent|sold|bought|paid|built|knew|spoke|sat|stood|wrote|set|vote|assemble|hear"
    r"|hears|changes|move[sd]?|\w{2,20}ed)\b",
    re.IGNORECASE,
)
_NEGATED_BY = re.compile(r"\b(?:not|n[’']t|never|cannot|no longer)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause. `opener` is the word that joins it on, lowered; `start` lies behind it."""

    opener: str
    start: int
    end: int


def cut(text: str, sentence: Span) -> list[Clause]:
    """The clauses of a sentence, in order.

    A stretch without a verb belongs to what stands before it, unless it sets a condition.
    """
    clauses: list[Clause] = []
    for piece in _with_double_subjects(text, _pieces(text, sentence)):
        stands = piece.opener in CONDITIONS or VERB.search(text, piece.start, piece.end)
        if clauses and not stands:
            clauses[-1] = Clause(clauses[-1].opener, clauses[-1].start, piece.end)
        else:
            clauses.append(piece)
    return clauses or [Clause("", sentence.start, sentence.end)]


def _with_double_subjects(text: str, pieces: Iterator[Clause]) -> Iterator[Clause]:
    """ "The U.S." and "and China will meet" are one."""
    held: Clause | None = None
    for piece in pieces:
        if held is None:
            held = piece
        elif piece.opener in {"and", "or"} and not VERB.search(text, held.start, held.end):
            held = Clause(held.opener, held.start, piece.end)
        else:
            yield held
            held = piece
    if held is not None:
        yield held


def _pieces(text: str, sentence: Span) -> Iterator[Clause]:
    first = _FIRST.match(text, sentence.start, sentence.end)
    start, opener = (first.end(), first[1].casefold()) if first else (sentence.start, "")
    for met in _BREAK.finditer(text, sentence.start, sentence.end):
        if met.start() > start:
            yield Clause(opener, start, met.start())
        word = _WORD.search(met[0])
        start, opener = met.end(), word[0].casefold() if word else ""
        if SAYING.fullmatch(opener):
            start, opener = met.start() + met[0].casefold().index(opener), ""
    if start < sentence.end:
        yield Clause(opener, start, sentence.end)


def clause_at(clauses: list[Clause], start: int) -> int:
    """The index of the clause that `start` lies in, or the last one before it."""
    found = 0
    for index, clause in enumerate(clauses):
        if clause.start <= start:
            found = index
    return found


def negated(text: str, clause: Clause) -> bool:
    """Whether the clause denies what it says."""
    return _NEGATED_BY.search(text, clause.start, clause.end) is not None
