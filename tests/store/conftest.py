"""Reminders to put into an outbox."""

import hashlib
from datetime import datetime, timedelta

import pytest

from alertd.model.reminder import Reminder, Urgency


def a_reminder(
    uid: str,
    stage: str,
    due: datetime,
    *,
    channel: str = "console",
    useful: timedelta = timedelta(days=2),
    when: str = "2030-03-01",
    was: str | None = None,
) -> Reminder:
    """A reminder whose key follows from commitment, date, stage and channel."""
    return Reminder(
        key=hashlib.sha256(f"{uid}|{when}|{stage}|{channel}".encode()).hexdigest(),
        uid=uid,
        stage=stage,
        channel=channel,
        route="everything",
        due_at=due,
        useful_until=due + useful,
        urgency=Urgency.NORMAL,
        when=when,
        why="a test",
        was=was,
    )


@pytest.fixture(scope="session")
def reminder():
    """Builds reminders."""
    return a_reminder
