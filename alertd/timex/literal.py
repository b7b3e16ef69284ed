"""The only door to dateparser: day literals in the words of any language that it knows."""

import re
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any

from alertd.model.timex import Tense
from alertd.timex.anchor_days import nearest
from alertd.timex.spans import make_day
from alertd.timex.zones import ABBREVIATIONS

_LONGEST = 60
_WITHOUT_ZONE = re.compile(rf"\s*\b(?:{'|'.join(ABBREVIATIONS)})\b")


def whole_day(text: str, language: str, near: date | None) -> date | None:
    """The day that the whole text says in a language's own words, strictly; or None.

    Day and month have to be there, the year too where `near` is None; without a year the day
    nearest `near` is meant.
    """
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


def has_words_for(language: str) -> bool:
    """Whether dateparser knows the language."""
    from dateparser.data.languages_info import language_order

    return language in language_order


@lru_cache(maxsize=4096)
def month_of_word(word: str, language: str) -> int | None:
    """The month that a word names in a language, or None."""
    if word.isascii() and not word.isalpha():
        return None
    found = _parse(f"17 {word} 2000", language, None)
    return found.month if found and (found.day, found.year) == (17, 2000) else None
