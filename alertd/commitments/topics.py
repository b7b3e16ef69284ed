"""What an article is about: fuller names for what a sentence only calls "the deal"."""

import re
from collections import Counter
from functools import cached_property
from itertools import takewhile

from alertd.commitments.language import Language
from alertd.commitments.matter import matter_of
from alertd.commitments.names import Names
from alertd.commitments.owner import owner_of

_LOOK_BACK = 70
_MOST_PLACES = 60
_MOST_MODIFIERS = 3
_LEAD = 700
_SHORT = 2
_NAMED = 3
_EARLY = 2
_BEHIND_STOP = re.compile(r"[^.,;:()“”\"\n—–|]*$")
_WORD = re.compile(r"[\w$£€&][\w.’'&%-]*")
_CAPITAL = re.compile(r"(?<=.)[A-Z]")


class Topics:
    """The topics of one article, looked up as titles ask for them."""

    def __init__(self, text: str, headline: str, names: Names, language: Language) -> None:
        self._text = text
        self._names = names
        self._words = language.topics
        self._language = language
        self._pronoun = language.subjects.pronoun
        self._verb = language.clauses.verb
        self._fuller: dict[str, str] = {}
        self._headline = headline
        self._owners = language.names

    @cached_property
    def owner(self) -> str:
        """Whom the article is about as a whole, by a short name; empty where none stands out."""
        return owner_of(self._text, self._headline, self._names, self._owners)

    def named(self, title: str, quote: str) -> str:
        """The title, with whom it is about where it names nobody.

        That is whom the sentence names, where it names one, or whom the article names most.
        """
        if not self._owners.attributive or self._words.general.match(title):
            return title
        if self._pronoun.match(title):
            return title
        pair = self._names.two_sides_short
        if pair and self._words.joint.search(title) and not self._names.known_in(title):
            return f"{pair} {_lowered(title)}"
        if self._names.names_anyone(title):
            return title
        near = [name for name in self._names.parties(quote) if self._names.is_actor(name)]
        main = self._names.short(near[0]) if len(near) == 1 else self.owner
        return f"{main} {_lowered(title)}" if main else title

    @cached_property
    def matter(self) -> str:
        """What the article is about as a thing: "library levy"; empty where nothing stands out."""
        return matter_of(self._text, self._headline, self._language)

    def with_matter(self, title: str) -> str:
        """The title of what every matter has ("Hearing"), with the matter that it is on."""
        words = self._words
        named = {_stem(word) for word in _WORD.findall(self.matter)}
        if not named or named & {_stem(word) for word in _WORD.findall(title)}:
            return title
        if words.decides.search(title) or words.on_a_matter.fullmatch(title):
            return words.on_matter.format(title=title, matter=self.matter)
        if words.of_a_matter.fullmatch(title) and not _CAPITAL.search(title):
            matter = self.matter[:1].upper() + self.matter[1:]
            return words.matter_of.format(title=_lowered(title), matter=matter)
        return title

    def fuller(self, subject: str) -> str:
        """The subject as the article tells it at length: "deal" -> "Black Sea grain deal"."""
        words = subject.split()
        if not words or len(words) > _SHORT or not words[-1].islower() or _CAPITAL.search(subject):
            return subject
        if subject not in self._fuller:
            self._fuller[subject] = self._longest(words)
        return self._fuller[subject]

    def told_at_length(self, title: str) -> str:
        """The title, what it only calls "the ban" told as the article does elsewhere."""
        return self._words.definite.sub(lambda met: f"{met[1]}{self.fuller(met[2])}", title)

    def _longest(self, words: list[str]) -> str:
        """The modifiers that the subject's noun has most, early and with a name in them."""
        found: Counter[tuple[str, ...]] = Counter()
        noun = re.compile(rf"\b{re.escape(words[-1])}\b")
        for at, met in zip(range(_MOST_PLACES), noun.finditer(self._text), strict=False):
            modifiers = self._modifiers(met.start())
            if modifiers and set(words[:-1]) <= {word.casefold() for word in modifiers}:
                named = any(word[0].isupper() for word in modifiers)
                early = met.start() < _LEAD or at == 0
                found[modifiers] += 1 + _NAMED * named + _EARLY * early
        if not found:
            return " ".join(words)
        modifiers = found.most_common(1)[0][0]
        return " ".join((*map(self._inside_a_sentence, modifiers), words[-1]))

    def _inside_a_sentence(self, word: str) -> str:
        """A word that began a sentence as it is written elsewhere: "Hosepipe ban" -> "hosepipe"."""
        low = word[:1].lower() + word[1:]
        return low if re.search(rf"(?<![\w’'-]){re.escape(low)}(?!\w)", self._text) else word

    def _modifiers(self, end: int) -> tuple[str, ...]:
        """The words that stand before a noun and belong to it."""
        stretch = _BEHIND_STOP.search(self._text, max(0, end - _LOOK_BACK), end)
        before = _WORD.findall(stretch[0])[::-1] if stretch else []
        own = list(takewhile(self._modifies, before[: _MOST_MODIFIERS + 1]))
        if len(own) > _MOST_MODIFIERS:
            return ()
        return tuple(own[::-1])

    def _modifies(self, word: str) -> bool:
        low = word.casefold()
        return (
            low not in self._words.no_modifiers
            and not word.isdigit()
            and not (word.islower() and self._verb.fullmatch(word))
        )


def _lowered(title: str) -> str:
    """A title that goes on behind a name: "Trial opens" -> "trial opens"."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def _stem(word: str) -> str:
    return word.casefold().removesuffix("s")
