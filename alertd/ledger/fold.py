"""The walk: statements in order of publication become records, article by article."""

from collections.abc import Iterable
from itertools import groupby

from alertd.ledger.claims import Claim, claim_of
from alertd.ledger.conclusion import commitment_of
from alertd.ledger.matching import score
from alertd.ledger.records import Record, opened, tell
from alertd.ledger.shelf import Shelf
from alertd.ledger.statements import in_order
from alertd.model.commitment import Commitment, Statement

# Within one article a second date is most often a second thing.
_OTHER_DAYS = 0.15


def fold(statements: Iterable[Statement]) -> tuple[Commitment, ...]:
    """Returns the commitments that the statements come to, by earliest day, then id.

    A pure function of the set of statements: their order and repeats of one id do not matter.
    """
    shelf = Shelf()
    for _, told in groupby(in_order(statements), key=lambda s: s.article.sha256):
        _take_in(shelf, claims_of(told))
    commitments = (commitment_of(record) for record in shelf.records)
    return tuple(sorted(commitments, key=lambda c: (c.earliest, c.latest, c.id)))


def claims_of(statements: Iterable[Statement]) -> list[Claim]:
    """Returns what one article says, one claim a commitment, in the order of first mention."""
    claims: list[Claim] = []
    for statement in statements:
        single = claim_of([statement])
        scores = [(_within(claim, single), -n) for n, claim in enumerate(claims)]
        best, place = max(scores, default=(-1.0, 0))
        if best >= 0:
            claims[-place] = claim_of([*claims[-place].statements, statement])
        else:
            claims.append(single)
    return claims


def _within(claim: Claim, single: Claim) -> float:
    """As `score`, within one article; what one expression tells twice is two things."""
    start = single.lead.mention.start
    if any(s.mention.start == start for s in claim.statements):
        return -1.0
    alike = max(score(opened(claim), single), score(opened(single), claim))
    return alike if claim.span == single.span else alike - _OTHER_DAYS


def _take_in(shelf: Shelf, claims: list[Claim]) -> None:
    """Matches an article's claims to records, best first, one to one; opens what is left."""
    pairs = [
        (score(record, claim), -n, -k, record)
        for n, claim in enumerate(claims)
        for k, record in enumerate(shelf.candidates(claim))
    ]
    chosen: dict[int, Record] = {}
    for worth, n, _, record in sorted(pairs, key=lambda pair: pair[:3], reverse=True):
        if worth >= 0 and -n not in chosen and all(record is not r for r in chosen.values()):
            chosen[-n] = record
    for n, claim in enumerate(claims):
        _apply(shelf, chosen.get(n), claim)


def _apply(shelf: Shelf, record: Record | None, claim: Claim) -> None:
    if record is None:
        record = opened(claim)
    else:
        tell(record, claim)
    shelf.put(record)
