"""From a plan to rows: what is no longer wanted ends, what is new is added."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from alertd.failpoints import reach
from alertd.model.commitment import Status
from alertd.model.policy import Policy
from alertd.model.reminder import Plan
from alertd.planning import plan
from alertd.planning.lessons import ENOUGH, Lesson, Pattern, lesson_on, lessons_of
from alertd.store import deliveries, holds, lessons
from alertd.store.commitments import Stored


def apply_plans(tx: Any, changed: Iterable[Stored], policy: Policy, now: datetime) -> int:
    """Plan each commitment anew against what was told of it; how many rows were added."""
    told = list(changed)
    held = holds.held(tx, {stored.uid for stored in told})
    learned = in_force(tx) if told else ()
    return sum(
        _apply(tx, stored, policy, now, held=stored.uid in held, learned=learned) for stored in told
    )


def in_force(tx: Any) -> tuple[Lesson, ...]:
    """The lessons from rejections that nobody took back."""
    rejected = lessons.rejected(tx, ENOUGH)
    found = lessons_of((uid, Pattern(source, rule)) for uid, source, rule in rejected)
    lifted = lessons.lifted(tx) if found else {}
    return tuple(one for one in found if one.pattern.id not in lifted)


def planned_of(
    tx: Any, stored: Stored, policy: Policy, now: datetime, learned: Collection[Lesson]
) -> Plan:
    """The plan of one commitment, given what was told of it and what was learned."""
    return plan(
        stored.commitment,
        stored.uid,
        policy,
        told=deliveries.told(tx, stored.uid),
        now=now,
        arrived=stored.dated_at,
        reviewed=lesson_on(stored.commitment, learned) is not None,
    )


def _apply(
    tx: Any,
    stored: Stored,
    policy: Policy,
    now: datetime,
    *,
    held: bool,
    learned: Collection[Lesson],
) -> int:
    """Of a commitment that is held, what is no longer true ends, and nothing new is planned."""
    planned = planned_of(tx, stored, policy, now, learned)
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
