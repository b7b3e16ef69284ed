"""Lessons from rejections: which are in force, what one more would do, and taking one back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from alertd.errors import AlertdError
from alertd.journal.plans import apply_plans, in_force
from alertd.model.correction import Author
from alertd.model.policy import Policy
from alertd.planning.lessons import ENOUGH, Lesson, Pattern, lesson_on, lessons_of
from alertd.store import Store, commitments
from alertd.store import lessons as kept
from alertd.store.commitments import Stored


@dataclass(frozen=True, slots=True)
class Learned:
    """A lesson, who took it back if somebody did, and the open commitments that it is about."""

    lesson: Lesson
    lifted: tuple[str, str] | None
    concerned: tuple[tuple[str, str], ...]


def learned(tx: Any, author: Author) -> list[Learned]:
    """Every lesson, with the id and title of each commitment ahead that it is about."""
    lifted, ahead = kept.lifted(tx), _ahead(tx, author)
    return [
        Learned(one, lifted.get(one.pattern.id), _concerned(ahead, [one])) for one in _taught(tx)
    ]


def foreseen(tx: Any, stored: Stored, author: Author) -> list[Learned]:
    """The lessons that dismissing this commitment too would teach, before it is done."""
    rejected = _rejected(tx)
    told = stored.commitment
    patterns = [
        Pattern(one.article.outlet, one.mention.rule)
        for one in {told.statements[0], told.evidence}
        if one.article.outlet
    ]
    more = lessons_of([*rejected, *((stored.uid, pattern) for pattern in patterns)])
    known, ahead = set(lessons_of(rejected)), _ahead(tx, author)
    others = [one for one in ahead if one.uid != stored.uid]
    fresh = [one for one in more if one.pattern not in {old.pattern for old in known}]
    return [Learned(one, None, _concerned(others, [one])) for one in fresh]


def replan_concerned(tx: Any, policy: Policy, before: Sequence[Lesson], author: Author) -> None:
    """Plan anew what a change of lessons is about."""
    now = in_force(tx)
    changed = set(before) ^ set(now)
    if changed:
        found = [one for one in _ahead(tx, author) if lesson_on(one.commitment, [*before, *now])]
        apply_plans(tx, found, policy, author.now)


def lift(store: Store, policy: Policy, author: Author, beginning: str) -> Lesson:
    """Take a lesson back, and plan what it held in review; AlertdError `lesson.unknown`."""
    return _changed(store, policy, author, beginning, kept.lift)


def restore(store: Store, policy: Policy, author: Author, beginning: str) -> Lesson:
    """Take a lesson up again; AlertdError `lesson.unknown`."""
    return _changed(store, policy, author, beginning, kept.restore)


def _changed(
    store: Store,
    policy: Policy,
    author: Author,
    beginning: str,
    change: Callable[[Any, str, Author], None],
) -> Lesson:
    with store.write() as tx:
        lesson, before = _named(tx, beginning), in_force(tx)
        change(tx, lesson.pattern.id, author)
        replan_concerned(tx, policy, before, author)
    return lesson


def _named(tx: Any, beginning: str) -> Lesson:
    found = [one for one in _taught(tx) if one.pattern.id.startswith(beginning)]
    if len(found) != 1:
        raise AlertdError(
            "lesson.unknown",
            f"{len(found) or 'No'} lessons have an id that begins with {beginning!r}.",
            "alertd lessons shows the ids.",
        )
    return found[0]


def _rejected(tx: Any) -> list[tuple[str, Pattern]]:
    return [(uid, Pattern(source, rule)) for uid, source, rule in kept.rejected(tx, ENOUGH - 1)]


def _taught(tx: Any) -> tuple[Lesson, ...]:
    return lessons_of(_rejected(tx))


def _ahead(tx: Any, author: Author) -> list[Stored]:
    return [
        one
        for one in commitments.load_all(tx, ending_from=author.now.date())
        if not one.commitment.is_off
    ]


def _concerned(ahead: Sequence[Stored], lessons: Sequence[Lesson]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (one.uid, one.commitment.title) for one in ahead if lesson_on(one.commitment, lessons)
    )
