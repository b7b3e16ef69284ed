"""A locked database and a full log: nothing lost, nothing repeated, recovered by itself."""

import contextlib
import os
import signal
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


def mounted(folder: Path, size: str) -> None:
    """A small disk of memory on a folder; for root alone, who may mount one."""
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "alertd-test", folder],
        check=False,
        capture_output=True,
    )
    if done.returncode:
        pytest.skip("only root may mount a small disk")


@pytest.fixture
def small_disk(daemon):
    """Mounts a disk of four megabytes on a folder of the daemon's, until the end."""
    at: list[Path] = []

    def mount(name: str) -> Path:
        at.append(daemon.home / name)
        mounted(at[0], "4m")
        return at[0]

    yield mount
    if daemon.process is not None and daemon.process.poll() is None:
        daemon.kill()
    for folder in at:
        subprocess.run(["umount", "-l", folder], check=True)


def fill(folder: Path) -> Path:
    """Take all that is left of a disk."""
    filler = folder / ".filler.part"
    with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(b"\0" * 4096)
    return filler


@pytest.mark.torture
@pytest.mark.parametrize("name", ["data", "inbox", "log"])
def test_torture_by_a_full_disk(daemon, webhook, small_disk, name):
    """Of the database, the inbox or the log: it stays up, repeats nothing, and goes on by itself."""
    daemon.configure(CONFIG.format(url=webhook.url))
    disk = small_disk(name)
    log = (disk if name == "log" else daemon.home) / "daemon.log"
    with log.open("ab") as out:
        daemon.process = subprocess.Popen(
            [sys.executable, "-m", "alertd", "run"],
            cwd=daemon.home,
            env=daemon.environment,
            stdout=out,
            stderr=out,
        )
    daemon.until((daemon.home / "inbox").is_dir, "it has started")
    drop(daemon, "Bacedi", 5)
    daemon.until(lambda: len(webhook.got) == 1, "the first is told")
    filler = fill(disk)
    if name != "inbox":
        drop(daemon, "Fogumi", 50)
        if name == "log":
            daemon.until(lambda: len(webhook.got) == 2, "a full log stops nothing")
        else:
            work = daemon.home / "inbox" / ".work"
            daemon.until(lambda: list(work.iterdir()), "it is taken, and waits")
            time.sleep(3)
            assert len(webhook.got) == 1
    assert daemon.process.poll() is None
    filler.unlink()
    freed = time.monotonic()
    if name == "inbox":
        drop(daemon, "Fogumi", 50)
    daemon.until(lambda: len(webhook.got) == 2, "the second is told")
    print(f"{name} full: told {time.monotonic() - freed:.1f} s after there was room")  # noqa: T201
    assert daemon.stop() == 0
    assert set(Counter(got.delivery for got in webhook.got).values()) == {1}
    assert not list((daemon.home / "inbox" / "failed").iterdir())
    with sqlite3.connect(daemon.home / "data" / "alertd.db") as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


@pytest.mark.torture
def test_torture_by_more_events_than_the_kernel_keeps(daemon, webhook):
    """Stopped while 20,000 files come and go, it finds by its next scan what stayed."""
    daemon.configure(CONFIG.format(url=webhook.url))
    daemon.start()
    os.kill(daemon.process.pid, signal.SIGSTOP)
    inbox = daemon.home / "inbox"
    for number in range(20_000):
        passing = inbox / f"{number}.tmp"
        passing.touch()
        passing.unlink()
    for number, word in enumerate(("Bacedi", "Fogumi", "Kalemi", "Nopura", "Setivo")):
        drop(daemon, word, 5 + 40 * number)
    begun = time.monotonic()
    os.kill(daemon.process.pid, signal.SIGCONT)
    daemon.until(lambda: len(webhook.got) == 5, "all that stayed are told", 60)
    print(f"told {time.monotonic() - begun:.1f} s after 40,000 lost events")  # noqa: T201
    assert daemon.stop() == 0
    assert set(Counter(got.delivery for got in webhook.got).values()) == {1}
