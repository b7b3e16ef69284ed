"""A locked database and a full log: nothing lost, nothing repeated, recovered by itself."""

import sqlite3
import subprocess
import sys
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

CONFIG = """
web = {{ enabled = false }}
storage = {{ backups = 0, min_free_mb = 0 }}
intake = {{ settle_seconds = 0.1 }}
alerts = {{ lead_times = ["at"] }}
[[channels]]
name = "hook"
url = "{url}"
"""


def drop(daemon, word: str, days: int) -> None:
    """An article of which a short notice goes at once."""
    now = datetime.now(UTC)
    due = now + timedelta(days=days)
    day = f"{due:%B} {due.day}, {due.year}"
    daemon.drop(
        f"{now.date()}-{word}.txt", f"{word}\n\nThe {word} pact expires at 18:00 UTC on {day}.\n"
    )


@pytest.mark.parametrize("seconds", [7, pytest.param(60, marks=pytest.mark.torture)])
def test_a_database_that_another_process_holds_delays_and_loses_nothing(daemon, webhook, seconds):
    """Held for longer than a writer waits: the daemon stays up, and goes on by itself."""
    daemon.configure(CONFIG.format(url=webhook.url))
    daemon.start()
    drop(daemon, "Bacedi", 5)
    daemon.until(lambda: len(webhook.got) == 1, "the first is told")
    holder = sqlite3.connect(daemon.home / "data" / "alertd.db", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    drop(daemon, "Fogumi", 50)
    time.sleep(seconds)
    assert daemon.process.poll() is None
    assert len(webhook.got) == 1
    holder.execute("ROLLBACK")
    holder.close()
    daemon.until(lambda: len(webhook.got) == 2, "the second is told")
    assert daemon.stop() == 0
    assert set(Counter(got.delivery for got in webhook.got).values()) == {1}
    assert not list((daemon.home / "inbox" / "failed").iterdir())


def test_a_log_that_cannot_be_written_keeps_nothing_from_being_sent(daemon, webhook):
    """Standard error leads to a full device."""
    daemon.configure(CONFIG.format(url=webhook.url))
    with Path("/dev/full").open("wb") as full:
        daemon.process = subprocess.Popen(
            [sys.executable, "-m", "alertd", "run"],
            cwd=daemon.home,
            env=daemon.environment,
            stdout=full,
            stderr=full,
        )
    daemon.until((daemon.home / "inbox").is_dir, "it has started")
    drop(daemon, "Bacedi", 5)
    daemon.until(lambda: len(webhook.got) == 1, "it is told")
    assert daemon.stop() == 0
