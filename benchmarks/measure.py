"""Clocks and scales: CPU time and memory, of this process's work and of whole processes."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

_LAUNCH = Path(__file__).with_name("launch.py")


@dataclass(frozen=True)
class Cost:
    """What some work took: CPU seconds (user and system), and the peak of its memory in MB."""

    seconds: float
    megabytes: float


def least_ms(work: Callable[[], object], repeats: int) -> float:
    """The least CPU time of one run of `repeats`, in milliseconds, after one that warms up.

    What else a machine does only ever adds, so the least is the truest.
    """
    work()
    taken = []
    for _ in range(repeats):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken) * 1e3


def process(command: Sequence[str | Path], folder: Path, given: bytes = b"") -> tuple[bytes, Cost]:
    """The output of a command run in a folder, and what it cost with all that it started.

    Raises:
        subprocess.CalledProcessError: it failed.
        FileNotFoundError: there is no such command.
    """
    name, *rest = map(str, command)
    if (found := shutil.which(name)) is None:
        raise FileNotFoundError(name)
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    with (folder / "given").open("w+b") as stdin, (folder / "said").open("w+b") as stdout:
        stdin.write(given)
        stdin.seek(0)
        subprocess.run(
            [sys.executable, "-I", "-S", _LAUNCH, folder / "report", found, *rest],
            stdin=stdin,
            stdout=stdout,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env=environment,
            check=True,
        )
        stdout.seek(0)
        said = stdout.read()
    status, seconds, kilobytes = (folder / "report").read_text().split()
    if code := os.waitstatus_to_exitcode(int(status)):
        raise subprocess.CalledProcessError(code, list(map(str, command)))
    return said, Cost(float(seconds), int(kilobytes) / 1024)
