"""Delivery rows that may go out, as plain values.

After a downtime thousands of them pass through one claim, where objects of the ORM cost several
times as much. Each row is read once in a transaction, and written once if it was changed.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from operator import attrgetter

from sqlalchemy import ColumnElement, TextClause, bindparam, case, insert, select, update
from sqlmodel import Session

from alertd.model.commitment import Status
from alertd.store.values import TABLES, columns

_CHANGING = (
    "state",
    "reason",
    "finished_at",
    "useful_until",
    "missed",
    "parent_id",
    "repeat",
    "tried_at",
    "urgency",
    "due_at",
    "not_before",
    "held_by",
)


@dataclass(slots=True, eq=False)
class Outstanding:
    """A delivery row; what can change on its way to a claim may be set, then `Rows.save` it."""

    id: str
    key: str
    uid: str | None
    stage: str
    channel: str
    route: str
    when: str
    why: str
    was: str | None
    urgency: str
    due_at: datetime
    not_before: datetime
    useful_until: datetime
    state: str
    created_at: datetime
    reason: str | None = None
    attempts: int = 0
    tried_at: datetime | None = None
    repeat: bool = False
    missed: str = ""
    parent_id: str | None = None
    lease_gen: int = 0
    last_error: str | None = None
    finished_at: datetime | None = None
    follows: str | None = None
    held_by: str | None = None
    bundle: str = ""


@dataclass(frozen=True, slots=True)
class Due:
    """A row that is due. `said` is what the ledger says now: an EDTF, `cancelled`, or None."""

    row: Outstanding
    said: str | None


_DELIVERY, _LEDGER = TABLES["delivery"], TABLES["commitment"].c
_NAMES = tuple(field.name for field in fields(Outstanding))
_CHANGEABLE = attrgetter(*_CHANGING)
_OFF = Status.CANCELLED.value
_IS_OFF = _LEDGER.status.in_((_OFF, Status.DISMISSED.value))
_SAID = case((_IS_OFF, _OFF), else_=_LEDGER.edtf)
_WITH_LEDGER = (
    select(*columns("delivery", _NAMES), _SAID)
    .select_from(_DELIVERY)
    .outerjoin(TABLES["commitment"], _LEDGER.uid == _DELIVERY.c.uid)
    .order_by(_DELIVERY.c.not_before, _DELIVERY.c.key)
    .with_for_update(of=_DELIVERY, skip_locked=True)
)
_SAVE = (
    update(_DELIVERY)
    .where(_DELIVERY.c.id == bindparam("of"))
    .values({name: bindparam(f"to_{name}", type_=_DELIVERY.c[name].type) for name in _CHANGING})
)
_TO = tuple(f"to_{name}" for name in _CHANGING)


class Rows:
    """The rows of one transaction: the same row is the same value, however often it is met."""

    def __init__(self, tx: Session) -> None:
        self.tx = tx
        self._known: dict[str, Outstanding] = {}
        self._as_read: dict[str, tuple[object, ...]] = {}

    def where(
        self, *conditions: ColumnElement[bool] | TextClause, limit: int | None = None
    ) -> list[Due]:
        """Rows, what waits longest first, each with what the ledger says now of its date."""
        query = _WITH_LEDGER.where(*conditions).limit(limit)
        return [
            Due(self._known.get(values[0]) or self._keep(Outstanding(*values)), said)
            for *values, said in self.tx.connection().execute(query).all()
        ]

    def add(self, row: Outstanding) -> None:
        """Put a new row in."""
        values = {name: getattr(row, name) for name in _NAMES}
        self.tx.connection().execute(insert(_DELIVERY), values)
        self._keep(row)

    def save(self) -> None:
        """Write every row that was changed."""
        changed = []
        for id_, before in self._as_read.items():
            now = _CHANGEABLE(self._known[id_])
            if now != before:
                changed.append({"of": id_, **dict(zip(_TO, now, strict=True))})
                self._as_read[id_] = now
        if changed:
            self.tx.connection().execute(_SAVE, changed)

    def _keep(self, row: Outstanding) -> Outstanding:
        self._known[row.id] = row
        self._as_read[row.id] = _CHANGEABLE(row)
        return row


def by_id(due: Iterable[Due]) -> dict[str, Due]:
    """Each row once."""
    return {one.row.id: one for one in due}
