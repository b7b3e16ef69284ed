"""Named places at which a test has the daemon die, fail or wait.

`ALERTD_FAILPOINT=name:action[:n]` acts the n-th time that place is reached, or the first;
actions are `kill`, `raise`, `sleep` and `enospc`. Without the variable nothing happens.
"""

import errno
import itertools
import os
import signal
import threading

_NAME, _, _REST = os.environ.get("ALERTD_FAILPOINT", "").partition(":")
_ACTION, _, _COUNT = _REST.partition(":")
_SLEEP_SECONDS = 5.0
_REACHED = itertools.count(1)


def reach(name: str) -> None:
    """Act if this is the place that was asked for, and it is reached for the n-th time."""
    if name == _NAME and next(_REACHED) == int(_COUNT or 1):
        _act(name)


def _act(name: str) -> None:
    if _ACTION == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    elif _ACTION == "raise":
        raise RuntimeError(f"failpoint {name}")
    elif _ACTION == "enospc":
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    elif _ACTION == "sleep":
        threading.Event().wait(_SLEEP_SECONDS)
