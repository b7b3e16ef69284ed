"""What a full outbox costs: start, memory, the next-due query and idling, beside an empty one.

Run by `make bench`; alone: `python -m benchmarks.outbox [ROWS]`.
"""

import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlalchemy import insert

from alertd.store import Store, deliveries
from alertd.store.values import TABLES

MILLION = 1_000_000
_PER_COMMITMENT = 25
_LOT = 5000
_IDLE_SECONDS = 10.0
_PATIENCE = 300.0
_SETTINGS = '[[channels]]\nname = "nowhere"\nurl = "json://127.0.0.1:1/"\n[web]\nport = {port}\n'


@dataclass(frozen=True, slots=True)
class Figures:
    """One daemon: seconds until healthy, resident MiB, ms a query, percent of a core idle."""

    ready: float
    resident: float
    next_due: float
    idle: float


def fill(store: Store, rows: int) -> None:
    """Put `rows` pending notices into the store, each about a date years ahead."""
    for first in range(0, rows // _PER_COMMITMENT, _LOT):
        last = min(first + _LOT, rows // _PER_COMMITMENT)
        with store.write() as tx:
            connection = tx.connection()
            if first == 0:
                connection.execute(insert(TABLES["article"]), [_article()])
            numbers = range(first, last)
            connection.execute(insert(TABLES["mention"]), [_mention(n) for n in numbers])
            connection.execute(insert(TABLES["commitment"]), [_commitment(n) for n in numbers])
            links = [{"mention_id": f"m{n}", "uid": f"c{n}", "position": 0} for n in numbers]
            connection.execute(insert(TABLES["statement"]), links)
            connection.execute(
                insert(TABLES["delivery"]),
                [_delivery(n, k) for n in numbers for k in range(_PER_COMMITMENT)],
            )


def _article() -> dict[str, object]:
    return {
        "id": 1, "sha256": "a" * 64, "name": "a.txt", "title": "A", "text": "Fees start.",
        "language": "en", "published": date(2026, 1, 1), "published_source": "argument",
        "timezone": "UTC", "timezone_source": "default", "outlet": None,
        "received": datetime(2026, 1, 1, tzinfo=UTC),
    }  # fmt: skip


def _told(n: int) -> dict[str, object]:
    day = date(2040, 1, 1) + timedelta(days=n % 3000)
    return {
        "kind": "effective", "title": f"Fees start {n}", "parties": "", "earliest": day,
        "latest": day, "time": None, "bound": "on", "certainty": "scheduled",
        "conditional": False, "condition": None, "status": "active", "moved_from": None,
        "derived": None, "confidence": 1.0,
    }  # fmt: skip


def _mention(n: int) -> dict[str, object]:
    place = {"start": 0, "end": 4, "quote_start": 0, "quote_end": 11}
    words = {"phrase": "Fees", "quote": "Fees start.", "rule": "bench", "timezone": None}
    return {"id": f"m{n}", "article_id": 1, **place, **words, **_told(n)}


def _commitment(n: int) -> dict[str, object]:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    told = _told(n)
    own = {"uid": f"c{n}", "id": f"m{n}", "edtf": str(told["earliest"]), "timezone": "UTC"}
    kept = {"evidence_id": f"m{n}", "fingerprint": "", "created_at": now, "dated_at": now}
    return {**own, **kept, **told}


def _delivery(n: int, k: int) -> dict[str, object]:
    due = datetime(2040, 1, 1, tzinfo=UTC) + timedelta(minutes=n * _PER_COMMITMENT + k)
    return {
        "id": f"d{n}-{k}", "key": f"d{n}-{k}", "uid": f"c{n}", "stage": f"{k + 1}d",
        "channel": "nowhere", "route": "everything", "when": str(_told(n)["earliest"]),
        "why": "bench", "was": None, "urgency": "normal", "due_at": due, "not_before": due,
        "useful_until": due + timedelta(days=1), "state": "pending",
        "created_at": datetime(2026, 1, 1, tzinfo=UTC),
    }  # fmt: skip


def measure(home: Path, rows: int) -> Figures:
    """Start a real daemon over `rows` pending notices and look at it."""
    (home / "data").mkdir(parents=True)
    (home / "alertd.toml").write_text(_SETTINGS.format(port=_free_port()), "utf-8")
    store = Store.open(str(home / "data" / "alertd.db"))
    fill(store, rows)
    with _daemon(home):  # the first start plans under these routes; the measured one is a restart
        pass
    with _daemon(home) as (process, ready):
        resident = _resident(process.pid)
        before = _cpu_seconds(process.pid)
        time.sleep(_IDLE_SECONDS)
        idle = (_cpu_seconds(process.pid) - before) / _IDLE_SECONDS * 100
    query = _query_ms(store)
    store.close()
    return Figures(ready, resident, query, idle)


@contextmanager
def _daemon(home: Path) -> Iterator[tuple[subprocess.Popen[bytes], float]]:
    command = [sys.executable, "-m", "alertd", "--config", "alertd.toml"]
    start = time.perf_counter()
    with (home / "log").open("ab") as log:
        process = subprocess.Popen([*command, "run"], cwd=home, stdout=log, stderr=log)
    try:
        while b"daemon.ready" not in (home / "log").read_bytes().rpartition(b"daemon.stopping")[2]:
            if time.perf_counter() - start > _PATIENCE or process.poll() is not None:
                raise RuntimeError((home / "log").read_text("utf-8")[-2000:])
            time.sleep(0.02)
        yield process, time.perf_counter() - start
    finally:
        process.terminate()
        process.wait(30)


def _resident(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def _cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _query_ms(store: Store) -> float:
    taken = []
    with store.read() as tx:
        for _ in range(200):
            start = time.perf_counter()
            deliveries.next_due(tx)
            taken.append(time.perf_counter() - start)
    return statistics.median(taken) * 1e3


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def table(rows: int = MILLION) -> str:
    """The figures as a Markdown table, an empty daemon beside a full one."""
    with tempfile.TemporaryDirectory() as folder:
        empty = measure(Path(folder) / "empty", 0)
        full = measure(Path(folder) / "full", rows)
    names = ("start to ready, s", "resident, MiB", "next-due query, ms", "idle, % of a core")
    pairs = zip(names, _values(empty), _values(full), strict=True)
    lines = [f"| {name} | {a:.2f} | {b:.2f} |" for name, a, b in pairs]
    return f"| | empty | {rows:,} pending |\n|---|---|---|\n" + "\n".join(lines)


def _values(figures: Figures) -> tuple[float, float, float, float]:
    return figures.ready, figures.resident, figures.next_due, figures.idle


if __name__ == "__main__":
    print(table(int(sys.argv[1]) if len(sys.argv) > 1 else MILLION))
