"""One time expression where it stands: its sentence, its clause, what is around it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from alertd.commitments.clauses import Clause, clause_at
from alertd.commitments.cues import Hit
from alertd.commitments.language import Language
from alertd.commitments.sentences import Span
from alertd.model.timex import Timex

_LETTERS_PER_WORD = 6
_CROSSING = 14
_RELATIVE = 0.3
_BEHIND = 3
_FAR = 400
_NEXT_DOOR = 16
_NOUN = 5
_WEAK = 14
_PENALTY = {"verb": 0, "noun": _NOUN, "weak": _WEAK}
_COMPLEMENT = 7
_LOOK_BACK = 40
_LONGEST_CLAUSE = 600


@dataclass(frozen=True)
class Place:
    """A time expression in its sentence, with the sentence's clauses and other expressions."""

    text: str
    timex: Timex
    sentence: Span
    clauses: tuple[Clause, ...]
    others: tuple[Timex, ...]
    language: Language

    @cached_property
    def index(self) -> int:
        """Which of the clauses it stands in."""
        return clause_at(self.clauses, self.timex.start)

    @cached_property
    def clause(self) -> Clause:
        """The clause it stands in; of one without end, what stands around the expression."""
        whole, timex = self.clauses[self.index], self.timex
        if whole.end - whole.start <= _LONGEST_CLAUSE:
            return whole
        start = max(whole.start, timex.start - _LONGEST_CLAUSE // 2)
        return replace(whole, start=start, end=min(whole.end, timex.end + _LONGEST_CLAUSE // 2))

    @property
    def left(self) -> str:
        """The sentence before the expression."""
        return self.text[self.sentence.start : self.timex.start]

    @property
    def right(self) -> str:
        """The sentence behind the expression."""
        return self.text[self.timex.end : self.sentence.end]

    @property
    def quote(self) -> str:
        """The whole sentence."""
        return self.text[self.sentence.start : self.sentence.end]

    def is_near(self, hit: Hit) -> bool:
        """Whether a hit is so near that it may speak of the expression."""
        return abs(hit.start - self.timex.start) <= _FAR

    def nearest(self, hits: Iterable[Hit], reach: float) -> Hit | None:
        """The hit that the expression most likely belongs to, within reach in words.

        A hit in another clause has to be nearer.
        """
        ranked = sorted(
            (self.distance(hit), -hit.end, hit.name, hit) for hit in hits if self.is_near(hit)
        )
        if not ranked:
            return None
        distance, _, _, hit = ranked[0]
        at_home = self.clause.start <= hit.start < self.clause.end
        return hit if distance <= (reach if at_home else _CROSSING + _NEXT_DOOR) else None

    def distance(self, hit: Hit) -> float:
        """How far a hit is, in words: more behind the expression and over a clause's edge."""
        home = clause_at(self.clauses, hit.start)
        crossed: float = abs(home - self.index)
        if home == self.index - 1 and self.clause.opener in self.language.clauses.relatives:
            crossed = _RELATIVE
        if hit.end <= self.timex.start:
            gap, side = self.timex.start - hit.end, 0
        elif hit.start >= self.timex.end:
            gap, side = hit.start - self.timex.end, _BEHIND
        else:
            gap, side = 0, 0
        inner = _COMPLEMENT if self._inside_a_phrase(hit) else 0
        return gap / _LETTERS_PER_WORD + crossed * _CROSSING + side + inner + _PENALTY[hit.strength]

    def _inside_a_phrase(self, hit: Hit) -> bool:
        """As in "minutes of the meeting": the meeting is not what is told of."""
        before = self.text[max(self.sentence.start, hit.start - _LOOK_BACK) : hit.start]
        return hit.strength != "verb" and self.language.clauses.phrase.search(before) is not None

    def within_clause(self, hits: Iterable[Hit]) -> list[Hit]:
        """Those of the hits that stand in the expression's own clause, outside itself."""
        clause, timex = self.clause, self.timex
        return [
            hit
            for hit in hits
            if clause.start <= hit.start < clause.end and not timex.start <= hit.start < timex.end
        ]
