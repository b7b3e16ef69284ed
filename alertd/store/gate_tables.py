"""The tables of what people say about notices: silences, what they saw, links they used."""

from datetime import datetime

from sqlmodel import Field, SQLModel

import alertd.store.tables  # noqa: F401  names the constraints before any table is made


class SilenceRow(SQLModel, table=True):
    """Notices that match wait until it ends; `matchers` is JSON, empty for a pause."""

    __tablename__ = "silence"

    id: str = Field(primary_key=True, max_length=16)
    matchers: str
    starts_at: datetime
    ends_at: datetime = Field(index=True)
    who: str
    why: str
    created_at: datetime


class SeenRow(SQLModel, table=True):
    """Somebody saw what was told of a commitment, or snoozed it until an instant. Append-only."""

    __tablename__ = "seen"

    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(index=True, max_length=32)
    delivery_id: str | None = Field(default=None, max_length=32)
    at: datetime
    until: datetime | None = None
    who: str
    why: str


class UsedLinkRow(SQLModel, table=True):
    """A link of a message that has been used; it is never obeyed again."""

    __tablename__ = "used_link"

    nonce: str = Field(primary_key=True, max_length=64)
    used_at: datetime
    expires_at: datetime = Field(index=True)


class LiftedRow(SQLModel, table=True):
    """A lesson learned from rejections that a person has taken back, or taken up again."""

    __tablename__ = "lifted_lesson"

    id: str = Field(primary_key=True, max_length=16)
    at: datetime
    who: str
    why: str
