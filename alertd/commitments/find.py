"""Every time expression of an article: a mention of a commitment, or rejected with a reason."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from alertd.commitments import screening
from alertd.commitments.agenda import entries
from alertd.commitments.bounds import bound_of
from alertd.commitments.conditions import condition_of
from alertd.commitments.cues import Hit, Strength
from alertd.commitments.echoes import settle
from alertd.commitments.furniture import latest_stamp, outside
from alertd.commitments.headlines import headline
from alertd.commitments.language import load
from alertd.commitments.names import Names
from alertd.commitments.passages import KINDS, Passages
from alertd.commitments.place import Place
from alertd.commitments.status import Fate, fate_of, put_off
from alertd.commitments.sums import DEADLINE, EXPIRY, Adder
from alertd.commitments.titles import Title, title_of
from alertd.commitments.topics import Topics
from alertd.commitments.wording import fits
from alertd.model.article import Article
from alertd.model.commitment import Bound, Certainty, Kind, Mention, Rejected, Status
from alertd.model.timex import Interval, Timex

_SUMS = {EXPIRY: Kind.EXPIRY, DEADLINE: Kind.DEADLINE}
_NO_CUE = 0.5
_CUE = 0.9
_NO_GRAMMAR = 0.6
_REACH = 45
_AT_ONCE = 4
_MOST_PARTIES = 4
_WHOLE_CLAUSE = 100
_PASSAGE = 400
_ONE_DAY = timedelta(days=1)
_LATELY = timedelta(days=14)


def find_mentions(
    article: Article, timexes: Sequence[Timex]
) -> tuple[tuple[Mention, ...], tuple[Rejected, ...]]:
    """Each expression once: as a mention, or as rejected with why (past, vague, ...)."""
    reader = _Reader(article, timexes)
    verdicts = [reader.judge(place) for place in reader.places]
    mentions = [verdict for verdict in verdicts if isinstance(verdict, Mention)]
    mentions += reader.entered(mentions)
    mentions.sort(key=lambda mention: (mention.quote_start, mention.start))
    rejected = [verdict for verdict in verdicts if isinstance(verdict, Rejected)]
    return settle(mentions, reader.language), tuple(rejected)


class _Reader:
    """Reads one article."""

    def __init__(self, article: Article, timexes: Sequence[Timex]) -> None:
        self._published = article.published
        self.language = load(article.language)
        self._passages = Passages(article.text, self.language)
        adder = Adder(article.text, timexes, self._passages.sentences, self.language.sums)
        summed = adder.summed(article.published)
        self._starts = adder.starts
        self._outside = outside(article.text, summed, self.language.furniture)
        self._written_until = latest_stamp(article.text)
        self._names = Names(article.text, self.language.names)
        self._topics = Topics(article.text, article.title, self._names, self.language)
        self.places = list(self._passages.places(summed))
        self._entries = tuple(entries(article.text, summed, self._passages.sentences))

    def entered(self, told: Sequence[Mention]) -> Iterator[Mention]:
        """What an agenda's lines announce for the day over them, where they tell no day."""
        for entry in self._entries:
            if any(entry.is_told_by(mention) for mention in told):
                continue
            verdict = self.judge(self._passages.place(entry.moved, entry.sentence))
            if isinstance(verdict, Mention):
                yield entry.as_told(verdict)

    def judge(self, place: Place) -> Mention | Rejected:
        """What becomes of one expression."""
        if place.timex in self._outside:
            return _rejected(place, screening.METADATA)
        if (place.timex.start, place.timex.end) in self._starts:
            return _rejected(place, screening.BACKGROUND)
        background = self._passages.hits("background", place.sentence)
        told = self._kind_hit(place) is not None
        sure = self._certainty_hit(place) is not None
        hits = [*background, *self._passages.hits("status", place.sentence)]
        why = screening.why_not(place, self._published, hits, told, sure)
        if why and not (why == screening.PAST and self._missed(place, background)):
            return _rejected(place, why)
        if self._overtaken(place):
            return _rejected(place, screening.PAST)
        fate = self._fate(place, background)
        days = place.timex.interval
        if fate is None or days is None:
            return _rejected(place, screening.BACKGROUND)
        mention = self._mention(place, fate, days)
        return mention if mention.title else _rejected(place, screening.BACKGROUND)

    def _missed(self, place: Place, background: Sequence[Hit]) -> bool:
        """Whether it was to have happened lately, and is told only now to be off.

        As in "The report that was to have come out on Oct. 3 is on hold".
        """
        days, published = place.timex.interval, self._published
        if days is None or published is None or not days.after <= published <= days.after + _LATELY:
            return False
        status = self._passages.hits("status", place.sentence)
        # "was called off on Wednesday" tells when it was called off.
        if any(
            hit.tells == "cancelled" and 0 <= place.timex.start - hit.end <= _AT_ONCE
            for hit in status
        ):
            return False
        return put_off(place, background, status)

    def _overtaken(self, place: Place) -> bool:
        """Whether a time of the day itself was over when a live page's last entry was written."""
        timex, until = place.timex, self._written_until
        if until is None or timex.time is None or timex.interval is None:
            return False
        return timex.interval.first == self._published and timex.time.clock < until

    def _fate(self, place: Place, background: Sequence[Hit]) -> Fate | None:
        status = self._passages.hits("status", place.sentence)
        hits = [hit for hit in (*background, *status) if place.is_near(hit)]
        return fate_of(place, hits, self._passages.around("status", place.sentence))

    def _kind_hit(self, place: Place) -> Hit | None:
        timex = place.timex
        if timex.rule in _SUMS:
            return Hit(timex.rule, _SUMS[timex.rule], Strength.VERB, timex.start, timex.end)
        return place.nearest(self._passages.hits(KINDS, place.sentence), _REACH)

    def _title(self, place: Place) -> Title:
        """What the date is of."""
        before = self._passages.subject_before(place.sentence)
        return title_of(place, before, self._topics.fuller, self._kind_hit(place))

    def _mention(self, place: Place, fate: Fate, days: Interval) -> Mention:
        timex = place.timex
        condition = condition_of(place)
        title = self._title(place)
        hit = self._kind_hit(place) or self._kind_in(title.words)
        certainty = self._certainty(place, fate)
        fate = _unless_guessed(fate, certainty)
        kind, bound = _kind_and_bound(place, hit, certainty)
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
            title=self._worded(title, kind, place),
            parties=self._parties(place, title),
            earliest=days.first + fate.shift,
            latest=days.after - _ONE_DAY + fate.shift,
            time=timex.time.clock if timex.time else None,
            timezone=timex.time.zone if timex.time else None,
            bound=bound,
            certainty=certainty,
            conditional=condition is not None,
            condition=condition,
            status=fate.status,
            moved_from=fate.moved_from,
            derived=_sum_told(timex, fate),
            confidence=self._confidence(timex, hit),
            rule=hit.name if hit else "event",
            passage=_passage(place),
        )

    def _worded(self, title: Title, kind: Kind, place: Place) -> str:
        told = self._names.spelled_out(title.with_verb(kind, self.language))
        told = self._topics.told_at_length(told)
        told = headline(told, kind, self.language.headlines)
        of_matter = self._topics.with_matter(told)
        told = of_matter if fits(of_matter) else told
        named = self._topics.named(self._names.shortened(told), place.quote)
        return headline(named if fits(named) else told, kind, self.language.headlines)

    def _kind_in(self, title: str) -> Hit | None:
        """The first cue that a title holds, where none stands near its date."""
        hits = self._passages.kinds_in(title)
        return min(hits, key=lambda hit: (hit.start, hit.name), default=None)

    def _certainty(self, place: Place, fate: Fate) -> Certainty:
        hit = self._certainty_hit(place)
        certainty = Certainty(hit.tells) if hit else Certainty.SCHEDULED
        if fate.status is Status.CANCELLED and certainty is Certainty.EXPECTED:
            return Certainty.SCHEDULED
        return certainty

    def _certainty_hit(self, place: Place) -> Hit | None:
        hits = place.within_clause(self._passages.hits("certainty", place.sentence))
        return place.nearest(hits, _WHOLE_CLAUSE)

    def _parties(self, place: Place, title: Title) -> tuple[str, ...]:
        clause = place.text[place.clause.start : place.clause.end]
        told = dict.fromkeys((*self._names.parties(title.words), *self._names.parties(clause)))
        return tuple(told)[:_MOST_PARTIES] or self._names.parties(place.quote)

    def _confidence(self, timex: Timex, hit: Hit | None) -> float:
        sure = _CUE if hit else _NO_CUE
        if not self.language.known:
            sure *= _NO_GRAMMAR
        return round(sure * timex.confidence, 3)


def _passage(place: Place) -> str:
    """What its paragraph says before the sentence, as far as it is near."""
    start = place.sentence.start
    before = place.text[max(0, start - _PASSAGE) : start]
    return before.rpartition("\n")[2].strip()


def _kind_and_bound(place: Place, hit: Hit | None, certainty: Certainty) -> tuple[Kind, Bound]:
    """The kind that a cue tells; without one, what is firmly due by a day has a deadline."""
    if hit:
        kind = Kind(hit.tells)
        bound = bound_of(place, kind)
        lasts = kind is Kind.EVENT and bound is Bound.UNTIL
        return Kind.EXPIRY if lasts else kind, bound
    bound = bound_of(place, Kind.EVENT)
    if bound is Bound.UNTIL:
        return Kind.EXPIRY, bound
    if bound in (Bound.BY, Bound.BEFORE) and certainty is Certainty.SCHEDULED:
        return Kind.DEADLINE, bound
    return Kind.EVENT, bound


def _unless_guessed(fate: Fate, certainty: Certainty) -> Fate:
    """A proposal moves nothing, and what may be called off is still on."""
    unsure = fate.status is Status.MOVED and certainty is Certainty.EXPECTED
    guessed = certainty is Certainty.POSSIBLE or (unsure and not fate.anew)
    return Fate(Status.ACTIVE) if guessed and not fate.shift else fate


def _sum_told(timex: Timex, fate: Fate) -> str | None:
    if fate.shift:
        return f"{fate.moved_from} + {fate.shift.days} days"
    return timex.derived


def _rejected(place: Place, why: str) -> Rejected:
    timex = place.timex
    return Rejected(timex.text, place.quote, timex.start, timex.end, why)
