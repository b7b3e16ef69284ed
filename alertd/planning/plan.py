"""One commitment, the policy and what was told so far into reminders, each with its reason."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from alertd.model.commitment import Commitment
from alertd.model.policy import Policy, Route
from alertd.model.reminder import Plan, Reminder, Skipped, SkipReason, Told
from alertd.planning.deadline import begins_at, deadline_of
from alertd.planning.insisting import followers
from alertd.planning.matching import in_words
from alertd.planning.routing import branches_for
from alertd.planning.stages import (
    CHANGED,
    PASSED,
    SHORT_NOTICE,
    UNRESOLVED,
    Planned,
    due_at,
    unresolved_at,
    urgency_of,
    useful_until,
)

CALLED_OFF = "cancelled"
_CHANGED_USEFUL = timedelta(days=7)


def plan(
    commitment: Commitment,
    uid: str,
    policy: Policy,
    *,
    told: Sequence[Told],
    now: datetime,
    arrived: datetime,
    reviewed: bool = False,
) -> Plan:
    """Every reminder this commitment calls for, and every stage left out, with its reason.

    Args:
        commitment: the record as it stands.
        uid: its sticky id; part of each reminder's key.
        policy: the routes in force.
        told: what has gone out about it, in order.
        now: aware UTC; when a correction goes out.
        arrived: aware UTC; when its date became known. Stages due before that are not planned
            (D8). Planning again later with the same `arrived` gives the same reminders.
        reviewed: it waits for a person to look at it, as people rejected others of its kind;
            those who were told of it already still get corrections.
    """
    reminders: dict[str, Reminder] = {}
    skipped: list[Skipped] = []
    for reminder in _corrections(commitment, uid, told, now):
        reminders.setdefault(reminder.key, reminder)
    for route, urgencies in branches_for(commitment, policy):
        silent = _why_silent(commitment, route, arrived)
        silent = silent or (SkipReason.IN_REVIEW if reviewed else None)
        for channel in route.receivers:
            if silent:
                skipped.append(Skipped("all", channel, route.name, silent))
                continue
            stages, left_out = _stages(commitment, route, told, channel, arrived)
            skipped += [Skipped(stage, channel, route.name, why) for stage, why in left_out]
            for stage in stages:
                if urgency_of(stage.stage) in urgencies:
                    for reminder in _reminders(commitment, uid, route, channel, stage):
                        reminders.setdefault(reminder.key, reminder)
    ordered = sorted(reminders.values(), key=lambda reminder: (reminder.due_at, reminder.key))
    return Plan(tuple(ordered), tuple(skipped))


def key_of(uid: str, when: str, stage: str, channel: str) -> str:
    """The idempotency key: the same notice to the same channel never gets a second row."""
    return hashlib.sha256(f"{uid}|{when}|{stage}|{channel}".encode()).hexdigest()


def _why_silent(commitment: Commitment, route: Route, arrived: datetime) -> SkipReason | None:
    if commitment.is_off:
        return SkipReason.CANCELLED
    if commitment.certainty not in route.certainties:
        return SkipReason.NOT_ALERTED
    if not route.lead_times:
        return SkipReason.DIGEST_ONLY
    if begins_at(commitment) <= arrived:
        return SkipReason.HAS_BEGUN
    return None


def _stages(
    commitment: Commitment,
    route: Route,
    told: Sequence[Told],
    channel: str,
    arrived: datetime,
) -> tuple[list[Planned], list[tuple[str, SkipReason]]]:
    times, left_out = _times(commitment, route, arrived)
    ahead = sorted(due for stage, due in times.items() if _is_ahead(stage, due, commitment))
    if not ahead:
        times[SHORT_NOTICE] = arrived
    spoken = len(times) > (PASSED in times) or any(one.channel == channel for one in told)
    if PASSED in times and not spoken:
        del times[PASSED]
        left_out.append((PASSED, SkipReason.NOBODY_TOLD))
    asked = unresolved_at(commitment, route)
    if asked is not None and spoken and asked >= arrived:
        times[UNRESOLVED] = asked
    planned = [
        Planned(stage, due, _until(stage, due, ahead, commitment, route), due in ahead)
        for stage, due in times.items()
    ]
    return planned, left_out


def _times(
    commitment: Commitment, route: Route, arrived: datetime
) -> tuple[dict[str, datetime], list[tuple[str, SkipReason]]]:
    times: dict[str, datetime] = {}
    left_out: list[tuple[str, SkipReason]] = []
    for lead in route.lead_times:
        due = due_at(commitment, lead, route)
        if isinstance(due, SkipReason):
            left_out.append((lead.stage, due))
        elif due < arrived:
            left_out.append((lead.stage, SkipReason.ALREADY_PAST))
        else:
            times[lead.stage] = due
    return times, left_out


def _is_ahead(stage: str, due: datetime, commitment: Commitment) -> bool:
    return stage not in (PASSED, UNRESOLVED) and due < deadline_of(commitment)


def _until(
    stage: str, due: datetime, ahead: list[datetime], commitment: Commitment, route: Route
) -> datetime:
    following = next((later for later in ahead if later > due), None)
    return useful_until(stage, due, following, commitment, route)


def _reminders(
    commitment: Commitment, uid: str, route: Route, channel: str, planned: Planned
) -> Iterator[Reminder]:
    """The notice of a stage, and those that follow it unless somebody acknowledges it."""
    when = f"{commitment.edtf} {commitment.bound}"
    notice = Reminder(
        key=key_of(uid, when, planned.stage, channel),
        uid=uid,
        stage=planned.stage,
        channel=channel,
        route=route.name,
        due_at=planned.due_at,
        useful_until=planned.useful_until,
        urgency=urgency_of(planned.stage),
        when=commitment.edtf,
        why=f"route “{route.name}” ({in_words(route.matchers) or 'takes everything'})",
        bundle=_bundle(commitment, route),
    )
    yield notice
    for stage, later in followers(notice, route):
        yield replace(later, key=key_of(uid, when, stage, later.channel))


def _bundle(commitment: Commitment, route: Route) -> str:
    """What a notice has in common with those that may go in one message with it."""
    return "\n".join(f"{field}={_GROUPED[field](commitment)}" for field in route.group_by)


_GROUPED: dict[str, Callable[[Commitment], str]] = {
    "kind": lambda commitment: commitment.kind.value,
    "certainty": lambda commitment: commitment.certainty.value,
    "party": lambda commitment: ", ".join(sorted(commitment.parties)),
    "source": lambda commitment: commitment.evidence.article.outlet or "",
    "commitment": lambda commitment: commitment.id,
}


def _corrections(
    commitment: Commitment, uid: str, told: Sequence[Told], now: datetime
) -> Iterator[Reminder]:
    """One notice at once for each channel whose last word on this is no longer true."""
    when = CALLED_OFF if commitment.is_off else commitment.edtf
    corrected = Counter(one.channel for one in told if one.stage == CHANGED)
    last = {one.channel: one for one in sorted(told, key=lambda one: one.sent_at)}
    for channel, word in last.items():
        if word.when == when:
            continue
        yield Reminder(
            key=key_of(uid, f"{word.when}>{when} {corrected[channel]}", CHANGED, channel),
            uid=uid,
            stage=CHANGED,
            channel=channel,
            route=CHANGED,
            due_at=now,
            useful_until=now + _CHANGED_USEFUL,
            urgency=urgency_of(CHANGED),
            when=when,
            why="you were told another date before",
            was=word.when,
        )
