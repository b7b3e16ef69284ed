"""Databases with as many commitments and deliveries as a benchmark asks for."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from alertd import journal
from alertd.model.article import RawDocument
from alertd.model.policy import Policy
from alertd.reading import read
from alertd.store import Store, commitments

SEED = b"Port fees\n\nThe port fee pact expires on March 1, 2030.\n"
PUBLISHED = date(2030, 1, 1)
LONG_AFTER = "2999-01-01 00:00:00.000000"


def first(place: str, policy: Policy) -> str:
    """A new database with one commitment, which the others are copies of; its uid."""
    store = Store.open(place)
    raw = RawDocument("seed.txt", "0" * 64, SEED, datetime(2030, 1, 1, tzinfo=UTC))
    journal.record(store, raw, read(raw, published=PUBLISHED), policy, raw.received)
    with store.read() as tx:
        (stored,) = commitments.load_all(tx)
    store.close()
    return stored.uid


def fill(place: str, uid: str, *, copies: int, per_copy: int, due: Any) -> None:
    """Add `copies` of the commitment, each with `per_copy` deliveries due at `due(copy, number)`.

    The first one's own deliveries are taken away.
    """
    Path(place).touch()
    with sqlite3.connect(place) as connection:
        connection.row_factory = sqlite3.Row
        _copy(
            connection,
            "commitment",
            "uid",
            uid,
            ({"uid": f"u{n}", "evidence_id": f"m{n}"} for n in range(copies)),
        )
        one = connection.execute(
            "SELECT mention_id FROM statement WHERE uid = ?", (uid,)
        ).fetchone()
        mention = one["mention_id"]
        ids = ({"id": f"m{n}"} for n in range(copies))
        _copy(connection, "mention", "id", mention, ids)
        told = ({"mention_id": f"m{n}", "uid": f"u{n}"} for n in range(copies))
        _copy(connection, "statement", "mention_id", mention, told)
        row = connection.execute("SELECT id FROM delivery WHERE uid = ?", (uid,)).fetchone()
        _copy(connection, "delivery", "id", row["id"], _deliveries(copies, per_copy, due))
        connection.execute("DELETE FROM delivery WHERE uid = ?", (uid,))
    connection.close()


def _deliveries(copies: int, per_copy: int, due: Any) -> Iterator[dict[str, object]]:
    for number in range(copies):
        for stage in range(per_copy):
            at: datetime = due(number, stage)
            moment = at.strftime("%Y-%m-%d %H:%M:%S.%f")
            yield {
                "id": f"d{number}.{stage}",
                "key": f"k{number}.{stage}",
                "uid": f"u{number}",
                "stage": f"{per_copy - stage}d",
                "due_at": moment,
                "not_before": moment,
                "useful_until": LONG_AFTER,
                "urgency": "high" if number % 1000 == 0 else "normal",
            }


def _copy(
    connection: sqlite3.Connection,
    table: str,
    key: str,
    value: str,
    changes: Iterator[dict[str, object]],
) -> None:
    template = dict(
        connection.execute(f"SELECT * FROM {table} WHERE {key} = ?", (value,)).fetchone()
    )
    columns = list(template)
    names = ", ".join(f'"{column}"' for column in columns)
    marks = ", ".join("?" for _ in columns)
    connection.executemany(
        f"INSERT INTO {table} ({names}) VALUES ({marks})",
        ([(template | change)[column] for column in columns] for change in changes),
    )


def soon(seconds: float) -> datetime:
    """So many seconds from now."""
    return datetime.now(UTC) + timedelta(seconds=seconds)
