"""What runs in the reader's own process: documents in, readings out, within limits.

Started by path, not as a module of this package: it must not load the watcher or the database.
"""

import contextlib
import importlib
import logging
import os
import resource
import signal
import sys
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from alertd.errors import AlertdError

READY = "ready"
READ = "read"
REFUSED = "refused"
BROKE = "broke"
NO_MEMORY = "no memory"


def main(descriptor: int, target: str, max_seconds: int, max_bytes: int) -> None:
    """Call `target` (module:function) for what comes in, until the other end goes away."""
    connection: Connection[Any, Any] = Connection(descriptor)
    _settle_in(max_bytes)
    module, _, function = target.partition(":")
    read = getattr(importlib.import_module(module), function)
    with contextlib.suppress(EOFError, OSError):
        connection.send((READY, None))
        while True:
            raw, named = connection.recv()
            # Nobody else would end this process if the daemon died meanwhile.
            signal.alarm(max_seconds)
            answer = answered(read, raw, named)
            signal.alarm(0)
            connection.send(answer)


def _settle_in(max_bytes: int) -> None:
    for meant_for_the_daemon in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(meant_for_the_daemon, signal.SIG_IGN)
    os.dup2(2, 1)
    with contextlib.suppress(OSError):  # a sandbox may forbid it
        os.nice(5)  # sending what is due goes first
    logging.disable()  # libraries would quote hostile text into the daemon's log
    resource.setrlimit(resource.RLIMIT_DATA, (max_bytes, max_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def answered(read: Callable[..., object], raw: object, named: dict[str, Any]) -> tuple[str, object]:
    """What `read` comes to: a word of those above, and the readings or what was wrong."""
    try:
        return READ, read(raw, **named)
    except AlertdError as refusal:
        return REFUSED, (refusal.code, refusal.message, refusal.hint)
    except MemoryError:
        return NO_MEMORY, None
    except Exception as fault:  # noqa: BLE001 - whatever it is, the next article is read
        return BROKE, _where(fault)


def _where(fault: Exception) -> str:
    """The fault in one line, with the place it came from, for whoever is to mend it."""
    last = traceback.extract_tb(fault.__traceback__)[-1]
    place = f"{Path(last.filename).name}:{last.lineno}"
    return f"{type(fault).__name__} at {place}: {fault}"[:500]


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
