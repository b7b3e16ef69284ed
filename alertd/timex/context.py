"""What anchoring a meaning takes, and what it gives."""

from dataclasses import dataclass
from datetime import date

from alertd.model.timex import Grain, Interval, Tense, TimeOfDay, TimexType
from alertd.timex.meaning import Meaning


@dataclass(frozen=True, slots=True)
class Context:
    """Where and when an expression was written.

    `dct` is the article's date; None leaves all but full dates unanchored. `anchor` is the day
    told before, for "a day later". `day_first` says how 09/07/2021 is ordered, None that
    nothing tells.
    """

    dct: date | None
    zone: str = "UTC"
    tense: Tense = Tense.UNKNOWN
    anchor: Interval | None = None
    day_first: bool | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """An anchored meaning: the fields of a `Timex` that anchoring decides."""

    type: TimexType
    value: str
    interval: Interval | None
    grain: Grain
    time: TimeOfDay | None = None
    derived: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Expression:
    """A phrase with its meaning, not anchored. `start`/`end` are offsets, end exclusive."""

    start: int
    end: int
    text: str
    meaning: Meaning
    rule: str
