"""Texts that tell history: their days count from the day told before, not from their own date."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from alertd.model.timex import Interval, Tense, Timex
from alertd.timex.context import Context, Expression
from alertd.timex.meaning import (
    Day,
    DayOfMonth,
    Holiday,
    Meaning,
    Month,
    MonthDay,
    Offset,
    Range,
    RelativeDay,
    RelativePeriod,
    Season,
    Weekday,
    Year,
)

# So many years named, nearly all of them so long before the article, make a text history.
_YEARS_NAMED = 4
_LONG_AGO = 3
_TO_ONE = 4
_WITHOUT_YEAR = (MonthDay, Month, Season, DayOfMonth, Weekday, Holiday)
_HALF_A_YEAR = timedelta(days=182)
_A_YEAR = timedelta(days=366)
_NEARLY_A_YEAR = timedelta(days=300)


def tells_history(expressions: Sequence[Expression], dct: date | None) -> bool:
    """Whether the years that a text names lie long before it, and hardly anything near it."""
    if dct is None:
        return False
    long_ago = near = 0
    for expression in expressions:
        year = _year(expression.meaning)
        if year is not None and year <= dct.year - _LONG_AGO:
            long_ago += 1
        elif year is not None or isinstance(
            expression.meaning, RelativeDay | RelativePeriod | Offset | Weekday
        ):
            near += 1
    return long_ago >= _YEARS_NAMED and long_ago >= _TO_ONE * near


def _year(meaning: Meaning) -> int | None:
    match meaning:
        case Day(year) | Year(year):
            return year
        case Range(first, last):
            return _year(last) or _year(first)
        case Month(_, Year(year)) | Season(_, Year(year)):
            return year
    return None


def told_in(context: Context, meaning: Meaning, last: Interval | None) -> Context:
    """The context in which a day without its year is meant: near the one told `last`."""
    within = meaning.first if isinstance(meaning, Range) else meaning
    bare = isinstance(within, _WITHOUT_YEAR) and getattr(within, "of", None) is None
    if last is None or not bare:
        return context
    if last.after - last.first > _NEARLY_A_YEAR:
        middle = last.first + min(_HALF_A_YEAR, date.max - last.first)
        return replace(context, dct=middle, tense=Tense.UNKNOWN)
    return replace(context, dct=last.first, tense=Tense.FUTURE)


def goes_on_from(timex: Timex, last: Interval | None) -> Interval | None:
    """The days that the story has come to: those just told, unless they count from the article."""
    from_here = isinstance(timex.meaning, RelativeDay | RelativePeriod | Offset)
    days = timex.interval
    if days is None or from_here or days.after - days.first > _A_YEAR:
        return last
    return days
