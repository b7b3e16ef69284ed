"""Backups are whole, a restored database sends nothing until it is told to."""

import json
import shutil
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic import command
from click.testing import CliRunner
from sqlalchemy import create_engine

from alertd import journal
from alertd.app.backups import Nightly
from alertd.app.lock import DataLock
from alertd.cli.root import alertd
from alertd.errors import AlertdError
from alertd.settings import load
from alertd.store import Store, claiming
from alertd.store.schema import migrations

NOW = datetime.now(UTC)
ARRIVED = NOW - timedelta(days=30)
DAY = NOW.date() + timedelta(days=10)
DUE = datetime(2020, 2, 15, 9, tzinfo=UTC)


@pytest.fixture
def home(tmp_path, make, monkeypatch):
    """A folder with a database in which six notices of one commitment wait; one was due."""
    monkeypatch.chdir(tmp_path)
    store = Store.open("data/alertd.db")
    mention = make.mention(DAY, "Port fees take effect")
    journal.record(
        store, *make.reading("a.txt", ARRIVED.date(), mention), load(None).policy, ARRIVED
    )
    store.close()
    return tmp_path


def ask(*arguments):
    return CliRunner().invoke(alertd, arguments, standalone_mode=False)


def said(*arguments):
    done = ask(*arguments)
    assert done.exception is None, done.exception
    return done.output


def states():
    listed = json.loads(said("deliveries", "--format", "json"))
    return {one["state"] for one in listed}


def claimed(now):
    store = Store.open("data/alertd.db")
    try:
        with store.write() as tx:
            return claiming.claim(tx, "console", now, 10, "boot")
    finally:
        store.close()


def test_a_backup_is_made_beside_a_writer_and_opens(home):
    """It is checked before it replaces anything."""
    with sqlite3.connect("data/alertd.db") as writer:
        writer.execute("BEGIN")
        writer.execute("INSERT INTO meta VALUES ('unfinished', '1')")
        assert "checked" in said("backup", "copy.db")
        writer.rollback()
    writer.close()
    store = Store.open("copy.db")
    with store.read() as tx:
        assert tx.connection().exec_driver_sql("SELECT count(*) FROM delivery").scalar() == 6
    store.close()


def test_a_backup_that_fails_leaves_what_was_there(home):
    """Into a folder that is a file, or out of a database that is not there."""
    Path("file").write_text("x")
    assert ask("backup", "file/copy.db").exception.code == "backup.failed"
    done = ask("--database", "nowhere.db", "backup", "file")
    assert done.exception.code == "backup.failed"
    assert Path("file").read_text() == "x"


def test_a_restored_database_sends_nothing_until_accepted(home):
    """Whatever is due; and it says how much may have gone out already."""
    said("backup", "copy.db")
    assert "1 messages were due" in said("restore", "copy.db")
    assert claimed(NOW) == []
    assert states() == {"pending"}
    assert list(home.glob("data/alertd.db.replaced-*"))


def test_what_is_assumed_sent_is_not_sent_and_counts_as_told(home):
    """A date that changes later is still corrected."""
    said("backup", "copy.db")
    said("restore", "copy.db")
    assert "1 messages are taken as sent" in said("restore", "accept", "--assume-sent")
    assert states() == {"sent", "pending"}
    assert claimed(NOW) == []
    assert ask("restore", "accept", "--resend").exception.code == "restore.nothing"


def test_what_is_resent_says_that_it_may_be_a_repeat(home):
    """And goes at once."""
    said("backup", "copy.db")
    said("restore", "copy.db")
    said("restore", "accept", "--resend")
    (again,) = claimed(NOW + timedelta(hours=1))
    assert (again.notices[0].stage, again.repeat) == ("14d", True)


@pytest.mark.parametrize("harm", ["cut", "flipped", "other", "empty", "missing"])
def test_a_backup_that_is_not_sound_replaces_nothing(home, harm):
    """Cut off, damaged inside, another program's, empty, or not there."""
    said("backup", "copy.db")
    data = Path("copy.db").read_bytes()
    if harm == "cut":
        Path("copy.db").write_bytes(data[: len(data) // 2])
    elif harm == "flipped":
        Path("copy.db").write_bytes(data[:8192] + b"\xff" * 4096 + data[12288:])
    elif harm == "other":
        Path("copy.db").unlink()
        with sqlite3.connect("copy.db") as other:
            other.execute("CREATE TABLE something (x)")
        other.close()
    elif harm == "empty":
        Path("copy.db").write_bytes(b"")
    else:
        Path("copy.db").unlink()
    before = Path("data/alertd.db").read_bytes()
    assert ask("restore", "copy.db").exception.code == "backup.unsound"
    assert Path("data/alertd.db").read_bytes() == before


def test_an_older_log_beside_the_database_does_not_creep_into_the_restored_one(home):
    """A -wal of the old database would be replayed into the new one."""
    said("backup", "copy.db")
    Path("data/alertd.db-wal").write_bytes(b"stale" * 1000)
    said("restore", "copy.db")
    assert states() == {"pending"}
    (aside,) = home.glob("data/alertd.db.replaced-*-wal")
    assert aside.read_bytes().startswith(b"stale")


def test_a_newer_schema_is_not_restored_over(home):
    """It opens with the version that made it."""
    said("backup", "copy.db")
    with sqlite3.connect("copy.db") as copy:
        copy.execute("UPDATE alembic_version SET version_num = '9999'")
    copy.close()
    assert ask("restore", "copy.db").exception.code == "store.newer"


def test_a_running_daemon_keeps_its_database(home):
    """Restoring under it would lose what it writes."""
    said("backup", "copy.db")
    lock = DataLock(Path("data"))
    lock.acquire()
    try:
        assert ask("restore", "copy.db").exception.code == "busy.locked"
    finally:
        lock.release()


def test_nightly_backups_are_made_once_a_day_and_the_newest_few_are_kept(home):
    """By their names, which are in order of time."""
    nightly = Nightly("data/alertd.db", Path("data/backups"))
    for day in range(5):
        nightly.make(3, DUE + timedelta(days=day))
    names = sorted(path.name for path in Path("data/backups").iterdir())
    assert names == [f"alertd-202002{day}T090000Z.db" for day in (17, 18, 19)]


def test_an_older_database_is_kept_beside_before_it_is_changed(home):
    """The upgrade can be taken back."""
    engine = create_engine("sqlite:///data/alertd.db")
    with engine.begin() as connection:
        config = migrations()
        config.attributes["connection"] = connection
        command.downgrade(config, "0002")
    engine.dispose()
    assert states() == {"pending"}
    with sqlite3.connect("data/alertd.db.schema-0002") as kept:
        assert kept.execute("SELECT version_num FROM alembic_version").fetchone() == ("0002",)
    kept.close()


def test_a_database_on_a_network_share_is_refused(home, monkeypatch):
    """SQLite's log needs memory that machines do not share."""
    from alertd.store import sqlite

    monkeypatch.setattr(sqlite, "is_remote", lambda _path: True)
    with pytest.raises(AlertdError, match="network file system"):
        Store.open("data/alertd.db")


def test_a_clock_is_accepted_once(home):
    """Where nothing is held, it says so."""
    assert "not held" in said("clock", "accept")
    store = Store.open("data/alertd.db")
    with store.write() as tx:
        from alertd.store import meta

        meta.set_many(tx, {claiming.HOLD: claiming.CLOCK_HOLD})
    store.close()
    assert "goes on" in said("clock", "accept")
    shutil.rmtree("data")
