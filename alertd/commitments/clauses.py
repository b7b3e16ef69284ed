"""A sentence into clauses: where one statement stops and the next begins."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from alertd.commitments.language import Language
from alertd.commitments.pieces import ClauseWords
from alertd.commitments.sentences import Span, behind_dateline

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause. `opener` is the word that joins it on, lowered; `start` lies behind it."""

    opener: str
    start: int
    end: int


def cut(text: str, sentence: Span, language: Language, times: Collection[int] = ()) -> list[Clause]:
    """The clauses of a sentence, in order; `times` are the places where dates start.

    Words without a verb go to the verb behind them where they open something, else to what
    stands before them. A condition always stands for itself.
    """
    words = language.clauses
    clauses: list[Clause] = []
    held: Clause | None = None
    opened = behind_dateline(text, sentence, language.sentences)
    pieces = list(_pieces(text, opened, words, times))
    for found in _with_speakers(text, pieces, words):
        piece = found
        has_verb = words.verb.search(text, piece.start, piece.end) is not None
        if held is not None and piece.opener in words.conditions | words.relatives and has_verb:
            clauses, held = [*clauses, held], None
        elif held is not None:
            piece, held = replace(held, end=piece.end), None
        if not has_verb and (not clauses or piece.opener in words.openings):
            held = piece
        elif has_verb or piece.opener in words.conditions:
            clauses.append(piece)
        else:
            clauses[-1] = replace(clauses[-1], end=piece.end)
    return _with_rest(clauses, held) or [Clause("", sentence.start, sentence.end)]


def _with_speakers(text: str, pieces: Sequence[Clause], words: ClauseWords) -> Iterator[Clause]:
    """As in ", two officials" and "said" are one; what they said is another."""
    speaker: Clause | None = None
    for piece, following in zip_longest(pieces, pieces[1:]):
        whole = replace(speaker, end=piece.end) if speaker else piece
        speaker = None
        says = following is not None and words.saying.match(text, following.start)
        if says and not words.verb.search(text, whole.start, whole.end):
            speaker = whole
        else:
            yield whole


def _with_rest(clauses: Sequence[Clause], held: Clause | None) -> list[Clause]:
    if held is None:
        return list(clauses)
    if not clauses:
        return [held]
    return [*clauses[:-1], replace(clauses[-1], end=held.end)]


def _pieces(
    text: str, sentence: Span, words: ClauseWords, times: Collection[int]
) -> Iterator[Clause]:
    first = words.first.match(text, sentence.start, sentence.end)
    start, opener = (first.end(), first[1].casefold()) if first else (sentence.start, "")
    for met in words.breaks.finditer(text, sentence.start, sentence.end):
        word = _WORD.search(met[0])
        joint = word[0].casefold() if word else ""
        if met.start() < start or (joint in words.prepositions and met.end() in times):
            continue
        if met.start() > start:
            yield Clause(opener, start, met.start())
        start, opener = met.end(), joint
        if words.saying.fullmatch(opener):
            start, opener = met.start() + met[0].casefold().index(opener), ""
    if start < sentence.end:
        yield Clause(opener, start, sentence.end)


def clause_at(clauses: Sequence[Clause], start: int) -> int:
    """The index of the clause that `start` lies in, or the last one before it."""
    return max(0, bisect_right(clauses, start, key=lambda clause: clause.start) - 1)
