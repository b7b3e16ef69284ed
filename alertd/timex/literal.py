"""Day literals that are already delimited, in any language that dateparser knows."""

import re
from datetime import date, datetime, time
from typing import Any

from alertd.model.timex import Tense
from alertd.timex.anchor_days import nearest
from alertd.timex.context import Context
from alertd.timex.resolve import resolve
from alertd.timex.scan import parse
from alertd.timex.spans import make_day
from alertd.timex.zones import ABBREVIATIONS

_LONGEST = 60
_WITHOUT_ZONE = re.compile(rf"\s*\b(?:{'|'.join(ABBREVIATIONS)})\b")


def read_literal(text: str, language: str, near: date | None) -> date | None:
    """The one day that the whole text says, or None.

    The language's own grammar reads it first, then dateparser, strictly: day and month have to
    be there, and the year too where `near` is None. Without a year the day nearest `near` is meant.
    """
    text = " ".join(text.split())
    for expression in parse(text, language):
        if expression.start == 0 and expression.end == len(text):
            resolved = resolve(expression.meaning, Context(near))
            days = resolved.interval if resolved else None
            return days.first if days and (days.after - days.first).days == 1 else None
    return _dateparser(text, language, near)


def _dateparser(text: str, language: str, near: date | None) -> date | None:
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return None
    found = _parse(_WITHOUT_ZONE.sub("", text), language, near)
    if found is None or near is None or str(found.year) in text:
        return found
    years = (make_day(near.year + step, found.month, found.day) for step in (0, 1, -1))
    return nearest(years, near, Tense.UNKNOWN)


def _parse(text: str, language: str, near: date | None) -> date | None:
    import dateparser

    settings: dict[str, Any] = {
        "PARSERS": ["absolute-time"],
        "REQUIRE_PARTS": ["day", "month"] if near else ["day", "month", "year"],
        "RELATIVE_BASE": datetime.combine(near or date(2000, 1, 1), time(12)),
    }
    try:
        found = dateparser.parse(text, languages=[language.partition("-")[0]], settings=settings)
    except (ValueError, OverflowError):
        return None
    return found.date() if found else None
