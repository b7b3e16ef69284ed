"""From settings to the values that planning and delivery work with."""

from pathlib import Path

from alertd.errors import AlertdError
from alertd.model.policy import (
    Channel,
    Digest,
    Insistence,
    LeadTime,
    Matcher,
    Policy,
    QuietHours,
    Route,
)
from alertd.settings.routing import WEEKDAYS, InsistSettings, QuietSettings, RouteSettings
from alertd.settings.secrets import reveal
from alertd.settings.shape import Settings

_MINUTE = 60


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
                per_hour=channel.max_per_hour,
                format=channel.format,
                template=_template(channel.template, channel.name),
            )
            for channel in settings.channels
        ),
        hold_above=settings.ledger.hold_above,
        receipt=settings.alerts.receipt,
        public_url=settings.web.public_url.rstrip("/") if settings.web.enabled else "",
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
        quiet=tuple(_quiet(hours) for hours in route.quiet_hours),
        group_by=route.group_by,
        group_wait=route.group_wait_minutes * _MINUTE,
        insists=_insistence(route.insist) if route.insist else None,
        digest=_digest(route.digest) if route.digest else None,
    )


def _template(path: str, channel: str) -> str:
    """The text of a channel's own template; empty where it has none."""
    if not path:
        return ""
    try:
        return Path(path).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise AlertdError(
            "settings.template",
            f"The template {path} of the channel {channel!r} cannot be read: {error}.",
            "Check the path, and that it is UTF-8 text.",
        ) from None


def _quiet(hours: QuietSettings) -> QuietHours:
    days = tuple(WEEKDAYS.index(day) for day in hours.days)
    drops, passes = hours.then == "drop", hours.urgent == "pass"
    return QuietHours(hours.begins, hours.ends, days, drops, passes)


def _insistence(insist: InsistSettings) -> Insistence:
    return Insistence(
        stages=insist.stages,
        repeat_every=insist.repeat_minutes * _MINUTE,
        repeat_times=insist.repeat_times if insist.repeat_minutes else 0,
        escalate_after=insist.escalate_minutes * _MINUTE,
        escalate_to=insist.escalate_to,
    )


def _digest(when: str) -> Digest:
    return Digest(None if when == "daily" else list[str](WEEKDAYS).index(when))
