"""From one expression to another, and what recurs."""

import re

from alertd.timex.building import follows, years_to
from alertd.timex.meaning import Every, Meaning, Range
from alertd.timex.rules import rule
from alertd.timex.terms import Unit
from alertd.timex.value import of_duration

# "se pasó del viernes al lunes" tells two days, no stretch between them.
_MOVED = re.compile(
    r"\b(?:aplaz\w+|pospu?\w+|retras\w+|adelant\w+|traslad\w+|mov\w+|pas[óaoe]\w*|prorrog\w+"
    r"|reprogram\w+|cambi\w+|ampli\w+|exten\w+)\b[^.;]*$",
    re.IGNORECASE,
)
_ADVERBS = {
    "diario": "P1D",
    "diaria": "P1D",
    "diariamente": "P1D",
    "semanal": "P1W",
    "semanalmente": "P1W",
    "quincenal": "P2W",
    "mensual": "P1M",
    "mensualmente": "P1M",
    "trimestral": "P1Q",
    "semestral": "P6M",
    "anual": "P1Y",
    "anualmente": "P1Y",
}


@rule(
    r"(?P<opened>del? |desde (?:el |la )?|entre (?:el |la )?)?{a_date}"
    r"(?P<joined> al? | hasta (?:el |la )?| y (?:el |la )?| ?- ?){a_date2}",
    examples={
        "del martes al viernes": "2025-07-08/2025-07-11",
        "entre el 29 de septiembre y el 1 de octubre": "2025-09-29/2025-10-01",
        "lunes y martes": "2025-07-07/2025-07-08",
        "de 2009 a 2011": "2009-01-01/2011-12-31",
    },
    rejects=["de aquí a allá", "entre el uno y el otro"],
)
def from_to(
    a_date: Meaning, a_date2: Meaning, opened: str | None, joined: str, before: str
) -> Meaning | None:
    """Read "del martes al viernes"."""
    together = joined.strip().startswith("y")
    between = (opened or "").lower().startswith("entre")
    if _MOVED.search(before) or (together and not between and not follows(a_date, a_date2)):
        return None
    if joined.strip() in {"a", "al"} and opened is None:
        return None
    return Range(a_date, a_date2)


@rule(
    r"(?P<first>(?:19|20)[0-9]{2})-(?P<last>(?:20)?[0-9]{2})",
    examples={"2014-2026": "2014-01-01/2026-12-31", "2015-18": "2015-01-01/2018-12-31"},
    rejects=["2019-20-21"],
)
def years(first: str, last: str) -> Meaning | None:
    """Read "2014-2026"."""
    return years_to(first, last)


@rule(
    r"(?:cada|todos los|todas las) (?:{number} )?{unit}|(?:cada|todos los) {weekday}"
    rf"|(?P<word>{'|'.join(_ADVERBS)})|(?:al|por) (?P<per>año|mes|día)",
    examples={"cada año": "P1Y", "todos los viernes": "XXXX-WXX-5", "anual": "P1Y"},
    rejects=["cada uno", "todos los demás"],
)
def recurring(
    *,
    number: float | None,
    unit: tuple[Unit, int] | None,
    weekday: int | None,
    word: str | None,
    per: str | None,
) -> Meaning:
    """Read "cada dos semanas", "todos los viernes"."""
    if weekday is not None:
        return Every(f"XXXX-WXX-{weekday + 1}")
    if word is not None:
        return Every(_ADVERBS[word.lower()])
    if per is not None:
        return Every({"año": "P1Y", "mes": "P1M"}.get(per.lower(), "P1D"))
    return Every(of_duration((number or 1) * unit[1], unit[0]) if unit else "P1D")
