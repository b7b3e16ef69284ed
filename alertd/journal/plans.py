"""From a plan to rows: what is no longer wanted ends, what is new is added."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from alertd.failpoints import reach
from alertd.model.commitment import Status
from alertd.model.policy import Policy
from alertd.planning import plan
from alertd.store import deliveries, holds
from alertd.store.commitments import Stored


def apply_plans(tx: Any, changed: Iterable[Stored], policy: Policy, now: datetime) -> int:
    """Plan each commitment anew against what was told of it; how many rows were added."""
    told = list(changed)
    held = holds.held(tx, {stored.uid for stored in told})
    return sum(_apply(tx, stored, policy, now, held=stored.uid in held) for stored in told)


def _apply(tx: Any, stored: Stored, policy: Policy, now: datetime, *, held: bool) -> int:
    """Of a commitment that is held, what is no longer true ends, and nothing new is planned."""
    told = deliveries.told(tx, stored.uid)
    planned = plan(
        stored.commitment, stored.uid, policy, told=told, now=now, arrived=stored.dated_at
    )
    channels = {channel.name for channel in policy.channels}
    reminders = [one for one in planned.reminders if one.channel in channels]
    wanted = {reminder.key for reminder in reminders}
    said = None if stored.commitment.is_off else stored.commitment.edtf
    unsent = deliveries.unsent(tx, stored.uid, said)
    unwanted = [delivery_id for delivery_id, key in unsent.items() if key not in wanted]
    if stored.commitment.is_off:
        why = "called off" if stored.commitment.status is Status.CANCELLED else "dismissed"
        deliveries.cancel(tx, unwanted, why, now)
    else:
        deliveries.supersede(tx, unwanted, "no longer what the ledger or the routes say", now)
    reach("plan.superseded")
    return 0 if held else deliveries.insert(tx, reminders, now)
