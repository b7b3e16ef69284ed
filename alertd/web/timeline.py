"""The picture of the next months: where each bar of the timeline stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

DAYS = 92
_WIDTH, _HEIGHT = 920, 72
_TALLEST, _SHORTEST = 44, 8
_STEP = _WIDTH / DAYS
_FULL = 5  # so many on one day make a bar as tall as can be


@dataclass(frozen=True, slots=True)
class Bar:
    """One day with something on it, in SVG units."""

    day: date
    count: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Tick:
    """The first of a month."""

    label: str
    x: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """What the template draws."""

    width: int
    height: int
    base: int
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]

    @property
    def total(self) -> int:
        """How many commitments the picture shows."""
        return sum(bar.count for bar in self.bars)


def timeline(busy: Mapping[date, int], today: date) -> Timeline:
    """The picture of `DAYS` days from today on; `busy` counts what begins on each day."""
    base = _HEIGHT - 20
    bars = tuple(_bar(day, busy[day], today, base) for day in sorted(busy))
    days = (today + timedelta(days=at) for at in range(DAYS + 1))
    ticks = tuple(Tick(f"{day:%b}", _x(day, today)) for day in days if day.day == 1)
    return Timeline(_WIDTH, _HEIGHT, base, bars, ticks)


def _bar(day: date, count: int, today: date, base: int) -> Bar:
    share = min(count, _FULL) / _FULL
    height = _SHORTEST + (_TALLEST - _SHORTEST) * share
    return Bar(day, count, _x(day, today), base - height, round(_STEP - 2, 1), height)


def _x(day: date, today: date) -> float:
    return round((day - today).days * _STEP, 1)
