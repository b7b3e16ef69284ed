"""`kill -9` at random moments while reminders fall due: none lost, repeats bounded and marked."""

import random
import sqlite3
import time
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from alertd import journal
from alertd.settings import load
from alertd.store import Store

CONCURRENCY = 2
REMINDERS = 200


def plan_reminders(daemon, make) -> None:
    """Two hundred commitments of one article, each with its reminders planned for real.

    They lie so far back that the daemon's start does not plan them anew.
    """
    now = datetime.now(UTC) - timedelta(days=9000)
    day = now.date() + timedelta(days=60)
    names = [f"{chr(97 + n // 20) * 3}{chr(97 + n % 20) * 3}on" for n in range(REMINDERS)]
    mentions = [
        make.mention(day + timedelta(days=20 * n), f"{name.title()} duty takes effect")
        for n, name in enumerate(names)
    ]
    store = Store.open(str(daemon.home / "data" / "alertd.db"))
    policy = load(daemon.config).policy
    recorded = journal.record(store, *make.reading("a.txt", now.date(), *mentions), policy, now)
    store.close()
    assert recorded.new == REMINDERS


def spread(daemon, seconds: float) -> set[str]:
    """Let each commitment's first reminder fall due within the next `seconds`; their ids."""
    first = datetime.now(UTC) + timedelta(seconds=2)
    with sqlite3.connect(daemon.home / "data" / "alertd.db") as connection:
        rows = connection.execute("SELECT id FROM delivery WHERE stage = '14d'").fetchall()
        for number, (row,) in enumerate(rows):
            due = first + timedelta(seconds=seconds * number / len(rows))
            moment = due.strftime("%Y-%m-%d %H:%M:%S.%f")
            connection.execute(
                "UPDATE delivery SET due_at = ?, not_before = ?, useful_until = ? WHERE id = ?",
                (moment, moment, "2999-01-01 00:00:00.000000", row),
            )
        connection.execute("DELETE FROM delivery WHERE stage <> '14d'")
    connection.close()
    return {row for (row,) in rows}


@pytest.mark.parametrize("kills", [5, pytest.param(30, marks=pytest.mark.torture)])
def test_a_killed_daemon_loses_nothing_and_repeats_only_what_was_on_its_way(
    daemon, webhook, make, kills
):
    """Killed and started again, it tells everything; what may have arrived says so."""
    daemon.configure(
        f'[[channels]]\nname = "hook"\nurl = "{webhook.url}"\nconcurrency = {CONCURRENCY}\n'
    )
    plan_reminders(daemon, make)
    expected = spread(daemon, seconds=2.0 * kills)
    moments = random.Random(kills)
    for _ in range(kills):
        daemon.start(wait=False)
        time.sleep(moments.uniform(0.9, 2.2))
        daemon.kill()
    daemon.start(wait=False)
    daemon.until(lambda: expected <= {got.delivery for got in webhook.got}, "all are told", 60)
    assert daemon.stop() == 0
    times = Counter(got.delivery for got in webhook.got)
    assert set(times) == expected
    assert sum(times.values()) - len(times) <= kills * CONCURRENCY
    assert_repeats_say_so(webhook.got)
    with sqlite3.connect(daemon.home / "data" / "alertd.db") as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def assert_repeats_say_so(got) -> None:
    """The second time a delivery arrives it is marked as a possible repeat."""
    seen: set[str] = set()
    for one in got:
        assert one.delivery not in seen or "possible repeat" in one.body
        seen.add(one.delivery)
