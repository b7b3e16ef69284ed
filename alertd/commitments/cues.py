"""Cues that carry their proof: phrases that tell kind, certainty or status, and what shows it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import ModuleType

from alertd.model.commitment import Kind


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
    pattern: re.Pattern[str]
    strength: Strength
    examples: Sequence[str]
    rejects: Sequence[str]


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
) -> Cue:
    """A cue of its module's family; its name is `FAMILY.VARIABLE`.

    Args:
        tells: what a match tells: a kind, a certainty, a status.
        pattern: matched without case, at word boundaries.
        examples: sentences in which it decides, the date in brackets.
        rejects: sentences in which it does not.
        strength: whether it states something, names something, or only hints.
    """
    compiled = re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", re.IGNORECASE)
    return Cue(tells, compiled, strength, tuple(examples), tuple(rejects))


def families(modules: Iterable[ModuleType]) -> dict[str, dict[str, Cue]]:
    """Family -> name -> cue, a module a family."""
    found: dict[str, dict[str, Cue]] = {}
    for module in modules:
        family = module.__name__.rpartition(".")[2]
        cues = {f"{family}.{name}": c for name, c in vars(module).items() if isinstance(c, Cue)}
        if cues:
            found[family] = cues
    return found


def kinds(cues: Mapping[str, Mapping[str, Cue]]) -> dict[str, Cue]:
    """The cues that tell a kind, by name."""
    return {name: found for kind in Kind for name, found in cues.get(kind.value, {}).items()}


def search(cues: dict[str, Cue], text: str, start: int, end: int) -> list[Hit]:
    """Every place in `text[start:end]` where one of the cues stands."""
    return [
        Hit(name, found.tells, found.strength, met.start(), met.end())
        for name, found in cues.items()
        for met in found.pattern.finditer(text, start, end)
    ]
