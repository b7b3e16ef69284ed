"""The words and months by which claims on one thing find each other, whatever the archive holds.

Whether two claims may meet depends on the two alone: that is what lets a ledger be folded in
part, with the same result as whole.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from alertd.ledger.claims import Claim
from alertd.ledger.matching import BRINK_DAYS, NEAR_DAYS, SLIP_DAYS
from alertd.ledger.profiles import COMMON_ACTS, SAYS_ENOUGH, Profile
from alertd.ledger.spans import Span
from alertd.ledger.words import gist, telling
from alertd.model.commitment import Kind, Status

Clue = tuple[str, int]

# Buckets are months since year 0, but for these.
LONG, OFF, ASTRAY, BOND, ANY = 0, -1, -2, -3, -4
_NEXT = (-1, 0, 1)
_MONTHS_FILED = 13
_MONTHS_SOUGHT = 36
_AHEAD = 14
_DAYS = 1_000_000
_POOR, _RICH = "@poor", "@rich"
_WORDS_OF_A_QUOTE = 8
_SCENE_WORDS = 6


@dataclass(frozen=True, slots=True)
class Sought:
    """Where to look: one shared word is enough in `near`, two it takes in `wide`."""

    near: frozenset[Clue]
    wide: frozenset[Clue]


def filed(claim: Claim) -> frozenset[Clue]:
    """Returns the clues under which a claim is to be found."""
    buckets = set(_months(claim.span)) if _short(claim.span) else {LONG}
    buckets.update(_moved(claim), _brink(claim))
    if claim.status is Status.CANCELLED:
        buckets.add(OFF)
    if _astray(claim):
        buckets.add(ASTRAY)
    words = words_of(claim) | _acts_in(claim)
    named = frozenset((word, at) for word in words for at in buckets)
    days = _dated(claim, _POOR if _is_poor(claim) else _RICH)
    return named | days | _left(claim.span.last) | _bonds(claim)


def sought(claim: Claim) -> Sought:
    """Returns the clues under which the records that a claim may be about are filed."""
    words = words_of(claim)
    if _astray(claim) or not all(profile.named for profile in claim.profiles):
        words |= _acts_in(claim)
    near = frozenset((word, at) for word in words for at in {*_around(claim), LONG, OFF})
    wide: frozenset[Clue] = frozenset()
    published = claim.article.published
    if _astray(claim) and published is not None:
        first = _month(published) - 1
        wide = frozenset((word, first + n) for word in words for n in range(_AHEAD))
    by_day = _dated(claim, _POOR)
    if _is_poor(claim):
        by_day |= _dated(claim, _RICH)
    if claim.moved_from is not None:
        by_day |= _left(claim.moved_from)
    return Sought(near | by_day | _bonds(claim), wide)


def echoed(claim: Claim) -> Sought:
    """Returns clues under which every later claim is filed that may look for this one; and more.

    What is called off or very long may be looked for from any month: `wide` then names its
    words in no month.
    """
    words = words_of(claim) | _acts_in(claim)
    months = {
        at + n for at in (*_months(claim.span), *_moved(claim), *_brink(claim)) for n in _NEXT
    }
    near = frozenset((word, at) for word in words for at in {*months, LONG, OFF, ASTRAY})
    anywhen = claim.status is Status.CANCELLED or not _short(claim.span)
    wide = frozenset((word, ANY) for word in words) if anywhen else frozenset()
    by_day = _dated(claim, _POOR) | _dated(claim, _RICH) | _left(claim.span.last)
    return Sought(near | by_day | _bonds(claim), wide)


def words_of(claim: Claim) -> frozenset[str]:
    """Returns the telling words of its titles, and of its sentences where titles say little."""
    told = frozenset(word for profile in claim.profiles for word in _telling(profile))
    return told | _reports(claim)


def _acts_in(claim: Claim) -> frozenset[str]:
    """What happens, with each of the words that the article turns on most: "hearing~railroad".

    By these a bare "the hearing" finds what was told in full of the same case.
    """
    headline = gist(claim.article.title).topic
    return frozenset(
        f"{act}~{word}"
        for profile in claim.profiles
        for act in {profile.kind.value, *(profile.title.actions - COMMON_ACTS)}
        for word in sorted(
            telling(profile.scene), key=lambda word: (word not in headline, -len(word), word)
        )[:_SCENE_WORDS]
    )


def _reports(claim: Claim) -> frozenset[str]:
    """Figures of a month: "9~job" for the September jobs report."""
    return frozenset(
        f"{month}~{word}"
        for profile in claim.profiles
        if "publish" in profile.title.actions
        for month in profile.title.months
        for word in profile.title.topic - profile.weak
    )


def _telling(profile: Profile) -> Iterator[str]:
    yield from profile.title.strong
    if not profile.named:
        yield from sorted(telling(profile.near))[:_WORDS_OF_A_QUOTE]
    if profile.heft < SAYS_ENOUGH:
        yield from sorted(profile.said - profile.title.topic)[:_WORDS_OF_A_QUOTE]


def _is_poor(claim: Claim) -> bool:
    """Whether no title says enough of the thing to be found by its words alone."""
    return all(profile.heft < SAYS_ENOUGH for profile in claim.profiles)


def _dated(claim: Claim, how: str) -> frozenset[Clue]:
    """The very days of a claim: what says too little of itself is looked for by them."""
    days = {claim.span.first, claim.span.last, *filter(None, [claim.moved_from])}
    return frozenset((how, _DAYS + day.toordinal()) for day in days)


def _left(day: date) -> frozenset[Clue]:
    """All that ends on a day: what moves some of it away tells of that day."""
    return frozenset({("@left", _DAYS + day.toordinal())})


def _bonds(claim: Claim) -> frozenset[Clue]:
    return frozenset((bond, BOND) for bond in claim.bonds)


def _astray(claim: Claim) -> bool:
    """Whether it tells that something was moved, but not from where."""
    return claim.status is Status.MOVED and claim.moved_from is None


def _moved(claim: Claim) -> tuple[int, ...]:
    return (_month(claim.moved_from),) if claim.moved_from is not None else ()


def _around(claim: Claim) -> Iterator[int]:
    """The months of its days, of what it moves away from, and of what may just have slipped."""
    first = _shifted(claim.span.first, -SLIP_DAYS)
    last = _shifted(claim.span.last, NEAR_DAYS)
    yield from _months(Span(first, last))
    yield from _moved(claim)
    yield from _brink(claim)


def _brink(claim: Claim) -> Iterator[int]:
    """The months in which what it extends may just have run out."""
    published = claim.article.published
    if published is not None and claim.lead.mention.kind is Kind.EXPIRY:
        yield from _months(Span(_shifted(published, -BRINK_DAYS), published))


def _shifted(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day


def _short(span: Span) -> bool:
    return _month(span.last) - _month(span.first) < _MONTHS_FILED


def _months(span: Span) -> range:
    first = _month(span.first)
    return range(first, min(_month(span.last), first + _MONTHS_SOUGHT) + 1)


def _month(day: date) -> int:
    return day.year * 12 + day.month
