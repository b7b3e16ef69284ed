"""How anchored days are told: type, value, grain and the sum behind them."""

from datetime import date

from alertd.model.timex import Grain, Interval, TimeOfDay, TimexType
from alertd.timex import value
from alertd.timex.anchor_periods import GRAINS
from alertd.timex.context import Resolved
from alertd.timex.meaning import Clock, PartOfDay
from alertd.timex.spans import one_day
from alertd.timex.terms import Direction, Unit

_UNKNOWN_DAY = "XXXX-XX-XX"
_NOUNS = {unit: unit.name.lower() for unit in Unit}


def day_result(
    day: date | None, *, derived: str | None = None, confidence: float = 1.0
) -> Resolved:
    """One day, or a day that nothing places."""
    text = value.of_day(day) if day else _UNKNOWN_DAY
    return Resolved(
        TimexType.DATE, text, one_day(day), Grain.DAY, derived=derived, confidence=confidence
    )


def period_result(
    unit: Unit, interval: Interval | None, text: str | None = None, confidence: float = 1.0
) -> Resolved:
    """A whole calendar period, or one that nothing places."""
    if interval is None:
        return Resolved(TimexType.DATE, text or value.of_unplaced(unit), None, GRAINS[unit])
    text = text or value.of_period(unit, interval)
    return Resolved(TimexType.DATE, text, interval, GRAINS[unit], confidence=confidence)


def time_result(time: Clock | PartOfDay, day: Resolved) -> Resolved:
    """A clock time or part of a day, on a day that was anchored already."""
    prefix = day.value if day.grain is Grain.DAY and day.interval else ""
    if isinstance(time, PartOfDay):
        grain, clock, suffix = Grain.PART_OF_DAY, None, value.of_day_part(time.part)
    else:
        grain = Grain.MINUTE if time.minute else Grain.HOUR
        clock = clock_time(time)
        suffix = value.of_clock(time)
    return Resolved(
        TimexType.TIME, prefix + suffix, day.interval, grain, clock, day.derived, day.confidence
    )


def clock_time(clock: Clock) -> TimeOfDay:
    """Give "HH:MM" and the zone that the expression states."""
    return TimeOfDay(f"{clock.hour:02d}:{clock.minute:02d}", clock.zone)


def sum_text(day: date, amount: float, unit: Unit, direction: Direction) -> str:
    """Give "2025-08-11 + 90 days"."""
    sign = "+" if direction is Direction.AFTER else "-"
    plural = "" if amount == 1 else "s"
    return f"{day.isoformat()} {sign} {amount:g} {_NOUNS[unit]}{plural}"
