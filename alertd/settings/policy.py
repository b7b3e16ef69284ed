"""From settings to the values that planning and delivery work with."""

from alertd.model.policy import Channel, LeadTime, Matcher, Policy, Route
from alertd.settings.secrets import reveal
from alertd.settings.shape import RouteSettings, Settings


def build_policy(settings: Settings) -> Policy:
    """Routes and channels, with secrets revealed; AlertdError when a secret is not there."""
    return Policy(
        routes=tuple(_route(route, settings) for route in settings.all_routes),
        channels=tuple(
            Channel(
                name=channel.name,
                url=reveal(channel.url.get_secret_value(), f"channels: {channel.name}: url"),
                concurrency=channel.concurrency,
                failover=channel.failover,
                resends=channel.on_unknown == "resend",
            )
            for channel in settings.channels
        ),
        hold_above=settings.ledger.hold_above,
    )


def _route(route: RouteSettings, settings: Settings) -> Route:
    defaults = settings.alerts
    stages = defaults.lead_times if route.lead_times is None else route.lead_times
    certainties = defaults.certainties if route.certainties is None else route.certainties
    return Route(
        name=route.name,
        receivers=route.receivers,
        matchers=tuple(Matcher(m.field, m.values, m.negate) for m in route.matchers),
        lead_times=tuple(LeadTime.parse(stage) for stage in stages),
        send_at=route.send_at or defaults.send_at,
        timezone=route.timezone or settings.timezone,
        certainties=frozenset(certainties),
        continues=route.continue_,
        unresolved_after=defaults.unresolved_after_days,
    )
