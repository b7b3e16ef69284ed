"""The words that English time phrases are made of."""

from typing import Final

from alertd.timex.factored import factored
from alertd.timex.lang.en.zones import PLACES, REGIONS, zone_of_word
from alertd.timex.masks import KINDS, hole
from alertd.timex.meaning import Meaning, Month, RelativePeriod, SamePeriod, WeekOf, Year
from alertd.timex.rules import Word
from alertd.timex.terms import DayPart, Direction, Part, SeasonName, Shift, Unit
from alertd.timex.zones import ABBREVIATIONS


def _numbered(words: str, start: int = 1) -> dict[str, int]:
    return {word: number for number, word in enumerate(words.split(), start)}


MONTHS: Final = (
    _numbered("january february march april may june july august september october november")
    | _numbered("jan feb mar apr may jun jul aug sep oct nov dec")
    | {"december": 12, "sept": 9}
)
# Small, these are words of their own: "may", "march on".
_ALSO_VERBS: Final = {"may", "march", "mar"}
_ABBREVIATED: Final = set("jan feb mar apr jun jul aug sept sep oct nov dec".split())  # noqa: SIM905
_MONTH: Final = factored(MONTHS.keys() - _ABBREVIATED)
_SHORT_MONTH: Final = factored(_ABBREVIATED)

WEEKDAYS: Final = _numbered("monday tuesday wednesday thursday friday saturday sunday", 0)
_SHORT_WEEKDAYS: Final = _numbered("mon tue wed thu fri sat sun", 0) | {
    "tues": 1,
    "thur": 3,
    "thurs": 3,
}

_SMALL: Final = _numbered(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS: Final = {
    name: 10 * tens
    for name, tens in _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 2).items()
}
_OTHER_NUMBERS: Final = {
    "a": 1.0,
    "an": 1.0,
    "a single": 1.0,
    "single": 1.0,
    "half a": 0.5,
    "half an": 0.5,
    "a couple of": 2.0,
    "couple of": 2.0,
    "a dozen": 12.0,
    "a hundred": 100.0,
    "one hundred": 100.0,
}
_WORDED: Final = (
    f"(?:{factored(_TENS)})(?:[ -](?:{factored(list(_SMALL)[:9])}))?"
    f"|{factored((*_SMALL, *_OTHER_NUMBERS))}"
)
_NUMBER: Final = rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}}|[0-9])?(?:\.5| 1/2)?|{_WORDED})(?: and a half)?"

_ORDINALS: Final = _numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth"
) | dict.fromkeys(("last", "final"), -1)

_UNITS: Final = {
    "minute": (Unit.MINUTE, 1),
    "hour": (Unit.HOUR, 1),
    "day": (Unit.DAY, 1),
    "weekend": (Unit.WEEKEND, 1),
    "week": (Unit.WEEK, 1),
    "fortnight": (Unit.WEEK, 2),
    "month": (Unit.MONTH, 1),
    "quarter": (Unit.QUARTER, 1),
    "year": (Unit.YEAR, 1),
    "decade": (Unit.DECADE, 1),
    "century": (Unit.CENTURY, 1),
    "centurie": (Unit.CENTURY, 1),
}

_SEASONS: Final = {
    "spring": SeasonName.SPRING,
    "summer": SeasonName.SUMMER,
    "autumn": SeasonName.AUTUMN,
    "fall": SeasonName.AUTUMN,
    "winter": SeasonName.WINTER,
}
_PARTS: Final = {
    "early": Part.EARLY,
    "mid": Part.MID,
    "middle": Part.MID,
    "late": Part.LATE,
}
_DAY_PARTS: Final = {
    "morning": DayPart.MORNING,
    "lunchtime": DayPart.MIDDAY,
    "afternoon": DayPart.AFTERNOON,
    "evening": DayPart.EVENING,
    "night": DayPart.NIGHT,
    "overnight": DayPart.NIGHT,
}
_SHIFTS: Final = {
    "this": Shift.THIS,
    "this coming": Shift.THIS,
    "this past": Shift.LAST,
    "coming": Shift.THIS,
    "the coming": Shift.THIS,
    "next": Shift.NEXT,
    "last": Shift.LAST,
    "past": Shift.LAST,
}
_DIRECTIONS: Final = {
    "before": Direction.BEFORE,
    "prior to": Direction.BEFORE,
    "ahead of": Direction.BEFORE,
    "earlier": Direction.BEFORE,
    "beforehand": Direction.BEFORE,
    "after": Direction.AFTER,
    "following": Direction.AFTER,
    "from": Direction.AFTER,
    "later": Direction.AFTER,
    "afterwards": Direction.AFTER,
    "afterward": Direction.AFTER,
}


def _month(text: str) -> int | None:
    word = text.rstrip(".")
    if word[0].islower() and word in _ALSO_VERBS:
        return None
    return MONTHS[word.lower()]


def _short_weekday(text: str) -> int | None:
    return _SHORT_WEEKDAYS[text.lower()] if text[0].isupper() else None


def _number(text: str) -> float | None:
    told = text.lower().replace(",", "").replace(" 1/2", " and a half")
    whole, half, _ = told.partition(" and a half")
    extra = 0.5 if half else 0.0
    if whole[0].isdigit():
        return float(whole) + extra
    if whole in _OTHER_NUMBERS:
        return _OTHER_NUMBERS[whole] + extra
    known = {**_SMALL, **_TENS}
    return sum(known[part] for part in whole.replace("-", " ").split()) + extra


def _ordinal(text: str) -> int:
    word = text.lower()
    return _ORDINALS[word] if word in _ORDINALS else int(word[:-2])


def _zone(text: str) -> str:
    return zone_of_word(text) or ""


_WITHIN: Final = {
    "week": Unit.WEEK,
    "month": Unit.MONTH,
    "quarter": Unit.QUARTER,
    "year": Unit.YEAR,
}
# Fiscal years that are told by one year are the United States government's, those told by two
# ("2026-27") India's, Japan's and Britain's.
_OCTOBER: Final = 10
_APRIL: Final = 4
# What a clock's zone follows is a time: "Nov. 10 1630 GMT".
_YEAR: Final = r"(?:1[0-9]|20|21)[0-9]{2}(?! (?:gmt|utc|hours|hrs|local)\b)"
_OF_YEAR: Final = (
    r"(?:this|next|last|the current|the same|that|the following|the)"
    r" (?:fiscal |financial |calendar )?year"
    rf"|(?:fiscal|financial)(?: year)? {_YEAR}|fy ?{_YEAR}|fy ?[0-9]{{2}}"
    rf"|the {_YEAR}-[0-9]{{2}} (?:fiscal|financial) year|(?:the )?{_YEAR} (?:fiscal|financial) year"
    rf"|(?:calendar (?:year )?)?{_YEAR}"
)
_YEAR_STEPS: Final = {"next": 1, "last": -1}


def _of_year(text: str) -> Meaning:
    words = text.lower().replace("\u2013", "-").split()
    digits = next((word for word in words if any(map(str.isdigit, word))), None)
    if digits is None:
        if words[:2] == ["the", "following"]:
            return WeekOf(None, Unit.YEAR, 1)
        if words[0] == "that" or words[:2] == ["the", "same"]:
            return SamePeriod(Unit.YEAR)
        return RelativePeriod(Unit.YEAR, _YEAR_STEPS.get(words[0], 0))
    first, _, second = digits.removeprefix("fy").partition("-")
    if second:
        return Year(int(first) + 1, _APRIL)
    year = int(first) + (2000 if len(first) == 2 else 0)  # noqa: PLR2004
    fiscal = words[0].startswith("fy") or {"fiscal", "financial"} & set(words)
    return Year(year, _OCTOBER if fiscal else None)


_OF_PERIOD: Final = (
    rf"(?:{_MONTH}|(?:{_SHORT_MONTH})\b\.?)(?:,? (?:{_OF_YEAR}))?|{_OF_YEAR}"
    rf"|(?:this|next|last|the|that|the same|the following) (?:{factored(_WITHIN)})"
)


def _of_period(text: str) -> Meaning | None:
    words = text.split()
    month = words[0].rstrip(",.").lower()
    if month in MONTHS:
        rest = " ".join(words[1:])
        known = _month(words[0].rstrip(","))
        return None if known is None else Month(known, _of_year(rest) if rest else None)
    unit = _WITHIN.get(words[-1].lower())
    if unit in {None, Unit.YEAR}:
        return _of_year(text)
    if words[0].lower() in {"this", "next", "last"}:
        return RelativePeriod(unit, _YEAR_STEPS.get(words[0].lower(), 0))
    return SamePeriod(unit)


_REGION_WORDS: Final = rf"(?:{factored(REGIONS)})(?: (?:standard |daylight )?time)?"
_ZONE: Final = (
    rf"\((?:gmt|utc) ?[+-][0-9]{{1,2}}(?::[0-9]{{2}})?\)|(?:gmt|utc) ?[+-][0-9]{{1,2}}"
    rf"|\(?(?:{factored(map(str.lower, ABBREVIATIONS))})\b\)?"
    rf"|{_REGION_WORDS}|(?:{factored((*PLACES, 'local'))}) time"
)

WORDS: Final[dict[str, Word]] = {
    "month": Word(rf"(?:{_MONTH})\b|(?:{_SHORT_MONTH})\b\.?", _month),
    "weekday": Word(factored(WEEKDAYS), lambda text: WEEKDAYS[text.lower()]),
    "short_weekday": Word(rf"(?:{factored(_SHORT_WEEKDAYS)})\b", _short_weekday),
    "day": Word(r"(?:3[01]|[12][0-9]|0?[1-9])\b", int),
    "day_th": Word(
        r"(?:31st|30th|2[04-9]th|21st|22nd|23rd|1[0-9]th|[4-9]th|1st|2nd|3rd)",
        lambda text: int(text[:-2]),
    ),
    "year": Word(_YEAR, int),
    "of_period": Word(_OF_PERIOD, _of_period),
    "of_year": Word(_OF_YEAR, _of_year),
    "number": Word(_NUMBER, _number),
    "ordinal": Word(rf"{factored(_ORDINALS)}|[1-9][0-9]?(?:st|nd|rd|th)", _ordinal),
    "unit": Word(rf"(?:{factored(_UNITS)})s?", lambda text: _UNITS[text.lower().rstrip("s")]),
    "season": Word(factored(_SEASONS), lambda text: _SEASONS[text.lower()]),
    "part": Word(factored(_PARTS), lambda text: _PARTS[text.lower()]),
    "day_part": Word(factored(_DAY_PARTS), lambda text: _DAY_PARTS[text.lower()]),
    "shift": Word(factored(_SHIFTS), lambda text: _SHIFTS[text.lower()]),
    "direction": Word(factored(_DIRECTIONS), lambda text: _DIRECTIONS[text.lower()]),
    "zone": Word(_ZONE, _zone),
    **{kind: Word(hole(kind), str) for kind in KINDS},
}
