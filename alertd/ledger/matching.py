"""Which record a claim is about: likeness and dates weighed together."""

from datetime import date, timedelta

from alertd.ledger.claims import Claim
from alertd.ledger.records import Record
from alertd.ledger.sameness import best_likeness, profile_of
from alertd.ledger.spans import Span
from alertd.model.commitment import Kind, Status

NEAR_DAYS = 3
SLIP_DAYS = 14

_SAME_DAYS = 0.3
_LINKED = 0.25
_CONTAINED = 0.4
_NEAR = 0.55
_APART = 0.5
_SLIPPED = 0.6
_NEVER = 9.0


def score(record: Record, claim: Claim) -> float:
    """How far above what its dates ask for the likeness of a claim and a record is.

    Negative: they are two things.
    """
    needed = needed_likeness(record, claim)
    if needed >= _NEVER:
        return -_NEVER
    alike = best_likeness((profile_of(s.mention) for s in claim.statements), record.profiles)
    return alike - needed


def needed_likeness(record: Record, claim: Claim) -> float:
    """How alike a claim and a record with these dates must be to be one; 9 is never."""
    if claim.span == record.span:
        return _SAME_DAYS
    if claim.moved_from is not None and _names_the_day(record, claim.moved_from):
        return _LINKED if record.span.days == 1 else _CONTAINED
    if record.over_before(claim):
        return _slipped(record, claim)
    if claim.span.covers(record.span) or claim.span.narrows(record.span):
        return _CONTAINED
    if claim.span.gap(record.span) <= NEAR_DAYS or claim.span in record.left:
        return _NEAR
    return _APART if _acts(record, claim) else _NEVER


def _names_the_day(record: Record, day: date) -> bool:
    spans = (record.span, *record.left)
    return any(span.first <= day <= span.last for span in spans)


def _acts(record: Record, claim: Claim) -> bool:
    return claim.status is Status.MOVED or record.status is Status.CANCELLED


def _slipped(record: Record, claim: Claim) -> float:
    """Something that did not happen on its day and is set for another soon after."""
    if record.lead.mention.kind in (Kind.EXPIRY, Kind.DEADLINE):
        return _NEVER
    if record.status is Status.CANCELLED:
        return _APART
    return _SLIPPED if claim.span.gap(record.span) <= SLIP_DAYS else _NEVER


def neighbourhood(claim: Claim) -> list[Span]:
    """The days around which records that a claim may be about are to be sought."""
    around = timedelta(days=SLIP_DAYS)
    spans = [Span(claim.span.first - around, claim.span.last + around)]
    if claim.moved_from is not None:
        spans.append(Span(claim.moved_from - around, claim.moved_from + around))
    return spans
