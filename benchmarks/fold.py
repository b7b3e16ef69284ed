"""What one more article costs a ledger of many commitments, beside what it costs one of few.

Alone: `python -m benchmarks.fold [COMMITMENTS]`.
"""

import random
import statistics
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from itertools import product
from pathlib import Path
from time import process_time
from typing import Any

from alertd import ledger
from alertd.journal.notes import blank_mention
from alertd.journal.refold import bring_up_to_date, refold
from alertd.ledger.claims import Claim
from alertd.ledger.conclusion import commitment_of
from alertd.ledger.records import opened
from alertd.model.article import Article, PublishedSource, ZoneSource
from alertd.model.commitment import ArticleRef, Kind, Statement
from alertd.model.policy import Policy
from alertd.store import Store, articles, clues, commitments

MANY, FEW = 100_000, 1_000
_NOW = datetime(2026, 1, 1, tzinfo=UTC)
_POLICY = Policy(routes=(), channels=())
_LOT = 2_000
_A_LEDGER_SPANS = 3_650
_NEWEST = date(2029, 12, 29)
_TIMES = 15
_STARTS = (
    "bal",
    "cor",
    "den",
    "fal",
    "gor",
    "hel",
    "jun",
    "kal",
    "lor",
    "mar",
    "nor",
    "pel",
    "ros",
)
_ENDS = ("ady", "ben", "cot", "dal", "eth", "fin", "gar", "hol", "ivo", "kin", "lan", "mor", "nim")
_NAMES = ["".join(parts).capitalize() for parts in product(_STARTS, _ENDS)]
_GOODS = ("steel", "copper", "salmon", "timber", "wheat", "cotton", "grain", "cement", "lithium")
_ACTS = (
    (Kind.EXPIRY, "{name} {goods} truce expires"),
    (Kind.DEADLINE, "Comments on {name} {goods} rule due"),
    (Kind.EFFECTIVE, "{name} {goods} tariff takes effect"),
    (Kind.MEETING, "Talks on {goods} between {name} and {other}"),
    (Kind.DECISION, "Court ruling on {name} {goods} merger"),
)


def told(n: int, day: date | None = None) -> list[Statement]:
    """What the article of this number says, on `day` or any: two things, of about its own time."""
    chance = random.Random(n)
    day = day or date(2020, 1, 1) + timedelta(days=chance.randrange(_A_LEDGER_SPANS))
    name, other = chance.sample(_NAMES, 2)
    goods = chance.choice(_GOODS)
    ref = ArticleRef(
        sha256=sha256(str(n).encode()).hexdigest(),
        name=f"{n}.txt",
        title=f"{name} and its {goods}",
        published=day,
        published_source=PublishedSource.ARGUMENT,
        timezone="UTC",
        outlet=None,
        subject=tuple(sorted({name.casefold(), other.casefold(), goods, "trade", "minister"})),
    )
    return list(_statements(ref, chance, {"name": name, "other": other, "goods": goods}))


def _statements(
    ref: ArticleRef, chance: random.Random, words: dict[str, str]
) -> Iterator[Statement]:
    for start, (kind, title) in zip((100, 300), chance.sample(_ACTS, 2), strict=True):
        day = (ref.published or date.min) + timedelta(days=chance.randrange(5, 300))
        text = title.format(**words)
        said = replace(
            blank_mention(day),
            kind=kind,
            title=text,
            quote=f"{text} on {day:%B} {day.day}, the minister said.",
            start=start,
            rule="made up",
        )
        yield Statement(f"{ref.sha256[:16]}:{start}", ref, said)


def fill(store: Store, count: int) -> None:
    """Put a ledger of so many commitments, two an article, into an empty store."""
    with store.write() as tx:
        bring_up_to_date(tx, _POLICY, _NOW)
    for first in range(0, count // 2, _LOT):
        some = range(first, min(first + _LOT, count // 2))
        with store.write() as tx:
            claims = [claim for n in some for claim in _taken_in(tx, told(n))]
            clues.keep(tx, ledger.kept_profiles(claims), ledger.kept_clues(claims))
            commitments.replace(tx, [commitment_of(opened(one)) for one in claims], _NOW, only=())


def _taken_in(tx: Any, statements: list[Statement]) -> list[Claim]:
    articles.add(tx, _article(statements[0].article), statements, _NOW)
    return ledger.claims_of(statements)


def _article(ref: ArticleRef) -> Article:
    return Article(
        name=ref.name,
        sha256=ref.sha256,
        title=ref.title,
        text="",
        language="en",
        published=ref.published,
        published_source=ref.published_source,
        timezone=ref.timezone,
        timezone_source=ZoneSource.ARGUMENT,
        outlet=None,
    )


def one_more(store: Store, count: int) -> float:
    """The median CPU milliseconds of folding one new article into the ledger."""
    taken = []
    for n in range(count, count + _TIMES):
        statements = told(n, _NEWEST)
        with store.write() as tx:
            articles.add(tx, _article(statements[0].article), statements, _NOW)
            began = process_time()
            refold(tx, _POLICY, _NOW, {statements[0].article.sha256: statements})
            taken.append(1000 * (process_time() - began))
    return statistics.median(taken)


def measured(count: int) -> float:
    """`one_more` for a fresh ledger of so many commitments."""
    with tempfile.TemporaryDirectory() as place:
        store = Store.open(str(Path(place) / "ledger.db"))
        try:
            fill(store, count)
            return one_more(store, count)
        finally:
            store.close()


def table(many: int = MANY) -> Iterator[str]:
    """The lines of the table of docs/benchmarks.md."""
    few, lot = measured(FEW), measured(many)
    yield "| commitments in the ledger | ms to fold one article | times the first |"
    yield "|---|---|---|"
    yield f"| {FEW:,} | {few:.1f} | 1.0 |"
    yield f"| {many:,} | {lot:.1f} | {lot / few:.1f} |"


if __name__ == "__main__":
    print("\n".join(table(int(sys.argv[1]) if len(sys.argv) > 1 else MANY)))
