"""Which of the rows that are due are still to be told; the others end here, with the reason.

What the ledger no longer says, what is too late, and what a nearer stage speaks for.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from alertd.model.reminder import DeliveryState
from alertd.store.outbox_tables import DeliveryRow
from alertd.store.outstanding import Due, Outstanding

CHANGED = "changed"
SNOOZED = "snoozed"
_CORRECTION_USEFUL = timedelta(days=7)


def still_to_tell(due: Iterable[Due], now: datetime) -> list[Outstanding]:
    """The rows to send: per commitment its corrections, and the nearest stage still useful."""
    stages: dict[str | None, list[Outstanding]] = defaultdict(list)
    kept: list[Outstanding] = []
    for one in due:
        row = one.row
        if row.when != one.said:
            _outdated(row, one.said, now)
        elif row.stage != CHANGED:
            stages[row.uid].append(row)
        elif _in_time(row, now):
            kept.append(row)
        else:
            _expire(row, now)
    for rows in stages.values():
        kept += _speaker(rows, now)
    return kept


def end(row: DeliveryRow | Outstanding, state: DeliveryState, reason: str, now: datetime) -> None:
    """End a row that was not sent, saying why."""
    row.state, row.reason, row.finished_at = state.value, reason, now


def inherit(row: DeliveryRow | Outstanding, group: DeliveryRow | Outstanding) -> None:
    """What may have arrived with its group may have arrived, when the group was tried."""
    if group.repeat:
        row.repeat, row.tried_at = True, group.tried_at


def in_time(row: Outstanding, now: datetime) -> bool:
    """Whether a message of no commitment is still of use; if not, it ends here."""
    if now >= row.useful_until:
        _expire(row, now)
    return now < row.useful_until


def _outdated(row: Outstanding, said: str | None, now: datetime) -> None:
    """It was on its way, or waiting, while the date changed."""
    if said is None or said == DeliveryState.CANCELLED.value:
        end(row, DeliveryState.CANCELLED, "called off", now)
    else:
        end(row, DeliveryState.SUPERSEDED, f"it is about {row.when}; by now it is {said}", now)


def _in_time(row: Outstanding, now: datetime) -> bool:
    """A correction that waited out a downtime has its week from its first try on."""
    untried = row.attempts == 0 and row.state != DeliveryState.DIGESTED.value
    if untried and now >= row.useful_until:
        row.useful_until = now + _CORRECTION_USEFUL
    return now < row.useful_until


def _speaker(rows: Sequence[Outstanding], now: datetime) -> list[Outstanding]:
    """The one of a commitment's due stages that goes out, if any is still of use."""
    ordered = sorted(rows, key=lambda row: (row.due_at, row.id))
    useful = [row for row in ordered if now < row.useful_until]
    if not useful:
        for row in ordered:
            _expire(row, now)
        return []
    nearest = useful[-1]
    missed: list[str] = []
    for row in ordered:
        if row is nearest:
            continue
        end(row, DeliveryState.SUPERSEDED, f"{nearest.stage} took its place", now)
        if row.due_at < nearest.due_at and not row.repeat:
            missed += [*stages_in(row.missed), row.stage]
    nearest.missed = ",".join(dict.fromkeys([*missed, *stages_in(nearest.missed)]))
    return [nearest]


def stages_in(missed: str) -> list[str]:
    """The stages that a row stands for."""
    return missed.split(",") if missed else []


def _expire(row: Outstanding, now: datetime) -> None:
    held = f"held too long ({row.held_by})" if row.held_by else ""
    reason = row.last_error or held or "too late to be of use when its turn came"
    end(row, DeliveryState.EXPIRED, reason, now)
