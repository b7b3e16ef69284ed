"""Days that are counted from other days."""

from datetime import date

from alertd.model.timex import Grain, Interval, Tense, TimeOfDay, TimexType
from alertd.timex import value
from alertd.timex.anchor_periods import GRAINS, relative
from alertd.timex.context import Context, Resolved
from alertd.timex.meaning import Anchored, Offset
from alertd.timex.results import period_result, sum_text
from alertd.timex.spans import (
    add,
    add_days,
    last_day,
    one_day,
    span,
    week_span,
    weekday_on_or_after,
    weekday_on_or_before,
    weekend_span,
)
from alertd.timex.terms import Direction, Unit

_THURSDAY = 3
_SATURDAY = 5
_MINUTES_IN = {Unit.MINUTE: 1, Unit.HOUR: 60}
_MINUTES_A_DAY = 1440
_COARSE = frozenset({Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE, Unit.CENTURY})


def offset(meaning: Offset, context: Context) -> Resolved:
    """A day counted from the article's; what lies months or years back is only as precise."""
    dct = context.dct
    if context.tense is Tense.PAST and not meaning.firm:
        return _unplaced(meaning.amount, meaning.unit)
    moved = dct and add(dct, meaning.amount * meaning.direction.value, meaning.unit)
    if dct is None or moved is None:
        return _unplaced(meaning.amount, meaning.unit)
    derived = sum_text(dct, meaning.amount, meaning.unit, meaning.direction)
    if meaning.direction is Direction.BEFORE and meaning.unit in _COARSE:
        return period_result(meaning.unit, relative(meaning.unit, 0, moved))
    return _summed(moved, derived, meaning.unit)


def anchored(meaning: Anchored, told: Interval | None) -> Resolved:
    """A day counted from the first or last day of what anchors it."""
    if told is None:
        return _unplaced(meaning.amount, meaning.unit)
    base = told.first if meaning.direction is Direction.BEFORE else last_day(told)
    moved = add(base, meaning.amount * meaning.direction.value, meaning.unit)
    if moved is None:
        return _unplaced(meaning.amount, meaning.unit)
    return _summed(
        moved, sum_text(base, meaning.amount, meaning.unit, meaning.direction), meaning.unit
    )


def _unplaced(amount: float, unit: Unit) -> Resolved:
    return Resolved(TimexType.DURATION, value.of_duration(amount, unit), None, GRAINS[unit])


def _summed(moved: date, derived: str, unit: Unit) -> Resolved:
    grain = max(Grain.DAY, GRAINS[unit])
    return Resolved(TimexType.DATE, value.of_day(moved), one_day(moved), grain, derived=derived)


def weekday_from(weekday: int, direction: Direction, told: Interval | None) -> date | None:
    """The first such weekday strictly before or after what was told."""
    if told is None:
        return None
    if direction is Direction.AFTER:
        return weekday_on_or_after(told.after, weekday)
    before = add_days(told.first, -1)
    return before and weekday_on_or_before(before, weekday)


def nth(number: int, unit: Unit, weekday: int | None, whole: Interval) -> Interval | None:
    """The n-th weekday, day, week or weekend of a period; a week belongs to its Thursday's."""
    if weekday is None:
        weekday = {Unit.WEEK: _THURSDAY, Unit.WEEKEND: _SATURDAY}.get(unit)
    step = 1 if weekday is None else 7
    if number > 0:
        first = whole.first if weekday is None else weekday_on_or_after(whole.first, weekday)
        day = first and add_days(first, step * (number - 1))
    else:
        last = last_day(whole)
        day = last if weekday is None else weekday_on_or_before(last, weekday)
    if day is None or not whole.first <= day < whole.after:
        return None
    return {Unit.WEEK: week_span, Unit.WEEKEND: weekend_span}.get(unit, _only)(day)


def _only(day: date) -> Interval | None:
    return one_day(day)


def lasting(
    first: date, amount: float, unit: Unit, time: TimeOfDay | None = None
) -> Interval | None:
    """So many hours, days, weeks or months that begin with `first`; hours begin at its `time`."""
    if unit in _MINUTES_IN and time is not None:
        hour, minute = map(int, time.clock.split(":"))
        minutes = 60 * hour + minute + amount * _MINUTES_IN[unit]
        return span(first, add_days(first, (minutes - 1) // _MINUTES_A_DAY))
    after = add(first, amount, unit)
    return span(first, after and add_days(after, -1))
