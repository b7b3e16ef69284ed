"""What a fold asks of the ledger as it was folded before."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Protocol

from alertd.ledger.claims import Claim
from alertd.ledger.clues import ANY, Clue, filed, words_of
from alertd.ledger.statements import Place


class Archive(Protocol):
    """Claims already folded, by the record that each went into (its `owner`)."""

    def holding(self, clues: Collection[Clue]) -> Mapping[str, Collection[str]]:
        """The claims filed under any of the clues, by id, each with the words that it shares."""

    def owners(self, claims: Collection[str]) -> Mapping[str, str]:
        """The records that these claims went into."""

    def told(self, owner: str) -> tuple[Claim, ...]:
        """The claims of a record, in the order in which they were folded."""

    def article(self, sha256: str) -> tuple[Claim, ...]:
        """The claims of an article, by number."""

    def later(self, clues: Collection[Clue], place: Place) -> Collection[str]:
        """The articles with claims under these clues, by sha256: at least those after the place."""

    def ends_before(self, place: Place) -> bool:
        """Whether no article comes after the place."""


class Nothing:
    """The archive of a ledger that is folded from the start."""

    def holding(self, clues: Collection[Clue]) -> Mapping[str, Collection[str]]:
        """No claims."""
        del clues
        return {}

    def owners(self, claims: Collection[str]) -> Mapping[str, str]:
        """No records."""
        del claims
        return {}

    def told(self, owner: str) -> tuple[Claim, ...]:
        """No claims."""
        del owner
        return ()

    def article(self, sha256: str) -> tuple[Claim, ...]:
        """No claims."""
        del sha256
        return ()

    def later(self, clues: Collection[Clue], place: Place) -> Collection[str]:
        """No articles."""
        del clues, place
        return ()

    def ends_before(self, place: Place) -> bool:
        """Always."""
        del place
        return True


class Shelf:
    """Claims in memory by their clues, each with a number of the caller's."""

    def __init__(self) -> None:
        self._by_clue: dict[Clue, dict[str, int]] = defaultdict(dict)

    def file(self, claim: Claim, number: int) -> None:
        """Put a claim where it is found."""
        for clue in filed(claim):
            self._by_clue[clue][claim.id] = number
        for word in words_of(claim):
            self._by_clue[word, ANY][claim.id] = number

    def holding(self, clues: Iterable[Clue]) -> dict[tuple[str, int], set[str]]:
        """The claims under any of the clues, with their numbers, and the words that they share."""
        found: dict[tuple[str, int], set[str]] = defaultdict(set)
        for clue in clues:
            for held in self._by_clue.get(clue, {}).items():
                found[held].add(clue[0])
        return found
