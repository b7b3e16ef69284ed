"""From one expression to another, and what recurs."""

import re

from alertd.timex.building import StretchWords, recurrences, stretches, years_to
from alertd.timex.rules import rule

# "reporté du vendredi au lundi" tells two days, no stretch between them.
_MOVED = re.compile(
    r"\b(?:report\w+|repouss\w+|décal\w+|avanc\w+|déplac\w+|prolong\w+|reprogramm\w+|retard\w+"
    r"|pass[eé]\w*|étend\w*|chang\w+)\b[^.;]*$",
    re.IGNORECASE,
)
_ADVERBS = {
    "quotidien": "P1D",
    "quotidienne": "P1D",
    "hebdomadaire": "P1W",
    "bimensuel": "P2W",
    "mensuel": "P1M",
    "mensuelle": "P1M",
    "trimestriel": "P1Q",
    "trimestrielle": "P1Q",
    "semestriel": "P6M",
    "annuel": "P1Y",
    "annuelle": "P1Y",
    "chaque semaine": "P1W",
}


_STRETCHES = StretchWords(
    listed=("et",), between="entre", moved=_MOVED, bare=frozenset({"à", "au"})
)

from_to = rule(
    r"(?P<opened>du |de |d'|entre (?:le |la )?)?{a_date}"
    r"(?P<joined> au | à | jusqu'au | jusqu'en | et (?:le |la )?| ?- ?){a_date2}",
    examples={
        "du mardi au vendredi": "2025-07-08/2025-07-11",
        "entre le 29 septembre et le 1er octobre": "2025-09-29/2025-10-01",
        "lundi et mardi": "2025-07-07/2025-07-08",
        "de 2009 à 2011": "2009-01-01/2011-12-31",
    },
    rejects=["de là à là-bas", "entre l'un et l'autre"],
)(stretches(_STRETCHES))


years = rule(
    r"(?P<first>(?:19|20)[0-9]{2})-(?P<last>(?:20)?[0-9]{2})",
    examples={"2014-2026": "2014-01-01/2026-12-31", "2015-18": "2015-01-01/2018-12-31"},
    rejects=["2019-20-21"],
)(years_to)


recurring = rule(
    r"(?:chaque|tous les|toutes les) (?:{number} )?{unit}|(?:chaque|tous les) {weekday}s?"
    rf"|(?P<word>{'|'.join(_ADVERBS)})|par (?P<per>an|mois|jour|semaine)",
    examples={"chaque année": "P1Y", "tous les vendredis": "XXXX-WXX-5", "annuel": "P1Y"},
    rejects=["chaque fois", "tous les autres"],
)(recurrences(_ADVERBS, {"an": "P1Y", "mois": "P1M", "semaine": "P1W"}))
