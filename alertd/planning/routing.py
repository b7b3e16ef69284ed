"""Which routes a commitment takes."""

from collections.abc import Iterator

from alertd.model.commitment import Commitment
from alertd.model.policy import Policy, Route
from alertd.model.reminder import Urgency
from alertd.planning.matching import matches


def routes_for(commitment: Commitment, policy: Policy) -> Iterator[Route]:
    """The routes that match, in order; the first ends the search unless it continues.

    A route that matches but does not ask for this certainty is yielded too and ends nothing:
    the caller records the silence, and a later route may still speak.
    """
    for route, _ in branches_for(commitment, policy):
        yield route


def branches_for(
    commitment: Commitment, policy: Policy
) -> Iterator[tuple[Route, frozenset[Urgency]]]:
    """The routes that match, each with the urgencies of the notices that it takes.

    A route that matches only some urgencies ends the search for these; the rest goes on.
    """
    left = set(Urgency)
    for route in policy.routes:
        taken = frozenset(u for u in left if matches(route.matchers, commitment, u))
        if not taken:
            continue
        yield route, taken
        if commitment.certainty in route.certainties and not route.continues:
            left -= taken
        if not left:
            return
