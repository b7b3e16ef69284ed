"""Dates and stages in words, the same in every locale."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from alertd.model.commitment import Bound, Commitment, Kind
from alertd.planning import deadline_of

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = (
    "Jan.",
    "Feb.",
    "March",
    "April",
    "May",
    "June",
    "July",
    "Aug.",
    "Sept.",
    "Oct.",
    "Nov.",
    "Dec.",
)
_BOUNDS = {
    Bound.ON: "",
    Bound.BY: "by ",
    Bound.BEFORE: "before ",
    Bound.UNTIL: "until ",
    Bound.FROM: "from ",
}
_UNITS = (("d", 86400), ("h", 3600), ("min", 60))


def happens(commitment: Commitment, now: datetime, zone: str) -> str:
    """How far off it is, to stand before the title; of a deadline the title names what is due."""
    off = far_off(commitment, now, zone)
    return f"Due {off}" if commitment.kind is Kind.DEADLINE else off.capitalize()


def day_in_words(day: date) -> str:
    """A day as people write it: Mon, Nov. 10, 2025."""
    return f"{_WEEKDAYS[day.weekday()]}, {_MONTHS[day.month - 1]} {day.day}, {day.year}"


def edtf_in_words(edtf: str) -> str:
    """An EDTF day, span or day with a clock time; other text as it is."""
    days, _, clock = edtf.partition("T")
    try:
        first, *rest = (date.fromisoformat(part) for part in days.split("/"))
    except ValueError:
        return edtf
    words = " to ".join(day_in_words(day) for day in (first, *rest))
    return f"{words} at {clock}" if clock else words


def when_in_words(commitment: Commitment, now: datetime, zone: str) -> str:
    """When it is, with weekday, zone and how far off, for a reader in `zone`."""
    bound = _BOUNDS[commitment.bound]
    if commitment.latest != commitment.earliest:
        span = f"{day_in_words(commitment.earliest)} to {day_in_words(commitment.latest)}"
        return f"{bound}{span} ({_until_day(commitment.earliest, now, zone)}, by its first day)"
    words = f"{bound}{day_in_words(commitment.earliest)}"
    if not commitment.time:
        off = _until_day(commitment.earliest, now, zone)
        return f"{words} ({off}; dates as meant in {commitment.timezone})"
    deadline = deadline_of(commitment)
    words = f"{words}, {commitment.time} {commitment.timezone}"
    if zone == commitment.timezone:
        return f"{words} ({_until(deadline, now)})"
    local = deadline.astimezone(ZoneInfo(zone))
    here = f"{day_in_words(local.date())} {local:%H:%M} {zone}"
    return f"{words} = {here} ({_until(deadline, now)})"


def far_off(commitment: Commitment, now: datetime, zone: str) -> str:
    """How far off it is: "in 14 days", "tomorrow", "today", "in 58 min", "2 days ago"."""
    if commitment.time and commitment.latest == commitment.earliest:
        deadline = deadline_of(commitment)
        if abs(deadline - now) < timedelta(hours=36):
            return _until(deadline, now)
    return _until_day(commitment.earliest, now, zone)


def late_in_words(late: timedelta) -> str:
    """The two largest units that are not zero: 2 d 3 h."""
    left, parts = int(late.total_seconds()), []
    for unit, size in _UNITS:
        count, left = divmod(left, size)
        if count:
            parts.append(f"{count} {unit}")
    return " ".join(parts[:2]) or "less than a minute"


def _until_day(day: date, now: datetime, zone: str) -> str:
    """Days are counted on the reader's calendar, as midnights go by."""
    days = (day - now.astimezone(ZoneInfo(zone)).date()).days
    named = {0: "today", 1: "tomorrow", -1: "yesterday"}
    if days in named:
        return named[days]
    return f"in {days} days" if days > 0 else f"{-days} days ago"


def _until(instant: datetime, now: datetime) -> str:
    ahead = instant - now
    if abs(ahead) < timedelta(minutes=1):
        return "now"
    words = late_in_words(abs(ahead) + timedelta(seconds=59) if ahead > timedelta(0) else -ahead)
    return f"in {words}" if ahead > timedelta(0) else f"{words} ago"
