"""The thread and the watcher, on the machine's clock and a real folder."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from watchdog.observers import Observer

from alertd.clock import SystemClock
from alertd.ingest import Inbox, Intake, IntakeLoop, Look, Reader, Watcher
from tests.ingest.scene import Ledger, Shipped


class Running:
    """A loop at work, and what it looked at."""

    def __init__(self, path: Path) -> None:
        self.ledger, self.path = Ledger(), path
        self.looked = threading.Event()
        self.recorded = threading.Event()
        clock = SystemClock()
        limits = Shipped(settle_seconds=0.1)
        intake = Intake(Inbox(path), self.ledger.desk(), clock, lambda: limits)
        reader = Reader(target="json:loads")
        self.loop = IntakeLoop(intake, reader, clock, on_look=self._on_look)

    def _on_look(self, look: Look) -> None:
        self.looked.set()
        if look.ends:
            self.recorded.set()


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    """A loop that has looked once."""
    running = Running(tmp_path / "inbox")
    running.loop.start()
    assert running.looked.wait(5)
    yield running
    assert running.loop.stop()


def test_dropped_file_is_taken_without_waiting_for_the_next_scan(running: Running) -> None:
    """The watcher wakes the loop, which comes back when the file has settled."""
    (running.path / "a.txt").write_text("Truce expires Nov. 10.")
    assert running.recorded.wait(5)
    assert running.ledger.names == ["a.txt"]
    assert running.loop.last is not None
    assert running.loop.last_scan is not None


def test_file_moved_in_is_taken(running: Running, tmp_path: Path) -> None:
    """A rename into the folder wakes the loop too."""
    (tmp_path / "a.txt").write_text("Truce expires Nov. 10.")
    (tmp_path / "a.txt").rename(running.path / "a.txt")
    assert running.recorded.wait(5)


def test_folder_that_was_replaced_is_watched_again(running: Running) -> None:
    """After the inbox was deleted and made anew, a drop still wakes the loop."""
    shutil.rmtree(running.path)
    running.looked.clear()
    running.loop.wake()
    assert running.looked.wait(5)
    (running.path / "a.txt").write_text("Truce expires Nov. 10.")
    assert running.recorded.wait(5)


def test_what_an_earlier_run_left_is_taken_up(tmp_path: Path) -> None:
    """A file that lies in .work/ at start comes in."""
    running = Running(tmp_path)
    (tmp_path / "a.txt").write_text("Truce expires Nov. 10.")
    Inbox(tmp_path).claim("a.txt")
    running.loop.start()
    assert running.recorded.wait(5)
    assert running.loop.stop()
    assert not running.loop.is_alive


def test_without_the_kernels_help_the_folder_is_polled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """When no watch is to be had, that is said once and files come in all the same."""

    def refuse(*arguments: object, **named: object) -> None:
        raise OSError(24, "inotify instance limit reached")

    monkeypatch.setattr(Observer, "schedule", refuse)
    monkeypatch.setattr("alertd.ingest.loop._POLL_SECONDS", 0.1)
    running = Running(tmp_path)
    running.loop.start()
    assert running.looked.wait(5)
    (tmp_path / "a.txt").write_text("Truce expires Nov. 10.")
    assert running.recorded.wait(6)
    assert running.loop.stop()
    assert [r.getMessage() for r in caplog.records].count("not watching, polling instead") == 1


def test_a_look_that_fails_does_not_end_the_loop(
    running: Running, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever goes wrong in a look, the thread lives on."""
    failed = threading.Event()

    def fail(self: Intake, stopping: object) -> Look:
        failed.set()
        raise RuntimeError("nobody thought of this")

    monkeypatch.setattr(Intake, "scan", fail)
    running.loop.wake()
    assert failed.wait(5)
    monkeypatch.undo()
    running.looked.clear()
    running.loop.wake()
    assert running.looked.wait(5)
    assert running.loop.is_alive


def test_watcher_wakes_on_names_that_are_not_utf8(tmp_path: Path) -> None:
    """A name in another encoding wakes like any other."""
    woken = threading.Event()
    watcher = Watcher(tmp_path, woken.set)
    watcher.start()
    (Path(str(tmp_path)) / b"caf\xe9.txt".decode("utf-8", "surrogateescape")).write_text("x")
    assert woken.wait(5)
    watcher.stop()
    assert not watcher.is_watching
