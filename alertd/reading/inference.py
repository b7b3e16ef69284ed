"""The day that the text's own weekdays, dates and years point to.

Every day that the article could have been written on is scored by how well the text's
expressions fit it; the best one is taken where it stands out. No article's date is guessed from
today: the day of receipt only bounds it from above.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import exp

from alertd.model.timex import Tense
from alertd.reading.evidence import DayHint, Evidence, WeekdayHint, YearHint, gather

_WINDOW = 45
_MOST_YEARS = 12
_ENOUGH = 1.5
_STANDS_OUT = 0.2
_NEAR = 60.0
_PLANNED = 360.0
_WRONG_SIDE = -0.8
_SO_CLOSE = (-0.4, 0.3, 0.4, 0.5, 0.6, 0.7)
_PLANS_AHEAD = 3
_YEAR_AWAY = 0.12  # all else equal, what is dropped today was written lately
_CONTRADICTION = -4.0
_SAID = (1.0, 0.95, 0.55, 0.4, 0.3, 0.2, -0.4)
_COMING = (0.25, 0.8, 0.8, 0.7, 0.65, 0.6, 0.4)
_OPEN = (0.4, 0.6, 0.5, 0.4, 0.4, 0.4, 0.2)


@dataclass(frozen=True, slots=True)
class _Case:
    """What there is to judge by, counted so that the same hint is judged once per day."""

    weekdays: Counter[WeekdayHint] = field(default_factory=Counter)
    days: Counter[DayHint] = field(default_factory=Counter)
    years: Counter[YearHint] = field(default_factory=Counter)
    weeks: tuple[int, ...] = ()


def infer(
    text: str, language: str, latest: date, month_day: tuple[int, int] | None = None
) -> date | None:
    """The publication day, or None where the text does not pin one down.

    Args:
        text: the article.
        language: ISO 639-1.
        latest: no later day is considered.
        month_day: where a dateline gives month and day, only the year is looked for.
    """
    evidence = gather(text, language)
    case = _Case(
        Counter(e for e in evidence if isinstance(e, WeekdayHint)),
        Counter(e for e in evidence if isinstance(e, DayHint)),
        Counter(e for e in _sound(evidence)),
        tuple(e for e in evidence if isinstance(e, int)),
    )
    candidates = _candidates(case, latest, month_day)
    if not candidates:
        return None
    # Where the dateline leaves only the year open, the text's weekdays say more than recency.
    away = _YEAR_AWAY if month_day is None else _YEAR_AWAY / 4
    scored = sorted(
        ((_fit(day, case) - away * ((latest - day).days / 365), day) for day in candidates),
        reverse=True,
    )
    best, day = scored[0]
    if month_day is not None:
        return day
    next_best = scored[1][0] if len(scored) > 1 else float("-inf")
    return day if best >= _ENOUGH and best - next_best > _STANDS_OUT else None


def _sound(evidence: Iterable[Evidence]) -> Iterator[YearHint]:
    """The years; one told as to come that others have left behind was a clause misread."""
    hints = [hint for hint in evidence if isinstance(hint, YearHint)]
    newest = max((h.first.year for h in hints if h.tense is Tense.PAST), default=0)
    return (h for h in hints if h.tense is not Tense.FUTURE or h.first.year >= newest)


def _candidates(case: _Case, latest: date, month_day: tuple[int, int] | None) -> list[date]:
    years = _years(case, latest)
    if month_day is not None:
        days = {made for year in years if (made := _made(year, *month_day))}
        return sorted(day for day in days if day <= latest)
    if not case.days or not (case.weekdays or case.weeks):
        return []
    found: set[date] = set()
    for hint in case.days:
        for year in [hint.year] if hint.year else years:
            if middle := _made(year, hint.month, hint.day):
                found |= _around(middle)
    return sorted(day for day in found if day <= latest)


def _years(case: _Case, latest: date) -> list[int]:
    """The years it could be: not before a year told as past, not long before one to come."""
    told = [(hint.first.year, hint.tense) for hint in case.years]
    told += [(hint.year, hint.tense) for hint in case.days if hint.year]
    past = [year for year, tense in told if tense is Tense.PAST and year <= latest.year]
    newest_past = max(past, default=latest.year - _MOST_YEARS)
    # A clause misread as future must not pull the article into another century.
    ahead = [year for year, tense in told if tense is Tense.FUTURE and year >= newest_past]
    newest = min([latest.year, *ahead])
    oldest = max(newest_past, newest - _MOST_YEARS)
    if ahead:
        oldest = max(oldest, min(ahead) - _PLANS_AHEAD)
    return list(range(oldest, newest + 1))


def _around(middle: date) -> set[date]:
    try:
        return {middle + timedelta(days=days) for days in range(-_WINDOW, _WINDOW + 1)}
    except OverflowError:
        return {middle}


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _fit(day: date, case: _Case) -> float:
    total = sum(_weekday_fit(day, hint) * float(n**0.75) for hint, n in case.weekdays.items())
    total += sum(_day_fit(day, hint) for hint in case.days)
    total += sum(_year_fit(day, hint) for hint in case.years)
    return total + sum(_week_fit(day, shift, case.days) for shift in case.weeks)


def _weekday_fit(day: date, hint: WeekdayHint) -> float:
    """Reports name the day itself or the day before; plans name the days ahead."""
    if hint.tense is Tense.PAST:
        return _SAID[(day.weekday() - hint.weekday) % 7]
    ahead = (hint.weekday - day.weekday()) % 7
    return (_COMING if hint.tense is Tense.FUTURE else _OPEN)[ahead]


def _day_fit(day: date, hint: DayHint) -> float:
    """A day of the month fits on the side that its clause says, in the year nearest."""
    years = [hint.year] if hint.year else [day.year - 1, day.year, day.year + 1]
    told = [made for year in years if (made := _made(year, hint.month, hint.day))]
    if not told:
        return 0.0
    nearest = min(told, key=lambda one: abs((one - day).days))
    if hint.weekday is not None and nearest.weekday() != hint.weekday:
        return _CONTRADICTION
    ahead = (nearest - day).days
    side = Tense.FUTURE if ahead > 0 else Tense.PAST
    if hint.tense in {Tense.PAST, Tense.FUTURE} and hint.tense is not side:
        return _WRONG_SIDE
    return _distance_fit(abs(ahead), by_number=hint.weekday is None)


def _distance_fit(days: int, *, by_number: bool) -> float:
    """Nearer is likelier; but what is close by is seldom told by its number alone."""
    if days < (len(_SO_CLOSE) if by_number else 1):
        return _SO_CLOSE[days]
    return 0.6 + 0.4 * exp(-days / _NEAR)


def _year_fit(day: date, hint: YearHint) -> float:
    """A year that is told by number is seldom the writer's own, and plans look not far ahead."""
    if hint.tense is Tense.FUTURE:
        if day > hint.last:
            return _CONTRADICTION
        return exp(-max(0, (hint.first - day).days) / _PLANNED) - (0.3 if day >= hint.first else 0)
    if day < hint.first:
        return _CONTRADICTION if hint.tense is Tense.PAST else 0.0
    return -0.3 if hint.tense is Tense.PAST and day <= hint.last else 0.0


def _week_fit(day: date, shift: int, days: Iterable[DayHint]) -> float:
    """Next week fits when a day that is told lies in it."""
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=shift)
    for hint in days:
        told = _made(hint.year or monday.year, hint.month, hint.day)
        if shift > 0 and told and monday <= told < monday + timedelta(days=7):
            return 0.8
    return 0.0
