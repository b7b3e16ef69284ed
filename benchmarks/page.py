"""The page and the calendar over very many commitments, in a process of their own.

`python -m benchmarks.page [MANY]` prints a table.
"""

import http.client
import re
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from alertd.clock import VirtualClock
from alertd.model.policy import Policy
from alertd.reading import left_out
from alertd.settings import Settings, build_policy
from alertd.settings.matchers import read_matcher
from alertd.store import Store
from alertd.web.parts import Access, Parts
from alertd.web.serving import PageServer
from benchmarks.crowd import fill, first

_NOW = datetime(2030, 1, 1, 12, tzinfo=UTC)
_DAYS, _PER_COMMITMENT, _TIMES = 700, 3, 15
HEAD = (
    "| commitments | first page, median ms | slowest ms | calendar: first byte ms | whole s | MB |"
    " memory, peak MB |\n|---|---|---|---|---|---|---|"
)


def _policy() -> Policy:
    return build_policy(Settings())


def build(place: str, many: int) -> None:
    """A database with so many commitments, spread over two years, with three notices each."""
    uid = first(place, _policy())
    due = _NOW + timedelta(days=30)
    fill(place, uid, copies=many, per_copy=_PER_COMMITMENT, due=lambda _n, _stage: due)
    with sqlite3.connect(place) as connection:
        spread = f"date('2030-01-02', '+' || (rowid % {_DAYS}) || ' days')"
        connection.execute(
            f"UPDATE commitment SET earliest = {spread}, latest = {spread}, edtf = {spread}"
        )
    connection.close()


def serve(place: str, port: int) -> None:
    """Serve the page over the database until the process is ended."""
    store = Store.open(place)
    status: dict[str, Any] = {}
    parts = Parts(
        store=store,
        clock=VirtualClock(_NOW),
        access=Access("127.0.0.1", port, frozenset({"127.0.0.1"})),
        zone=lambda: "UTC",
        policy=_policy,
        status=lambda: status,
        inbox=Path(place).parent,
        largest=lambda: 1024,
        problems=list,
        wake=lambda: None,
        left_out=left_out,
        matcher=read_matcher,
        metrics=bytes,
    )
    PageServer(parts).start()
    while True:
        time.sleep(60)


@dataclass(frozen=True)
class Served:
    """Milliseconds of the first page, seconds of the calendar, and the peak of memory."""

    pages: list[float]
    first_byte: float
    whole: float
    feed_mb: float
    peak_mb: float


def measure(place: str) -> Served:
    """Ask a process that serves the database for its first page, then for the whole calendar."""
    with _server(place) as (port, process):
        pages = [_took(port, "/")[1] * 1e3 for _ in range(_TIMES)]
        listed = _asked(port, "/calendars").read().decode()
        feed = re.search(r'href="(/calendar/all/[^"]+)"', listed)
        assert feed
        first_byte, whole, size = _took(port, feed[1])
        status = Path(f"/proc/{process.pid}/status").read_text("utf-8")
        peak = re.search(r"VmHWM:\s+(\d+)", status)
        assert peak
    return Served(pages[1:], first_byte * 1e3, whole, size / 1e6, int(peak[1]) / 1024)


@contextmanager
def _server(place: str) -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = [sys.executable, "-m", "benchmarks.page", "serve", place, str(port)]
    process = subprocess.Popen(command)
    try:
        while True:
            with suppress(OSError):
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            time.sleep(0.05)
        yield port, process
    finally:
        process.kill()
        process.wait()


def _asked(port: int, path: str) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
    connection.request("GET", path)
    return connection.getresponse()


def _took(port: int, path: str) -> tuple[float, float, int]:
    """Seconds to the first byte and to the last, and how many came."""
    began, size = time.perf_counter(), 1
    answer = _asked(port, path)
    answer.read(1)
    first_byte = time.perf_counter() - began
    while some := answer.read(1 << 16):
        size += len(some)
    return first_byte, time.perf_counter() - began, size


def table(many: int) -> Iterator[str]:
    """A row for an almost empty database, and one for one with so many commitments."""
    for number in (1, many):
        with tempfile.TemporaryDirectory() as folder:
            place = f"{folder}/alertd.db"
            build(place, number)
            found = measure(place)
        yield (
            f"| {number:,} | {statistics.median(found.pages):.0f} | {max(found.pages):.0f} |"
            f" {found.first_byte:.0f} | {found.whole:.1f} | {found.feed_mb:.1f} |"
            f" {found.peak_mb:.0f} |"
        )


def main(arguments: list[str]) -> None:
    """Serve, or print the table."""
    if arguments[:1] == ["serve"]:
        serve(arguments[1], int(arguments[2]))
    many = int(arguments[0]) if arguments else 100_000
    print(HEAD, *table(many), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
