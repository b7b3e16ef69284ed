"""From a title or a sentence to what it says: the thing spoken of, what happens, which month."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from alertd.ledger import gazetteer, vocabulary

_TOKEN = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,6}")
_NAME = re.compile(r"[A-Z][\w&.]{0,30}(?:(?: of| and| for| the|) [A-Z][\w&.]{0,30}){1,5}")
_SHARE = re.compile(r"(\d{1,4}(?:\.\d{1,3})?) ?(?:%|per ?cent)")
# Kana, Han and Hangul: the first and the last letter of each.
_UNSPACED = (("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7af"))
_CALLED = re.compile(r'"([^"]{1,80})"|([^\s"]{1,80})')
_SUFFIXES = ("ations", "ation", "ions", "ings", "ion", "ing", "ies", "ed", "es", "e", "s", "y")
_SHORTEST_STEMMED = 4
_KEPT = 3
_WEAK_WEIGHT = 0.4
_LONGEST = 40_000
_OPENING = 40
_TURNS_ON = 16
_OFTEN = 3
_TWICE = 2
_AT_LEAST = 10
_MARK = 12


def _stripped(word: str) -> str:
    if len(word) < _SHORTEST_STEMMED or not word.isalpha():
        return word
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _KEPT:
            return word[: -len(suffix)]
    return word


def _parties(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each line's name and what it is called; names of several words come with their spaces."""
    for line in text.strip().splitlines():
        name, _, rest = line.partition(":")
        if line.strip() and not line.startswith("#"):
            yield name.strip(), [quoted or plain for quoted, plain in _CALLED.findall(rest)]


def _lines(text: str) -> list[tuple[str, list[str]]]:
    rows = (line.partition(": ") for line in text.strip().splitlines())
    return [(name, words.split()) for name, _, words in rows]


def _classes() -> dict[str, frozenset[str]]:
    classes: dict[str, set[str]] = defaultdict(set)
    for name, words in _lines(vocabulary.ACTIONS):
        for word in words:
            classes[word].add(name)
    return {word: frozenset(names) for word, names in classes.items()}


def _pairs() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(line.split()) for line in vocabulary.AKIN.strip().splitlines())


_ACTIONS = _classes()
_AKIN = _pairs()
_NAMES = {_stripped(word): name for name, words in _lines(vocabulary.SYNONYMS) for word in words}
_MONTHS = {
    word: number
    for number, line in enumerate(vocabulary.MONTHS.strip().splitlines(), start=1)
    for word in line.split()
}
_STOP = frozenset(vocabulary.STOP.split())
_DATED = frozenset(vocabulary.WEEKDAYS.split()) | _MONTHS.keys()
_WEAK = frozenset(_NAMES.get(_stripped(word), _stripped(word)) for word in vocabulary.WEAK.split())
_GENERIC = frozenset(
    _NAMES.get(_stripped(word), _stripped(word))
    for word in (*vocabulary.GENERIC.split(), *vocabulary.WEAK.split())
)
_PRONOUNS = frozenset(vocabulary.PRONOUNS.split())
_PARTIES: set[str] = set()
# What each party is called, as written, and which party a name of several words is.
_CALLED_ALSO: dict[str, tuple[str, ...]] = {}
_PHRASED: dict[str, str] = {}
_PHRASES = [(f" {old} ", f" {' '.join(new)} ") for old, new in _lines(vocabulary.PHRASES)]


def names_in_use() -> str:
    """Returns a mark of the names in use: another whenever they are others."""
    told = repr((sorted(_NAMES.items()), sorted(_PHRASES)))
    return hashlib.sha256(told.encode()).hexdigest()[:_MARK]


def use_names(text: str) -> None:
    """Read names that mean one party, in the form of the gazetteer, besides those in use.

    To be called before anything is folded: a ledger folded with other names is another one.
    """
    for name, called in _parties(text):
        _PARTIES.add(name)
        spelled = dict.fromkeys([*_CALLED_ALSO.get(name, ()), *(one.casefold() for one in called)])
        _CALLED_ALSO[name] = tuple(spelled)
        _PHRASED.update({one.casefold(): name for one in called if " " in one})
        for one in called:
            words = " ".join(_TOKEN.findall(one.casefold()))
            if " " in words:
                _PHRASES.append((f" {words} ", f" {name} "))
            elif words:
                _NAMES[_stripped(words)] = name
        _NAMES.setdefault(_stripped(name), name)
    # What is longer is looked for first: "new delhi" before "delhi".
    _PHRASES.sort(key=lambda pair: (-len(pair[0]), pair))
    gist.cache_clear()
    stem.cache_clear()


def names_like(name: str) -> tuple[str, ...]:
    """The other names of a party that are in use, without case; none where it is not known."""
    party = _NAMES.get(_stripped(name.casefold())) or _PHRASED.get(name.casefold())
    return _CALLED_ALSO.get(party, ()) if party else ()


@dataclass(frozen=True, slots=True)
class Gist:
    """What a text says.

    `topic` are stems of the thing, `weak` those of them that many things share, `initials`
    what its names may be shortened to, `actions` the classes of what happens, `months` the
    months named, `shares` the percentages.
    """

    topic: frozenset[str]
    weak: frozenset[str]
    initials: frozenset[str]
    actions: frozenset[str]
    months: frozenset[int]
    shares: frozenset[str]

    @property
    def heft(self) -> float:
        """How much it says of the thing."""
        return weight(self.topic, self.weak)

    @property
    def strong(self) -> frozenset[str]:
        """The stems by which it is to be recognised: the weak ones only where it has no other."""
        return (self.topic - self.weak or self.topic) | self.initials


@lru_cache(maxsize=40_000)
def gist(text: str) -> Gist:
    """Returns what a title or a sentence says, as far as single words tell."""
    words = _words(text)
    plain = [word for word in words if word not in _STOP and word not in _DATED]
    topic = frozenset(stem(word) for word in plain if word not in _ACTIONS and len(word) > 1)
    actions = frozenset[str]().union(*(_ACTIONS.get(word, ()) for word in plain))
    if "truce" in topic and "end" in actions:
        actions |= {"start"}  # when a pause ends, what it held back begins
    return Gist(
        topic=topic,
        weak=frozenset(word for word in topic if word in _WEAK or word.isdigit()),
        initials=frozenset(_initials(text)),
        actions=actions,
        months=frozenset(_MONTHS[word] for word in words if word in _MONTHS and word != "may"),
        shares=frozenset(_SHARE.findall(text)),
    )


def _initials(text: str) -> Iterator[str]:
    """What names are shortened to: "stb" for "Surface Transportation Board"."""
    for name in _NAME.findall(text):
        yield "".join(word[0] for word in name.split() if word[0].isupper()).casefold()


def _words(text: str) -> list[str]:
    joined = _DOTTED.sub(lambda found: found[0].replace(".", ""), text).casefold()
    flat = f" {' '.join(_TOKEN.findall(joined))} "
    for old, new in _PHRASES:
        if old in flat:
            flat = flat.replace(old, new)
    return [part for word in flat.split() for part in _parts(word)]


def _parts(word: str) -> list[str]:
    """A word; pairs of characters where a script sets no spaces."""
    if word.isascii() or not any(map(_is_unspaced, word)):
        return [word]
    return [word[n : n + 2] for n in range(max(1, len(word) - 1))]


def _is_unspaced(letter: str) -> bool:
    return any(first <= letter <= last for first, last in _UNSPACED)


def subject_of(headline: str, text: str) -> tuple[str, ...]:
    """Returns the stems that an article turns on, in order: those it has most often.

    Names count once more than other words, and what the headline has twice more. A short article
    has few that it has often: then those that it has twice.
    """
    found: Counter[str] = Counter()
    for line in text[:_LONGEST].splitlines():
        for word in _TOKEN.findall(_DOTTED.sub(lambda met: met[0].replace(".", ""), line)):
            low = word.casefold()
            if len(low) > 1 and low not in _STOP and low not in _DATED and not low.isdigit():
                found[stem(low)] += 1 + word[0].isupper()
    found.update(dict.fromkeys(gist(headline).topic, 2))
    ranked = sorted(found, key=lambda word: (-found[word], word))
    often = [word for word in ranked[:_TURNS_ON] if found[word] >= _OFTEN]
    twice = [word for word in ranked[:_AT_LEAST] if found[word] >= _TWICE]
    return tuple(sorted({*often, *twice}))


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The stem of one casefolded word, or the name of its synonyms."""
    stripped = _stripped(word)
    return _NAMES.get(stripped, stripped)


def weight(found: frozenset[str], weak: frozenset[str]) -> float:
    """How much these stems say: words that many commitments share count for less."""
    return len(found) - (1.0 - _WEAK_WEIGHT) * len(found & weak)


def telling(found: frozenset[str]) -> frozenset[str]:
    """Those of these stems that say which one is meant: names, and what is no mere heading."""
    return frozenset(w for w in found if w in _PARTIES or (w not in _GENERIC and not w.isdigit()))


def parties_in(found: frozenset[str]) -> frozenset[str]:
    """Those of these stems that are names of the gazetteer."""
    return found & _PARTIES


def goes_on(sentence: str) -> bool:
    """Whether a sentence opens with a word for what was named before it: "It will sit on"."""
    words = _TOKEN.findall(sentence[:_OPENING].casefold())
    return bool(words) and words[0] in _PRONOUNS


def akin(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether some action of the one may be another name for some action of the other."""
    return any(frozenset((a, b)) in _AKIN for a in ours for b in theirs)


use_names(gazetteer.NAMES)
