"""A nudge between processes: commands write rows, then tell the daemon to look.

A lost nudge costs nothing but time: the daemon looks by itself every 15 seconds.
"""

import contextlib
import logging
import os
import socket
import threading
from collections.abc import Callable
from pathlib import Path

_LOG = logging.getLogger("alertd.app")
_LONGEST_ADDRESS = 100


def _address(data: Path) -> str | None:
    """The socket's path; None where it is longer than the kernel takes (108 bytes)."""
    path = os.path.relpath(data / "alertd.sock")
    return path if len(os.fsencode(path)) <= _LONGEST_ADDRESS else None


def poke(data: Path) -> bool:
    """Tell the daemon on this data folder to look now; False when none listens."""
    address = _address(data)
    if address is None:
        return False
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as client:
        client.setblocking(False)
        try:
            client.sendto(b"look", address)
        except OSError:
            return False
    return True


class PokeListener:
    """The daemon's end: calls `looked_for` on every nudge, from a thread of its own."""

    def __init__(self, data: Path, looked_for: Callable[[], None]) -> None:
        self._address = _address(data)
        self._looked_for = looked_for
        self._socket: socket.socket | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin to listen; a socket that cannot be made is logged and done without."""
        if self._address is None:
            _LOG.warning("poke.too_long", extra={"fields": {"what": "the data path"}})
            return
        with contextlib.suppress(FileNotFoundError):
            Path(self._address).unlink()
        server = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        try:
            server.bind(self._address)
            Path(self._address).chmod(0o600)
        except OSError as error:
            server.close()
            _LOG.warning("poke.unavailable", extra={"fields": {"error": str(error)}})
            return
        self._socket = server
        self._thread = threading.Thread(target=self._listen, name="poke", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop listening and remove the socket."""
        if self._socket is None or self._address is None:
            return
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        with contextlib.suppress(FileNotFoundError):
            Path(self._address).unlink()

    def _listen(self) -> None:
        assert self._socket is not None
        while True:
            try:
                message = self._socket.recv(16)
            except OSError:
                return
            if not message:
                return
            self._looked_for()
