"""From a title or a sentence to the stems that say what it is about."""

import re
from collections.abc import Iterable
from functools import lru_cache

from alertd.ledger.vocabulary import STOP, SYNONYMS, WEAK

_TOKEN = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,6}")
_SUFFIXES = ("ations", "ation", "ions", "ings", "ion", "ing", "ies", "ed", "es", "e", "s", "y")
_SHORTEST_STEMMED = 4
_WEAK_WEIGHT = 0.4
_KEPT = 3


def _stripped(word: str) -> str:
    if len(word) <= _SHORTEST_STEMMED or not word.isalpha():
        return word
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _KEPT:
            return word[: -len(suffix)]
    return word


def _canonical() -> dict[str, str]:
    lines = (line.partition(": ") for line in SYNONYMS.split("\n"))
    return {word: name for name, _, words in lines for word in words.split()}


_CANONICAL = _canonical()
_STOP = frozenset(STOP.split())
_WEAK = frozenset(_CANONICAL.get(word, _stripped(word)) for word in WEAK.split())


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem of one casefolded word, or the name of its synonyms."""
    return _CANONICAL.get(word) or _CANONICAL.get(_stripped(word)) or _stripped(word)


@lru_cache(maxsize=100_000)
def stems(text: str) -> frozenset[str]:
    """The stems of a text's content words; single letters and function words are left out."""
    joined = _DOTTED.sub(lambda found: found[0].replace(".", ""), text)
    words = _TOKEN.findall(joined.casefold())
    return frozenset(stem(word) for word in words if len(word) > 1 and word not in _STOP)


def weight(found: Iterable[str]) -> float:
    """How much these stems say: words that many commitments share count for less."""
    return sum(_WEAK_WEIGHT if word in _WEAK else 1.0 for word in found)


def overlap(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """How alike two sets of stems are, from 0 to 1: the mean of Dice and containment."""
    common = weight(ours & theirs)
    if not common:
        return 0.0
    a, b = weight(ours), weight(theirs)
    return common / (a + b) + common / (2 * min(a, b))
