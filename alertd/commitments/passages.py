"""An article's sentences, each with its clauses and cues, looked up once."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from alertd.commitments.clauses import cut
from alertd.commitments.cues import Hit, search
from alertd.commitments.language import Language
from alertd.commitments.place import Place
from alertd.commitments.sentences import Span, holding, split
from alertd.commitments.subjects import names_something, subject_of
from alertd.model.timex import Timex

KINDS = "kinds"
_NEIGHBOURS = 8
_SENTENCES_BACK = 3


class Passages:
    """What is known of an article's sentences before any date in them is judged."""

    def __init__(self, text: str, language: Language) -> None:
        self.text = text
        self.language = language
        self.sentences = split(text, language.sentences)
        self._cues = {**language.cues, KINDS: language.kinds}
        self._hits: dict[tuple[str, Span], list[Hit]] = {}
        self._subjects: dict[Span, str] = {}

    def places(self, timexes: Sequence[Timex]) -> Iterator[Place]:
        """Each expression in its sentence, with its nearest neighbours there."""
        for sentence, inside in self._by_sentence(timexes).items():
            times = {timex.start for timex in inside}
            clauses = tuple(cut(self.text, sentence, self.language, times))
            for at, timex in enumerate(inside):
                around = inside[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1]
                others = tuple(other for other in around if other is not timex)
                yield Place(self.text, timex, sentence, clauses, others, self.language)

    def hits(self, family: str, sentence: Span) -> list[Hit]:
        """Every cue of a family in a sentence."""
        if (family, sentence) not in self._hits:
            cues = self._cues.get(family, {})
            self._hits[family, sentence] = search(cues, self.text, sentence.start, sentence.end)
        return self._hits[family, sentence]

    def around(self, family: str, sentence: Span) -> list[Hit]:
        """Every cue of a family in the sentences before and behind."""
        beside = (holding(self.sentences, at) for at in (sentence.start - 2, sentence.end + 1))
        return [hit for span in beside if span is not None for hit in self.hits(family, span)]

    def kinds_in(self, words: str) -> list[Hit]:
        """Every cue of a kind in some words."""
        return search(self._cues[KINDS], words, 0, len(words))

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
