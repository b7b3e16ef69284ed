"""`console://` is a channel like any other, and safe to look at."""

import io
import sys

from alertd.model.policy import Channel
from alertd.model.reminder import OutcomeClass
from alertd.notify import AppriseSender, Message


def send(title, body):
    return AppriseSender().send(Channel("here", "console://"), Message(title, body, "1")).outcome


def test_the_console_shows_title_and_body_apart(capsys):
    """Printed through Apprise, between two rules, at once."""
    assert send("Expires today: truce", "The truce ends.\nalertd 1") is OutcomeClass.OK
    lines = capsys.readouterr().out.splitlines()
    assert lines[1:5] == ["Expires today: truce", "", "The truce ends.", "alertd 1"]
    assert lines[0] == lines[5] == "─" * 72


def test_no_escape_reaches_the_terminal(capsys):
    """Colours, bells, titles and reversed text of an article stay out."""
    send("a\x1b]0;title\x07", "b\x1b[2Jc\u202ed\re")
    shown = capsys.readouterr().out
    assert not any(char in shown for char in "\x1b\x07\u202e\r")


def test_a_terminal_without_unicode_is_no_obstacle(monkeypatch):
    """In a C locale the message comes with question marks rather than not at all."""
    plain = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", plain)
    assert send("Tarifa: “acción”", "ends") is OutcomeClass.OK
    shown = plain.buffer.getvalue().decode("ascii")
    assert "Tarifa: ?acci?n?" in shown
    assert shown.startswith("-" * 72)


def test_a_console_that_is_gone_is_tried_again(monkeypatch):
    """A closed pipe is no reason to lose the notice."""
    gone = io.StringIO()
    gone.close()
    monkeypatch.setattr(sys, "stdout", gone)
    assert send("t", "b") is OutcomeClass.TRANSIENT
