"""The ledger in the database, as a fold asks for it."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from alertd.ledger.claims import Claim
from alertd.ledger.clues import Clue
from alertd.ledger.keeping import restored
from alertd.ledger.statements import Place
from alertd.ledger.ties import Ties
from alertd.store import clues as kept
from alertd.store import commitments


class StoredLedger:
    """Reads what a fold asks for, each thing once, several at a time."""

    def __init__(self, tx: Any, ties: Ties) -> None:
        self._tx, self._ties = tx, ties
        self._owners: dict[str, str | None] = {}
        self._told: dict[str, tuple[Claim, ...]] = {}
        self._articles: dict[str, tuple[Claim, ...]] = {}
        self._awaited: set[str] = set()

    def holding(self, clues: Collection[Clue]) -> Mapping[str, Collection[str]]:
        """The claims filed under any of the clues, by id, each with the words that it shares."""
        words, buckets = {word for word, _ in clues}, {bucket for _, bucket in clues}
        if not words:
            return {}
        wanted = clues if isinstance(clues, frozenset) else frozenset(clues)
        met = kept.holding(self._tx, words, buckets)
        return {
            one: {clue[0] for clue in found if clue in wanted}
            for one, found in met.items()
            if not wanted.isdisjoint(found)
        }

    def owners(self, claims: Collection[str]) -> Mapping[str, str]:
        """The records that these claims went into."""
        unknown = [one for one in claims if one not in self._owners]
        if unknown:
            found = commitments.uids_of(self._tx, unknown)
            self._owners |= {one: found.get(one) for one in unknown}
            self._awaited.update(uid for uid in found.values() if uid not in self._told)
        return {one: uid for one in claims if (uid := self._owners[one]) is not None}

    def told(self, owner: str) -> tuple[Claim, ...]:
        """The claims of a record, in the order in which they were folded."""
        if owner not in self._told:
            found = kept.told_of(self._tx, {owner, *self._awaited})
            self._awaited.clear()
            for uid, rows in found.items():
                claims = [self._tied(claim) for claim in restored(rows)]
                self._told[uid] = tuple(sorted(claims, key=lambda one: (one.place, one.number)))
        return self._told.get(owner, ())

    def article(self, sha256: str) -> tuple[Claim, ...]:
        """The claims of an article, by number."""
        if sha256 not in self._articles:
            rows = kept.told_by(self._tx, [sha256]).get(sha256, [])
            bonds, sides = self._ties.of([statement for statement, _, _ in rows])
            self._articles[sha256] = tuple(
                replace(
                    claim,
                    bonds=frozenset[str]().union(*(bonds.get(s.id, ()) for s in claim.statements)),
                    sides=frozenset[str]().union(*(sides.get(s.id, ()) for s in claim.statements)),
                )
                for claim in restored(rows)
            )
        return self._articles[sha256]

    def later(self, clues: Collection[Clue], place: Place) -> Collection[str]:
        """The articles with claims under these clues, by sha256: at least those after the place."""
        claims = list(self.holding(frozenset(clues)))
        return kept.articles_since(self._tx, claims, None if place[0] else place[1])

    def ends_before(self, place: Place) -> bool:
        """Whether no article comes after the place."""
        return not kept.any_since(self._tx, None if place[0] else place[1])

    def _tied(self, claim: Claim) -> Claim:
        """A claim as its whole article, which alone tells what corrections touch it, has it."""
        sha = claim.article.sha256
        if not any(sha.startswith(prefix) for prefix in self._ties.articles):
            return claim
        return next((one for one in self.article(sha) if one.id == claim.id), claim)
