"""Requests that mean harm, and clients that never finish."""

import http.client
import socket
from dataclasses import replace
from datetime import date
from urllib.parse import quote

import pytest

from alertd.web.serving import PageServer

EVIL = "x\r\nSet-Cookie: stolen=1\r\n\r\n<script>"


@pytest.mark.parametrize(
    "path",
    [
        "/static/../keys.py",
        "/static/..%2f..%2fkeys.py",
        "/static/%2e%2e/%2e%2e/web/keys.py",
        "/static//etc/passwd",
        "/articles/..%2f..%2fetc%2fpasswd",
        "/calendar/all/..%2f..%2fsecret.ics",
        "/commitments/%00",
    ],
)
def test_no_address_leads_out_of_what_is_served(page, path):
    """Neither files nor rows."""
    answer = page.get(path)
    assert answer.status in {404, 405}
    assert "_kept" not in answer.text
    assert "root:" not in answer.text


@pytest.mark.parametrize(
    "query", ["q=%0d%0aSet-Cookie:%20a=b", "party=%0aX-A:%20b", "q=%00", "q=%ff"]
)
def test_no_query_adds_a_header(page, query):
    """Line ends in what is asked for stay in the text."""
    answer = page.get(f"/?{query}")
    assert answer.status == 200
    assert "x-a" not in answer.headers
    assert "a=b" not in answer.headers.get("set-cookie", "")


def test_a_name_with_line_ends_adds_no_header(page, record, make):
    """Also where an article's name is in what the next page says."""
    record(f"{EVIL}.txt", date(2030, 1, 1), make.mention(date(2030, 2, 3), "Tolls rise"))
    sha = page.get("/articles").text.split("/articles/")[1].split('"')[0]
    token = page.get("/articles").token
    signed = {"token": token, "who": EVIL, "why": EVIL}
    answer = page.post(f"/articles/{sha}/forget", signed)
    assert answer.status == 303
    assert "stolen" not in answer.headers["set-cookie"]
    assert "<script>" not in page.get("/articles").text


@pytest.mark.parametrize("words", ["' OR 1=1 --", "%", "_", "\\", '"; DROP TABLE commitment; --'])
def test_filters_are_words_and_no_query_language(page, words):
    """They find only what holds them."""
    answer = page.get(f"/api/v1/commitments?q={quote(words, safe='')}")
    assert '"total":0' in answer.text
    assert '"total":3' in page.get("/api/v1/commitments").text


@pytest.fixture
def impatient(parts):
    """The page's port; it waits half a second for what a client has to say."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = PageServer(replace(parts, patience=0.5, access=replace(parts.access, port=port)))
    server.start()
    yield port
    server.stop(5)


def test_a_client_that_never_finishes_its_request_is_let_go(impatient):
    """Before its headers end, or in the middle of its body."""
    with socket.create_connection(("127.0.0.1", impatient), 10) as slow:
        slow.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
        assert slow.recv(100) == b""
    with socket.create_connection(("127.0.0.1", impatient), 10) as slow:
        slow.sendall(
            b"POST /inbox HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n"
            b"Content-Type: application/x-www-form-urlencoded\r\n\r\ntoken=x"
        )
        assert slow.recv(1000).startswith(b"HTTP/1.1 408 ")


def test_slow_clients_do_not_keep_others_out_for_long(impatient):
    """As many as are served at once: when they are let go, the next one gets its page."""
    slow = [socket.create_connection(("127.0.0.1", impatient), 10) for _ in range(70)]
    for one in slow:
        one.sendall(b"GET / HTTP/1.1\r\n")
    for one in slow:
        one.recv(1000)  # closed, or told that too many are here
        one.close()
    connection = http.client.HTTPConnection("127.0.0.1", impatient, timeout=10)
    connection.request("GET", "/", headers={"Host": "localhost"})
    assert connection.getresponse().read().startswith(b"<!doctype html>")
    connection.close()


def test_headers_without_end_are_refused(page):
    """The connection does not take them all in."""
    with socket.create_connection(("127.0.0.1", page.port), 10) as greedy:
        greedy.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + b"x" * 200_000)
        assert greedy.recv(1000).startswith(b"HTTP/1.1 400 ")
