"""What goes out again for a stage that nobody acknowledged: repeats, and the next channels."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from alertd.model.policy import Route
from alertd.model.reminder import Reminder

AGAIN, ESCALATED = "again", "escalated"


def followers(reminder: Reminder, route: Route) -> Iterator[tuple[str, Reminder]]:
    """The notices that follow one unless somebody acknowledges it, each with its key's stage.

    They are of use as long as the notice itself: a nearer stage, or the deadline, ends them. The
    key in the reminder is still that of the notice; the caller knows how keys are made.
    """
    insists = route.insists
    if insists is None or reminder.stage not in insists.stages:
        return
    every = timedelta(seconds=insists.repeat_every)
    for number in range(1, insists.repeat_times + 1 if every else 1):
        why = f"{reminder.why}; again, since nobody acknowledged the notice “{reminder.stage}”"
        later = replace(reminder, stage=AGAIN, due_at=reminder.due_at + every * number, why=why)
        yield from _in_time(reminder, later, number)
    after = timedelta(seconds=insists.escalate_after)
    channels = insists.escalate_to if after else ()
    for number, channel in enumerate(channels, start=1):
        why = (
            f"{reminder.why}; sent here because nobody acknowledged the notice "
            f"“{reminder.stage}” on {reminder.channel}"
        )
        due = reminder.due_at + after * number
        later = replace(reminder, stage=ESCALATED, channel=channel, due_at=due, why=why)
        yield from _in_time(reminder, later, number)


def _in_time(reminder: Reminder, later: Reminder, number: int) -> Iterator[tuple[str, Reminder]]:
    if later.due_at < reminder.useful_until:
        stage = f"{reminder.stage} {later.stage} {number} after {reminder.channel}"
        yield stage, replace(later, follows=reminder.key)
