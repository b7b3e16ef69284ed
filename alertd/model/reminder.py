"""What is to be sent, when and why; what became of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from alertd.model.commitment import Commitment


class Urgency(StrEnum):
    """How much a reminder may wait."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Reminder:
    """One planned notice for one target; becomes one delivery row.

    `key` is the idempotency key: sha256 of uid, EDTF and bound, stage, channel.
    `due_at` and `useful_until` are aware UTC. `when` is the EDTF that the reminder is about.
    `why` tells the receiver why they get it (route, stage). `was` is the EDTF they were told
    before, on a `changed` notice. `follows` is the key of the notice that this one repeats or
    escalates; notices of one `bundle` may go in one message.
    """

    key: str
    uid: str
    stage: str
    channel: str
    route: str
    due_at: datetime
    useful_until: datetime
    urgency: Urgency
    when: str
    why: str
    was: str | None = None
    follows: str | None = None
    bundle: str = ""


class SkipReason(StrEnum):
    """Why a stage was not planned."""

    ALREADY_PAST = "not_applicable"
    NO_CLOCK_TIME = "no_clock_time"
    AFTER_DEADLINE = "after_deadline"
    HAS_BEGUN = "has_begun"
    NOT_ALERTED = "certainty_not_asked_for"
    CANCELLED = "cancelled"
    NOBODY_TOLD = "nobody_was_told"
    DIGEST_ONLY = "digest_only"
    IN_REVIEW = "in_review"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A stage that was considered and left out, with the reason: every silence is explained."""

    stage: str
    channel: str
    route: str
    reason: SkipReason


@dataclass(frozen=True, slots=True)
class Plan:
    """What planning one commitment comes to."""

    reminders: tuple[Reminder, ...]
    skipped: tuple[Skipped, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A notice that has gone out (or may have): who was told which date, at which stage."""

    channel: str
    stage: str
    when: str
    sent_at: datetime


class DeliveryState(StrEnum):
    """What a delivery is in; all but the first four are ends."""

    PENDING = "pending"
    SENDING = "sending"
    RETRY = "retry"
    UNKNOWN = "unknown"
    SENT = "sent"
    DEAD = "dead"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"
    CANCELLED = "cancelled"
    DIGESTED = "digested"


class OutcomeClass(StrEnum):
    """What an attempt came to, as far as can be told."""

    OK = "ok"
    TRANSIENT = "transient"
    PERMANENT = "permanent"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of one attempt. `retry_after` is seconds, as the receiver asked."""

    outcome: OutcomeClass
    detail: str
    retry_after: float | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """One line of a message: a commitment at a stage, and why it is told."""

    delivery_id: str
    stage: str
    commitment: Commitment
    due_at: datetime
    route: str
    why: str
    was: str | None
    missed: tuple[str, ...] = ()
    uid: str = ""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A delivery that this process may now send: one message with one or more notices.

    `id` is the delivery (or the group's own delivery); `lease_gen` is the fencing token that
    its outcome must carry; `attempt` counts from 1; `repeat` is true when an earlier attempt
    may have arrived. `about_itself` is what alertd has to tell about itself, without notices;
    `report` names a message that is made from the ledger when it goes (digest, receipt), of
    `route`, `planned_at`.
    """

    id: str
    channel: str
    lease_gen: int
    attempt: int
    repeat: bool
    due_at: datetime
    useful_until: datetime
    notices: tuple[Notice, ...]
    about_itself: str = ""
    report: str = ""
    route: str = ""
    planned_at: datetime | None = None
