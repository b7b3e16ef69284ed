"""What French puts around a date: bounds, moves, sums, and what is no commitment."""

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
        rf"(?:{words})\s?(?:le |la |les |l['’]|au |à |en |ce |cette )?(?:mois d[e'’] ?)?$",
        re.IGNORECASE,
    )


BOUNDS = BoundWords(
    before=(
        (Bound.FROM, _right_before(r"\bpas (?:\w{1,20} ){0,4}avant|\bau plus tôt")),
        (Bound.FROM, _right_before(r"\bà (?:partir|compter) d[eu]|\bdès|\bdepuis|\beffet au")),
        (
            Bound.BY,
            _right_before(r"\bau plus tard|\bd['’]ici(?: à)?|\bsous|\bdans un délai de|\bpour le"),
        ),
        (Bound.BEFORE, _right_before(r"\bavant")),
        (Bound.UNTIL, _right_before(r"\bjusqu['’](?:au|à|en)|\bvalables? jusqu['’]à")),
    ),
    earliest=re.compile(r",? (?:au plus tôt|ou plus tard)", re.IGNORECASE),
    latest=re.compile(r",? (?:au plus tard|ou avant)", re.IGNORECASE),
    has_until=re.compile(
        r"\b(?:a|ont|aura|auront|dispos\w{1,5}|donne|laisse|avait|avaient"
        r"|accorde)\b[^,.;]{0,60}\bjusqu['’](?:au|à|en)\s?(?:la |l['’])?$",
        re.IGNORECASE,
    ),
    lasts=re.compile(r"\b(?:dure(?:ra)?|valable|pour|pendant) $", re.IGNORECASE),
)

SCREENING = ScreeningWords(
    during=re.compile(
        r"\b(?:depuis|datée? d[ue]|par rapport (?:à|au)|contre)\s(?:le |la |l['’])?$", re.IGNORECASE
    ),
    lasting=re.compile(r"\bpour (?:le |la )?$", re.IGNORECASE),
    done=re.compile(
        r"(?<!être )(?<!sera )(?<!seront )\b(?:imposé|annoncé|organisé|tenu|signé|publié|présenté"
        r"|diffusé|adopté|conclu|révélé)e?s?"
        r" (?:le |en |la |ce )?$",
        re.IGNORECASE,
    ),
    of_a_report=re.compile(
        r"(?:chiffres|données|indice|rapport|ventes|résultats|inflation|chômage|prix|emploi)(?: "
        r"\w{2,20}){0,2} (?:de |d['’]|du mois de |pour |en )$",
        re.IGNORECASE,
    ),
    ahead=re.compile(r"(?:le reste|plus tard)\b", re.IGNORECASE),
    then=frozenset({"d'ici là", "d’ici là", "à cette date", "ce jour-là"}),
    past_verb=re.compile(r"a|ont|avait|avaient|était|étaient|est|sont", re.IGNORECASE),
)

_AMOUNT = r"(?P<number>\d{1,3}|[a-z]{1,9}) (?P<unit>jour|semaine)s?"
MOVES = StatusWords(
    than_planned=re.compile(
        rf"[, ]{{1,2}}{_AMOUNT} (?P<side>plus tard|plus tôt) que (?:prévu|annoncé)", re.IGNORECASE
    ),
    later=frozenset({"plus tard"}),
    by_so_much=re.compile(
        rf"\b(?:report\w{{1,4}}|repouss\w{{1,4}}|prolong\w{{1,4}}|décal\w{{1,4}}|avanc\w{{1,4}}) "
        rf"d['’e] ?{_AMOUNT}",
        re.IGNORECASE,
    ),
    numbers={
        "un": 1,
        "une": 1,
        "deux": 2,
        "trois": 3,
        "quatre": 4,
        "cinq": 5,
        "six": 6,
        "sept": 7,
        "huit": 8,
        "dix": 10,
    },
    units={"jour": 1, "semaine": 7},
    anew=re.compile(r"\b(?:\w{2,20}r(?:a|ont)|est|sont|a été|désormais)\b", re.IGNORECASE),
    moved_from=re.compile(r",? (?:au lieu d[ue]|et non) (?:le |la )?", re.IGNORECASE),
    instead=re.compile(r"\b(?:au lieu d[ue]|plutôt que|et non) (?:le |la )?$", re.IGNORECASE),
    from_=re.compile(r"\b(?:du|de) (?:la )?$", re.IGNORECASE),
    not_a_move=re.compile(r"\b(?:du|de) $", re.IGNORECASE),
)

SUMS = SumWords(
    pause_then_day=re.compile(
        r"^ (?:de )?(?:\w{2,20} )?(?:pause|trêve|prolongation|moratoire|suspension|délai"
        r"|sursis)\b[^.;]{0,90}?\b(?:annoncé|convenu|signé|décrété|conclu)"
        r"e?\b[^.;]{0,24}$|^,? (?:annoncé|convenu|signé|décrété|conclu|entamé)e? (?:le )?$",
        re.IGNORECASE,
    ),
    held_for=re.compile(
        r"\b(?:suspend\w{0,3}|prolong\w{1,4}|gel\w{1,4}|étend\w{0,3})\b[^.;]{0,60}\b(?:pour"
        r"|pendant|de) $",
        re.IGNORECASE,
    ),
    has=re.compile(
        r"\b(?:a|ont|aura|auront|dispos\w{1,5}|donne|laisse|accorde)\b[^.;,]{0,40}$", re.IGNORECASE
    ),
    given=re.compile(
        r"\b(?:annonc|décid|impos|ordonn|décrét|sign|publi|conclu|adopt)\w{0,4}\b[^.;]{0,12}$",
        re.IGNORECASE,
    ),
    to_act=re.compile(r" pour \w{3,20}", re.IGNORECASE),
    event=re.compile(
        r" (?:(?:après|suivant|avant|de|du|la|le|l['’]|sa|son|leur|à"
        r"|compter) ?){1,4}([a-zéèêàç]{5,20})",
        re.IGNORECASE,
    ),
    endings=("tion", "ée", "é", "er", "s"),
    inflections="tion|ée|é|er|e|ra|s|ture",
    elsewhere=re.compile(r"\b(?:jusqu|avant|après|et|mais|qui|que)\b|[;:()]", re.IGNORECASE),
    same_instant=re.compile(r" \(|,? ou "),
    roughly=re.compile(
        r"\b(?:environ|près de|presque|plus d|moins d|quelque|heures?|minutes?)\b", re.IGNORECASE
    ),
)

ECHOES = EchoWords(
    again=re.compile(
        r"[“\"«]?(?:cette|ce|ces|la|le|les|l['’]) ?(?:échéance|date|réunion|sommet|vote|scrutin"
        r"|mesures?|loi|texte|trêve|pause|grève|audience"
        r"|visite|rendez-vous|prolongation|délai)\b",
        re.IGNORECASE,
    ),
    clock=re.compile(r"(?:à )?\d{1,2} ?(?:h|heures).{0,20}|midi|minuit", re.IGNORECASE),
    beside=re.compile(
        r"[\s,(]{0,3}(?:(?:ou|soit|c['’]est-à-dire|à savoir|qui tombe),? ?)?(?:le )?[\s,(]{0,2}",
        re.IGNORECASE,
    ),
    common=frozenset(
        [
            "pour",
            "comme",
            "depuis",
            "jusqu",
            "entre",
            "avant",
            "après",
            "cette",
            "leurs",
            "semaine",
            "année",
            "mois",
            "jours",
            "dans",
            "avec",
        ]
    ),
)

FURNITURE = FurnitureWords(
    marks=re.compile(
        r"\W{0,6}(?:©|copyright\b|tous droits réservés|publié\b|mis à jour\b|par "
        r"[A-Z][\w.’'-]{1,30}(?: [A-Z]|\W{0,3}$)|photo\b|source\b\W"
        r"|la rédaction\b|abonnez-vous)",
        re.IGNORECASE,
    ),
    masthead=re.compile(
        r"(?:©|copyright|tous droits réservés|min(?:utes)? de lecture)", re.IGNORECASE
    ),
    headings=re.compile(
        r"\W{0,6}(?:(?:sur le même sujet|à lire aussi|lire aussi|les plus lus|articles liés|à "
        r"voir aussi|commentaires(?: \(\d{1,5}\))?|newsletter"
        r"|plus d['’](?:infos|articles)|dans la même rubrique)\W{0,3})$",
        re.IGNORECASE,
    ),
    dateline=re.compile(
        r"\W{0,4}[A-ZÀÂÇÉÈÊÎÔÛ][\w.’' -]{1,40}(?:, [A-Z][\w.]{1,20}){0,2},? "
        r".{0,60}?(?:\([^)\n]{1,40}\) ?)?(?:[—–-]{1,2}|\.\s?[—–-])\s"
    ),
    prose=re.compile(r"\b[a-zéèêàç]{4,} [a-zéèêàç]{4,}"),
)
