"""When each stage of one commitment is due on one route (rules D2, D4, D8)."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from alertd.model.commitment import Bound, Commitment
from alertd.model.policy import LeadTime, Route
from alertd.model.reminder import SkipReason, Urgency
from alertd.planning.deadline import deadline_of, first_instant

AT, PASSED, SHORT_NOTICE, CHANGED = "at", "passed", "short_notice", "changed"
UNRESOLVED = "unresolved"
_AT_USEFUL = timedelta(hours=24)
_PASSED_USEFUL = timedelta(days=7)
_HIGH = frozenset({AT, SHORT_NOTICE, CHANGED})


@dataclass(frozen=True, slots=True)
class Planned:
    """A stage with its time. `ahead` is true for what comes before the deadline."""

    stage: str
    due_at: datetime
    useful_until: datetime
    ahead: bool


def urgency_of(stage: str) -> Urgency:
    """How much a notice of this stage may wait."""
    if stage in (PASSED, UNRESOLVED):
        return Urgency.LOW
    return Urgency.HIGH if stage in _HIGH or exact(stage) else Urgency.NORMAL


def exact(stage: str) -> bool:
    """Whether a stage is of a minute (1h, 30m, at), not of a day."""
    return stage == AT or (stage[-1:] in ("h", "m") and stage[:-1].isdigit())


def due_at(commitment: Commitment, lead: LeadTime, route: Route) -> datetime | SkipReason:
    """The instant (UTC) at which a stage is due, or why it does not exist."""
    deadline = deadline_of(commitment)
    if lead.seconds is not None:
        if not commitment.time:
            return SkipReason.NO_CLOCK_TIME
        return deadline - timedelta(seconds=lead.seconds)
    if lead.stage == AT:
        return deadline if commitment.time else SkipReason.NO_CLOCK_TIME
    if lead.stage == PASSED:
        return _passed_at(commitment, route)
    assert lead.days is not None
    due = at_hour(_target_day(commitment, route), -lead.days, route)
    if due is None:
        return SkipReason.ALREADY_PAST
    return due if due < deadline or _tells_of_start(commitment, lead) else SkipReason.AFTER_DEADLINE


def at_hour(day: date, days: int, route: Route) -> datetime | None:
    """The route's hour, `days` calendar days from `day`; None outside the calendar."""
    try:
        wanted = day + timedelta(days=days)
        zone = ZoneInfo(route.timezone)
        due = datetime.combine(wanted, route.send_at, zone).astimezone(UTC)
        if due.astimezone(zone).date() != wanted:  # the day is skipped there: the one before it
            earlier = wanted - timedelta(days=1)
            due = datetime.combine(earlier, route.send_at, zone).astimezone(UTC)
    except OverflowError:
        return None
    return due


def useful_until(
    stage: str, due: datetime, following: datetime | None, commitment: Commitment, route: Route
) -> datetime:
    """Until when a late notice of this stage is still worth sending.

    Args:
        stage: the stage.
        due: when it is due.
        following: when the next nearer stage is due, if there is one.
        commitment: what it is about.
        route: whose zone decides when a day ends.
    """
    deadline = deadline_of(commitment)
    if stage == AT:
        return deadline + _AT_USEFUL
    if stage in (PASSED, UNRESOLVED):
        return max(due, deadline) + _PASSED_USEFUL
    if stage == "day":
        local = due.astimezone(ZoneInfo(route.timezone)).date()
        return first_instant(local + timedelta(days=1), route.timezone)
    return following if following is not None else max(deadline, due)


def _target_day(commitment: Commitment, route: Route) -> date:
    """The day that days are counted from: with a clock time, the receiver's day."""
    if not commitment.time:
        return commitment.earliest
    local = deadline_of(commitment).astimezone(ZoneInfo(route.timezone))
    if commitment.time == "24:00":
        # The end of a day is meant, not the first moment of the next.
        local -= timedelta(seconds=1)
    return local.date()


def _tells_of_start(commitment: Commitment, lead: LeadTime) -> bool:
    """`day` for a `from` without a clock time: it starts at midnight, one is told by day."""
    starts = commitment.bound is Bound.FROM and not commitment.time
    return starts and lead.days == 0


def unresolved_at(commitment: Commitment, route: Route) -> datetime | None:
    """When to ask what came of it: asked for, and nothing was heard since it passed."""
    heard = [one.article.published for one in commitment.history if one.article.published]
    if not route.unresolved_after or any(day > commitment.latest for day in heard):
        return None
    return at_hour(commitment.latest, route.unresolved_after, route)


def _passed_at(commitment: Commitment, route: Route) -> datetime | SkipReason:
    goes_at = commitment.time and any(lead.stage == AT for lead in route.lead_times)
    if goes_at and commitment.earliest == commitment.latest:
        return SkipReason.AFTER_DEADLINE
    return at_hour(commitment.latest, 1, route) or SkipReason.AFTER_DEADLINE
