"""Which time expressions state no commitment, and why."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from alertd.commitments.cues import Hit
from alertd.commitments.place import Place
from alertd.model.timex import Grain, Interval, Tense, Timex, TimexType
from alertd.timex.meaning import (
    At,
    Clock,
    Holiday,
    Range,
    RelativeDay,
    Season,
    Weekday,
    Year,
    YearPart,
)
from alertd.timex.terms import Shift

PAST, VAGUE, UNANCHORED = "past", "vague", "unanchored"
METADATA, BACKGROUND = "metadata", "background"

_TOO_LONG = timedelta(days=4 * 366)
_TOUCHING = 6
_LOOK_BACK = 60
_OPEN_QUOTE = re.compile(r"[“\"][^”\"]*$")


def why_not(
    place: Place, published: date | None, hits: Sequence[Hit], told: bool, sure: bool
) -> str | None:
    """Why the expression states no commitment; None when it may.

    Args:
        place: the expression where it stands.
        published: the article's date.
        hits: background and status cues of the sentence.
        told: whether a cue near it tells of something that can be announced.
        sure: whether its clause says how sure something is.
    """
    days = place.timex.interval
    if days is None:
        return _without_days(place)
    if days.after - days.first > _TOO_LONG:
        return VAGUE
    if over := _gone(place, days, published, hits, told):
        return over
    if not told and not sure and _muses(place):
        return BACKGROUND
    return _told_only_in_passing(place, hits)


def _gone(
    place: Place, days: Interval, published: date | None, hits: Sequence[Hit], told: bool
) -> str | None:
    left, words = place.left[-_LOOK_BACK:], place.language.screening
    if words.during.search(left) or words.was_told.search(left):
        return PAST
    over = None if _off_today(place, hits) else _over(place, days, published, told)
    if over:
        return over
    if published is not None and days.first <= published and _was_due(place, hits):
        return PAST
    return None


def _off_today(place: Place, hits: Sequence[Hit]) -> bool:
    """As in "the call planned for 4 p.m. today will not take place"."""
    meaning = place.timex.meaning
    day = meaning.day if isinstance(meaning, At) else meaning
    off = isinstance(day, RelativeDay) and day.days == 0
    return off and any(hit.tells == "cancelled" for hit in hits)


def _without_days(place: Place) -> str:
    timex = place.timex
    if timex.type is TimexType.SET:
        return BACKGROUND
    if timex.type is TimexType.DURATION:
        return PAST if timex.tense is Tense.PAST else UNANCHORED
    if timex.value == "PAST_REF":
        return PAST
    return VAGUE if timex.value.endswith("REF") else UNANCHORED


def _over(place: Place, days: Interval, published: date | None, told: bool) -> str | None:
    if published is None:
        return PAST if place.timex.tense is Tense.PAST else None
    if days.after <= published or _counted_from_then(place):
        return PAST
    if days.first > published:
        return None
    words = place.language.screening
    if words.ahead.match(place.timex.text) or words.lasting.search(place.left[-8:]):
        return None
    return PAST if _told_of_now(place, told) else None


def _told_of_now(place: Place, told: bool) -> bool:
    """Whether a day or a period that has begun is told of as it was or as it is."""
    tense, words = place.timex.tense, place.language.screening
    if tense is Tense.PAST or words.done.search(place.left[-_LOOK_BACK:]):
        return True
    if words.possessive.match(place.right) and not words.happening.match(place.right):
        return True
    return tense is not Tense.FUTURE and (place.timex.grain > Grain.WEEK or not told)


def _was_due(place: Place, hits: Sequence[Hit]) -> bool:
    """As in "a joint agreement was to be signed at 2:05 p.m.", told on the day itself."""
    return place.timex.time is not None and any(
        hit.name == "background.was_due" and place.text[hit.start] in "wW"
        for hit in place.within_clause(hits)
    )


def _counted_from_then(place: Place) -> bool:
    """As in "took them off again three days later": counted from another day, in the past."""
    timex = place.timex
    if timex.derived is None or timex.tense is Tense.FUTURE:
        return False
    words = place.language
    verbs = words.clauses.verb.findall(place.text, place.clause.start, timex.start)
    return bool(verbs) and words.screening.past_verb.fullmatch(verbs[-1]) is not None


def _told_only_in_passing(place: Place, hits: Sequence[Hit]) -> str | None:
    if names_a_thing(place) or _by_then(place) or _every(place) or _same_day(place):
        return BACKGROUND
    if _any_such_day(place) or _holiday_time(place):
        return BACKGROUND
    told = {hit.name: hit for hit in place.within_clause(hits)}
    if "background.habit" in told:
        return BACKGROUND
    return None


def _by_then(place: Place) -> bool:
    """As in "before then", "a month later than planned": nothing that dates anything by itself."""
    words = place.language.screening
    gloss = words.gloss.search(place.left)
    if (
        gloss
        and place.timex.grain >= Grain.MONTH
        and any(o.end - place.sentence.start == gloss.start() for o in place.others)
    ):
        return True
    only_points = place.timex.text.casefold() in words.then
    return only_points or words.than_planned.match(place.right) is not None


def _muses(place: Place) -> bool:
    """Whether nothing is announced: a saying in quotation marks, the year that figures are for."""
    words, left = place.language.screening, place.left[-_LOOK_BACK:]
    if _OPEN_QUOTE.search(place.left) or words.season.search(left + place.timex.text):
        return True
    return place.timex.grain >= Grain.YEAR and words.lasting.search(left) is not None


def _every(place: Place) -> bool:
    """A clock time of something that recurs: "every Saturday at 7am", "daily at 9am to 5pm"."""
    for other in sorted(place.others, key=lambda other: other.end, reverse=True):
        gap = place.timex.start - other.end
        if gap < 0:
            continue
        if other.type is TimexType.SET:
            return gap <= _TOUCHING or _only_a_clock(place.timex)
        if not _only_a_clock(other):
            break
    words = place.language.screening
    return _only_a_clock(place.timex) and words.any_day.search(place.quote) is not None


def _only_a_clock(timex: Timex) -> bool:
    meaning = timex.meaning.first if isinstance(timex.meaning, Range) else timex.meaning
    return isinstance(meaning, Clock)


def _same_day(place: Place) -> bool:
    """As in "Sept. 28, a Sunday": the weekday of a date that stands right before it."""
    led = place.language.screening.apposed.search(place.left[-_LOOK_BACK:])
    at = place.timex.start - len(led[0]) if led else -1
    return any(other.end == at and other.interval for other in place.others)


def _any_such_day(place: Place) -> bool:
    """As in "it falls on a Sunday": no day by itself."""
    words = place.language.screening
    bare = isinstance(place.timex.meaning, Weekday) and place.timex.meaning.shift is Shift.NONE
    return bare and words.any_such.search(place.left[-_LOOK_BACK:]) is not None


def _holiday_time(place: Place) -> bool:
    """As in "so that it does not fall in the Easter holiday", "with Easter flights in doubt"."""
    words, meaning = place.language.screening, place.timex.meaning
    if isinstance(meaning, Holiday | Season) and words.holiday_time.match(place.right):
        return True
    led = place.left[-_LOOK_BACK:]
    names = isinstance(meaning, Holiday) and words.noun_behind.match(place.right)
    return bool(names and not words.led_to.search(led) and not words.happening.match(place.right))


def _year_of_a_thing(place: Place) -> bool:
    """As in "its outlook for 2026", "bids to host the 2029 summit": which one, not when."""
    words, left = place.language.screening, place.left[-_LOOK_BACK:]
    if place.timex.grain >= Grain.MONTH and words.falling_due.search(left):
        return True
    if isinstance(place.timex.meaning, YearPart) and words.joined.search(place.timex.text):
        return words.noun_behind.match(place.right) is not None
    if not isinstance(place.timex.meaning, Year) or words.happening.match(place.right):
        return False
    if words.plans_for.search(left):
        return True
    return bool(words.attribute.search(left) and words.years_thing.match(place.right))


def names_a_thing(place: Place) -> bool:
    """Whether a month only tells which: "November's employment report", "data for May"."""
    words = place.language.screening
    if _year_of_a_thing(place):
        return True
    if place.timex.grain < Grain.MONTH or (
        place.timex.grain >= Grain.YEAR and not words.possessive.match(place.right)
    ):
        return False
    if words.happening.match(place.right):
        return False
    if words.of_a_report.search(place.left[-_LOOK_BACK:]):
        return True
    if words.possessive.match(place.right):
        return True
    return bool(
        words.attribute.search(place.left[-_LOOK_BACK:]) and words.noun_behind.match(place.right)
    )
