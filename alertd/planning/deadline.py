"""From what the text said (local day, clock time, zone) to the instant that is meant.

Rules D1, D3, D4 and D6 of docs/notices.md: `from` and `before` mean a day's first instant,
everything else its last second; a clock time in a gap moves forward, in a fold the first counts.
"""

from datetime import UTC, date, datetime, time, timedelta

from alertd.model.commitment import Bound, Commitment
from alertd.planning.zones import zone_named

_END_OF_DAY = "24:00"
_DAY = timedelta(days=1)
_STARTS_DAY = frozenset({Bound.FROM, Bound.BEFORE})


def first_instant(day: date, zone: str) -> datetime:
    """The smallest UTC instant whose local date is `day` or later; midnight may not exist."""
    return datetime.combine(day, time(), zone_named(zone)).astimezone(UTC)


def last_second(day: date, zone: str) -> datetime:
    """The last second of a local day, in UTC; of the day before where the day is skipped."""
    return first_instant(_next(day), zone) - timedelta(seconds=1)


def instant(day: date, clock: str, zone: str) -> datetime:
    """A local clock time in UTC: "24:00" ends the day, a gap moves it forward."""
    if clock == _END_OF_DAY:
        return first_instant(_next(day), zone)
    return datetime.combine(day, time.fromisoformat(clock), zone_named(zone)).astimezone(UTC)


def deadline_of(commitment: Commitment) -> datetime:
    """The instant that is counted down to, aware, in UTC; of a span, its first day's."""
    day, zone = commitment.earliest, commitment.timezone
    if commitment.time:
        return instant(day, commitment.time, zone)
    if commitment.bound in _STARTS_DAY:
        return first_instant(day, zone)
    return last_second(day, zone)


def begins_at(commitment: Commitment) -> datetime:
    """When it is no longer ahead: a span begins with its first day, a day ends with itself."""
    if commitment.latest > commitment.earliest and not commitment.time:
        return first_instant(commitment.earliest, commitment.timezone)
    return deadline_of(commitment)


def _next(day: date) -> date:
    return day if day == date.max else day + _DAY
