"""German sentences, joints and verbs, the if and the unless."""

import re

from alertd.commitments.pieces import ClauseWords, ConditionWords, SentenceWords

SENTENCES = SentenceWords(
    titles=frozenset(
        [
            "dr",
            "prof",
            "hr",
            "fr",
            "st",
            "nr",
            "abs",
            "art",
            "bzw",
            "ca",
            "z.b",
            "u.a",
            "d.h",
            "usw",
            "vgl",
            "mio",
            "mrd",
            "inkl",
            "ggf",
            "sog",
            "1",
            "2",
            "3",
            "4",
            "5",
            "6",
            "7",
            "8",
            "9",
            "10",
            "11",
            "12",
            "13",
            "14",
            "15",
            "16",
            "17",
            "18",
            "19",
            "20",
            "21",
            "22",
            "23",
            "24",
            "25",
            "26",
            "27",
            "28",
            "29",
            "30",
            "31",
        ]
    ),
    months=frozenset(
        ["jan", "feb", "apr", "jun", "jul", "aug", "sept", "sep", "okt", "nov", "dez"]
    ),
    dateline=re.compile(
        r"[A-ZÄÖÜ][\wäöüßÄÖÜ./ -]{2,40}(?:\s?\([^)\n]{1,40}\))?(?:, "
        r"\d{1,2}\. ?[A-Z][a-zä]{2,9}(?: \d{4})?)?(?:\s?\([^)\n]{1,40}\))?"
        r"\s?\.?\s?[—–-]\s"
    ),
)

_JOINS = (
    r"und|aber|oder|sondern|während|obwohl|weil|wenn|falls|sofern|sobald|als|nachdem|bevor|bis"
    r"|dass|der|die|das|den|dem|deren|dessen|wo|wobei|denn"
    r"|es sei denn|damit|ob"
)
_BREAK = re.compile(
    rf"(?:,\s(?:(?:{_JOINS})\b\s?)?|[;:]\s|[()]|\s[—–]\s|\s(?:aber|sondern|und (?=\w{{2,20}} "
    rf"(?:wird|soll|will|muss|ist)\b))\b\s?|[“»](?=\s)|\s(?=[„«]))",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"(?<![-\w])(?:ist|sind|war|waren|wird|werden|wurde|wurden|würde|würden|hat|haben|hatte"
    r"|hatten|hätte|kann|können|könnte|könnten|soll|sollen|sollte|sollten"
    r"|muss|müssen|will|wollen|wollte|darf|dürfen|dürfte|möchte|plant|planen|erwartet|erwarten"
    r"|rechnet|tritt|treten|läuft|laufen|endet|enden|beginnt|beginnen"
    r"|startet|starten|eröffnet|öffnet|schließt|findet|finden|trifft|treffen|reist|reisen|kommt"
    r"|kommen|tagt|berät|entscheidet|entscheiden|stimmt|stimmen|gilt|gelten"
    r"|veröffentlicht|legt|legen|geht|gehen|streiken|wählt|wählen|fällt|fallen|steht|stehen"
    r"|empfängt|besucht|verfällt|erlischt|steigt|steigen|sinkt|sinken|erscheint"
    r"|bleibt|bleiben|zahlt|übernimmt|hält|nimmt|nehmen|gibt|geben|droht|drohen|prüft|fordert"
    r"|verlangt|sagte|teilte|kündigte|erklärte|berichtete|gab|ging|kam|nennt"
    r"|bekommt|erhält|fliegt|urteilt|verhandelt|verhandeln|bringt|sieht|sehen|vorlegt|vorlegen"
    r"|einreichen|stattfindet|zustimmt|einigen|scheitern|verhängt"
    r"|\w{3,20}(?<=t)en (?=(?:sich|am|im|ab)))(?![-\w])",
)
SAYING = re.compile(
    r"\b(?:sagte|sagten|teilte|teilten|erklärte|erklärten|kündigte|betonte|berichtete|meldete"
    r"|warnte|bestätigte|laut|hieß es|zufolge|so|forderte)\b"
)

CLAUSES = ClauseWords(
    breaks=_BREAK,
    first=re.compile(
        r"[„“\"»]?(Wenn|Falls|Sofern|Während|Obwohl|Nachdem|Bevor|Sobald|Weil|Sollte|Sollten)\s"
    ),
    conditions=frozenset({"wenn", "falls", "sofern", "es", "sollte", "sollten"}),
    relatives=frozenset({"der", "die", "das", "den", "dem", "deren", "dessen", "wo"}),
    openings=frozenset(
        {
            "aber",
            "während",
            "obwohl",
            "weil",
            "wenn",
            "falls",
            "sofern",
            "nachdem",
            "bevor",
            "dass",
            "sobald",
        }
    ),
    verb=_VERB,
    saying=SAYING,
    phrase=re.compile(r"\b(?:von|vom|über|für|mit|nach|seit|bei|der|des) (?:[\w’'-]{1,20} ){0,2}$"),
)

CONDITIONS = ConditionWords(
    opens=re.compile(
        r"(?:[„“\"]|Aber |Und )?(?:ohne (?:eine |einen |ein )?(?:Einigung|Verlängerung|Abkommen"
        r"|Kompromiss)|wenn|falls|sofern|sollten?|im Falle?|bei (?:einem|einer)"
        r" (?:Scheitern|Nein|Zustimmung)|kommt es (?:nicht |bis)|einigen sich)\b[^;]{0,200},",
        re.IGNORECASE,
    ),
    inside=re.compile(
        r"\b(?:wenn|falls|sofern|es sei denn|unter der (?:Bedingung|Voraussetzung)|vorausgesetzt"
        r"|vorbehaltlich|ohne (?:eine |einen )?(?:Einigung|Verlängerung)|nur bei"
        r"|im Falle?)\b[^;]{0,160}",
        re.IGNORECASE,
    ),
    concession=re.compile(r"\b(?:auch|selbst|als|wie|oder|fragt|entscheiden)\s$", re.IGNORECASE),
    main_verb=re.compile(r"\b(?:würde|würden|könnte|könnten|wird|werden)\b"),
)
