"""The tables. Instances stay inside `store`; everything else sees the values of `model`.

Mentions are append-only; commitments and changes are derived from them and can be rebuilt by
folding.
"""

from datetime import date, datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

# Named constraints, so that later migrations can change them on SQLite too.
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class IntakeFile(SQLModel, table=True):
    """One set of bytes that was dropped: read into an article, or refused."""

    __tablename__ = "intake_file"

    id: int | None = Field(default=None, primary_key=True)
    sha256: str = Field(unique=True, max_length=64)
    name: str
    size: int
    state: str = Field(max_length=16)
    seen: int = 1
    error: str | None = None
    first_seen: datetime
    done_at: datetime


class ArticleRow(SQLModel, table=True):
    """An article as it was read."""

    __tablename__ = "article"

    id: int | None = Field(default=None, primary_key=True)
    sha256: str = Field(unique=True, max_length=64)
    name: str
    title: str
    text: str
    language: str = Field(max_length=16)
    published: date | None = Field(index=True)
    published_source: str = Field(max_length=16)
    timezone: str = Field(max_length=64)
    timezone_source: str = Field(max_length=16)
    outlet: str | None
    received: datetime
    agency: str | None = Field(default=None, max_length=64)
    sketch: str = ""
    subject: str = ""
    forgotten: datetime | None = None


class MentionRow(SQLModel, table=True):
    """One statement of one article; its id is the statement's."""

    __tablename__ = "mention"

    id: str = Field(primary_key=True, max_length=64)
    article_id: int = Field(foreign_key="article.id", index=True)
    phrase: str
    quote: str
    start: int
    end: int
    quote_start: int
    quote_end: int
    kind: str = Field(max_length=16)
    title: str
    parties: str
    earliest: date
    latest: date
    time: str | None = Field(max_length=5)
    timezone: str | None = Field(max_length=64)
    bound: str = Field(max_length=16)
    certainty: str = Field(max_length=16)
    conditional: bool
    condition: str | None
    status: str = Field(max_length=16)
    moved_from: date | None
    derived: str | None
    confidence: float
    rule: str
    passage: str = ""


class CommitmentRow(SQLModel, table=True):
    """A commitment as last folded. `uid` is given once and follows its statements.

    `dated_at` is when what is told of it became known here; `fingerprint` tells whether a fold
    changed anything.
    """

    __tablename__ = "commitment"
    # In the order of the page's list, which is so read without sorting, and up to its length.
    __table_args__ = (Index("ix_commitment_ahead", "earliest", "latest", "uid", "status"),)

    uid: str = Field(primary_key=True, max_length=32)
    id: str = Field(max_length=64)
    title: str
    kind: str = Field(max_length=16)
    earliest: date
    latest: date = Field(index=True)
    time: str | None = Field(max_length=5)
    timezone: str = Field(max_length=64)
    bound: str = Field(max_length=16)
    certainty: str = Field(max_length=16)
    conditional: bool
    condition: str | None
    status: str = Field(max_length=16)
    moved_from: date | None
    parties: str
    confidence: float
    derived: str | None
    edtf: str = Field(max_length=32)
    evidence_id: str = Field(max_length=64)
    fingerprint: str = Field(max_length=64)
    created_at: datetime
    dated_at: datetime
    sources: int = 1
    corroborated: date | None = None
    pinned: bool = False


class ProfileRow(SQLModel, table=True):
    """What a mention is about, as it was worked out when its article was read.

    `claim` numbers the things that its article speaks of; `told` is JSON.
    """

    __tablename__ = "profile"

    mention_id: str = Field(primary_key=True, foreign_key="mention.id", max_length=64)
    claim: int
    told: str


class ClueRow(SQLModel, table=True):
    """A word by which a mention is found again, in a month (year * 12 + month) that it covers."""

    __tablename__ = "clue"

    word: str = Field(primary_key=True, max_length=64)
    bucket: int = Field(primary_key=True)
    mention_id: str = Field(primary_key=True, foreign_key="mention.id", index=True, max_length=64)


class ConflictRow(SQLModel, table=True):
    """Another date told of a commitment, which its record does not follow. Derived."""

    __tablename__ = "conflict"

    uid: str = Field(primary_key=True, max_length=32)
    position: int = Field(primary_key=True)
    edtf: str = Field(max_length=32)
    mention_id: str = Field(foreign_key="mention.id", max_length=64)


class CorrectionRow(SQLModel, table=True):
    """What a person put right: who, when and why. Append-only.

    `article_id` is the note that says so, which stands beside the articles; `anchors` are the
    statements that it is about and `wanted` what it sets, both JSON.
    """

    __tablename__ = "correction"

    id: int | None = Field(default=None, primary_key=True)
    at: datetime
    who: str
    why: str
    what: str = Field(max_length=16)
    article_id: int | None = Field(default=None, foreign_key="article.id")
    anchors: str
    wanted: str


class HoldRow(SQLModel, table=True):
    """A commitment whose notices wait for a person, since one article changed so many."""

    __tablename__ = "hold"

    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(foreign_key="article.id")
    uid: str = Field(index=True, max_length=32)
    at: datetime
    released_at: datetime | None = None
    released_by: str | None = None


class StatementRow(SQLModel, table=True):
    """Which commitment a mention was folded into, and its place among the others."""

    __tablename__ = "statement"

    mention_id: str = Field(primary_key=True, foreign_key="mention.id", max_length=64)
    uid: str = Field(index=True, max_length=32)
    position: int


class ChangeRow(SQLModel, table=True):
    """One line of a commitment's history."""

    __tablename__ = "change"

    uid: str = Field(primary_key=True, max_length=32)
    position: int = Field(primary_key=True)
    kind: str = Field(max_length=16)
    before: str | None
    after: str | None
    article_id: int = Field(foreign_key="article.id")
    quote: str


class AuditRow(SQLModel, table=True):
    """What happened to the whole: starts, reloads, recoveries. Append-only."""

    __tablename__ = "audit"

    id: int | None = Field(default=None, primary_key=True)
    at: datetime
    what: str = Field(max_length=64)
    detail: str


class MetaRow(SQLModel, table=True):
    """Small facts about this database and the daemon that runs on it."""

    __tablename__ = "meta"

    key: str = Field(primary_key=True, max_length=64)
    value: str
