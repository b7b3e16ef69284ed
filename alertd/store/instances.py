"""The instances that share a database, and their leases, by the database's clock.

An instance that does not renew its lease is taken for dead: what it had on its way goes again.
One that was only slow finds its lease ended, claims nothing until it has a new one, and what it
finishes late is fenced off.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import DateTime, Interval, delete, exists, func, insert, literal, select, update
from sqlmodel import Session

from alertd.errors import AlertdError
from alertd.model.reminder import DeliveryState
from alertd.store.schema import HEAD
from alertd.store.values import TABLES

_INSTANCE, _DELIVERY = TABLES["instance"], TABLES["delivery"]
_NOW = func.clock_timestamp(type_=DateTime(timezone=True))
_LIVES = _INSTANCE.c.lease_until > _NOW
_KEPT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Instance:
    """One running alertd."""

    boot_id: str
    host: str
    pid: int
    version: str
    started_at: datetime


def enter(tx: Session, one: Instance, lease: timedelta) -> None:
    """Add an instance, with a lease; those that ended a day ago are forgotten."""
    connection = tx.connection()
    connection.execute(delete(_INSTANCE).where(_INSTANCE.c.lease_until < _NOW - _span(_KEPT)))
    values = {
        "boot_id": one.boot_id,
        "host": one.host,
        "pid": one.pid,
        "version": one.version,
        "schema_version": HEAD,
        "started_at": one.started_at,
    }
    connection.execute(insert(_INSTANCE).values(lease_until=_NOW + _span(lease), **values))


def renew(tx: Session, boot_id: str, lease: timedelta) -> datetime | None:
    """Renew a lease; the database's time (aware, UTC), or None where no such instance is known."""
    query = (
        update(_INSTANCE)
        .where(_INSTANCE.c.boot_id == boot_id)
        .values(lease_until=_NOW + _span(lease))
        .returning(_NOW)
    )
    found = tx.connection().execute(query).scalar()
    return found if isinstance(found, datetime) else None


def leave(tx: Session, boot_id: str) -> None:
    """Remove an instance that ends in good order."""
    tx.connection().execute(delete(_INSTANCE).where(_INSTANCE.c.boot_id == boot_id))


def alive(tx: Session) -> list[Instance]:
    """The instances whose lease has not ended, the oldest first."""
    names = ("boot_id", "host", "pid", "version", "started_at")
    query = (
        select(*(_INSTANCE.c[name] for name in names))
        .where(_LIVES)
        .order_by(_INSTANCE.c.started_at, _INSTANCE.c.boot_id)
    )
    return [
        Instance(**dict(zip(names, row, strict=True))) for row in tx.connection().execute(query)
    ]


def left_behind(tx: Session) -> bool:
    """Whether something is on its way for an instance that is no more."""
    living = select(_INSTANCE.c.boot_id).where(_LIVES)
    query = select(
        exists().where(
            _DELIVERY.c.state == literal(DeliveryState.SENDING.value, literal_execute=True),
            _DELIVERY.c.lease_owner.not_in(living),
        )
    )
    return bool(tx.connection().execute(query).scalar())


def refuse_ended(tx: Session, boot_id: str) -> None:
    """See that an instance has its lease.

    Raises:
        AlertdError: `store.lease`; it may claim nothing then.
    """
    query = select(exists().where(_INSTANCE.c.boot_id == boot_id, _LIVES))
    if not tx.connection().execute(query).scalar():
        raise AlertdError(
            "store.lease",
            "This instance was not heard of for too long; others have taken over its messages.",
            "It goes on by itself once the database has its word again.",
        )


def _span(length: timedelta) -> object:
    return literal(length, Interval)
