"""Which record a claim is about: likeness and dates weighed together."""

import re
from collections.abc import Collection, Sequence
from datetime import date

from alertd.ledger.claims import Claim
from alertd.ledger.profiles import SAYS_ENOUGH, Profile
from alertd.ledger.records import Record
from alertd.ledger.sameness import (
    acts_differ,
    best_kinship,
    best_likeness,
    calls_one_thing_off,
    names_differ,
    one_kind_and_subject,
    told_of_others,
)
from alertd.ledger.spans import Span
from alertd.ledger.ties import kept_apart
from alertd.model.commitment import Certainty, Kind, Status

NEAR_DAYS = 3
SLIP_DAYS = 14
BRINK_DAYS = 2

_ENOUGH = 2.5
_ENOUGH_OF_AN_EVENT = 1.5
_SAME_DAYS = 0.33
_SAME_DAYS_AND_KIND = 0.2
_LINKED = 0.25
_CONTAINED = 0.4
_NEAR = 0.55
_APART = 0.5
_SLIPPED = 0.6
_NEAR_AND_MOVED = 0.35
_NEVER = 9.0
# Within one article a second date or hour is most often a second thing.
_OTHER_SPAN = 0.15
_OTHER_DAY = 0.5
_TOLD_BRIEFLY = -0.3
_OTHER_HOUR = 0.3
_MOVED_FROM_THERE = 0.1
_TO_ITS_DAY = 1.0
_TO_WHAT_IS_OFF = 0.3
_AN_HOUR_OF_IT = -1.0
_JUST_TOLD = 300
_HOUR = re.compile(r"\d{1,2}(?:[:.]\d\d)?(?!\d)[^\d]{0,12}$")


def score(record: Record, claim: Claim) -> float:
    """How far above what their dates ask for the likeness of a record and a claim is.

    Negative: they are two things. What people tied together or put apart is not weighed.
    """
    if kept_apart(record.sides, claim.sides):
        return -_NEVER
    if record.bonds & claim.bonds:
        return _NEVER
    if told_of_others(record.profiles.values(), claim.profiles):
        return -_NEVER
    needed = needed_likeness(record, claim)
    if needed == _NEVER:
        return -_NEVER
    best = _likeness_across(record, claim, needed) - needed
    return best + _drawn(record, claim) if best >= 0 else best


def _likeness_across(record: Record, claim: Claim, needed: float) -> float:
    """How alike a record and a claim of another article are, by words or by what they turn on."""
    told, acts = record.profiles.values(), claim.status is not Status.ACTIVE
    linked = _linked(record, claim)
    around = linked or needed == _SLIPPED or not claim.span.gap(record.span)
    loose = acts or claim.span == record.span
    alike = max(
        best_likeness(claim.profiles, told, around=around),
        best_kinship(claim.profiles, told, loose=loose, acts=acts),
    )
    if linked and one_kind_and_subject(claim.profiles, told):
        return max(alike, needed + _MOVED_FROM_THERE)
    return alike


def _drawn(record: Record, claim: Claim) -> float:
    """How much a move is drawn to what has the day that it tells, or was put off without one."""
    if _linked(record, claim):
        return _TO_ITS_DAY
    anew = claim.status is Status.MOVED and claim.moved_from is None
    return _TO_WHAT_IS_OFF if anew and record.status is Status.CANCELLED else 0.0


def score_within(claim: Claim, single: Claim) -> float:
    """As `score`, for two claims of one article."""
    if names_differ(claim.profiles, single.profiles):
        return -_NEVER
    needed = min(_by_days(claim.span, (), single), _by_days(single.span, (), claim))
    if needed == _NEVER and Status.CANCELLED in (claim.status, single.status):
        needed = _APART if calls_one_thing_off(claim.profiles, single.profiles) else _NEVER
    return _above(needed + _two_in_one(claim, single), claim.profiles, single)


def _two_in_one(claim: Claim, single: Claim) -> float:
    """How much more alike two claims must be because one writer sets them apart."""
    ours, theirs = claim.lead.mention, single.lead.mention
    if claim.span == single.span:
        if _only_an_hour(claim, single):
            return _AN_HOUR_OF_IT
        zones = (ours.timezone, theirs.timezone)
        hours = ours.time and theirs.time and ours.time != theirs.time
        if hours and len(set(zones)) == 1:
            return _OTHER_HOUR
        return _TOLD_BRIEFLY if _brief(claim, single) else 0.0
    plain = not any(one.moved_from or one.status is Status.CANCELLED for one in (claim, single))
    exact = claim.span.days == single.span.days == 1
    stated = ours.derived is None and theirs.derived is None
    return _OTHER_DAY if plain and exact and stated else _OTHER_SPAN


def _only_an_hour(claim: Claim, single: Claim) -> bool:
    """As in "flies on Sunday. A window opens at 2:45 p.m.": the hour of what was just told."""
    last, mention = claim.statements[-1].mention, single.lead.mention
    bare = bool(mention.time) and _HOUR.match(mention.phrase) is not None
    return bare and not last.time and 0 < mention.start - last.start <= _JUST_TOLD


def _brief(claim: Claim, single: Claim) -> bool:
    """Whether one of two of a kind says so little that the other may be what it speaks of."""
    kind = single.lead.mention.kind
    enough = _ENOUGH_OF_AN_EVENT if kind is Kind.EVENT else _ENOUGH
    return kind is claim.lead.mention.kind and any(
        min(a.title.heft, b.title.heft) < enough and not acts_differ(a.title, b.title)
        for a in claim.profiles
        for b in single.profiles
    )


def _above(
    needed: float, profiles: Collection[Profile], claim: Claim, *, around: bool = True
) -> float:
    """What articles are about as a whole counts only where the dates speak for one thing too."""
    if needed >= _NEVER:
        return -_NEVER
    return best_likeness(claim.profiles, profiles, around=around) - needed


def needed_likeness(record: Record, claim: Claim) -> float:
    """How alike a record and a claim with these dates must be to be one; 9 is never."""
    if claim.span != record.span and record.over_before(claim) and not _linked(record, claim):
        return _slipped(record, claim)
    needed = _by_days(record.span, record.left, claim)
    if claim.span == record.span and _one_of_a_kind(record, claim):
        needed = _SAME_DAYS_AND_KIND
    kinds = {claim.lead.mention.kind, record.lead.mention.kind}
    # What was called off is set anew as what it was: the end of one thing is no new start.
    anew = record.status is Status.CANCELLED and (Kind.EXPIRY not in kinds or len(kinds) == 1)
    acts = claim.status is Status.MOVED or anew
    if record.status is Status.CANCELLED and claim.moved_from and not _linked(record, claim):
        return _NEVER
    return _APART if needed == _NEVER and acts else needed


def _one_of_a_kind(record: Record, claim: Claim) -> bool:
    """Whether both are of one kind, and one of them says so little that it may be the other."""
    kind = claim.lead.mention.kind
    profiles = (*record.profiles.values(), *claim.profiles)
    poor = any(profile.heft < SAYS_ENOUGH for profile in profiles)
    return poor and kind is record.lead.mention.kind and kind is not Kind.EVENT


def _linked(record: Record, claim: Claim) -> bool:
    return claim.moved_from is not None and _names((record.span, *record.left), claim.moved_from)


def _by_days(span: Span, left: Sequence[Span], claim: Claim) -> float:
    if claim.span == span:
        return _SAME_DAYS
    if claim.moved_from is not None and _names((span, *left), claim.moved_from):
        return _LINKED if span.days == 1 else _CONTAINED
    if claim.span in left:
        return _NEAR
    gap = claim.span.gap(span)
    if gap:
        return _NEAR if gap <= NEAR_DAYS else _NEVER
    return _CONTAINED if claim.span.covers(span) or claim.span.narrows(span) else _NEAR


def _names(spans: Sequence[Span], day: date) -> bool:
    return any(span.first <= day <= span.last for span in spans)


def _slipped(record: Record, claim: Claim) -> float:
    """Something that did not happen on its day and is set for another soon after.

    What has expired is over, but an extension agreed at the brink is reported a little later.
    """
    kind = record.lead.mention.kind
    if kind is Kind.EXPIRY:
        return _SLIPPED if _at_the_brink(record, claim) else _NEVER
    soon = claim.span.gap(record.span) <= SLIP_DAYS >= claim.span.days
    if claim.status is Status.MOVED:
        return _NEAR_AND_MOVED if soon else _APART
    other = kind is not claim.lead.mention.kind or _ends(record.profiles.values()) != _ends(
        claim.profiles
    )
    if kind is Kind.DEADLINE or other:
        return _NEVER
    if record.status is Status.CANCELLED:
        return _APART
    return _SLIPPED if soon and claim.certainty is not Certainty.POSSIBLE else _NEVER


def _ends(profiles: Collection[Profile]) -> bool:
    """Whether something is told to end."""
    return any("end" in profile.title.actions for profile in profiles)


def _at_the_brink(record: Record, claim: Claim) -> bool:
    published, mention = claim.article.published, claim.lead.mention
    sure = mention.kind is Kind.EXPIRY and claim.certainty is Certainty.SCHEDULED
    return sure and published is not None and (published - record.span.last).days <= BRINK_DAYS
