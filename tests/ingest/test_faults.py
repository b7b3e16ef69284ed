"""Crashes and faults of the machine: nothing lost, nothing twice, nothing blamed on the article."""

import errno
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from alertd.errors import AlertdError
from alertd.ingest import End, Inbox, files
from alertd.model.article import RawDocument
from alertd.model.reading import Reading
from tests.ingest.scene import Ledger, Scene, reading_of


class Killed(BaseException):
    """As if the process had ended here."""


def die_in(monkeypatch: pytest.MonkeyPatch, owner: object, name: str, *, after: bool) -> None:
    """Make one method end the process before or after it did its work, once."""
    really: Callable[..., object] = getattr(owner, name)

    def dying(*arguments: object, **named: object) -> object:
        monkeypatch.setattr(owner, name, really)
        if after:
            really(*arguments, **named)
        raise Killed

    monkeypatch.setattr(owner, name, dying)


CRASHES = [
    (Inbox, "claim", False),
    (Inbox, "claim", True),
    (files, "read", False),
    (files, "read", True),
    (Ledger, "record", False),
    (Ledger, "record", True),
    (Inbox, "archive", False),
    (Inbox, "archive", True),
]


@pytest.mark.parametrize(("owner", "name", "after"), CRASHES)
def test_crash_loses_nothing_and_repeats_nothing(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, owner: object, name: str, after: bool
) -> None:
    """Wherever the process dies, the next run records the article once and archives the file."""
    scene.drop("a.txt")
    scene.look()
    die_in(monkeypatch, owner, name, after=after)
    with pytest.raises(Killed):
        scene.look(after=2)
    scene.restart()
    scene.look(after=2)
    assert scene.ledger.names == ["a.txt"]
    assert scene.done == ["2025/10/24/a.txt"]
    assert scene.work == []


@pytest.mark.parametrize(
    ("name", "after", "code"),
    [("refuse", False, "intake.empty"), ("refuse", True, "intake.unknown"),
     ("note", False, "intake.unknown"), ("note", True, "intake.empty")],
)  # fmt: skip
def test_crash_while_refusing_leaves_a_note_in_the_end(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, name: str, after: bool, code: str
) -> None:
    """A refused file always ends in failed/ with a note, if only one that says: unknown."""
    scene.drop("blank.txt", " ")
    scene.look()
    die_in(monkeypatch, Inbox, name, after=after)
    with pytest.raises(Killed):
        scene.look(after=2)
    scene.restart()
    assert scene.failed == ["blank.txt", "blank.txt.error.json"]
    assert code in (scene.path / "failed" / "blank.txt.error.json").read_text()


def test_full_disk_holds_files_and_goes_on_by_itself(scene: Scene) -> None:
    """While the store cannot write, nothing goes to failed/; within 5 s of room all comes in."""
    scene.ledger.fault = AlertdError("store.full", "The disk is full.", "Make room.")
    for number in range(5):
        scene.drop(f"{number}.txt", f"article {number}")
    look = scene.settle()
    assert look.ends == {End.PUT_OFF: 1}
    assert look.next_in == 5
    assert look.problem == "The disk is full. Make room."
    for _ in range(3):
        scene.look(after=5)
    scene.ledger.fault = None
    scene.look(after=5)
    assert len(scene.ledger.recorded) == 5
    assert scene.failed == []
    assert scene.work == []


def test_fault_is_logged_once_while_it_lasts(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    """A locked database for an hour is one line in the log, not hundreds."""
    scene.ledger.fault = AlertdError("store.locked", "The database is locked.")
    scene.drop("a.txt")
    scene.drop("b.txt", "another")
    scene.settle()
    for _ in range(20):
        assert scene.look(after=2.5).problem == "The database is locked."
    assert [record.getMessage() for record in caplog.records] == ["article held"]
    scene.ledger.fault = None
    scene.look(after=5)
    assert scene.look().problem is None


def test_one_bad_sector_holds_up_no_other_file(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file whose reading fails with EIO waits, ever longer, and the others come in."""
    really = files.read

    def failing(path: Path, name: str, max_bytes: int) -> object:
        if name == "0.txt":
            raise OSError(errno.EIO, "Input/output error")
        return really(path, name, max_bytes)

    monkeypatch.setattr(files, "read", failing)
    scene.drop("0.txt", "bad")
    scene.drop("1.txt", "good")
    look = scene.settle()
    assert look.ends == {End.PUT_OFF: 1, End.RECORDED: 1}
    assert look.next_in == 5
    assert scene.look(after=5).next_in == 15
    monkeypatch.undo()
    scene.look(after=15)
    assert scene.ledger.texts == [b"bad", b"good"]


def test_article_that_breaks_the_journal_holds_up_no_other(scene: Scene) -> None:
    """A fault nobody foresaw in recording one article keeps it in .work/; the next is read."""
    scene.drop("0.txt", "bad")
    scene.look()
    scene.ledger.fault = RuntimeError("nobody thought of this")
    assert scene.look(after=2).ends == {End.PUT_OFF: 1}
    scene.ledger.fault = None
    scene.drop("1.txt", "good")
    scene.settle()
    assert b"good" in scene.ledger.texts


def test_refused_bytes_are_read_anew_when_dropped_again(scene: Scene) -> None:
    """What one version of alertd could not read, another may: a refusal is not remembered."""

    def refusing(raw: RawDocument) -> Reading:
        raise AlertdError("intake.binary", f"{raw.name} is no text.", "Drop text.")

    scene.ledger.read = refusing
    scene.drop("a.txt", b"\x00\x01")
    scene.settle()
    scene.ledger.read = reading_of
    scene.drop("a.txt", b"\x00\x01")
    scene.settle()
    assert scene.failed == ["a.txt", "a.txt.error.json"]
    assert scene.ledger.texts == [b"\x00\x01"]


def test_file_that_changes_while_it_is_read_is_put_back(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that shrinks in our hands goes back to the inbox and settles again."""
    really = files.read

    def changing(path: Path, name: str, max_bytes: int) -> object:
        monkeypatch.setattr(files, "read", really)
        raise files.StillChangingError

    monkeypatch.setattr(files, "read", changing)
    scene.drop("a.txt")
    assert scene.settle().ends == {End.PUT_BACK: 1}
    assert (scene.path / "a.txt").exists()
    scene.settle()
    assert scene.ledger.names == ["a.txt"]


def test_archive_that_cannot_be_written_is_tried_again(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With done/ full the article is recorded once, and its file waits in .work/."""
    really = Inbox._make_day

    def full(self: Inbox, folder: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Inbox, "_make_day", full)
    scene.drop("a.txt")
    scene.settle()
    scene.look(after=5)
    assert scene.ledger.names == ["a.txt"]
    monkeypatch.setattr(Inbox, "_make_day", really)
    assert scene.look(after=5).ends == {End.RECOVERED: 1}
    assert scene.done == ["2025/10/24/a.txt"]


def test_note_that_cannot_be_written_comes_later(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A refused file gets its full note when there is room for it again."""
    really = Inbox.note

    def full(self: Inbox, refused: Path, text: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Inbox, "note", full)
    scene.drop("blank.txt", " ")
    scene.settle()
    assert scene.failed == ["blank.txt"]
    monkeypatch.setattr(Inbox, "note", really)
    scene.look(after=5)
    assert "intake.empty" in (scene.path / "failed" / "blank.txt.error.json").read_text()


def test_note_that_can_never_be_written_stops_nothing(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While one note cannot be written, other articles come in."""

    def full(self: Inbox, refused: Path, text: object) -> None:
        raise OSError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Inbox, "note", full)
    scene.drop("blank.txt", " ")
    scene.settle()
    scene.drop("a.txt")
    scene.settle()
    assert scene.ledger.names == ["a.txt"]


def test_inbox_that_may_not_be_written_is_reported_and_files_wait(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a read-only inbox files stay, status says why, and they come in once it is writable."""
    really = Inbox.claim

    def read_only(self: Inbox, name: str) -> object:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Inbox, "claim", read_only)
    scene.drop("a.txt")
    assert scene.settle().problem == "Read-only file system"
    monkeypatch.setattr(Inbox, "claim", really)
    assert scene.look(after=2).ends == {End.RECORDED: 1}


def test_inbox_deleted_and_made_anew_goes_on(scene: Scene) -> None:
    """The folder is made again when it is gone, and what is dropped there comes in."""
    shutil.rmtree(scene.path)
    scene.look()
    scene.drop("a.txt")
    scene.settle()
    assert scene.ledger.names == ["a.txt"]


def test_inbox_that_is_gone_for_good_is_reported(scene: Scene) -> None:
    """A file where the folder was: no crash, a problem that says so, and recovery."""
    shutil.rmtree(scene.path)
    scene.path.write_text("")
    look = scene.look()
    assert look.problem is not None
    assert "Cannot use" in look.problem
    scene.path.unlink()
    assert scene.look(after=5).problem is None


def test_inbox_that_cannot_be_made_is_refused_at_start(tmp_path: Path) -> None:
    """A path that cannot be a folder is an error a person can act on."""
    (tmp_path / "file").write_text("")
    with pytest.raises(AlertdError, match="Cannot use") as refusal:
        Inbox(tmp_path / "file" / "inbox")
    assert refusal.value.hint
