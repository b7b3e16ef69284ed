"""Dates that a text leaves to be summed up: "a 90-day pause announced on Aug. 11"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from alertd.commitments.pieces import SumWords
from alertd.commitments.sentences import Span, holding
from alertd.model.timex import Grain, Interval, Tense, Timex, TimexType
from alertd.timex import Context, resolve
from alertd.timex.meaning import Anchored, Direction, Duration, WeekdayFrom

# What a sum leads to, as its rule.
EXPIRY, DEADLINE = "sum.expiry", "sum.deadline"

_SHORTEST_STEM = 4
_NEIGHBOURS = 25
_NEAR = 60
_LEFT = 120
_BACK = 40
_LONGEST = 1_000
_SUMMED = 0.7


class Adder:
    """Anchors what the expressions of one article leave open, as far as it is told.

    `starts` are the offsets of days that are told for nothing but a sum.
    """

    def __init__(
        self, text: str, timexes: Sequence[Timex], sentences: Sequence[Span], words: SumWords
    ) -> None:
        self._words = words
        self._text = text
        self._timexes = list(timexes)
        self._sentences = sentences
        self.starts: set[tuple[int, int]] = set()

    def summed(self, published: date | None) -> list[Timex]:
        """The expressions, those that can be summed up with their days."""
        for at, timex in enumerate(self._timexes):
            self._timexes[at] = self._sum(at, published) or self._in_another_zone(at) or timex
        return self._timexes

    def _sum(self, at: int, published: date | None) -> Timex | None:
        timex = self._timexes[at]
        if timex.interval is not None or not isinstance(
            timex.meaning, Anchored | Duration | WeekdayFrom
        ):
            return None
        if self._words.roughly.search(timex.text):
            return None
        rule, start = self._start_of(at, published)
        return _counted(timex, start, rule) if start else None

    def _in_another_zone(self, at: int) -> Timex | None:
        """As in "9:42 p.m. EDT on May 13 (0142 GMT on Thursday)": one instant, told twice."""
        timex, other = self._timexes[at], self._timexes[at - 1] if at else None
        if other is None or not (timex.time and other.time):
            return None
        if not self._words.same_instant.fullmatch(self._text[other.end : timex.start]):
            return None
        return replace(timex, interval=other.interval, time=other.time)

    def _start_of(self, at: int, published: date | None) -> tuple[str, Interval | None]:
        """What the amount leads to, and the days that it counts from."""
        timex = self._timexes[at]
        if isinstance(timex.meaning, Anchored | WeekdayFrom):
            behind = self._day_behind(at, published)
            if behind is not None:
                self.starts.add((behind.start, behind.end))
                return timex.rule, behind.interval
            return timex.rule, self._day_of_event(at) or self._appeared(at, published)
        words = self._words
        before, after = self._beside(at, -1), self._beside(at, 1)
        left = self._text[max(0, timex.start - _LEFT) : timex.start]
        if after and self._starts_behind(timex, after, left):
            return EXPIRY, after.interval
        given = before is not None and words.given.search(
            self._text[max(0, before.start - _BACK) : before.start]
        )
        more = words.more.search(timex.text) or words.more.search(self._text[timex.end :][:12])
        if words.has.search(left) and words.to_act.match(self._text, timex.end) and not more:
            return DEADLINE, before.interval if before and given else _day(published)
        if before and (words.held_for.search(left) or (given and words.lasts.search(left))):
            return EXPIRY, before.interval
        return timex.rule, None

    def _starts_behind(self, timex: Timex, day: Timex, left: str) -> bool:
        """Whether the amount starts on a day told behind it: "90-day pause announced on ..."."""
        between = self._text[timex.end : day.start]
        if self._words.pause_then_day.search(between):
            return True
        return bool(self._words.begins.search(left) and self._words.pause_on.fullmatch(between))

    def _beside(self, at: int, step: int) -> Timex | None:
        """The nearest day told in the same sentence."""
        home = holding(self._sentences, self._timexes[at].start)
        at += step
        while 0 <= at < len(self._timexes):
            other = self._timexes[at]
            if home is None or not home.start <= other.start < home.end:
                return None
            if other.interval and other.grain <= Grain.DAY:
                return other
            at += step
        return None

    def _day_behind(self, at: int, published: date | None) -> Timex | None:
        """As in "60 days after publication, scheduled for Friday": the day of that event.

        Not "30 days after publication on May 5", told on April 5: that day is the sum.
        """
        timex = self._timexes[at]
        named = self._words.event.match(self._text, timex.end)
        day = self._timexes[at + 1] if at + 1 < len(self._timexes) else None
        if named is None or day is None or not day.interval or day.grain > Grain.DAY:
            return None
        if not self._words.told_behind.fullmatch(self._text, named.end(), day.start):
            return None
        today = _day(published)
        sum_ = _counted(timex, today, timex.rule) if today else None
        reached = sum_ and sum_.interval and sum_.interval.first <= day.interval.first
        return None if reached else day

    def _appeared(self, at: int, published: date | None) -> Interval | None:
        """The article's own day, for "after publication" as law: the earliest that it can be."""
        appears = self._words.appearing.match(self._text, self._timexes[at].end)
        return _day(published) if appears else None

    def _day_of_event(self, at: int) -> Interval | None:
        """As in "after signing": the day told of the signing elsewhere in the article."""
        timex = self._timexes[at]
        named = self._words.event.match(self._text, timex.end)
        if not named or named[1] in self._words.no_events:
            return None
        root = self._words.roots.get(named[1])
        word = root or self._stem(named[1])
        event = re.compile(rf"\b{re.escape(word)}(?:{self._words.inflections})?\b", re.IGNORECASE)
        days = [
            other
            for other in self._timexes[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS]
            if other.interval and other.grain <= Grain.DAY and other is not timex
            if not other.derived or root
        ]
        days.sort(key=lambda o: (o.start > timex.start, abs(o.start - timex.start)))
        return next((o.interval for o in days if self._tells_of(o, event, timex)), None)

    def _tells_of(self, day: Timex, event: re.Pattern[str], timex: Timex) -> bool:
        """Whether a day is told of the event, near it and in one sentence."""
        home = holding(self._sentences, day.start)
        if home is None:
            return False
        start, end = max(home.start, day.start - _NEAR), min(home.end, day.end + _NEAR // 2)
        for met in event.finditer(self._text, start, end):
            between = self._text[min(met.end(), day.end) : max(met.start(), day.start)]
            own = timex.end <= met.start() <= timex.end + _NEAR // 2
            if self._words.which_is.search(between) or not (
                own or self._words.elsewhere.search(between)
            ):
                return True
        return False

    def _stem(self, word: str) -> str:
        for ending in self._words.endings:
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
                return word[: -len(ending)]
        return word


def _counted(timex: Timex, start: Interval, rule: str) -> Timex | None:
    meaning = timex.meaning
    if isinstance(meaning, Duration):
        if meaning.amount is None or meaning.amount > _LONGEST:
            return None
        meaning = Anchored(meaning.amount, meaning.unit, Direction.AFTER)
    elif isinstance(meaning, Anchored | WeekdayFrom):
        meaning = replace(meaning, event=False)
    else:
        return None
    resolved = resolve(meaning, Context(dct=start.first, anchor=start))
    if resolved is None or resolved.interval is None:
        return None
    return replace(
        timex,
        type=TimexType.DATE,
        value=resolved.value,
        interval=resolved.interval,
        grain=resolved.grain,
        derived=resolved.derived or f"{start.first} + {timex.text}",
        tense=Tense.FUTURE,
        rule=rule,
        confidence=min(timex.confidence, _SUMMED),
    )


def _day(day: date | None) -> Interval | None:
    return Interval(day, date.fromordinal(day.toordinal() + 1)) if day else None
