"""Datelines ("GENEVA, May 12 (Wire) -") and mastheads ("Published: Wednesday 3 July 2024")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from alertd.model.article import PublishedSource
from alertd.model.timex import Grain
from alertd.reading.hints import MonthAndDay
from alertd.timex import Context, Expression, parse, resolve
from alertd.timex.meaning import At, Clock, Meaning, MonthDay

_FIRST_LINES = 14
_LONGEST_LINE = 140
_DATELINE_HEAD = 100
_LONGEST_AFTER = 60
_PLACE = re.compile(r"[A-ZÀ-ÞА-ЯЁ][A-ZÀ-ÞА-ЯЁ.'’]+(?:[ /-][A-ZÀ-ÞА-ЯЁ][A-ZÀ-ÞА-ЯЁ.'’]*){0,3}")
_MIXED_PLACE = re.compile(r"[A-ZÀ-Þ][\w.'’-]{1,20}(?: [A-ZÀ-Þ][\w.'’-]{1,20}){0,3}(?=, )")
_REGION = re.compile(r", ([A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20})?)(?=[ ,.(:—–-]|$)")
_AGENCY = r"(?: ?[(/][^()/\n]{1,40}[)/])?"
_BEFORE_DAY = re.compile(rf"{_AGENCY}[,.:]? {{0,2}}(?:le |el |den |am |on )?")
_DASH = re.compile(rf"[^—–\n]{{0,45}}?(?:—|–|\.-| -{{1,2}} |:|--){_AGENCY}")
_PLACE_ALONE = re.compile(rf"{_AGENCY} ?(?:—|–|-{{1,2}} |:)")
# "新华社北京12月8日电", "本报讯"
_TELEGRAM = re.compile(r"[（(【]?(?:[^\s，。、：；0-9]{2,14})?")
_WIRED = re.compile(r"[)）】]?\s?(?:电|讯|消息|[（(]记者|[-—–])")
_LABEL = re.compile(
    r"(?:^|[|·•/–—-])\W{0,3}(?:\w{1,12} ){0,2}"
    r"(?:published|posted|issued|updated|dated?|released?|filed|modified|created"
    r"|publicado|actualizado|fecha|veröffentlicht|aktualisiert|stand|publié|mis à jour"
    r"|pubblicato|aggiornato)\b|发布|發佈|公開|更新|発行",
    re.IGNORECASE,
)
_FIRST_WORD = re.compile(
    r"(?:\([^()\n]{1,40}\) ?[—–-] ?|[^\W\d_]{2,20} ?[|·•] ?"
    r"|(?:compiled |written |edited )?by [^.\n]{2,60}\. )?"
    r"(?:last )?(?:published|posted|updated|issued|veröffentlicht|aktualisiert|publié|publicado)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?:[^a-zß-ÿ]|\b(?:on|at|am|pm|a\.m|p\.m|le|el)\b){0,40}")
_BYLINE = re.compile(r"^by ", re.IGNORECASE)
_FIRST = re.compile(
    r"\b(?:published|posted|issued|filed|created|publicado|veröffentlicht|publié|pubblicato)\b"
    r"|发布|發佈|公開",
    re.IGNORECASE,
)
# A short line with one of these tells of something else than the article.
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:deadlines?|due|expires?|expiry|closes?|closing|comments?|effective|begins?|starts?|ends?"
    r"|by|until|before|after|from|through|since|between|hearing|meeting|votes?|election|opens?"
    r"|set|moved|delayed|extended|to|copyright|corrected|fixtures?|was|were|is|are|will|has|had"
    r"|said|says)\b|©",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?:[.!?]|[。！？])[\"”’']?\s*$")
_LONGEST_LABEL = 40
_MOST_BESIDE = 45


@dataclass(frozen=True, slots=True)
class Masthead:
    """What stands over the article: a full day, or a month and day without a year.

    `places` are the dateline's town and region; `zone` is one that a stamp states.
    """

    day: date | None = None
    month_day: MonthAndDay | None = None
    source: PublishedSource = PublishedSource.UNKNOWN
    places: tuple[str, ...] = ()
    zone: str | None = None


def find_masthead(text: str, language: str) -> Masthead:
    """The dateline or the stamp among the first lines; a dateline is surer."""
    places: tuple[str, ...] = ()
    stamps: list[tuple[bool, int, Expression]] = []
    for number, line in enumerate(_first_lines(text)):
        if found := _dateline(line, language):
            places = places or found[0]
            if found[1] is not None:
                return _masthead(found[1], PublishedSource.DATELINE, places)
        elif stamp := _stamp(line, language, is_title=number == 0):
            stamps.append((not _FIRST.search(line), number, stamp))
    if stamps:
        *_, best = min(stamps, key=lambda one: one[:2])
        return _masthead(best, PublishedSource.MASTHEAD, places)
    return Masthead(places=places)


def _first_lines(text: str) -> Iterator[str]:
    lines = text.split("\n", _FIRST_LINES * 2)[: _FIRST_LINES * 2]
    return (line.strip() for line in [line for line in lines if line.strip()][:_FIRST_LINES])


def _dateline(line: str, language: str) -> tuple[tuple[str, ...], Expression | None] | None:
    """A place in capitals, perhaps a day, then a dash or a colon; in small letters with a day."""
    if language.startswith("zh"):
        return _telegram(line, language)
    place = _PLACE.match(line)
    capitals = place is not None and len(place[0].strip(".")) > 2  # noqa: PLR2004  no town's name is shorter
    place = place if capitals else _MIXED_PLACE.match(line)
    if place is None:
        return None
    region = _REGION.match(line, place.end())
    day = None
    for start in [place.end(), *([region.end()] if region else [])]:
        day = day or _day_of_dateline(line, start, language)
    if day is None and not (
        capitals and _PLACE_ALONE.match(line, region.end() if region else place.end())
    ):
        return None
    # "GENEVA, May 12": what follows the comma is no region.
    told = region is not None and (day is None or day[1] >= region.end())
    places = [*place[0].split("/"), *([region[1]] if region and told else [])]
    return tuple(name.casefold() for name in places), day[0] if day else None


def _telegram(line: str, language: str) -> tuple[tuple[str, ...], Expression | None] | None:
    """The day of a Chinese dateline, which needs neither spaces nor a dash."""
    head = line[:_DATELINE_HEAD]
    day = next((e for e in parse(head, language) if _is_day(e)), None)
    if day is None or not _TELEGRAM.fullmatch(head, 0, day.start):
        return None
    return ((), day) if _WIRED.match(head, day.end) else None


def _day_of_dateline(line: str, start: int, language: str) -> tuple[Expression, int] | None:
    head = line[start : start + _DATELINE_HEAD]
    day = next((e for e in parse(head, language) if _is_day(e)), None)
    if day is None or not _BEFORE_DAY.fullmatch(head[: day.start]):
        return None
    return (day, start + day.start) if _DASH.match(head, day.end) else None


def _stamp(line: str, language: str, *, is_title: bool) -> Expression | None:
    if len(line) > _LONGEST_LINE or _SENTENCE_END.search(line):
        return None if is_title else _stamp_before_words(line, language)
    day = next((e for e in parse(line, language) if _is_day(e)), None)
    if day is None:
        return None
    before, beside = line[: day.start], _BYLINE.sub("", line[: day.start], 1) + line[day.end :]
    if not is_title and _LABEL.search(before) and len(before) <= _LONGEST_LABEL:
        return day
    words = len(beside.strip()) if not is_title else 2 * len(beside.strip(" .,|-"))
    alone = words <= _MOST_BESIDE and not _OF_SOMETHING_ELSE.search(beside)
    return day if alone and _resolved(day.meaning) else None


def _stamp_before_words(line: str, language: str) -> Expression | None:
    """A label and a full day at the head of a line that goes on in words."""
    label = _FIRST_WORD.match(line)
    if label is None:
        return None
    head = line[: label.end() + _LONGEST_LABEL]
    day = next((e for e in parse(head, language) if _is_day(e)), None)
    if day is None or not _BETWEEN.fullmatch(line, label.end(), max(label.end(), day.start)):
        return None
    ends = line[day.end : day.end + 1] in {".", ";", ")", "|"}
    return day if ends and _resolved(day.meaning) else None


def _is_day(expression: Expression) -> bool:
    inner = _without_clock(expression.meaning)
    return (isinstance(inner, MonthDay) and inner.of is None) or _resolved(inner) is not None


def _without_clock(meaning: Meaning) -> Meaning:
    return meaning.day if isinstance(meaning, At) else meaning


def _resolved(meaning: Meaning) -> date | None:
    """The day, where it needs nothing else to be placed."""
    resolved = resolve(_without_clock(meaning), Context(dct=None))
    if resolved is None or resolved.interval is None or resolved.grain is not Grain.DAY:
        return None
    return resolved.interval.first


def _masthead(found: Expression, source: PublishedSource, places: tuple[str, ...]) -> Masthead:
    clock = found.meaning.time if isinstance(found.meaning, At) else None
    zone = clock.zone if isinstance(clock, Clock) else None
    inner = _without_clock(found.meaning)
    if isinstance(inner, MonthDay):
        return Masthead(None, (inner.month, inner.day), source, places, zone)
    return Masthead(_resolved(inner), None, source, places, zone)
