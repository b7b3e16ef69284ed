"""What Spanish puts around a date: bounds, moves, sums, and what is no commitment."""

import re

from alertd.commitments.pieces import (
    BoundWords,
    EchoWords,
    FurnitureWords,
    ScreeningWords,
    StatusWords,
    SumWords,
)
from alertd.model.commitment import Bound


def _right_before(words: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{words})\s(?:el |la |los |las |día |al? |en )?(?:próxim[oa] )?(?:día )?$",
        re.IGNORECASE,
    )


BOUNDS = BoundWords(
    before=(
        (Bound.FROM, _right_before(r"no (?:\w{2,20} ){1,4}(?:antes del?|hasta)|no antes del?")),
        (
            Bound.FROM,
            _right_before(
                r"desde|a partir del?|a contar desde|con efectos? (?:desde|del?)|como pronto(?: "
                r"en)?"
            ),
        ),
        (
            Bound.BY,
            _right_before(
                r"a más tardar|no más tarde del?|como máximo|como tarde|dentro del?|en un plazo "
                r"de|para antes del?"
            ),
        ),
        (Bound.BEFORE, _right_before(r"antes del?|previo al?|con anterioridad al?")),
        (Bound.UNTIL, _right_before(r"hasta")),
    ),
    earliest=re.compile(r",? (?:como (?:pronto|mínimo)|en adelante|o después)", re.IGNORECASE),
    latest=re.compile(
        r",? (?:como (?:tarde|máximo|muy tarde)|a más tardar|o antes)", re.IGNORECASE
    ),
    has_until=re.compile(
        r"\b(?:tienen?|tendrán?|tenía|da|dio|dan|dispone[n]?|cuentan?|plazo"
        r"|concedió)\b[^,.;]{0,60}\bhasta (?:el |la |las )?$",
        re.IGNORECASE,
    ),
    lasts=re.compile(
        r"\b(?:durar?(?:á|án)?|dura|duran|vigente|válid[oa]|por|durante) $", re.IGNORECASE
    ),
)

SCREENING = ScreeningWords(
    during=re.compile(
        r"\b(?:con fecha|fechad[oa]|frente al?|comparado con|respecto al?)\s(?:del? )?(?:el |la "
        r")?$",
        re.IGNORECASE,
    ),
    lasting=re.compile(r"\bpara (?:el |la )?$", re.IGNORECASE),
    done=re.compile(
        r"\b(?:impuest|anunciad|hech|celebrad|firmad|publicad|presentad|difundid|aprobad|adoptad"
        r"|acordad)[oa]s?"
        r" (?:el|en|la|este) (?:pasado )?$",
        re.IGNORECASE,
    ),
    of_a_report=re.compile(
        r"(?:datos|cifras|índice|informe|ventas|resultados|inflación|IPC|paro|precios|empleo)(?: "
        r"\w{2,20}){0,2} (?:del?|en) (?:mes de )?$",
        re.IGNORECASE,
    ),
    ahead=re.compile(r"(?:el resto|lo que queda|más adelante)\b", re.IGNORECASE),
    then=frozenset({"para entonces", "ese día", "esa fecha"}),
    past_verb=re.compile(
        r"\w{2,20}(?:ó|aron|ieron|aba|aban)|fue|fueron|hizo|dijo|tuvo|dio|puso|ha|han|había|era",
        re.IGNORECASE,
    ),
)

_AMOUNT = r"(?P<number>\d{1,3}|[a-zé]{1,9}) (?P<unit>día|semana)s?"
MOVES = StatusWords(
    than_planned=re.compile(
        rf"[, ]{{1,2}}{_AMOUNT} (?P<side>después|más tarde|antes) de lo (?:previsto|programado"
        rf"|planeado)",
        re.IGNORECASE,
    ),
    later=frozenset({"después", "más tarde"}),
    by_so_much=re.compile(
        rf"\b(?:aplaz\w{{1,6}}|pospus\w{{1,6}}|retras\w{{1,6}}"
        rf"|prorrog\w{{1,6}})\b[^.;]{{0,30}}? {_AMOUNT}",
        re.IGNORECASE,
    ),
    numbers={
        "un": 1,
        "una": 1,
        "dos": 2,
        "tres": 3,
        "cuatro": 4,
        "cinco": 5,
        "seis": 6,
        "siete": 7,
        "diez": 10,
    },
    units={"día": 1, "semana": 7},
    anew=re.compile(
        r"\b(?:\w{2,20}r(?:á|án)|es|son|ahora|se (?:aplazó|pospuso|trasladó))\b", re.IGNORECASE
    ),
    moved_from=re.compile(r",? (?:en lugar del?|en vez del?|y no) (?:el |al )?", re.IGNORECASE),
    instead=re.compile(r"\b(?:en lugar del?|en vez del?) (?:el |la )?$", re.IGNORECASE),
    from_=re.compile(r"\b(?:del?|desde el|desde) (?:la )?$", re.IGNORECASE),
    not_a_move=re.compile(r"\b(?:del?|desde) $", re.IGNORECASE),
)

SUMS = SumWords(
    pause_then_day=re.compile(
        r"^ (?:de )?(?:\w{2,20} )?(?:pausa|tregua|prórroga|moratoria|suspensión"
        r"|plazo)\b[^.;]{0,90}?\b(?:anunciad|acordad|firmad"
        r"|iniciad|decretad)[oa]\b[^.;]{0,24}$|^,? (?:anunciad|acordad|firmad|decretad"
        r"|iniciad)[oa] (?:el )?$",
        re.IGNORECASE,
    ),
    held_for=re.compile(
        r"\b(?:suspend\w{1,6}|prorrog\w{1,6}|prolong\w{1,6}|congel\w{1,6}"
        r"|extend\w{1,6})\b[^.;]{0,60}\b(?:por|durante) (?:otros |otras )?$",
        re.IGNORECASE,
    ),
    has=re.compile(
        r"\b(?:tienen?|tendrán?|dio|da|dispone[n]?|dispondrán?|concedió)\b[^.;,]{0,40}$",
        re.IGNORECASE,
    ),
    given=re.compile(
        r"\b(?:anunci|acord|impus|orden|decret|firm|public|aprob)\w{1,6}\b[^.;]{0,12}$",
        re.IGNORECASE,
    ),
    to_act=re.compile(r" (?:para|en los que|de plazo para) \w{3,20}", re.IGNORECASE),
    event=re.compile(
        r" (?:(?:del?|la|el|su|los|las|desde|a|partir) ){1,4}([a-záéíóúñ]{5,20})", re.IGNORECASE
    ),
    endings=("ción", "ado", "ido", "ar", "s"),
    inflections="ción|ciones|ado|ada|ido|ida|ará|ó|ar|s|a|n",
    elsewhere=re.compile(r"\b(?:hasta|antes|después|y|pero|que|quien)\b|[;:()]", re.IGNORECASE),
    same_instant=re.compile(r" \(|,? o "),
    roughly=re.compile(
        r"\b(?:unos|unas|cerca|casi|más de|menos de|alrededor|horas?|minutos?)\b", re.IGNORECASE
    ),
)

ECHOES = EchoWords(
    again=re.compile(
        r"[“\"«]?(?:(?:el|la|los|las|ese|esa|este|esta|dicho|dicha) (?:plazo|fecha|reunión|cumbre"
        r"|votación|medida"
        r"|medidas|norma|ley|tregua|pausa|huelga|cita|audiencia|prórroga|visita|viaje|día))\b",
        re.IGNORECASE,
    ),
    clock=re.compile(r"(?:a )?las? \d{1,2}(?:[:.]\d{2})?.{0,20}", re.IGNORECASE),
    beside=re.compile(
        r"[\s,(]{0,3}(?:(?:o|es decir|esto es|o sea|que cae en),? ?)?(?:el )?(?:día )?[\s,(]{0,2}",
        re.IGNORECASE,
    ),
    common=frozenset(
        [
            "para",
            "como",
            "desde",
            "hasta",
            "sobre",
            "entre",
            "antes",
            "después",
            "este",
            "esta",
            "estos",
            "semana",
            "año",
            "mes",
            "días",
        ]
    ),
)

FURNITURE = FurnitureWords(
    marks=re.compile(
        r"\W{0,6}(?:©|copyright\b|todos los derechos|publicado\b|actualizado\b|última "
        r"actualización|por [A-Z][\w.’'-]{1,30}"
        r"(?: [A-Z]|\W{0,3}$)|foto\b|fuente\b\W|redacción\b|suscr[íi]bete)",
        re.IGNORECASE,
    ),
    masthead=re.compile(
        r"(?:©|copyright|todos los derechos reservados|min(?:utos)? de lectura)", re.IGNORECASE
    ),
    headings=re.compile(
        r"\W{0,6}(?:(?:noticias |artículos )?relacionad[oa]s|lo más (?:leído|visto)|te puede "
        r"interesar|más (?:noticias|información)"
        r"|lee también|leer más|comentarios(?: \(\d{1,5}\))?|boletín|en otras noticias)\W{0,3}$",
        re.IGNORECASE,
    ),
    dateline=re.compile(
        r"\W{0,4}[A-ZÁÉÍÓÚÑ][\w.’' -]{1,40}(?:, [A-Z][\w.]{1,20}){0,2},? "
        r".{0,60}?(?:\([^)\n]{1,40}\) ?)?(?:[—–-]{1,2}|\.\s?[—–-])\s"
    ),
    prose=re.compile(r"\b[a-záéíóúñ]{4,} [a-záéíóúñ]{4,}"),
)
