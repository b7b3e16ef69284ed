"""Opening a database: made, migrated, checked, or refused with a word on what to do."""

import multiprocessing
import os
import signal
import sqlite3
import threading
from contextlib import closing
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from alertd.errors import AlertdError
from alertd.store import Store, meta, schema
from alertd.store.faults import translated
from tests.store.opening import keep, kept, refusal

NOW = datetime(2030, 1, 1, tzinfo=UTC)
SPAWN = multiprocessing.get_context("spawn")


@pytest.fixture
def path(tmp_path):
    """Where a sound, empty database lies."""
    path = tmp_path / "a.db"
    Store.open(str(path)).close()
    return path


def pragma(store, name):
    with store.read() as tx:
        return tx.connection().exec_driver_sql(f"PRAGMA {name}").scalar()


def test_folder_and_file_are_made(tmp_path):
    """A database that is not there is made, with its folder, and keeps what is written."""
    place = str(tmp_path / "data" / "new" / "a.db")
    first = Store.open(place)
    keep(first, who="me")
    first.close()
    second = Store.open(f"sqlite:///{place}")
    assert kept(second) == {"who": "me"}
    second.close()


def test_commits_survive_a_power_cut(path):
    """Write-ahead log, synced at each commit; references are enforced."""
    store = Store.open(str(path))
    found = [pragma(store, name) for name in ("journal_mode", "synchronous", "foreign_keys")]
    store.close()
    assert found == ["wal", 2, 1]


@pytest.mark.parametrize("place", [":memory:", "sqlite://", "sqlite:///:memory:"])
def test_database_in_memory_is_one_for_all_threads(place):
    """What one thread writes another one sees."""
    store, seen = Store.open(place), []
    keep(store, who="me")
    reader = threading.Thread(target=lambda: seen.append(kept(store)))
    reader.start()
    reader.join(10)
    store.close()
    assert seen == [{"who": "me"}]


def test_failed_write_leaves_nothing(store):
    """An error inside a write undoes all of it, and the next write works."""
    with pytest.raises(ZeroDivisionError), store.write() as tx:
        1 / (meta.set_many(tx, {"who": "me"}) or 0)
    keep(store, what="this")
    assert kept(store) == {"what": "this"}


def test_reading_cannot_write(path):
    """A session opened for reading is refused when it writes, and leaves the store usable."""
    store = Store.open(str(path))
    with pytest.raises(AlertdError), store.read() as tx:
        tx.connection().exec_driver_sql("INSERT INTO meta VALUES ('who', 'me')")
    keep(store, what="this")
    assert kept(store) == {"what": "this"}
    store.close()


@pytest.fixture(params=["sqlite", "postgres"])
def new_place(request, tmp_path):
    """Where there is no table yet."""
    if request.param == "sqlite":
        yield str(tmp_path / "a.db")
        return
    with request.getfixturevalue("postgres").bare() as url:
        yield url


def _open_and_write(path, name):
    store = Store.open(path)
    keep(store, **{name: "here"})
    store.close()


def test_processes_that_open_a_new_database_at_once_all_succeed(new_place):
    """The daemon and the command line may both be first."""
    path = new_place
    openers = [SPAWN.Process(target=_open_and_write, args=(path, f"p{n}")) for n in range(4)]
    for opener in openers:
        opener.start()
    for opener in openers:
        opener.join(60)
    assert [opener.exitcode for opener in openers] == [0] * 4
    store = Store.open(path)
    assert sorted(kept(store)) == ["p0", "p1", "p2", "p3"]
    store.close()


def test_a_new_file_that_another_is_writing_is_waited_for(tmp_path):
    """SQLite itself would not wait before there is a write-ahead log."""
    path = str(tmp_path / "new.db")
    with closing(sqlite3.connect(path, check_same_thread=False, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        release = threading.Timer(0.3, lambda: other.execute("COMMIT"))
        release.start()
        store = Store.open(path)
        release.join()
    keep(store, first="written")
    store.close()


def _die_while_writing(path):
    store = Store.open(path)
    keep(store, first="committed")
    with store.write() as tx:
        meta.set_many(tx, {"second": "not committed"})
        tx.flush()
        os.kill(os.getpid(), signal.SIGKILL)


def test_what_was_committed_survives_a_kill_and_the_rest_never_was(path):
    """After kill -9 in the middle of a write, the database opens with the commit before it."""
    writer = SPAWN.Process(target=_die_while_writing, args=(str(path),))
    writer.start()
    writer.join(60)
    assert writer.exitcode == -signal.SIGKILL
    store = Store.open(str(path))
    assert kept(store) == {"first": "committed"}
    store.close()


def test_damaged_page_is_found_at_start(path):
    """A file with a torn page is refused before anything is written to it."""
    content = bytearray(path.read_bytes())
    content[3 * 4096 : 3 * 4096 + 2048] = b"\xff" * 2048
    path.write_bytes(content)
    assert refusal(path).code == "store.corrupt"


def test_tables_of_another_program_are_left_alone(tmp_path):
    """A database that has an `article` table of its own is refused, and stays as it was."""
    path = tmp_path / "blog.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE article (body TEXT)")
    connection.commit()
    connection.close()
    assert refusal(path).code == "store.foreign"
    connection = sqlite3.connect(path)
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master")]
    connection.close()
    assert names == ["article"]


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("/proc/nowhere/a.db", "store.io"),
        ("{folder}", "store.io"),
        ("nosuch://place", "store.url"),
        ("://", "store.url"),
    ],
)
def test_place_that_cannot_be_opened_says_why(tmp_path, place, code):
    """Each refusal has its code and a hint."""
    assert refusal(place.format(folder=tmp_path)).code == code


def test_password_in_a_url_is_never_shown():
    """Neither the message nor the hint repeats what the URL holds."""
    with pytest.raises(AlertdError) as refused:
        Store.open("nosuch://me:s3cret@host/base")
    assert "s3cret" not in str(refused.value)


def test_full_disk_says_so_and_ends_when_there_is_room(path):
    """Nothing of the write is kept; the same store goes on once there is space."""
    store = Store.open(str(path))
    with store.read() as tx:
        pages = tx.connection().exec_driver_sql("PRAGMA page_count").scalar()
        tx.connection().exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(AlertdError) as refused:
        keep(store, big="x" * 100_000)
    assert refused.value.code == "store.full"
    with store.read() as tx:
        tx.connection().exec_driver_sql("PRAGMA max_page_count = 1000000")
    keep(store, big="x" * 100_000)
    assert len(kept(store)["big"]) == 100_000
    store.close()


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("database is locked", "store.busy"),
        ("database or disk is full", "store.full"),
        ("disk I/O error", "store.io"),
        ("attempt to write a readonly database", "store.io"),
        ("database disk image is malformed", "store.corrupt"),
    ],
)
def test_faults_of_the_machine_have_a_code_to_wait_on(said, code):
    """Callers tell a fault that passes from one that needs a person."""
    with pytest.raises(AlertdError) as refused, translated("a.db"):
        raise OperationalError("UPDATE x", None, sqlite3.OperationalError(said))
    assert refused.value.code == code


def test_fault_of_our_own_is_not_dressed_up():
    """A query that is wrong is a defect, not weather."""
    with pytest.raises(OperationalError), translated("a.db"):
        raise OperationalError("SELECT x", None, sqlite3.OperationalError("no such column: x"))


def test_too_many_readers_at_once_are_told_to_come_back():
    """When every connection is in use it is a fault that passes."""
    with pytest.raises(AlertdError) as refused, translated("a.db"):
        raise PoolTimeoutError
    assert refused.value.code == "store.busy"


def test_facts_and_audit_are_kept(store):
    """A fact is overwritten by its next value; the audit only grows."""
    keep(store, last_wall="1")
    keep(store, last_wall="2")
    with store.write() as tx:
        meta.audit(tx, NOW, "started", "boot 1")
        meta.audit(tx, NOW, "started", "boot 2")
    with store.read() as tx:
        assert meta.get(tx, "last_wall") == "2"
        assert meta.get(tx, "nothing") is None
        noted = [tuple(row) for row in tx.connection().exec_driver_sql("SELECT what FROM audit")]
    assert noted == [("started",), ("started",)]


def test_migrations_rebuild_tables_without_deleting_their_children(path):
    """References are off while the schema changes, and on again afterwards."""
    store = Store.open(str(path))
    with schema._without_foreign_keys(store._engine) as connection:
        during = connection.exec_driver_sql("PRAGMA foreign_keys").scalar()
    after = pragma(store, "foreign_keys")
    store.close()
    assert (during, after) == (0, 1)


def test_all_migrations_are_one_transaction(tmp_path):
    """No half-made database after a crash, and no room for another process between two steps."""
    committed = []

    def note(connection):
        found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
        committed.append(found)

    event.listen(Engine, "commit", note)
    try:
        Store.open(str(tmp_path / "a.db")).close()
    finally:
        event.remove(Engine, "commit", note)
    assert committed == [schema.HEAD]
