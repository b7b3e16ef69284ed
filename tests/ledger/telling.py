"""Hand-made statements: what an article of a given day says."""

from datetime import date
from hashlib import sha256
from typing import Any

from alertd.model.article import PublishedSource
from alertd.model.commitment import (
    ArticleRef,
    Bound,
    Certainty,
    Kind,
    Mention,
    Statement,
    Status,
)


def article(name: str, published: str | None) -> ArticleRef:
    """An article by its name and day; its hash follows from both."""
    return ArticleRef(
        sha256=sha256(f"{name} {published}".encode()).hexdigest(),
        name=f"{name}.txt",
        title=name,
        published=date.fromisoformat(published) if published else None,
        published_source=PublishedSource.ARGUMENT,
        timezone="America/New_York",
        outlet=None,
    )


def days(when: str) -> tuple[date, date]:
    """A day, or `first/last`."""
    first, _, last = when.partition("/")
    return date.fromisoformat(first), date.fromisoformat(last or first)


def mention(title: str, when: str, start: int = 100, **told: Any) -> Mention:
    """A mention with everything ordinary but what is told."""
    earliest, latest = days(when)
    quote = told.pop("quote", f"{title} {when}.")
    plain: dict[str, Any] = {
        "phrase": when,
        "quote": quote,
        "end": start + len(when),
        "quote_start": max(0, start - 20),
        "quote_end": max(0, start - 20) + len(quote),
        "kind": Kind.EVENT,
        "parties": (),
        "time": None,
        "timezone": None,
        "bound": Bound.ON,
        "certainty": Certainty.SCHEDULED,
        "conditional": False,
        "condition": None,
        "status": Status.ACTIVE,
        "moved_from": None,
        "derived": None,
        "confidence": 0.8,
        "rule": "test",
    }
    return Mention(title=title, earliest=earliest, latest=latest, start=start, **{**plain, **told})


def says(source: ArticleRef, title: str, when: str, start: int = 100, **told: Any) -> Statement:
    """A statement of that article."""
    return Statement(f"{source.sha256[:16]}:{start}", source, mention(title, when, start, **told))


EXPIRY: dict[str, Any] = {"kind": Kind.EXPIRY}
EFFECT: dict[str, Any] = {"kind": Kind.EFFECTIVE}
MEETING: dict[str, Any] = {"kind": Kind.MEETING}
DEADLINE: dict[str, Any] = {"kind": Kind.DEADLINE}
RELEASE: dict[str, Any] = {"kind": Kind.RELEASE}
MOVED: dict[str, Any] = {"status": Status.MOVED}
OFF: dict[str, Any] = {"status": Status.CANCELLED}
MAYBE: dict[str, Any] = {"certainty": Certainty.POSSIBLE}
LIKELY: dict[str, Any] = {"certainty": Certainty.EXPECTED}


def moved_from(day: str) -> dict[str, Any]:
    return {"status": Status.MOVED, "moved_from": date.fromisoformat(day)}


def told(*rows: tuple[Any, ...]) -> list[Statement]:
    """One article a row: publication day, title, when, and what is out of the ordinary."""
    return [
        says(
            article(f"{n} {title}", published),
            title,
            when,
            **{k: v for d in more for k, v in d.items()},
        )
        for n, (published, title, when, *more) in enumerate(rows)
    ]
