"""Days that stand alone: mastheads, mail headers, what people type."""

from datetime import date

from alertd.timex.context import Context
from alertd.timex.literal import whole_day
from alertd.timex.meaning import Clock, PartOfDay
from alertd.timex.resolve import resolve
from alertd.timex.scan import parse


def read_literal(text: str, language: str, near: date | None) -> date | None:
    """The one day that the whole text says, or None.

    The language's own grammar reads it first, then dateparser, strictly: day and month have to
    be there, and the year too where `near` is None. Without a year the day nearest `near` is meant.
    """
    text = " ".join(text.split())
    for expression in parse(text, language):
        if isinstance(expression.meaning, Clock | PartOfDay):
            continue
        if expression.start == 0 and expression.end == len(text):
            resolved = resolve(expression.meaning, Context(near))
            days = resolved.interval if resolved else None
            return days.first if days and (days.after - days.first).days == 1 else None
    return whole_day(text, language, near)
