"""Time expressions as TimeML tags them: the spans and values of TIMEX3.

Commitments want the whole phrase ("from Nov. 3 to 7", "within 30 days") with the days that it
covers. TIMEX3 (TimeML 1.2.1, section 2.2) leaves the preposition out, gives each end of a range
a tag of its own, takes "within 30 days" for a duration, and is no finer than the phrase.
"""

import importlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from alertd.model.timex import Tense, Timex, TimexType
from alertd.timex import value
from alertd.timex.anchor_periods import relative
from alertd.timex.annotate import annotate
from alertd.timex.context import Context
from alertd.timex.meaning import (
    Anchored,
    Meaning,
    Month,
    Offset,
    Range,
    SamePeriod,
    WeekdayFrom,
    WeekOf,
    YearPart,
)
from alertd.timex.resolve import resolve
from alertd.timex.scan import parse
from alertd.timex.spans import last_day
from alertd.timex.terms import Direction, Unit

# How many characters of a day's value a sum of such units says.
_AS_FINE_AS = {Unit.MONTH: 7, Unit.QUARTER: 7, Unit.YEAR: 4, Unit.DECADE: 4, Unit.CENTURY: 4}
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_UNKNOWN_DAY = "XXXX-XX-XX"
_PERIOD = re.compile(r"[0-9]{4}-(?:Q[1-4]|[0-9]{2})")
# How far on, in characters, a period is still the one that a report speaks of.
_PERIOD_REACHES = 1500
_WORD_EDGE = re.compile(r"(?<=\w)(?=\W)|(?<=\W)(?=\w)")
_FIRST_NUMBER = re.compile(r"[0-9]{1,2}[a-z]{0,2}")
_LAST_NUMBER = re.compile(r"[0-9]{1,2}[a-z]{0,2}(?:,? [0-9]{4})?$")


@dataclass(frozen=True, slots=True)
class Conventions:
    """What TIMEX3 leaves out of a language's phrases: the `CONVENTIONS` of its `timeml.py`.

    `leading` and `trailing` match words at a phrase's start and end that are no part of the
    tag, `trailing` only where an event counts; `untagged` matches whole phrases without one.
    """

    leading: re.Pattern[str]
    trailing: re.Pattern[str]
    untagged: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Tag:
    """One TIMEX3: offsets into the text (end exclusive), that slice, type and value."""

    start: int
    end: int
    text: str
    type: TimexType
    value: str


@cache
def _conventions(language: str) -> Conventions | None:
    try:
        module = importlib.import_module(f"alertd.timex.lang.{language}.timeml")
    except (ModuleNotFoundError, ValueError):
        return None
    conventions: Conventions = module.CONVENTIONS
    return conventions


def tags(text: str, language: str, context: Context) -> list[Tag]:
    """The text's TIMEX3 tags in order, not overlapping; `language` is a BCP 47 tag."""
    conventions = _conventions(language.partition("-")[0].lower())
    found: list[Tag] = []
    periods = _Periods(context.dct)
    for timex in annotate(text, language, context):
        if conventions and conventions.untagged.fullmatch(timex.text):
            continue
        periods.hear(timex)
        for tag in _tags_of(timex, language, context):
            exact = replace(tag, value=_value(tag, timex, periods))
            found.append(_trimmed(exact, timex, conventions) if conventions else exact)
    return found


class _Periods:
    """The quarters and months that a text told last: what "a year earlier" is compared with."""

    def __init__(self, dct: date | None) -> None:
        ended = dct and relative(Unit.QUARTER, -1, dct)
        self._reported = value.of_period(Unit.QUARTER, ended) if ended else None
        self._quarter: tuple[str, int] | None = None
        self._period: tuple[str, int] | None = None

    def hear(self, timex: Timex) -> None:
        """Remember a named quarter or month."""
        if isinstance(timex.meaning, YearPart | Month) and _PERIOD.fullmatch(timex.value):
            self._period = timex.value, timex.end
            if isinstance(timex.meaning, YearPart):
                self._quarter = self._period

    def quarter(self, at: int) -> str | None:
        """The quarter told before; else the last that ended, which reports are about."""
        return self._told(self._quarter, at) or self._reported

    def year_before(self, at: int, *, same: bool) -> str | None:
        """The quarter told before, or the `same` period, one year earlier."""
        told = self._told(self._period if same else self._quarter, at)
        return f"{int(told[:4]) - 1:04d}{told[4:]}" if told else None

    @staticmethod
    def _told(period: tuple[str, int] | None, at: int) -> str | None:
        return period[0] if period and at - period[1] < _PERIOD_REACHES else None


def _tags_of(timex: Timex, language: str, context: Context) -> Sequence[Tag]:
    ends = _ends(timex, timex.meaning, language, context)
    return ends or [_whole(timex, context)]


def _whole(timex: Timex, context: Context) -> Tag:
    tag = Tag(timex.start, timex.end, timex.text, timex.type, timex.value)
    if isinstance(timex.meaning, SamePeriod | WeekOf | WeekdayFrom) and timex.interval is None:
        # Nothing told before: then it is the one that the article was written in.
        here = resolve(timex.meaning, replace(context, tense=Tense.UNKNOWN))
        return replace(tag, value=here.value) if here else tag
    return tag


def _value(tag: Tag, timex: Timex, periods: _Periods) -> str:
    """The tag's value, as fine as the phrase: a year ago is a year, or a quarter of one."""
    match timex.meaning:
        case SamePeriod(Unit.QUARTER):
            return periods.quarter(timex.start) or tag.value
        case Offset(1, Unit.YEAR, Direction.BEFORE) | Anchored(1, Unit.YEAR, Direction.BEFORE):
            same = isinstance(timex.meaning, Anchored) and timex.meaning.anchor is not None
            found = periods.year_before(timex.start, same=same) or tag.value[:4]
            return found if tag.value[:1].isdigit() else tag.value
        case Offset(_, Unit.DECADE) if timex.interval:
            return f"{timex.interval.first.year:04d}"
        case Offset(_, unit) | Anchored(_, unit) if _DAY.fullmatch(tag.value):
            return tag.value[: _AS_FINE_AS.get(unit)]
    return tag.value.removeprefix("FY")


def _trimmed(tag: Tag, timex: Timex, conventions: Conventions) -> Tag:
    meaning = timex.meaning
    leading = conventions.leading.match(tag.text)
    if leading:
        tag = _piece(tag, leading.end(), len(tag.text))
        if isinstance(meaning, Offset) and meaning.direction is Direction.AFTER:
            amount = value.of_duration(meaning.amount, meaning.unit)
            tag = replace(tag, type=TimexType.DURATION, value=amount)
    trailing = conventions.trailing.search(tag.text)
    if trailing and isinstance(meaning, Anchored) and timex.interval is None:
        tag = _piece(tag, 0, trailing.start())
    return tag


def _piece(tag: Tag, start: int, end: int) -> Tag:
    return replace(tag, start=tag.start + start, end=tag.start + end, text=tag.text[start:end])


def _ends(timex: Timex, meaning: object, language: str, context: Context) -> list[Tag]:
    """The two ends of a range, where both can be told apart in the phrase."""
    if not isinstance(meaning, Range):
        return []
    head = next(_heads(timex.text, meaning.first, language), None)
    tail = next(_tails(timex.text, meaning.last, language), None)
    if head is None or tail is None or head[1] > tail[0]:
        return []
    days = timex.interval
    first, last = (days.first, last_day(days)) if days else (None, None)
    whole = Tag(timex.start, timex.end, timex.text, TimexType.DATE, "")
    return [
        _told(_piece(whole, *head), meaning.first, context, first),
        _told(_piece(whole, *tail), meaning.last, context, last),
    ]


def _heads(phrase: str, meaning: Meaning, language: str) -> Iterator[tuple[int, int]]:
    for edge in _WORD_EDGE.finditer(phrase):
        found = parse(phrase[: edge.start()], language)
        if len(found) == 1 and found[0].meaning == meaning:
            yield found[0].start, found[0].end
    yield from (number.span() for number in _FIRST_NUMBER.finditer(phrase))


def _tails(phrase: str, meaning: Meaning, language: str) -> Iterator[tuple[int, int]]:
    for at in (edge.start() for edge in _WORD_EDGE.finditer(phrase)):
        found = parse(phrase[at:], language)
        if len(found) == 1 and found[0].meaning == meaning:
            yield at + found[0].start, at + found[0].end
    yield from (number.span() for number in _LAST_NUMBER.finditer(phrase))


def _told(tag: Tag, meaning: Meaning, context: Context, day: date | None) -> Tag:
    """The tag of that end of a range which falls on `day`."""
    for near in (context, replace(context, dct=day or context.dct, tense=Tense.UNKNOWN)):
        resolved = resolve(meaning, near)
        days = resolved and resolved.interval
        if resolved and (day is None or (days and day in {days.first, last_day(days)})):
            return replace(tag, type=resolved.type, value=resolved.value)
    return replace(tag, value=value.of_day(day) if day else _UNKNOWN_DAY)
