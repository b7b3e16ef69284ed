"""Finds the few records that a claim may be about, among all."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import timedelta

from alertd.ledger.claims import Claim
from alertd.ledger.matching import BRINK_DAYS, NEAR_DAYS, SLIP_DAYS
from alertd.ledger.records import Record
from alertd.ledger.sameness import Profile
from alertd.ledger.spans import Span
from alertd.model.commitment import Kind, Status

_DAYS_FILED = 62
_WORDS_SOUGHT = 5
_MOST_ALIKE = 40


class Shelf:
    """Records by the days that they cover and by the stems of their titles."""

    def __init__(self) -> None:
        self.records: list[Record] = []
        self._words: list[set[str]] = []
        self._by_day: dict[int, set[int]] = defaultdict(set)
        self._long: set[int] = set()
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._off: set[int] = set()
        self._vague: set[int] = set()

    def open(self, record: Record, claim: Claim) -> None:
        """Files a new record, of which the claim is the first."""
        self.records.append(record)
        self._words.append(set())
        self.file(len(self.records) - 1, claim)

    def file(self, number: int, claim: Claim) -> None:
        """Files a record where it is to be found after what the claim has done to it."""
        record = self.records[number]
        for day in _days(record.span):
            self._by_day[day].add(number)
        if record.span.days > _DAYS_FILED:
            self._long.add(number)
        for word in _words(claim.profiles) - self._words[number]:
            self._by_word[word].append(number)
            self._words[number].add(word)
        if _vague(claim.profiles):
            self._vague.add(number)
        (self._off.add if record.status is Status.CANCELLED else self._off.discard)(number)

    def candidates(self, claim: Claim) -> list[int]:
        """Returns the numbers of records that share a word with the claim and lie near its days.

        A claim that something was moved, with the old day untold, may be about any record.
        """
        words = _words(claim.profiles)
        near = self._off.union(self._long, *(self._by_day.get(day, ()) for day in _around(claim)))
        found = {n for n in near if not words.isdisjoint(self._words[n])}
        found |= near if _vague(claim.profiles) else near & self._vague
        if claim.status is Status.MOVED and not (claim.moved_from and found):
            found.update(self._most_alike(words))
        return sorted(found)

    def _most_alike(self, words: frozenset[str]) -> Iterator[int]:
        """The records that share most of the claim's rarest words."""
        known = sorted((len(self._by_word[w]), w) for w in words if w in self._by_word)
        shared: Counter[int] = Counter()
        for _, word in known[:_WORDS_SOUGHT]:
            shared.update(self._by_word[word])
        ranked = sorted(shared, key=lambda n: (-shared[n], -n))
        yield from ranked[:_MOST_ALIKE]


def _words(profiles: tuple[Profile, ...]) -> frozenset[str]:
    return frozenset().union(*(profile.title.strong for profile in profiles))


def _vague(profiles: tuple[Profile, ...]) -> bool:
    """Whether no title says what the thing is: "Hearing", "Deadline"."""
    return all(profile.heft < 1 for profile in profiles)


def _around(claim: Claim) -> Iterator[int]:
    """The days of the claim, of what it was moved from, and of what may just have slipped."""
    first = (claim.span.first - timedelta(days=NEAR_DAYS)).toordinal()
    published = claim.article.published
    if published is not None:
        slipped = claim.span.first - timedelta(days=SLIP_DAYS)
        if slipped < published:
            yield from range(slipped.toordinal(), first)
        if claim.lead.mention.kind is Kind.EXPIRY:
            yield from range(published.toordinal() - BRINK_DAYS, published.toordinal())
    yield from range(first, claim.span.last.toordinal() + NEAR_DAYS + 1)
    if claim.moved_from is not None:
        yield claim.moved_from.toordinal()


def _days(span: Span) -> range:
    first = span.first.toordinal()
    return range(first, first + min(span.days, _DAYS_FILED))
