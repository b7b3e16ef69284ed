"""Cues that carry their proof: phrases that tell kind, certainty or status, and what shows it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import itemgetter
from types import ModuleType

from alertd.timex.gate import Gate
from alertd.timex.openings import lowered, openings


class Strength(StrEnum):
    """How surely a cue, where it stands near a date, is what the date belongs to."""

    VERB = "verb"
    NOUN = "noun"
    WEAK = "weak"


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase and what it tells.

    `examples` are sentences with the date in brackets in which this cue decides; in `rejects`
    it does not. `tells` is a word of the vocabulary that its family decides about.
    """

    tells: str
    pattern: str
    strength: Strength
    examples: Sequence[str]
    rejects: Sequence[str]
    spaced: bool = True


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue found: its name, what it tells and where, as offsets into the text."""

    name: str
    tells: str
    strength: Strength
    start: int
    end: int


def cue(
    tells: str,
    pattern: str,
    *,
    examples: Sequence[str],
    rejects: Sequence[str],
    strength: Strength = Strength.VERB,
    spaced: bool = True,
) -> Cue:
    """A cue of its module's family; its name is `FAMILY.VARIABLE`.

    Args:
        tells: what a match tells: a kind, a certainty, a status.
        pattern: matched without case, at word boundaries where there are any.
        examples: sentences in which it decides, the date in brackets.
        rejects: sentences in which it does not.
        strength: whether it states something, names something, or only hints.
        spaced: whether words have edges; not so in a script without spaces.
    """
    whole = rf"(?<![\w-])(?:{pattern})(?!\w)" if spaced else pattern
    return Cue(tells, whole, strength, tuple(examples), tuple(rejects), spaced)


def families(modules: Iterable[ModuleType]) -> dict[str, dict[str, Cue]]:
    """Family -> name -> cue, a module a family."""
    found: dict[str, dict[str, Cue]] = {}
    for module in modules:
        family = module.__name__.rpartition(".")[2]
        cues = {f"{family}.{name}": c for name, c in vars(module).items() if isinstance(c, Cue)}
        if cues:
            found[family] = cues
    return found


class Seeker:
    """Finds where cues stand; what a cue is found by is compiled when a text first calls for it."""

    def __init__(self, cues: Mapping[str, Cue]) -> None:
        self._cues = tuple(cues.items())
        self._patterns: dict[int, re.Pattern[str]] = {}
        begin = [openings(one.pattern) for one in cues.values()]
        self._gate = Gate(begin, inside_words=not all(one.spaced for one in cues.values()))

    def search(self, text: str, seen: str, start: int, end: int) -> list[Hit]:
        """Every place in `text[start:end]` where one of the cues stands, cue by cue.

        `seen` is the text as `legible` makes it.
        """
        found = [
            (number, self._hit(number, met))
            for number in self._gate.anywhere
            for met in self._pattern(number).finditer(text, start, end)
        ]
        behind: dict[int, int] = {}
        for at, numbers in self._gate.candidates(seen, start, end):
            for number in numbers:
                met = self._pattern(number).match(text, at, end)
                if met and at >= behind.get(number, 0):
                    behind[number] = met.end()
                    found.append((number, self._hit(number, met)))
        return [hit for _, hit in sorted(found, key=itemgetter(0))]

    def _hit(self, number: int, met: re.Match[str]) -> Hit:
        name, one = self._cues[number]
        return Hit(name, one.tells, one.strength, met.start(), met.end())

    def _pattern(self, number: int) -> re.Pattern[str]:
        if number not in self._patterns:
            self._patterns[number] = re.compile(self._cues[number][1].pattern, re.IGNORECASE)
        return self._patterns[number]


def legible(text: str) -> str:
    """The text as a `Seeker` looks at it."""
    return "\n" + lowered(text)
