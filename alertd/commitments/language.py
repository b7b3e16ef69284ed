"""A language as reading sees it: the pieces and cues that its folder `lang/XX/` holds."""

import importlib
import pkgutil
from dataclasses import MISSING, dataclass, field, fields, replace
from functools import cache, cached_property
from typing import Any

from alertd.commitments.cues import Cue, Seeker, families
from alertd.commitments.pieces import (
    BoundWords,
    ClauseWords,
    ConditionWords,
    EchoWords,
    FurnitureWords,
    ScreeningWords,
    SentenceWords,
    StatusWords,
    SumWords,
)
from alertd.commitments.title_pieces import (
    HeadlineWords,
    NameWords,
    PhraseWords,
    SubjectWords,
    TitleWords,
    TopicWords,
    VerbWords,
    WordingWords,
)

# Read as English, what has no folder finds at least names and numbers.
_FALLBACK = "en"


@dataclass(frozen=True, eq=False)
class Language:
    """All that reading knows of one language; a piece that its folder lacks is neutral.

    `cues` are its trigger phrases by family, then name.
    `known` is False for the fallback of a language without a folder.
    """

    code: str
    known: bool = True
    cues: dict[str, dict[str, Cue]] = field(default_factory=dict)
    sentences: SentenceWords = field(default_factory=SentenceWords)
    clauses: ClauseWords = field(default_factory=ClauseWords)
    bounds: BoundWords = field(default_factory=BoundWords)
    conditions: ConditionWords = field(default_factory=ConditionWords)
    screening: ScreeningWords = field(default_factory=ScreeningWords)
    status: StatusWords = field(default_factory=StatusWords)
    sums: SumWords = field(default_factory=SumWords)
    echoes: EchoWords = field(default_factory=EchoWords)
    furniture: FurnitureWords = field(default_factory=FurnitureWords)
    wording: WordingWords = field(default_factory=WordingWords)
    headlines: HeadlineWords = field(default_factory=HeadlineWords)
    subjects: SubjectWords = field(default_factory=SubjectWords)
    titles: TitleWords = field(default_factory=TitleWords)
    phrases: PhraseWords = field(default_factory=PhraseWords)
    topics: TopicWords = field(default_factory=TopicWords)
    verbs: VerbWords = field(default_factory=VerbWords)
    names: NameWords = field(default_factory=NameWords)

    @cached_property
    def seeker(self) -> Seeker:
        """Finds the cues of every family in one pass."""
        return Seeker({name: one for family in self.cues.values() for name, one in family.items()})


# The class of each piece -> the field that holds it.
_PIECES: dict[Any, str] = {
    piece.default_factory: piece.name
    for piece in fields(Language)
    if piece.default_factory not in {MISSING, dict}
}


@cache
def load(code: str) -> Language:
    """The language of that code ("en", "en-GB"); the fallback where it has no folder."""
    spoken = code.partition("-")[0].casefold()
    modules = _modules(spoken) if spoken.isalpha() else []
    if not modules:
        fallback = load(_FALLBACK)
        return replace(fallback, known=False)
    pieces: dict[str, Any] = {
        _PIECES[type(value)]: value
        for module in modules
        for value in vars(module).values()
        if type(value) in _PIECES
    }
    return Language(spoken, cues=families(modules), **pieces)


def _modules(code: str) -> list[Any]:
    """The modules of a language's folder; none without a folder."""
    try:
        folder = importlib.import_module(f"alertd.commitments.lang.{code}")
    except ModuleNotFoundError:
        return []
    return [
        importlib.import_module(f"{folder.__name__}.{module.name}")
        for module in pkgutil.iter_modules(folder.__path__)
    ]
