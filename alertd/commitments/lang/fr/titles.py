"""What makes a title of French words, and who is named."""

import re

from alertd.commitments.lang.fr import vocabulary as words
from alertd.commitments.lang.fr.clauses import SAYING
from alertd.commitments.title_pieces import (
    NameWords,
    SubjectWords,
    TitleWords,
    VerbWords,
    WordingWords,
)
from alertd.model.commitment import Kind

_SMALL = r"(?:de|du|des|le|la|les|en|à|au|ce|cette|d['’]|l['’])"
WORDING = WordingWords(
    before_time=re.compile(
        rf"(?:[\s(]*\b(?:à partir|à compter|avant|après|depuis|jusqu['’]|jusqu['’]au|jusqu['’]à"
        rf"|d['’]ici|dès|pour|entre|pendant|au plus tard|dans|{_SMALL})"
        rf"(?: ?{_SMALL}){{0,3}}|[\s,(]*,)?[\s,(]*$",
        re.IGNORECASE,
    ),
    loose_start=re.compile(
        r"^(?:[\s,;:.)\"“”«»—–-]+|(?:(?:le|la|les|un|une|des|et|mais|ou|que|aussi|ainsi|en outre"
        r"|par ailleurs|son|sa|ses|leur|leurs|ce|cet|cette|ces)\b"
        r"|l['’]|qu['’])\s*)+",
        re.IGNORECASE,
    ),
    loose_ends=re.compile(
        r"(?:[\s,;:.(\"“”«»—–-]+|\b(?:et|ou|mais|que|qui|quand|où|si|comme|avec|pour|le|la|les|un"
        r"|une|des|de|du|d['’]|l['’]|en|à|au|aux|par|depuis|jusqu['’]?"
        r"|avant|après|son|sa|ses|est|sont|sera|seront|plus|tard|prévue?s?|fixée?s?|programmée?s?"
        r"|entre|sur|partir|se|ne|n['’]|a|ont|dès|d['’]ici))$",
        re.IGNORECASE,
    ),
    tail=re.compile(
        r"\s(?:pour|par|avec|après|avant|sur|et|mais|que|quand|sans|selon|entre|dans|en|afin|à"
        r"|contre)\s|[,;:]\s",
        re.IGNORECASE,
    ),
)

SUBJECTS = SubjectWords(
    pronoun=re.compile(
        r"\W{0,3}(?:il|elle|ils|elles|on|nous|ce|cela|ça|ceci|qui|que|celui-ci|celle-ci|tous"
        r"|c['’])\b(?! \w{1,20})",
        re.IGNORECASE,
    ),
    adverbial=re.compile(
        r"^\W{0,2}(?:en|à|au|aux|après|depuis|pour|par|selon|outre|pendant|avec|sans|dans|avant"
        r"|lors|si|comme|de son côté|d['’]ici|ensuite|enfin)\b[^,]{0,120},\s",
        re.IGNORECASE,
    ),
    relative=re.compile(r",? (?:qui|que|dont|lequel|laquelle) .*$", re.IGNORECASE),
    determiner=re.compile(
        r"\b(?:(?:le|la|les|un|une|des|son|sa|ses)\s|l['’])(?=\w)", re.IGNORECASE
    ),
    breaks=re.compile(
        r"¦|\b(?:dit|a|ont|est|sont|avec|pour|par|et|mais|que|après|avant|à|en)\b", re.IGNORECASE
    ),
    says=SAYING,
)

TITLES = TitleWords(
    stops=re.compile(
        r",? (?:selon|a (?:indiqué|annoncé|déclaré|affirmé|précisé))\b|\s?[;:]\s|, (?:mais|alors "
        r"que|tandis que|quand|qui|dont|avec)\b",
        re.IGNORECASE,
    ),
    becomes={
        Kind.EXPIRY: (" expire", " expirent"),
        Kind.EFFECTIVE: (" en vigueur", " en vigueur"),
        Kind.DEADLINE: (": date limite", ": date limite"),
    },
    says_so=re.compile(
        r"\b(?:date limite|échéance|vigueur|expir\w+|fin|clôture|ferm\w+|jusqu|appliqu\w+|délai)\b",
        re.IGNORECASE,
    ),
    office=re.compile(
        r"\b(?:présidente?|ministre|secrétaire|chancelier|chancelière|Premier ministre)(?: (?:de "
        r"l['’]|de la |des |du |de )?\w{3,20})?,? (?=[A-ZÀ-Ü][a-zà-ÿ]+ [A-Z])"
    ),
)

_IRREGULAR = {
    "sera": "est",
    "seront": "sont",
    "aura": "a",
    "auront": "ont",
    "pourra": "peut",
    "devra": "doit",
    "devront": "doivent",
    "tiendra": "tient",
    "tiendront": "tiennent",
    "fera": "fait",
    "ira": "va",
    "viendra": "vient",
    "recevra": "reçoit",
    "prendra": "prend",
    "prendront": "prennent",
    "rendra": "rend",
    "rendront": "rendent",
    "réunira": "réunit",
    "réuniront": "réunissent",
    "ouvrira": "ouvre",
    "ouvriront": "ouvrent",
    "accueillera": "accueille",
    "reprendra": "reprend",
    "reprendront": "reprennent",
    "élira": "élit",
    "éliront": "élisent",
    "deviendra": "devient",
    "entendra": "entend",
    "sortira": "sort",
    "partira": "part",
    "interdira": "interdit",
}
_LEADING = re.compile(
    r"^(?:(?:est|sont) (?:prévue?s?|censée?s?|attendue?s?|appelée?s?)(?: pour| à| de)? |va |vont "
    r"|prévoi(?:t|ent) d['’e] ?|compt(?:e|ent) |devr(?:ait|aient|a|ont) "
    r"|doi(?:t|vent) |pourr(?:ait|aient) |souhait(?:e|ent) )",
    re.IGNORECASE,
)
_FUTURE = re.compile(r"\b(\w{2,18})r(a|ont)\b")


def _present(met: re.Match[str]) -> str:
    if met[0].casefold() in _IRREGULAR:
        return _IRREGULAR[met[0].casefold()]
    stem = met[1] if met[1].endswith(("e", "d", "t")) else f"{met[1]}t"
    if stem.endswith("tt") and met[2] == "a":
        return stem[:-1]
    return f"{stem}nt" if met[2] == "ont" and stem.endswith("e") else stem


def plain_present(rest: str, _subject: str) -> str:
    """The verb and what follows, in the present: "votera le budget" -> "vote le budget"."""
    return _FUTURE.sub(_present, _LEADING.sub("", rest, count=1), count=1)


def plural(subject: str) -> bool:
    """Whether a subject takes the plural."""
    return re.match(r"(?:les|des)\b|\w+s\b", subject.strip(), re.IGNORECASE) is not None


VERBS = VerbWords(plain=plain_present, plural=plural)

_WORD = r"[A-ZÀÂÇÉÈÊÎÔÛ][\w&+.’'-]*"
NAMES = NameWords(
    countries=words.COUNTRIES,
    bodies=words.BODIES,
    name=re.compile(
        rf"(?<![\w&]){_WORD}(?: (?:(?:de|du|des|la|le|les|l['’]|et|d['’]) ?){{0,2}}{_WORD}){{0,6}}"
    ),
    both=re.compile(
        r"\b(?:les deux (?:pays|puissances|parties|camps|gouvernements)|les deux capitales)\b",
        re.IGNORECASE,
    ),
    body_words=frozenset(words.BODY_WORDS.split()),
    titles=frozenset(words.TITLES.split()),
    no_names=frozenset(words.NO_NAMES.split()),
    joint=re.compile(r" et (?=[A-Z])"),
)
