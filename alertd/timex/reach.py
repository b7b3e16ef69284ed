"""How far alertd reads a language."""

from enum import Enum

from alertd.timex.literal import has_words_for
from alertd.timex.rules import load


class Reach(Enum):
    """A whole grammar, only days named by month and number, or nothing."""

    GRAMMAR = "grammar"
    LITERALS = "literals"
    NOTHING = "nothing"


def reach(language: str) -> Reach:
    """How far a language, given by its BCP 47 tag, is read."""
    spoken = language.partition("-")[0].lower()
    if load(spoken) is not None:
        return Reach.GRAMMAR
    return Reach.LITERALS if has_words_for(spoken) else Reach.NOTHING
