"""Sending one message to one channel."""

import re
from datetime import datetime
from typing import Protocol

from alertd.model.policy import Channel, Format
from alertd.model.reminder import Outcome, OutcomeClass
from alertd.notify.message import Message
from alertd.notify.outcomes import classify
from alertd.notify.urls import scheme_of, with_option

_WITH_HEADERS = {"json", "jsons", "form", "forms", "xml", "xmls"}
_MAIL = {"mailto", "mailtos"}
_VERBATIM = _WITH_HEADERS | _MAIL | {"console"}
_CALL_TO_ALL = re.compile(r"@(?=(?:everyone|here|channel|all)\b)", re.IGNORECASE)
_ZERO_WIDTH_SPACE = "\u200b"
_CUT = "\n… (cut: this channel takes no more; `alertd list` shows everything)\n"


class Sender(Protocol):
    """What the drain hands a claimed message to."""

    def send(self, channel: Channel, message: Message) -> Outcome:
        """Deliver once, without retries; never raises for what a receiver does."""
        ...


class AppriseSender:
    """Sends through Apprise: one fresh object, one URL, one attempt."""

    def send(self, channel: Channel, message: Message) -> Outcome:
        """The outcome, its detail free of the channel's secrets."""
        from alertd.notify.apprise_door import ask, room_for, service_for

        service = service_for(_marked(channel.url, message.delivery_id))
        if service is None:
            return Outcome(OutcomeClass.PERMANENT, "Apprise cannot use this channel's URL")
        title, body, form = _for_chat(channel.url, message, room_for(service, message.title))
        answer = ask(service, title, body, form)
        if answer is None:
            return Outcome(OutcomeClass.PERMANENT, "Apprise found no target in this channel's URL")
        return classify(
            ok=answer.ok,
            lines=answer.lines,
            exceptions=answer.exceptions,
            url=channel.url,
            timed_out=answer.timed_out,
            http=answer.http,
        )


def fitted(body: str, room: int | None) -> str:
    """The body, shortened to `room` characters if need be; its last line, the footer, stays."""
    if room is None or len(body) <= room:
        return body
    ending = _CUT + body.rpartition("\n")[2]
    return body[: max(0, room - len(ending))] + ending


def test_message(channel: str, now: datetime) -> Message:
    """The message of `alertd test-notify`."""
    at = now.strftime("%Y-%m-%d %H:%M:%S UTC")
    body = f"This is a test of the channel “{channel}”, sent at {at}. Nothing needs doing."
    return Message("alertd: test", body, "test")


def _for_chat(url: str, message: Message, room: int | None) -> tuple[str, str, Format]:
    """Title, body and its format; markup that does not fit goes as plain text, which can be cut.

    What an article says must not ring everybody in a chat room.
    """
    fits = room is None or len(message.body) <= room or not message.plain
    body = message.body if fits else message.plain
    title, form = message.title, message.format if fits else Format.TEXT
    if scheme_of(url) not in _VERBATIM:
        quiet = "@" + _ZERO_WIDTH_SPACE
        title, body = _CALL_TO_ALL.sub(quiet, title), _CALL_TO_ALL.sub(quiet, body)
    return title, fitted(body, room), form


def _marked(url: str, delivery_id: str) -> str:
    """The URL with the delivery id as a header, where the receiver's protocol has headers."""
    scheme = scheme_of(url)
    if scheme in _WITH_HEADERS:
        return with_option(url, "+Idempotency-Key", delivery_id)
    if scheme in _MAIL:
        return with_option(url, "+X-Alertd-Delivery", delivery_id)
    return url
