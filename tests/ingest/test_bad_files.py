"""Bad files, each in the bin where it belongs; after every one of them the next article comes in.

The numbers are those of the list of bad inputs that alertd is held to; the bad texts have a table
of their own, and what takes faults of the disk (33 to 36) or moving files (5 to 8) stands beside.
"""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ingest.scene import Scene

DONE, FAILED, LEFT = "done", "failed", "left in the inbox"
GOOD = "The port fee pact expires on March 1, 2030."


def text(name: str | bytes, said: str | bytes = "Truce expires Nov. 10.") -> Callable[[Path], Path]:
    """Drop a file of this name."""

    def drop(inbox: Path) -> Path:
        path = inbox / os.fsdecode(name)
        path.write_bytes(said if isinstance(said, bytes) else said.encode())
        return path

    return drop


def sparse(inbox: Path) -> Path:
    path = inbox / "sparse.txt"
    with path.open("wb") as file:
        file.truncate(2**31)
    return path


def link_to(target: str) -> Callable[[Path], Path]:
    def drop(inbox: Path) -> Path:
        path = inbox / "link.txt"
        path.symlink_to(target)
        return path

    return drop


def hard_link(inbox: Path) -> Path:
    """Two names of one file."""
    other = inbox.parent / "elsewhere.txt"
    other.write_text("Truce expires Nov. 10.")
    (inbox / "hard.txt").hardlink_to(other)
    return inbox / "hard.txt"


def fifo(inbox: Path) -> Path:
    os.mkfifo(inbox / "pipe.txt")
    return inbox / "pipe.txt"


def listening(inbox: Path) -> Path:
    folder = os.open(inbox, os.O_RDONLY)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(f"/proc/self/fd/{folder}/socket.txt")
    os.close(folder)
    return inbox / "socket.txt"


def folder(inbox: Path) -> Path:
    (inbox / "a.txt").mkdir()
    return inbox / "a.txt"


def dated(seconds: int) -> Callable[[Path], Path]:
    def drop(inbox: Path) -> Path:
        path = text("dated.txt")(inbox)
        os.utime(path, (seconds, seconds))
        return path

    return drop


TABLE = {
    "01 empty, which is waited for": (text("empty.txt", b""), LEFT),
    "03 only white space": (text("blank.txt", b" \n\t"), FAILED),
    "04 two gigabytes of nothing": (sparse, FAILED),
    "11 a link to somebody's secret": (link_to("/etc/passwd"), FAILED),
    "12 a link to itself": (link_to("link.txt"), FAILED),
    "13 a pipe": (fifo, LEFT),
    "14 a socket": (listening, LEFT),
    "16 a folder": (folder, LEFT),
    "17 a hard link": (hard_link, FAILED),
    "18 the longest name": (text("n" * 251 + ".txt"), DONE),
    "19 a name with newline, tab and quotes": (text("a\nb\t\"';rm -rf .txt"), DONE),
    "20 a name that is no UTF-8": (text(b"caf\xe9.txt"), DONE),
    "21 a name in decomposed letters": (text("cafe\u0301.txt"), DONE),
    "23 a leading dash": (text("-rf.txt"), DONE),
    "24 direction marks and emoji": (text("\u202etxt.exe\U0001f600.txt"), DONE),
    "28 of the year 2099": (dated(4_070_908_800), DONE),
    "28 of the year 1970": (dated(0), DONE),
    "29 half written": (text("half.txt.part"), LEFT),
    "30 an editor's lock": (text(".#a.txt"), LEFT),
    "32 what other systems leave": (text("._a.txt"), LEFT),
}


@pytest.mark.parametrize("name", list(TABLE))
def test_a_bad_file_ends_in_its_bin_and_stops_nothing(scene: Scene, name: str) -> None:
    """It is taken, refused with a note, or left alone; the good one dropped after it is recorded."""
    drop, bin_ = TABLE[name]
    path = drop(scene.path)
    scene.settle()
    scene.drop("zz good.txt", GOOD)
    scene.settle()
    assert GOOD.encode() in scene.ledger.texts
    assert len(scene.done) == 1 + (bin_ is DONE)
    assert len(scene.failed) == 2 * (bin_ is FAILED)
    assert (path.exists() or path.is_symlink()) == (bin_ is LEFT)
    assert scene.work == []


def test_fifty_names_of_one_text_are_one_article(scene: Scene) -> None:
    """26: the first is recorded, the others are counted; all are filed."""
    for number in range(50):
        scene.drop(f"{number}.txt")
    scene.settle()
    assert len(scene.ledger.recorded) == 1
    assert len(scene.ledger.again) == 49
    assert len(scene.done) == 50
