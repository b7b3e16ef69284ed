"""What is folded in part, in whatever order it comes, is what all of it comes to at once."""

import hashlib
import json
import random
from datetime import UTC, date, datetime
from itertools import groupby
from pathlib import Path

import pytest

from alertd import ledger
from alertd.journal.refold import bring_up_to_date, refold
from alertd.ledger.statements import in_order
from alertd.model.article import Article, RawDocument, ZoneSource
from alertd.model.commitment import Statement
from alertd.reading import read_all
from alertd.store import Store, articles, commitments
from tests.journal.conftest import a_policy
from tests.ledger.stories import STORIES

NOW = datetime(2025, 1, 1, tzinfo=UTC)
EVERYTHING = list({s.id: s for told, _ in STORIES.values() for s in told}.values())
BY_ARTICLE = [
    list(told) for _, told in groupby(in_order(EVERYTHING), key=lambda s: s.article.sha256)
]


def take_in(store: Store, told) -> None:
    """One article into the ledger, in its own transaction."""
    ref = told[0].article
    article = Article(
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
    with store.write() as tx:
        bring_up_to_date(tx, a_policy(), NOW)
        articles.add(tx, article, told, NOW)
        refold(tx, a_policy(), NOW, {ref.sha256: told})


def held(store: Store):
    with store.read() as tx:
        loaded = [one.commitment for one in commitments.load_all(tx)]
    return sorted(loaded, key=lambda one: one.id)


def of(statements):
    return sorted(ledger.fold(statements), key=lambda one: one.id)


@pytest.mark.parametrize("seed", range(3))
def test_t7_every_order_of_arrival_gives_the_ledger_of_the_whole(seed: int) -> None:
    """After each article the stored ledger is what all articles so far come to, folded at once."""
    order = list(BY_ARTICLE)
    random.Random(seed).shuffle(order)
    store = Store.open(":memory:")
    for n, told in enumerate(order, start=1):
        take_in(store, told)
        if n % 12 == 0 or n == len(order):
            assert held(store) == of(s for one in order[:n] for s in one)
    store.close()


def statements_in(folder: Path) -> list[list[Statement]]:
    """What each article of a gold storyline says, in the order in which they are dropped."""
    story = json.loads((folder / "expected.json").read_text("utf-8"))
    told = []
    for one in story["articles"]:
        data = (folder / one["file"]).read_bytes()
        raw = RawDocument(one["file"], hashlib.sha256(data).hexdigest(), data, NOW)
        day = date.fromisoformat(one["published"])
        (reading,) = read_all(raw, published=day, timezone=one["timezone"])
        told.append(list(ledger.statements_of(reading)))
    return told


STORYLINES = sorted(
    path.parent
    for folder in ("storylines", "extra/storylines")
    for path in (Path(__file__).parents[1] / "gold" / folder).glob("*/expected.json")
)


@pytest.mark.parametrize("folder", STORYLINES, ids=lambda folder: folder.name)
def test_t7_every_order_of_a_storyline_gives_one_ledger(folder: Path) -> None:
    """Dropped forwards, backwards or at random, the articles of a storyline end in one ledger."""
    told = [some for some in statements_in(folder) if some]
    orders = [told[::-1], random.Random(folder.name).sample(told, len(told))]
    whole = of(s for some in told for s in some)
    for order in orders:
        store = Store.open(":memory:")
        for some in order:
            take_in(store, some)
        assert held(store) == whole
        store.close()
