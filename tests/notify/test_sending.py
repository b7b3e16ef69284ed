"""What real receivers do, and what it is taken for; secrets stay secret."""

import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from aiosmtpd.controller import Controller

from alertd.model.policy import Channel
from alertd.model.reminder import OutcomeClass
from alertd.notify import AppriseSender, Message, check_channel

MESSAGE = Message("Expires in 3 days: truce", "The truce ends.", "0123456789abcdef")


@pytest.fixture
def receiver():
    """An HTTP server that does what `answer` says: a status, `reset` or `hang`."""

    class Handler(BaseHTTPRequestHandler):
        answer: int | str = 200

        def do_POST(self):
            Handler.headers_seen.append(dict(self.headers))
            self.rfile.read(int(self.headers["Content-Length"]))
            if Handler.answer == "reset":
                self.connection.shutdown(socket.SHUT_RDWR)
                return
            if Handler.answer == "hang":
                time.sleep(2.5)
                return
            self.send_response(Handler.answer)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_):
            """Stay quiet."""

        def handle_one_request(self):
            try:
                super().handle_one_request()
            except OSError:
                self.close_connection = True

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    Handler.port = server.server_port
    Handler.headers_seen = []
    yield Handler
    server.shutdown()
    server.server_close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def send(url):
    return AppriseSender().send(Channel("ops", url), MESSAGE)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (200, OutcomeClass.OK),
        (204, OutcomeClass.OK),
        (401, OutcomeClass.PERMANENT),
        (403, OutcomeClass.PERMANENT),
        (404, OutcomeClass.PERMANENT),
        (410, OutcomeClass.PERMANENT),
        (429, OutcomeClass.TRANSIENT),
        (500, OutcomeClass.TRANSIENT),
        (503, OutcomeClass.TRANSIENT),
        ("reset", OutcomeClass.AMBIGUOUS),
        ("hang", OutcomeClass.AMBIGUOUS),
    ],
)
def test_an_http_receivers_answer_is_taken_for_what_it_is(receiver, answer, expected):
    """Refusals end it, faults are tried again, silence after the request may have been a yes."""
    receiver.answer = answer
    outcome = send(
        f"json://user:s3cr3tpass@127.0.0.1:{receiver.port}/t0kenpath?cto=1&rto=1&+X-Key=h3adersecret"
    )
    assert outcome.outcome is expected
    for secret in ("s3cr3tpass", "t0kenpath", "h3adersecret"):
        assert secret not in outcome.detail
    assert (outcome.retry_after or 0) >= (60 if answer == 429 else 0)


def test_the_delivery_id_travels_with_the_request(receiver):
    """A receiver can tell a repeat by its Idempotency-Key."""
    send(f"json://127.0.0.1:{receiver.port}/x")
    assert receiver.headers_seen[0]["Idempotency-Key"] == MESSAGE.delivery_id


def test_nobody_listening_is_tried_again():
    """A refused connection took nothing: transient."""
    assert send(f"json://127.0.0.1:{free_port()}/x").outcome is OutcomeClass.TRANSIENT


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("250 OK", OutcomeClass.OK),
        ("550 no such user", OutcomeClass.PERMANENT),
        ("451 try later", OutcomeClass.TRANSIENT),
    ],
)
def test_a_mail_servers_answer_is_taken_for_what_it_is(answer, expected):
    """Accepted, refused for good, put off."""

    class Server:
        async def handle_RCPT(self, _server, _session, envelope, address, _options):  # noqa: N802
            if answer.startswith("250"):
                envelope.rcpt_tos.append(address)
            return answer

        async def handle_DATA(self, _server, _session, _envelope):  # noqa: N802
            return "250 OK"

    controller = Controller(Server(), hostname="127.0.0.1", port=free_port())
    controller.start()
    try:
        outcome = send(f"mailto://127.0.0.1:{controller.port}?from=a@example.org&to=b@example.org")
    finally:
        controller.stop()
    assert outcome.outcome is expected


def test_the_console_is_a_channel_like_any_other(capsys):
    """`console://` prints through Apprise."""
    assert send("console://").outcome is OutcomeClass.OK
    assert "The truce ends." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("nosuch://token-s3cr3t/x", "cannot use"),
        ("json://h?retry=3&x=s3cr3t", "'retry'"),
        ("mailto://u:s3cr3t@example.org?to=a@example.org,b@example.org", "2 targets"),
        ("not a url s3cr3t", "cannot use"),
        ("json://[bad/s3cr3t", "cannot use"),
    ],
)
def test_an_unusable_channel_is_told_before_anything_is_due(url, said):
    """The problem names the channel and the fix, never the secret."""
    (problem,) = check_channel(Channel("ops", url))
    assert said in problem.message
    assert "'ops'" in problem.message
    assert problem.hint
    assert "s3cr3t" not in f"{problem.message} {problem.hint}"


def test_a_good_channel_has_no_problem():
    """One target, nothing of ours in its options."""
    assert check_channel(Channel("ops", "ntfy://topic")) == []
