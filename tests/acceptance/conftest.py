"""A real daemon process in a folder of its own, and the command line beside it."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

PATIENCE = 30.0


class Daemon:
    """Starts, feeds, asks and stops `alertd run` in `home`."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.process: subprocess.Popen[bytes] | None = None
        self.config = home / "alertd.toml"

    def configure(self, text: str) -> None:
        self.config.write_text(text, "utf-8")

    @property
    def environment(self) -> dict[str, str]:
        clean = {k: v for k, v in os.environ.items() if not k.startswith("ALERTD_")}
        return {**clean, "ALERTD_CONFIG": str(self.config), "TZ": "Pacific/Auckland"}

    def start(self, *, wait: bool = True) -> None:
        log = (self.home / "daemon.log").open("ab")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "alertd", "run"],
            cwd=self.home,
            env=self.environment,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        log.close()
        if wait:
            self.until(lambda: self.ask("health").returncode == 0, "the daemon is healthy")

    def until(self, holds, what: str, patience: float = PATIENCE) -> None:
        end = time.monotonic() + patience
        while not holds():
            if time.monotonic() > end:
                raise AssertionError(f"waited {patience} s and not: {what}\n{self.log()}")
            time.sleep(0.05)

    def log(self) -> str:
        path = self.home / "daemon.log"
        return path.read_text("utf-8", "replace")[-6000:] if path.exists() else ""

    def ask(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "alertd", *arguments],
            cwd=self.home,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def list(self) -> list[dict]:
        done = self.ask("list", "--all", "--format", "json")
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def drop(self, name: str, content: str | bytes) -> Path:
        data = content.encode() if isinstance(content, str) else content
        path = self.home / "inbox" / name
        path.write_bytes(data)
        return path

    def stop(self, patience: float = 15.0) -> int:
        assert self.process is not None
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return self.process.wait(patience)

    def kill(self) -> None:
        assert self.process is not None
        self.process.kill()
        self.process.wait(10)


@pytest.fixture
def daemon(tmp_path: Path) -> Iterator[Daemon]:
    """A daemon that is not started yet, in an empty folder."""
    made = Daemon(tmp_path)
    made.configure("")
    yield made
    if made.process is not None and made.process.poll() is None:
        made.kill()
