"""Commitments, articles and stores for tests to start from."""

import hashlib
import importlib.util
import sys
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from alertd import ledger
from alertd.model.article import Article, PublishedSource, RawDocument, ZoneSource
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
from alertd.model.reading import Reading
from alertd.model.reminder import Reminder, Urgency
from alertd.store import Store, articles, commitments


def pytest_addoption(parser):
    parser.addoption("--torture", action="store_true", help="run the long fault harness too")


def pytest_configure(config):
    """Lend every test the fixtures of the files beside this one, which is no package."""
    for name in ("receivers", "postgres"):
        path = Path(__file__).with_name(f"{name}.py")
        spec = importlib.util.spec_from_file_location(name, path)
        module = importlib.util.module_from_spec(spec)
        sys.modules[f"tests_{name}"] = module
        spec.loader.exec_module(module)
        config.pluginmanager.register(module, name)


def pytest_collection_modifyitems(config, items):
    """The long fault harness runs only when it is asked for."""
    if config.getoption("--torture"):
        return
    for item in items:
        if item.get_closest_marker("torture"):  # its keywords hold the names of folders too
            item.add_marker(pytest.mark.skip(reason="make torture"))


def pytest_terminal_summary(terminalreporter):
    """Say at the end what could not be run here, and what it needs."""
    skipped = terminalreporter.stats.get("skipped", [])
    reasons = [str(one.longrepr[2]).removeprefix("Skipped: ") for one in skipped]
    for reason, number in Counter(one for one in reasons if one.startswith("needs ")).items():
        terminalreporter.write_line(f"NOT RUN: {number} tests; {reason}", yellow=True)


class Make:
    """Builds values with everything that a test does not care about filled in."""

    def mention(self, day: date, title: str = "Port fees take effect", **changes) -> Mention:
        quote = changes.pop("quote", f"{title} on {day}.")
        made = Mention(
            phrase=str(day),
            quote=quote,
            start=changes.pop("start", 0),
            end=10,
            quote_start=0,
            quote_end=len(quote),
            kind=Kind.EFFECTIVE,
            title=title,
            parties=("China",),
            earliest=day,
            latest=day,
            time=None,
            timezone=None,
            bound=Bound.ON,
            certainty=Certainty.SCHEDULED,
            conditional=False,
            condition=None,
            status=Status.ACTIVE,
            moved_from=None,
            derived=None,
            confidence=1.0,
            rule="test",
        )
        return replace(made, **changes)

    def commitment(self, day: date, zone: str = "America/New_York", **changes) -> Commitment:
        mention = self.mention(day)
        ref = ArticleRef(
            "a" * 64, "a.txt", "A title", date(2025, 1, 2), PublishedSource.ARGUMENT, zone, None
        )
        statement = Statement("a" * 16 + ":0", ref, mention)
        made = Commitment(
            id=statement.id,
            title=mention.title,
            kind=mention.kind,
            earliest=day,
            latest=day,
            time=None,
            timezone=zone,
            bound=Bound.ON,
            certainty=Certainty.SCHEDULED,
            conditional=False,
            condition=None,
            status=Status.ACTIVE,
            moved_from=None,
            parties=mention.parties,
            confidence=1.0,
            derived=None,
            evidence=statement,
            statements=(statement,),
            history=(),
        )
        return replace(made, **changes)

    def reading(
        self, name: str, published: date, *mentions: Mention
    ) -> tuple[RawDocument, Reading]:
        sha = hashlib.sha256(name.encode()).hexdigest()
        text = "\n".join(mention.quote for mention in mentions)
        starts = [text.index(mention.quote) for mention in mentions]
        article = Article(
            name=name,
            sha256=sha,
            title=name,
            text=text,
            language="en",
            published=published,
            published_source=PublishedSource.ARGUMENT,
            timezone="UTC",
            timezone_source=ZoneSource.DEFAULT,
            outlet=None,
        )
        placed = tuple(
            replace(one, start=at, end=at + 4, quote_start=at, quote_end=at + len(one.quote))
            for at, one in zip(starts, mentions, strict=True)
        )
        raw = RawDocument(name, sha, name.encode(), datetime(2030, 1, 1, tzinfo=UTC))
        return raw, Reading(article, (), placed, (), ())


@pytest.fixture(scope="session")
def make() -> Make:
    """Builders of values."""
    return Make()


@pytest.fixture
def store():
    """An empty store in memory."""
    made = Store.open(":memory:")
    yield made
    made.close()


def a_reminder(
    uid: str,
    stage: str,
    due: datetime,
    *,
    channel: str = "console",
    useful: timedelta = timedelta(days=2),
    when: str = "2030-03-01",
    was: str | None = None,
) -> Reminder:
    """A reminder whose key follows from commitment, date, stage and channel."""
    return Reminder(
        key=hashlib.sha256(f"{uid}|{when}|{stage}|{channel}".encode()).hexdigest(),
        uid=uid,
        stage=stage,
        channel=channel,
        route="everything",
        due_at=due,
        useful_until=due + useful,
        urgency=Urgency.NORMAL,
        when=when,
        why="a test",
        was=was,
    )


@pytest.fixture(scope="session")
def reminder():
    """Builds reminders."""
    return a_reminder


@pytest.fixture(scope="session")
def known(make):
    """Puts commitments into a store, one a title, each an article's; their sticky ids."""

    def build(
        store, *titles, day=date(2030, 3, 1), now=datetime(2030, 1, 1, tzinfo=UTC), **changes
    ):
        raw, reading = make.reading(
            "|".join(titles), now.date(), *(make.mention(day, title) for title in titles)
        )
        said = ledger.statements_of(reading)
        records = [
            make.commitment(
                day, id=one.id, title=one.mention.title, evidence=one, statements=(one,)
            )
            for one in said
        ]
        with store.write() as tx:
            if not articles.ids_by_sha(tx, [raw.sha256]):
                articles.add(tx, reading.article, said, raw.received)
            commitments.replace(tx, [replace(one, **changes) for one in records], now)
            uids = commitments.uids_of(tx, [one.id for one in records])
        return [uids[one.id] for one in records]

    return build
