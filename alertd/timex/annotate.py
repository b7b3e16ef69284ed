"""Time expressions of an article, anchored: parse, read the tense, resolve."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from alertd.model.timex import Interval, Tense, Timex
from alertd.timex.agenda import Agenda, joined
from alertd.timex.anchor_days import day_first_told
from alertd.timex.context import Context, Expression, Resolved
from alertd.timex.foreign import CONFIDENCE, DAY_LITERAL
from alertd.timex.meaning import (
    Anchored,
    At,
    Clock,
    Meaning,
    Month,
    MonthDay,
    Nth,
    Offset,
    PartOfDay,
    SamePeriod,
    Season,
    WeekOf,
    YearPart,
)
from alertd.timex.resolve import resolve
from alertd.timex.scan import parse
from alertd.timex.story import goes_on_from, tells_history, told_in
from alertd.timex.tense import tense_around
from alertd.timex.terms import Unit

# What "a day later" may count from, and how many paragraphs back it may stand.
_LONGEST_ANCHOR = timedelta(days=14)
_PARAGRAPHS_BACK = 2
_EXPRESSIONS_BACK = 12


class Sighted(NamedTuple):
    """An expression where it stands, with the tense of its clause."""

    expression: Expression
    tense: Tense


def annotate(text: str, language: str, context: Context) -> list[Timex]:
    """The text's time expressions in order, not overlapping, each anchored as far as it can be.

    `context.tense` and `context.anchor` are decided for each expression from the text around it.
    """
    return anchored(text, sighted(text, language, parse(text, language)), context)


def sighted(text: str, language: str, expressions: Sequence[Expression]) -> tuple[Sighted, ...]:
    """The parsed expressions, each with the tense of its clause: all that needs no date."""
    return tuple(
        Sighted(one, tense_around(text, one.start, one.end, language)) for one in expressions
    )


def anchored(text: str, sighted: Sequence[Sighted], context: Context) -> list[Timex]:
    """What was sighted in the text, anchored as if it were written on the context's day."""
    expressions = [one.expression for one in sighted]
    told_order = day_first_told(expression.meaning for expression in expressions)
    context = replace(context, day_first=context.day_first if told_order is None else told_order)
    history = tells_history(expressions, context.dct)
    agenda = Agenda(text, expressions)
    timexes: list[Timex] = []
    last: Interval | None = None
    for expression, tense in sighted:
        if history:
            here = told_in(replace(context, tense=tense, anchor=last), expression.meaning, last)
        else:
            anchor = _anchor(text, expression, tense, timexes, context.dct) or context.anchor
            here = agenda.context(replace(context, tense=tense, anchor=anchor), expression)
        resolved = _resolved(expression, here, timexes)
        if resolved is not None:
            timexes.append(agenda.placed(_timex(expression, resolved, here)))
            last = goes_on_from(timexes[-1], last)
    return joined(text, timexes)


def _resolved(expression: Expression, context: Context, told: Sequence[Timex]) -> Resolved | None:
    resolved = resolve(_as_named(expression.meaning, context.tense, told), context)
    if resolved is not None and expression.rule == DAY_LITERAL:
        return replace(resolved, confidence=min(resolved.confidence, CONFIDENCE))
    return resolved


def _as_named(meaning: Meaning, tense: Tense, told: Sequence[Timex]) -> Meaning:
    """A bare "Q3" is the third quarter that was named with its year; one ahead need not be."""
    if not isinstance(meaning, YearPart) or meaning.of is not None or tense is Tense.FUTURE:
        return meaning
    named = (timex.meaning for timex in reversed(told))
    parts = (one for one in named if isinstance(one, YearPart) and one.of is not None)
    asked = (meaning.unit, meaning.number)
    return next((one for one in parts if (one.unit, one.number) == asked), meaning)


def _anchor(
    text: str, expression: Expression, tense: Tense, told: Sequence[Timex], dct: date | None
) -> Interval | None:
    """The days told last before the expression, in a clause that does not look the other way."""
    for timex in _nearest_first(text, expression.start, told):
        if _is_open(timex, expression):
            return None
        if not _against(tense, timex, dct) and _can_anchor(text, timex, expression, dct):
            return timex.interval
    return None


def _can_anchor(text: str, timex: Timex, expression: Expression, dct: date | None) -> bool:
    days = timex.interval
    if days is None:
        return False
    if isinstance(timex.meaning, SamePeriod) and dct is not None and days.first == dct:
        return False  # it pointed to nothing but the day of writing
    if isinstance(expression.meaning, Clock | PartOfDay):
        # Another time of the same day may follow in its own paragraph; a bare day stays in its.
        beside = timex.time is not None or "\n" not in text[timex.end : expression.start]
        return beside and days.after - days.first <= _LONGEST_ANCHOR
    told = expression.meaning
    day = told.day if isinstance(told, At) else told
    if isinstance(day, SamePeriod) and isinstance(timex.meaning, Offset):
        return timex.meaning.unit is Unit.DAY  # "within a year" names no day
    return days.after - days.first <= _LONGEST_ANCHOR or _of_a_longer_period(expression.meaning)


def _against(tense: Tense, timex: Timex, dct: date | None) -> bool:
    if dct is None or timex.interval is None:
        return False
    if tense is Tense.FUTURE:
        return timex.tense is Tense.PAST and timex.interval.first <= dct
    return tense is Tense.PAST and timex.interval.first > dct


def _is_open(timex: Timex, expression: Expression) -> bool:
    """Whether what the expression counts from was counted from an event itself."""
    counted = isinstance(timex.meaning, Anchored) and timex.interval is None
    return counted and isinstance(expression.meaning, SamePeriod | Anchored)


def _nearest_first(text: str, start: int, told: Sequence[Timex]) -> Iterator[Timex]:
    for timex in reversed(told[-_EXPRESSIONS_BACK:]):
        if text.count("\n", timex.end, start) > _PARAGRAPHS_BACK:
            return
        yield timex


def _of_a_longer_period(meaning: Meaning) -> bool:
    match meaning:
        case Month(of=of) | Season(of=of) | MonthDay(of=of) | Nth(of=of) if of is not None:
            return _of_a_longer_period(of)
        case WeekOf(None, unit) | SamePeriod(unit):
            return unit in {Unit.MONTH, Unit.QUARTER, Unit.YEAR}
        case Anchored(anchor=whole) if whole is not None:
            return _of_a_longer_period(whole)
    return False


def _timex(expression: Expression, resolved: Resolved, context: Context) -> Timex:
    return Timex(
        start=expression.start,
        end=expression.end,
        text=expression.text,
        type=resolved.type,
        value=resolved.value,
        meaning=expression.meaning,
        interval=resolved.interval,
        grain=resolved.grain,
        time=resolved.time,
        tense=context.tense,
        rule=expression.rule,
        derived=resolved.derived,
        confidence=resolved.confidence,
    )
