"""What people change, the same through the page's forms and through the API."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, Any, TypeVar

from fastapi import Request
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from alertd.journal import Author, Wanted
from alertd.model.commitment import Bound, Commitment, Kind, Status
from alertd.model.gate import LAST_YEAR
from alertd.store import letters, meta
from alertd.web.lookup import parts_of

_Done = TypeVar("_Done")
_CLOCK_TIME = r"^(([01]\d|2[0-3]):[0-5]\d|24:00)$"
_Line = StringConstraints(strip_whitespace=True, min_length=1, max_length=300)
_Zone = StringConstraints(strip_whitespace=True, max_length=64, pattern=r"^[A-Za-z0-9_+/-]+$")


def in_reach(moment: datetime) -> datetime:
    """A moment that every zone has a calendar day for; ValueError for one after the year 9000."""
    if moment.year > LAST_YEAR:
        raise ValueError(f"a year after {LAST_YEAR} is too far ahead")
    return moment


class Signature(BaseModel):
    """Who changes something, and why; both stay in the history."""

    model_config = ConfigDict(extra="ignore")

    who: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
    why: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000)]


class Fields(BaseModel):
    """What a commitment is to be; what is left out stays as it is. Days are inclusive."""

    model_config = ConfigDict(extra="ignore")

    title: Annotated[str, _Line] | None = None
    kind: Kind | None = None
    earliest: date | None = None
    latest: date | None = None
    time: Annotated[str, StringConstraints(pattern=_CLOCK_TIME)] | None = None
    timezone: Annotated[str, _Zone] | None = None
    bound: Bound | None = None
    off: bool | None = Field(None, description="whether it is called off")

    @model_validator(mode="after")
    def _in_order(self) -> "Fields":
        if self.earliest and self.latest and self.latest < self.earliest:
            raise ValueError("latest lies before earliest")
        return self

    def wanted(self) -> Wanted:
        """As the journal takes it."""
        status = {None: None, True: Status.CANCELLED, False: Status.ACTIVE}[self.off]
        told = self.model_dump(include=set(Fields.model_fields) - {"off"})
        return Wanted(**told, status=status)

    def beside(self, known: Commitment) -> Wanted:
        """Only what differs from a commitment: a form sends every field, touched or not."""
        asked = self.wanted().told
        dated = asked.keys() & {"earliest", "latest", "time", "timezone"}
        moved = any(asked[name] != getattr(known, name) for name in dated) or (
            self.time is None and known.time is not None
        )
        told = {
            name: value
            for name, value in asked.items()
            if (moved if name in dated else value != getattr(known, name))
        }
        return Wanted(**told)


def correct(request: Request, act: Callable[..., _Done], said: Signature, *what: Any) -> _Done:
    """Make one of the journal's corrections, then have the daemon look at what is due."""
    parts = parts_of(request)
    author = Author(said.who, said.why, parts.clock.now())
    done = act(parts.store, parts.policy(), author, *what)
    parts.wake()
    return done


def noted(request: Request, act: Callable[..., _Done], said: Signature, *what: Any) -> _Done:
    """Note what somebody has seen or wants to wait, then have the daemon look at what is due."""
    parts = parts_of(request)
    author = Author(said.who, said.why, parts.clock.now())
    with parts.store.write() as tx:
        done = act(tx, *what, author)
    parts.wake()
    return done


def retry(request: Request, delivery_id: str) -> dict[str, Any]:
    """Try a message again at once."""
    return _message(request, letters.retry, "delivery.retried", delivery_id)


def drop(request: Request, delivery_id: str) -> dict[str, Any]:
    """Never send a message."""
    return _message(request, letters.drop, "delivery.dropped", delivery_id)


def _message(
    request: Request,
    change: Callable[[Any, str, datetime], dict[str, Any]],
    what: str,
    delivery_id: str,
) -> dict[str, Any]:
    parts = parts_of(request)
    with parts.store.write() as tx:
        now = parts.clock.now()
        changed = change(tx, delivery_id, now)
        meta.audit(tx, now, what, f"{changed['id']} through the page")
    parts.wake()
    return changed
