"""A real daemon process in a folder of its own, a webhook and a mail server on loopback."""

import hashlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller

from alertd import journal
from alertd.clock import VirtualClock
from alertd.model.article import RawDocument
from alertd.model.correction import Author
from alertd.model.reminder import Outcome, OutcomeClass
from alertd.notify import Drain
from alertd.reading import read
from alertd.settings import load
from alertd.store import Store, commitments, deliveries

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
            self.until((self.home / "inbox").is_dir, "the inbox is there")

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


@dataclass(frozen=True)
class Got:
    """One message as it arrived, by this machine's wall clock."""

    at: float
    title: str
    body: str
    delivery: str = ""


class Webhook:
    """An HTTP receiver that answers `status`, after so many `seconds`, and keeps what it got."""

    def __init__(self) -> None:
        self.got: list[Got] = []
        self.status = 200
        self.seconds = 0.0
        self.hang = threading.Event()
        self.hang.set()
        webhook = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                key = self.headers.get("Idempotency-Key", "")
                webhook.got.append(Got(time.time(), body["title"], body["message"], key))
                webhook.hang.wait(30)
                time.sleep(webhook.seconds)
                self.send_response(webhook.status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_arguments: object) -> None:
                """Stay quiet."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.block_on_close = False
        self.url = f"json://127.0.0.1:{self._server.server_port}/alerts"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self.hang.set()
        self._server.shutdown()
        self._server.server_close()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Mailbox:
    """An SMTP receiver that keeps what it got."""

    def __init__(self) -> None:
        self.got: list[Got] = []
        port = free_port()
        self._controller = Controller(self, hostname="127.0.0.1", port=port)
        self._controller.start()
        self.url = f"mailto://127.0.0.1:{port}?from=alertd@example.org&to=analyst@example.org"

    async def handle_DATA(self, _server, _session, envelope) -> str:  # noqa: N802
        mail = message_from_bytes(envelope.content, policy=policy.default)
        body = mail.get_body(("plain", "html")).get_content()
        self.got.append(Got(time.time(), str(mail["Subject"]), body))
        return "250 OK"

    def close(self) -> None:
        self._controller.stop()


@pytest.fixture
def webhook() -> Iterator[Webhook]:
    """A webhook on loopback."""
    made = Webhook()
    yield made
    made.close()


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    """A mail server on loopback."""
    made = Mailbox()
    yield made
    made.close()


class Timeline:
    """Settings, articles and people on a clock that only moves when told to."""

    def __init__(self, home: Path, config: str) -> None:
        (home / "alertd.toml").write_text(config, "utf-8")
        self.loaded = load(home / "alertd.toml")
        self.policy = self.loaded.policy
        self.clock = VirtualClock(datetime(2025, 1, 1, tzinfo=UTC))
        self.store = Store.open(":memory:")
        self.answers: dict[str, OutcomeClass] = {}
        self.drain = Drain(self.store, self, self.clock, "boot")
        self.drain.configure(self.policy)
        self.sent: list[tuple[str, str, str]] = []
        self.bodies: list[str] = []

    def send(self, channel, message):
        answer = self.answers.get(channel.name, OutcomeClass.OK)
        if answer is OutcomeClass.OK:
            self.sent.append((f"{self.clock.now():%m-%d %H:%M}", channel.name, message.title))
            self.bodies.append(message.body)
        return Outcome(answer, "")

    def at(self, moment: str) -> "Timeline":
        """Let time pass until then; what falls due is sent on its way."""
        end = datetime.fromisoformat(moment).replace(tzinfo=UTC)
        while (due := self._next()) is not None and due <= end:
            self.clock.advance_to(due)
            self.drain.look()
        self.clock.advance_to(end)
        self.drain.look()
        return self

    def drop(self, text: str, name: str = "a.txt", source: str | None = None) -> "Timeline":
        data = text.encode()
        told = json.dumps({"source": source}).encode() if source else None
        raw = RawDocument(name, hashlib.sha256(data).hexdigest(), data, self.clock.now(), told)
        journal.record(self.store, raw, read(raw), self.policy, self.clock.now())
        self.drain.look()
        return self

    def author(self, who="anna", why="seen") -> Author:
        return Author(who, why, self.clock.now())

    def uid(self, words: str) -> str:
        with self.store.read() as tx:
            found = [
                one.uid
                for one in commitments.load_all(tx)
                if words in one.commitment.title.casefold()
            ]
        assert len(found) == 1, found
        return found[0]

    def told(self, channel: str | None = None) -> list[str]:
        """When messages went, and where if no channel is named."""
        return [
            at if channel else f"{at} {name}"
            for at, name, _ in self.sent
            if channel in (None, name)
        ]

    def rows(self, uid: str) -> list[tuple[str, str, str, str]]:
        with self.store.read() as tx:
            return [
                (one["stage"], one["channel"], one["state"], one["reason"] or "")
                for one in deliveries.of_commitment(tx, uid)
            ]

    def _next(self):
        with self.store.read() as tx:
            return deliveries.next_due(tx)


@pytest.fixture
def timeline(tmp_path):
    """Starts a timeline under a configuration."""
    made = []

    def start(config: str) -> Timeline:
        made.append(Timeline(tmp_path, config))
        return made[-1]

    yield start
    for one in made:
        one.store.close()
