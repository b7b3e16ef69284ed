"""Cues that carry their proof: phrases that tell kind, certainty or status, and what shows it."""

import importlib
import pkgutil
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

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


@cache
def load(language: str) -> dict[str, dict[str, Cue]]:
    """Family -> name -> cue of every module in the language's folder; empty without a folder."""
    if not language.isalpha():
        return {}
    try:
        folder = importlib.import_module(f"alertd.commitments.lang.{language}")
    except ModuleNotFoundError:
        return {}
    families: dict[str, dict[str, Cue]] = {}
    for module in pkgutil.iter_modules(folder.__path__):
        found = vars(importlib.import_module(f"{folder.__name__}.{module.name}"))
        cues = {f"{module.name}.{name}": c for name, c in found.items() if isinstance(c, Cue)}
        if cues:
            families[module.name] = cues
    return families


@cache
def kinds(language: str) -> dict[str, Cue]:
    """The cues that tell a kind, by name."""
    families = load(language)
    return {name: found for kind in Kind for name, found in families.get(kind.value, {}).items()}


def search(cues: dict[str, Cue], text: str, start: int, end: int) -> list[Hit]:
    """Every place in `text[start:end]` where one of the cues stands."""
    return [
        Hit(name, found.tells, found.strength, met.start(), met.end())
        for name, found in cues.items()
        for met in found.pattern.finditer(text, start, end)
    ]
