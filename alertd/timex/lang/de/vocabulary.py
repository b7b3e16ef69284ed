"""The words that German time phrases are made of."""

from typing import Final

from alertd.timex.rules import Word
from alertd.timex.terms import DayPart, Part, SeasonName, Shift, Unit
from alertd.timex.wordlists import amounts, lookup, numbered, words_of, years, zones

_MONTHS: Final = numbered(
    "januar februar märz april mai juni juli august september oktober november dezember"
) | {"jänner": 1, "feber": 2, "maerz": 3}
_SHORT_MONTHS: Final = {
    "jan": 1,
    "feb": 2,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sept": 9,
    "sep": 9,
    "okt": 10,
    "nov": 11,
    "dez": 12,
}
_WEEKDAYS: Final = numbered("montag dienstag mittwoch donnerstag freitag samstag sonntag", 0) | {
    "sonnabend": 5
}
_NUMBERS: Final = (
    numbered(
        "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn"
        " sechzehn siebzehn achtzehn neunzehn zwanzig"
    )
    | dict.fromkeys(("eine", "einer", "einem", "einen", "eines"), 1)
    | {"dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80}
    | {"neunzig": 90, "hundert": 100, "einundzwanzig": 21, "vierundzwanzig": 24}
    | {"achtundvierzig": 48, "zweiundsiebzig": 72, "anderthalb": 1.5, "eineinhalb": 1.5}
    | {"zweieinhalb": 2.5, "ein halbes": 0.5, "einem halben": 0.5, "ein dutzend": 12}
    | {"zweier": 2, "dreier": 3}
)
_ORDINALS: Final = {
    f"{stem}{ending}": number
    for stem, number in {
        **numbered("erst zweit dritt viert fünft sechst siebt acht neunt zehnt"),
        "letzt": -1,
    }.items()
    for ending in ("e", "en", "er", "es", "em")
}
_UNITS: Final = {
    "minute": (Unit.MINUTE, 1),
    "stunde": (Unit.HOUR, 1),
    "tag": (Unit.DAY, 1),
    "werktag": (Unit.DAY, 1),
    "kalendertag": (Unit.DAY, 1),
    "woche": (Unit.WEEK, 1),
    "monat": (Unit.MONTH, 1),
    "quartal": (Unit.QUARTER, 1),
    "jahr": (Unit.YEAR, 1),
    "jahrzehnt": (Unit.DECADE, 1),
    "jahrhundert": (Unit.CENTURY, 1),
}
UNITS: Final = {
    f"{name}{ending}": unit
    for name, unit in _UNITS.items()
    for ending in ("", "e", "en", "n", "es")
}
_PERIODS: Final = {
    **dict.fromkeys(("woche",), Unit.WEEK),
    **dict.fromkeys(("wochenende", "wochenendes"), Unit.WEEKEND),
    **dict.fromkeys(("monat", "monats", "monates"), Unit.MONTH),
    **dict.fromkeys(("quartal", "quartals"), Unit.QUARTER),
    **dict.fromkeys(("halbjahr", "halbjahrs", "halbjahres"), Unit.HALF),
    **dict.fromkeys(("jahr", "jahrs", "jahres", "geschäftsjahr", "geschäftsjahres"), Unit.YEAR),
    **dict.fromkeys(("jahrzehnt", "jahrzehnts"), Unit.DECADE),
    **dict.fromkeys(("jahrhundert", "jahrhunderts"), Unit.CENTURY),
}
_SEASONS: Final = {
    **dict.fromkeys(("frühjahr", "frühling", "frühjahrs", "frühlings"), SeasonName.SPRING),
    **dict.fromkeys(("sommer", "sommers"), SeasonName.SUMMER),
    **dict.fromkeys(("herbst", "herbstes"), SeasonName.AUTUMN),
    **dict.fromkeys(("winter", "winters"), SeasonName.WINTER),
}
_PARTS: Final = {
    **dict.fromkeys(("anfang", "beginn", "zu beginn", "zum beginn"), Part.EARLY),
    "mitte": Part.MID,
    **dict.fromkeys(("ende", "zum ende", "am ende"), Part.LATE),
}
_DAY_PARTS: Final = {
    "morgen": DayPart.MORNING,
    "früh": DayPart.MORNING,
    "vormittag": DayPart.MORNING,
    "mittag": DayPart.MIDDAY,
    "nachmittag": DayPart.AFTERNOON,
    "abend": DayPart.EVENING,
    "nacht": DayPart.NIGHT,
}


def _inflected(stems: str, shift: Shift) -> dict[str, Shift]:
    return {
        f"{stem}{end}": shift for stem in stems.split() for end in ("e", "en", "er", "es", "em")
    }


_AHEAD: Final = {
    **_inflected("dies laufend aktuell jetzig", Shift.THIS),
    **_inflected("nächst kommend", Shift.NEXT),
    **_inflected("letzt vergangen vorig vorherig", Shift.LAST),
}
_YEARS: Final[dict[str, int | None]] = {
    **dict.fromkeys(("dieses jahres", "diesen jahres", "dieses jahr", "diesem jahr"), 0),
    **dict.fromkeys(("des laufenden jahres", "des jahres", "laufenden jahres"), 0),
    **dict.fromkeys(("nächsten jahres", "des nächsten jahres", "nächstes jahr"), 1),
    **dict.fromkeys(("kommenden jahres", "des kommenden jahres", "kommendes jahr"), 1),
    **dict.fromkeys(("im nächsten jahr", "im kommenden jahr"), 1),
    **dict.fromkeys(("vergangenen jahres", "des vergangenen jahres", "letzten jahres"), -1),
    **dict.fromkeys(("des vorjahres", "vorigen jahres", "des letzten jahres"), -1),
    **dict.fromkeys(("desselben jahres", "jenes jahres"), None),
}
_ET = "America/New_York"
_PLACES: Final = {
    **dict.fromkeys(("new yorker zeit", "washingtoner zeit", "us-ostküstenzeit"), _ET),
    **dict.fromkeys(("ostküstenzeit", "zeit in washington", "zeit in new york"), _ET),
    **dict.fromkeys(("mez", "mitteleuropäischer zeit", "deutscher zeit"), "Europe/Berlin"),
    **dict.fromkeys(("mesz", "mitteleuropäischer sommerzeit"), "Europe/Berlin"),
    "berliner zeit": "Europe/Berlin",
    "wiener zeit": "Europe/Vienna",
    **dict.fromkeys(("schweizer zeit", "genfer zeit"), "Europe/Zurich"),
    "brüsseler zeit": "Europe/Brussels",
    "pariser zeit": "Europe/Paris",
    **dict.fromkeys(("londoner zeit", "britischer zeit"), "Europe/London"),
    "moskauer zeit": "Europe/Moscow",
    "kiewer zeit": "Europe/Kyiv",
    "israelischer zeit": "Asia/Jerusalem",
    "pekinger zeit": "Asia/Shanghai",
    **dict.fromkeys(("tokioter zeit", "japanischer zeit"), "Asia/Tokyo"),
    **dict.fromkeys(("ortszeit", "lokalzeit"), ""),
}

WORDS: Final[dict[str, Word]] = words_of(
    month=lookup(_MONTHS),
    month_genitive=lookup(_MONTHS, "s?"),
    short_month=lookup(_SHORT_MONTHS, r"\b\.?"),
    weekday=lookup(_WEEKDAYS),
    day_dot=Word(r"(?:3[01]|[12][0-9]|0?[1-9])\.", lambda text: int(text[:-1])),
    number=amounts(_NUMBERS, "und"),
    ordinal=lookup(_ORDINALS),
    unit=lookup(UNITS),
    period=lookup(_PERIODS),
    season=lookup(_SEASONS),
    part=lookup(_PARTS),
    day_part=lookup(_DAY_PARTS),
    ahead=lookup(_AHEAD),
    told_year=years(_YEARS, before="(?:des jahres )?"),
    zone=zones(_PLACES),
)
