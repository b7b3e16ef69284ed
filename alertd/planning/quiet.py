"""Quiet hours: stretches of a route's wall clock in which nothing goes out.

Their ends are wall clock times as any other (rule D3 of docs/notices.md): one that does not exist
moves on by the gap, one that comes twice is the first.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from alertd.model.policy import QuietHours
from alertd.planning.deadline import instant

_DAY = timedelta(days=1)
# Stretches that follow on each other make one; a route that is quiet all week never speaks.
_MOST_IN_A_ROW = 14


def quiet_at(hours: QuietHours, now: datetime, zone: str) -> datetime | None:
    """When (aware, UTC) the stretch that `now` lies in ends; None where it lies in none."""
    today = now.astimezone(ZoneInfo(zone)).date()
    ends = [
        end for begin, end in _stretches(hours, (today - _DAY, today), zone) if begin <= now < end
    ]
    return max(ends, default=None)


def speaks_at(quiet: tuple[QuietHours, ...], now: datetime, zone: str) -> datetime:
    """The first instant from `now` on that none of the quiet hours covers."""
    for _ in range(_MOST_IN_A_ROW):
        ends = [end for hours in quiet if (end := quiet_at(hours, now, zone))]
        if not ends:
            break
        now = max(ends)
    return now


def in_words(hours: QuietHours, zone: str) -> str:
    """Quiet hours as people say them: 22:00 to 07:00 Europe/Berlin."""
    return f"{hours.begins:%H:%M} to {hours.ends:%H:%M} {zone}"


def _stretches(
    hours: QuietHours, days: tuple[date, ...], zone: str
) -> Iterator[tuple[datetime, datetime]]:
    for day in days:
        if day.weekday() in hours.days:
            last = day if hours.ends > hours.begins else day + _DAY
            yield _at(day, hours.begins, zone), _at(last, hours.ends, zone)


def _at(day: date, clock: time, zone: str) -> datetime:
    return instant(day, clock.isoformat(), zone)
