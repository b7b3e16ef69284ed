"""APScheduler, in the one shape that loses nothing.

Its jobs are permanent: their trigger always has a next time, so they can never be removed, and
they are moved, not added. Their bodies set an event and return. Nothing is persisted: the
delivery table is the schedule.
"""

import logging
import threading
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from apscheduler.events import (
    EVENT_JOB_ERROR,
    EVENT_JOB_MAX_INSTANCES,
    EVENT_JOB_MISSED,
    JobEvent,
)
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.base import BaseTrigger

from alertd.schedule.port import Job

_LOG = logging.getLogger("alertd.schedule")
_WORKERS = 4
_OVERDUE = datetime(1970, 1, 1, tzinfo=UTC)  # whatever the clock says, this has come


class NextDue(BaseTrigger):  # type: ignore[misc]  # the library is not typed
    """A trigger that always has a next time: at the latest `ceiling` seconds from now."""

    def __init__(self, ceiling: float) -> None:
        self._ceiling = timedelta(seconds=ceiling)

    def get_next_fire_time(self, _previous: datetime | None, now: datetime) -> datetime:
        """The latest moment at which to look again."""
        return now + self._ceiling


class ApschedulerScheduler:
    """The port, kept by APScheduler's BackgroundScheduler."""

    def __init__(self, jobs: Sequence[Job]) -> None:
        self._moving = threading.Lock()
        self._ended = False
        self._scheduler: Any = BackgroundScheduler(
            timezone=UTC,
            jobstores={"default": MemoryJobStore()},
            executors={"default": ThreadPoolExecutor(_WORKERS)},
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )
        for job in jobs:
            self._scheduler.add_job(job.look, NextDue(job.ceiling), id=job.name, name=job.name)
        self._scheduler.add_listener(
            _report, EVENT_JOB_ERROR | EVENT_JOB_MISSED | EVENT_JOB_MAX_INSTANCES
        )

    def start(self) -> None:
        """Begin."""
        self._scheduler.start()

    def stop(self) -> None:
        """End without waiting; what is asked for afterwards is ignored."""
        with self._moving:
            self._ended = True
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    def call_at(self, name: str, when: datetime) -> None:
        """Have the job look at `when`, if that is sooner than it would."""
        self._move(name, when)

    def wake(self, name: str) -> None:
        """Have the job look now."""
        self._move(name, _OVERDUE)

    def _move(self, name: str, when: datetime) -> None:
        """A moment asked for must not put off a sooner one; asking again wakes the scheduler."""
        with self._moving:
            if self._ended:
                return
            planned = getattr(self._scheduler.get_job(name), "next_run_time", None)
            if planned is None or when <= planned:
                self._scheduler.modify_job(name, next_run_time=when)


def _report(event: JobEvent) -> None:
    """None of these should happen: the bodies only set events."""
    fields = {"job": event.job_id, "code": event.code}
    if error := getattr(event, "exception", None):
        fields["error"] = f"{type(error).__name__}: {error}"
    _LOG.error("job.trouble", extra={"fields": fields})
