"""Several notices that fall due together, as one message: a group is a delivery of its own."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from alertd.model.reminder import DeliveryState, Urgency
from alertd.store.outstanding import Outstanding, Rows
from alertd.store.values import TABLES

GROUP = "group"
LATE = timedelta(seconds=60)
_MANY = 10
_ID_LENGTH = 16


def bundled(known: Rows, rows: Iterable[Outstanding], now: datetime) -> list[Outstanding]:
    """What is to be sent for rows never tried: one row an instant, one for all that is late.

    What was held counts as late. Each `bundle` has messages of its own. Where more than ten are
    late, the urgent ones of them go by themselves.
    """
    bundles: dict[tuple[str, datetime | None], list[Outstanding]] = defaultdict(list)
    for row in rows:
        late = row.held_by is not None or now - row.due_at > LATE
        bundles[row.bundle, None if late else row.due_at].append(row)
    urgent: list[Outstanding] = []
    for (bundle, due), waiting in list(bundles.items()):
        if due is None and len(waiting) > _MANY:
            urgent += [row for row in waiting if row.urgency == Urgency.HIGH.value]
            bundles[bundle, due] = [row for row in waiting if row.urgency != Urgency.HIGH.value]
    return urgent + [
        waiting[0] if len(waiting) == 1 else _as_one(known, waiting, now)
        for waiting in bundles.values()
        if waiting
    ]


def _as_one(known: Rows, rows: Sequence[Outstanding], now: datetime) -> Outstanding:
    """A group that speaks for several; the same notices again are the same group."""
    key = hashlib.sha256("|".join(sorted(row.key for row in rows)).encode()).hexdigest()
    found = known.where(TABLES["delivery"].c.key == key)
    group = found[0].row if found else _new(known, key, rows[0].channel, now)
    group.state, group.reason, group.finished_at = DeliveryState.PENDING.value, None, None
    group.urgency = _most_urgent(rows)
    group.due_at = max(row.due_at for row in rows)
    group.not_before = min(row.not_before for row in rows)
    group.useful_until = max(row.useful_until for row in rows)
    for row in rows:
        row.state, row.parent_id = DeliveryState.DIGESTED.value, group.id
    return group


def _new(known: Rows, key: str, channel: str, now: datetime) -> Outstanding:
    group = Outstanding(
        id=key[:_ID_LENGTH],
        key=key,
        uid=None,
        stage=GROUP,
        channel=channel,
        route=GROUP,
        when="",
        why="",
        was=None,
        urgency=Urgency.LOW.value,
        due_at=now,
        not_before=now,
        useful_until=now,
        state=DeliveryState.PENDING.value,
        created_at=now,
    )
    known.add(group)
    return group


def _most_urgent(rows: Iterable[Outstanding]) -> str:
    found = {row.urgency for row in rows}
    order = (Urgency.HIGH.value, Urgency.NORMAL.value)
    return next((urgency for urgency in order if urgency in found), Urgency.LOW.value)
