"""What makes a title of Spanish words, and who is named."""

import re

from alertd.commitments.lang.es import vocabulary as words
from alertd.commitments.lang.es.clauses import SAYING
from alertd.commitments.title_pieces import (
    NameWords,
    SubjectWords,
    TitleWords,
    VerbWords,
    WordingWords,
)
from alertd.model.commitment import Kind

_SMALL = r"(?:de|del|el|la|los|las|en|a|al|próximo|próxima|día)"
WORDING = WordingWords(
    before_time=re.compile(
        rf"(?:[\s(]*\b(?:a partir|antes|después|desde|hasta|para|entre|durante|tras|por|más "
        rf"tardar|no más tarde|este|esta|{_SMALL})\b"
        rf"(?: {_SMALL}\b){{0,3}}|[\s,(]*,)?[\s,(]*$",
        re.IGNORECASE,
    ),
    loose_start=re.compile(
        r"^(?:[\s,;:.)\"“”«»—–-]+|(?:el|la|los|las|un|una|y|e|pero|o|que|también|además|así|sin "
        r"embargo|no obstante|su|sus|este"
        r"|esta|ese|esa|ya|si|aunque)\b\s*)+",
        re.IGNORECASE,
    ),
    loose_ends=re.compile(
        r"(?:[\s,;:.(\"“”«»—–-]+|\b(?:y|e|o|pero|que|quien|cuando|donde|si|como|con|para|el|la"
        r"|los|las|un|una|de|del|en|a|al|por"
        r"|desde|hasta|antes|después|su|sus|es|son|está|están|será|serán|fue|más|tardar"
        r"|previst[oa]s?|programad[oa]s?|fijad[oa]s?"
        r"|entre|sobre|partir|se|ya|no|tiene|tienen))$",
        re.IGNORECASE,
    ),
    tail=re.compile(
        r"\s(?:para|por|con|tras|antes|sobre|y|pero|porque|que|cuando|mientras|sin|según|después"
        r"|entre|ante|en)\s|[,;:]\s",
        re.IGNORECASE,
    ),
)

SUBJECTS = SubjectWords(
    pronoun=re.compile(
        r"\W{0,3}(?:él|ella|ellos|ellas|esto|eso|este|esta|que|quien|lo|se|ambos|ambas)\b(?! "
        r"\w{1,20})",
        re.IGNORECASE,
    ),
    adverbial=re.compile(
        r"^\W{0,2}(?:en|a|al|tras|desde|para|por|según|además|mientras|durante|con|sin|ante|hasta"
        r"|antes|después|asimismo|también"
        r"|si|como|de)\b[^,]{0,120},\s",
        re.IGNORECASE,
    ),
    relative=re.compile(r",? (?:que|quien|cuyo|cuya|el cual|la cual) .*$", re.IGNORECASE),
    determiner=re.compile(r"\b(?:el|la|los|las|un|una|su|sus)\s(?=\w)", re.IGNORECASE),
    breaks=re.compile(
        r"¦|\b(?:dijo|ha|han|es|son|fue|con|para|por|y|pero|que|tras|antes|a|en)\b", re.IGNORECASE
    ),
    says=SAYING,
)

TITLES = TitleWords(
    stops=re.compile(
        r",? (?:según|informó|dijo|anunció|indicó|aseguró)\b|[;:]\s|, (?:aunque|mientras|cuando"
        r"|que|quien|por lo que|con)\b",
        re.IGNORECASE,
    ),
    becomes={
        Kind.EXPIRY: (" vence", " vencen"),
        Kind.EFFECTIVE: (" entra en vigor", " entran en vigor"),
        Kind.DEADLINE: (": fecha límite", ": fecha límite"),
    },
    says_so=re.compile(
        r"\b(?:fecha límite|plazo|vigor|venc\w+|expir\w+|termina\w*|cierr\w+|hasta|aplica\w*"
        r"|caduc\w+|fin)\b",
        re.IGNORECASE,
    ),
    office=re.compile(
        r"\b(?:presidente|presidenta|ministr[oa]|secretari[oa]|canciller|gobernador(?:a)?)(?: de "
        r"(?:la |las |los )?\w{3,20})?,? (?=[A-ZÁÉÍÓÚÑ][a-z]+ [A-Z])"
    ),
)

_IRREGULAR = {
    "aprobará": "aprueba",
    "aprobarán": "aprueban",
    "cerrará": "cierra",
    "cerrarán": "cierran",
    "comenzará": "comienza",
    "comenzarán": "comienzan",
    "empezará": "empieza",
    "empezarán": "empiezan",
    "volverá": "vuelve",
    "volverán": "vuelven",
    "tendrá": "tiene",
    "tendrán": "tienen",
    "será": "es",
    "serán": "son",
    "habrá": "hay",
    "podrá": "puede",
    "podrán": "pueden",
    "hará": "hace",
    "harán": "hacen",
    "vendrá": "viene",
    "pondrá": "pone",
    "saldrá": "sale",
    "dirá": "dice",
    "reunirá": "reúne",
    "reunirán": "reúnen",
    "impondrá": "impone",
    "entregará": "entrega",
}
_LEADING = re.compile(
    r"^(?:(?:está|están) (?:previst|programad)[oa]s? (?:que )?|va a |van a |prevén? |planean? "
    r"|esperan? |deberá(?:n)? |deben? |podría(?:n)? |tienen? previsto )",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(r"^(\w{2,18})(a|e|i)r(?= |$)")
_VOWELS = {"a": "a", "e": "e", "i": "e"}
_FUTURE = re.compile(r"\b(\w{2,18})(a|e|i)r(á|án)\b")


def _present(met: re.Match[str]) -> str:
    if met[0].casefold() in _IRREGULAR:
        return _IRREGULAR[met[0].casefold()]
    vowel = "a" if met[2] == "a" else "e"
    return f"{met[1]}{vowel}{'n' if met[3] == 'án' else ''}"


def plain_present(rest: str, subject: str) -> str:
    """The verb and what follows, in the present: "viajará a Lima" -> "viaja a Lima"."""
    bare = _LEADING.sub("", rest, count=1)
    if bare != rest:
        many = "n" if plural(subject) else ""
        return _INFINITIVE.sub(lambda met: f"{met[1]}{_VOWELS[met[2]]}{many}", bare, count=1)
    return _FUTURE.sub(_present, bare, count=1)


def plural(subject: str) -> bool:
    """Whether a subject takes the plural."""
    return re.match(r"(?:los|las)\b|\w+s\b", subject.strip(), re.IGNORECASE) is not None


VERBS = VerbWords(plain=plain_present, plural=plural)

_WORD = r"[A-ZÁÉÍÓÚÑ][\wáéíóúñÁÉÍÓÚÑ&+.’'-]*"
NAMES = NameWords(
    countries=words.COUNTRIES,
    bodies=words.BODIES,
    name=re.compile(rf"(?<![\w&]){_WORD}(?: (?:(?:de|del|la|las|los|y|e) ){{0,2}}{_WORD}){{0,6}}"),
    both=re.compile(
        r"\b(?:ambos países|las dos (?:potencias|partes|economías)|los dos países|ambas partes"
        r"|ambos gobiernos)\b",
        re.IGNORECASE,
    ),
    body_words=frozenset(words.BODY_WORDS.split()),
    titles=frozenset(words.TITLES.split()),
    no_names=frozenset(words.NO_NAMES.split()),
    joint=re.compile(r" y (?=[A-Z])"),
)
