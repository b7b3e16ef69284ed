"""What people say, as a note that stands beside the articles."""

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from alertd.model.article import Article, PublishedSource, ZoneSource
from alertd.model.commitment import (
    ArticleRef,
    Bound,
    Certainty,
    Commitment,
    Kind,
    Mention,
    Statement,
    Status,
)
from alertd.model.correction import BY_HAND, Act, Author
from alertd.store import articles

_PREFIX = 16
_INSTANT, _WHOLE = 12, 64
_DATED = frozenset({"earliest", "latest", "time", "timezone", "bound", "status"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a commitment is to be; None leaves a field as it is."""

    title: str | None = None
    kind: Kind | None = None
    earliest: date | None = None
    latest: date | None = None
    time: str | None = None
    timezone: str | None = None
    bound: Bound | None = None
    status: Status | None = None

    @property
    def told(self) -> dict[str, Any]:
        """The fields that are given."""
        pairs = ((name, getattr(self, name)) for name in self.__slots__)
        return {name: value for name, value in pairs if value is not None}

    @property
    def pinned(self) -> list[str]:
        """What later articles may no longer change."""
        named = set(self.told)
        dated = ["date"] if named & _DATED else []
        return dated + sorted(named - _DATED)


def note_of(author: Author, act: Act, wanted: Wanted, base: Mention) -> Mention:
    """Returns what a person says as a mention: `base` with what is wanted, the reason its quote."""
    told = {name: value for name, value in wanted.told.items() if hasattr(base, name)}
    if "earliest" in told and "latest" not in told:
        told["latest"] = told["earliest"]
    if "earliest" in told and "time" not in told:
        told["time"] = None
    text = f"{author.who} ({act}): {author.why}"
    pinned = ",".join(["date", "kind", "title"] if act is Act.ADD else wanted.pinned)
    return replace(
        base,
        **told,
        phrase=text,
        quote=text,
        start=0,
        end=len(text),
        quote_start=0,
        quote_end=len(text),
        derived=None,
        moved_from=None,
        rule=f"{BY_HAND}{act}:{pinned}",
    )


def put_down(tx: Any, author: Author, mention: Mention, day: date) -> Statement:
    """Keep a person's note beside the articles, as of a day; the statement that it makes."""
    # Notes of one day are folded by their hash: it begins with the instant, so that what was put
    # right last counts last.
    said = f"{author.now.isoformat()}|{mention}".encode()
    instant = f"{int(author.now.timestamp() * 1000):0{_INSTANT}x}"
    sha = f"{instant}{hashlib.sha256(said).hexdigest()}"[:_WHOLE]
    article = Article(
        name=f"by hand, {author.who}",
        sha256=sha,
        title=f"Put right by {author.who}",
        text=mention.quote,
        language="en",
        published=day,
        published_source=PublishedSource.BY_HAND,
        timezone=mention.timezone or "UTC",
        timezone_source=ZoneSource.ARGUMENT,
        outlet=None,
    )
    source = article.published_source
    ref = ArticleRef(sha, article.name, article.title, day, source, article.timezone, None)
    statement = Statement(f"{sha[:_PREFIX]}:0", ref, mention)
    articles.add(tx, article, [statement], author.now)
    return statement


def as_it_is(told: Commitment) -> Mention:
    """Returns a mention that says of a commitment just what the ledger holds."""
    return replace(
        told.evidence.mention,
        kind=told.kind,
        title=told.title,
        parties=told.parties,
        earliest=told.earliest,
        latest=told.latest,
        time=told.time,
        timezone=told.timezone,
        bound=told.bound,
        certainty=told.certainty,
        conditional=told.conditional,
        condition=told.condition,
        status=Status.CANCELLED if told.status is Status.CANCELLED else Status.ACTIVE,
        confidence=1.0,
    )


def blank_mention(day: date) -> Mention:
    """Returns a mention of nothing in particular on a day."""
    return Mention(
        phrase="",
        quote="",
        start=0,
        end=0,
        quote_start=0,
        quote_end=0,
        kind=Kind.EVENT,
        title="",
        parties=(),
        earliest=day,
        latest=day,
        time=None,
        timezone="UTC",
        bound=Bound.ON,
        certainty=Certainty.SCHEDULED,
        conditional=False,
        condition=None,
        status=Status.ACTIVE,
        moved_from=None,
        derived=None,
        confidence=1.0,
        rule=BY_HAND,
    )
