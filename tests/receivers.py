"""Receivers on loopback that answer as they are told: a webhook and a mail server."""

import contextlib
import shutil
import socket
import ssl
import struct
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller

_LONGEST_HANG = 20.0


@dataclass(frozen=True)
class Request:
    """One request as it arrived, at a second of the monotonic clock."""

    at: float
    path: str
    headers: dict[str, str]
    body: str


@dataclass
class HttpReceiver:
    """Answers every POST as `mode` says, and keeps the requests in `got`.

    A number is a status (`429` and `503` ask for `retry_after`, if it is not empty); a redirect
    leads back here. `reset` drops the connection unread, `close` after the whole request, `cut` in
    the middle of the answer; `hang` answers nothing until `release` is called; `drip` answers a
    byte at a time, `slow` after half a second, `huge` with ten megabytes, `flap` fails every
    second time.
    """

    mode: int | str = 200
    retry_after: str = "7"
    says: str = ""
    got: list[Request] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._released = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self._server.block_on_close = False
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def url(self, rest: str = "/alerts", scheme: str = "json") -> str:
        """Its Apprise URL."""
        return f"{scheme}://127.0.0.1:{self.port}{rest}"

    def wait(self) -> None:
        """Hang until released."""
        self._released.wait(_LONGEST_HANG)

    def release(self) -> None:
        """Let what hangs go on, and nothing hang any more."""
        self._released.set()

    def close(self) -> None:
        """Stop listening."""
        self.release()
        self._server.shutdown()
        self._server.server_close()


def _handler(receiver: HttpReceiver) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            if receiver.mode == "reset":
                self._drop()
                return
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            receiver.got.append(Request(time.monotonic(), self.path, dict(self.headers), body))
            if receiver.mode == "hang":
                receiver.wait()
            if receiver.mode in {"hang", "close"}:
                self.close_connection = True
                return
            if receiver.mode in {"slow", "drip"}:
                self._answer_slowly()
                return
            self._answer(b"x" * 10_000_000 if receiver.mode == "huge" else receiver.says.encode())

        def do_GET(self) -> None:
            """Where a redirect of a message ends: a page that is there."""
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def _status(self) -> int:
            if receiver.mode == "flap":
                return 503 if len(receiver.got) % 2 else 200
            return receiver.mode if isinstance(receiver.mode, int) else 200

        def _answer_slowly(self) -> None:
            """Half a second in all: a pause before the answer, or between its bytes."""
            answer = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
            pause = 0.5 / (len(answer) if receiver.mode == "drip" else 1)
            for piece in answer if receiver.mode == "drip" else [answer]:
                time.sleep(pause)
                self.wfile.write(bytes([piece]) if isinstance(piece, int) else piece)
                self.wfile.flush()
            self.close_connection = True

        def _answer(self, said: bytes) -> None:
            status = self._status()
            self.send_response(status)
            self.send_header("Content-Length", str(len(said) + 10 * (receiver.mode == "cut")))
            if status in {429, 503} and receiver.retry_after:
                self.send_header("Retry-After", receiver.retry_after)
            if 300 <= status < 400:
                self.send_header("Location", "/elsewhere")
            self.end_headers()
            self.wfile.write(said)
            self.close_connection = True

        def _drop(self) -> None:
            """Close with a reset rather than in good order."""
            linger = struct.pack("ii", 1, 0)
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            self.connection.close()

        def handle(self) -> None:
            try:
                super().handle()
            except (OSError, ValueError):
                self.close_connection = True

        def finish(self) -> None:
            try:
                super().finish()
            except (OSError, ValueError):
                self.close_connection = True

        def log_message(self, *_arguments: object) -> None:
            """Stay quiet."""

    return Handler


def free_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class SmtpReceiver:
    """Takes mail, or answers at one step as `answers` says; keeps the mails in `got`.

    `answers` maps MAIL, RCPT or DATA to a whole answer ("550 no such user"), or to `drop`,
    which ends the connection at that step without one.
    """

    def __init__(self) -> None:
        self.answers: dict[str, str] = {}
        self.got: list[EmailMessage] = []
        self.port = free_port()
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port)
        self._controller.start()

    def url(self, rest: str = "?from=alertd@example.org&to=analyst@example.org") -> str:
        """Its Apprise URL."""
        return f"mailto://127.0.0.1:{self.port}{rest}"

    async def handle_MAIL(self, server, _session, envelope, address, options) -> str:  # noqa: N802
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return self._answer("MAIL", server)

    async def handle_RCPT(self, server, _session, envelope, address, _options) -> str:  # noqa: N802
        envelope.rcpt_tos.append(address)
        return self._answer("RCPT", server)

    async def handle_DATA(self, server, _session, envelope) -> str:  # noqa: N802
        self.got.append(message_from_bytes(envelope.content, policy=policy.default))
        return self._answer("DATA", server)

    def _answer(self, step: str, server) -> str:
        said = self.answers.get(step, "250 OK")
        if said == "drop":
            server.transport.abort()
        return said

    def close(self) -> None:
        """Stop listening."""
        self._controller.stop()


@pytest.fixture
def http_receiver() -> Iterator[HttpReceiver]:
    """A webhook on loopback that answers 200 until told otherwise."""
    made = HttpReceiver()
    yield made
    made.close()


@pytest.fixture
def other_http_receiver() -> Iterator[HttpReceiver]:
    """A second webhook, to see that the first does not stand in its way."""
    made = HttpReceiver()
    yield made
    made.close()


@pytest.fixture
def smtp_receiver() -> Iterator[SmtpReceiver]:
    """A mail server on loopback that takes everything until told otherwise."""
    made = SmtpReceiver()
    yield made
    made.close()


@pytest.fixture
def deaf_port() -> int:
    """A port of loopback that nobody listens on."""
    return free_port()


@pytest.fixture
def silent_port() -> Iterator[int]:
    """A port that takes connections and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield int(server.getsockname()[1])


@pytest.fixture
def tls_port(tmp_path: Path) -> Iterator[int]:
    """A port that speaks TLS with a certificate that nobody vouches for."""
    made, key = tmp_path / "self.pem", tmp_path / "self.key"
    subject = ["-subj", "/CN=127.0.0.1", "-days", "1", "-nodes", "-newkey", "rsa:2048"]
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl makes the certificate")
    subprocess.run(
        [openssl, "req", "-x509", *subject, "-keyout", key, "-out", made],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(made, key)
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=_greet, args=(server, context), daemon=True).start()
        yield int(server.getsockname()[1])


def _greet(server: socket.socket, context: ssl.SSLContext) -> None:
    """Answer one connection with the certificate; the client hangs up at once."""
    with contextlib.suppress(OSError):
        client, _ = server.accept()
        with client, context.wrap_socket(client, server_side=True):
            pass
