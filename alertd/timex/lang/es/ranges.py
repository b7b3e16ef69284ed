"""From one expression to another, and what recurs."""

import re

from alertd.timex.building import StretchWords, recurrences, stretches, years_to
from alertd.timex.rules import rule

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


_STRETCHES = StretchWords(listed=("y",), between="entre", moved=_MOVED, bare=frozenset({"a", "al"}))

from_to = rule(
    r"(?P<opened>del? |desde (?:el |la )?|entre (?:el |la )?)?{a_date}"
    r"(?P<joined> al? | hasta (?:el |la )?| y (?:el |la )?| ?- ?){a_date2}",
    examples={
        "del martes al viernes": "2025-07-08/2025-07-11",
        "entre el 29 de septiembre y el 1 de octubre": "2025-09-29/2025-10-01",
        "lunes y martes": "2025-07-07/2025-07-08",
        "de 2009 a 2011": "2009-01-01/2011-12-31",
    },
    rejects=["de aquí a allá", "entre el uno y el otro"],
)(stretches(_STRETCHES))


years = rule(
    r"(?P<first>(?:19|20)[0-9]{2})-(?P<last>(?:20)?[0-9]{2})",
    examples={"2014-2026": "2014-01-01/2026-12-31", "2015-18": "2015-01-01/2018-12-31"},
    rejects=["2019-20-21"],
)(years_to)


recurring = rule(
    r"(?:cada|todos los|todas las) (?:{number} )?{unit}|(?:cada|todos los) {weekday}"
    rf"|(?P<word>{'|'.join(_ADVERBS)})|(?:al|por) (?P<per>año|mes|día)",
    examples={"cada año": "P1Y", "todos los viernes": "XXXX-WXX-5", "anual": "P1Y"},
    rejects=["cada uno", "todos los demás"],
)(recurrences(_ADVERBS, {"año": "P1Y", "mes": "P1M"}))
