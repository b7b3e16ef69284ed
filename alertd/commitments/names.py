"""Who is named in an article: countries by any of their names, bodies, people in full."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from alertd.commitments.title_pieces import NameWords

_ACRONYM = re.compile(r"[A-Z]{3,6}")
_SHORT_FORM = re.compile(r"(?:[A-Z]\.){2,3}|[A-Z]{2,5}|[A-Z]{1,3}\d{1,2}")
_CAPITAL = re.compile(r"(?<=.)[A-Z]")
_POSSESSIVE = re.compile(r"[’']s?$")
_OFTEN = 3
_FEWER = 3
_MOST_NAMES = 100
_MOST = 4


class Names:
    """The names of one article, so that a short form leads to the full one."""

    def __init__(self, text: str, words: NameWords) -> None:
        self._words = words
        self._text = text
        places = list(_names_in(text, self._words))
        self._counts = Counter(name for name, _ in places)
        known = list(words.known_pattern.finditer(text))
        self._known = Counter(words.known[met[0]] for met in known)
        apart = [met for met in known if not self._leads_to_another(text, met.end())]
        self._places = (*((words.known[met[0]], met.start()) for met in apart), *places)
        self._countries = Counter(
            {n: c for n, c in self._known.items() if n in words.country_names}
        )
        self._found: dict[str, tuple[str, ...]] = {}
        self._full = self._shorts()
        whole = (name for name, _ in self._counts.most_common() if " " in name)
        self._written_out = [name for name in whole if self._is_party(name)][:_MOST_NAMES]
        self._two_sides = self._named_most()
        self._leaders = self._find_leaders(text, known)

    @cached_property
    def two_sides_short(self) -> str:
        """The two countries that the article is about, as in "U.S.-China"; empty otherwise."""
        if len(self._two_sides) < len(("one", "other")):
            return ""
        if self._countries[self._two_sides[1]] * _FEWER < self._countries[self._two_sides[0]]:
            return ""
        first, second = sorted(self._two_sides, key=self._words.goes_first.__contains__)[::-1]
        return f"{self.short(first)}-{self.short(second)}"

    def short(self, name: str) -> str:
        """A name as a calendar has it: an acronym the article uses, a firm by its first word."""
        forms = [form for form, full in self._words.known.items() if full == name]
        acronyms = [form for form in forms if _SHORT_FORM.fullmatch(form)]
        used = [form for form in acronyms if re.search(rf"(?<!\w){re.escape(form)}", self._text)]
        initials = "".join(word[0] for word in name.split() if word[0].isupper())
        natural = [f for f in acronyms if f.replace(".", "") == initials or f[-1].isdigit()]
        if used or natural:
            return (used or natural)[0]
        if self._leads(name) and not forms:
            return name.partition(" ")[0]
        return self._words.firm.sub("", name)

    def shortened(self, title: str) -> str:
        """The title with names as short as the article has them: "United States" -> "U.S."."""
        for full, part in self._called.items():
            title = title.replace(full, part)
        return self._words.known_pattern.sub(self._acronym, title)

    @cached_property
    def _called(self) -> dict[str, str]:
        """Full names -> what the article calls them by alone: "Scott Bessent" -> "Bessent"."""
        ends = {
            full: {full.partition(" ")[0], full.rpartition(" ")[2]} for full in self._written_out
        }
        return {
            full: part
            for part, full in self._full.items()
            if part in ends.get(full, ()) and part not in self._words.body_words
        }

    def _acronym(self, met: re.Match[str]) -> str:
        name = self._words.known[met[0]]
        return self.short(name) if met[0] == name else met[0]

    def names_anyone(self, title: str) -> bool:
        """Whether a title names somebody, also by its first word, which is always capitalised."""
        if _CAPITAL.search(title) or self.known_in(title):
            return True
        first = _POSSESSIVE.sub("", title.partition(" ")[0])
        return first in self._counts and not re.search(
            rf"(?<![\w’'-]){re.escape(first[:1].lower() + first[1:])}(?!\w)", self._text
        )

    def told(self) -> Iterator[tuple[str, int]]:
        """Every name with its places: what a known form means, and what is only written so."""
        yield from self._places

    def whole(self, name: str) -> str:
        """The full name that a part of it stands for: "Larkfield" -> "Larkfield Systems"."""
        return self._full.get(name, name)

    def may_own(self, name: str, *, leading: bool) -> bool:
        """Whether things may be called by a name: a country's, a body's, a firm's, a place's.

        Where it is not `leading` its article, a state may be where something lies, a known body
        one of many, a single word no name at all. A person owns no trial.
        """
        full = self.whole(name)
        if full in self._words.country_names:
            return True
        if full in self._words.places:
            return leading or self._known[full] > 1
        if full in self._words.known_names:
            return leading and self.short(full) != full
        if _person(name, full) or full in self._words.no_parties:
            return False
        return self._is_party(full) or (leading and self._is_name(name))

    def is_body(self, name: str) -> bool:
        """Whether it is an authority's or a firm's by one of its words ("Board", "Health")."""
        return any(word in self._words.body_words for word in self.whole(name).split())

    def _is_name(self, word: str) -> bool:
        """Whether one capitalised word names something: inside a sentence too, never a plural."""
        inside = rf"(?:[a-z,] {re.escape(word)}|(?<!\w){re.escape(word)}[’']s)(?!\w)"
        plural = word.endswith("s") and not word.endswith("ss")
        body = word in self._words.body_words
        low = re.search(rf"(?<![\w’'-]){re.escape(word.lower())}(?!\w)", self._text)
        return (
            word.isalpha() and not (plural or body or low) and bool(re.search(inside, self._text))
        )

    def is_actor(self, name: str) -> bool:
        """Whether it is a country, a state or a firm: whose a thing may be."""
        return name in self._words.places or self._leads(name)

    def _leads(self, name: str) -> bool:
        """As in "Larkfield", short for "Larkfield Systems": firms are called by the first part."""
        return " " in name and self._full.get(name.partition(" ")[0]) == name

    def known_in(self, text: str) -> bool:
        """Whether a country or a known body is named."""
        return self._words.known_pattern.search(text) is not None

    def spelled_out(self, text: str) -> str:
        """The text with "his Chinese counterpart" told by name where the article names them."""
        return self._words.counterpart.sub(
            lambda met: self._leaders.get(self._words.known.get(met[1], ""), met[0]), text
        )

    def _named_most(self) -> tuple[str, ...]:
        """The two countries that the article names most, where there are two."""
        sides = [(name, count) for name, count in self._countries.most_common(2) if count > 1]
        return tuple(name for name, _ in sides) if len(sides) > 1 else ()

    def _find_leaders(self, text: str, known: Iterable[re.Match[str]]) -> dict[str, str]:
        leaders: dict[str, str] = {}
        for met in known:
            office = self._words.of_a_person.match(text, met.end())
            if office:
                named = next(
                    _names_in(text[office.end() - 2 : office.end() + 40], self._words), None
                )
                if named:
                    leaders.setdefault(self._words.known[met[0]], named[0])
        return leaders

    def parties(self, text: str, most: int = _MOST) -> tuple[str, ...]:
        """The parties that a stretch of text names, in order, each by its full name."""
        if text not in self._found:
            self._found[text] = self._find(text)
        return self._found[text][:most]

    def _find(self, text: str) -> tuple[str, ...]:
        text = self.spelled_out(text)
        if self._words.both.search(text) and not self._words.known_pattern.search(text):
            return self._two_sides
        found = [*self._countries_and_bodies(text), *self._others(text)]
        ordered = dict.fromkeys(name for _, name in sorted(found))
        return tuple(ordered)

    def _shorts(self) -> dict[str, str]:
        """As in "Xi" -> "Xi Jinping", where one full name alone has that part."""
        owners: dict[str, set[str]] = {}
        for name in self._counts:
            parts = name.split()
            if 1 < len(parts) <= _MOST and name not in self._words.known:
                for part in parts:
                    owners.setdefault(part, set()).add(name)
        return {
            part: min(full)
            for part, full in owners.items()
            if len(full) == 1 and part in self._counts
        }

    def _countries_and_bodies(self, text: str) -> Iterator[tuple[int, str]]:
        for met in self._words.known_pattern.finditer(text):
            if not self._leads_to_another(text, met.end()):
                yield met.start(), self._words.known[met[0]]

    def _leads_to_another(self, text: str, end: int) -> bool:
        """As in "Chinese President Xi", "U.S. Supreme Court"."""
        words = self._words
        return bool(words.of_a_person.match(text, end) or words.of_a_body.match(text, end))

    def _others(self, text: str) -> Iterator[tuple[int, str]]:
        for name in self._written_out:
            if (at := text.find(name)) >= 0:
                yield at, name
        for name, start in _names_in(text, self._words):
            if name in self._words.known or name not in self._counts:
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
        if name in self._words.no_parties or (len(parts) > 1 and name.isupper()):
            return False
        if self._words.known_pattern.fullmatch(name):
            return False
        if len(parts) > 1 or self._counts[name] >= _OFTEN:
            return name not in self._words.body_words
        return _ACRONYM.fullmatch(name) is not None


def _person(name: str, full: str) -> bool:
    """As in "Bessent", short for "Scott Bessent": who is called by the last part is a person."""
    return name != full and full.endswith(f" {name}")


def _names_in(text: str, words: NameWords) -> Iterator[tuple[str, int]]:
    """Capitalised names with their places; titles and demonyms before them taken off."""
    for met in words.name.finditer(text):
        for name, place in _taken_apart(met[0], words):
            yield name, met.start() + place


@lru_cache(maxsize=4096)
def _taken_apart(whole: str, words: NameWords) -> tuple[tuple[str, int], ...]:
    """The names in one stretch of capitalised words, and where in it each starts."""
    bared = (_bared(part, start, words) for part, start in _apart(whole, 0, words))
    return tuple(
        (name, start)
        for name, start in bared
        if len(name) > 1 and not any(word in words.no_names for word in name.split()[1:])
    )


def _apart(name: str, start: int, words: NameWords) -> Iterator[tuple[str, int]]:
    """As in "Trump and Xi", "Reuters' Jo Mason": two names; "Food and Drug Administration": one."""
    at = 0
    for joint in words.joint.finditer(name):
        body = name.rsplit(maxsplit=1)[-1] in words.body_words
        if not body or name[: joint.start()] in words.known:
            yield name[at : joint.start()], start + at
            at = joint.end()
    yield name[at:], start + at


def _bared(name: str, start: int, words: NameWords) -> tuple[str, int]:
    parts = name.split()
    while parts and _leads(parts[0], words):
        titled = parts[0].rstrip(".") in words.titles
        start += len(parts[0]) + 1
        parts.pop(0)
        if titled and len(parts) > 1 and parts[0] in words.no_names - words.titles:
            break  # "Premier He Lifeng"
    while parts and (parts[-1].rstrip(".") in words.no_names or parts[-1][0].islower()):
        parts.pop()
    return words.possessive.sub("", " ".join(parts)).rstrip("."), start


def _leads(word: str, words: NameWords) -> bool:
    plain = words.possessive.sub("", word)
    bare = plain.rstrip(".")
    return (
        bare in words.no_names or bare in words.titles or plain in words.known or word[0].islower()
    )
