"""Reading and writing files while somebody else is at them."""

import errno
import os
from pathlib import Path

import pytest

from alertd.errors import AlertdError
from alertd.ingest import files


@pytest.mark.parametrize("change", [b"more", b""])
def test_file_that_grows_or_shrinks_while_it_is_read_has_not_settled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: bytes
) -> None:
    """Whatever was read of it is not used."""
    path, really = tmp_path / "a.txt", os.read
    path.write_bytes(b"as it was")

    def meddling(descriptor: int, size: int) -> bytes:
        path.write_bytes(b"as it was" + change if change else b"")
        return really(descriptor, size)

    monkeypatch.setattr(os, "read", meddling)
    with pytest.raises(files.StillChangingError):
        files.read(path, "a.txt", 1000)


def test_file_that_is_rewritten_in_place_while_it_is_read_has_not_settled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same size is not enough: the time of change tells."""
    path, really = tmp_path / "a.txt", os.read
    path.write_bytes(b"as it was")

    def meddling(descriptor: int, size: int) -> bytes:
        found = really(descriptor, size)
        os.utime(path, ns=(0, 0))
        return found

    monkeypatch.setattr(os, "read", meddling)
    with pytest.raises(files.StillChangingError):
        files.read(path, "a.txt", 1000)


def test_fifo_in_a_files_place_does_not_hang(tmp_path: Path) -> None:
    """What was exchanged for a FIFO after the look is refused at once."""
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(AlertdError) as refusal:
        files.read(tmp_path / "a.txt", "a.txt", 1000)
    assert refusal.value.code == "intake.not_a_file"


def test_note_is_whole_or_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A note that cannot be written leaves nothing half-written behind."""

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        files.write_new(tmp_path / "a.json", "{}")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("number", "raised"), [(errno.EINVAL, False), (errno.EIO, True)])
def test_folder_that_cannot_be_synced_counts_unless_the_disk_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, raised: bool
) -> None:
    """Some file systems do not sync folders; a disk that fails is a fault."""

    def refuse(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    failures = []
    try:
        files.sync_folder(tmp_path)
    except OSError as fault:
        failures.append(fault)
    assert bool(failures) is raised


def test_open_file_cannot_be_told_where_it_is_gone(tmp_path: Path) -> None:
    """A file that vanished is not being written."""
    assert not files.is_being_written(tmp_path / "gone.txt")
