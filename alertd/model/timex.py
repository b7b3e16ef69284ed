"""Time expressions as TIMEX3 sees them, with the interval they cover."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum


class TimexType(StrEnum):
    """The four types of TIMEX3 (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Grain(IntEnum):
    """How precisely an expression places something; larger is coarser."""

    MINUTE = 1
    HOUR = 2
    PART_OF_DAY = 3
    DAY = 4
    WEEK = 5
    PART_OF_MONTH = 6
    MONTH = 7
    QUARTER = 8
    SEASON = 9
    HALF = 10
    PART_OF_YEAR = 11
    YEAR = 12
    LONGER = 13


class Tense(StrEnum):
    """Which way the clause around an expression looks."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Interval:
    """Days, half-open: `first` is inside, `after` is not. One day has after = first + 1."""

    first: date
    after: date


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A clock time.

    `clock` is "HH:MM", "24:00" for the midnight that ends a day. `zone` is an IANA name
    or a fixed offset when the expression itself states one ("ET", "EST", "GMT"), else None.
    """

    clock: str
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Timex:
    """One time expression, anchored as far as it could be.

    `start`/`end` are offsets into the article's text (end exclusive); `text` is that slice.
    `value` is the TIMEX3 value ("2025-11-10", "2025-11", "P90D", "2025-W47", "PRESENT_REF").
    `interval` is None for durations that nothing anchors, for sets and for vague references.
    `meaning` is the typed meaning from `alertd.timex.meaning` (kept for --explain and for the
    rules that combine expressions). `derived` shows the sum when the date was computed
    ("2025-08-11 + 90 days"). `confidence` is 0..1.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    meaning: object
    interval: Interval | None
    grain: Grain
    time: TimeOfDay | None
    tense: Tense
    rule: str
    derived: str | None = None
    confidence: float = 1.0
