"""What is learned from rejections: one source's sentences that a rule keeps misreading."""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from alertd.model.commitment import Commitment

ENOUGH = 3
_ID_LENGTH = 8


@dataclass(frozen=True, slots=True, order=True)
class Pattern:
    """A rule that read the sentences of one source."""

    source: str
    rule: str

    @property
    def id(self) -> str:
        """Its name, the same forever."""
        said = f"{self.source}|{self.rule}"
        return hashlib.sha256(said.encode()).hexdigest()[:_ID_LENGTH]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A pattern that people rejected `times` times: what it finds goes to review, not to alerts."""

    pattern: Pattern
    times: int


def lessons_of(rejected: Iterable[tuple[str, Pattern]]) -> tuple[Lesson, ...]:
    """What rejected commitments, each by its id with its patterns, teach; by source and rule."""
    found: dict[Pattern, set[str]] = defaultdict(set)
    for uid, pattern in rejected:
        found[pattern].add(uid)
    return tuple(
        Lesson(pattern, len(uids)) for pattern, uids in sorted(found.items()) if len(uids) >= ENOUGH
    )


def lesson_on(commitment: Commitment, lessons: Collection[Lesson]) -> Lesson | None:
    """The lesson by which it goes to review: where nothing but rejected patterns states it.

    A second source, another rule, or a person who sets its date lets it be told again.
    """
    by_pattern = {lesson.pattern: lesson for lesson in lessons}
    patterns = [
        Pattern(one.article.outlet or "", one.mention.rule) for one in commitment.statements
    ]
    if not patterns or any(pattern not in by_pattern for pattern in patterns):
        return None
    return by_pattern[patterns[0]]
