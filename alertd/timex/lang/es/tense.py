"""How Spanish says which way a clause looks."""

import re

from alertd.timex.tense import Cues

_NEVER = re.compile(r"(?!)")
_SENTENCE_END = re.compile(
    r"(?<!\bSr)(?<!\bSra)(?<!\bDr)(?<!\bDra)(?<!\bEE)(?<!\bUU)(?<!\bart)(?<!\bnúm)(?<!\b[A-Z])"
    r"[.!?…][\"'”’»)]{0,3}\s+(?=[\"“‘«'¿¡(A-ZÁÉÍÓÚÑ0-9-])|\n|;"
)
# The future and the conditional end alike in every verb; these nouns do too.
_ENDED = (
    r"(?!mayoría|secretaría|consultoría|auditoría|ingeniería|categoría|asesoría|tesorería|minería"
    r"|ganadería|refinería|librería|quería|trayectoria)\w{1,20}r(?:á|án|emos|ía|ían)"
)
_FIXED = (
    r"(?:previst|programad|fijad|convocad|aplazad|pospuest|pautad|agendad|señalad|anunciad|retrasad"
    r"|trasladad|prorrogad|planead|citad)[oa]s?"
)
_PRESENT = (
    r"prev[ée]n?|planean?|esperan?|esperamos|van? a \w{2,20}|deben?|debe|pueden?|busca"
    r"|tienen? (?:hasta|que|previsto|plazo)|entran? en vigor|vencen?|expiran?|caducan?|comienzan?"
    r"|empiezan?|arrancan?|inician?|terminan?|finalizan?|concluyen?|acaban?|se reúnen?|viajan?"
    r"|votan?"
    r"|celebran?|publican?|llegan?|regresan?|vuelven?|cierran?|abren?|rigen?|reciben?|acuden?"
    r"|visitan?"
    r"|deciden?|presentan?|jura|asume|toma posesión|expone|comparecen?|declaran?|elige|eligen"
    r"|estrena"
    r"|lanzan?|paran?|cumplen?|aspiran? a|confía en|quieren?|ofrecen?|afronta|juegan?|disputan?"
    r"|inauguran?|reabren?|reanudan?|suben?|bajan?|aplican?|obligan?|permanecen?|siguen?|continúan?"
    r"|mantienen?|prometen?|solicitan?|piden?|proponen?|parten?|salen?|es el|son el|será"
)
_FUTURE = (
    rf"{_ENDED}|(?:está|están|quedó|quedaron|sigue) {_FIXED}|{_FIXED} (?:para|hasta|a|al|en|el)"
    rf"|{_PRESENT}|a más tardar|a partir|con vistas"
)
_PARTICIPLE = (
    r"(?<!ser )(?<!será )(?<!serán )(?<!sea )(?<!sería )(?<!estar )(?:hech|firmad|publicad|celebrad"
    r"|aprobad|acordad|adoptad|presentad|difundid|registrad|ocurrid|emitid|impuest|suscrit|alcanzad"
    r"|dictad|iniciad|concedid|pactad|lanzad|fundad|divulgad|nacid|muert|detenid|ofrecid)[oa]s?"
)
_PAST = (
    r"\w{2,20}(?:ó|aron|ieron|yeron|jeron|aba|aban)|(?:fue|fueron|hizo|dijo|tuvo|hubo|vino|puso|dio"
    r"|estuvo|pudo|supo|quiso|quería|querían|era|eran|había|habían|tenía|tenían|podía|debía"
    r"|hicieron"
    r"|dijeron|tuvieron|pusieron|dieron|vio|vieron|produjo|condujo|hace|llevamos|lleva)"
    rf"|(?:ha|han|he|hemos) (?:\w{{1,12}} )?\w{{2,20}}(?:ado|ido|cho|sto|rto|ito)|{_PARTICIPLE}"
)

CUES = Cues(
    sentence_end=_SENTENCE_END,
    verbs=re.compile(rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))\b", re.IGNORECASE),
    into_future=re.compile(
        r"\b(?:hasta|antes de|antes del|a partir de|a partir del|a más tardar|no más tarde de"
        r"|no más tarde del|a contar de|vence|termina|empieza|comienza|arranca|expira|para|al"
        r"|próximo"
        r"|próxima)\s(?:el |la |las |los )?$",
        re.IGNORECASE,
    ),
    into_past=re.compile(
        r"\b(?:con fecha del?|fechad[oa] el|pasado|pasada)\s(?:el )?$"
        # "pagan una cuota desde el 14 de julio"; but "regirían desde el 14 de julio"
        rf"|^(?:(?!\b(?:{_ENDED}|entran?|vigor|inician?|empiezan?)\b).){{0,100}}\bdesde (?:el )?$",
        re.IGNORECASE | re.DOTALL,
    ),
    intended=re.compile(r"\bpara\s(?:el |la |las |los )?$", re.IGNORECASE),
    leaning=_NEVER,
    bare_plan=_NEVER,
    stayed=re.compile(
        r"[,\s]{0,2}(?:se canceló|se suspendió|se aplazó|se pospuso|(?:fue|ha sido|quedó|queda)"
        r" (?:cancelad|suspendid|aplazad|pospuest|anulad)[oa])",
        re.IGNORECASE,
    ),
    act=_NEVER,
    happened=_NEVER,
)
