"""Every time expression of an article: a mention of a commitment, or rejected with a reason."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from alertd.commitments import screening
from alertd.commitments.bounds import bound_of
from alertd.commitments.clauses import cut
from alertd.commitments.conditions import condition_of
from alertd.commitments.cues import Hit, Strength, kinds, load, search
from alertd.commitments.echoes import settle
from alertd.commitments.furniture import outside
from alertd.commitments.names import Names
from alertd.commitments.place import Place
from alertd.commitments.sentences import Span, holding, split
from alertd.commitments.status import Fate, fate_of
from alertd.commitments.sums import DEADLINE, EXPIRY, Adder
from alertd.commitments.titles import Title, subject_of, title_of
from alertd.model.article import Article
from alertd.model.commitment import Bound, Certainty, Kind, Mention, Rejected, Status
from alertd.model.timex import Timex

_NO_CUE = 0.5
_CUE = 0.9
_REACH = 45
_WHOLE_CLAUSE = 100
_ONE_DAY = timedelta(days=1)


_SUMS = {EXPIRY: Kind.EXPIRY, DEADLINE: Kind.DEADLINE}


def find_mentions(
    article: Article, timexes: Sequence[Timex]
) -> tuple[tuple[Mention, ...], tuple[Rejected, ...]]:
    """Each expression once: as a mention, or as rejected with why (past, vague, ...)."""
    reader = _Reader(article, timexes)
    mentions: list[Mention] = []
    rejected: list[Rejected] = []
    for place in reader.places():
        verdict = reader.judge(place)
        if isinstance(verdict, Mention):
            mentions.append(verdict)
        else:
            rejected.append(verdict)
    return settle(mentions), tuple(rejected)


class _Reader:
    """Reads one article."""

    def __init__(self, article: Article, timexes: Sequence[Timex]) -> None:
        self._article = article
        self._sentences = split(article.text)
        adder = Adder(article.text, timexes, self._sentences)
        self._timexes = adder.summed(article.published)
        self._outside = outside(article.text, self._timexes)
        self._names = Names(article.text)
        language = article.language if load(article.language) else "en"
        self._families = load(language)
        self._kinds = kinds(language)

    def places(self) -> Iterator[Place]:
        text = self._article.text
        by_sentence: dict[Span, list[Timex]] = {}
        for timex in self._timexes:
            sentence = holding(self._sentences, timex.start) or Span(timex.start, timex.end)
            by_sentence.setdefault(sentence, []).append(timex)
        for sentence, inside in by_sentence.items():
            clauses = tuple(cut(text, sentence, {timex.start for timex in inside}))
            for timex in inside:
                others = tuple(other for other in inside if other is not timex)
                yield Place(text, timex, sentence, clauses, others)

    def judge(self, place: Place) -> Mention | Rejected:
        if place.timex in self._outside:
            return _rejected(place, screening.METADATA)
        background = self._search("background", place)
        told = bool(self._kind_hit(place))
        if why := screening.why_not(place, self._article.published, background, told):
            return _rejected(place, why)
        fate = fate_of(place, [*background, *self._search("status", place)], self._around(place))
        if fate is None:
            return _rejected(place, screening.BACKGROUND)
        return self._mention(place, fate)

    def _around(self, place: Place) -> list[Hit]:
        """Status cues of the sentences next to the place's own."""
        found: list[Hit] = []
        for at in (place.sentence.start - 2, place.sentence.end + 1):
            beside = holding(self._sentences, at)
            if beside is not None:
                cues = self._families.get("status", {})
                found += search(cues, place.text, beside.start, beside.end)
        return found

    def _search(self, family: str, place: Place) -> list[Hit]:
        cues = self._families.get(family, {})
        return search(cues, place.text, place.sentence.start, place.sentence.end)

    def _kind_hit(self, place: Place) -> Hit | None:
        if place.timex.rule in _SUMS:
            tells = _SUMS[place.timex.rule]
            return Hit(place.timex.rule, tells, Strength.VERB, place.timex.start, place.timex.end)
        hits = search(self._kinds, place.text, place.sentence.start, place.sentence.end)
        return place.nearest(hits, _REACH)

    def _title(self, place: Place, fate: Fate) -> Title:
        """What the date is of; what was moved is told where its old date is."""
        told_at = replace(place, timex=fate.old, others=(place.timex,)) if fate.old else place
        return title_of(told_at, self._subject_before(place))

    def _kind_in(self, title: str) -> Hit | None:
        """The cue that a title holds, where none stands near its date."""
        hits = search(self._kinds, title, 0, len(title))
        return min(hits, key=lambda hit: (hit.start, hit.name), default=None)

    def _mention(self, place: Place, fate: Fate) -> Mention:
        timex = place.timex
        assert timex.interval is not None
        condition = condition_of(place)
        title = self._title(place, fate)
        hit = self._kind_hit(place) or self._kind_in(title.words)
        kind = Kind(hit.tells) if hit else Kind.EVENT
        bound = bound_of(place, kind)
        certainty = self._certainty(place, fate)
        if hit is None:
            kind = _kind_by_bound(bound, certainty)
        if fate.status is Status.MOVED and bound is Bound.UNTIL and kind is not Kind.EXPIRY:
            bound = Bound.ON
        return Mention(
            phrase=timex.text,
            quote=place.quote,
            start=timex.start,
            end=timex.end,
            quote_start=place.sentence.start,
            quote_end=place.sentence.end,
            kind=kind,
            title=self._names.spelled_out(title.with_verb(kind)),
            parties=self._parties(place),
            earliest=timex.interval.first + fate.shift,
            latest=timex.interval.after - _ONE_DAY + fate.shift,
            time=timex.time.clock if timex.time else None,
            timezone=timex.time.zone if timex.time else None,
            bound=bound,
            certainty=certainty,
            conditional=condition is not None,
            condition=condition,
            status=fate.status,
            moved_from=fate.moved_from,
            derived=timex.derived,
            confidence=round((_CUE if hit else _NO_CUE) * timex.confidence, 3),
            rule=hit.name if hit else "event",
        )

    def _certainty(self, place: Place, fate: Fate) -> Certainty:
        hits = place.within_clause(self._search("certainty", place))
        hit = place.nearest(hits, _WHOLE_CLAUSE)
        certainty = Certainty(hit.tells) if hit else Certainty.SCHEDULED
        if fate.status is Status.CANCELLED and certainty is Certainty.EXPECTED:
            return Certainty.SCHEDULED
        return certainty

    def _parties(self, place: Place) -> tuple[str, ...]:
        clause = place.clause
        return self._names.parties(place.text[clause.start : clause.end]) or self._names.parties(
            place.quote
        )

    def _subject_before(self, place: Place) -> str:
        before = holding(self._sentences, place.sentence.start - 2)
        if before is None:
            return ""
        return subject_of(place.text, cut(place.text, before)[0])


def _kind_by_bound(bound: Bound, certainty: Certainty) -> Kind:
    """What a date without any cue is: what is firmly due by a day has a deadline."""
    if bound is Bound.UNTIL:
        return Kind.EXPIRY
    if bound in (Bound.BY, Bound.BEFORE) and certainty is Certainty.SCHEDULED:
        return Kind.DEADLINE
    return Kind.EVENT


def _rejected(place: Place, why: str) -> Rejected:
    timex = place.timex
    return Rejected(timex.text, place.quote, timex.start, timex.end, why)
