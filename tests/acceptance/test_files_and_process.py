"""What people do to the folder and to the process, with a real daemon."""

import json
import os
import signal
from pathlib import Path

import pytest

ARTICLE = "Port fees\n\nThe port fees take effect on {day}, the ministry said on Monday.\n"
IMPATIENT = "[intake]\nsettle_seconds = 0.3\nempty_after_seconds = 1.0\n"


def failed_note(daemon, name: str) -> dict | None:
    notes = list((daemon.home / "inbox" / "failed").glob(f"{name}*.error.json"))
    return json.loads(notes[0].read_text("utf-8")) if notes else None


@pytest.fixture
def running(daemon):
    daemon.configure(IMPATIENT)
    daemon.start()
    return daemon


@pytest.mark.alone
def test_an_article_is_in_the_ledger_within_five_seconds_on_shipped_settings(daemon):
    """Copy an article into inbox/: its commitments appear in `alertd list`."""
    daemon.start()
    daemon.drop("2031-03-03-fees.txt", ARTICLE.format(day="April 7, 2031"))
    daemon.until(daemon.list, "the commitment is listed", patience=5.0)
    (listed,) = daemon.list()
    assert (listed["earliest"], listed["kind"], listed["status"]) == (
        "2031-04-07",
        "effective",
        "active",
    )
    assert "take effect on April 7, 2031" in listed["mentions"][0]["quote"]
    daemon.until(
        lambda: list((daemon.home / "inbox" / "done").rglob("2031-03-03-fees.txt")),
        "the file is in done/",
    )


def test_every_odd_file_ends_in_the_right_folder_and_the_next_article_is_read(running):
    """Empty, huge, binary, linked, wrongly encoded and duplicate files stop nothing."""
    inbox = running.home / "inbox"
    secret = running.home / "secret.txt"
    secret.write_text(ARTICLE.format(day="May 1, 2031"))
    running.drop("empty.txt", b"")
    running.drop("binary.txt", bytes(range(256)) * 64)
    with (inbox / "huge.txt").open("wb") as huge:
        huge.truncate(50 * 1024 * 1024)
    (inbox / "linked.txt").symlink_to(secret)
    os.mkfifo(inbox / "pipe.txt")
    running.drop(
        "2031-03-03-latin.txt",
        ARTICLE.format(day="June 2, 2031").replace("said", "sagte für Öl").encode("cp1252"),
    )
    running.drop("2031-03-03-fees.txt", ARTICLE.format(day="April 7, 2031"))
    running.until(lambda: len(running.list()) == 2, "both articles are read")
    for name in ("empty.txt", "binary.txt", "huge.txt", "linked.txt"):
        running.until(lambda name=name: failed_note(running, name), f"{name} has a note")
        note = failed_note(running, name)
        assert note["what_happened"]
        assert note["what_to_do"]
    assert secret.exists()
    running.drop("again.txt", ARTICLE.format(day="April 7, 2031"))
    running.until(lambda: list((inbox / "done").rglob("again*.txt")), "the duplicate is filed")
    assert len(running.list()) == 2


def test_a_half_written_file_is_read_whole(running):
    """A file that is still growing is left alone until it stops."""
    text = ARTICLE.format(day="April 7, 2031")
    part = running.home / "inbox" / "2031-03-03-slow.txt.part"
    part.write_text(text[:20])
    running.drop("2031-03-03-other.txt", ARTICLE.format(day="May 5, 2031"))
    running.until(lambda: len(running.list()) == 1, "the complete one is read")
    assert part.exists()
    part.write_text(text)
    part.rename(part.with_suffix(""))
    running.until(lambda: len(running.list()) == 2, "the renamed one is read")


def test_a_second_instance_is_turned_away(running):
    """A second daemon on the same data exits with 75 and says who runs."""
    second = running.ask("run")
    assert second.returncode == 75
    assert str(running.process.pid) in second.stderr


def test_sigterm_stops_within_ten_seconds(running):
    """The daemon stops in time and leaves a database that is whole."""
    assert running.stop(patience=10.0) == 0
    assert running.ask("health").returncode == 1
    assert running.ask("status").returncode == 0


def test_a_wrong_file_at_reload_keeps_the_old_settings(running):
    """SIGHUP with a broken file is refused in the log; a good one is taken up."""
    running.configure(IMPATIENT + "timezone = 3\n")
    running.process.send_signal(signal.SIGHUP)
    running.until(lambda: "settings.refused" in running.log(), "the wrong file is refused")
    running.configure('timezone = "Europe/Berlin"\n' + IMPATIENT)
    running.process.send_signal(signal.SIGHUP)
    running.until(lambda: "settings.reloaded" in running.log(), "the good file is taken up")


def test_ingest_works_beside_a_running_daemon_and_without_one(running):
    """`alertd ingest` leaves the file where it is and records what it says."""
    path = running.home / "article.txt"
    path.write_text(ARTICLE.format(day="April 7"))
    done = running.ask("ingest", "--published", "2031-03-03", str(path))
    assert done.returncode == 0, done.stderr
    assert path.exists()
    assert [listed["earliest"] for listed in running.list()] == ["2031-04-07"]
    running.stop()
    second = running.home / "second.txt"
    second.write_text("Court\n\nThe court will hear the copper case on May 6.\n")
    assert running.ask("ingest", "--published", "2031-03-04", str(second)).returncode == 0
    assert len(running.list()) == 2


def test_the_seed_read_today_is_all_passed_and_nothing_is_sent(running):
    """Old news is recorded as passed, and tells nobody anything."""
    seed = Path(__file__).parents[2] / "seeds" / "trump-xi-trade-truce.txt"
    running.drop(seed.name, seed.read_bytes())
    running.until(lambda: len(running.list()) >= 6, "the commitments are recorded")
    assert {listed["status"] for listed in running.list()} == {"passed"}
    status = json.loads(running.ask("status", "--format", "json").stdout)
    assert status["next_due"] is None
    assert [channel["sent"] for channel in status["channels"]] == [0]
