"""Matchers: tests of one field, as routes and silences use them."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from alertd.model.commitment import Commitment
from alertd.model.policy import CONFIDENCE, Matcher
from alertd.model.reminder import Urgency

_COMPARED: dict[str, Callable[[float, float], bool]] = {
    ">=": lambda found, wanted: found >= wanted,
    "<=": lambda found, wanted: found <= wanted,
    ">": lambda found, wanted: found > wanted,
    "<": lambda found, wanted: found < wanted,
}


def matches(matchers: Iterable[Matcher], commitment: Commitment, urgency: Urgency) -> bool:
    """Whether a notice of this urgency about this commitment passes all of the tests."""
    return all(_holds(matcher, commitment, urgency) for matcher in matchers)


def matches_at_all(matchers: Iterable[Matcher], commitment: Commitment) -> bool:
    """Whether notices about this commitment, of one urgency or another, may pass the tests."""
    return any(matches(matchers, commitment, urgency) for urgency in Urgency)


def in_words(matchers: Iterable[Matcher]) -> str:
    """The tests as a person would say them; empty where there are none."""
    return " and ".join(
        f"{matcher.field} {'is not' if matcher.negate else 'is'} {' or '.join(matcher.values)}"
        for matcher in matchers
    )


def _holds(matcher: Matcher, commitment: Commitment, urgency: Urgency) -> bool:
    if matcher.field == "urgency":
        found = any(wanted.casefold() == urgency for wanted in matcher.values)
    else:
        wanted = [value.casefold() for value in (*matcher.values, *matcher.also)]
        found = any(_TESTS[matcher.field](commitment, value) for value in wanted)
    return found is not matcher.negate


def _party(commitment: Commitment, wanted: str) -> bool:
    return any(wanted == party.casefold() for party in commitment.parties)


def _keyword(commitment: Commitment, wanted: str) -> bool:
    """A word that begins so, or words that do: `oil` is in `oilseed`, not in `soil`."""
    quotes = (statement.mention.quote for statement in commitment.statements)
    begins = _beginning(wanted)
    return any(
        begins.search(told.casefold()) for told in (commitment.title, *commitment.parties, *quotes)
    )


@lru_cache(maxsize=1024)
def _beginning(wanted: str) -> re.Pattern[str]:
    """Scripts without spaces between words have no beginnings to look for."""
    edge = r"(?<![^\W_])" if wanted[:1].isascii() and wanted[:1].isalnum() else ""
    return re.compile(edge + re.escape(wanted))


def _place(commitment: Commitment, wanted: str) -> bool:
    """Named in what is told; or the city by whose clock it is meant."""
    city = commitment.timezone.rpartition("/")[2].replace("_", " ").casefold()
    return wanted == city or _keyword(commitment, wanted)


def _source(commitment: Commitment, wanted: str) -> bool:
    articles = (statement.article for statement in commitment.statements)
    return any(
        wanted in f"{article.outlet or ''}\n{article.name}".casefold() for article in articles
    )


def _confidence(commitment: Commitment, wanted: str) -> bool:
    found = CONFIDENCE.fullmatch(wanted)
    return found is not None and _COMPARED[found[1]](commitment.confidence, float(found[2]))


_TESTS: dict[str, Callable[[Commitment, str], bool]] = {
    "kind": lambda commitment, wanted: wanted == commitment.kind,
    "certainty": lambda commitment, wanted: wanted == commitment.certainty,
    "title": lambda commitment, wanted: wanted in commitment.title.casefold(),
    "party": _party,
    "keyword": _keyword,
    "place": _place,
    "source": _source,
    "confidence": _confidence,
}
