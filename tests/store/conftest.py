"""Commitments and reminders to put into a store."""

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from alertd import ledger
from alertd.model.reminder import Reminder, Urgency
from alertd.store import articles, commitments


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


@pytest.fixture(scope="session")
def known(make):
    """Puts commitments into a store, one a title, each an article's; their sticky ids."""

    def build(
        store, *titles, day=date(2030, 3, 1), now=datetime(2030, 1, 1, tzinfo=UTC), **changes
    ):
        raw, reading = make.reading(
            "|".join(titles), now.date(), *(make.mention(day, title) for title in titles)
        )
        said = ledger.statements_of(reading)
        records = [
            make.commitment(
                day, id=one.id, title=one.mention.title, evidence=one, statements=(one,)
            )
            for one in said
        ]
        with store.write() as tx:
            if not articles.ids_by_sha(tx, [raw.sha256]):
                articles.add(tx, reading.article, said, raw.received)
            commitments.replace(tx, [replace(one, **changes) for one in records], now)
            uids = commitments.uids_of(tx, [one.id for one in records])
        return [uids[one.id] for one in records]

    return build
