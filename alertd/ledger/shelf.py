"""Finds the few records that a claim may be about, among all."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from alertd.ledger.claims import Claim
from alertd.ledger.matching import neighbourhood
from alertd.ledger.records import Record
from alertd.ledger.sameness import Profile, profile_of
from alertd.ledger.spans import Span
from alertd.model.commitment import Status

_MONTHS_INDEXED = 24


class Shelf:
    """Records by the months that they have touched and by the stems of their titles."""

    def __init__(self) -> None:
        self.records: list[Record] = []
        self._by_month: dict[int, set[int]] = defaultdict(set)
        self._by_stem: dict[str, set[int]] = defaultdict(set)
        self._numbers: dict[int, int] = {}

    def put(self, record: Record) -> None:
        """Files a record where it is to be found; again, after each change to it."""
        number = self._numbers.setdefault(id(record), len(self.records))
        if number == len(self.records):
            self.records.append(record)
        for month in _months(record.span):
            self._by_month[month].add(number)
        for stem in _stems(record):
            self._by_stem[stem].add(number)

    def candidates(self, claim: Claim) -> list[Record]:
        """Returns the records that share a word with the claim and lie near its days."""
        title = _words(profile_of(claim.lead.mention))
        alike = set[int]().union(*(self._by_stem[stem] for stem in title if stem in self._by_stem))
        if claim.status is not Status.MOVED:
            near = (self._by_month[m] for m in _all_months(claim) if m in self._by_month)
            alike &= set[int]().union(*near) | self._cancelled(alike)
        return [self.records[number] for number in sorted(alike)]

    def _cancelled(self, numbers: set[int]) -> set[int]:
        return {n for n in numbers if self.records[n].status is Status.CANCELLED}


def _stems(record: Record) -> frozenset[str]:
    return frozenset().union(*map(_words, record.profiles))


def _words(profile: Profile) -> frozenset[str]:
    return profile.title.topic | profile.title.initials


def _all_months(claim: Claim) -> Iterator[int]:
    for span in neighbourhood(claim):
        yield from _months(span)


def _months(span: Span) -> range:
    first = _month(span.first)
    return range(first, min(_month(span.last), first + _MONTHS_INDEXED) + 1)


def _month(day: date) -> int:
    return day.year * 12 + day.month
