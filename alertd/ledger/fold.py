"""From statements to commitments: the whole ledger, or as much of it as new ones touch."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from alertd.ledger.archive import Archive, Nothing
from alertd.ledger.claims import Claim, claim_of, grown
from alertd.ledger.conclusion import commitment_of
from alertd.ledger.matching import score_within
from alertd.ledger.profiles import NO_SCENE, Profile, profile_of, scene_of
from alertd.ledger.statements import in_order
from alertd.ledger.ties import Ties, kept_apart, ties_of
from alertd.ledger.walk import Walk
from alertd.model.commitment import Commitment, Statement
from alertd.model.correction import Correction


@dataclass(frozen=True, slots=True)
class Refolded:
    """What a fold in part came to: commitments, and the records of the archive they replace."""

    commitments: tuple[Commitment, ...]
    replaced: frozenset[str]


def fold(
    statements: Iterable[Statement], corrections: Iterable[Correction] = ()
) -> tuple[Commitment, ...]:
    """Returns the commitments that the statements come to, by earliest day, then id.

    A pure function of the two sets: their order and repeats of one id do not matter.
    """
    ties = ties_of(corrections)
    told = groupby(in_order(statements), key=lambda s: s.article.sha256)
    articles = {sha: claims_of(some, ties) for sha, some in told}
    return fold_in(Nothing(), articles).commitments


def fold_in(
    archive: Archive, articles: dict[str, list[Claim]], gone: Collection[str] = ()
) -> Refolded:
    """Folds articles into a ledger, touching only the records that come out otherwise by it.

    Args:
        archive: the ledger as folded before.
        articles: the claims of articles that are new, or read or tied anew, by sha256.
        gone: articles that no longer count.
    """
    walk = Walk(archive, articles, gone)
    walk.run()
    commitments = (commitment_of(record) for record in walk.records)
    ordered = sorted(commitments, key=lambda c: (c.earliest, c.latest, c.id))
    return Refolded(tuple(ordered), frozenset(walk.awake))


def claims_of(statements: Iterable[Statement], ties: Ties | None = None) -> list[Claim]:
    """Returns what one article says, one claim a commitment, in the order of first mention."""
    told = list(statements)
    profiles = profiles_of(told)
    bonds, sides = (ties or Ties()).of(told)
    claims: list[Claim] = []
    for statement in told:
        single = replace(
            claim_of([statement], profiles),
            bonds=frozenset(bonds.get(statement.id, ())),
            sides=frozenset(sides.get(statement.id, ())),
        )
        best, n = max(
            ((_within(claim, single), -n) for n, claim in enumerate(claims)), default=(-1.0, 0)
        )
        if best >= 0:
            claims[-n] = joined(claims[-n], single, profiles)
        else:
            claims.append(replace(single, number=len(claims)))
    return claims


def joined(claim: Claim, single: Claim, profiles: dict[str, Profile]) -> Claim:
    """Returns a claim with one more statement in it."""
    return replace(
        grown(claim, single) or claim_of([*claim.statements, *single.statements], profiles),
        number=claim.number,
        bonds=claim.bonds | single.bonds,
        sides=claim.sides | single.sides,
    )


def profiles_of(told: Sequence[Statement]) -> dict[str, Profile]:
    """Returns what each statement of one article is about, by the statement's id."""
    scene = scene_of(told[0].article, [s.mention for s in told]) if told else NO_SCENE
    return {s.id: profile_of(s.mention, scene) for s in told}


def _within(claim: Claim, single: Claim) -> float:
    """As `score_within`; but what one expression tells twice is two things."""
    start = single.lead.mention.start
    if kept_apart(claim.sides, single.sides):
        return -1.0
    if any(s.mention.start == start for s in claim.statements):
        return -1.0
    return score_within(claim, single)
