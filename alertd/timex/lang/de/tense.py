"""How German says which way a clause looks."""

import re

from alertd.timex.tense import Cues

_NEVER = re.compile(r"(?!)")
_SENTENCE_END = re.compile(
    r"(?<!\d)(?<!\bDr)(?<!\bProf)(?<!\bNr)(?<!\bAbs)(?<!\bArt)(?<!\bSt)(?<!\bbzw)(?<!\bz\.B)(?<!\bca)"
    r"(?<!\b[A-Z])[.!?…][\"'”“’«)]{0,3}\s+(?=[\"„“‚»(A-ZÄÖÜ0-9-])|\n|;"
)
_DONE = (
    r"[^;,]{0,80}\b(?:ge\w{2,15}(?:t|en)|\w{2,10}ge\w{2,12}(?:t|en)|verstorben|erschienen"
    r"|beschlossen"
    r"|unterzeichnet|verkündet|bekannt|vorbei)\b"
)
_FUTURE = (
    rf"(?:ist|sind)(?= (?:am|im|für|ab|erst)\b(?!{_DONE}))"
    r"|wird|werden|würde|würden|soll|sollen|sollte|sollten|muss|müssen|müsste|kann|können|könnte"
    r"|könnten"
    r"|darf|dürfen|dürfte|dürften|will|wollen|möchte|möchten|plant|planen|erwartet|erwarten|rechnet"
    r"|(?:geplant|vorgesehen|angesetzt|terminiert|anberaumt|eingeplant|befristet|verschoben|vertagt"
    r"|verlegt|verlängert|vorgezogen)(?! worden)"
    r"|tritt|treten|läuft|laufen|endet|enden|beginnt|beginnen|startet|starten|eröffnet|öffnet"
    r"|schließt"
    r"|findet|finden|trifft|treffen sich|reist|reisen|kommt|kommen|tagt|tagen|entscheidet"
    r"|entscheiden"
    r"|stimmt|stimmen|gilt|gelten|hat bis|haben bis|hat noch|haben noch|veröffentlicht|legt|geht"
    r"|gehen"
    r"|streikt|streiken|wählt|wählen|fällt|steht|stehen|verhandelt|berät|beraten|empfängt|besucht"
    r"|verfällt|erlischt|steigt|sinkt|fliegt|erscheint|beabsichtigt|strebt|bleibt|bleiben|zahlt"
    r"|übernimmt|hält|spielt|nimmt|nehmen|gibt|muß|fordert|verlangt|schlägt|droht|drohen|prüft"
)
_PARTICIPLE = (
    r"\w{0,12}ge\w{2,15}(?:t|en)(?! werden| werde)|unterzeichnet|verkündet"
    r"|vorgestellt(?! werden)|mitgeteilt"
)
_PAST = (
    r"war|waren|wurde|wurden|hatte|hatten|hat|haben|worden|sagte|sagten|teilte|teilten|kündigte"
    r"|kündigten|erklärte|erklärten|meldete|berichtete|betonte|forderte|warnte|einigte|einigten"
    r"|verhängte|startete|endete|stimmte|stimmten|lehnte|stellte|legte|legten|setzte|setzten|führte"
    r"|machte|verlängerte|veröffentlichte|unterzeichnete|unterzeichneten|urteilte|billigte"
    r"|bestätigte"
    r"|informierte|reagierte|scheiterte|entschied|beschloss|beschlossen|gab|gaben|ging|gingen|kam"
    r"|kamen"
    r"|stand|fand|fanden|traf|trafen|lag|nahm|nahmen|begann|begannen|trat|traten|lief|hieß|sank"
    r"|stieg"
    r"|fiel|verlor|gewann|schrieb|sprach|wollte|wollten|konnte|mußte|musste|mussten|seit|laut"
    rf"|kritisierte|äußerte|verkündete|zahlte|lieferte|besuchte|reiste|tagte|folgte|{_PARTICIPLE}"
)

CUES = Cues(
    sentence_end=_SENTENCE_END,
    verbs=re.compile(rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))\b"),
    into_future=re.compile(
        r"\b(?:bis(?: zum| zur| spätestens(?: zum)?)?|spätestens(?: am| im| bis)?|ab(?: dem| der)?"
        r"|frühestens(?: am| im| ab)?|zum|vor dem|vor|kommenden|nächsten|auf den)\s$",
        re.IGNORECASE,
    ),
    into_past=re.compile(r"\b(?:seit(?: dem| der)?|vom)\s$", re.IGNORECASE),
    intended=re.compile(r"\bfür\s(?:den |die |das )?$", re.IGNORECASE),
    leaning=_NEVER,
    bare_plan=_NEVER,
    stayed=re.compile(
        r"[,\s]{0,2}(?:(?:wurde|ist|sind|wurden) )?(?:abgesagt|gestrichen|verschoben|vertagt"
        r"|ausgesetzt)",
        re.IGNORECASE,
    ),
    act=_NEVER,
    happened=_NEVER,
)
