"""The words that Spanish time phrases are made of."""

from typing import Final

from alertd.timex.rules import Word
from alertd.timex.terms import DayPart, Part, SeasonName, Shift, Unit
from alertd.timex.wordlists import amounts, lookup, numbered, words_of, years, zones

_MONTHS: Final = numbered(
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
) | {"setiembre": 9}
_SHORT_MONTHS: Final = numbered("ene feb mar abr may jun jul ago sep oct nov dic") | {"sept": 9}
_WEEKDAYS: Final = numbered("lunes martes miércoles jueves viernes sábado domingo", 0) | {
    "miercoles": 2,
    "sabado": 5,
}
_NUMBERS: Final = (
    numbered(
        "un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
        " dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés"
        " veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta"
    )
    | {"una": 1, "uno": 1, "medio": 0.5, "media": 0.5, "cien": 100}
    | {"cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80}
    | {"noventa": 90, "ciento veinte": 120, "ciento ochenta": 180, "un par de": 2}
    | {"una docena de": 12}
)
_ORDINALS: Final = (
    numbered("primer segundo tercer cuarto quinto sexto séptimo octavo noveno décimo")
    | numbered("primera segunda tercera cuarta quinta sexta séptima octava novena décima")
    | {"primero": 1, "tercero": 3, "último": -1, "última": -1, "1er": 1, "2do": 2, "3er": 3}
)
_UNITS: Final = {
    "minuto": (Unit.MINUTE, 1),
    "hora": (Unit.HOUR, 1),
    "día": (Unit.DAY, 1),
    "jornada": (Unit.DAY, 1),
    "semana": (Unit.WEEK, 1),
    "quincena": (Unit.WEEK, 2),
    "mes": (Unit.MONTH, 1),
    "bimestre": (Unit.MONTH, 2),
    "trimestre": (Unit.QUARTER, 1),
    "semestre": (Unit.MONTH, 6),
    "año": (Unit.YEAR, 1),
    "década": (Unit.DECADE, 1),
    "siglo": (Unit.CENTURY, 1),
}
UNITS: Final = {
    **_UNITS,
    **{f"{name}{'es' if name == 'mes' else 's'}": unit for name, unit in _UNITS.items()},
}
_PERIODS: Final = {
    "semana": Unit.WEEK,
    "fin de semana": Unit.WEEKEND,
    "mes": Unit.MONTH,
    "trimestre": Unit.QUARTER,
    "semestre": Unit.HALF,
    "año": Unit.YEAR,
    "ejercicio": Unit.YEAR,
    "década": Unit.DECADE,
    "siglo": Unit.CENTURY,
}
_SEASONS: Final = {
    "primavera": SeasonName.SPRING,
    "verano": SeasonName.SUMMER,
    "otoño": SeasonName.AUTUMN,
    "invierno": SeasonName.WINTER,
}
_PARTS: Final = {
    **dict.fromkeys(("principios", "comienzos", "inicios", "comienzo", "inicio"), Part.EARLY),
    "mediados": Part.MID,
    **dict.fromkeys(("finales", "fines", "final", "fin", "cierre", "término"), Part.LATE),
}
_DAY_PARTS: Final = {
    "mañana": DayPart.MORNING,
    "mediodía": DayPart.MIDDAY,
    "tarde": DayPart.AFTERNOON,
    "noche": DayPart.NIGHT,
    "madrugada": DayPart.NIGHT,
}
# Words before or behind what they move.
_AHEAD: Final = {
    **dict.fromkeys(("este", "esta"), Shift.THIS),
    **dict.fromkeys(("próximo", "próxima", "proximo", "proxima", "que viene"), Shift.NEXT),
    **dict.fromkeys(("entrante", "venidero", "que entra"), Shift.NEXT),
    **dict.fromkeys(("pasado", "pasada"), Shift.LAST),
}
_YEARS: Final[dict[str, int | None]] = {
    **dict.fromkeys(("este año", "este mismo año", "el año en curso", "el presente año"), 0),
    **dict.fromkeys(("el próximo año", "el año próximo", "el año que viene", "próximo año"), 1),
    **dict.fromkeys(("año próximo", "año que viene", "el año entrante", "l próximo año"), 1),
    **dict.fromkeys(("el año pasado", "año pasado", "el pasado año", "l año pasado"), -1),
    **dict.fromkeys(("ese año", "ese mismo año", "aquel año"), None),
}
_ET, _CT, _PT = "America/New_York", "America/Chicago", "America/Los_Angeles"
_PLACES: Final = {
    **dict.fromkeys(("del este", "de nueva york", "de washington", "de miami"), _ET),
    "del centro": _CT,
    "del pacífico": _PT,
    "de madrid": "Europe/Madrid",
    "peninsular": "Europe/Madrid",
    "peninsular española": "Europe/Madrid",
    "española": "Europe/Madrid",
    "de españa": "Europe/Madrid",
    "canaria": "Atlantic/Canary",
    **dict.fromkeys(
        ("de méxico", "de la ciudad de méxico", "del centro de méxico"), "America/Mexico_City"
    ),
    **dict.fromkeys(("argentina", "de argentina", "de buenos aires"), "America/Buenos_Aires"),
    **dict.fromkeys(("de chile", "chilena"), "America/Santiago"),
    **dict.fromkeys(("de colombia", "colombiana", "de bogotá"), "America/Bogota"),
    **dict.fromkeys(("peruana", "de perú", "de lima"), "America/Lima"),
    **dict.fromkeys(("de venezuela", "de caracas"), "America/Caracas"),
    **dict.fromkeys(("de brasilia", "de brasil"), "America/Sao_Paulo"),
    **dict.fromkeys(("de bruselas", "central europea"), "Europe/Brussels"),
    **dict.fromkeys(("de londres", "del reino unido"), "Europe/London"),
    "de parís": "Europe/Paris",
    "de berlín": "Europe/Berlin",
    "de moscú": "Europe/Moscow",
    "de pekín": "Asia/Shanghai",
    "de tokio": "Asia/Tokyo",
    "local": "",
}
_ZONES: Final = {f"hora {place}": zone for place, zone in _PLACES.items()}

WORDS: Final[dict[str, Word]] = words_of(
    month=lookup(_MONTHS),
    short_month=lookup(_SHORT_MONTHS, r"\.?"),
    weekday=lookup(_WEEKDAYS),
    first=Word(r"(?:1(?:\.?[ºo]|ro)|primero)(?![0-9a-z])", lambda _: 1),
    number=amounts(_NUMBERS, " y "),
    ordinal=lookup(_ORDINALS),
    unit=lookup(UNITS),
    period=lookup(_PERIODS),
    season=lookup(_SEASONS),
    part=lookup(_PARTS),
    day_part=lookup(_DAY_PARTS),
    ahead=lookup(_AHEAD),
    behind=lookup(_AHEAD),
    told_year=years(_YEARS, before="(?:el )?(?:año )?"),
    zone=zones(_ZONES),
)
