"""The hints of a text about when it was written, taken from expressions not yet anchored."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice, pairwise
from typing import TypeVar

from alertd.model.timex import Tense
from alertd.reading.abroad import FOREIGN, ForeignWeekday, tense_of, weekdays
from alertd.reading.hints import (
    CountHint,
    DayHint,
    Evidence,
    Hint,
    HolidayHint,
    MonthAndDay,
    MonthHint,
    NextWeekHint,
    PartOfMonthHint,
    WeekdayHint,
    YearHint,
)
from alertd.timex import Context, Expression, resolve, tense_around
from alertd.timex.meaning import (
    Anchored,
    At,
    Day,
    Direction,
    Duration,
    EdgeOf,
    Holiday,
    Lasting,
    Meaning,
    Month,
    MonthDay,
    Part,
    PartOf,
    Range,
    RelativePeriod,
    Season,
    Shift,
    Side,
    Unit,
    Weekday,
    Year,
    YearPart,
)

_MOST_EXPRESSIONS = 250
_MOST_OF_A_KIND = 60
_BEFORE = 30
_BESIDE = 300
_CLAUSE = 60
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7}
_WEEKS_ARE_ROUGH = 2
# "With two days left", "a week to go", "leaving ten days before": counted from the day of writing.
_STILL = re.compile(r"\W{0,2}(?:left|away|to go|remaining|remain|from now)\b", re.IGNORECASE)
_UNTIL = re.compile(r"\W{0,2}(?:before|until|ahead of|to)\b", re.IGNORECASE)
_LEAVES = re.compile(
    r"\b(?:leav(?:es?|ing)|left|with|in|ha[ds]|have)(?: (?:barely|only|just|some|about))?\W{1,2}$"
)
_A_WEEKDAY = re.compile(r",? \(?(?:which (?:is|falls on)|this year|that is)?,? ?(?:on )?a ")
_SAME_DAY = re.compile(r"(?:, | \(|, which falls (?:this year )?on |, for )")
# A plan told from behind says nothing of which side of it the writer stands on.
_WAS_DUE = re.compile(
    r"\b(?:been|was|were|once|originally|previously|earlier) "
    r"(?:due|to|set|scheduled|planned|slated|expected|supposed)\b[^.,;:]{0,25}$"
    r"|\b(?:cancel|scrapp|shelv|tabl)\w{0,6}"
    r" (?!.*\bfrom\b)[^.;:]{0,50}$",
    re.IGNORECASE,
)
_TOUCHING = re.compile(r"[ ,.(（]{0,3}(?:den |le |el )?")
_H = TypeVar("_H")
_BARE = (Shift.NONE, Shift.THIS, Shift.COMING)


def gather(text: str, language: str, found: Sequence[Expression]) -> Evidence:
    """What the text says of its own date, by the first of the expressions found in it."""
    expressions = found[:_MOST_EXPRESSIONS]
    hints: list[Hint] = []
    told: list[tuple[int, MonthAndDay]] = []
    named = set(_weekdays_of_dates(text, expressions))
    for expression in expressions:
        if expression in named:
            continue
        for hint in _hints(expression.meaning, _tense(text, language, expression)):
            hints.append(_with_weekday(hint, expression, named))
            if isinstance(hint, DayHint):
                told.append((expression.start, (hint.month, hint.day)))
    for expression in expressions:
        hints += _ahead(text, expression, told)
    hints += _holidays(text, expressions)
    hints += _abroad(text, language, expressions)
    return _evidence(hints)


def _weekdays_of_dates(text: str, expressions: Sequence[Expression]) -> Iterator[Expression]:
    """The weekdays of "Sept. 28, a Sunday": they tell of the date, not of the writer's week."""
    for first, second in pairwise(expressions):
        pair = isinstance(first.meaning, MonthDay) and isinstance(second.meaning, Weekday)
        if pair and _A_WEEKDAY.fullmatch(text, first.end, second.start):
            yield second


def _with_weekday(hint: Hint, expression: Expression, named: Iterable[Expression]) -> Hint:
    """The hint of a date, with the weekday that is told right behind it."""
    if not isinstance(hint, DayHint) or hint.weekday is not None:
        return hint
    behind = (one for one in named if 0 <= one.start - expression.end <= _BEFORE)
    weekday = next((one.meaning.weekday for one in behind), None)  # type: ignore[union-attr]
    return replace(hint, weekday=weekday)


def _evidence(hints: Sequence[Hint]) -> Evidence:
    bare = _some(WeekdayHint, hints)
    days = _some(DayHint, hints)
    return Evidence(
        lead=next((hint.weekday for hint in bare if hint.tense is Tense.PAST), None),
        weekdays=Counter(bare),
        days=frozenset(hint for hint in days if hint.year is None),
        full_days=frozenset(hint for hint in days if hint.year is not None),
        months=frozenset(_some(MonthHint, hints)),
        years=frozenset(_some(YearHint, hints)),
        holidays=frozenset(_some(HolidayHint, hints)),
        counts=frozenset(_some(CountHint, hints)),
        next_weeks=frozenset(_some(NextWeekHint, hints)),
        parts=frozenset(_some(PartOfMonthHint, hints)),
    )


def _some(kind: type[_H], hints: Sequence[Hint]) -> list[_H]:
    """The first hints of a kind: more would say little, and take long to weigh."""
    return list(islice((hint for hint in hints if isinstance(hint, kind)), _MOST_OF_A_KIND))


def _tense(text: str, language: str, expression: Expression) -> Tense:
    spoken = language.partition("-")[0]
    if spoken in FOREIGN:
        return tense_of(text, expression.start, expression.end, spoken)
    if spoken == "en" and _WAS_DUE.search(
        text[max(0, expression.start - _CLAUSE) : expression.start]
    ):
        return Tense.UNKNOWN
    return tense_around(text, expression.start, expression.end, spoken)


def _abroad(text: str, language: str, expressions: Sequence[Expression]) -> Iterator[Hint]:
    """Weekdays in languages whose grammar does not read them, alone or beside their date."""
    for weekday in islice(weekdays(text, language.partition("-")[0]), _MOST_EXPRESSIONS):
        beside = next((e for e in expressions if _touches(text, weekday, e)), None)
        if beside is None or not isinstance(beside.meaning, MonthDay):
            yield WeekdayHint(weekday.weekday, weekday.tense)
            continue
        month, day = beside.meaning.month, beside.meaning.day
        yield DayHint(month, day, None, weekday.weekday, weekday.tense)
        if weekday.next_week:
            yield NextWeekHint(frozenset({(month, day)}))


def _touches(text: str, weekday: ForeignWeekday, expression: Expression) -> bool:
    first, second = sorted([(weekday.start, weekday.end), (expression.start, expression.end)])
    return second[0] >= first[1] and bool(_TOUCHING.fullmatch(text, first[1], second[0]))


def _hints(meaning: Meaning, tense: Tense) -> Iterator[Hint]:
    """The hints in one expression; of compound ones, those of its parts."""
    match meaning:
        case At(day=inner) | Lasting(first=inner) if inner is not None:
            yield from _hints(inner, tense)
        case Anchored(anchor=MonthDay() as inner):
            yield from _hints(inner, tense)
        case Range(first=first, last=last):
            yield from _hints(first, tense)
            yield from _hints(last, tense)
        case Weekday(weekday=weekday, shift=shift) if shift in _BARE:
            yield WeekdayHint(weekday, tense)
        case MonthDay(month=month, day=day, weekday=weekday, of=None):
            yield DayHint(month, day, None, weekday, tense)
        case Day(year=year, month=month, day=day):
            yield DayHint(month, day, year, None, tense)
        case Anchored(amount, Unit.DAY, direction, Holiday(name=name)):
            yield from _fixed(name, round(amount) * direction.value, None, tense)
            yield from _fixed(name, 0, None, tense)
        case _:
            yield from _longer(meaning, tense)


def _longer(meaning: Meaning, tense: Tense) -> Iterator[Hint]:
    match meaning:
        case Month(month=month, of=None, shift=Shift.NONE):
            yield MonthHint(month, None, tense)
        case PartOf(part=part, whole=Month(month=month, of=None, shift=Shift.NONE)):
            yield MonthHint(month, part, tense)
        case EdgeOf(side=side, whole=Month(month=month, of=None, shift=Shift.NONE)):
            yield MonthHint(month, Part.LATE if side is Side.END else Part.EARLY, tense)
        case PartOf(part=part, whole=RelativePeriod(unit=Unit.MONTH, shift=0)):
            yield PartOfMonthHint(part)
        case EdgeOf(side=Side.END, whole=RelativePeriod(unit=Unit.MONTH, shift=0)):
            yield PartOfMonthHint(Part.LATE)
        case Year() | Month() | YearPart() | Season() | PartOf() | EdgeOf():
            yield from _year(meaning, tense)
        case _:
            return


def _year(meaning: Meaning, tense: Tense) -> Iterator[YearHint]:
    """What names its year is placed without knowing when it was written."""
    resolved = resolve(meaning, Context(dct=None))
    if resolved is not None and resolved.interval is not None:
        first, after = resolved.interval.first, resolved.interval.after
        yield YearHint(first, after - timedelta(days=1), tense)


def _ahead(
    text: str, expression: Expression, told: Sequence[tuple[int, MonthAndDay]]
) -> Iterator[Hint]:
    """What is counted from the day of writing, with the dates that stand near it."""
    beside = frozenset(day for at, day in told if abs(at - expression.start) < _BESIDE)
    match expression.meaning:
        case RelativePeriod(unit=Unit.WEEK, shift=1):
            yield NextWeekHint(beside)
        case Duration(amount=float(amount), unit=unit) if unit in _DAYS:
            if _is_still_to_pass(text, expression):
                yield _count(amount, unit, beside)
        case Anchored(amount, unit, Direction.AFTER, Weekday(weekday)) if unit in _DAYS:
            yield CountHint(round(amount * _DAYS[unit]), 0, weekday, beside)
        case Anchored(amount, unit, Direction.BEFORE, None) if unit in _DAYS:
            if _leaves(text, expression):
                yield _count(amount, unit, beside)


def _is_still_to_pass(text: str, expression: Expression) -> bool:
    if _STILL.match(text, expression.end):
        return True
    return bool(_UNTIL.match(text, expression.end) and _leaves(text, expression))


def _leaves(text: str, expression: Expression) -> bool:
    return bool(_LEAVES.search(text[max(0, expression.start - _BEFORE) : expression.start]))


def _count(amount: float, unit: Unit, beside: frozenset[MonthAndDay]) -> CountHint:
    slack = _WEEKS_ARE_ROUGH if unit is Unit.WEEK else 0
    return CountHint(round(amount * _DAYS[unit]), slack, None, beside)


def _holidays(text: str, expressions: Sequence[Expression]) -> Iterator[Hint]:
    """A holiday beside its weekday or its date: one of the two tells the year."""
    for first, second in pairwise(expressions):
        if not _SAME_DAY.fullmatch(text[first.end : second.start]):
            continue
        for one, other in ((first, second), (second, first)):
            if isinstance(one.meaning, Holiday):
                yield from _holiday(one.meaning, other.meaning)


def _holiday(holiday: Holiday, beside: Meaning) -> Iterator[Hint]:
    match beside:
        case At(day=inner):
            yield from _holiday(holiday, inner)
        case MonthDay(month=month, day=day):
            yield HolidayHint(holiday.name, month, day)
        case Weekday(weekday=weekday, shift=Shift.NONE):
            yield from _fixed(holiday.name, 0, weekday, Tense.UNKNOWN)


def _fixed(name: str, days: int, weekday: int | None, tense: Tense) -> Iterator[DayHint]:
    """The day so many days from a holiday that falls on the same date every year."""
    found = {holiday_in(name, year) for year in (2021, 2022, 2023)}
    if len({(day.month, day.day) for day in found if day}) != 1 or abs(days) > _MOST_EXPRESSIONS:
        return
    day = next(day for day in found if day) + timedelta(days=days)
    yield DayHint(day.month, day.day, None, weekday, tense)


def holiday_in(name: str, year: int) -> date | None:
    """The day of a holiday in a year, where it is known."""
    resolved = resolve(Holiday(name, Year(year)), Context(dct=None))
    return resolved.interval.first if resolved and resolved.interval else None
