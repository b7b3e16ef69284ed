"""Which routes a commitment takes."""

from collections.abc import Callable, Iterator

from alertd.model.commitment import Commitment
from alertd.model.policy import Matcher, Policy, Route


def routes_for(commitment: Commitment, policy: Policy) -> Iterator[Route]:
    """The routes that match, in order; the first ends the search unless it continues.

    A route that matches but does not ask for this certainty is yielded too and ends nothing:
    the caller records the silence, and a later route may still speak.
    """
    for route in policy.routes:
        if not all(_holds(matcher, commitment) for matcher in route.matchers):
            continue
        yield route
        if commitment.certainty in route.certainties and not route.continues:
            return


def _holds(matcher: Matcher, commitment: Commitment) -> bool:
    wanted = [value.casefold() for value in matcher.values]
    found = any(_TESTS[matcher.field](commitment, value) for value in wanted)
    return found is not matcher.negate


def _party(commitment: Commitment, wanted: str) -> bool:
    return any(wanted == party.casefold() for party in commitment.parties)


def _keyword(commitment: Commitment, wanted: str) -> bool:
    quotes = (statement.mention.quote for statement in commitment.statements)
    places = (commitment.title, *commitment.parties, *quotes)
    return any(wanted in place.casefold() for place in places)


def _source(commitment: Commitment, wanted: str) -> bool:
    articles = (statement.article for statement in commitment.statements)
    return any(
        wanted in f"{article.outlet or ''}\n{article.name}".casefold() for article in articles
    )


_TESTS: dict[str, Callable[[Commitment, str], bool]] = {
    "kind": lambda commitment, wanted: wanted == commitment.kind,
    "certainty": lambda commitment, wanted: wanted == commitment.certainty,
    "title": lambda commitment, wanted: wanted in commitment.title.casefold(),
    "party": _party,
    "keyword": _keyword,
    "source": _source,
}
