"""Sending one message to one channel."""

from datetime import datetime
from typing import Protocol

from alertd.model.policy import Channel
from alertd.model.reminder import Outcome, OutcomeClass
from alertd.notify.message import Message
from alertd.notify.outcomes import classify

_WITH_HEADERS = ("json://", "jsons://", "form://", "forms://", "xml://", "xmls://")
_MAIL = ("mailto://", "mailtos://")


class Sender(Protocol):
    """What the drain hands a claimed message to."""

    def send(self, channel: Channel, message: Message) -> Outcome:
        """Deliver once, without retries; never raises for what a receiver does."""
        ...


class AppriseSender:
    """Sends through Apprise: one fresh object, one URL, one attempt."""

    def send(self, channel: Channel, message: Message) -> Outcome:
        """The outcome, its detail free of the channel's secrets."""
        from alertd.notify.apprise_door import LISTENER, service_for

        service = service_for(_marked(channel.url, message.delivery_id))
        if service is None:
            return Outcome(OutcomeClass.PERMANENT, "Apprise cannot use this channel's URL")
        with LISTENER.listening() as exceptions:
            result = service.notify(body=message.body, title=message.title, body_format="text")
        attempts = result.results[0].attempts if result.results else ()
        logged = [entry.message for entry in attempts[-1].logs] if attempts else []
        return classify(ok=bool(result), lines=[*logged, *exceptions], url=channel.url)


def test_message(channel: str, now: datetime) -> Message:
    """The message of `alertd test-notify`."""
    at = now.strftime("%Y-%m-%d %H:%M:%S UTC")
    body = f"This is a test of the channel “{channel}”, sent at {at}. Nothing needs doing."
    return Message("alertd: test", body, "test")


def _marked(url: str, delivery_id: str) -> str:
    """The URL with the delivery id as a header, where the receiver's protocol has headers."""
    if url.startswith(_WITH_HEADERS):
        return f"{url}{'&' if '?' in url else '?'}+Idempotency-Key={delivery_id}"
    if url.startswith(_MAIL):
        return f"{url}{'&' if '?' in url else '?'}+X-Alertd-Delivery={delivery_id}"
    return url
