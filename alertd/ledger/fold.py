"""The walk: statements in order of publication become records, article by article."""

from collections.abc import Iterable
from itertools import groupby

from alertd.ledger.claims import Claim, claim_of
from alertd.ledger.conclusion import commitment_of
from alertd.ledger.matching import score, score_within
from alertd.ledger.records import opened, tell
from alertd.ledger.sameness import profile_of, scene_of
from alertd.ledger.shelf import Shelf
from alertd.ledger.statements import in_order
from alertd.model.commitment import Commitment, Statement


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
    told = list(statements)
    headline = told[0].article.title if told else ""
    scene = scene_of(headline, [s.mention for s in told])
    profiles = {s.id: profile_of(s.mention, scene) for s in told}
    claims: list[Claim] = []
    for statement in told:
        single = claim_of([statement], profiles)
        best, n = max(
            ((_within(claim, single), -n) for n, claim in enumerate(claims)), default=(-1.0, 0)
        )
        if best >= 0:
            claims[-n] = claim_of([*claims[-n].statements, statement], profiles)
        else:
            claims.append(single)
    return claims


def _within(claim: Claim, single: Claim) -> float:
    """As `score_within`; but what one expression tells twice is two things."""
    start = single.lead.mention.start
    if any(s.mention.start == start for s in claim.statements):
        return -1.0
    return score_within(claim, single)


def _take_in(shelf: Shelf, claims: list[Claim]) -> None:
    """Matches an article's claims to records, best first, one to one; opens what is left."""
    pairs = sorted(
        (-score(shelf.records[number], claim), n, number)
        for n, claim in enumerate(claims)
        for number in shelf.candidates(claim)
    )
    chosen: dict[int, int] = {}
    for short, n, number in pairs:
        if short <= 0 and n not in chosen and number not in chosen.values():
            chosen[n] = number
    for n, claim in enumerate(claims):
        _apply(shelf, chosen.get(n), claim)


def _apply(shelf: Shelf, number: int | None, claim: Claim) -> None:
    if number is None:
        shelf.open(opened(claim), claim)
        return
    tell(shelf.records[number], claim)
    shelf.file(number, claim)
