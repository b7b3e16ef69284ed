"""What a format's own file finds, before it is tidied."""

from dataclasses import dataclass, field
from datetime import date

from alertd.model.article import DateCandidate, Problem


@dataclass(frozen=True, slots=True)
class Section:
    """Text that was `posted` at a time of its own; None: when the article was."""

    text: str
    posted: DateCandidate | None = None


@dataclass(frozen=True, slots=True)
class Parts:
    """A format's yield: raw text, and what its metadata claims.

    Where `sections` are given, they follow upon `text`. `made` is the day that the file was made,
    which an article in it cannot be later than.
    """

    title: str
    text: str
    language: str | None = None
    outlet: str | None = None
    host: str | None = None
    candidates: list[DateCandidate] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    is_live: bool = False
    made: date | None = None
    timezone: str | None = None
