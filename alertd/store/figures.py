"""Counts of everything, for metrics."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import text
from sqlmodel import Session, col, func, select

from alertd.store import meta
from alertd.store.outbox_tables import IS_WAITING, AttemptRow, DeliveryRow
from alertd.store.tables import AuditRow, IntakeFile

_EDGES = (0.25, 1.0, 2.0, 20.0, 60.0, 600.0, 3600.0, 86400.0)
CLOCK_STEPPED = "clock.stepped"


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts by their labels; `lateness` counts attempts up to each edge in seconds, `+Inf` all."""

    due: int
    oldest_due: float
    deliveries: dict[tuple[str, ...], float]
    attempts: dict[tuple[str, ...], float]
    intake: dict[tuple[str, ...], float]
    lateness: dict[str, float]
    late_sum: float
    clock_steps: int
    facts: dict[str, str]


def gather(tx: Session, now: datetime) -> Figures:
    """Everything as it is at `now` (aware, UTC)."""
    due = select(func.count(), func.min(DeliveryRow.not_before)).where(
        text(IS_WAITING), col(DeliveryRow.not_before) <= now
    )
    number, oldest = tx.exec(due).one()
    lateness, late_sum = _lateness(tx)
    steps = select(func.count()).where(AuditRow.what == CLOCK_STEPPED)
    return Figures(
        due=number,
        oldest_due=(now - oldest).total_seconds() if oldest else 0.0,
        deliveries=_counted(tx, col(DeliveryRow.channel), col(DeliveryRow.state)),
        attempts=_counted(tx, func.coalesce(AttemptRow.outcome, "on its way")),
        intake=_counted(tx, col(IntakeFile.state)),
        lateness=lateness,
        late_sum=late_sum,
        clock_steps=tx.exec(steps).one(),
        facts=meta.get_all(tx),
    )


def _counted(tx: Session, *labels: object) -> dict[tuple[str, ...], float]:
    query = select(*labels, func.count()).group_by(*labels)  # type: ignore[call-overload]
    return {tuple(row[:-1]): float(row[-1]) for row in tx.exec(query)}


def _lateness(tx: Session) -> tuple[dict[str, float], float]:
    late = col(AttemptRow.lateness)
    query = select(
        func.count(late),
        func.coalesce(func.sum(late), 0.0),
        *(func.count().filter(late <= edge) for edge in _EDGES),
    )
    found = [float(value or 0.0) for value in tx.exec(query).one()]
    total, late_sum = found[:2]
    edges = {str(edge): count for edge, count in zip(_EDGES, found[2:], strict=True)}
    return {**edges, "+Inf": total}, late_sum
