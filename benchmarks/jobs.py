"""The other design, to measure ours beside: one APScheduler job an alert, in its own job store."""

import pickle
import sqlite3
import threading
import time
from datetime import UTC, datetime, timedelta

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.job import Job
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.date import DateTrigger

from benchmarks.crowd import soon

_FIRED = threading.Semaphore(0)


def fired() -> None:
    """What a job does."""
    _FIRED.release()


def jobs_at_once(place: str, number: int) -> float:
    """`number` due within one second: seconds from the first due to the last that fired."""
    due = soon(number / 2000 + 3)
    _add_jobs(place, [due + timedelta(seconds=n / number) for n in range(number)])
    scheduler = _scheduler(place)
    scheduler.start()
    for _ in range(number):
        _FIRED.acquire()
    end = datetime.now(UTC)
    scheduler.shutdown(wait=False)
    return (end - due).total_seconds()


def jobs_overdue(place: str, number: int) -> float:
    """`number` overdue by up to a day: seconds from the start to the last that fired."""
    _add_jobs(place, [soon(-86_400 * n / number - 60) for n in range(number)])
    scheduler = _scheduler(place)
    begun = time.monotonic()
    scheduler.start()
    for _ in range(number):
        _FIRED.acquire()
    taken = time.monotonic() - begun
    scheduler.shutdown(wait=False)
    return taken


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
