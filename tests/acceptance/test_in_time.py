"""A deadline minutes away, a real webhook and a real mail server: told once, in time."""

import time
from datetime import UTC, datetime, timedelta

LEEWAY = 2.0


def config(webhook, mailbox) -> str:
    return f"""
[intake]
settle_seconds = 0.5
[[channels]]
name = "hook"
url = "{webhook.url}"
[[channels]]
name = "mail"
url = "{mailbox.url}"
"""


def drop_due_in(daemon, minutes: int) -> None:
    """An article whose deadline is so near that one short notice goes at once."""
    due = datetime.now(UTC) + timedelta(minutes=minutes)
    day = f"{due:%B} {due.day}, {due.year}"
    text = f"Port fees\n\nComments must be filed by {due:%H:%M} UTC on {day}.\n"
    daemon.drop(f"{due.date() - timedelta(days=1)}-fees.txt", text)


def test_a_deadline_a_minute_away_is_told_at_once_and_at_its_minute(daemon, webhook, mailbox):
    """Each channel gets the short notice and the at-deadline message once, with the quote."""
    daemon.configure(config(webhook, mailbox))
    daemon.start()
    now = datetime.now(UTC)
    deadline = (now + timedelta(seconds=120)).replace(second=0, microsecond=0)
    sentence = (
        f"Comments on the port fee rule must be filed by {deadline:%H:%M} UTC on "
        f"{deadline:%B} {deadline.day}, {deadline.year}."
    )
    daemon.drop(f"{now:%Y-%m-%d}-port-fees.txt", f"Port fee rule\n\n{sentence}\n")
    daemon.until(lambda: len(webhook.got) == 1 and len(mailbox.got) == 1, "the short notices")
    assert time.time() < deadline.timestamp()
    daemon.until(
        lambda: len(webhook.got) == 2 and len(mailbox.got) == 2,
        "the messages at the deadline",
        patience=deadline.timestamp() - time.time() + LEEWAY + 3,
    )
    for receiver in (webhook, mailbox):
        assert all(sentence in " ".join(got.body.split()) for got in receiver.got)
        assert 0 <= receiver.got[1].at - deadline.timestamp() <= LEEWAY
    assert " UTC: ok" in (table := daemon.ask("status").stdout)
    assert "{" not in table
    assert daemon.stop() == 0
    assert (len(webhook.got), len(mailbox.got)) == (2, 2)


def test_a_receiver_that_hangs_does_not_keep_the_daemon_from_stopping(daemon, webhook, mailbox):
    """SIGTERM ends it in time; the next start sends what was on its way, as a possible repeat."""
    webhook.hang.clear()
    daemon.configure(config(webhook, mailbox))
    daemon.start()
    drop_due_in(daemon, minutes=30)
    daemon.until(lambda: len(webhook.got) == 1, "the webhook was asked")
    assert daemon.stop(patience=10.0) == 0
    webhook.hang.set()
    daemon.start()
    daemon.until(lambda: len(webhook.got) == 2, "it is asked again")
    assert "possible repeat" in webhook.got[1].body
    assert webhook.got[0].delivery == webhook.got[1].delivery


def test_a_channel_that_refuses_delays_no_other(daemon, webhook, mailbox):
    """While the webhook answers 500, mail gets its notice; the webhook gets it afterwards."""
    webhook.status = 500
    daemon.configure(config(webhook, mailbox))
    daemon.start()
    drop_due_in(daemon, minutes=30)
    daemon.until(lambda: len(mailbox.got) == 1, "mail is told")
    daemon.until(lambda: len(webhook.got) == 1, "the webhook was tried")
    webhook.status = 200
    daemon.until(lambda: len(webhook.got) == 2, "the webhook is tried again", patience=20)
    assert webhook.got[0].delivery == webhook.got[1].delivery
