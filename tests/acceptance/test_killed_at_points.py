"""Killed at every named point and at random, again and again: nothing lost, repeats bounded."""

import random
import sqlite3
import subprocess
import sys

import pytest

from tests.acceptance.ordeal import CONCURRENCY, POINTS, Ordeal, drop_odd

CONFIG = """
web = {{ enabled = false }}
storage = {{ backups = 0, min_free_mb = 0 }}
intake = {{ settle_seconds = 0.1 }}
alerts = {{ lead_times = ["at"] }}
[[channels]]
name = "hook"
url = "{hook}"
concurrency = {concurrency}
[[channels]]
name = "refuser"
url = "{refuser}"
failover = "hook"
"""
TROUBLED = """
[[channels]]
name = "moody"
url = "{moody}"
failover = "hook"
[[channels]]
name = "mail"
url = "{mail}"
failover = "hook"
"""
ROUTES = """
[[routes]]
name = "refused"
matchers = [{{ field = "keyword", values = ["refusal"] }}]
receivers = ["refuser"]
[[routes]]
name = "everything"
receivers = {everybody}
"""
MOODS = (
    *(200, 204, 301, 400, 401, 404, 410, 429, 500, 503),
    *("reset", "close", "cut", "drip", "slow", "huge", "flap", "hang"),
)
MAIL_MOODS = (
    {},
    {"RCPT": "450 greylisted"},
    {"RCPT": "550 no such user"},
    {"MAIL": "421 not now"},
    {"MAIL": "451 later"},
    {"DATA": "552 too big"},
    {"DATA": "554 refused"},
    {"DATA": "drop"},
    {"RCPT": "drop"},
)


@pytest.fixture
def ordeal(daemon, webhook):
    """A daemon that tells a webhook, and that webhook what another channel refuses."""
    refuser = type(webhook)()
    refuser.status = 404
    head = CONFIG.format(hook=webhook.url, refuser=refuser.url, concurrency=CONCURRENCY)
    daemon.configure(head + ROUTES.format(everybody='["hook"]'))
    (daemon.home / "inbox").mkdir()
    made = Ordeal(daemon, random.Random(len(POINTS)))
    yield made
    made.close()
    refuser.close()


def test_killed_at_every_point_it_tells_everything_and_repeats_only_what_was_on_its_way(
    ordeal, webhook
):
    """Every article that was dropped is told; what came twice says so, under the same id."""
    ordeal.live_through(1, 0)
    ordeal.end(webhook)
    ordeal.report(webhook)
    assert set(POINTS) <= set(ordeal.died_at), ordeal.died_at
    ordeal.assert_repeats_are_bounded(webhook)
    ordeal.assert_database_is_sound(["hook", "refuser"])
    assert not list((ordeal.daemon.home / "inbox" / "failed").iterdir())


@pytest.mark.torture
@pytest.mark.parametrize("part", range(1, 9))
def test_torture_by_kills_failing_receivers_and_odd_files(
    ordeal, webhook, http_receiver, smtp_receiver, part
):
    """Forty kills, while two more channels fail in every way: each notice arrives, or is told of.

    Whatever the moody channels come to, the steady one is told of every article.
    """
    everybody = '["hook", "moody", "mail"]'
    more = TROUBLED.format(moody=http_receiver.url(), mail=smtp_receiver.url())
    first, _, routes = ordeal.daemon.config.read_text("utf-8").partition("[[routes]]")
    rest = routes.replace('["hook"]', everybody)
    ordeal.daemon.configure(f"{first}{more}[[routes]]{rest}")
    ordeal.chance.seed(part)

    def change_moods() -> None:
        http_receiver.mode = ordeal.chance.choice(MOODS)
        smtp_receiver.answers = ordeal.chance.choice(MAIL_MOODS)
        drop_odd(ordeal.daemon.home / "inbox", ordeal.kills)

    ordeal.before = change_moods
    ordeal.live_through(3, 13)
    http_receiver.mode, smtp_receiver.answers = 200, {}
    hasten(ordeal)
    ordeal.end(webhook)
    ordeal.report(webhook)
    assert set(POINTS) <= set(ordeal.died_at), ordeal.died_at
    ordeal.assert_repeats_are_bounded(webhook)
    ordeal.assert_database_is_sound(["hook", "refuser", "moody", "mail"])
    assert_each_notice_arrived_or_was_passed_on(ordeal, http_receiver, smtp_receiver)
    assert {path.name.partition("-")[0] for path in failed(ordeal)} == {"odd"}


def hasten(ordeal) -> None:
    """Have what waits out its failures tried at once, as if the time had passed."""
    with sqlite3.connect(ordeal.daemon.home / "data" / "alertd.db") as connection:
        connection.execute("UPDATE delivery SET not_before = due_at WHERE state = 'retry'")
    connection.close()


def failed(ordeal) -> list:
    return list((ordeal.daemon.home / "inbox" / "failed").iterdir())


def assert_each_notice_arrived_or_was_passed_on(ordeal, http_receiver, smtp_receiver) -> None:
    """What is called sent was received; what is dead was handed to the failover channel."""
    ids = {request.headers.get("Idempotency-Key") for request in http_receiver.got}
    ids |= {str(mail["X-Alertd-Delivery"]) for mail in smtp_receiver.got}
    sent = ordeal.rows(
        "SELECT id FROM delivery WHERE state = 'sent' AND channel IN ('moody', 'mail')"
    )
    assert {one for (one,) in sent} <= ids
    lost = ordeal.rows(
        "SELECT d.id FROM delivery d WHERE d.state = 'dead' AND d.uid IS NOT NULL AND NOT EXISTS"
        " (SELECT 1 FROM delivery f WHERE f.failover_of = d.id)"
    )
    assert lost == []
    dead = ordeal.rows("SELECT count(*) FROM delivery WHERE state = 'dead'")[0][0]
    print(f"sent by the moody channels {len(sent)}, dead and passed on {dead}, lost 0")  # noqa: T201


@pytest.mark.parametrize("kills", [1, pytest.param(10, marks=pytest.mark.torture)])
def test_killed_in_the_middle_of_a_restore_the_database_is_whole_and_held(daemon, kills):
    """The mark that holds it was in it before it took the other's place."""
    daemon.configure("web = { enabled = false }\n")
    assert daemon.ask("list").returncode == 0
    assert daemon.ask("backup", "copy.db").returncode == 0
    rows = Ordeal(daemon, random.Random(0)).rows
    for _ in range(kills):
        done = subprocess.run(
            [sys.executable, "-m", "alertd", "restore", "copy.db"],
            cwd=daemon.home,
            env={**daemon.environment, "ALERTD_FAILPOINT": "restore.replaced:kill"},
            check=False,
            capture_output=True,
        )
        assert done.returncode == -9
        assert rows("PRAGMA integrity_check") == [("ok",)]
        assert rows("SELECT value FROM meta WHERE key = 'hold'") == [("restored",)]
    assert "sending goes on" in daemon.ask("restore", "accept", "--assume-sent").stdout
    assert (daemon.home / "copy.db").exists()
    print(f"killed {kills} times in the middle of a restore: held and whole each time")  # noqa: T201
