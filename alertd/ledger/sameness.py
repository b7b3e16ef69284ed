"""Whether two mentions speak of one commitment."""

from collections.abc import Iterable
from dataclasses import dataclass

from alertd.ledger.words import overlap, stems
from alertd.model.commitment import Kind, Mention

_COMPATIBLE = {
    frozenset(pair)
    for pair in (
        (Kind.EXPIRY, Kind.DEADLINE),
        (Kind.EXPIRY, Kind.EFFECTIVE),
        (Kind.DEADLINE, Kind.EFFECTIVE),
        (Kind.DEADLINE, Kind.DECISION),
        (Kind.DEADLINE, Kind.RELEASE),
        (Kind.DEADLINE, Kind.EVENT),
        (Kind.EFFECTIVE, Kind.EVENT),
        (Kind.MEETING, Kind.EVENT),
        (Kind.MEETING, Kind.DECISION),
        (Kind.DECISION, Kind.EVENT),
        (Kind.DECISION, Kind.RELEASE),
        (Kind.RELEASE, Kind.EVENT),
    )
}
_OTHER_KIND = 0.85
_PARTY = 0.1


@dataclass(frozen=True, slots=True)
class Profile:
    """What a mention is about: kind, stems of its title and sentence, stems of its parties."""

    kind: Kind
    title: frozenset[str]
    quote: frozenset[str]
    parties: frozenset[str]


def profile_of(mention: Mention) -> Profile:
    """Returns what a mention is about."""
    parties = frozenset().union(*(stems(party) for party in mention.parties))
    return Profile(mention.kind, stems(mention.title), stems(mention.quote), parties)


def kinds_agree(ours: Kind, theirs: Kind) -> bool:
    """Whether two articles may mean one thing by these two kinds."""
    return ours is theirs or frozenset((ours, theirs)) in _COMPATIBLE


def likeness(ours: Profile, theirs: Profile) -> float:
    """How likely it is that both speak of one thing, dates aside; 0 is never."""
    if not kinds_agree(ours.kind, theirs.kind):
        return 0.0
    titles = overlap(ours.title, theirs.title)
    quotes = max(overlap(ours.title, theirs.quote), overlap(ours.quote, theirs.title))
    alike = 0.75 * titles + 0.25 * quotes
    if ours.kind is not theirs.kind:
        alike *= _OTHER_KIND
    return max(0.0, alike + _party_bonus(ours, theirs)) if alike else 0.0


def _party_bonus(ours: Profile, theirs: Profile) -> float:
    if not ours.parties or not theirs.parties:
        return 0.0
    return _PARTY if ours.parties & theirs.parties else -_PARTY


def best_likeness(ours: Iterable[Profile], theirs: Iterable[Profile]) -> float:
    """The likeness of the two that are most alike."""
    others = tuple(theirs)
    return max((likeness(a, b) for a in ours for b in others), default=0.0)
