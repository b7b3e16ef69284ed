"""Can this channel be used? Said before anything is due, without showing its secret."""

from urllib.parse import parse_qs, urlsplit

from alertd.model.article import Problem
from alertd.model.policy import Channel

_OURS = ("optional", "retry", "wait")


def check_channel(channel: Channel) -> list[Problem]:
    """What is wrong with a channel's URL; empty when Apprise can use it as one target."""
    from alertd.notify.apprise_door import service_for

    try:
        options = parse_qs(urlsplit(channel.url).query, keep_blank_values=True)
    except ValueError:
        return [_unusable(channel)]
    refused = [name for name in _OURS if name in options]
    if refused:
        return [
            Problem(
                "channel.option",
                f"The URL of channel {channel.name!r} sets {refused[0]!r}.",
                "Remove it: retries and escalation are alertd's own.",
            )
        ]
    service = service_for(channel.url)
    if service is None:
        return [_unusable(channel)]
    if (targets := len(service[0])) > 1:
        return [
            Problem(
                "channel.targets",
                f"The URL of channel {channel.name!r} names {targets} targets.",
                "Split it: one channel for each, so that each is retried by itself.",
            )
        ]
    return []


def _unusable(channel: Channel) -> Problem:
    scheme = channel.url.partition("://")[0] if "://" in channel.url else "none"
    shown = scheme if scheme.replace("+", "").isalnum() and len(scheme) <= 20 else "unreadable"  # noqa: PLR2004  no scheme of Apprise's is longer
    return Problem(
        "channel.url",
        f"Apprise cannot use the URL of channel {channel.name!r} (scheme: {shown}).",
        "Compare it with Apprise's documentation of that service; passwords are percent-encoded.",
    )
