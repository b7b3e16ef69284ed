"""A daemon that is fed, killed and started again, and what must hold of it afterwards."""

import os
import random
import socket
import sqlite3
import subprocess
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from alertd.store import Store, audit
from tests.acceptance.forker import Forker

CONCURRENCY = 2
POINTS = (
    "intake.claimed",
    "intake.commit",
    "intake.committed",
    "plan.superseded",
    "catchup.half",
    "claim.committed",
    "send.answered",
    "outcome.queued",
    "dead.failover",
)
ENDED = {"sent", "dead", "superseded", "cancelled", "expired", "digested"}
SYLLABLES = [
    "ba",
    "ce",
    "di",
    "fo",
    "gu",
    "ka",
    "le",
    "mi",
    "no",
    "pu",
    "ra",
    "se",
    "ti",
    "vo",
    "zu",
]


def nothing() -> None:
    """What happens before a life where nothing is to happen."""


@dataclass
class Ordeal:
    """Drops an article a round, starts the daemon, and kills it or lets it die.

    `before` is called ahead of each life: it may have receivers fail, or drop what is no article.
    """

    daemon: object
    chance: random.Random
    words: list[str] = field(default_factory=list)
    died_at: Counter = field(default_factory=Counter)
    kills: int = 0
    before: Callable[[], None] = nothing
    forker: Forker | None = None

    def live_through(self, pointed: int, randomly: int) -> None:
        """So many lives that end at each point, and so many that end at any time."""
        lives = [*POINTS] * pointed + [""] * randomly
        self.chance.shuffle(lives)
        for point in lives:
            self.before()
            self.drop(refused=point == "dead.failover")
            if point:
                self.die_at(point)
            else:
                self.die_sometime()

    def drop(self, refused: bool) -> None:
        """An article with an end of its own; of each a short notice goes at once."""
        number = len(self.words)
        word, other = name(number), name(7 * number + 3)
        due = datetime.now(UTC) + timedelta(days=2 + 3 * number)
        day = f"{due:%B} {due.day}, {due.year}"
        subject = f"{word}-{other}{' refusal' if refused else ''} pact"
        text = f"{word}\n\nThe {subject} expires at 18:00 UTC on {day}.\n"
        self.daemon.drop(f"{datetime.now(UTC).date()}-{word}.txt", text)
        self.words.append(word)

    def die_at(self, point: str) -> None:
        """One life that ends at a named point, or by our hand if it is never reached."""
        again = self.chance.choice((1, 2, 3)) if point == "catchup.half" else 1
        self.start(f"{point}:kill:{again}")
        try:
            self.daemon.process.wait(90)
            self.died_at[point] += 1
        except subprocess.TimeoutExpired:
            self.daemon.kill()
            self.died_at["random"] += 1
        self.kills += 1

    def die_sometime(self) -> None:
        """One life that ends whenever it ends."""
        self.start("")
        time.sleep(self.chance.uniform(0.1, 1.5))
        self.daemon.kill()
        self.died_at["random"] += 1
        self.kills += 1

    def start(self, failpoint: str) -> None:
        """A new life, with the settings as they are now."""
        if self.forker is None:
            self.forker = Forker(self.daemon.home, self.daemon.environment)
        self.daemon.process = self.forker.start(failpoint)

    def close(self) -> None:
        """End what still lives."""
        if self.forker is not None:
            self.forker.close()

    def end(self, webhook) -> None:
        """Let it live until everything is told, and stop it."""
        self.start("")
        self.daemon.until(lambda: not self.untold(webhook), "all articles are told", 120)
        self.daemon.until(self.is_quiet, "nothing is due", 120)
        assert self.daemon.stop() == 0

    def untold(self, webhook) -> set[str]:
        """The articles nobody was told of yet."""
        told = " ".join(got.body for got in list(webhook.got))
        return {word for word in self.words if word not in told}

    def is_quiet(self) -> bool:
        """Whether nothing is due or on its way."""
        now = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
        return not self.rows(
            "SELECT 1 FROM delivery WHERE state = 'sending' OR"
            f" (state IN ('pending', 'retry') AND due_at <= '{now}')",
        )

    def rows(self, sql: str) -> list[tuple]:
        """What the database says."""
        with sqlite3.connect(self.daemon.home / "data" / "alertd.db") as connection:
            found = connection.execute(sql).fetchall()
        connection.close()
        return found

    def report(self, webhook) -> None:
        """The figures, for whoever runs the long form with -s."""
        times = Counter(got.delivery for got in webhook.got)
        repeats = sum(times.values()) - len(times)
        print(f"\nkills {self.kills}: {dict(self.died_at)}")  # noqa: T201
        print(f"articles {len(self.words)}, untold {len(self.untold(webhook))}")  # noqa: T201
        print(f"messages {len(times)}, repeats {repeats}")  # noqa: T201

    def assert_repeats_are_bounded(self, webhook) -> None:
        """At most what was in flight at each kill, each with the words."""
        times = Counter(got.delivery for got in webhook.got)
        assert sum(times.values()) - len(times) <= self.kills * CONCURRENCY
        seen: set[str] = set()
        for got in webhook.got:
            assert got.delivery not in seen or "possible repeat" in got.body
            seen.add(got.delivery)

    def assert_database_is_sound(self, channels: list[str]) -> None:
        """Whole, every row ended or ahead, and the auditor finds nothing."""
        assert self.rows("PRAGMA integrity_check") == [("ok",)]
        due = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
        found = self.rows(f"SELECT DISTINCT state FROM delivery WHERE due_at <= '{due}'")
        assert {state for (state,) in found} <= ENDED
        assert self.rows("SELECT 1 FROM delivery WHERE state = 'sent'"), "something was sent"
        store = Store.open(str(self.daemon.home / "data" / "alertd.db"))
        with store.read() as tx:
            assert audit.violations(tx, channels, datetime.now(UTC)) == []
        store.close()
        assert not list((self.daemon.home / "inbox" / ".work").iterdir())


def name(number: int) -> str:
    """A name that no other number has."""
    base = len(SYLLABLES)
    return "".join(SYLLABLES[number // base**place % base] for place in (2, 1, 0)).title()


def drop_odd(inbox: Path, number: int) -> None:
    """One of a dozen things that are no article, or a hostile one, under a name of its own."""
    path = inbox / f"odd-{number}.txt"
    contents = (
        b"\0" * 4096,
        b"\x1f\x8b\x08\0" + bytes(range(256)),
        b"%PDF-1.7\n" + b"9" * 5000,
        b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'bb'>]><a>&b;</a>",
        ("on May 1, 2031 " * 3000).encode(),
        b"(" * 20_000 + b"a" * 20_000 + b"!",
        b"\x1b[2J{{7*7}}${HOME} \xff\xfe\xed\xa0\x80\n",
    )
    kind = number % (len(contents) + 5)
    if kind < len(contents):
        path.write_bytes(contents[kind])
    elif kind == len(contents):
        path.symlink_to("/etc/passwd")
    elif kind == len(contents) + 1:
        os.mkfifo(path)
    elif kind == len(contents) + 2:
        path.mkdir()
    elif kind == len(contents) + 3:
        _make_socket(path)
    else:
        with path.open("wb") as sparse:
            sparse.truncate(2**31)


def _make_socket(path: Path) -> None:
    """A socket, by way of its folder's descriptor: the whole path may be longer than an address."""
    folder = os.open(path.parent, os.O_RDONLY)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(f"/proc/self/fd/{folder}/{path.name}")
    os.close(folder)
