"""The tables of the outbox: a delivery is the reminder and the outbox row in one."""

from datetime import datetime

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

import alertd.store.tables  # noqa: F401  names the constraints before any table is made

# Literal: a partial index serves only queries that repeat its condition word for word.
IS_WAITING = "state IN ('pending', 'retry')"
# Few among many: what was tried before, and what must not wait behind the others.
IS_TRIED = f"{IS_WAITING} AND attempts > 0"
IS_URGENT = f"{IS_WAITING} AND urgency = 'high'"
IS_SENDING = "state = 'sending'"


class DeliveryRow(SQLModel, table=True):
    """One notice for one channel: planned, claimed, sent or ended otherwise.

    A group has no `uid`: it is one message that speaks for its children (`parent_id`).
    `not_before` is when it is to be looked at next; `missed` lists the stages it stands for;
    `repeat` is true once a try may have arrived without our knowing. `failover_of` is the row of
    another channel that this one stands in for; `follows` the one that this one repeats or
    escalates. `held_by` is what held it last, `bundle` what it has in common with what may go in
    one message with it.
    """

    __tablename__ = "delivery"
    __table_args__ = (
        Index(
            "ix_delivery_due",
            "not_before",
            sqlite_where=text(IS_WAITING),
            postgresql_where=text(IS_WAITING),
        ),
        Index(
            "ix_delivery_due_by_channel",
            "channel",
            "not_before",
            sqlite_where=text(IS_WAITING),
            postgresql_where=text(IS_WAITING),
        ),
        Index(
            "ix_delivery_tried",
            "channel",
            "not_before",
            sqlite_where=text(IS_TRIED),
            postgresql_where=text(IS_TRIED),
        ),
        Index(
            "ix_delivery_urgent",
            "channel",
            "not_before",
            sqlite_where=text(IS_URGENT),
            postgresql_where=text(IS_URGENT),
        ),
        Index(
            "ix_delivery_sending",
            "lease_owner",
            sqlite_where=text(IS_SENDING),
            postgresql_where=text(IS_SENDING),
        ),
    )

    id: str = Field(primary_key=True, max_length=32)
    key: str = Field(unique=True, max_length=64)
    uid: str | None = Field(index=True, max_length=32)
    stage: str = Field(max_length=16)
    channel: str = Field(max_length=64)
    route: str
    when: str
    why: str
    was: str | None
    urgency: str = Field(max_length=16)
    due_at: datetime
    not_before: datetime
    useful_until: datetime
    state: str = Field(max_length=16)
    reason: str | None = None
    attempts: int = 0
    tried_at: datetime | None = None
    repeat: bool = False
    missed: str = ""
    parent_id: str | None = Field(default=None, index=True, max_length=32)
    failover_of: str | None = Field(default=None, max_length=32)
    follows: str | None = Field(default=None, max_length=32)
    held_by: str | None = None
    bundle: str = ""
    lease_owner: str | None = Field(default=None, max_length=64)
    lease_gen: int = 0
    last_class: str | None = Field(default=None, max_length=16)
    last_error: str | None = None
    created_at: datetime
    finished_at: datetime | None = None


class AttemptRow(SQLModel, table=True):
    """One try to send: its row is committed before the network is touched."""

    __tablename__ = "attempt"

    id: int | None = Field(default=None, primary_key=True)
    delivery_id: str = Field(foreign_key="delivery.id", index=True, max_length=32)
    number: int
    boot_id: str = Field(max_length=64)
    started_at: datetime
    finished_at: datetime | None = None
    outcome: str | None = Field(default=None, max_length=16)
    detail: str | None = None
    lateness: float | None = None
