"""What is not a plain readable file with a plain name."""

import errno
import json
import os
import socket
from pathlib import Path

import pytest

from alertd.clock import VirtualClock
from alertd.ingest import End, Inbox, Intake
from tests.ingest.scene import NOON, Ledger, Scene, Shipped


def note(scene: Scene, name: str) -> dict[str, str]:
    """The note beside a refused file."""
    text = (scene.path / "failed" / f"{name}.error.json").read_text("utf-8")
    return dict(json.loads(text))


def test_symbolic_link_is_refused_and_not_followed(scene: Scene, tmp_path: Path) -> None:
    """A link to a secret goes to failed/ as a link; what it points to is never read."""
    secret = tmp_path / "secret"
    secret.write_text("s3cret")
    (scene.path / "a.txt").symlink_to(secret)
    (scene.path / "loop.txt").symlink_to("loop.txt")
    (scene.path / "dangling.txt").symlink_to("/nowhere")
    assert scene.settle().ends == {End.REFUSED: 3}
    assert note(scene, "a.txt")["code"] == "intake.symlink"
    assert (scene.path / "failed" / "a.txt").is_symlink()
    assert scene.ledger.recorded == {}
    assert secret.read_text() == "s3cret"


def test_hard_link_is_refused(scene: Scene) -> None:
    """A file with a second name could change behind our back: refused, the original unharmed."""
    original = scene.drop("first.txt")
    scene.settle()
    archived = scene.path / "done" / scene.done[0]
    os.link(archived, scene.path / "again.txt")
    assert scene.settle().ends == {End.REFUSED: 1}
    assert note(scene, "again.txt")["code"] == "intake.linked"
    assert archived.exists()
    assert not original.exists()


def test_what_is_no_file_is_left_and_reported_once(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    """Folders, FIFOs and sockets stay where they are; the log says so once; the rest goes on."""
    (scene.path / "folder.txt").mkdir()
    os.mkfifo(scene.path / "fifo.txt")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(scene.path / "s"))
    scene.drop("a.txt")
    scene.settle()
    scene.settle()
    assert scene.ledger.names == ["a.txt"]
    assert sorted(p.name for p in scene.path.iterdir() if not p.name.startswith(".")) == [
        "done", "failed", "fifo.txt", "folder.txt", "s",
    ]  # fmt: skip
    assert [record.getMessage() for record in caplog.records].count("not a file") == 3


def test_file_above_the_limit_is_refused_unread(scene: Scene, tmp_path: Path) -> None:
    """Two sparse gigabytes go to failed/ at once, and the next article is read."""
    with (scene.path / "huge.txt").open("wb") as file:
        file.truncate(2 << 30)
    scene.drop("a.txt")
    assert scene.settle().ends == {End.REFUSED: 1, End.RECORDED: 1}
    assert note(scene, "huge.txt")["code"] == "intake.too_big"
    assert scene.ledger.refused[0].size == 2 << 30


def test_limit_can_be_set(tmp_path: Path) -> None:
    """`max_bytes` is the largest size that is still read."""
    clock, ledger = VirtualClock(NOON), Ledger()
    intake = Intake(Inbox(tmp_path), ledger.desk(), clock, lambda: Shipped(max_bytes=4))
    (tmp_path / "fits.txt").write_text("four")
    (tmp_path / "not.txt").write_text("five5")
    Scene(tmp_path, clock, ledger, intake).settle()
    assert ledger.names == ["fits.txt"]


def test_unreadable_file_is_refused(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be opened goes to failed/ with the way out; the next article is read."""
    really_open = os.open

    def guarded(path: str | Path, flags: int, mode: int = 0o777) -> int:
        if str(path).endswith("locked.txt"):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return really_open(path, flags, mode)

    monkeypatch.setattr(os, "open", guarded)
    scene.drop("locked.txt")
    scene.drop("a.txt")
    assert scene.settle().ends == {End.REFUSED: 1, End.RECORDED: 1}
    assert "chmod" in note(scene, "locked.txt")["what_to_do"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_of_mode_000_is_refused(scene: Scene) -> None:
    """The same with the real thing."""
    scene.drop("locked.txt").chmod(0)
    assert scene.settle().ends == {End.REFUSED: 1}
    assert note(scene, "locked.txt")["code"] == "intake.unreadable"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"-rf.txt", "-rf.txt"),
        (b"a\nb\t\"';rm -rf .txt", "a\\nb\\t\"';rm -rf .txt"),
        (b"caf\xe9.txt", "caf\\xe9.txt"),
        ("\u202etxt.exe😀.txt".encode(), "\\u202etxt.exe😀.txt"),
        (b"\x1b[31mred.txt", "\\x1b[31mred.txt"),
        (b"{{7*7}}${x}%s.txt", "{{7*7}}${x}%s.txt"),
    ],
)
def test_any_name_comes_in_and_is_shown_on_one_line(scene: Scene, name: bytes, shown: str) -> None:
    """Whatever a name holds, the article is recorded under a name that is safe to show."""
    scene.drop(os.fsdecode(name))
    scene.settle()
    assert scene.ledger.names == [shown]


def test_names_that_look_alike_stay_apart(scene: Scene) -> None:
    """The composed and the decomposed spelling of one name are two files."""
    scene.drop("caf\u00e9.txt", "one")
    scene.drop("cafe\u0301.txt", "two")
    assert scene.settle().ends == {End.RECORDED: 2}
    assert len(scene.done) == 2


@pytest.mark.parametrize("name", ["x" * 251 + ".txt", "é" * 125 + ".html", "a." + "y" * 253])
def test_longest_names_come_in(scene: Scene, name: str) -> None:
    """A name of 255 bytes is recorded in full; a second one of that name finds room in done/."""
    for text in ["one", "two"]:
        scene.drop(name, text)
        scene.settle()
    assert scene.ledger.names == [name, name]
    assert len(scene.done) == 2


def test_longest_name_can_be_refused(scene: Scene) -> None:
    """A refused file's name is cut to leave room for its note; the note has it in full."""
    name = "2025-10-24-" + "é" * 120 + ".txt"
    scene.drop(name, " ")
    scene.settle()
    refused, beside = scene.failed
    assert refused.startswith("2025-10-24-éé")
    assert refused.endswith(".txt")
    assert beside == f"{refused}.error.json"
    assert note(scene, refused)["file"] == name


def test_long_name_survives_a_crash_with_its_date(scene: Scene) -> None:
    """After a crash a cut name still starts with its date and ends with its extension."""
    name = "2025-10-24-" + "x" * 239 + ".html"
    scene.drop(name)
    Inbox(scene.path).claim(name)
    scene.restart()
    (recorded,) = scene.ledger.names
    assert recorded.startswith("2025-10-24-xx")
    assert recorded.endswith(".html")


def test_same_name_dropped_while_the_first_is_held(scene: Scene) -> None:
    """A file under the name of one that lies in .work/ is another article."""
    scene.drop("a.txt", "one")
    scene.ledger.fault = OSError(errno.ENOSPC, "No space left on device")
    scene.settle()
    scene.drop("a.txt", "two")
    scene.ledger.fault = None
    scene.look(after=5)
    scene.look(after=5)
    assert scene.ledger.texts == [b"one", b"two"]


def test_file_deleted_before_it_settled_is_forgotten(scene: Scene) -> None:
    """A file that vanishes is no fault and leaves nothing behind."""
    path = scene.drop("a.txt")
    scene.look()
    path.unlink()
    look = scene.look(after=2)
    assert (look.ends, look.settling, look.problem) == ({}, 0, None)
