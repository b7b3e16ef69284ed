"""What makes a title of German words, and who is named."""

import re

from alertd.commitments.lang.de import vocabulary as words
from alertd.commitments.lang.de.clauses import SAYING
from alertd.commitments.title_pieces import (
    NameWords,
    SubjectWords,
    TitleWords,
    VerbWords,
    WordingWords,
)
from alertd.model.commitment import Kind

_SMALL = r"(?:am|im|in|um|dem|den|der|die|das|zum|zur|des|ans)"
WORDING = WordingWords(
    before_time=re.compile(
        rf"(?:[\s(]*\b(?:ab|bis|vor|nach|seit|von|vom|für|auf|zwischen|während|spätestens"
        rf"|frühestens|binnen|noch|erst|bereits|schon|voraussichtlich|{_SMALL})\b"
        rf"(?: {_SMALL}\b){{0,3}}|[\s,(]*,)?[\s,(]*$",
        re.IGNORECASE,
    ),
    loose_start=re.compile(
        r"^(?:[\s,;:.)\"“”„«»—–-]+|(?:der|die|das|den|dem|ein|eine|einen|und|aber|oder|dass|auch"
        r"|zudem|außerdem|ferner|so|sein|seine|ihr|ihre|dieser|diese|dieses)\b\s*)+",
        re.IGNORECASE,
    ),
    loose_ends=re.compile(
        r"(?:[\s,;:.(\"“”„«»—–-]+|\b(?:und|oder|aber|dass|der|die|das|den|dem|ein|eine|einen|wenn"
        r"|wo|mit|für|von|vom|in|im|am|an|auf|zu|zum|zur|bis|ab|vor|nach|sein|seine"
        r"|ihr|ihre|ist|sind|wird|werden|soll|sollen|spätestens|geplant|vorgesehen|angesetzt|über"
        r"|sich|nicht|hat|haben|zwischen|um|als|nun|noch|erst))$",
        re.IGNORECASE,
    ),
    tail=re.compile(
        r"\s(?:für|mit|nach|vor|über|und|aber|dass|wenn|während|ohne|zwischen|in|im|um|gegen|auf"
        r"|von|zu|wegen)\s|[,;:]\s",
        re.IGNORECASE,
    ),
)

SUBJECTS = SubjectWords(
    pronoun=re.compile(
        r"\W{0,3}(?:er|sie|es|wir|man|dies|das|diese|beide|die|der|ich)\b(?! \w{1,20})",
        re.IGNORECASE,
    ),
    adverbial=re.compile(
        r"^\W{0,2}(?:in|im|am|an|nach|seit|für|durch|laut|außerdem|zudem|während|mit|ohne|bei|vor"
        r"|bis|wenn|falls|wie|auch|bereits)\b[^,]{0,120},\s",
        re.IGNORECASE,
    ),
    relative=re.compile(r", (?:der|die|das|den|dem|deren|dessen) .*$", re.IGNORECASE),
    determiner=re.compile(
        r"\b(?:der|die|das|den|dem|des|ein|eine|einen|seine|ihre)\s(?=\w)", re.IGNORECASE
    ),
    breaks=re.compile(
        r"¦|\b(?:sagte|hat|haben|ist|sind|wird|mit|für|von|und|aber|dass|nach|vor|in|im|am)\b",
        re.IGNORECASE,
    ),
    says=SAYING,
)

TITLES = TitleWords(
    stops=re.compile(
        r",? (?:teilte|sagte|laut|wie|hieß es|kündigte)\b|[;:]\s|, (?:aber|während|obwohl|wenn"
        r"|die|der|das|wobei|dass)\b",
        re.IGNORECASE,
    ),
    becomes={
        Kind.EXPIRY: (" läuft aus", " laufen aus"),
        Kind.EFFECTIVE: (" in Kraft", " in Kraft"),
        Kind.DEADLINE: (": Frist", ": Frist"),
    },
    says_so=re.compile(
        r"(?:[Ff]rist|Kraft|läuft|endet|gilt|gelten|fällig|auslauf|verfällt|Ende|beginn)",
        re.IGNORECASE,
    ),
    office=re.compile(
        r"\b(?:Bundes)?(?:[Pp]räsident(?:in)?|[Mm]inister(?:in)?|[Kk]anzler(?:in)?"
        r"|\w{3,20}minister(?:in)?|Ministerpräsident(?:in)?) (?=[A-ZÄÖÜ][a-zäöü]+ [A-ZÄÖÜ])"
    ),
)

_LEADING = re.compile(
    r"^(?:soll(?:en|te|ten)? |will |wollen |wird |werden |muss |müssen |könnte(?:n)? "
    r"|dürfte(?:n)? |plant |planen |möchte |ist |sind )(?:voraussichtlich |nun |auch |nach "
    r"Angaben )?",
    re.IGNORECASE,
)


def plain_present(rest: str, _subject: str) -> str:
    """What follows without its auxiliary: "soll in Wien tagen" -> "in Wien tagen"."""
    return re.sub(r"\s(?:werden|wird|sollen|soll)$", "", _LEADING.sub("", rest, count=1))


def plural(subject: str) -> bool:
    """Whether a subject takes the plural."""
    return (
        re.match(r"die \w+(?:en|e|er|s)\b|\w+(?:en|ölle)\b", subject.strip(), re.IGNORECASE)
        is not None
    )


VERBS = VerbWords(plain=plain_present, plural=plural)

_PERSON = r"[A-ZÄÖÜ][a-zäöüß’'-]{1,20}"
NAMES = NameWords(
    countries=words.COUNTRIES,
    bodies=words.BODIES,
    # Every noun has a capital: only abbreviations and bodies of several words are taken for names.
    name=re.compile(
        rf"(?<![\w&])(?:[A-ZÄÖÜ]{{2,6}}(?![\w])|(?:{'|'.join(words.FIRST_NAMES.split())}) (?:von "
        rf"|van |de )?{_PERSON}(?:-{_PERSON})?)"
    ),
    both=re.compile(
        r"\b(?:beide Länder|beiden (?:Länder|Seiten|Staaten|Regierungen|Mächte)|beide Seiten)\b",
        re.IGNORECASE,
    ),
    body_words=frozenset(words.BODY_WORDS.split()),
    titles=frozenset(words.TITLES.split()),
    no_names=frozenset(words.NO_NAMES.split()),
    joint=re.compile(r" und (?=[A-Z])"),
)
