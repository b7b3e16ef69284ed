"""How well the dates without a year fit, were the article written at a place in the year.

The figures are rounded from counts over some 50 dated news articles; each hint keeps a share for
having been misread, so that no single one decides.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from math import exp, log

from alertd.model.timex import Tense
from alertd.reading.hints import DayHint, Evidence, MonthAndDay, MonthHint, PartOfMonthHint
from alertd.timex.meaning import Part

YEAR_LONG = 366
_LEAP_YEAR = date(2024, 1, 1)
# Month and day of each place in the year.
_ON = tuple(
    (day.month, day.day) for day in (_LEAP_YEAR + timedelta(days=n) for n in range(YEAR_LONG))
)
_PLACES = {month_day: place for place, month_day in enumerate(_ON)}
# How often a date is past or ahead, and its clause reads as past, as future, as neither.
_LABELS = {Tense.PAST: 0, Tense.FUTURE: 1}
_BEHIND, _AHEAD = (log(0.26), log(0.09), log(0.4)), (log(0.08), log(0.57), log(0.6))
_BEHIND_WITH_WEEKDAY = (log(0.20), log(0.03), log(0.25))
_AHEAD_WITH_WEEKDAY = (log(0.10), log(0.67), log(0.75))
_THAT_DAY = log(0.1)
_NONE_AHEAD, _NONE_BEHIND = log(0.1), log(0.3)
# Within a week the weekday is told, with its date or without; the next two are as likely.
_A_WEEK, _IN_REACH_OF_WEEKDAYS = 7, log(0.4)
_EQUALLY_NEAR = 12
_CLUSTERED = 150
_MEETS, _MISSES = 1.4, -0.6
_MONTHS_APART = (0.25, 1.0, 1.0, 0.8, 0.6, 0.5, 0.4, 0.35, 0.3, 0.25, 0.2, 0.15)
_OWN_MONTH_IN_PART = 0.8


def place_in_year(month: int, day: int) -> int | None:
    """Days since New Year's Day, as in a leap year; None for 30 February."""
    return _PLACES.get((month, day))


def day_at(place: int, year: int) -> date | None:
    """The day at a place of a year; None for 29 February of most."""
    try:
        return date(year, *_ON[place])
    except ValueError:
        return None


def gap(place: int, told: int) -> int:
    """Days from one place in the year to the nearest same day of any year: -183 to 182."""
    return (told - place + YEAR_LONG // 2) % YEAR_LONG - YEAR_LONG // 2


def season_scores(evidence: Evidence) -> list[float]:
    """For each place in the year, how well the days and months without a year fit."""
    dated = [
        (at, hint)
        for hint in evidence.days
        if hint.year is None and (at := place_in_year(hint.month, hint.day)) is not None
    ]
    scores = [_days_fit([(gap(place, at), hint) for at, hint in dated]) for place in _places()]
    for hint in evidence.months:
        fits = [_month_fit(month, hint) for month in range(1, 13)]
        for place in _places():
            scores[place] += fits[_ON[place][0] - 1]
    for part in evidence.parts:
        by_day = [_part_fit(day, part) for day in range(1, 32)]
        for place in _places():
            scores[place] += by_day[_ON[place][1] - 1]
    return scores


def coincidence_score(place: int, weekday: int, evidence: Evidence) -> float:
    """What is counted from the day of writing often falls on a date that is told beside it."""
    total = 0.0
    for count in evidence.counts:
        days = count.days if count.weekday is None else count.days + _until(weekday, count.weekday)
        meets = any(abs(one - days) <= count.slack for one in _gaps(place, count.beside))
        total += _MEETS if meets else _MISSES
    for week in evidence.next_weeks:
        monday = 7 - weekday
        meets = any(monday <= one < monday + 7 for one in _gaps(place, week.beside))
        total += _MEETS if meets else _MISSES
    return total


def _places() -> range:
    return range(YEAR_LONG)


def _gaps(place: int, days: frozenset[MonthAndDay]) -> Iterator[int]:
    for day in days:
        told = place_in_year(*day)
        if told is not None:
            yield gap(place, told)


def _until(weekday: int, told: int) -> int:
    return (told - weekday - 1) % 7 + 1


def _days_fit(apart: Sequence[tuple[int, DayHint]]) -> float:
    """Each date on the side that its clause says; the nearest on either side near."""
    if not apart:
        return 0.0
    ahead = min((days for days, _ in apart if days >= 0), default=None)
    behind = min((-days for days, _ in apart if days < 0), default=None)
    beside = min((abs(days) for days, hint in apart if hint.weekday is not None), default=0)
    total = sum(_side_fit(days, hint) for days, hint in apart)
    later = None if ahead is None else max(0, ahead - _EQUALLY_NEAR)
    total += _NONE_AHEAD if later is None else log(_near(later, 0.9, 8, 60))
    total += _NONE_BEHIND if behind is None else log(_near(behind, 0.8, 12, 100))
    total += log(_near(beside, 0.9, 7, 40))
    return total - sum(abs(days) for days, _ in apart) / _CLUSTERED


@cache
def _near(days: int, share: float, close: float, far: float) -> float:
    return share * exp(-days / close) + (1 - share) * exp(-days / far)


def _side_fit(days: int, hint: DayHint) -> float:
    if days == 0:
        return _THAT_DAY
    if hint.weekday is None:
        sides = _AHEAD if days > 0 else _BEHIND
        near = _IN_REACH_OF_WEEKDAYS if abs(days) < _A_WEEK else 0.0
        return near + sides[_LABELS.get(hint.tense, 2)]
    sides = _AHEAD_WITH_WEEKDAY if days > 0 else _BEHIND_WITH_WEEKDAY
    return sides[_LABELS.get(hint.tense, 2)]


def _month_fit(month: int, hint: MonthHint) -> float:
    """A month is told by its name where it is not the writer's own, unless a part of it is."""
    ahead = _MONTHS_APART[(hint.month - month) % 12]
    ago = _MONTHS_APART[(month - hint.month) % 12]
    if hint.part is not None and month == hint.month:
        ahead = ago = _OWN_MONTH_IN_PART
    if hint.tense is Tense.FUTURE:
        return log(0.85 * ahead + 0.15 * ago)
    if hint.tense is Tense.PAST:
        return log(0.85 * ago + 0.15 * ahead)
    return log((ahead + ago) / 2)


def _part_fit(day: int, hint: PartOfMonthHint) -> float:
    """The writer's own month is cut in two by the day of writing."""
    left = (31 - day) / 31
    if hint.part in {Part.REST, Part.LATE}:
        return log(0.15 + left)
    if hint.part in {Part.PASSED, Part.EARLY}:
        return log(1.15 - left)
    return 0.0
