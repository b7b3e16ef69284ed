"""Whether a notice that is due may go out now: one decision for every path to a channel.

Asked in this order: whether somebody has seen it, who silenced it, and only then the route's own
quiet hours and the channel's limit. What is held is asked again when it falls due again.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from alertd.model.gate import (
    SEND,
    Followed,
    GateReason,
    Occasion,
    Silence,
    Verdict,
    drop,
    hold,
)
from alertd.model.policy import Policy, Route
from alertd.model.reminder import DeliveryState, Urgency
from alertd.planning import quiet
from alertd.planning.matching import matches
from alertd.planning.stages import exact

_HOUR = timedelta(hours=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MOMENT = timedelta(minutes=1)
_ESCALATED = "escalated"
_WAITS = frozenset(
    {DeliveryState.PENDING, DeliveryState.RETRY, DeliveryState.SENDING, DeliveryState.UNKNOWN}
)


class RouteGates:
    """The gates of a policy."""

    def __init__(self, policy: Policy) -> None:
        self._routes = {route.name: route for route in policy.routes}
        self._limits = {channel.name: channel.per_hour for channel in policy.channels}
        self._tests: tuple[Callable[[Occasion], Verdict | None], ...] = (
            self._follows,
            _snoozed,
            _silenced,
            self._quiet,
            self._gathers,
            self._limited,
        )

    def decide(self, occasion: Occasion) -> Verdict:
        """Send, or what the first gate that is shut says."""
        said = (test(occasion) for test in self._tests)
        return next((verdict for verdict in said if verdict is not None), SEND)

    def per_hour(self, channel: str) -> int:
        """How many messages a channel takes in an hour; 0: as many as come."""
        return self._limits.get(channel, 0)

    def _follows(self, occasion: Occasion) -> Verdict | None:
        """A repeat or an escalation goes so long after its notice went, unless that was seen."""
        if not occasion.follows:
            return None
        followed, route = occasion.followed, self._routes.get(occasion.route)
        if followed is None or route is None or route.insists is None:
            return drop(GateReason.NOTHING_TO_FOLLOW, "the notice that it follows did not go out")
        seen = occasion.seen
        if seen and followed.sent_at and seen.at >= followed.sent_at:
            return drop(GateReason.ACKNOWLEDGED, f"by {seen.who}{_because(seen.why)}")
        return _after(followed, occasion, route)

    def _quiet(self, occasion: Occasion) -> Verdict | None:
        route = self._routes.get(occasion.route)
        if route is None:
            return None
        urgent = occasion.urgency is Urgency.HIGH
        shut = tuple(hours for hours in route.quiet if not (urgent and hours.passes_urgent))
        for hours in shut:
            if quiet.quiet_at(hours, occasion.now, route.timezone):
                words = quiet.in_words(hours, route.timezone)
                if hours.drops:
                    return drop(GateReason.QUIET_HOURS, f"{words}; the route drops what falls in")
                until = quiet.speaks_at(shut, occasion.now, route.timezone)
                return hold(until, GateReason.QUIET_HOURS, words)
        return None

    def _gathers(self, occasion: Occasion) -> Verdict | None:
        """Notices of one stretch of `group_wait` go together at its end."""
        route = self._routes.get(occasion.route)
        if route is None or not route.group_wait or not occasion.untried or exact(occasion.stage):
            return None
        wait = timedelta(seconds=route.group_wait)
        whole, rest = divmod(occasion.due_at - _EPOCH, wait)
        opens = _EPOCH + wait * (whole + bool(rest))
        if opens <= occasion.now:
            return None
        return hold(opens, GateReason.GROUP_WAIT, "for others to go with it")

    def _limited(self, occasion: Occasion) -> Verdict | None:
        limit = self.per_hour(occasion.channel)
        if not limit or len(occasion.lately) < limit or occasion.urgency is Urgency.HIGH:
            return None
        return hold(
            occasion.lately[-limit] + _HOUR, GateReason.RATE_LIMIT, f"{limit} messages an hour"
        )


def _snoozed(occasion: Occasion) -> Verdict | None:
    seen = occasion.seen
    if seen is None or seen.until is None or occasion.now >= seen.until:
        return None
    words = f"until {_at(seen.until)} by {seen.who}{_because(seen.why)}"
    return hold(seen.until, GateReason.SNOOZED, words)


def _silenced(occasion: Occasion) -> Verdict | None:
    """Held by the silence that ends last."""
    standing = [one for one in occasion.silences if _covers(one, occasion)]
    if not standing:
        return None
    last = max(standing, key=lambda one: one.ends_at)
    reason = GateReason.PAUSED if last.is_pause else GateReason.SILENCED
    words = f"{last.id} until {_at(last.ends_at)} by {last.who}{_because(last.why)}"
    return hold(last.ends_at, reason, words)


def _covers(silence: Silence, occasion: Occasion) -> bool:
    if not silence.starts_at <= occasion.now < silence.ends_at:
        return False
    if silence.is_pause:
        return True
    told = occasion.commitment
    return told is not None and matches(silence.matchers, told, occasion.urgency)


def _after(followed: Followed, occasion: Occasion, route: Route) -> Verdict | None:
    """When a repeat or an escalation goes, given what became of the notice that it follows."""
    assert route.insists is not None
    if followed.state is DeliveryState.DEAD and occasion.stage == _ESCALATED:
        return None
    if followed.state in _WAITS:
        words = "the notice that it follows has not gone out yet"
        until = max(followed.not_before, occasion.now) + _MOMENT
        return hold(until, GateReason.NOT_YET, words)
    if followed.state is not DeliveryState.SENT or followed.sent_at is None:
        return drop(GateReason.NOTHING_TO_FOLLOW, f"the notice that it follows is {followed.state}")
    late = followed.sent_at - followed.planned_at
    if occasion.due_at + late > occasion.now:
        return hold(occasion.due_at + late, GateReason.NOT_YET, "its notice went out late")
    return None


def _because(why: str) -> str:
    return f": {why}" if why else ""


def _at(instant: datetime) -> str:
    return f"{instant:%Y-%m-%d %H:%M} UTC"
