"""Amounts of time, from the day of writing, from another day, or from nothing."""

import re

from alertd.timex.meaning import Anchored, Duration, Lasting, Meaning, Offset, Vague
from alertd.timex.rules import rule
from alertd.timex.terms import Direction, Reference, Unit

Measure = tuple[Unit, int]

_ABOUT = r"(?:(?:rund|etwa|gut|knapp|fast|mehr als|weniger als|mindestens|höchstens|nur|über) )?"
_EVENT = re.compile(r"\s(?:nach|vor|ab|seit)\s", re.IGNORECASE)


@rule(
    rf"(?P<way>in|binnen|innerhalb(?: von)?|innert) {_ABOUT}(?:den (?:nächsten |kommenden )|der "
    rf"nächsten )?{{number}}"
    r" (?:weiteren )?{unit}",
    examples={
        "in zwei Wochen": "2025-07-23",
        "binnen 30 Tagen": "2025-08-08",
        "innerhalb von 48 Stunden": "2025-07-11",
    },
    rejects=["in 30 Städten", "in einem Haus"],
)
def in_amount(number: float, unit: Measure, way: str, after: str) -> Meaning:
    """Read "in zwei Wochen", "binnen 30 Tagen"."""
    if way.lower() != "in" and _EVENT.match(after):
        return Anchored(number * unit[1], unit[0], Direction.AFTER, event=True)
    return Offset(number * unit[1], unit[0], Direction.AFTER, firm=False)


@rule(
    rf"vor {_ABOUT}{{number}} {{unit}}",
    examples={"vor drei Tagen": "2025-07-06", "vor zwei Monaten": "2025-05"},
    rejects=["vor einer Woge", "vor drei Leuten"],
)
def ago(number: float, unit: Measure) -> Meaning:
    """Read "vor drei Tagen"."""
    return Offset(number * unit[1], unit[0], Direction.BEFORE)


@rule(
    rf"{_ABOUT}{{number}} {{unit}} (?P<way>später|danach|darauf|früher|zuvor|davor|vorher|nach"
    rf"|vor|ab)"
    r"|(?:am )?(?P<coming>folgetag|tag darauf|tag danach)|(?:am )?(?P<eve>vortag|vorabend|tag "
    r"davor)",
    examples={
        "zwei Wochen später": "2025-07-23",
        "Folgetag": "2025-07-10",
        "drei Tage zuvor": "2025-07-06",
    },
    rejects=["später", "kurz danach"],
)
def amount_later(
    *, number: float | None, unit: Measure | None, way: str | None, coming: str | None, after: str
) -> Meaning:
    """Read "zwei Wochen später", "30 Tage nach der Veröffentlichung"."""
    told = (way or "").lower()
    if number is None or unit is None:
        return Anchored(1, Unit.DAY, Direction.AFTER if coming else Direction.BEFORE)
    back = told in {"früher", "zuvor", "davor", "vorher", "vor"}
    event = told in {"nach", "vor", "ab"} and after[:1] == " "
    return Anchored(
        number * unit[1], unit[0], Direction.BEFORE if back else Direction.AFTER, event=event
    )


@rule(
    r"{a_count} (?:dem |der |den )?{a_date}",
    examples={
        "30 Tage nach dem 10. November": "2025-12-10",
        "zwei Wochen vor dem 1. August": "2025-07-18",
    },
    rejects=["nach der Wahl"],
)
def counted_from(a_count: Anchored, a_date: Meaning) -> Meaning | None:
    """Read "30 Tage nach dem 10. November"."""
    if a_count.anchor is not None or not a_count.event:
        return None
    return Anchored(a_count.amount, a_count.unit, a_count.direction, a_date)


@rule(
    r"(?:die|den) (?:nächsten|kommenden) {number} {unit}",
    examples={
        "die nächsten 30 Tage": "2025-07-09/2025-08-07",
        "den kommenden zwei Wochen": "2025-07-09/2025-07-22",
    },
    rejects=["die nächsten zwei"],
)
def next_amount(number: float, unit: Measure) -> Meaning:
    """Read "die nächsten 30 Tage"."""
    return Lasting(None, number * unit[1], unit[0])


@rule(
    rf"{_ABOUT}(?:(?:weitere|weiteren|die|den) )?(?:(?:letzten|vergangenen) )?{{number}} "
    rf"(?:weitere |weiteren )?{{unit}}"
    r"|{number2}[- ]?(?P<kind>tägig|wöchig|monatig|jährig|stündig)(?:e[nrsm]?)?(?: frist)?",
    examples={
        "90 Tage": "P90D",
        "knapp fünf Monate": "P5M",
        "ein Jahr": "P1Y",
        "90-tägige": "P90D",
        "einjährigen": "P1Y",
    },
    rejects=["90 Tagungen", "ein Jahrmarkt"],
)
def amount(
    number: float | None, unit: Measure | None, number2: float | None, kind: str | None
) -> Meaning | None:
    """Read "90 Tage", "90-tägige"."""
    if number is not None and unit is not None:
        return Duration(number * unit[1], unit[0])
    kinds = {"tägig": Unit.DAY, "wöchig": Unit.WEEK, "monatig": Unit.MONTH, "stündig": Unit.HOUR}
    return Duration(number2, kinds.get((kind or "").lower(), Unit.YEAR)) if number2 else None


@rule(
    r"(?:einige|einigen|mehrere|mehreren|wenige|wenigen|ein paar|viele|vielen) (?P<word>{unit})",
    examples={"einige Wochen": "PXW", "mehrere Jahre": "PXY"},
    rejects=["einige Häuser"],
)
def some_amount(unit: Measure) -> Meaning:
    """Read "einige Wochen"."""
    return Duration(None, unit[0])


@rule(
    r"(?:die |den )?(?:nächsten|kommenden) (?P<word>{unit})|bald|demnächst|in kürze|(?:in )?zukunft"
    r"|(?:kurz|mittel|lang)fristig|früher oder später|irgendwann|eines tages|künftig",
    examples={"den kommenden Monaten": "FUTURE_REF", "demnächst": "FUTURE_REF"},
    rejects=["die nächsten Schritte", "baldig"],
)
def vague_future(word: str | None) -> Meaning | None:
    """Read "in den kommenden Monaten"."""
    if word and not word.lower().endswith(("n", "e")):
        return None
    return None if word and word.lower() in _SINGULAR else Vague(Reference.FUTURE)


_SINGULAR = {"woche", "minute", "stunde", "jahre", "tage", "monate"}


@rule(
    r"kürzlich|vor kurzem|vor (?:einigen|wenigen|mehreren|vielen) (?P<word>{unit})|jüngst|neulich"
    r"|(?:in )?(?:den|die) (?:letzten|vergangenen) (?P<word2>{unit2})|bisher|zuletzt|früher|einst",
    examples={"kürzlich": "PAST_REF", "vor einigen Jahren": "PAST_REF"},
    rejects=["die letzten Schritte"],
)
def vague_past() -> Meaning:
    """Read "in den vergangenen Jahren"."""
    return Vague(Reference.PAST)


@rule(
    r"derzeit|zurzeit|jetzt|momentan|gegenwärtig|im moment|heutzutage",
    examples={"derzeit": "PRESENT_REF", "jetzt": "PRESENT_REF"},
    rejects=["jetzige"],
)
def vague_present() -> Meaning:
    """Read "derzeit"."""
    return Vague(Reference.PRESENT)
