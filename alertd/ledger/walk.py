"""The walk: articles in order of publication, each matched to the records told before it.

An article that is new is matched; so is every later one that may have looked at a record which
came out otherwise than before. All others stay as they were folded: what a claim may meet is
decided by the two claims alone (`clues`), so that nothing else can have changed for them.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush

from alertd.ledger.archive import Archive, Shelf
from alertd.ledger.claims import Claim
from alertd.ledger.clues import Clue, echoed, sought
from alertd.ledger.matching import score
from alertd.ledger.records import Record, opened, tell
from alertd.ledger.statements import Place

_WIDE = 2


@dataclass(slots=True)
class _Held:
    """A record that a claim may be about: one of this walk, or one of the archive as it was."""

    record: Record
    number: int | None
    owner: str | None


@dataclass(slots=True)
class Walk:
    """One fold. `articles` are the claims that are new or read anew, by article.

    `gone` are articles whose claims in the archive no longer count. Afterwards `records` holds
    the records that were touched and `awake` says which records of the archive they replace.
    """

    archive: Archive
    articles: Mapping[str, Sequence[Claim]]
    gone: Collection[str] = ()
    records: list[Record] = field(default_factory=list)
    awake: dict[str, int | None] = field(default_factory=dict)
    _shelf: Shelf = field(default_factory=Shelf)
    _queue: list[tuple[Place, str]] = field(default_factory=list)
    _queued: set[str] = field(default_factory=set)
    _rebuilt: dict[tuple[str, int], Record] = field(default_factory=dict)

    def run(self) -> None:
        """Fold everything that is new, and whatever follows from it."""
        for claims in self.articles.values():
            if claims:
                self._enqueue(claims[0])
        self._uproot()
        while self._queue:
            place, sha = heappop(self._queue)
            self._take_in(place, self.articles.get(sha) or self.archive.article(sha))

    def _uproot(self) -> None:
        """Records lose what articles that are gone, or are read or tied anew, had told them.

        Each goes back to before the first of these: the later ones are matched again as well.
        """
        since: dict[str, Place] = {}
        for sha in sorted({*self.gone, *self.articles}):
            old = self.archive.article(sha)
            for owner in self.archive.owners([claim.id for claim in old]).values():
                since[owner] = min(since.get(owner, old[0].place), old[0].place)
        for owner, place in sorted(since.items()):
            self._awaken(owner, place)

    def _take_in(self, place: Place, claims: Sequence[Claim]) -> None:
        """Match an article's claims to records, best first, one to one; open what is left."""
        found = [self._candidates(claim, place) for claim in claims]
        pairs = sorted(
            (-score(held.record, claim), n, held.record.born, key)
            for n, claim in enumerate(claims)
            for key, held in found[n].items()
        )
        chosen: dict[int, tuple[int, str]] = {}
        taken: set[tuple[int, str]] = set()
        for short, n, _, key in pairs:
            if short <= 0 and n not in chosen and key not in taken:
                chosen[n] = key
                taken.add(key)
        held_by = self.archive.owners([claim.id for claim in claims])
        settled = [(claim, found[n].get(chosen.get(n, (-1, "")))) for n, claim in enumerate(claims)]
        moving = [one for one in settled if self._moves(*one, held_by.get(one[0].id))]
        for owner in sorted(self._unsettled(moving, held_by)):
            self._awaken(owner, place)
        for claim, held in settled:
            self._settle(claim, held, held_by.get(claim.id))

    def _moves(self, claim: Claim, held: _Held | None, owner: str | None) -> bool:
        """Whether a claim comes to lie elsewhere than it did."""
        if held is None:
            first = self.archive.told(owner)[:1] if owner else ()
            return not first or first[0].id != claim.id or owner in self.awake
        return held.owner is None or held.owner != owner

    def _unsettled(
        self, moving: Iterable[tuple[Claim, _Held | None]], held_by: Mapping[str, str]
    ) -> set[str]:
        owners = {held_by[claim.id] for claim, _ in moving if claim.id in held_by}
        owners |= {held.owner for _, held in moving if held is not None and held.owner}
        return owners - self.awake.keys()

    def _settle(self, claim: Claim, held: _Held | None, owner: str | None) -> None:
        """Put a claim into its record, if that record is one of this walk."""
        if held is None:
            if owner is not None and owner not in self.awake:
                return  # it opened that record before, and does so again
            record = opened(claim)
            number = self._add(record)
            if owner is not None and self.awake[owner] is None:
                self.awake[owner] = number
        else:
            awake = self.awake.get(held.owner) if held.owner else held.number
            if awake is None:
                return  # where it was before, in a record that nothing has changed
            number, record = awake, self.records[awake]
            tell(record, claim)
        self._shelf.file(claim, number)
        self._stir([claim], claim.place)

    def _candidates(self, claim: Claim, place: Place) -> dict[tuple[int, str], _Held]:
        where = sought(claim)
        enough = min(_WIDE, len({word for word, _ in where.wide}))
        found: dict[tuple[int, str], _Held] = {}
        for clues, least in ((where.near, 1), (where.wide, enough)):
            for (_, number), words in self._shelf.holding(clues).items():
                if len(words) >= least:
                    found[number, ""] = _Held(self.records[number], number, None)
            held = self.archive.holding(clues)
            ids = [one for one, words in held.items() if len(words) >= least]
            for one, owner in self.archive.owners(ids).items():
                if owner not in self.awake and (-1, owner) not in found:
                    record = self._before(owner, place, one)
                    if record is not None:
                        found[-1, owner] = _Held(record, None, owner)
        return found

    def _before(self, owner: str, place: Place, claim_id: str) -> Record | None:
        """A record of the archive as it was before a place, if it held the claim by then."""
        told = self._told(owner)
        before = [claim for claim in told if claim.place < place]
        if not any(claim.id == claim_id for claim in before):
            return None
        key = (owner, len(before))
        if key not in self._rebuilt:
            self._rebuilt[key] = _rebuilt(before)
        return self._rebuilt[key]

    def _told(self, owner: str) -> list[Claim]:
        return [claim for claim in self.archive.told(owner) if not self._is_stale(claim)]

    def _is_stale(self, claim: Claim) -> bool:
        sha = claim.article.sha256
        if sha in self.articles:
            return claim.id not in {one.id for one in self.articles[sha]}
        return sha in self.gone

    def _awaken(self, owner: str, place: Place) -> None:
        """Take a record of the archive into this walk as it was before a place."""
        if owner in self.awake:
            return
        told = self._told(owner)
        before = [claim for claim in told if claim.place < place]
        self.awake[owner] = None
        if before:
            number = self._add(_rebuilt(before))
            self.awake[owner] = number
            for claim in before:
                self._shelf.file(claim, number)
        for claim in told:
            if claim.place > place:
                self._enqueue(claim)
        self._stir(self.archive.told(owner), place)

    def _stir(self, claims: Iterable[Claim], place: Place) -> None:
        """Later articles that may look at these claims are to be matched again."""
        if self.archive.ends_before(place):
            return
        where = frozenset[Clue]().union(*(echo for claim in claims for echo in _echoes(claim)))
        for sha in sorted(self.archive.later(where, place)):
            for claim in self.archive.article(sha)[:1]:
                if claim.place > place and sha not in self.gone:
                    self._enqueue(claim)

    def _enqueue(self, claim: Claim) -> None:
        sha = claim.article.sha256
        if sha not in self._queued:
            self._queued.add(sha)
            heappush(self._queue, (claim.place, sha))

    def _add(self, record: Record) -> int:
        self.records.append(record)
        return len(self.records) - 1


def _echoes(claim: Claim) -> tuple[frozenset[Clue], frozenset[Clue]]:
    where = echoed(claim)
    return where.near, where.wide


def _rebuilt(claims: Sequence[Claim]) -> Record:
    first, *others = claims
    record = opened(first)
    for claim in others:
        tell(record, claim)
    return record
