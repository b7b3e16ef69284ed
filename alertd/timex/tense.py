"""Which way the clause around an expression looks, by the cues of its language."""

import importlib
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TypeAlias

from alertd.model.timex import Tense

# A cue: where it starts and ends, and whether it looks back.
_Cue: TypeAlias = tuple[int, int, bool]
# The last one before an expression and the first one behind it.
_Around: TypeAlias = tuple[_Cue | None, _Cue | None]

# How far a cue may stand from the expression; what counts as near, close by, and next to it.
_LOOK = 240
_NEAR = 100
_CLOSE = 30
_TOUCHING = 12


@dataclass(frozen=True, slots=True)
class Cues:
    """How a language says which way a clause looks: the `CUES` of its folder's `tense.py`.

    `sentence_end` ends a clause. `verbs` finds what tells the tense; its group "past" looks
    back, all else ahead. The others look at the text next to an expression: `into_future`,
    `into_past`, `intended` ("for"), `leaning` (ahead, where no verb is near) and `bare_plan`
    (ahead, where there is no verb at all) end where it begins; `stayed` ("has been postponed"),
    which turns a past to the future, `act` ("vowed"), which turns a future to the past, and
    `happened` ("'s attack"), which is past whatever the verbs say, follow it.
    """

    sentence_end: re.Pattern[str]
    verbs: re.Pattern[str]
    into_future: re.Pattern[str]
    into_past: re.Pattern[str]
    intended: re.Pattern[str]
    leaning: re.Pattern[str]
    bare_plan: re.Pattern[str]
    stayed: re.Pattern[str]
    act: re.Pattern[str]
    happened: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Clauses:
    """Where a text's sentences begin, and its verbs: start, end and whether they look back."""

    sentences: tuple[int, ...]
    starts: tuple[int, ...]
    verbs: tuple[_Cue, ...]


@cache
def cues_of(language: str) -> Cues | None:
    """The cues in the language's folder; None for a language whose folder has no `tense.py`."""
    name = f"alertd.timex.lang.{language}.tense"
    try:
        cues: Cues = importlib.import_module(name).CUES
    except (ModuleNotFoundError, ValueError):
        return None
    return cues


@lru_cache(maxsize=4)
def _clauses(text: str, cues: Cues) -> _Clauses:
    sentences = (0, *(end.end() for end in cues.sentence_end.finditer(text)))
    verbs = tuple((v.start(), v.end(), v["past"] is not None) for v in cues.verbs.finditer(text))
    return _Clauses(sentences, tuple(start for start, _, _ in verbs), verbs)


def tense_around(text: str, start: int, end: int, language: str) -> Tense:
    """The tense of the clause in which `text[start:end]` stands; unknown without cues for it.

    `language` is a BCP 47 tag. The last verb before the expression decides; the first one
    after it where none stands before.
    """
    cues = cues_of(language.partition("-")[0].lower())
    if cues is None:
        return Tense.UNKNOWN
    clauses = _clauses(text, cues)
    sentence = bisect_right(clauses.sentences, start)
    begin = max(clauses.sentences[sentence - 1], start - _LOOK)
    stop = clauses.sentences[sentence] if sentence < len(clauses.sentences) else len(text)
    left = text[max(begin, start - _NEAR) : start]
    looks_back = cues.into_past.search(left) and not cues.stayed.match(text, end)
    if looks_back or cues.happened.match(text, end):
        return Tense.PAST
    before, behind = _verbs_around(clauses, start, end)
    before = before if before and before[0] >= begin else None
    behind = behind if behind and behind[0] < min(stop, end + _LOOK) else None
    if _leads_into_future(cues, left, start, before):
        return Tense.FUTURE
    return _decide(cues, text, left, (start, end), (before, behind))


def _verbs_around(clauses: _Clauses, start: int, end: int) -> _Around:
    at = bisect_left(clauses.starts, start)
    after = bisect_left(clauses.starts, end)
    before = clauses.verbs[at - 1] if at else None
    return before, clauses.verbs[after] if after < len(clauses.verbs) else None


def _leads_into_future(cues: Cues, left: str, start: int, before: _Cue | None) -> bool:
    if cues.into_future.search(left):
        return True
    laid_for = before is not None and before[2] and start - before[1] < _TOUCHING
    return cues.intended.search(left) is not None and not laid_for


def _decide(cues: Cues, text: str, left: str, span: tuple[int, int], around: _Around) -> Tense:
    (start, end), (before, behind) = span, around
    past_follows = behind is not None and behind[2] and behind[0] - end < _CLOSE
    far = before is None or start - before[1] > _CLOSE
    if far and not past_follows and cues.leaning.search(left):
        return Tense.FUTURE
    if before is not None:
        if cues.stayed.match(text, end):
            return Tense.FUTURE
        # "Ahead of the trip, the ministry on Sunday issued ..."
        acted = behind is not None and behind[2] and behind[0] - end <= 1
        return Tense.PAST if before[2] or acted else Tense.FUTURE
    if behind is None:
        plan = text[start].isupper() and cues.bare_plan.search(left)
        return Tense.FUTURE if plan else Tense.UNKNOWN
    if cues.stayed.search(text, end, min(end + _NEAR, behind[1] + _CLOSE)):
        return Tense.FUTURE  # "the October summit has been called off"
    return Tense.PAST if behind[2] or cues.act.match(text, behind[0]) else Tense.FUTURE
