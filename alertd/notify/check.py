"""Can this channel be used? Said before anything is due, without showing its secret."""

import re

from alertd.model.article import Problem
from alertd.model.policy import Channel
from alertd.notify.urls import options_of, scheme_of

_OURS = {"optional", "retry", "wait"}
_TAGS = {"tag", "tags"}
_PRIORITY_TAG = re.compile(r"(?:^|[, ])\d{1,9}:")
_SCHEME = re.compile(r"[a-z0-9+-]{1,20}")


def check_channel(channel: Channel) -> list[Problem]:
    """What is wrong with a channel's URL; empty when Apprise can use it as one target."""
    from alertd.notify.apprise_door import service_for, targets_of

    if option := _refused(channel.url):
        return [
            Problem(
                "channel.option",
                f"The URL of channel {channel.name!r} sets {option!r}.",
                "Remove it: retries and escalation are alertd's own.",
            )
        ]
    service = service_for(channel.url)
    if service is None:
        return [_unusable(channel)]
    if (targets := targets_of(service)) > 1:
        return [
            Problem(
                "channel.targets",
                f"The URL of channel {channel.name!r} names {targets} targets.",
                "Split it: one channel for each, so that each is retried by itself.",
            )
        ]
    return _template(channel)


def _template(channel: Channel) -> list[Problem]:
    from alertd.notify.templates import problem_of

    if not channel.template or (why := problem_of(channel)) is None:
        return []
    what = f"The template of channel {channel.name!r} is broken: {why}."
    return [Problem("channel.template", what, "Until it is mended the plain form is sent.")]


def _refused(url: str) -> str | None:
    """An option that would have Apprise retry or escalate by itself."""
    for name, value in options_of(url):
        if name in _OURS or (name in _TAGS and _PRIORITY_TAG.search(value)):
            return name
    return "tag" if "=" in scheme_of(url) else None


def _unusable(channel: Channel) -> Problem:
    scheme = scheme_of(channel.url)
    shown = scheme if _SCHEME.fullmatch(scheme) else "unreadable" if scheme else "none"
    return Problem(
        "channel.url",
        f"Apprise cannot use the URL of channel {channel.name!r} (scheme: {shown}).",
        "Compare it with Apprise's documentation of that service; passwords are percent-encoded.",
    )
