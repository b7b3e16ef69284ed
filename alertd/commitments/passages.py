"""An article's sentences, each with its clauses and cues, looked up once."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from alertd.commitments.clauses import cut
from alertd.commitments.cues import Hit, legible
from alertd.commitments.language import Language
from alertd.commitments.place import Place
from alertd.commitments.sentences import Span, holding, split
from alertd.commitments.subjects import names_something, subject_of
from alertd.model.commitment import Kind
from alertd.model.timex import Timex

KINDS = "kinds"
_KINDS = frozenset(kind.value for kind in Kind)
_NEIGHBOURS = 8
_SENTENCES_BACK = 3


class Passages:
    """What is known of an article's sentences before any date in them is judged."""

    def __init__(self, text: str, language: Language) -> None:
        self.text = text
        self.language = language
        self.sentences = split(text, language.sentences)
        self._seen = legible(text)
        self._hits: dict[Span, dict[str, list[Hit]]] = {}
        self._subjects: dict[Span, str] = {}

    def places(self, timexes: Sequence[Timex]) -> Iterator[Place]:
        """Each expression in its sentence, with its nearest neighbours there."""
        for sentence, inside in self._by_sentence(timexes).items():
            times = {timex.start: timex.end for timex in inside}
            clauses = tuple(cut(self.text, sentence, self.language, times))
            for at, timex in enumerate(inside):
                around = inside[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1]
                others = tuple(other for other in around if other is not timex)
                yield Place(self.text, timex, sentence, clauses, others, self.language)

    def place(self, timex: Timex, sentence: Span) -> Place:
        """One expression as if it stood alone in a sentence."""
        clauses = tuple(cut(self.text, sentence, self.language))
        return Place(self.text, timex, sentence, clauses, (), self.language)

    def hits(self, family: str, sentence: Span) -> list[Hit]:
        """Every cue of a family in a sentence."""
        if sentence not in self._hits:
            seek = self.language.seeker.search
            hits = seek(self.text, self._seen, sentence.start, sentence.end)
            self._hits[sentence] = _by_family(hits)
        return self._hits[sentence].get(family, [])

    def around(self, family: str, sentence: Span) -> list[Hit]:
        """Every cue of a family in the sentences before and behind."""
        beside = (holding(self.sentences, at) for at in (sentence.start - 2, sentence.end + 1))
        return [hit for span in beside if span is not None for hit in self.hits(family, span)]

    def kinds_in(self, words: str) -> list[Hit]:
        """Every cue of a kind in some words."""
        hits = self.language.seeker.search(words, legible(words), 0, len(words))
        return _by_family(hits)[KINDS]

    def subject_before(self, sentence: Span) -> str:
        """What the sentences before were about, as the nearest that names it tells."""
        at = bisect_left(self.sentences, sentence.start, key=lambda span: span.start)
        for before in reversed(self.sentences[max(0, at - _SENTENCES_BACK) : at]):
            subject = self._subject_of(before)
            if names_something(subject, self.language):
                return subject
        return ""

    def _subject_of(self, sentence: Span) -> str:
        if sentence not in self._subjects:
            first = cut(self.text, sentence, self.language)[0]
            self._subjects[sentence] = subject_of(self.text, first, self.language)
        return self._subjects[sentence]

    def _by_sentence(self, timexes: Sequence[Timex]) -> dict[Span, list[Timex]]:
        found: dict[Span, list[Timex]] = {}
        for timex in timexes:
            sentence = holding(self.sentences, timex.start) or Span(timex.start, timex.end)
            found.setdefault(sentence, []).append(timex)
        return found


def _by_family(hits: Sequence[Hit]) -> dict[str, list[Hit]]:
    """The hits of each family, and those of all families that tell a kind."""
    found: dict[str, list[Hit]] = {KINDS: []}
    for hit in hits:
        family = hit.name.partition(".")[0]
        found.setdefault(family, []).append(hit)
        if family in _KINDS:
            found[KINDS].append(hit)
    return found
