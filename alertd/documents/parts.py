"""What a format's own file finds, before it is tidied."""

from dataclasses import dataclass, field

from alertd.model.article import DateCandidate, Problem


@dataclass(frozen=True, slots=True)
class Parts:
    """A format's yield: raw text, and what its metadata claims."""

    title: str
    text: str
    language: str | None = None
    outlet: str | None = None
    host: str | None = None
    candidates: list[DateCandidate] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
