"""Daemons in a moment: a process that has imported alertd forks one each time it is told to.

A daemon so started is the real one in a process of its own, but for the seconds of importing,
which three hundred lives cannot each have. `python -m tests.acceptance.forker` obeys lines on its
standard input: `start FAILPOINT` answers with a process id, `wait SECONDS` with the exit status
(negative: the signal) or `alive`.
"""

import contextlib
import importlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path


class Life:
    """The daemon that lives now, as `subprocess.Popen` would show it."""

    def __init__(self, forker: "Forker", pid: int) -> None:
        self._forker, self.pid, self._status = forker, pid, None

    def wait(self, timeout: float) -> int:
        """Its exit status; TimeoutExpired when it does not end in time."""
        if self._status is None:
            said = self._forker.ask(f"wait {timeout}")
            if said == "alive":
                raise subprocess.TimeoutExpired("alertd run", timeout)
            self._status = int(said)
        return self._status

    def poll(self) -> int | None:
        with contextlib.suppress(subprocess.TimeoutExpired):
            return self.wait(0)
        return None

    def send_signal(self, number: int) -> None:
        os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


class Forker:
    """Starts daemons in a folder, one after the other."""

    def __init__(self, home: Path, environment: dict[str, str]) -> None:
        root = Path(__file__).parents[2]
        with (home / "daemon.log").open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.acceptance.forker"],
                cwd=home,
                env={**environment, "PYTHONPATH": str(root)},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )

    def start(self, failpoint: str) -> Life:
        """A new daemon, which acts at this failpoint, if it is not empty."""
        return Life(self, int(self.ask(f"start {failpoint}")))

    def ask(self, line: str) -> str:
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip()

    def close(self) -> None:
        """End it, and the daemon that may still live."""
        self._process.communicate(timeout=10)


def _start(failpoint: str) -> int:
    if pid := os.fork():
        return pid
    os.environ["ALERTD_FAILPOINT"] = failpoint
    with Path("daemon.log").open("ab") as log, Path(os.devnull).open("rb") as nothing:
        os.dup2(nothing.fileno(), 0)
        os.dup2(log.fileno(), 1)
        os.dup2(log.fileno(), 2)
    from alertd import failpoints
    from alertd.cli import main

    importlib.reload(failpoints)
    sys.argv = ["alertd", "run"]
    status = 70
    try:
        main()
    except SystemExit as end:
        status = int(end.code or 0)
    finally:
        os._exit(status)


def _wait(pid: int, seconds: float) -> str:
    end = time.monotonic() + seconds
    while True:
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended:
            return str(os.waitstatus_to_exitcode(status))
        if time.monotonic() >= end:
            return "alive"
        time.sleep(0.02)


def _obey() -> None:
    for module in ("alertd.app.daemon", "alertd.cli.service", "alertd.notify.apprise_door"):
        importlib.import_module(module)
    pid = 0
    for line in sys.stdin:
        verb, _, rest = line.rstrip("\n").partition(" ")
        if verb == "start":
            pid = _start(rest)
            print(pid, flush=True)  # noqa: T201
        else:
            print(_wait(pid, float(rest)), flush=True)  # noqa: T201
    if pid:
        with contextlib.suppress(ProcessLookupError, ChildProcessError):
            os.kill(pid, signal.SIGKILL)


if __name__ == "__main__":
    _obey()
