"""Loads: many pending, many due at once, many overdue, many files; beside one job an alert.

`python -m benchmarks.loads` prints a table; docs/benchmarks.md keeps the last one.
"""

import os
import pickle
import sqlite3
import tempfile
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.job import Job
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.date import DateTrigger

from alertd.clock import SystemClock
from alertd.model.policy import Channel, Policy
from alertd.model.reminder import Outcome, OutcomeClass
from alertd.notify import Drain, Message
from alertd.settings import Settings, build_policy
from alertd.store import Store, deliveries
from benchmarks.crowd import fill, first, soon

_FIRED = threading.Semaphore(0)
_PAGE = os.sysconf("SC_PAGE_SIZE")
_IDLE_SECONDS = 20.0


class NoOp:
    """A channel that takes everything at once and keeps when."""

    def __init__(self) -> None:
        self.urgent: list[float] = []
        self.at: list[float] = []

    def send(self, _channel: Channel, _message: Message) -> Outcome:
        """Taken."""
        self.at.append(time.monotonic())
        return Outcome(OutcomeClass.OK, "")


def fired() -> None:
    """What the other design's job does."""
    _FIRED.release()


def policy() -> Policy:
    """One channel with room for a hundred at once."""
    made = build_policy(Settings())
    return Policy(made.routes, (Channel("console", "console://", 100),))


def rss() -> float:
    """This process's memory in MB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE / 2**20


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds it took, and what came of it."""
    start = time.perf_counter()
    made = work()
    return time.perf_counter() - start, made


def pending(place: str, number: int) -> dict[str, float]:
    """`number` pending: seconds until ready, memory beside an empty one, query, CPU while idle."""
    store = Store.open(":memory:")
    drain = Drain(store, NoOp(), SystemClock(), "b")
    drain.configure(policy())
    drain.start()
    time.sleep(1)
    empty = rss()
    drain.stop(5)
    store.close()
    fill(place, first(place, policy()), copies=number // 8, per_copy=8, due=_in_years)
    before = time.perf_counter()
    store = Store.open(place)
    drain = Drain(store, NoOp(), SystemClock(), "b")
    drain.configure(policy())
    drain.start()
    with store.read() as tx:
        deliveries.next_due(tx, "console")
    ready = time.perf_counter() - before
    cpu, start = time.process_time(), time.perf_counter()
    time.sleep(_IDLE_SECONDS)
    idle = (time.process_time() - cpu) / (time.perf_counter() - start)
    with store.read() as tx:
        query, _ = timed(lambda: [deliveries.next_due(tx, "console") for _ in range(200)])
    grown = rss() - empty
    drain.stop(5)
    store.close()
    return {"ready": ready, "grown": grown, "query_ms": query * 5, "idle": idle * 100}


def _in_years(copy: int, number: int) -> datetime:
    return datetime(2031, 1, 1, tzinfo=UTC) + timedelta(seconds=copy, days=number)


def at_once(place: str, number: int) -> float:
    """`number` due within one second on a no-op channel: seconds from the first due to the last."""
    uid, due = first(place, policy()), soon(number / 2000 + 3)
    fill(
        place, uid, copies=number, per_copy=1, due=lambda n, _: due + timedelta(seconds=n / number)
    )
    store, sender = Store.open(place), NoOp()
    drain = Drain(store, sender, SystemClock(), "b")
    drain.configure(policy())
    drain.start()
    while len(sender.at) < number or drain.unwritten or drain.in_flight:
        time.sleep(0.02)
    end = datetime.now(UTC)
    drain.stop(5)
    store.close()
    return (end - due).total_seconds()


def overdue(place: str, number: int) -> tuple[float, float]:
    """`number` overdue, five a commitment: seconds to the first urgent message, and to the last."""
    past = datetime.now(UTC) - timedelta(days=1)
    uid = first(place, policy())
    fill(
        place,
        uid,
        copies=number // 5,
        per_copy=5,
        due=lambda n, s: past + timedelta(seconds=n, minutes=s),
    )
    start = time.monotonic()
    store, sender = Store.open(place), NoOp()
    drain = Drain(store, sender, SystemClock(), "b")
    drain.configure(policy())
    drain.start()
    while not sender.at:
        time.sleep(0.02)
    while _waiting(place) or drain.in_flight or drain.unwritten:
        time.sleep(0.2)
    end = time.monotonic()
    drain.stop(5)
    store.close()
    return sender.at[0] - start, end - start


def _waiting(place: str) -> int:
    with sqlite3.connect(place) as connection:
        query = "SELECT count(*) FROM delivery WHERE state IN ('pending', 'retry', 'sending')"
        found: int = connection.execute(query).fetchone()[0]
    connection.close()
    return found


def jobs_at_once(place: str, number: int) -> float:
    """The same with one APScheduler job an alert in a SQLAlchemyJobStore."""
    due = soon(number / 2000 + 3)
    _add_jobs(place, [due + timedelta(seconds=n / number) for n in range(number)])
    scheduler = _scheduler(place)
    scheduler.start()
    for _ in range(number):
        _FIRED.acquire()
    end = datetime.now(UTC)
    scheduler.shutdown(wait=False)
    return (end - due).total_seconds()


def jobs_pending(place: str, number: int) -> float:
    """Seconds until that scheduler is ready with `number` jobs that lie ahead."""
    _add_jobs(place, [_in_years(n, 0) for n in range(number)])
    scheduler = _scheduler(place)
    seconds, _ = timed(lambda: (scheduler.start(), scheduler.get_jobs()))
    scheduler.shutdown(wait=False)
    return seconds


def _scheduler(place: str) -> BackgroundScheduler:
    return BackgroundScheduler(
        timezone=UTC,
        jobstores={"default": SQLAlchemyJobStore(url=f"sqlite:///{place}")},
        executors={"default": ThreadPoolExecutor(100)},
        job_defaults={"misfire_grace_time": None},
    )


def _add_jobs(place: str, moments: list[datetime]) -> None:
    """Put in one transaction, as its own add_job would take one for each."""
    scheduler = _scheduler(place)
    scheduler.start(paused=True)
    scheduler.shutdown()
    with sqlite3.connect(place) as connection:
        connection.executemany(
            "INSERT INTO apscheduler_jobs VALUES (?, ?, ?)",
            ((f"j{n}", at.timestamp(), _pickled(scheduler, n, at)) for n, at in enumerate(moments)),
        )
    connection.close()


def _pickled(scheduler: BackgroundScheduler, number: int, at: datetime) -> bytes:
    job = Job(
        scheduler,
        id=f"j{number}",
        func=fired,
        args=(),
        kwargs={},
        trigger=DateTrigger(at, UTC),
        executor="default",
        misfire_grace_time=None,
        coalesce=True,
        max_instances=1,
        name="alert",
        next_run_time=at,
    )
    return pickle.dumps(job.__getstate__(), pickle.HIGHEST_PROTOCOL)


def main() -> None:
    """Run the loads, and print their table."""
    with tempfile.TemporaryDirectory() as folder:
        at = f"{folder}/{{}}.db".format
        many = pending(at("million"), 1_000_000)
        ours, jobs = at_once(at("once"), 10_000), jobs_at_once(at("jobs"), 10_000)
        urgent, last = overdue(at("overdue"), 100_000)
        theirs = jobs_pending(at("pending-jobs"), 100_000)
        few = pending(at("few"), 100_000)
    beside = "| {} | {:.2f} s | {:.2f} s | {:.1f} |".format
    alone = "| {} | {:.2f} {} | | |".format
    lines = (
        "| load | alertd | one APScheduler job an alert | ratio |",
        "|---|---|---|---|",
        beside("10,000 due in one second, until the last is told", ours, jobs, jobs / ours),
        beside("100,000 pending, until ready", few["ready"], theirs, theirs / few["ready"]),
        alone("1,000,000 pending, until ready", many["ready"], "s"),
        alone("… memory beside an empty one", many["grown"], "MB"),
        alone("… the query for what is due next", many["query_ms"], "ms"),
        alone("… CPU while idle", many["idle"], "%"),
        alone("100,000 overdue of 20,000 commitments, first urgent told", urgent, "s"),
        alone("… until all are told or ended", last, "s"),
    )
    print("\n".join(lines))


if __name__ == "__main__":
    main()
