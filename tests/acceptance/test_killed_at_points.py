"""Killed at every named point and at random, again and again: nothing lost, repeats bounded."""

import random
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from alertd.store import Store, audit

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
SYLLABLES = (
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
)


@dataclass
class Ordeal:
    """Drops an article a round, starts the daemon, and kills it or lets it die."""

    daemon: object
    chance: random.Random
    words: list[str] = field(default_factory=list)
    died_at: Counter = field(default_factory=Counter)
    kills: int = 0

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
        time.sleep(self.chance.uniform(0.3, 4.0))
        self.daemon.kill()
        self.died_at["random"] += 1
        self.kills += 1

    def start(self, failpoint: str) -> None:
        log = (self.daemon.home / "daemon.log").open("ab")
        self.daemon.process = subprocess.Popen(
            [sys.executable, "-m", "alertd", "run"],
            cwd=self.daemon.home,
            env={**self.daemon.environment, "ALERTD_FAILPOINT": failpoint},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        log.close()


def name(number: int) -> str:
    """A name that no other number has."""
    base = len(SYLLABLES)
    return "".join(SYLLABLES[number // base**place % base] for place in (2, 1, 0)).title()


@pytest.fixture
def ordeal(daemon, webhook):
    """A daemon that tells a webhook, and that webhook what another channel refuses."""
    refuser = type(webhook)()
    refuser.status = 404
    daemon.configure(
        f"""
web = {{ enabled = false }}
storage = {{ backups = 0, min_free_mb = 0 }}
intake = {{ settle_seconds = 0.1 }}
alerts = {{ lead_times = ["at"] }}
[[channels]]
name = "hook"
url = "{webhook.url}"
concurrency = {CONCURRENCY}
[[channels]]
name = "refuser"
url = "{refuser.url}"
failover = "hook"
[[routes]]
name = "refused"
matchers = [{{ field = "keyword", values = ["refusal"] }}]
receivers = ["refuser"]
[[routes]]
name = "everything"
receivers = ["hook"]
"""
    )
    (daemon.home / "inbox").mkdir()
    yield Ordeal(daemon, random.Random(len(POINTS)))
    refuser.close()


@pytest.mark.parametrize(
    ("pointed", "randomly"),
    [(1, 0), pytest.param(23, 103, marks=pytest.mark.torture)],
)
def test_killed_at_every_point_it_tells_everything_and_repeats_only_what_was_on_its_way(
    ordeal, webhook, pointed, randomly
):
    """Every article that was dropped is told; what came twice says so, under the same id."""
    lives = [*POINTS] * pointed + [""] * randomly
    ordeal.chance.shuffle(lives)
    for point in lives:
        ordeal.drop(refused=point == "dead.failover")
        if point:
            ordeal.die_at(point)
        else:
            ordeal.die_sometime()
    ordeal.start("")
    ordeal.daemon.until(lambda: not untold(ordeal, webhook), "all articles are told", 90)
    ordeal.daemon.until(lambda: is_quiet(ordeal.daemon), "nothing is due", 60)
    assert ordeal.daemon.stop() == 0
    report(ordeal, webhook)
    assert set(POINTS) <= set(ordeal.died_at), ordeal.died_at
    assert_repeats_are_bounded(ordeal, webhook)
    assert_database_is_sound(ordeal.daemon)


def untold(ordeal, webhook) -> set[str]:
    """The articles nobody was told of yet."""
    told = " ".join(got.body for got in list(webhook.got))
    return {word for word in ordeal.words if word not in told}


def is_quiet(daemon) -> bool:
    """Whether nothing is due or on its way."""
    now = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
    return not rows(
        daemon,
        "SELECT 1 FROM delivery WHERE state = 'sending' OR"
        f" (state IN ('pending', 'retry') AND due_at <= '{now}')",
    )


def rows(daemon, sql: str) -> list[tuple]:
    with sqlite3.connect(daemon.home / "data" / "alertd.db") as connection:
        found = connection.execute(sql).fetchall()
    connection.close()
    return found


def report(ordeal, webhook) -> None:
    """The figures, for whoever runs the long form with -s."""
    times = Counter(got.delivery for got in webhook.got)
    repeats = sum(times.values()) - len(times)
    print(f"\nkills {ordeal.kills}: {dict(ordeal.died_at)}")  # noqa: T201
    print(f"articles {len(ordeal.words)}, untold {len(untold(ordeal, webhook))}")  # noqa: T201
    print(f"messages {len(times)}, repeats {repeats}")  # noqa: T201


def assert_repeats_are_bounded(ordeal, webhook) -> None:
    """At most what was in flight at each kill, each with the words."""
    times = Counter(got.delivery for got in webhook.got)
    assert sum(times.values()) - len(times) <= ordeal.kills * CONCURRENCY
    seen: set[str] = set()
    for got in webhook.got:
        assert got.delivery not in seen or "possible repeat" in got.body
        seen.add(got.delivery)


def assert_database_is_sound(daemon) -> None:
    """Whole, every row ended or ahead, and the auditor finds nothing."""
    assert rows(daemon, "PRAGMA integrity_check") == [("ok",)]
    due = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
    states = {
        state for (state,) in rows(daemon, f"SELECT state FROM delivery WHERE due_at <= '{due}'")
    }
    assert states <= ENDED
    sent = {one for (one,) in rows(daemon, "SELECT id FROM delivery WHERE state = 'sent'")}
    assert sent, "something was sent"
    store = Store.open(str(daemon.home / "data" / "alertd.db"))
    with store.read() as tx:
        assert audit.violations(tx, ["hook", "refuser"], datetime.now(UTC)) == []
    store.close()
    assert not list((daemon.home / "inbox" / ".work").iterdir())
    assert not list((daemon.home / "inbox" / "failed").iterdir())


@pytest.mark.parametrize("kills", [1, pytest.param(10, marks=pytest.mark.torture)])
def test_killed_in_the_middle_of_a_restore_the_database_is_whole_and_held(daemon, kills):
    """The mark that holds it was in it before it took the other's place."""
    daemon.configure("web = { enabled = false }\n")
    assert daemon.ask("list").returncode == 0
    assert daemon.ask("backup", "copy.db").returncode == 0
    for _ in range(kills):
        done = subprocess.run(
            [sys.executable, "-m", "alertd", "restore", "copy.db"],
            cwd=daemon.home,
            env={**daemon.environment, "ALERTD_FAILPOINT": "restore.replaced:kill"},
            check=False,
            capture_output=True,
        )
        assert done.returncode == -9
        assert rows(daemon, "PRAGMA integrity_check") == [("ok",)]
        assert rows(daemon, "SELECT value FROM meta WHERE key = 'hold'") == [("restored",)]
    assert "sending goes on" in daemon.ask("restore", "accept", "--assume-sent").stdout
    assert (daemon.home / "copy.db").exists()
