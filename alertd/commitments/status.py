"""What becomes of a date: it stands, it is called off, or it takes the place of another."""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from alertd.commitments.clauses import clause_at
from alertd.commitments.cues import Hit
from alertd.commitments.pieces import StatusWords
from alertd.commitments.place import Place
from alertd.commitments.sentences import behind_dateline
from alertd.model.commitment import Status
from alertd.model.timex import Timex

OLD = frozenset({"background.once", "background.unreal", "background.negated"})
_MAYBE = frozenset({"background.was_due"})
RENEWED = "status.renewed"
_TOUCHING = 24
_ADVERB = 8
_REACH = 70
_NEXT_SENTENCE = 200


@dataclass(frozen=True, slots=True)
class Fate:
    """The status of a date, and the date it comes from where it was moved.

    `old` is where that date is told; `shift` what is to be added to the date told; `anew`
    whether it is only told that this is a new date, or one for what was put off.
    """

    status: Status
    moved_from: date | None = None
    shift: timedelta = timedelta(0)
    old: Timex | None = None
    anew: bool = False


def fate_of(place: Place, hits: Sequence[Hit], around: Sequence[Hit]) -> Fate | None:
    """What becomes of the date; None for an old date that gave way to another.

    Args:
        place: the date where it stands.
        hits: status and background cues of its sentence.
        around: status cues of the sentences before and behind.
    """
    if is_old(place, hits) or (_perhaps_old(place, hits) and _by_so_much(place)):
        return _old_date(place, hits, around)
    left, old = (None, None) if _called_off_itself(place, hits) else _day_left(place, hits)
    if moved_here(place, hits) or (left and (old is None or _only_new(place, hits))):
        return Fate(Status.MOVED, left, old=old, anew=_gives_way_to(place, place.timex))
    if _called_off(place, hits):
        return Fate(Status.CANCELLED)
    if _perhaps_old(place, hits):
        return _due_once(place, hits, around)
    if _renewed(place, hits, around):
        return Fate(Status.MOVED, anew=True)
    return Fate(Status.ACTIVE)


def _due_once(place: Place, hits: Sequence[Hit], around: Sequence[Hit]) -> Fate | None:
    """As in "the vote that was due on Friday": called off, moved, or told of as it stood."""
    if any(moved_to(place, other, hits) for other in place.others):
        return None
    off = _cancelling(hits) or _cancelling(around)
    return Fate(Status.CANCELLED if off else Status.ACTIVE)


def _renewed(place: Place, hits: Sequence[Hit], around: Sequence[Hit]) -> bool:
    """As in "Comments will now be accepted through May 3", "will try again on Sunday"."""
    words = place.language.status
    if words.unchanged.search(place.quote):
        return False
    near = [hit for hit in hits if hit.name == RENEWED]
    if any(
        clause_at(place.clauses, hit.start) == place.index or _leads(place, hit) for hit in near
    ):
        return True
    lasts = words.lasts_until.search(place.left) is not None
    return lasts and any(hit.name == RENEWED for hit in (*hits, *around))


def is_old(place: Place, hits: Sequence[Hit]) -> bool:
    """Whether the expression is told as a date that was, or would have been."""
    return (
        _unreal(place, hits)
        or _governed(place, place.timex, hits, OLD)
        or _left_behind(place, place.timex, hits)
    )


def _unreal(place: Place, hits: Sequence[Hit]) -> bool:
    """As in "the paper would have opened offices by summer and brought inspectors by autumn"."""
    return any(
        hit.name == "background.unreal"
        and hit.end <= place.timex.start
        and not place.language.status.anew.search(place.text, hit.end, place.timex.start)
        for hit in hits
    )


def moved_here(place: Place, hits: Sequence[Hit]) -> bool:
    """Whether a verb of moving leads to the expression: "pushed back to Aug. 1"."""
    return moved_to(place, place.timex, hits)


def moved_to(place: Place, timex: Timex, hits: Sequence[Hit]) -> bool:
    """Whether a verb of moving leads to one of the sentence's expressions."""
    words = place.language.status
    return any(
        hit.name == "status.moved"
        and -1 <= timex.start - hit.end <= _TOUCHING
        and not words.not_a_move.search(f"{place.text[hit.start : hit.end]} ")
        for hit in hits
    )


def _old_date(place: Place, hits: Sequence[Hit], around: Sequence[Hit]) -> Fate | None:
    days = place.timex.interval
    if days and (by := _by_so_much(place)):
        return Fate(Status.MOVED, days.first, _length(by, place.language.status, days.first))
    if _new_dates(place, hits):
        return None
    if _cancelling(hits) or (_cancelling(around) and not _unreal(place, hits)):
        return Fate(Status.CANCELLED)
    return None


def _day_left(place: Place, hits: Sequence[Hit]) -> tuple[date | None, Timex | None]:
    """The date that this one takes the place of, where the sentence tells it, and who tells it."""
    days = place.timex.interval
    words = place.language.status
    than = words.than_planned.match(place.right) or words.than_planned.match(f" {place.timex.text}")
    if than and days:
        later = than["side"].casefold() in words.later
        return days.first + _length(than, words, days.first, back=later), None
    here = moved_here(place, hits)
    for other in sorted(place.others, key=lambda timex: abs(timex.start - place.timex.start)):
        if not other.interval or other.interval == days or not _gave_way(place, other, hits, here):
            continue
        if here or _takes_its_place(place, other):
            told = _governed(place, other, hits, OLD | _MAYBE)
            return other.interval.first, other if told else None
    return None, None


def _gave_way(place: Place, timex: Timex, hits: Sequence[Hit], moved: bool) -> bool:
    """Whether another expression is the old date; "due on Thursday" is where this one is new."""
    new = moved or _now(place, timex)
    names = OLD | _MAYBE if new else OLD
    return _governed(place, timex, hits, names) or _left_behind(place, timex, hits)


def _now(place: Place, old: Timex) -> bool:
    """As in "due on Tuesday, will now start a week later"."""
    between = place.text[old.end : place.timex.start]
    return place.language.status.now.search(between) is not None


def _takes_its_place(place: Place, old: Timex) -> bool:
    """Whether the expression stands where a new date does, seen from the old one."""
    if old.start > place.timex.start:
        between = place.text[place.timex.end : old.start]
        return place.language.status.moved_from.fullmatch(between) is not None
    return place.index - clause_at(place.clauses, old.start) <= 1


def _only_new(place: Place, hits: Sequence[Hit]) -> bool:
    """Whether this is the first date told behind the old one."""
    news = _new_dates(place, hits)
    return (
        not news
        or place.timex.start <= min(timex.start for timex in news)
        or not any(timex.start < place.timex.start for timex in news)
    )


def _new_dates(place: Place, hits: Sequence[Hit]) -> list[Timex]:
    told_from = behind_dateline(place.text, place.sentence, place.language.sentences).start
    return [
        other
        for other in place.others
        if other.interval
        and other.interval != place.timex.interval
        and other.start >= told_from
        and not _governed(place, other, hits, OLD | _MAYBE)
        and not _left_behind(place, other, hits)
        and other.tense != "past"
    ]


def _left_behind(place: Place, timex: Timex, hits: Sequence[Hit]) -> bool:
    """As in "to Dec. 16 from Dec. 5" where the sentence tells of a move."""
    words = place.language.status
    if words.instead.search(place.text[max(0, timex.start - 20) : timex.start]):
        return True
    if _gives_way_to(place, timex):
        return False
    moving = any(hit.name == "status.moved" for hit in hits)
    led = place.text[max(0, timex.start - 12) : timex.start]
    return moving and words.from_.search(led) is not None


def _gives_way_to(place: Place, new: Timex) -> bool:
    """As in "from May 16 rather than March 17": the one before takes the place of the other."""
    words = place.language.status
    every = (place.timex, *place.others)
    return any(
        other.start > new.end and words.moved_from.fullmatch(place.text[new.end : other.start])
        for other in every
    )


def _governed(place: Place, timex: Timex, hits: Sequence[Hit], names: frozenset[str]) -> bool:
    clauses = place.clauses
    home = clause_at(clauses, timex.start)
    return any(
        hit.name in names
        and _leads_to(place, timex, hit)
        and clause_at(clauses, hit.start) == home
        and not place.language.status.anew.search(place.text, hit.end, timex.start)
        for hit in hits
    )


def _leads_to(place: Place, timex: Timex, hit: Hit) -> bool:
    """Whether a cue stands before the date; behind it too where verbs end their clause."""
    if hit.end <= timex.start:
        return timex.start - hit.end <= _REACH
    return place.language.status.verb_final and 0 <= hit.start - timex.end <= _REACH


def _perhaps_old(place: Place, hits: Sequence[Hit]) -> bool:
    return _governed(place, place.timex, hits, _MAYBE)


def _called_off(place: Place, hits: Sequence[Hit]) -> bool:
    clauses = place.clauses
    off = [hit for hit in hits if hit.tells == "cancelled"]
    if _perhaps_old(place, hits) and off:
        return True
    homes = {clause_at(clauses, hit.start) for hit in off}
    return place.index in homes or (place.index + 1 in homes and _goes_on(place))


def _leads(place: Place, hit: Hit) -> bool:
    """Whether the date is the first behind a phrase: "has a new slot: the fair opens on May 3"."""
    between = (hit.end <= other.start < place.timex.start for other in place.others)
    return hit.end <= place.timex.start and not any(between)


def put_off(place: Place, background: Sequence[Hit], status: Sequence[Hit]) -> bool:
    """Whether the date is told as due, and what was due on it as off, with no date in its place."""
    hits = [hit for hit in (*background, *status) if place.is_near(hit)]
    return (
        _perhaps_old(place, hits)
        and _cancelling(hits)
        and not any(hit.name == "status.moved" for hit in hits)
    )


def _called_off_itself(place: Place, hits: Sequence[Hit]) -> bool:
    """As in "A was moved from May 2 to May 9; B, on Friday, was cancelled": nothing moves B."""
    here = {hit.tells for hit in hits if clause_at(place.clauses, hit.start) == place.index}
    return "cancelled" in here and "moved" not in here and not _perhaps_old(place, hits)


def _goes_on(place: Place) -> bool:
    """As in "its hearing, listed for April 22," and "has been dropped": one subject for both."""
    behind = place.clauses[place.index + 1]
    if behind.opener:
        return False
    verb = place.language.clauses.verb.search(place.text, behind.start, behind.end)
    return verb is not None and verb.start() - behind.start <= _ADVERB


def _cancelling(hits: Sequence[Hit]) -> bool:
    return any(hit.tells == "cancelled" for hit in hits)


def _by_so_much(place: Place) -> re.Match[str] | None:
    """By how much the date told is moved, in its sentence or in the one behind it."""
    words = place.language.status
    behind = place.text[place.sentence.end : place.sentence.end + _NEXT_SENTENCE]
    return words.by_so_much.search(place.quote) or words.so_much_longer.match(behind)


def _length(met: re.Match[str], words: StatusWords, day: date, *, back: bool = False) -> timedelta:
    """How far it is from a day to the one that is so much later, or earlier with `back`."""
    word = (met["number"] or "").casefold()
    number = int(word) if word.isdigit() else words.numbers.get(word, 1)
    unit = met["unit"].casefold()
    sign = -1 if back else 1
    if unit in words.units:
        return timedelta(days=sign * number * words.units[unit])
    return months_on(day, sign * number * words.months[unit]) - day


def months_on(day: date, months: int) -> date:
    """The same day so many months on, or the month's last where it has none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
