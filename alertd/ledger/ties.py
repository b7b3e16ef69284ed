"""What people's corrections tie together and keep apart."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from alertd.model.commitment import Statement
from alertd.model.correction import Act, Correction

_NEAREST = 200
_PREFIX = 16


@dataclass(frozen=True, slots=True)
class Ties:
    """Tokens by the id of the statement that they were put on.

    A statement that is no longer there is stood for by the nearest one of its article, so that
    a correction outlives a better reading.
    """

    bonds: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    sides: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def of(self, told: Collection[Statement]) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
        """Returns bonds and sides by the ids of these statements, all of one article."""
        return _resolved(self.bonds, told), _resolved(self.sides, told)

    @property
    def articles(self) -> set[str]:
        """The beginnings of the hashes of the articles that are tied."""
        return {key[:_PREFIX] for key in (*self.bonds, *self.sides)}


def ties_of(corrections: Iterable[Correction]) -> Ties:
    """Returns what corrections tie together and keep apart."""
    ties = Ties()
    for one in corrections:
        noted = (one.note,) if one.note else ()
        if one.act is Act.SPLIT:
            for side, ids in ((0, one.anchors), (1, one.apart)):
                for key in ids:
                    ties.sides[key].add(f"{one.token}/{side}")
            for key in one.apart:
                ties.bonds[key].add(f"{one.token}/1")
        elif one.act is not Act.ADD:
            for key in (*one.anchors, *noted):
                ties.bonds[key].add(one.token)
    return ties


def kept_apart(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether a split has put these on its two sides."""
    there = {side.partition("/")[0]: side for side in theirs}
    return any(there.get(side.partition("/")[0], side) != side for side in ours)


def _resolved(tokens: dict[str, set[str]], told: Collection[Statement]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    if not tokens or not told:
        return found
    ids = {one.id for one in told}
    prefix = next(iter(told)).article.sha256[:_PREFIX]
    for key, put in tokens.items():
        if key in ids:
            found[key] |= put
        elif key.startswith(f"{prefix}:"):
            start = int(key[_PREFIX + 1 :].partition(".")[0])
            nearest = min(told, key=lambda one: (abs(one.mention.start - start), one.id))
            if abs(nearest.mention.start - start) <= _NEAREST:
                found[nearest.id] |= put
    return found
