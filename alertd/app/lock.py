"""One daemon per data folder: a lock that the kernel drops when its holder dies."""

import fcntl
import os
from pathlib import Path

from alertd.errors import AlertdError


class DataLock:
    """`flock` on data/alertd.lock, held for the daemon's life; its text is the holder's pid."""

    def __init__(self, data: Path) -> None:
        self._path = data / "alertd.lock"
        self._descriptor: int | None = None

    def acquire(self) -> None:
        """Take the lock; AlertdError `busy.locked` (exit 75) when another daemon has it."""
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.read(descriptor, 32).decode("ascii", "replace").strip() or "unknown"
            os.close(descriptor)
            raise AlertdError(
                "busy.locked",
                f"Another alertd (pid {holder}) is running on {self._path.parent}.",
                "Stop it first, or give this one its own `data` folder.",
            ) from None
        os.ftruncate(descriptor, 0)
        os.write(descriptor, f"{os.getpid()}\n".encode())
        self._descriptor = descriptor

    def release(self) -> None:
        """Let go; the file stays, since removing it would race with the next holder."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def running(data: Path) -> bool:
    """Whether a daemon holds the lock of this data folder right now."""
    try:
        descriptor = os.open(data / "alertd.lock", os.O_RDWR | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False
