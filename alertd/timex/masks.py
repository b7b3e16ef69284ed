"""The text as rules see it: lowered, plain spaces and hyphens, found expressions masked."""

import re
from collections.abc import Iterable, Mapping

from alertd.timex.context import Expression
from alertd.timex.meaning import (
    Anchored,
    At,
    Century,
    Clock,
    Day,
    DayOfMonth,
    Decade,
    Duration,
    EdgeOf,
    Holiday,
    Month,
    MonthDay,
    Nth,
    NumericDay,
    Offset,
    PartOf,
    PartOfDay,
    Range,
    RelativeDay,
    RelativePeriod,
    SamePeriod,
    Season,
    Weekday,
    WeekdayFrom,
    WeekOf,
    Year,
    YearPart,
)
from alertd.timex.openings import FILLER, lowered

_FIRST_MARK = 0xE000
_CLASSES: tuple[type, ...] = (
    Day,
    MonthDay,
    NumericDay,
    DayOfMonth,
    Weekday,
    RelativeDay,
    Holiday,
    SamePeriod,
    WeekdayFrom,
    Nth,
    Month,
    Year,
    Decade,
    Century,
    YearPart,
    Season,
    RelativePeriod,
    WeekOf,
    PartOf,
    EdgeOf,
    Range,
    Offset,
    Anchored,
    Clock,
    PartOfDay,
    At,
    Duration,
)
_MARKS = {kind: chr(_FIRST_MARK + index) for index, kind in enumerate(_CLASSES)}

_DAYS = (
    Day,
    MonthDay,
    NumericDay,
    DayOfMonth,
    Weekday,
    RelativeDay,
    Holiday,
    SamePeriod,
    WeekdayFrom,
)
_PERIODS = (Month, Year, Decade, Century, YearPart, Season, RelativePeriod, WeekOf)
KINDS: Mapping[str, tuple[type, ...]] = {
    "a_day": (*_DAYS, Nth),
    "a_clock_day": (*_DAYS, Nth, Anchored, Offset),
    "a_fixed_day": (Day, MonthDay, NumericDay),
    "a_weekday": (Weekday,),
    "a_month": (Month,),
    "a_month_day": (MonthDay,),
    "a_year": (Year, RelativePeriod),
    "a_period": _PERIODS,
    "a_date": (*_DAYS, Nth, *_PERIODS, PartOf, EdgeOf, Range, Offset, Anchored),
    "a_clock": (Clock,),
    "a_count": (Anchored,),
    "a_weekday_from": (WeekdayFrom,),
    "a_moment": (At, Clock),
    "a_duration": (Duration,),
}

_PLAIN = {
    **{
        ord(letter): letter.lower()
        for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÄÇÈÉÊËÌÍÎÏÑÒÓÔÖÙÚÛÜŒ"
    },
    **{
        ord(wide): str(digit)
        for digit, wide in enumerate("\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19")
    },
    **dict.fromkeys(map(ord, "\t\u00a0\u2007\u2009\u200a\u202f\u3000"), " "),
    **dict.fromkeys(map(ord, "\u2018\u2019\u02bc\u2032"), "'"),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2212"), "-"),
    **dict.fromkeys(range(_FIRST_MARK, 0xE100), " "),
}


_ODD = re.compile(f"[{re.escape(''.join(map(chr, _PLAIN)))}]")


def plain(text: str) -> str:
    """The text as patterns expect it; every character keeps its place."""
    return _ODD.sub(lambda met: _PLAIN[ord(met[0])], lowered(text))


def mask(text: str, expressions: Iterable[Expression]) -> str:
    """The plain text with each expression replaced by a mark of its kind, as long as it was."""
    pieces: list[str] = []
    at = 0
    for expression in expressions:
        mark = _MARKS.get(type(expression.meaning))
        if mark is None:
            continue
        length = expression.end - expression.start
        pieces += (text[at : expression.start], mark, FILLER * (length - 1))
        at = expression.end
    return "".join((*pieces, text[at:]))


def hole(kind: str) -> str:
    """The pattern of one masked expression of a kind."""
    return f"[{re.escape(''.join(_MARKS[cls] for cls in KINDS[kind]))}]{FILLER}*"
