"""What an article is about: fuller names for what a sentence only calls "the deal"."""

import re
from collections import Counter
from itertools import takewhile

from alertd.commitments.language import Language
from alertd.commitments.names import Names

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

    def __init__(self, text: str, names: Names, language: Language) -> None:
        self._text = text
        self._names = names
        self._words = language.topics
        self._pronoun = language.subjects.pronoun
        self._verb = language.clauses.verb
        self._fuller: dict[str, str] = {}

    def named(self, title: str, quote: str) -> str:
        """The title, with whom it is about where it names nobody.

        That is whom the sentence names, where it names one, or whom the article names most.
        """
        if self._words.general.match(title) or self._pronoun.match(title):
            return title
        pair = self._names.two_sides_short
        if pair and self._words.joint.search(title) and not self._names.known_in(title):
            return f"{pair} {_lowered(title)}"
        if self._names.names_anyone(title):
            return title
        near = [name for name in self._names.parties(quote) if self._names.is_actor(name)]
        main = self._names.short(near[0]) if len(near) == 1 else self._names.main
        return f"{main} {_lowered(title)}" if main else title

    def fuller(self, subject: str) -> str:
        """The subject as the article tells it at length: "deal" -> "Black Sea grain deal"."""
        words = subject.split()
        if not words or len(words) > _SHORT or not words[-1].islower() or _CAPITAL.search(subject):
            return subject
        if subject not in self._fuller:
            self._fuller[subject] = self._longest(words)
        return self._fuller[subject]

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
        return " ".join((*found.most_common(1)[0][0], words[-1]))

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
