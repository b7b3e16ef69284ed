"""Dates that a text leaves to be summed up: "a 90-day pause announced on Aug. 11"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from alertd.commitments.lang.en import vocabulary as words
from alertd.commitments.sentences import Span, holding
from alertd.model.timex import Grain, Interval, Tense, Timex, TimexType
from alertd.timex import Context, resolve
from alertd.timex.meaning import Anchored, Direction, Duration, WeekdayFrom

# What a sum leads to, as its rule.
EXPIRY, DEADLINE = "sum.expiry", "sum.deadline"

_LASTING = (
    r"(?:pause|truce|cease-?fire|moratorium|suspension|freeze|reprieve|extension|waiver|stay|period"
    r"|window|delay|review|strike|curfew|lockdown|emergency|armistice|exemption|notice|ban|patch)"
)
_BEGUN = (
    r"(?:announced|declared|agreed|signed|began|begun|beginning|starting|started|took hold"
    r"|took effect|takes"
    r" effect|adopted|struck|launched|imposed|granted|issued|made|ordered|from|put)"
)
_PAUSE_THEN_DAY = re.compile(
    rf"^ (?:\w{{2,20}} ){{0,3}}?{_LASTING}\b[^.;]{{0,90}}?\b{_BEGUN}\b[^.;]{{0,24}}$"
)
_HELD_FOR = re.compile(
    r"\b(?:hold|holds|held|keep|keeps|suspend(?:ed|s)?|pause[ds]?|freeze|frozen|lower(?:ed)?"
    r"|waive[ds]?|halt(?:ed|s)?"
    r"|extend(?:ed|s)?|rolled over|renewed|prolonged|lasts|lasting)\b[^.;]{0,60}\bfor (?:another "
    r"|a further )?$"
)
_BEGINS = re.compile(rf"\b{_BEGUN} (?:a|an|the|another|its|their) $")
_PAUSE_ON = re.compile(rf" (?:\w{{2,20}} ){{0,3}}{_LASTING} (?:on|from|starting|starting on) ")
_LASTS = re.compile(r"\b(?:last|lasts|lasting|run|runs|good|valid)(?: for)? $")
_TO_ACT = re.compile(r" (?:to|in which to) (?!come\b|go\b|write\b|run\b|build\b|become\b)[a-z]{3,}")
_HAS = re.compile(
    r"\b(?:has|have|had|is given|are given|gave|gives?|giving|given|allow(?:s|ed)?)\b[^.;,]{0,40}$"
)
_GIVEN_BACK_THEN = re.compile(
    r"\b(?:announced|declared|agreed|imposed|ordered|granted|adopted|signed|issued|passed|dated"
    r"|approved|published|made|sent|filed)\b[^.;]{0,12}$"
)
_EVENT = re.compile(
    r" (?:(?:of|the|its|their|a|such|that|after|before|from|state|final"
    r"|official) ){0,3}([a-z]{5,20})"
)
_NO_EVENTS = frozenset(words.NO_EVENTS.split())
_WHICH_IS = re.compile(r"^[^.;]{0,50}, which (?:is|was|falls|comes) ")
_ELSEWHERE = re.compile(r"\b(?:until|till|before|after|by|through|and|but|which|who)\b|[;:()]")
_OR = re.compile(r" \(|,? or ")
_ROUGHLY = re.compile(
    r"\b(?:over|about|around|nearly|almost|more than|roughly|some|hours?|minutes?)\b", re.IGNORECASE
)
_SHORTEST_STEM = 4
_NEIGHBOURS = 25
_NEAR = 60
_LEFT = 120
_BACK = 40
_LONGEST = 1_000
_SUMMED = 0.7


class Adder:
    """Anchors what the expressions of one article leave open, as far as it is told."""

    def __init__(self, text: str, timexes: Sequence[Timex], sentences: Sequence[Span]) -> None:
        self._text = text
        self._timexes = list(timexes)
        self._sentences = sentences

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
        if _ROUGHLY.search(timex.text):
            return None
        rule, start = self._start_of(at, published)
        return _counted(timex, start, rule) if start else None

    def _in_another_zone(self, at: int) -> Timex | None:
        """As in "9:42 p.m. EDT on May 13 (0142 GMT on Thursday)": one instant, told twice."""
        timex, other = self._timexes[at], self._timexes[at - 1] if at else None
        if other is None or not (timex.time and other.time):
            return None
        if not _OR.fullmatch(self._text[other.end : timex.start]):
            return None
        return replace(timex, interval=other.interval, time=other.time)

    def _start_of(self, at: int, published: date | None) -> tuple[str, Interval | None]:
        """What the amount leads to, and the days that it counts from."""
        timex = self._timexes[at]
        if isinstance(timex.meaning, Anchored | WeekdayFrom):
            return timex.rule, self._day_of_event(at)
        before, after = self._beside(at, -1), self._beside(at, 1)
        left = self._text[max(0, timex.start - _LEFT) : timex.start]
        if after and self._starts_behind(timex, after, left):
            return EXPIRY, after.interval
        given = before is not None and _GIVEN_BACK_THEN.search(
            self._text[max(0, before.start - _BACK) : before.start]
        )
        if _HAS.search(left) and _TO_ACT.match(self._text, timex.end):
            return DEADLINE, before.interval if before and given else _day(published)
        if before and (_HELD_FOR.search(left) or (given and _LASTS.search(left))):
            return EXPIRY, before.interval
        return timex.rule, None

    def _starts_behind(self, timex: Timex, day: Timex, left: str) -> bool:
        """Whether the amount starts on a day told behind it: "90-day pause announced on ..."."""
        between = self._text[timex.end : day.start]
        if _PAUSE_THEN_DAY.search(between):
            return True
        return bool(_BEGINS.search(left) and _PAUSE_ON.fullmatch(between))

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

    def _day_of_event(self, at: int) -> Interval | None:
        """As in "after signing": the day told of the signing elsewhere in the article."""
        timex = self._timexes[at]
        named = _EVENT.match(self._text, timex.end)
        if not named or named[1] in _NO_EVENTS:
            return None
        word = "effect" if named[1] == "effective" else _stem(named[1])
        event = re.compile(
            rf"\b{re.escape(word)}(?:ing|ed|s|ature|ion|ions|ive|e|es)?\b", re.IGNORECASE
        )
        days = [
            other
            for other in self._timexes[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS]
            if other.interval and other.grain <= Grain.DAY and other is not timex
            if not other.derived or word == "effect"
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
            if _WHICH_IS.search(between) or not (own or _ELSEWHERE.search(between)):
                return True
        return False


def _stem(word: str) -> str:
    for suffix in ("ing", "ive", "ed", "s"):
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_STEM:
            return word[: -len(suffix)]
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
