"""Which day it is that was told without its year, month or week."""

from collections.abc import Iterable, Mapping
from datetime import date

from alertd.model.timex import Tense
from alertd.timex.context import Context
from alertd.timex.holidays import HOLIDAYS
from alertd.timex.meaning import DayOfMonth, Meaning, MonthDay, NumericDay, Weekday
from alertd.timex.spans import (
    add_days,
    add_months,
    make_day,
    weekday_on_or_after,
    weekday_on_or_before,
)
from alertd.timex.terms import Shift

# A day against the clause's tense counts as this many days farther away. A clause that looks
# ahead is trusted more: what will happen in a past month happens next year.
_WRONG_SIDE_DAYS = {Tense.FUTURE: 230, Tense.PAST: 50}
_WRONG_SIDE_OF_A_MONTH = {Tense.FUTURE: 20, Tense.PAST: 6}
_LAST_MONTH = 12
_WEEKS = {Shift.NEXT: 1, Shift.NEXT_WEEK: 1, Shift.THIS_WEEK: 0, Shift.LAST_WEEK: -1}


def nearest(
    days: Iterable[date | None],
    near: date,
    tense: Tense,
    wrong_side: Mapping[Tense, int] = _WRONG_SIDE_DAYS,
) -> date | None:
    """The day closest to `near`; one that the tense speaks against counts as farther."""

    def distance(day: date) -> tuple[int, bool]:
        ahead = (day - near).days
        wrong = (tense is Tense.FUTURE and ahead < 0) or (tense is Tense.PAST and ahead > 0)
        return abs(ahead) + wrong_side.get(tense, 0) * wrong, ahead < 0

    return min((day for day in days if day is not None), key=distance, default=None)


def month_day(meaning: MonthDay, context: Context) -> date | None:
    """The year in which it lies nearest; its weekday, where told, is held to if any year fits."""
    if context.dct is None:
        return None
    year = context.dct.year
    days = [
        day
        for step in (0, -1, 1, -2, 2, -3, 3)
        if (day := make_day(year + step, meaning.month, meaning.day)) is not None
    ]
    fitting = [day for day in days if day.weekday() == meaning.weekday] or days
    return nearest(_on_side(fitting, context.dct, meaning.shift), context.dct, context.tense)


def _on_side(days: list[date], dct: date, shift: Shift) -> list[date]:
    """Those that "next" or "last" leaves."""
    if shift is Shift.NEXT:
        return [day for day in days if day >= dct]
    return [day for day in days if day <= dct] if shift is Shift.LAST else days


def numeric_day(meaning: NumericDay, context: Context) -> date | None:
    """The day in the order that the context or the numbers decide; else the earlier reading."""
    day_first = make_day(meaning.year, meaning.second, meaning.first)
    month_first = make_day(meaning.year, meaning.first, meaning.second)
    if context.day_first is not None:
        preferred, other = (
            (day_first, month_first) if context.day_first else (month_first, day_first)
        )
        return preferred or other
    return min((day for day in (day_first, month_first) if day), default=None)


def is_ambiguous(meaning: NumericDay, context: Context) -> bool:
    """Whether nothing tells which number is the month."""
    both_months = max(meaning.first, meaning.second) <= _LAST_MONTH
    return context.day_first is None and both_months and meaning.first != meaning.second


def day_first_told(meanings: Iterable[Meaning]) -> bool | None:
    """The order that a text's own numbers prove ("25/12/2025"); None where none do, or both."""
    days = [meaning for meaning in meanings if isinstance(meaning, NumericDay)]
    day_first = any(day.first > _LAST_MONTH for day in days)
    month_first = any(day.second > _LAST_MONTH for day in days)
    return None if day_first is month_first else day_first


def day_of_month(meaning: DayOfMonth, context: Context) -> date | None:
    """The nearest such day to the one told before, or to the article's."""
    near = context.anchor.first if context.anchor else context.dct
    if near is None:
        return None
    firsts = (add_months(near.replace(day=1), step) for step in (-1, 0, 1, 2, -2))
    days = [make_day(first.year, first.month, meaning.day) for first in firsts if first]
    fitting = [day for day in days if day and day.weekday() == meaning.weekday] or days
    if context.dct and context.anchor and context.tense is Tense.FUTURE:
        # "on the 24th; bids are due by the 17th": before what was told, and still ahead.
        ahead = [day for day in fitting if day and day >= context.dct]
        return nearest(ahead or fitting, near, Tense.UNKNOWN)
    return nearest(fitting, near, context.tense, _WRONG_SIDE_OF_A_MONTH)


def weekday(meaning: Weekday, context: Context) -> date | None:
    """Bare: the latest one up to the article's day, the first from it on in a future clause."""
    dct = context.dct
    if dct is None:
        return None
    if meaning.shift in _WEEKS:
        return _in_week(dct, _WEEKS[meaning.shift], meaning.weekday)
    if meaning.shift is Shift.LAST:
        return add_days(dct, -((dct.weekday() - meaning.weekday - 1) % 7 + 1))
    if meaning.shift is Shift.UPCOMING:
        return add_days(dct, (meaning.weekday - dct.weekday() - 1) % 7 + 1)
    if meaning.shift is Shift.WEEK_AFTER:
        return add_days(dct, (meaning.weekday - dct.weekday()) % 7 + 7)
    ahead = (
        meaning.shift is Shift.COMING
        or context.tense is Tense.FUTURE
        or (meaning.shift is Shift.THIS and context.tense is not Tense.PAST)
    )
    choose = weekday_on_or_after if ahead else weekday_on_or_before
    return choose(dct, meaning.weekday)


def _in_week(day: date, weeks: int, weekday: int) -> date | None:
    return add_days(day, 7 * weeks - day.weekday() + weekday)


def holiday(name: str, shift: Shift, year: int | None, context: Context) -> date | None:
    """The holiday of a year; else nearest to the article's day, "next" after, "last" before it."""
    find = HOLIDAYS[name]
    if year is not None:
        return find(year)
    if context.dct is None:
        return None
    days = [day for step in (-1, 0, 1) if (day := find(context.dct.year + step))]
    if shift is Shift.NEXT:
        days = [day for day in days if day > context.dct]
    if shift is Shift.LAST:
        days = [day for day in days if day < context.dct]
    return nearest(days, context.dct, context.tense)
