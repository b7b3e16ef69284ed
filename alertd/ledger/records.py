"""The living record of one commitment while it is folded, and what each article does to it."""

from dataclasses import dataclass, field
from datetime import date

from alertd.ledger.claims import Claim, sureness
from alertd.ledger.profiles import Profile
from alertd.ledger.spans import Span
from alertd.ledger.statements import Place
from alertd.model.commitment import (
    Certainty,
    Change,
    ChangeKind,
    Statement,
    Status,
)
from alertd.model.correction import BY_HAND, Act

# A thing is recognised by how it was last spoken of.
_PROFILES_KEPT = 6
DATE = "date"
_REDATING = frozenset({ChangeKind.MOVED, ChangeKind.REFINED, ChangeKind.CANCELLED})


@dataclass(slots=True)
class Record:
    """One commitment as told so far.

    `agreeing` holds the statements told of the date that it has now; `left` the days that it
    was moved away from; `pinned` names what a person has set, `by_hand` is the note that did.
    `born` is where it was opened.
    """

    lead: Statement
    span: Span
    status: Status
    moved_from: date | None
    certainty: Certainty
    born: tuple[Place, int]
    statements: list[Statement] = field(default_factory=list)
    agreeing: list[Statement] = field(default_factory=list)
    left: list[Span] = field(default_factory=list)
    history: list[Change] = field(default_factory=list)
    profiles: dict[frozenset[str], Profile] = field(default_factory=dict)
    bonds: frozenset[str] = frozenset()
    sides: frozenset[str] = frozenset()
    pinned: frozenset[str] = frozenset()
    by_hand: Statement | None = None
    dismissed: bool = False

    def over_before(self, claim: Claim) -> bool:
        """Whether it had gone by when an article spoke of something still to come."""
        published = claim.article.published
        return published is not None and self.span.last < published <= claim.span.last

    def hold(self, claim: Claim) -> None:
        """Keeps what an article said, whatever it does to the record."""
        self.statements.extend(claim.statements)
        self.bonds |= claim.bonds
        self.sides |= claim.sides
        for profile in claim.profiles:
            self.profiles.pop(profile.title.topic, None)
            self.profiles[profile.title.topic] = profile
        while len(self.profiles) > _PROFILES_KEPT:
            del self.profiles[next(iter(self.profiles))]

    def note(self, kind: ChangeKind, claim: Claim, before: str | None, after: str | None) -> None:
        """Writes a line of history."""
        self.history.append(Change(kind, before, after, claim.article, claim.lead.mention.quote))


def opened(claim: Claim) -> Record:
    """Returns the record of something that the ledger did not hold."""
    off = claim.status is Status.CANCELLED
    record = Record(
        lead=claim.lead,
        span=claim.span,
        status=Status.CANCELLED if off else Status.ACTIVE,
        moved_from=claim.moved_from,
        certainty=claim.certainty,
        born=(claim.place, claim.number),
        agreeing=list(claim.statements),
    )
    record.hold(claim)
    if is_by_hand(claim):
        take_up(record, claim)
    if off:
        record.note(ChangeKind.CANCELLED, claim, claim.span.edtf, None)
    else:
        record.note(ChangeKind.NEW, claim, None, claim.span.edtf)
    return record


def tell(record: Record, claim: Claim) -> None:
    """Changes a record by what a later article says of it, and writes down what it did."""
    record.hold(claim)
    if is_by_hand(claim):
        put_right(record, claim)
        return
    change = verdict(record, claim)
    before = record.span.edtf
    if change in _REDATING and DATE in record.pinned:
        off = change is ChangeKind.CANCELLED
        record.note(ChangeKind.PROPOSED, claim, before, None if off else claim.span.edtf)
        return
    if change is ChangeKind.CANCELLED:
        record.status = Status.CANCELLED
        record.note(change, claim, before, None)
    elif change is ChangeKind.NONE:
        record.note(change, claim, None, None)
    elif change in (ChangeKind.MOVED, ChangeKind.REFINED):
        _redate(record, claim, change)
        record.note(change, claim, before, record.span.edtf)
    else:
        _agree(record, claim, change)
        record.note(change, claim, None, record.span.edtf)


def put_right(record: Record, claim: Claim) -> None:
    """Does what a person asked for; the note that says so becomes the evidence of a new date."""
    before, off = record.span.edtf, claim.status is Status.CANCELLED
    take_up(record, claim)
    if record.dismissed:
        record.note(ChangeKind.DISMISSED, claim, None, None)
        return
    dated = DATE in _fields(claim)
    anew = dated and (claim.span != record.span or off != (record.status is Status.CANCELLED))
    if not anew:
        record.note(ChangeKind.EDITED, claim, None, record.span.edtf)
    elif off:
        record.status = Status.CANCELLED
        record.note(ChangeKind.CANCELLED, claim, before, None)
    else:
        _redate(record, claim, ChangeKind.MOVED)
        record.note(ChangeKind.MOVED, claim, before, record.span.edtf)


def take_up(record: Record, claim: Claim) -> None:
    """Notes what a person has set; letting go frees everything that was set before."""
    act = claim.lead.mention.rule.removeprefix(BY_HAND).partition(":")[0]
    record.dismissed = act == Act.DISMISS
    record.by_hand = claim.lead
    if act == Act.RELEASE:
        record.pinned = frozenset()
    else:
        record.pinned |= _fields(claim)


def is_by_hand(claim: Claim) -> bool:
    """Whether a person's note says it, not an article."""
    return claim.lead.mention.rule.startswith(BY_HAND)


def _fields(claim: Claim) -> frozenset[str]:
    _, _, named = claim.lead.mention.rule.partition(":")
    return frozenset(named.split(",")) - {""}


def _redate(record: Record, claim: Claim, change: ChangeKind) -> None:
    if change is ChangeKind.MOVED:
        record.left = [span for span in record.left if span != claim.span]
        record.left.append(record.span)
        record.moved_from = claim.moved_from or record.span.first
        record.agreeing = []
        record.certainty = claim.certainty
    record.certainty = max(record.certainty, claim.certainty, key=sureness)
    record.agreeing.extend(claim.statements)
    record.lead, record.span, record.status = claim.lead, claim.span, Status.ACTIVE


def _agree(record: Record, claim: Claim, change: ChangeKind) -> None:
    record.agreeing.extend(claim.statements)
    record.status = Status.ACTIVE
    if change is ChangeKind.CONFIRMED:
        record.certainty = max(record.certainty, claim.certainty, key=sureness)
        record.lead = claim.lead


def verdict(record: Record, claim: Claim) -> ChangeKind:
    """What an article does to a record that it speaks of."""
    if claim.article.published is None:
        return _same_or_none(record, claim)
    if claim.status is Status.CANCELLED:
        return _called_off(record, claim)
    if record.status is Status.CANCELLED:
        return _back_on(record, claim)
    if _moves(record, claim):
        return ChangeKind.MOVED
    return _retold(record, claim)


def _same_or_none(record: Record, claim: Claim) -> ChangeKind:
    same = claim.span == record.span and claim.status is not Status.CANCELLED
    return ChangeKind.CORROBORATED if same else ChangeKind.NONE


def _called_off(record: Record, claim: Claim) -> ChangeKind:
    stale = record.status is Status.CANCELLED or claim.span in record.left
    return ChangeKind.NONE if stale or _proposed(claim) else ChangeKind.CANCELLED


def _back_on(record: Record, claim: Claim) -> ChangeKind:
    if claim.span != record.span and not claim.span.covers(record.span):
        stale = _proposed(claim) or claim.span in record.left
        return ChangeKind.NONE if stale else ChangeKind.MOVED
    sure = claim.certainty is Certainty.SCHEDULED and claim.span == record.span
    newer = claim.article.published != record.history[-1].article.published
    return ChangeKind.CONFIRMED if sure and newer else ChangeKind.NONE


def _proposed(claim: Claim) -> bool:
    return claim.certainty is Certainty.POSSIBLE


def _moves(record: Record, claim: Claim) -> bool:
    told_so = claim.status is Status.MOVED and (
        claim.moved_from is not None or bool(claim.span.gap(record.span))
    )
    acts = told_so or record.over_before(claim)
    return (
        acts
        and not _proposed(claim)
        and claim.span != record.span
        and (claim.span not in record.left or _names(record.span, claim.moved_from))
    )


def _names(span: Span, day: date | None) -> bool:
    """Whether a claim says itself which date it moves away from, so that it is no stale news."""
    return day is not None and span.first <= day <= span.last


def _retold(record: Record, claim: Claim) -> ChangeKind:
    surer = sureness(claim.certainty) > sureness(record.certainty)
    if claim.span == record.span:
        return ChangeKind.CONFIRMED if surer else ChangeKind.CORROBORATED
    if claim.span in record.left:
        return ChangeKind.NONE
    if claim.span.covers(record.span):
        return ChangeKind.CORROBORATED
    stated = record.lead.mention.derived is not None and claim.lead.mention.derived is None
    guess = _proposed(claim) and record.certainty is not Certainty.POSSIBLE
    better = claim.span.narrows(record.span) or stated
    return ChangeKind.REFINED if better and not guess else ChangeKind.NONE
