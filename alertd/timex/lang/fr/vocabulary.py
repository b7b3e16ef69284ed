"""The words that French time phrases are made of."""

from typing import Final

from alertd.timex.rules import Word
from alertd.timex.terms import DayPart, Part, SeasonName, Shift, Unit
from alertd.timex.wordlists import amounts, lookup, numbered, words_of, years, zones

_MONTHS: Final = numbered(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
) | {"fevrier": 2, "aout": 8, "decembre": 12}
_SHORT_MONTHS: Final = {
    "janv": 1,
    "févr": 2,
    "fév": 2,
    "avr": 4,
    "juil": 7,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "déc": 12,
}
_WEEKDAYS: Final = numbered("lundi mardi mercredi jeudi vendredi samedi dimanche", 0)
_NUMBERS: Final = (
    numbered(
        "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
        " dix-sept dix-huit dix-neuf vingt"
    )
    | {"une": 1, "trente": 30, "quarante": 40, "quarante-cinq": 45, "cinquante": 50}
    | {"soixante": 60, "quatre-vingt-dix": 90, "quatre-vingts": 80, "cent": 100}
    | {"cent vingt": 120, "cent quatre-vingts": 180, "quarante-huit": 48, "soixante-douze": 72}
    | {"vingt-quatre": 24, "vingt et un": 21, "trente-six": 36, "une demi": 0.5, "demi": 0.5}
    | {"une dizaine de": 10, "une quinzaine de": 15, "une vingtaine de": 20}
    | {"une trentaine de": 30, "une douzaine de": 12, "une centaine de": 100}
    | {"une soixantaine de": 60, "soixante-quinze": 75, "vingt-cinq": 25, "vingt-huit": 28}
)
_ORDINALS: Final = (
    numbered("premier deuxième troisième quatrième cinquième sixième septième huitième neuvième")
    | {"première": 1, "second": 2, "seconde": 2, "1er": 1, "1re": 1, "2e": 2, "3e": 3, "4e": 4}
    | {"dernier": -1, "dernière": -1, "2ème": 2, "3ème": 3, "4ème": 4, "2nd": 2}
)
_UNITS: Final = {
    "minute": (Unit.MINUTE, 1),
    "heure": (Unit.HOUR, 1),
    "jour": (Unit.DAY, 1),
    "journée": (Unit.DAY, 1),
    "semaine": (Unit.WEEK, 1),
    "trimestre": (Unit.QUARTER, 1),
    "semestre": (Unit.MONTH, 6),
    "an": (Unit.YEAR, 1),
    "année": (Unit.YEAR, 1),
    "décennie": (Unit.DECADE, 1),
    "siècle": (Unit.CENTURY, 1),
}
UNITS: Final = {
    **_UNITS,
    **{f"{name}s": unit for name, unit in _UNITS.items()},
    "mois": (Unit.MONTH, 1),
}
_PERIODS: Final = {
    "semaine": Unit.WEEK,
    "week-end": Unit.WEEKEND,
    "weekend": Unit.WEEKEND,
    "fin de semaine": Unit.WEEKEND,
    "mois": Unit.MONTH,
    "trimestre": Unit.QUARTER,
    "semestre": Unit.HALF,
    "année": Unit.YEAR,
    "an": Unit.YEAR,
    "exercice": Unit.YEAR,
    "décennie": Unit.DECADE,
    "siècle": Unit.CENTURY,
}
_SEASONS: Final = {
    "printemps": SeasonName.SPRING,
    "été": SeasonName.SUMMER,
    "automne": SeasonName.AUTUMN,
    "hiver": SeasonName.WINTER,
}
_PARTS: Final = {
    **dict.fromkeys(("début", "le début", "au début"), Part.EARLY),
    **dict.fromkeys(("mi", "milieu", "le milieu", "au milieu", "la mi", "à la mi"), Part.MID),
    **dict.fromkeys(("fin", "la fin", "à la fin", "en fin"), Part.LATE),
}
_DAY_PARTS: Final = {
    "matin": DayPart.MORNING,
    "matinée": DayPart.MORNING,
    "midi": DayPart.MIDDAY,
    "après-midi": DayPart.AFTERNOON,
    "soir": DayPart.EVENING,
    "soirée": DayPart.EVENING,
    "nuit": DayPart.NIGHT,
}
_AHEAD: Final = {
    **dict.fromkeys(("ce", "cet", "cette"), Shift.THIS),
    **dict.fromkeys(("prochain", "prochaine"), Shift.NEXT),
    **dict.fromkeys(("dernier", "dernière", "passé", "passée"), Shift.LAST),
}
_YEARS: Final[dict[str, int | None]] = {
    **dict.fromkeys(("cette année", "l'année en cours", "l'année"), 0),
    **dict.fromkeys(("l'année prochaine", "l'an prochain", "année prochaine", "an prochain"), 1),
    **dict.fromkeys(("l'année dernière", "l'an dernier", "l'an passé", "l'année passée"), -1),
    **dict.fromkeys(("cette année-là", "la même année"), None),
}
_ET = "America/New_York"
_PLACES: Final = {
    **dict.fromkeys(("de new york", "de washington", "de l'est", "de la côte est"), _ET),
    **dict.fromkeys(("de montréal", "d'ottawa", "de toronto"), "America/Toronto"),
    **dict.fromkeys(("de paris", "française", "de france"), "Europe/Paris"),
    **dict.fromkeys(("de bruxelles", "belge"), "Europe/Brussels"),
    **dict.fromkeys(("de genève", "de zurich", "suisse"), "Europe/Zurich"),
    **dict.fromkeys(("de londres", "britannique"), "Europe/London"),
    "de berlin": "Europe/Berlin",
    "d'europe centrale": "Europe/Brussels",
    "de moscou": "Europe/Moscow",
    **dict.fromkeys(("de kyiv", "de kiev"), "Europe/Kyiv"),
    "de jérusalem": "Asia/Jerusalem",
    "de pékin": "Asia/Shanghai",
    "de tokyo": "Asia/Tokyo",
    "d'alger": "Africa/Algiers",
    "de dakar": "Africa/Dakar",
    "d'abidjan": "Africa/Abidjan",
    "locale": "",
    "locales": "",
}
_ZONES: Final = {
    f"{hour} {place}": zone for place, zone in _PLACES.items() for hour in ("heure", "heures")
} | {"locale": "", "locales": ""}

WORDS: Final[dict[str, Word]] = words_of(
    month=lookup(_MONTHS),
    short_month=lookup(_SHORT_MONTHS, r"\b\.?"),
    weekday=lookup(_WEEKDAYS),
    first=Word(r"1er(?![0-9a-z])|premier", lambda _: 1),
    number=amounts(_NUMBERS, " et "),
    ordinal=lookup(_ORDINALS),
    unit=lookup(UNITS),
    period=lookup(_PERIODS),
    season=lookup(_SEASONS),
    part=lookup(_PARTS),
    day_part=lookup(_DAY_PARTS),
    behind=lookup(_AHEAD),
    told_year=years(_YEARS, before="(?:l'année )?"),
    zone=zones(_ZONES),
)
