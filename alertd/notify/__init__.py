"""The outbox drain, Apprise, and how a notice reads."""

from alertd.notify.check import check_channel
from alertd.notify.drain import Drain
from alertd.notify.message import Message
from alertd.notify.render import render
from alertd.notify.sender import AppriseSender, Sender, test_message

__all__ = [
    "AppriseSender",
    "Drain",
    "Message",
    "Sender",
    "check_channel",
    "render",
    "test_message",
]
