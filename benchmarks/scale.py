"""What several processes and instances bring: `python -m benchmarks.scale [ARTICLES [MESSAGES]]`.

Prints the tables of docs/scale.md. Wall times of whole commands, on a PostgreSQL of its own.
"""

import hashlib
import multiprocessing
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from alertd.clock import SystemClock
from alertd.model.policy import Channel, Policy
from alertd.model.reminder import Outcome, OutcomeClass, Reminder, Urgency
from alertd.notify import Drain
from alertd.store import Store, deliveries
from benchmarks.archive import write
from tests.postgres import found, running

_ARTICLES, _MESSAGES = 2000, 6000
_CHANNELS = 3
_SPAWN = multiprocessing.get_context("spawn")


class _NoOp:
    """A sender that takes no time."""

    def send(self, _channel: Channel, _message: object) -> Outcome:
        return Outcome(OutcomeClass.OK, "")


def handed_off(url: str, instances: int, messages: int) -> float:
    """Messages a second from the first claim to the last outcome, by so many instances."""
    _plan(url, messages)
    ready, go = _SPAWN.Semaphore(0), _SPAWN.Event()
    workers = [_SPAWN.Process(target=_drain, args=(url, n, ready, go)) for n in range(instances)]
    for worker in workers:
        worker.start()
    for _ in workers:
        ready.acquire()
    began = time.perf_counter()
    go.set()
    for worker in workers:
        worker.join()
    return messages / (time.perf_counter() - began)


def _plan(url: str, messages: int) -> None:
    """Notices about alertd itself would do; these are of commitments, one an instant."""
    now = datetime.now(UTC)
    store = Store.open(url)
    with store.write() as tx:
        connection = tx.connection()
        connection.exec_driver_sql("TRUNCATE delivery, attempt CASCADE")
        rows = [_reminder(n, now - timedelta(milliseconds=messages - n)) for n in range(messages)]
        deliveries.insert(tx, rows, now - timedelta(days=1))
        connection.exec_driver_sql("UPDATE delivery SET stage = 'notice', uid = NULL")
    store.close()


def _reminder(number: int, due: datetime) -> Reminder:
    key = hashlib.sha256(str(number).encode()).hexdigest()
    return Reminder(
        key=key,
        uid=key[:10],
        stage="1d",
        channel=f"c{number % _CHANNELS}",
        route="all",
        due_at=due,
        useful_until=due + timedelta(days=2),
        urgency=Urgency.NORMAL,
        when="2030-01-01",
        why="A message of some length, as one about a date would be.",
    )


def _drain(url: str, number: int, ready: Any, go: Any) -> None:
    store = Store.open(url)
    drain = Drain(store, _NoOp(), SystemClock(), f"boot{number}")
    channels = tuple(Channel(f"c{n}", "json://localhost", 32) for n in range(_CHANNELS))
    drain.configure(Policy((), channels))
    ready.release()
    go.wait()
    drain.start()
    while _is_waiting(store):
        time.sleep(0.05)
    drain.stop(30)
    store.close()


def _is_waiting(store: Store) -> bool:
    with store.read() as tx:
        return deliveries.next_due(tx) is not None


def backfilled(place: str, path: Path, *options: str) -> tuple[float, float]:
    """Seconds that `alertd backfill` takes, and the megabytes of its largest process."""
    command = [sys.executable, "-m", "alertd", "--database", place, "backfill", *options, str(path)]
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        peak = 0
        while process.poll() is None:
            peak = max(peak, _resident(process.pid))
            time.sleep(0.2)
    if process.returncode:
        raise SystemExit(f"backfill ended with {process.returncode}")
    return time.perf_counter() - began, peak / 1024


def _resident(pid: int) -> int:
    """Kilobytes that a process has in memory now."""
    try:
        text = Path(f"/proc/{pid}/status").read_text("ascii")
    except OSError:
        return 0
    line = next((line for line in text.splitlines() if line.startswith("VmRSS")), "VmRSS: 0")
    return int(line.split()[1])


@contextmanager
def _cluster() -> Iterator[str]:
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, protocol="tcp"
    ) as cluster:
        yield cluster.scheduler_address.replace("tcp", "dask")


def backfills(folder: Path, number: int) -> Iterator[str]:
    """A line for each way to read."""
    path = folder / "archive.jsonl"
    write(path, number)
    with _cluster() as address:
        ways = (
            ("1 process", ("--workers", "1")),
            ("2 processes", ("--workers", "2")),
            ("Dask, 2 workers here", ("--engine", address)),
        )
        for name, options in ways:
            taken, peak = backfilled(str(folder / f"{name}.db"), path, *options)
            yield f"| {name} | {number} | {number / taken:.0f} | {peak:.0f} |"


def main(number: int, messages: int) -> None:
    """Print both tables."""
    with tempfile.TemporaryDirectory() as place:
        print("| backfill | articles | articles a second | MB of the writing process |")
        print("|---|---|---|---|")
        for line in backfills(Path(place), number):
            print(line, flush=True)
    print("\n| instances | messages a second |\n|---|---|")
    with running(next(iter(found()))) as server, server.fresh() as url:
        for instances in (1, 2, 3):
            print(f"| {instances} | {handed_off(url, instances, messages):.0f} |", flush=True)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"\n{used.ru_utime + used.ru_stime:.0f} s of CPU in all")


if __name__ == "__main__":
    given = [int(one) for one in sys.argv[1:]]
    main(*(given + [_ARTICLES, _MESSAGES][len(given) :]))
