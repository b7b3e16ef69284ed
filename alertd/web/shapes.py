"""What the API answers, as its OpenAPI description tells it."""

from datetime import date, datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from alertd.model.commitment import Bound, Certainty, ChangeKind, Kind, Status
from alertd.model.reminder import DeliveryState


class Shape(BaseModel):
    """An answer; everything in it is described."""

    model_config = ConfigDict(extra="ignore")


class MentionShape(Shape):
    """One place in an article that says so; offsets are into the article's text."""

    phrase: str
    quote: str
    start: int
    end: int
    phrase_start: int
    phrase_end: int
    article: str


class ConflictShape(MentionShape):
    """Another date that was told, which the commitment does not follow."""

    earliest: date
    latest: date


class ChangeShape(Shape):
    """What an article did to the commitment; `from` and `to` are EDTF."""

    change: ChangeKind
    before: str | None = Field(alias="from")
    after: str | None = Field(alias="to")
    article: str
    published: date | None
    quote: str


class CommitmentShape(Shape):
    """A commitment, as `alertd list --format json` prints it. Days are inclusive."""

    id: str
    title: str
    kind: Kind
    earliest: date
    latest: date
    time: str | None
    timezone: str
    bound: Bound
    certainty: Certainty
    conditional: bool
    condition: str | None
    status: Status
    moved_from: date | None
    parties: list[str]
    confidence: float
    derived: str | None
    mentions: list[MentionShape]
    history: list[ChangeShape]
    sources: int
    corroborated: date | None
    pinned: bool
    conflicts: list[ConflictShape]


class NoticeShape(Shape):
    """A notice that was planned, with what became of it."""

    id: str
    stage: str
    channel: str
    route: str
    when: str
    due_at: datetime
    state: str
    reason: str | None
    attempts: int
    finished_at: datetime | None


class CommitmentInFull(CommitmentShape):
    """A commitment with its notices."""

    deliveries: list[NoticeShape]


class CommitmentList(Shape):
    """Some of the wanted commitments, by date; `total` is how many there are."""

    total: int
    commitments: list[CommitmentShape]


class ArticleShape(Shape):
    """An article as it was read."""

    sha256: str
    name: str
    title: str
    published: date | None
    published_source: str
    timezone: str
    outlet: str | None
    language: str
    received: datetime
    text: str


class ArticleEntry(Shape):
    """An article in a list, with when it was read."""

    sha256: str
    name: str
    title: str
    published: date | None
    outlet: str | None
    received: datetime


class LeftOutShape(Shape):
    """A date in an article that commits to nothing; offsets are into the article's text."""

    phrase: str
    quote: str
    start: int
    end: int
    why: str


class MessageShape(Shape):
    """A message, as `alertd deliveries --format json` prints it."""

    id: str
    state: DeliveryState
    channel: str
    stage: str
    route: str
    title: str
    due_at: datetime
    attempts: int
    reason: str | None
    finished_at: datetime | None


class AttemptShape(Shape):
    """One try to send a message."""

    number: int
    started_at: datetime
    finished_at: datetime | None
    outcome: str | None
    detail: str | None
    late_seconds: float | None


class MessageInFull(MessageShape):
    """A message with its attempts; `stands_for` are stages that it makes up for."""

    uid: str | None
    when: str
    why: str
    was: str | None
    not_before: datetime
    useful_until: datetime
    stands_for: list[str]
    failover_of: str | None
    parts: list[str]
    tried: list[AttemptShape]


class Changed(Shape):
    """The id of what was changed, as it is now."""

    id: str


class SplitInTwo(Changed):
    """The ids of what stayed and of what was taken out."""

    taken_out: str


class Released(Shape):
    """How many commitments that concerned."""

    commitments: int


class MessageChanged(Shape):
    """A message as it is now."""

    id: str
    state: DeliveryState
    channel: str


class SilenceShape(Shape):
    """A silence, as `alertd silence list --format json` prints it; a pause has no matchers."""

    id: str
    matchers: list[str]
    pause: bool
    starts_at: datetime
    ends_at: datetime
    who: str
    why: str


class Resumed(Shape):
    """How many pauses were ended."""

    ended: int


class Acknowledged(Shape):
    """The commitments that it concerned."""

    ids: list[str]


class StatusShape(Shape):
    """What `alertd status --format json` prints."""

    model_config = ConfigDict(extra="allow")

    at: datetime
    next_due: datetime | None
    commitments: int
    articles: int
    channels: list[dict[str, Any]]


class Problem(Shape):
    """Why there is no such answer."""

    detail: str


# What any change may be answered: unreadable, not there, not to be done now, the database is busy.
OF_CHANGES: dict[int | str, dict[str, Any]] = {
    status: {"model": Problem} for status in (400, 404, 409, 503)
}
