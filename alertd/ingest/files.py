"""Opening, reading and syncing files that somebody else made and may still be making."""

import contextlib
import errno
import fcntl
import hashlib
import os
import signal
import stat
from dataclasses import dataclass
from pathlib import Path

from alertd.errors import AlertdError
from alertd.ingest.names import shown
from alertd.ingest.settle import Fingerprint

# O_NONBLOCK: opening a FIFO that somebody put in a file's place must not hang.
_READ = os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
_NO_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EBADF}
_CHUNK = 1 << 20


class StillChangingError(Exception):
    """The file changed while it was read: it has not settled after all."""


@dataclass(frozen=True, slots=True)
class Content:
    """A file's bytes and their sha256 in hex."""

    data: bytes
    sha256: str


def read(path: Path, name: str, max_bytes: int, *, follow: bool = False) -> Content:
    """Read a regular file whole, as it stands on the disk.

    AlertdError `intake.*` says why it cannot be an article; OSError is the machine's fault;
    StillChangingError means that it was written to meanwhile.
    """
    descriptor = _open(path, name, follow=follow)
    try:
        before = os.fstat(descriptor)
        if not follow:
            _refuse_links(before, name)
        _refuse_odd(before, name, max_bytes)
        data = _read_all(descriptor, before.st_size)
        if Fingerprint.of(os.fstat(descriptor)) != Fingerprint.of(before):
            raise StillChangingError
        if not follow:
            os.fsync(descriptor)  # what is recorded from it must be there after a power cut
    finally:
        os.close(descriptor)
    return Content(data, hashlib.sha256(data).hexdigest())


def is_being_written(path: Path) -> bool:
    """Whether some program has the file open for writing; False where that cannot be told.

    A read lease is granted only when nobody has. Local file systems only: NFS and CIFS refuse
    leases for reasons of their own.
    """
    try:
        descriptor = os.open(path, _READ | os.O_NOFOLLOW)
    except OSError:
        return False
    try:
        # Breaking a lease raises SIGIO, which would end the process; SIGURG is ignored.
        fcntl.fcntl(descriptor, fcntl.F_SETSIG, signal.SIGURG)
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except OSError as fault:
        return fault.errno == errno.EAGAIN
    finally:
        os.close(descriptor)
    return False


def sync_folder(path: Path) -> None:
    """Make the names in a folder durable, where the file system can."""
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    except OSError as fault:
        if fault.errno not in _NO_SYNC:
            raise
    finally:
        os.close(descriptor)


def write_new(path: Path, text: str) -> None:
    """Write a small file so that it is either whole or not there; replaces what was there."""
    draft = path.with_name(".draft")
    try:
        with draft.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise


def _open(path: Path, name: str, *, follow: bool) -> int:
    try:
        return os.open(path, _READ if follow else _READ | os.O_NOFOLLOW)
    except OSError as fault:
        if fault.errno == errno.ELOOP:
            raise AlertdError(
                "intake.symlink",
                f"{shown(name)} is a symbolic link, and links are not followed.",
                "Drop a copy of the file itself.",
            ) from None
        if fault.errno in {errno.EACCES, errno.EPERM}:
            raise AlertdError(
                "intake.unreadable",
                f"{shown(name)} cannot be read: {os.strerror(fault.errno)}.",
                "Make it readable for the user that alertd runs as (chmod a+r), "
                "then drop it again.",
            ) from None
        raise


def _refuse_links(found: os.stat_result, name: str) -> None:
    if found.st_nlink > 1:
        raise AlertdError(
            "intake.linked",
            f"{shown(name)} is a hard link: the same file has {found.st_nlink} names, "
            "so it could change after it was read.",
            "Drop a copy of it.",
        )


def _refuse_odd(found: os.stat_result, name: str, max_bytes: int) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise AlertdError(
            "intake.not_a_file", f"{shown(name)} is not a regular file.", "Drop an article."
        )
    if found.st_size > max_bytes:
        raise AlertdError(
            "intake.too_big",
            f"{shown(name)} has {found.st_size} bytes; at most {max_bytes} are read.",
            "Drop the article alone, or raise intake.max_bytes.",
        )


def _read_all(descriptor: int, size: int) -> bytes:
    chunks = []
    remaining = size + 1  # one more than it had: growth shows
    while remaining and (chunk := os.read(descriptor, min(remaining, _CHUNK))):
        chunks.append(chunk)
        remaining -= len(chunk)
    if remaining != 1:
        raise StillChangingError
    return b"".join(chunks)
