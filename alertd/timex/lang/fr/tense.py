"""How French says which way a clause looks."""

import re

from alertd.timex.tense import Cues

_NEVER = re.compile(r"(?!)")
_SENTENCE_END = re.compile(
    r"(?<!\bM)(?<!\bMme)(?<!\bMM)(?<!\bDr)(?<!\bSt)(?<!\bart)(?<!\bjanv)(?<!\bsept)(?<!\b[A-Z])"
    r"[.!?…]\s?[\"'”’»)]{0,3}\s+(?=[\"“‘«'(A-ZÀÂÇÉÈÊÎÔÛ0-9-])|\n|;"
)
# The future and the conditional end alike in every verb; these nouns do too.
_ENDED = (
    r"(?!retrait|trait|extrait|portrait|attrait|front|affront|opéra|caméra|et caetera|distrait"
    r"|abstrait)\w{1,20}r(?:a|ont|ait|aient|ons|ez)"
)
_FIXED = (
    r"(?:prévu|fixé|programmé|attendu|reporté|repoussé|convoqué|ajourné|décalé|annoncé|censé|appelé"
    r"|avancé|planifié|inscrit|prolongé|maintenu)e?s?"
)
_PRESENT = (
    r"doi(?:t|vent)|peu(?:t|vent)|v(?:a|ont) \w{2,20}|prévoi(?:t|ent)|compte(?:nt)?|envisage(?:nt)?"
    r"|espère(?:nt)?"
    r"|souhaite(?:nt)?|veu(?:t|lent)|entend(?:ent)?|entre(?:nt)? en (?:vigueur|application)"
    r"|expire(?:nt)?"
    r"|prend(?:nent)? (?:fin|effet)|arrive(?:nt)? à (?:échéance|expiration)|commence(?:nt)?"
    r"|débute(?:nt)?"
    r"|démarre(?:nt)?|s['’]ouvr(?:e|ent)|ouvr(?:e|ent)|se tien(?:t|nent)|se réuni(?:t|ssent)"
    r"|s['’]achèv(?:e|ent)|se termin(?:e|ent)|se clôtur(?:e|ent)|ferm(?:e|ent)|vote(?:nt)?"
    r"|publi(?:e"
    r"|ent)"
    r"|part(?:ent)?|se rend(?:ent)?|rencontre(?:nt)?|accueill(?:e|ent)|reçoi(?:t|vent)|ont "
    r"jusqu['’]\w*"
    r"|a jusqu['’]\w*|s['’]appliqu(?:e|ent)|examine(?:nt)?|tranche(?:nt)?|dispos(?:e|ent) d"
    r"|décide(?:nt)?"
    r"|rend(?:ent)? (?:sa|son|leur)|reprend(?:ent)?|lance(?:nt)?|dévoile(?:nt)?|présente(?:nt)?"
    r"|échoi(?:t|ent)"
    r"|court|courent|reste(?:nt)?|propos(?:e|ent)|demand(?:e|ent)|promet(?:tent)?|s['’]engag(?:e"
    r"|ent)"
    r"|est le|sont le|augment(?:e|ent)|pass(?:e|ent) à|cess(?:e|ent)"
)
_FUTURE = (
    rf"(?:est|sont|reste|restent) (?:\w{{2,12}} )?{_FIXED}|{_FIXED} (?:pour|au|aux|en|à|le|jusqu"
    rf"|ce|de)"
    rf"|{_ENDED}|{_PRESENT}|au plus tard|à (?:partir|compter)"
)
_PARTICIPLE = (
    r"(?<!être )(?<!sera )(?<!seront )(?<!serait )(?<!soit )(?:signé|publié|adopté|conclu|présenté"
    r"|dévoilé|diffusé|imposé|organisé|tenu|approuvé|lancé|paru|rendu|voté|daté|survenu|promulgué"
    r"|instauré|décrété|suspendu|gelé|signalé|constaté|enregistré|mené|entamé|engagé|conclu"
    r"|obtenu|réuni|révélé|transmis|nommé|né|mort|élu|accordé|déposé)e?s?"
)
_PAST = (
    r"(?:a|ont|avait|avaient|ai|avons|eut) (?:(?:été|déjà|également|aussi|ainsi|pas|bien|jamais"
    r"|donc) )"
    r"{0,2}\w{1,20}(?:é|i|u|is|it|rt|us|ès)e?s?|(?:s['’]est|se sont|s['’]était|est|sont)"
    r" (?:déjà |également )?(?:\w{2,20}(?<=ré)uni|arrivé|parti|allé|venu|entré|mort|né|devenu"
    r"|revenu"
    r"|intervenu|tombé|sorti|tenu|rendu|achevé|terminé|engagé|prononcé|félicité|effondré"
    r"|déroulé)e?s?"
    r"|(?:était|étaient|fut|furent|avait|avaient|disait|indiquait|expliquait|affirmait)"
    rf"|depuis|il y a|{_PARTICIPLE}"
)

CUES = Cues(
    sentence_end=_SENTENCE_END,
    verbs=re.compile(rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))\b", re.IGNORECASE),
    into_future=re.compile(
        r"(?:\bjusqu['’](?:au|à|en)|\bd['’]ici(?: à| au| la| le)?|\bavant|\bà (?:partir|compter) "
        r"d[eu]"
        r"|\bdès|\bau plus tard|\bpour|\bau|\bn['’]expire que)\s?(?:le |la |les |l['’]|cette |ce "
        r")?$",
        re.IGNORECASE,
    ),
    into_past=re.compile(
        r"\b(?:depuis|daté(?:e|s)? d[ue]|remonte (?:à|au))\s(?:le |la |l['’])?$", re.IGNORECASE
    ),
    intended=re.compile(r"\bpour\s(?:le |la |l['’])?$", re.IGNORECASE),
    leaning=_NEVER,
    bare_plan=_NEVER,
    stayed=re.compile(
        r"[,\s]{0,2}(?:(?:a|ont) été|est|sont) (?:finalement )?(?:annulé|reporté|suspendu"
        r"|ajourné)e?s?",
        re.IGNORECASE,
    ),
    act=_NEVER,
    happened=_NEVER,
)
