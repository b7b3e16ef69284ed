"""What German puts around a date: bounds, moves, sums, and what is no commitment."""

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
        rf"\b(?:{words})\s(?:am |zum |zur |dem |den |der |die |das |im |in |um )?$", re.IGNORECASE
    )


BOUNDS = BoundWords(
    before=(
        (
            Bound.FROM,
            _right_before(
                r"nicht (?:\w{1,20} ){0,4}vor|frühestens(?: ab)?|ab|vom|von|mit Wirkung(?: vom| "
                r"zum)?|seit"
            ),
        ),
        (Bound.BY, _right_before(r"bis spätestens|spätestens(?: bis)?|binnen|innerhalb(?: von)?")),
        (Bound.BEFORE, _right_before(r"vor")),
        (Bound.UNTIL, _right_before(r"bis(?: einschließlich)?")),
    ),
    earliest=re.compile(r",? (?:frühestens|oder später|an\b)", re.IGNORECASE),
    latest=re.compile(r",? (?:spätestens|oder früher)", re.IGNORECASE),
    has_until=re.compile(
        r"\b(?:ha(?:t|ben|tte|tten)|gib(?:t|en)|gab(?:en)?|räumt|bekomm(?:t|en)|muss|müssen|soll"
        r"|sollen|Frist|will|wollen|sind|ist|können|kann|Anmeldungen|Anträge|Stellungnahmen)\b"
        r"[^,;]{0,80}\bbis (?:zum |zur |Ende )?$"
    ),
    lasts=re.compile(r"\b(?:dauert|gilt|gültig|für|läuft) $", re.IGNORECASE),
)

SCREENING = ScreeningWords(
    during=re.compile(r"\b(?:seit|gegenüber|verglichen mit)\s(?:dem |der |den )?$", re.IGNORECASE),
    lasting=re.compile(r"\bfür (?:den |die |das )?$", re.IGNORECASE),
    was_told=re.compile(
        r"\b(?:Urteil|Beschluss|Erlass|Brief|Bericht|Abkommen|Schreiben|Angaben) vom $"
    ),
    of_a_report=re.compile(
        r"(?:\w{0,20}[Zz]ahlen|\w{0,20}[Dd]aten|\w{0,20}index|Bericht|Umsätze|Ergebnisse"
        r"|Inflation|Arbeitslosigkeit|Preise)(?: \w{2,20}){0,1} (?:für|vom|im) (?:den |das )?$"
    ),
    ahead=re.compile(r"(?:der |den |dem )?(?:rest|noch in|später)\b", re.IGNORECASE),
    then=frozenset({"dahin", "diesem tag"}),
    past_verb=re.compile(
        r"war|waren|wurde|wurden|hatte|hatten|hat|haben|sagte|teilte|kündigte|erklärte|gab|ging"
        r"|kam",
        re.IGNORECASE,
    ),
)

_AMOUNT = r"(?P<number>\d{1,3}|[a-zäöü]{1,9}) (?P<unit>tage?|wochen?)n?"
MOVES = StatusWords(
    than_planned=re.compile(
        rf"[, ]{{1,2}}{_AMOUNT} (?P<side>später|früher) als (?:geplant|vorgesehen|angekündigt)",
        re.IGNORECASE,
    ),
    later=frozenset({"später"}),
    by_so_much=re.compile(
        rf"\bum {_AMOUNT} (?:verschoben|verlängert|vorgezogen|verlegt)", re.IGNORECASE
    ),
    numbers={
        "ein": 1,
        "einen": 1,
        "eine": 1,
        "zwei": 2,
        "drei": 3,
        "vier": 4,
        "fünf": 5,
        "sechs": 6,
        "sieben": 7,
        "zehn": 10,
    },
    units={"tag": 1, "tage": 1, "woche": 7, "wochen": 7},
    anew=re.compile(
        r"\b(?:wird|werden|soll|ist|sind|nun|jetzt|beginn\w{1,3}|wurde|findet)\b", re.IGNORECASE
    ),
    moved_from=re.compile(
        r",? (?:statt|anstatt|anstelle)(?: wie geplant)?(?: am| im| dem)? ", re.IGNORECASE
    ),
    instead=re.compile(
        r"\b(?:statt|anstatt|anstelle)(?: wie geplant)?(?: am| im| dem| des)? $", re.IGNORECASE
    ),
    from_=re.compile(r"\bvom $", re.IGNORECASE),
    not_a_move=re.compile(r"\bvom $", re.IGNORECASE),
    verb_final=True,
)

SUMS = SumWords(
    pause_then_day=re.compile(
        r"^ (?:\w{2,20} )?(?:Pause|Waffenruhe|Verlängerung|Moratorium|Aussetzung|Frist|Zollpause"
        r"|Schonfrist|Aufschub)\b[^;]{0,90}?\b(?:die|der|das)? ?"
        r"(?:am|seit|vom) (?:\w{2,10}, dem )?$",
        re.IGNORECASE,
    ),
    held_for=re.compile(
        r"\b(?:ausgesetzt|verlänger\w{1,3}|eingefroren|senk\w{1,3}"
        r"|setz\w{1,3})\b[^;]{0,60}\b(?:für|um) (?:weitere )?$",
        re.IGNORECASE,
    ),
    has=re.compile(
        # "danach vier Wochen Zeit" counts from what was told before, not from the writing.
        r"\b(?:hat|haben|gibt|bekommt|bekommen|erhält|erhalten|bleiben)\b"
        r"(?![^;,]{0,40}\b(?:danach|dann|daraufhin|anschließend)\b)[^;,]{0,40}$",
        re.IGNORECASE,
    ),
    given=re.compile(
        r"\b(?:angekündigt|vereinbart|verhängt|beschlossen|veröffentlicht"
        r"|unterzeichnet)\b[^;]{0,12}$|\bam $",
        re.IGNORECASE,
    ),
    to_act=re.compile(r" (?:Zeit|um)\b|, (?:um|sich|den|die|das) ", re.IGNORECASE),
    event=re.compile(
        r" (?:(?:nach|vor|ab|der|dem|des|den|die|ihrer|seiner|seit) ){1,4}([A-ZÄÖÜa-zäöüß]{5,25})"
    ),
    endings=("ung", "en", "s"),
    inflections="ung|en|t|et|te|s|e",
    elsewhere=re.compile(r"\b(?:bis|vor|nach|und|aber|die|der)\b|[;:()]", re.IGNORECASE),
    same_instant=re.compile(r" \(|,? oder "),
    roughly=re.compile(
        r"\b(?:rund|etwa|knapp|gut|fast|mehr als|weniger als|stunden?|minuten?)\b", re.IGNORECASE
    ),
)

ECHOES = EchoWords(
    again=re.compile(
        r"[„“\"]?(?:diese[rsmn]?|der|die|das|jene) (?:Frist|Termin|Treffen|Sitzung|Gipfel"
        r"|Abstimmung|Maßnahmen?|Gesetz|Regelung|Waffenruhe|Pause|Streik|Anhörung"
        r"|Besuch|Verlängerung|Tag)\b"
    ),
    clock=re.compile(r"(?:um )?\d{1,2}(?:[.:]\d{2})? Uhr.{0,16}|Mitternacht", re.IGNORECASE),
    beside=re.compile(
        r"[\s,(]{0,3}(?:(?:oder|also|das heißt|genauer|und zwar),? ?)?(?:am |dem |den |im "
        r")?[\s,(]{0,2}",
        re.IGNORECASE,
    ),
    common=frozenset(
        [
            "für",
            "wie",
            "seit",
            "bis",
            "zwischen",
            "vor",
            "nach",
            "diese",
            "dieser",
            "woche",
            "jahr",
            "monat",
            "tage",
            "sich",
            "eine",
            "einen",
            "wird",
            "werden",
            "soll",
        ]
    ),
)

FURNITURE = FurnitureWords(
    marks=re.compile(
        r"\W{0,6}(?:©|copyright\b|alle rechte vorbehalten|veröffentlicht\b\W|aktualisiert\b"
        r"|stand:|von [A-Z][\w.’'-]{1,30}(?: [A-Z]|\W{0,3}$)|foto\b|quelle\b\W"
        r"|redaktion\b|abonnieren)",
        re.IGNORECASE,
    ),
    masthead=re.compile(
        r"(?:©|copyright|alle rechte vorbehalten|min(?:uten)? lesezeit)", re.IGNORECASE
    ),
    headings=re.compile(
        r"\W{0,6}(?:(?:mehr zum thema|lesen sie auch|auch interessant|das könnte sie auch "
        r"interessieren|meistgelesen|verwandte artikel"
        r"|kommentare(?: \(\d{1,5}\))?|newsletter|weitere (?:artikel|meldungen))\W{0,3})$",
        re.IGNORECASE,
    ),
    dateline=re.compile(
        r"\W{0,4}[A-ZÄÖÜ][\w./’ -]{1,40}(?:, [A-Z][\w.]{1,20}){0,2},? "
        r".{0,60}?(?:\([^)\n]{1,40}\) ?)?(?:[—–-]{1,2}|\.\s?[—–-])\s"
    ),
    prose=re.compile(r"\b[a-zäöüß]{4,} [a-zäöüß]{4,}"),
)
