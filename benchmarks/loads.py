"""Many due at once and many overdue, on a channel that costs nothing; beside one job an alert.

`python -m benchmarks.loads [MANY]` prints a table.
"""

import pickle
import sqlite3
import sys
import tempfile
import threading
import time
from datetime import UTC, datetime, timedelta

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
from alertd.store import Store
from benchmarks.crowd import fill, first, soon

_FIRED = threading.Semaphore(0)


class NoOp:
    """A channel that takes everything at once and keeps when."""

    def __init__(self) -> None:
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


def main(many: int = 10_000) -> None:
    """Run the loads, and print their table."""
    with tempfile.TemporaryDirectory() as folder:
        at = f"{folder}/{{}}.db".format
        ours, jobs = at_once(at("once"), many), jobs_at_once(at("jobs"), many)
        urgent, last = overdue(at("overdue"), 10 * many)
    beside = "| {:,} due in one second, until the last is told | {:.2f} s | {:.2f} s | {:.2f} |"
    lines = (
        "| load | alertd | one APScheduler job an alert | its time over ours |",
        "|---|---|---|---|",
        beside.format(many, ours, jobs, jobs / ours),
        f"| {10 * many:,} overdue, until the first urgent one is told | {urgent:.2f} s | | |",
        f"| … until all are told or have ended | {last:.2f} s | | |",
    )
    print("\n".join(lines))


if __name__ == "__main__":
    main(*(int(number) for number in sys.argv[1:]))
