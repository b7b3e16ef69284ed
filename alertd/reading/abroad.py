"""Bare weekdays in the languages whose day literals are read, and which way their clause looks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from alertd.model.timex import Tense

# Monday first. Of each, what follows ("-feira", "s") is left to the end of the word.
_WEEKDAYS = {
    "it": "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica",
    "nl": "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
    "pt": "segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo",
}
_CHARACTERS = {"zh": "一二三四五六日", "ja": "月火水木金土日"}
_PAST = {
    "it": "ha detto|ha annunciato|ha dichiarato|hanno annunciato|ha spiegato",
    "nl": "zei|maakte bekend|meldde|kondigde",
    "pt": "disse|afirmou|anunciou|informou|declarou",
    "zh": "说|表示|宣布|公布的|称|指出|证实",
    "ja": "述べた|発表した|明らかにした|語った|決めた",
}
_FUTURE = {
    "it": "sarà|dovrebbe|prossimo|entrerà|scadrà",
    "nl": "zal|zullen|komende|volgende",
    "pt": "será|próxima|próximo|entrará|deve",
    "zh": "将|起施行|定于|届满|预计",
    "ja": "予定|見通し|期限",
}
# Those whose clauses are read here.
FOREIGN = frozenset(_PAST)
_BESIDE = 40
_CLAUSE_END = re.compile(r"[,;:!?，。；：、\n]|\. ")


@dataclass(frozen=True, slots=True)
class ForeignWeekday:
    """A weekday where it stands; Monday is 0. `next_week` where the text says so."""

    start: int
    end: int
    weekday: int
    tense: Tense
    next_week: bool


def weekdays(text: str, language: str) -> Iterator[ForeignWeekday]:
    """The bare weekdays of a text in a language without a grammar of its own."""
    for found in _pattern(language).finditer(text) if language in _ORDER else ():
        which = _ORDER[language].index(found["day"].lower().replace("天", "日"))
        shift = found.groupdict().get("shift") or ""
        yield ForeignWeekday(
            found.start(), found.end(), which, _tense(text, found, language, shift), "下" in shift
        )


def tense_of(text: str, start: int, end: int, language: str) -> Tense:
    """Which way the clause looks, by the nearest verb of saying or of what is to come."""
    cues = _cue(language) if language in _ORDER else None
    before = _CLAUSE_END.split(text[max(0, start - _BESIDE) : start])[-1]
    behind = _CLAUSE_END.split(text[end : end + _BESIDE])[0]
    if cues is None or not (found := list(cues.finditer(f"{before}\t{behind}"))):
        return Tense.UNKNOWN
    nearest = min(found, key=lambda cue: abs(cue.start() - len(before)))
    return Tense.PAST if nearest["past"] else Tense.FUTURE


def _tense(text: str, found: re.Match[str], language: str, shift: str) -> Tense:
    if shift in {"上", "先"}:
        return Tense.PAST
    if shift in {"下", "来"}:
        return Tense.FUTURE
    return tense_of(text, found.start(), found.end(), language)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    if language == "zh":
        return re.compile(r"(?P<shift>[上本这下])?(?:周|星期|礼拜)(?P<day>[一二三四五六日天])")
    if language == "ja":
        return re.compile(r"(?P<shift>[先来])?週?の?(?P<day>[月火水木金土日])曜日?")
    return re.compile(rf"\b(?P<day>{_WEEKDAYS[language]})\b", re.IGNORECASE)


@cache
def _cue(language: str) -> re.Pattern[str]:
    edge = "" if language in _CHARACTERS else r"\b"
    return re.compile(
        rf"(?P<past>{edge}(?:{_PAST[language]}){edge})|{edge}(?:{_FUTURE[language]}){edge}",
        re.IGNORECASE,
    )


_ORDER = {
    **{language: words.split("|") for language, words in _WEEKDAYS.items()},
    **{language: list(words) for language, words in _CHARACTERS.items()},
}
