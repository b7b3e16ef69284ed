"""From one expression to another, and what recurs."""

import re

from alertd.timex.building import StretchWords, recurrences, stretches, years_to
from alertd.timex.rules import rule

# "vom Freitag auf Montag verschoben" tells two days, no stretch between them.
_MOVED = re.compile(
    r"\b(?:verschob\w*|verschieb\w*|verleg\w*|vertag\w*|vorgezogen|verlänger\w*"
    r"|ausgeweitet)\b[^;]{0,60}$",
    re.IGNORECASE,
)
_ADVERBS = {
    "täglich": "P1D",
    "tägliche": "P1D",
    "wöchentlich": "P1W",
    "wöchentliche": "P1W",
    "monatlich": "P1M",
    "monatliche": "P1M",
    "vierteljährlich": "P1Q",
    "halbjährlich": "P6M",
    "jährlich": "P1Y",
    "jährliche": "P1Y",
    "alljährlich": "P1Y",
}


_STRETCHES = StretchWords(listed=("und",), between="zwischen", moved=_MOVED)

from_to = rule(
    r"(?P<opened>vom |von |zwischen (?:dem )?|ab )?{a_date}"
    r"(?P<joined> bis (?:zum |zur |einschließlich )?| und (?:dem )?| ?- ?){a_date2}",
    examples={
        "von Dienstag bis Freitag": "2025-07-08/2025-07-11",
        "zwischen dem 29. September und dem 1. Oktober": "2025-09-29/2025-10-01",
        "Montag und Dienstag": "2025-07-07/2025-07-08",
        "von 2009 bis 2011": "2009-01-01/2011-12-31",
    },
    rejects=["von hier bis da", "zwischen den Stühlen"],
)(stretches(_STRETCHES))


years = rule(
    r"(?P<first>(?:19|20)[0-9]{2})(?:-|/)(?P<last>(?:20)?[0-9]{2})",
    examples={"2014-2026": "2014-01-01/2026-12-31", "2015/18": "2015-01-01/2018-12-31"},
    rejects=["2019-20-21"],
)(years_to)


recurring = rule(
    r"(?:jede[nrsm]?|alle) (?:{number} )?{unit}|jede[nrsm]? {weekday}"
    rf"|(?P<word>{'|'.join(_ADVERBS)})|pro (?P<per>jahr|monat|tag|woche)",
    examples={"jedes Jahr": "P1Y", "jeden Freitag": "XXXX-WXX-5", "jährlich": "P1Y"},
    rejects=["jeder Mann", "alle anderen"],
)(recurrences(_ADVERBS, {"jahr": "P1Y", "monat": "P1M", "woche": "P1W"}))
