"""Spanish sentences, joints and verbs, the if and the unless."""

import re

from alertd.commitments.pieces import ClauseWords, ConditionWords, SentenceWords

SENTENCES = SentenceWords(
    titles=frozenset(
        [
            "sr",
            "sra",
            "srta",
            "dr",
            "dra",
            "d",
            "dña",
            "ud",
            "uds",
            "art",
            "núm",
            "nº",
            "pág",
            "ee",
            "uu",
            "aa",
            "vv",
            "gral",
            "prof",
            "ing",
            "lic",
        ]
    ),
    months=frozenset(
        ["ene", "feb", "mar", "abr", "jun", "jul", "ago", "sept", "oct", "nov", "dic"]
    ),
    dateline=re.compile(
        r"[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ.' ]{2,40}(?:\s?\([^)\n]{1,40}\))?(?:, \d{1,2}\.? (?:de "
        r")?[a-z]{3,12}"
        r"(?: de \d{4})?)?(?:\s?\([^)\n]{1,40}\))?\s?\.?\s?[—–-]\s"
    ),
)

_JOINS = (
    r"y|e|pero|sino|o|mientras|aunque|porque|cuando|donde|que|quien|quienes|cuyo|cuya|si|salvo que"
    r"|a menos que|a no ser que|siempre que|hasta que|después de que|antes de que|ya que|pues"
    r"|dijo|afirmó"
)
_AFTER_COMMA = rf"{_JOINS}|como|con|sin|según|tras|por lo que|así como|además|es decir"
_BREAK = re.compile(
    rf"(?:,\s(?:(?:{_AFTER_COMMA})\b\s?)?|[;:]\s|[()]|\s[—–]\s?|\s(?:pero|mientras|aunque|porque"
    rf"|cuando"
    r"|si|salvo que|a menos que|siempre que|y (?=\w{2,20}(?:rá|rán|ó|aron|ieron)\b)|que "
    r"(?=[^,.;]{0,40}"
    r"\w{2,20}(?:rá|rán|ó|aron)\b))\b\s?|[”»\"](?=\s)|\s(?=[“«\"]))",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"(?<![-\w])(?:es|son|está|están|será|serán|fue|fueron|era|eran|hay|ha|han|había|habían|habrá"
    r"|va|van"
    r"|iba|iban|puede|pueden|debe|deben|tiene|tienen|dijo|hizo|dio|puso|vino|tuvo|quiere|quieren"
    r"|prevén?"
    r"|espera|esperan|planea|planean|viaja|viajan|entra|entran|vence|vencen|expira|expiran|comienza"
    r"|comienzan|empieza|empiezan|arranca|termina|terminan|finaliza|concluye|acaba|recibe|reciben"
    r"|vota"
    r"|votan|decide|publica|publican|celebra|celebran|inaugura|abre|abren|cierra|cierran|rige"
    r"|rigen|llega"
    r"|llegan|regresa|vuelve|reúne|reúnen|visita|asume|jura|presenta|presentan|estrena|paga|pagan"
    r"|queda|quedan"
    r"|cumple|cumplan|avanza|pide|piden|propone|estudia|ofrece|exige|obliga|sigue|siguen|mantiene"
    r"|aplica|aplican|sube"
    r"|suben|baja|bajan|acude|comparece|elige|cancela|suspende|aplaza|se canceló|venza|vote"
    r"|(?!mayor|secretar|consultor|auditor|ingenier|categor|tesorer|miner|ganader)\w{1,20}r(?:á"
    r"|án|ía|ían|emos)"
    r"|\w{2,20}(?:ó|aron|ieron|yeron|jeron|aba|aban))(?![-\w])",
    re.IGNORECASE,
)
SAYING = re.compile(
    r"\b(?:dijo|dijeron|afirmó|aseguró|explicó|informó|anunció|señaló|indicó|declaró|advirtió"
    r"|confirmó|añadió"
    r"|recordó|insistió|según|sostuvo|precisó|comentó|ironizó|manifestó)\b",
    re.IGNORECASE,
)

CLAUSES = ClauseWords(
    breaks=_BREAK,
    first=re.compile(
        r"[“\"«]?(Si|Cuando|Mientras|Aunque|Salvo que|A menos que|Como|Hasta que|De)\s(?!acuerdo)"
    ),
    conditions=frozenset({"si", "salvo", "a", "siempre"}),
    relatives=frozenset({"que", "quien", "quienes", "cuyo", "cuya", "donde"}),
    openings=frozenset(
        {"pero", "mientras", "aunque", "cuando", "porque", "como", "según", "tras", "si"}
    ),
    verb=_VERB,
    saying=SAYING,
    phrase=re.compile(r"\b(?:de|del|sobre|para|por|con|tras|desde) (?:[\w’'-]{1,20} ){0,2}$"),
)

CONDITIONS = ConditionWords(
    opens=re.compile(
        r"(?:[“\"«]|pero |y )?(?:de (?:no )?\w{3,20}(?:ar|er|ir)(?:se|lo|la)?|sin (?:un |una "
        r")?(?:acuerdo"
        r"|prórroga|pacto)|en caso de|si)\b[^,.;]{0,200},",
        re.IGNORECASE,
    ),
    inside=re.compile(
        r"\b(?:si (?!bien)|salvo que|a menos que|a no ser que|siempre que|siempre y cuando|en "
        r"caso de|sujet[oa]s? a|pendiente de"
        r"|a condición de|condicionad[oa]s? a|solo si|sólo si|de no (?:lograr|haber|alcanzar"
        r"|llegar)\w*)\b"
        r"[^.;]{0,160}",
        re.IGNORECASE,
    ),
    concession=re.compile(
        r"\b(?:incluso|aun|como|saber|pregunta|preguntó|decidir|decidirá|ver|o|sobre)\s$",
        re.IGNORECASE,
    ),
    main_verb=re.compile(r"\b\w{2,20}r(?:á|án|ía|ían)\b"),
)
