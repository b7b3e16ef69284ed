"""What an article says must neither ring a whole chat room nor be too long for it."""

import pytest

from alertd.model.policy import Channel
from alertd.model.reminder import Outcome, OutcomeClass
from alertd.notify import AppriseSender, Message, apprise_door
from alertd.notify.apprise_door import Answer, room_for, service_for

CHAT = "discord://4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js"
BOT = "tgram://123456789:AbCdEfghIJklmnopQRSTUVwxyz12345678A/12315544/"


@pytest.fixture
def asked(monkeypatch):
    """What Apprise is asked to deliver; nothing leaves the machine."""
    seen = []

    def ask(_service, title, body, _form):
        seen.append((title, body))
        return Answer(ok=True, timed_out=False, lines=(), exceptions=())

    monkeypatch.setattr(apprise_door, "ask", ask)
    return seen


def send(url, title, body) -> Outcome:
    return AppriseSender().send(Channel("room", url), Message(title, body, "1"))


def test_nobody_is_called_by_an_article(asked):
    """`@everyone` reads the same in a chat, and rings nobody; addresses are left alone."""
    send(CHAT, "@here: truce", "said @everyone and @Channel, not me@example.org")
    ((title, body),) = asked
    assert not any(call in title + body for call in ("@here", "@everyone", "@Channel"))
    assert body.replace("\u200b", "") == "said @everyone and @Channel, not me@example.org"
    assert "me@example.org" in body


def test_a_long_message_is_cut_to_what_the_chat_takes(asked):
    """With its footer, and a word on where the rest is."""
    send(CHAT, "Three dates", "x" * 9000 + "\n\nalertd 0123")
    ((_, body),) = asked
    assert len(body) <= 2000
    assert body.endswith("alertd 0123")


def test_a_channel_without_titles_needs_room_for_the_title():
    """Its first line is the title."""
    service = service_for(BOT)
    assert room_for(service, "") - room_for(service, "x" * 100) == 100


def test_a_channel_that_reaches_nobody_is_not_tried_again(monkeypatch):
    """Apprise found nothing to deliver to."""
    monkeypatch.setattr(apprise_door, "ask", lambda *_: None)
    assert send(CHAT, "t", "b").outcome is OutcomeClass.PERMANENT
