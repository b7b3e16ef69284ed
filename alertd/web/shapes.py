"""What the API answers, as its OpenAPI description tells it."""

from datetime import date, datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from alertd.model.commitment import Bound, Certainty, ChangeKind, Kind, Status


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
