"""French sentences, joints and verbs, the if and the unless."""

import re

from alertd.commitments.pieces import ClauseWords, ConditionWords, SentenceWords

SENTENCES = SentenceWords(
    titles=frozenset(
        [
            "m",
            "mm",
            "mme",
            "mmes",
            "mlle",
            "dr",
            "pr",
            "me",
            "st",
            "ste",
            "art",
            "no",
            "n°",
            "p",
            "env",
            "av",
            "cf",
        ]
    ),
    months=frozenset(["janv", "févr", "fév", "avr", "juil", "sept", "oct", "nov", "déc"]),
    dateline=re.compile(
        r"[A-ZÀÂÇÉÈÊÎÔÛ][\wÀ-ÿ.’' -]{2,40}(?:\s?\([^)\n]{1,40}\))?(?:, (?:le )?\d{1,2}(?:er)? "
        r"[a-zé]{3,9}"
        r"(?: \d{4})?)?(?:\s?\([^)\n]{1,40}\))?\s?\.?\s?[—–]\s"
    ),
)

_JOINS = (
    r"et|mais|ou|tandis que|alors que|bien que|parce que|quand|lorsque|où|qui|que|dont|si|sauf si"
    r"|à moins que|à condition que"
    r"|jusqu['’]à ce que|après que|avant que|puisque|car"
)
_BREAK = re.compile(
    rf"(?:,\s(?:(?:{_JOINS}|comme|avec|sans|selon|afin|soit|faute de|c['’]est-à-dire)\b\s?)?"
    rf"|\s?[;:]\s|[()]|\s[—–]\s?|\s(?:mais|tandis que"
    r"|alors que|quand|lorsque|si|sauf si|à moins que|à condition que|qui|et (?=\w{2,20}(?:ra"
    r"|ront)\b))\b\s?|\s?[”»](?=\s)|\s(?=[“«]))",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"(?<![-\w])(?:est|sont|sera|seront|était|étaient|a|ont|aura|auront|avait|avaient|va|vont"
    r"|peut|peuvent|doit|doivent|fait|font|dit"
    r"|prévoit|prévoient|attend|compte|veut|veulent|souhaite|espère|envisage|entre|entrent|expire"
    r"|expirent|commence|commencent|débute"
    r"|débutent|démarre|termine|achève|ouvre|ouvrent|ferme|ferment|tient|tiennent|réunit"
    r"|réunissent|rend|rendent|rencontre|reçoit"
    r"|reçoivent|accueille|vote|votent|décide|tranche|publie|publient|présente|présentent|dévoile"
    r"|lance|signe|signent|quitte|prend"
    r"|prennent|applique|appliquent|reste|restent|demande|propose|menace|dispose|disposent|passe"
    r"|passent|augmente|court|arrive|arrivent"
    r"|retourne|participe|examine|examinent|cesse|part|renonce|clôture|doivent|reprend|reprennent"
    r"|impose|étudie"
    r"|(?!retrait|trait|extrait|portrait|attrait|caméra|opéra)\w{1,20}r(?:a|ont|ait"
    r"|aient))(?![-\w])",
    re.IGNORECASE,
)
SAYING = re.compile(
    r"\b(?:a (?:dit|affirmé|déclaré|annoncé|indiqué|expliqué|précisé|assuré|rappelé|averti"
    r"|confirmé|ajouté|souligné|estimé|insisté)"
    r"|selon|affirme|indique|explique|précise|annonce|rappelle)\b",
    re.IGNORECASE,
)

CLAUSES = ClauseWords(
    breaks=_BREAK,
    first=re.compile(
        r"[“\"«]?\s?(Si|Quand|Lorsque|Tandis que|Alors que|Bien que|Sauf si|À moins que|Comme)\s"
    ),
    conditions=frozenset({"si", "sauf", "à"}),
    relatives=frozenset({"qui", "que", "dont", "où"}),
    openings=frozenset(
        {"mais", "tandis", "alors", "bien", "quand", "lorsque", "car", "comme", "selon", "si"}
    ),
    verb=_VERB,
    saying=SAYING,
    phrase=re.compile(
        r"\b(?:de|du|des|sur|pour|par|avec|après|d['’]|lors) ?(?:[\w’'-]{1,20} ){0,2}$"
    ),
)

CONDITIONS = ConditionWords(
    opens=re.compile(
        r"(?:[“\"«]|mais |et )?(?:faute d['’e]|sans (?:un |une )?(?:accord|prolongation"
        r"|compromis)|en (?:l['’]absence|cas) d['’e]|à défaut|si)"
        r"[^,.;]{0,200},",
        re.IGNORECASE,
    ),
    inside=re.compile(
        r"(?:\b(?:si |s['’]il|sauf (?:si|accord)|à moins (?:que|d['’]un|d['’]une)|à condition "
        r"(?:que|de)|sous réserve|en cas d[e'’]|pourvu que|faute d[e'’])"
        r"|\bconditionnée?s? (?:à|par))[^.;]{0,160}",
        re.IGNORECASE,
    ),
    concession=re.compile(
        r"\b(?:même|comme|savoir|demande|demandé|décider|ou|sur)\s$", re.IGNORECASE
    ),
    main_verb=re.compile(r"\b\w{2,20}r(?:a|ont|ait|aient)\b"),
)
