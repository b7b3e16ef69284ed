"""How well bare weekdays, years, full dates and holidays fit, were the article of a given day."""

from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from functools import lru_cache
from math import exp, log

from alertd.model.timex import Tense
from alertd.reading.evidence import holiday_in
from alertd.reading.hints import (
    DayHint,
    Evidence,
    HolidayHint,
    MonthAndDay,
    WeekdayHint,
    YearHint,
)
from alertd.reading.seasons import YEAR_LONG, gap, place_in_year

# What happened on a bare weekday: any of them, the first that is told, and the nearest one.
_SAID_DAYS_AGO = (0.40, 0.35, 0.12, 0.055, 0.035, 0.02, 0.01)
_LEAD_DAYS_AGO = (0.52, 0.40, 0.03, 0.02, 0.01, 0.01, 0.01)
_LEAST_DAYS_AGO = (0.58, 0.36, 0.02, 0.01, 0.01, 0.01, 0.01)
_DAYS_AHEAD = (0.16, 0.24, 0.22, 0.15, 0.11, 0.08, 0.05)
_REPEATED, _ALIKE = 0.6, 0.6
_RARE = 0.0003
_TOLD_BARE_AS_WELL = 0.15
_OTHER_WEEKDAY = log(0.04)
_LEAP_DAY = (2, 29)
_OTHER_HOLIDAY, _UNKNOWN_HOLIDAY = log(0.02), log(0.1)
_OWN_YEAR, _OTHER_SIDE, _EITHER_SIDE = log(0.3), log(0.012), log(0.6)
_OTHER_SIDE_OF_OWN_YEAR = log(0.006)
_PAST_YEARS, _LONG_AGO = 0.8, 8
_A_YEAR = timedelta(days=364)


def weekday_scores(evidence: Evidence) -> list[float]:
    """For each weekday, Monday first, how well the bare weekdays fit."""
    told = {hint.weekday for hint in evidence.weekdays if hint.tense is Tense.PAST}
    scores = [0.0] * 7
    for day in range(7):
        for hint, n in evidence.weekdays.items():
            scores[day] += _ALIKE * _weekday_fit(day, hint) * float(n**_REPEATED)
        if told:
            scores[day] += log(_LEAST_DAYS_AGO[min((day - one) % 7 for one in told)])
        if evidence.lead is not None:
            scores[day] += _ALIKE * log(_LEAD_DAYS_AGO[(day - evidence.lead) % 7])
    return scores


def year_score(year: int, month: int, evidence: Evidence) -> float:
    """How well a month of a year fits the years that are told by number."""
    here = date(year, month, 15)
    total = sum(_year_fit(here, hint) for hint in evidence.years)
    past = [hint.first.year for hint in evidence.years if hint.tense is Tense.PAST]
    if past:
        total -= _PAST_YEARS * log(1 + min(_LONG_AGO, max(0, year - max(past))))
    plans = (hint for hint in evidence.years if hint.tense is Tense.FUTURE and hint.first > here)
    return total + max((_plan_fit(here, hint) for hint in plans), default=0.0)


def full_day_score(day: date, evidence: Evidence) -> float:
    """How well a day fits the dates that are given in full.

    Where other dates go without a year, one with its year is seldom of the writer's own.
    """
    if not evidence.full_days:
        return 0.0
    bare = {(hint.month, hint.day) for hint in evidence.days}
    total = sum(_full_day_fit(day, hint, bare) for hint in evidence.full_days)
    own = any(hint.year == day.year for hint in evidence.full_days)
    return total + _OWN_YEAR if own and bare else total


def agreement_score(year: int, place: int, evidence: Evidence) -> float:
    """Weekdays and holidays that are told beside their dates fit few years."""
    total = 0.0
    for hint in evidence.days:
        if hint.weekday is not None:
            day = _nearest(year, place, hint.month, hint.day)
            total += 0.0 if day and day.weekday() == hint.weekday else _OTHER_WEEKDAY
        elif (hint.month, hint.day) == _LEAP_DAY:
            day = _nearest(year, place, hint.month, hint.day)
            total += 0.0 if day else _OTHER_WEEKDAY
    for holiday in evidence.holidays:
        day = _nearest(year, place, holiday.month, holiday.day)
        total += _holiday_fit(day, holiday)
    return total


def _nearest(year: int, place: int, month: int, day: int) -> date | None:
    """The instance of a month and day that is nearest to the place in the year."""
    at = place_in_year(month, day)
    if at is None:
        return None
    turn = place + gap(place, at)
    try:
        return date(year + (turn >= YEAR_LONG) - (turn < 0), month, day)
    except ValueError:
        return None


def _weekday_fit(weekday: int, hint: WeekdayHint) -> float:
    ago, ahead = (weekday - hint.weekday) % 7, (hint.weekday - weekday) % 7
    if hint.tense is Tense.PAST:
        return log(_SAID_DAYS_AGO[ago])
    if hint.tense is Tense.FUTURE:
        return log(_DAYS_AHEAD[ahead])
    return log((_SAID_DAYS_AGO[ago] + _DAYS_AHEAD[ahead]) / 2)


def _year_fit(here: date, hint: YearHint) -> float:
    """A year that is told by number is seldom the writer's own."""
    if hint.first <= here <= hint.last:
        return _OWN_YEAR
    if hint.tense not in {Tense.PAST, Tense.FUTURE}:
        return _EITHER_SIDE
    # Of the writer's own year, "March" would do and "this year".
    own = here.year == hint.first.year == hint.last.year
    if (here < hint.first) == (hint.tense is Tense.FUTURE):
        return _OWN_YEAR if own else 0.0
    return _OTHER_SIDE_OF_OWN_YEAR if own else _OTHER_SIDE


def _plan_fit(here: date, hint: YearHint) -> float:
    """What comes is told by its year mostly where that is the next one."""
    return -(hint.first - here).days / (180 if hint.last - hint.first < _A_YEAR else 450)


def _full_day_fit(day: date, hint: DayHint, bare: AbstractSet[MonthAndDay]) -> float:
    if hint.year is None:
        return 0.0
    try:
        days = (date(hint.year, hint.month, hint.day) - day).days
    except ValueError:
        return 0.0
    near = exp(-abs(days) / 90) + 0.15 * exp(-abs(days) / 1500)
    if (hint.month, hint.day) in bare and abs(days) <= YEAR_LONG / 2:
        # Told both ways, the bare one is the nearest and the other of another year.
        near *= _TOLD_BARE_AS_WELL
    if hint.tense not in {Tense.PAST, Tense.FUTURE}:
        return log(near / 2 + _RARE)
    right = (days > 0) == (hint.tense is Tense.FUTURE)
    return log((0.87 if right else 0.13) * near + _RARE)


def _holiday_fit(day: date | None, hint: HolidayHint) -> float:
    told = _holiday(hint.name, day.year) if day else None
    if told is None:
        return _UNKNOWN_HOLIDAY
    return 0.0 if told == day else _OTHER_HOLIDAY


@lru_cache(maxsize=512)
def _holiday(name: str, year: int) -> date | None:
    return holiday_in(name, year)
