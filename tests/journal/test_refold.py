"""What is folded in part, in whatever order it comes, is what all of it comes to at once."""

import random
from datetime import UTC, datetime
from itertools import groupby

import pytest

from alertd import ledger
from alertd.journal.refold import bring_up_to_date, refold
from alertd.ledger.statements import in_order
from alertd.model.article import Article, ZoneSource
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
