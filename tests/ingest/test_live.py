"""Intake with the real reading, store and journal."""

import threading
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest

from alertd.clock import SystemClock, VirtualClock
from alertd.errors import AlertdError
from alertd.ingest import ingest_file, open_intake
from alertd.model.commitment import Certainty
from alertd.model.policy import Channel, LeadTime, Policy, Route
from alertd.store import Store, articles, commitments
from tests.documents.making import item, rss
from tests.ingest.scene import NOON, Shipped

POLICY = Policy(
    routes=(
        Route(
            name="all",
            receivers=("console",),
            matchers=(),
            lead_times=(LeadTime.parse("1d"),),
            send_at=time(9),
            timezone="UTC",
            certainties=frozenset(Certainty),
        ),
    ),
    channels=(Channel("console", "console://"),),
)
ARTICLE = "WASHINGTON, Oct. 24, 2025 - The tariff truce with China expires on Nov. 10, 2025.\n"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A fresh database on disk."""
    store = Store.open(str(tmp_path / "alertd.db"))
    yield store
    store.close()


def days(store: Store) -> list[date]:
    """The earliest days of what the ledger holds."""
    with store.read() as tx:
        return [stored.commitment.earliest for stored in commitments.load_all(tx)]


def test_dropped_article_is_in_the_ledger_and_bad_files_are_in_failed(
    tmp_path: Path, store: Store
) -> None:
    """Articles, a copy, an empty file and a binary: each ends where it belongs."""
    inbox, settled, limits = tmp_path / "inbox", threading.Event(), Shipped(0.1, 1, 0.1)
    loop = open_intake(
        inbox, store, SystemClock(), policy=lambda: POLICY, limits=lambda: limits,
        on_recorded=settled.set,
    )  # fmt: skip
    (inbox / "truce.txt").write_text(ARTICLE)
    (inbox / "copy.txt").write_text(ARTICLE)
    (inbox / "empty.txt").write_text("")
    (inbox / "noise.txt").write_bytes(bytes(range(256)) * 20)
    loop.start()
    assert settled.wait(20)
    assert _emptied(inbox)
    assert loop.stop()
    assert days(store) == [date(2025, 11, 10)]
    assert len(list((inbox / "done").rglob("*.txt"))) == 2
    assert sorted(path.name for path in (inbox / "failed").iterdir()) == [
        "empty.txt", "empty.txt.error.json", "noise.txt", "noise.txt.error.json",
    ]  # fmt: skip


def _emptied(inbox: Path) -> bool:
    waited = threading.Event()
    return any(
        not list(inbox.glob("*.txt")) and not list((inbox / ".work").iterdir())
        for _ in range(100)
        if not waited.wait(0.1)
    )


def test_file_on_the_command_line_is_read_where_it_lies(tmp_path: Path, store: Store) -> None:
    """`alertd ingest` takes a file in once and leaves it alone, through links too."""
    path = tmp_path / "truce.txt"
    path.write_text(ARTICLE)
    (tmp_path / "link.txt").symlink_to(path)
    clock = VirtualClock(NOON)
    first = ingest_file(path, store, POLICY, clock, max_bytes=10_000)
    again = ingest_file(tmp_path / "link.txt", store, POLICY, clock, max_bytes=10_000)
    assert (first.duplicate, first.new, again.duplicate) == (False, 1, True)
    assert path.read_text() == ARTICLE


def test_date_that_only_the_reader_knows_anchors_the_article(tmp_path: Path, store: Store) -> None:
    """With --published a bare month and day gets its year."""
    path = tmp_path / "truce.txt"
    path.write_text("The tariff truce with China expires on Nov. 10.\n")
    clock = VirtualClock(NOON)
    ingest_file(path, store, POLICY, clock, max_bytes=10_000, published=date(2024, 10, 1))
    assert days(store) == [date(2024, 11, 10)]


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("missing.txt", None, "intake.missing"),
        ("large.txt", "x" * 10_001, "intake.too_big"),
        ("empty.txt", "", "intake.empty"),
    ],
)
def test_file_that_cannot_be_taken_in_says_why(
    tmp_path: Path, store: Store, name: str, text: str | None, code: str
) -> None:
    """Each reason has its code, and the file stays where it is."""
    path = tmp_path / name
    if text is not None:
        path.write_text(text)
    with pytest.raises(AlertdError) as refusal:
        ingest_file(path, store, POLICY, VirtualClock(NOON), max_bytes=10_000)
    assert refusal.value.code == code
    assert path.exists() is (text is not None)


def test_entries_of_a_feed_are_articles_that_stay_known(tmp_path: Path, store: Store) -> None:
    """The file comes back with one entry more: only that one is new."""
    path, clock = tmp_path / "feed.xml", VirtualClock(NOON)
    truce = item("Truce", "The truce with China expires on Nov. 10.", "Fri, 24 Oct 2025 09:00 GMT")
    levy = item("Levy", "The port levy takes effect on Dec. 1.", "Mon, 27 Oct 2025 09:00 GMT")
    path.write_bytes(rss(truce))
    first = ingest_file(path, store, POLICY, clock, max_bytes=10_000)
    path.write_bytes(rss(levy, truce))
    second = ingest_file(path, store, POLICY, clock, max_bytes=10_000)
    third = ingest_file(path, store, POLICY, clock, max_bytes=10_000)
    assert (first.new, second.new, third.duplicate) == (1, 1, True)
    assert sorted(days(store)) == [date(2025, 11, 10), date(2025, 12, 1)]
    with store.read() as tx:
        assert articles.count(tx) == 2
