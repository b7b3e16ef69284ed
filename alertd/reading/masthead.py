"""Datelines ("GENEVA, May 12 (Wire) -") and mastheads ("Published: Wednesday 3 July 2024")."""

import re
from dataclasses import dataclass
from datetime import date

from alertd.model.article import PublishedSource
from alertd.timex import Context, Expression, parse, resolve
from alertd.timex.meaning import At, Day, Meaning, MonthDay

_FIRST_LINES = 12
_LONGEST_LINE = 120
_DATELINE_HEAD = 90
_STAMPED = re.compile(
    r"\b(?:published|posted|issued|updated|date|released?|filed|publicado|actualizado"
    r"|veröffentlicht|publié|发布|発行)\b|发布|^\W*$",
    re.IGNORECASE,
)
_FIRST_PUBLISHED = re.compile(r"\b(?:published|posted|issued|filed|publicado)\b", re.IGNORECASE)
_PLACE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ.'’]*(?:[ -][A-ZÀ-Þ][A-ZÀ-Þ.'’]*){0,3}")
_MIXED_PLACE = re.compile(r"[A-ZÀ-Þ][\w.'’-]{1,20}(?: [A-ZÀ-Þ][\w.'’-]{1,20}){0,3}")
_DASH = re.compile(r"[^—–\n]{0,60}(?:—|–| - |--|:)")
_MOST_WORDS_BESIDE = 8
_MOST_BESIDE = 70


@dataclass(frozen=True, slots=True)
class Masthead:
    """What stands over the article: a full day, or a month and day without a year; a place."""

    day: date | None
    month_day: tuple[int, int] | None
    source: PublishedSource
    place: str | None


def find_masthead(text: str, language: str) -> Masthead:
    """The dateline or stamp among the first lines."""
    place: str | None = None
    stamps: list[tuple[bool, Expression]] = []
    for line in text.split("\n", _FIRST_LINES)[:_FIRST_LINES]:
        line = line.strip()  # noqa: PLW2901
        if found := _dateline(line, language):
            place = place or found[0]
            if found[1] is not None:
                return _made(found[1].meaning, PublishedSource.DATELINE, place)
        elif len(line) <= _LONGEST_LINE and (stamp := _stamp(line, language)):
            stamps.append((not _FIRST_PUBLISHED.search(line), stamp))
    if stamps:
        _, best = min(stamps, key=lambda one: one[0])
        return _made(best.meaning, PublishedSource.MASTHEAD, place)
    return Masthead(None, None, PublishedSource.UNKNOWN, place)


def _dateline(line: str, language: str) -> tuple[str, Expression | None] | None:
    """A place in capitals, perhaps a day, then a dash or colon."""
    place = _PLACE.match(line)
    if place is None or len(place[0]) < 3:  # noqa: PLR2004  no place is shorter
        return _mixed_dateline(line, language)
    rest = line[place.end() : place.end() + _DATELINE_HEAD]
    if not _DASH.match(rest):
        return None
    day = next((e for e in parse(rest, language) if _is_day(e.meaning) and e.start < 40), None)  # noqa: PLR2004
    return place[0].title(), day


def _mixed_dateline(line: str, language: str) -> tuple[str, Expression | None] | None:
    """A place in small letters counts only with its day: "Geneva, May 12 -"."""
    place = _MIXED_PLACE.match(line)
    if place is None or not line[place.end() : place.end() + 2].startswith(", "):
        return None
    rest = line[place.end() : place.end() + _DATELINE_HEAD]
    day = next((e for e in parse(rest, language) if _is_day(e.meaning)), None)
    if day is None or day.start > 3 or not _DASH.match(rest[day.end :]):  # noqa: PLR2004
        return None
    return place[0], day


def _stamp(line: str, language: str) -> Expression | None:
    found = next((e for e in parse(line, language) if _is_day(e.meaning)), None)
    if found is None:
        return None
    beside = line[: found.start] + line[found.end :]
    words = re.findall(r"\w+", beside)
    if len(beside) > _MOST_BESIDE or "。" in beside:  # scripts without spaces have few "words"
        return None
    if _STAMPED.search(beside) or (len(words) <= _MOST_WORDS_BESIDE and _is_full(found.meaning)):
        return found if not re.search(r"[.!?]\s*$", line) or len(words) <= 2 else None  # noqa: PLR2004
    return None


def _is_day(meaning: Meaning) -> bool:
    day = meaning.day if isinstance(meaning, At) else meaning
    return isinstance(day, (Day, MonthDay))


def _is_full(meaning: Meaning) -> bool:
    day = meaning.day if isinstance(meaning, At) else meaning
    return isinstance(day, Day)


def _made(meaning: Meaning, source: PublishedSource, place: str | None) -> Masthead:
    day = meaning.day if isinstance(meaning, At) else meaning
    if isinstance(day, MonthDay):
        return Masthead(None, (day.month, day.day), source, place)
    resolved = resolve(day, Context(dct=None))
    interval = resolved.interval if resolved else None
    return Masthead(interval.first if interval else None, None, source, place)
