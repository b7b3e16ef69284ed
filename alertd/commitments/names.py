"""Who is named in an article: countries by any of their names, bodies, people in full."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

from alertd.commitments.lang.en import vocabulary as words

_NAME = re.compile(
    r"(?<![\w&])[A-Z][\w&+]*(?:[.’'-][A-Za-z][\w&]*){0,3}\.?"
    r"(?: (?:(?:of|the|and|for|de|da|von|van|bin|al"
    r"|&) ){0,2}[A-Z][\w&+]*(?:[.’'-][A-Za-z][\w&]*){0,3}){0,6}"
)
# Two sides that are told by no name.
_BOTH = re.compile(
    r"\b(?:two|both|the) (?:(?:world[’']s )?\w{1,20} ){0,2}"
    r"(?:superpowers|powers|countries|sides|nations|governments|capitals|economies|neighbou?rs)\b",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"[A-Z]{3,6}")
_POSSESSIVE = re.compile(r"[’']s?$")
_BODY_WORDS = frozenset(words.BODY_WORDS.split())
_TITLES = frozenset(words.TITLES.split())
_NO_NAMES = frozenset(words.NO_NAMES.split())
_OF_A_BODY = re.compile(rf" (?:[A-Z][a-z]{{1,15}} )?(?:{'|'.join(sorted(_BODY_WORDS))})\b")
_NO_PARTIES = frozenset(words.NO_PARTIES.strip().splitlines())
_JOINT = re.compile(r" and (?:the )?|(?<=\w)[’']s (?=[A-Z])")
_OFFICES = (
    r"(?:President|Minister|Secretary|Premier|Chancellor|Leader|Chair(?:man|woman)?|Judge|Speaker"
    r"|Governor|Ambassador"
    r"|Representative|Commissioner|King|Queen|Prince)"
)
_OF_A_PERSON = re.compile(rf" (?:[A-Z][a-z]{{1,12}} ){{0,2}}{_OFFICES} [A-Z][a-z]")
_COUNTERPART = re.compile(
    r"\b(?:his|her|their) ([A-Z][\w.]{1,20}(?: [A-Z][a-z]{1,12})?) counterpart\b"
)
_OFTEN = 3
_MOST_NAMES = 100
_MOST = 4


@cache
def _known() -> dict[str, str]:
    known: dict[str, str] = {}
    for line in (words.COUNTRIES + words.BODIES).strip().splitlines():
        name, _, others = line.partition(": ")
        known.update({other: name for other in (name, *others.split("|")) if other})
    return known


@cache
def _country_names() -> frozenset[str]:
    return frozenset(line.partition(": ")[0] for line in words.COUNTRIES.strip().splitlines())


@cache
def _known_pattern() -> re.Pattern[str]:
    longest_first = sorted(_known(), key=len, reverse=True)
    return re.compile(rf"(?<![\w])(?:{'|'.join(map(re.escape, longest_first))})(?![\w]|\.\w)")


class Names:
    """The names of one article, so that a short form leads to the full one."""

    def __init__(self, text: str) -> None:
        self._counts = Counter(name for name, _ in _names_in(text))
        self._countries = Counter(
            _known()[met[0]]
            for met in _known_pattern().finditer(text)
            if _known()[met[0]] in _country_names()
        )
        self._found: dict[str, tuple[str, ...]] = {}
        self._full = self._shorts()
        whole = (name for name, _ in self._counts.most_common() if " " in name)
        self._written_out = [name for name in whole if self._is_party(name)][:_MOST_NAMES]
        self._two_sides = self._named_most()
        self._leaders = self._find_leaders(text)

    def spelled_out(self, text: str) -> str:
        """The text with "his Chinese counterpart" told by name where the article names them."""
        return _COUNTERPART.sub(
            lambda met: self._leaders.get(_known().get(met[1], ""), met[0]), text
        )

    def _named_most(self) -> tuple[str, ...]:
        """The two countries that the article names most, where there are two."""
        sides = [(name, count) for name, count in self._countries.most_common(2) if count > 1]
        return tuple(name for name, _ in sides) if len(sides) > 1 else ()

    def _find_leaders(self, text: str) -> dict[str, str]:
        leaders: dict[str, str] = {}
        for met in _known_pattern().finditer(text):
            office = _OF_A_PERSON.match(text, met.end())
            if office:
                named = next(_names_in(text[office.end() - 2 : office.end() + 40]), None)
                if named:
                    leaders.setdefault(_known()[met[0]], named[0])
        return leaders

    def parties(self, text: str, most: int = _MOST) -> tuple[str, ...]:
        """The parties that a stretch of text names, in order, each by its full name."""
        if text not in self._found:
            self._found[text] = self._find(text)
        return self._found[text][:most]

    def _find(self, text: str) -> tuple[str, ...]:
        text = self.spelled_out(text)
        if _BOTH.search(text) and not _known_pattern().search(text):
            return self._two_sides
        found = [*self._countries_and_bodies(text), *self._others(text)]
        ordered = dict.fromkeys(name for _, name in sorted(found))
        return tuple(ordered)

    def _shorts(self) -> dict[str, str]:
        """As in "Xi" -> "Xi Jinping", where one full name alone has that part."""
        owners: dict[str, set[str]] = {}
        for name in self._counts:
            parts = name.split()
            if 1 < len(parts) <= _MOST and name not in _known():
                for part in parts:
                    owners.setdefault(part, set()).add(name)
        return {
            part: min(full)
            for part, full in owners.items()
            if len(full) == 1 and part in self._counts
        }

    def _countries_and_bodies(self, text: str) -> Iterator[tuple[int, str]]:
        for met in _known_pattern().finditer(text):
            if not (_OF_A_PERSON.match(text, met.end()) or _OF_A_BODY.match(text, met.end())):
                yield met.start(), _known()[met[0]]

    def _others(self, text: str) -> Iterator[tuple[int, str]]:
        for name in self._written_out:
            if (at := text.find(name)) >= 0:
                yield at, name
        for name, start in _names_in(text):
            if name in _known() or name not in self._counts:
                continue
            for part in self._halves(name):
                full = self._full.get(part, part)
                if self._is_party(full):
                    yield start, full

    def _halves(self, name: str) -> list[str]:
        """As in "Trump-Xi": two who are named elsewhere."""
        halves = name.split("-")
        return halves if all(half in self._full for half in halves) else [name]

    def _is_party(self, name: str) -> bool:
        parts = name.split()
        if name in _NO_PARTIES or (len(parts) > 1 and name.isupper()):
            return False
        if _known_pattern().fullmatch(name):
            return False
        if len(parts) > 1 or self._counts[name] >= _OFTEN:
            return name not in _BODY_WORDS
        return _ACRONYM.fullmatch(name) is not None


def _names_in(text: str) -> Iterator[tuple[str, int]]:
    """Capitalised names with their places; titles and demonyms before them taken off."""
    for met in _NAME.finditer(text):
        for part, start in _apart(met[0], met.start()):
            name, place = _bared(part, start)
            if len(name) > 1 and not any(word in _NO_NAMES for word in name.split()[1:]):
                yield name, place


def _apart(name: str, start: int) -> Iterator[tuple[str, int]]:
    """As in "Trump and Xi", "Reuters' Jo Mason": two names; "Food and Drug Administration": one."""
    at = 0
    for joint in _JOINT.finditer(name):
        body = name.rsplit(maxsplit=1)[-1] in _BODY_WORDS
        if not body or name[: joint.start()] in _known():
            yield name[at : joint.start()], start + at
            at = joint.end()
    yield name[at:], start + at


def _bared(name: str, start: int) -> tuple[str, int]:
    parts = name.split()
    while parts and _leads(parts[0]):
        titled = parts[0].rstrip(".") in _TITLES
        start += len(parts[0]) + 1
        parts.pop(0)
        if titled and len(parts) > 1 and parts[0] in _NO_NAMES - _TITLES:
            break  # "Premier He Lifeng"
    while parts and (parts[-1].rstrip(".") in _NO_NAMES or parts[-1][0].islower()):
        parts.pop()
    return _POSSESSIVE.sub("", " ".join(parts)).rstrip("."), start


def _leads(word: str) -> bool:
    plain: Any = _POSSESSIVE.sub("", word)
    bare = plain.rstrip(".")
    return bare in _NO_NAMES or bare in _TITLES or plain in _known() or word[0].islower()
