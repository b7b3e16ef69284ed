"""Dates that a text leaves to be summed up: "a 90-day pause announced on Aug. 11"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from alertd.commitments.sentences import Span, holding
from alertd.model.timex import Grain, Interval, Timex, TimexType
from alertd.timex import Context, resolve
from alertd.timex.meaning import Anchored, Direction, Duration, WeekdayFrom

_LASTING = (
    r"(?:pause|truce|cease-?fire|moratorium|suspension|freeze|reprieve|extension|waiver|stay|period"
    r"|window|delay|review|strike|curfew|lockdown|emergency|armistice|exemption|notice|ban|patch)"
)
_BEGUN = (
    r"(?:announced|declared|agreed|signed|began|begun|beginning|starting|started|took hold|took effect|takes"
    r" effect|adopted|struck|launched|imposed|granted|issued|made|ordered|from|put)"
)
_PAUSE_THEN_DAY = re.compile(rf"^ (?:\w{{2,20}} ){{0,3}}?{_LASTING}\b[^.;]{{0,90}}?\b{_BEGUN}\b[^.;]{{0,24}}$")
_HELD_FOR = re.compile(
    r"\b(?:hold|holds|held|keep|keeps|suspend(?:ed|s)?|pause[ds]?|freeze|frozen|lower(?:ed)?|waive[ds]?|halt(?:ed|s)?"
    r"|extend(?:ed|s)?|rolled over|renewed|prolonged|last(?:s|ing)?)\b[^.;]{0,60}\bfor (?:another |a further )?$"
)
_TO_ACT = re.compile(r"^ (?:to|in which to) (?!come\b|go\b|write\b|run\b|build\b|become\b)[a-z]{3,}")
_HAS = re.compile(r"\b(?:has|have|had|is given|are given|gave|gives?|giving|given|allow(?:s|ed)?)\b[^.;,]{0,40}$")
_GIVEN_BACK_THEN = re.compile(r"\b(?:adopted|signed|issued|passed|dated|approved|published|made|sent|filed)\b[^.;]{0,12}$")
_EVENT = re.compile(r"^ (?:(?:of|the|its|their|a|such|that|after|before|from|state|final|official) ){0,3}([a-z]{5,20})")
_STEM = 5
_NEAR = 60
_LONGEST = 1_000


class Adder:
    """Anchors what the expressions of one article leave open, as far as it is told."""

    def __init__(self, text: str, timexes: Sequence[Timex], sentences: Sequence[Span]) -> None:
        self._text = text
        self._timexes = timexes
        self._sentences = sentences

    def summed(self, published: date | None) -> list[Timex]:
        """The expressions, those that can be summed up with their days."""
        return [self._sum(timex, published) or timex for timex in self._timexes]

    def _sum(self, timex: Timex, published: date | None) -> Timex | None:
        if timex.interval is not None or not isinstance(
            timex.meaning, Anchored | Duration | WeekdayFrom
        ):
            return None
        start = self._start_of(timex, published)
        return _counted(timex, start) if start else None

    def _start_of(self, timex: Timex, published: date | None) -> Interval | None:
        """The days that the amount counts from."""
        if isinstance(timex.meaning, Anchored | WeekdayFrom):
            return self._day_of_event(timex)
        text = self._text
        before = self._beside(timex, -1)
        after = self._beside(timex, 1)
        left = text[max(0, timex.start - 120) : timex.start]
        if after and _PAUSE_THEN_DAY.search(text[timex.end : after.start]):
            return after.interval
        if _HAS.search(left) and _TO_ACT.match(text, timex.end):
            given = before and _GIVEN_BACK_THEN.search(text[max(0, before.start - 40) : before.start])
            return before.interval if before and given else _day(published)
        if before and _HELD_FOR.search(left):
            return before.interval
        return None

    def _beside(self, timex: Timex, step: int) -> Timex | None:
        """The nearest day told in the same sentence."""
        at = self._timexes.index(timex) + step
        home = holding(self._sentences, timex.start)
        while 0 <= at < len(self._timexes):
            other = self._timexes[at]
            if home is None or not home.start <= other.start < home.end:
                return None
            if other.interval and other.grain <= Grain.DAY:
                return other
            at += step
        return None

    def _day_of_event(self, timex: Timex) -> Interval | None:
        """ "after signing": the day told of the signing elsewhere in the article."""
        named = _EVENT.match(self._text, timex.end)
        if not named:
            return None
        stem = re.compile(rf"\b{re.escape(named[1][:_STEM])}\w{{0,8}}", re.IGNORECASE)
        told = list(self._days_beside(stem, timex))
        return told[0] if told else None

    def _days_beside(self, stem: re.Pattern[str], timex: Timex) -> Iterator[Interval]:
        for other in sorted(self._timexes, key=lambda o: abs(o.start - timex.start)):
            if other is timex or other.interval is None or other.grain > Grain.DAY or other.derived:
                continue
            home = holding(self._sentences, other.start)
            if home is None:
                continue
            left = max(home.start, other.start - _NEAR)
            right = min(home.end, other.end + _NEAR // 2)
            for met in stem.finditer(self._text, left, right):
                if met.start() > timex.end + _NEAR // 2 or met.end() < timex.start:
                    yield other.interval
                    break
            else:
                if home.start <= timex.start < home.end and other.start > timex.end:
                    between = self._text[timex.end : other.start]
                    if re.search(r",? which (?:is|was|falls) ", between) and stem.search(between):
                        yield other.interval


def _counted(timex: Timex, start: Interval) -> Timex | None:
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
        confidence=min(timex.confidence, 0.7),
    )


def _day(day: date | None) -> Interval | None:
    return Interval(day, date.fromordinal(day.toordinal() + 1)) if day else None
