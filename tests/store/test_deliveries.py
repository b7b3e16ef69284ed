"""The outbox: one message for what falls due together, nothing lost, nothing twice."""

import multiprocessing
import sqlite3
from datetime import UTC, date, datetime, timedelta

import pytest

from alertd import journal
from alertd.errors import AlertdError
from alertd.model.reminder import DeliveryState, Outcome, OutcomeClass
from alertd.settings import Settings, build_policy
from alertd.store import Store, claiming, commitments, deliveries, recovery
from tests.store.ending import end_one

START = datetime(2030, 1, 1, tzinfo=UTC)
POLICY = build_policy(Settings())
OK = Outcome(OutcomeClass.OK, "")
DOWN = Outcome(OutcomeClass.TRANSIENT, "error=503")


def record(store, make, *titles, day=date(2030, 1, 20), name="a", now=START, **changes):
    mentions = [make.mention(day, title, **changes) for title in titles]
    return journal.record(store, *make.reading(name, now.date(), *mentions), POLICY, now)


def claim(store, now, *, limit=10, boot="boot"):
    with store.write() as tx:
        return claiming.claim(tx, "console", now, limit, boot)


def finish(store, claimed, outcome, now):
    with store.write() as tx:
        return end_one(tx, claimed, outcome, now)


def due(store):
    with store.read() as tx:
        return deliveries.next_due(tx)


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_what_falls_due_together_goes_as_one_message(store, make):
    """Three commitments on one day: one message with three notices, stage by stage."""
    record(store, make, "Port fees take effect", "Copper duty starts", "Visa rule begins")
    (claimed,) = claim(store, at("2030-01-06T09:00"))
    assert sorted(n.commitment.title for n in claimed.notices) == [
        "Copper duty starts",
        "Port fees take effect",
        "Visa rule begins",
    ]
    assert finish(store, claimed, OK, at("2030-01-06T09:00")) is DeliveryState.SENT
    assert claim(store, at("2030-01-06T09:00")) == []
    assert due(store) == at("2030-01-13T09:00")


def test_after_a_downtime_the_nearest_stage_speaks_for_the_missed(store, make):
    """One message, which names what was missed; a restart sends nothing again."""
    record(store, make, "Port fees take effect")
    now = at("2030-01-14T12:00")
    (claimed,) = claim(store, now)
    assert [(n.stage, n.missed) for n in claimed.notices] == [("7d", ("14d",))]
    finish(store, claimed, OK, now)
    assert claim(store, now) == []


def test_what_nobody_could_use_any_more_expires(store, make):
    """Long after the date nothing is sent, and the rows say why."""
    record(store, make, "Port fees take effect")
    assert claim(store, at("2030-03-01T00:00")) == []
    with store.read() as tx:
        uid = commitments.load_all(tx)[0].uid
        states = {row["state"] for row in deliveries.of_commitment(tx, uid)}
    assert states == {"expired"}


@pytest.mark.parametrize(
    ("outcome", "waits"),
    [
        (DOWN, [5, 15, 45, 120, 300, 900, 3600, 3600]),
        (Outcome(OutcomeClass.AMBIGUOUS, "read timed out"), [60, 300, 1800, 1800]),
        (Outcome(OutcomeClass.TRANSIENT, "error=429", 90.0), [90, 90, 90, 120]),
    ],
)
def test_failures_are_tried_again_up_a_ladder(store, make, outcome, waits):
    """Soon at first, then rarely; a receiver that says how long to wait is obeyed."""
    record(store, make, "Port fees take effect")
    now = at("2030-01-06T09:00")
    for wait in waits:
        (claimed,) = claim(store, now)
        assert finish(store, claimed, outcome, now) is DeliveryState.RETRY
        assert claim(store, now + timedelta(seconds=wait - 1)) == []
        now += timedelta(seconds=wait)
    (claimed,) = claim(store, now)
    assert claimed.repeat is (outcome.outcome is OutcomeClass.AMBIGUOUS)


def test_a_late_finisher_changes_nothing(store, make):
    """The fencing token: an outcome of an older lease is ignored."""
    record(store, make, "Port fees take effect")
    now = at("2030-01-06T09:00")
    (first,) = claim(store, now, boot="dead")
    with store.write() as tx:
        assert recovery.recover(tx, "alive", now) == 1
    (second,) = claim(store, now, boot="alive")
    assert second.repeat
    assert second.id == first.id
    assert finish(store, first, Outcome(OutcomeClass.PERMANENT, ""), now) is None
    assert finish(store, second, OK, now) is DeliveryState.SENT


def test_a_moved_date_ends_the_old_countdown_and_corrects_who_was_told(store, make):
    """The old stages go, the new ones come, and one correction goes out at once."""
    record(store, make, "Port fees take effect", day=date(2030, 1, 10))
    (told,) = claim(store, at("2030-01-03T09:00"))
    finish(store, told, OK, at("2030-01-03T09:00"))
    from alertd.model.commitment import Status

    now = at("2030-01-04T12:00")
    record(
        store,
        make,
        "Port fees take effect",
        day=date(2030, 2, 10),
        name="b",
        now=now,
        status=Status.MOVED,
        moved_from=date(2030, 1, 10),
    )
    (correction,) = claim(store, now)
    assert [(n.stage, n.was) for n in correction.notices] == [("changed", "2030-01-10")]
    finish(store, correction, OK, now)
    assert due(store) == at("2030-01-27T09:00")
    assert journal.replan(store, POLICY, now) == 0


def test_the_same_bytes_again_tell_nobody_anything(store, make):
    """A duplicate is counted; planning again adds nothing."""
    record(store, make, "Port fees take effect")
    assert record(store, make, "Port fees take effect").duplicate
    assert journal.replan(store, POLICY, START) == 0


def test_old_news_plans_nothing(store, make):
    """An article whose dates have passed is recorded and stays silent."""
    recorded = record(store, make, "Port fees take effect", day=date(2029, 12, 1))
    assert (recorded.new, recorded.reminders, due(store)) == (1, 0, None)


def _claim_all(path, channel, queue):
    store = Store.open(path)
    found = []
    while True:
        with store.write() as tx:
            claimed = claiming.claim(tx, channel, at("2030-01-06T09:00"), 1, f"p{queue}")
        if not claimed:
            break
        found += [one.id for one in claimed]
    queue.put(found)


def test_three_processes_never_claim_one_row_twice(tmp_path, make):
    """Many due rows, three claimers: every row once."""
    path = str(tmp_path / "a.db")
    store = Store.open(path)
    for number in range(60):
        day = date(2030, 2, 1) + timedelta(days=20 * number)
        record(store, make, f"{_word(number)} duty takes effect", name=str(number), day=day)
    _spread(path)
    context = multiprocessing.get_context("spawn")
    queue = context.Queue()
    claimers = [context.Process(target=_claim_all, args=(path, "console", queue)) for _ in range(3)]
    for process in claimers:
        process.start()
    found = [one for _ in claimers for one in queue.get(timeout=60)]
    for process in claimers:
        process.join(10)
    store.close()
    assert len(found) == len(set(found)) == 60


def _word(number):
    return "".join(chr(97 + number // step % 5) * 2 for step in (1, 5, 25))


def _spread(path):
    """Have each commitment's first notice fall due at a moment of its own."""
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT id FROM delivery WHERE stage = '14d'").fetchall()
        for second, (row_id,) in enumerate(rows):
            moment = f"2030-01-06 08:59:{second % 60:02d}.000000"
            connection.execute(
                "UPDATE delivery SET due_at = ?, not_before = ? WHERE id = ?",
                (moment, moment, row_id),
            )


def test_the_due_query_uses_its_index(tmp_path):
    """Looking for what is due must not read the whole table."""
    path = tmp_path / "a.db"
    Store.open(str(path)).close()
    with sqlite3.connect(path) as connection:
        plan = connection.execute(
            "EXPLAIN QUERY PLAN SELECT * FROM delivery WHERE channel = 'x' "
            "AND state IN ('pending', 'retry') AND not_before <= '2030'"
        ).fetchall()
    assert "ix_delivery_due" in str(plan)


def test_the_migrations_make_what_the_tables_say(tmp_path):
    """The schema in the code and the schema of the migrations are one; the head is known."""
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext
    from alembic.script import ScriptDirectory
    from sqlalchemy import create_engine
    from sqlmodel import SQLModel

    from alertd.store import schema

    path = tmp_path / "a.db"
    Store.open(str(path)).close()
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), SQLModel.metadata) == []
    engine.dispose()
    assert ScriptDirectory(str(schema._MIGRATIONS)).get_current_head() == schema.HEAD


def test_a_newer_or_damaged_database_is_refused(tmp_path):
    """Each says what it is and what to do."""
    path = tmp_path / "a.db"
    Store.open(str(path)).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(AlertdError, match="newer"):
        Store.open(str(path))
    path.write_bytes(b"not a database at all" * 100)
    with pytest.raises(AlertdError, match="no database"):
        Store.open(str(path))


def test_a_locked_database_says_so(tmp_path, make):
    """Another process holds it: busy, not broken; nothing was changed."""
    path = str(tmp_path / "a.db")
    store = Store.open(path)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with store._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout = 10")
    with pytest.raises(AlertdError) as refused:
        record(store, make, "Port fees take effect")
    assert refused.value.code == "store.busy"
    holder.execute("ROLLBACK")
    holder.close()
    store.close()
