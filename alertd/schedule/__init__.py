"""When to look: APScheduler behind a small port, and a guard that does not rely on it."""

from alertd.schedule.aps import ApschedulerScheduler
from alertd.schedule.guard import Guard
from alertd.schedule.port import Job, Scheduler

__all__ = ["ApschedulerScheduler", "Guard", "Job", "Scheduler"]
