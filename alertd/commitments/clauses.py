"""A sentence into clauses: where one statement stops and the next begins."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from alertd.commitments.language import Language
from alertd.commitments.pieces import ClauseWords
from alertd.commitments.sentences import Span, behind_dateline

NO_TIMES: Mapping[int, int] = {}
_ASIDES = 4
_ADVERB = 8
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause. `opener` is the word that joins it on, lowered; `start` lies behind it."""

    opener: str
    start: int
    end: int


def cut(
    text: str, sentence: Span, language: Language, times: Mapping[int, int] = NO_TIMES
) -> list[Clause]:
    """The clauses of a sentence, in order; `times`: where dates start and end.

    Words without a verb go to the verb behind them where they open something, else to what
    stands before them. A condition always stands for itself.
    """
    words = language.clauses
    clauses: list[Clause] = []
    held: Clause | None = None
    opened = behind_dateline(text, sentence, language.sentences)
    pieces = list(_with_speakers(text, list(_pieces(text, opened, words, times)), words))
    for at, found in enumerate(pieces):
        piece = found
        has_verb = words.verb.search(text, piece.start, piece.end) is not None
        if held is not None and piece.opener in words.conditions | words.relatives and has_verb:
            clauses, held = [*clauses, held], None
        elif held is not None:
            piece, held = replace(held, end=piece.end), None
        if not has_verb and (not clauses or _opens(text, pieces, at, words)):
            held = piece
        elif has_verb or piece.opener in words.conditions:
            clauses.append(piece)
        else:
            clauses[-1] = replace(clauses[-1], end=piece.end)
    return _with_rest(clauses, held) or [Clause("", sentence.start, sentence.end)]


def _opens(text: str, pieces: Sequence[Clause], at: int, words: ClauseWords) -> bool:
    """Whether a stretch without a verb starts something new: its verb is still to come.

    As in "; argument, by video, is set for Dec. 30": the next verb has no subject of its own.
    """
    piece = pieces[at]
    if piece.opener in words.openings:
        return True
    parted = text[max(0, piece.start - 2) : piece.start].strip() == ";"
    if not parted and piece.opener not in words.coordinate:
        return False
    for later in pieces[at + 1 : at + _ASIDES]:
        if verb := words.verb.search(text, later.start, later.end):
            return not later.opener and verb.start() - later.start <= _ADVERB
    return False


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
    text: str, sentence: Span, words: ClauseWords, times: Mapping[int, int]
) -> Iterator[Clause]:
    for piece in _joined(text, sentence, words, times):
        yield from _resumed(text, piece, words)


def _resumed(text: str, piece: Clause, words: ClauseWords) -> Iterator[Clause]:
    """As in "the seasons that start in August" and "must reach the league by noon"."""
    if piece.opener in words.relatives:
        verb = words.verb.match(text, piece.start, piece.end) or words.bare_verb.match(
            text, piece.start, piece.end
        )
        again = words.resumes.search(text, verb.end(), piece.end) if verb else None
        if again:
            yield replace(piece, end=again.start())
            yield Clause("", again.start() + 1, piece.end)
            return
    yield piece


def _joined(
    text: str, sentence: Span, words: ClauseWords, times: Mapping[int, int]
) -> Iterator[Clause]:
    first = words.first.match(text, sentence.start, sentence.end)
    start, opener = (first.end(), first[1].casefold()) if first else (sentence.start, "")
    for met in words.breaks.finditer(text, sentence.start, sentence.end):
        word = _WORD.search(met[0])
        joint = word[0].casefold() if word else ""
        if met.start() < start or (joint in words.prepositions and met.end() in times):
            continue
        if any(first < met.start() < last for first, last in times.items()):
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
