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
from alertd.timex.annotate import annotate
from alertd.timex.context import Context
from alertd.timex.meaning import Anchored, Meaning, Offset, Range
from alertd.timex.resolve import resolve
from alertd.timex.scan import parse
from alertd.timex.spans import last_day
from alertd.timex.terms import Direction, Unit

# How many characters of a day's value a sum of such units says.
_AS_FINE_AS = {Unit.MONTH: 7, Unit.QUARTER: 7, Unit.YEAR: 4, Unit.DECADE: 4, Unit.CENTURY: 4}
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_QUARTER = re.compile(r"([0-9]{4})(-Q[1-4])")
_TAGS_BACK = 8
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
    for timex in annotate(text, language, context):
        if conventions and conventions.untagged.fullmatch(timex.text):
            continue
        for tag in _tags_of(timex, language, context):
            exact = replace(tag, value=_value(tag, timex.meaning, found))
            found.append(_trimmed(exact, timex, conventions) if conventions else exact)
    return found


def _tags_of(timex: Timex, language: str, context: Context) -> Sequence[Tag]:
    ends = _ends(timex, timex.meaning, language, context) if timex.interval else []
    return ends or [Tag(timex.start, timex.end, timex.text, timex.type, timex.value)]


def _value(tag: Tag, meaning: object, told: Sequence[Tag]) -> str:
    """The tag's value, as fine as the phrase: a year ago is a year, or a quarter of one."""
    if not isinstance(meaning, Offset | Anchored) or not tag.value[:1].isdigit():
        return tag.value.removeprefix("FY")
    if meaning.unit is Unit.YEAR and meaning.amount == 1:
        quarters = (_QUARTER.fullmatch(tag.value) for tag in reversed(told[-_TAGS_BACK:]))
        quarter = next(filter(None, quarters), None)
        if quarter and meaning.direction is Direction.BEFORE:
            return f"{int(quarter[1]) - 1:04d}{quarter[2]}"
    if _DAY.fullmatch(tag.value):
        return tag.value[: _AS_FINE_AS.get(meaning.unit)]
    return tag.value


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
    if not isinstance(meaning, Range) or timex.interval is None:
        return []
    head = next(_heads(timex.text, meaning.first, language), None)
    tail = next(_tails(timex.text, meaning.last, language), None)
    if head is None or tail is None or head[1] > tail[0]:
        return []
    first, last = timex.interval.first, last_day(timex.interval)
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


def _told(tag: Tag, meaning: Meaning, context: Context, day: date) -> Tag:
    """The tag of that end of a range which falls on `day`."""
    for near in (context, replace(context, dct=day, tense=Tense.UNKNOWN)):
        resolved = resolve(meaning, near)
        days = resolved and resolved.interval
        if resolved and days and day in {days.first, last_day(days)}:
            return replace(tag, type=resolved.type, value=resolved.value)
    return replace(tag, value=value.of_day(day))
