"""Several instances on one database: leases, turns, duties, and versions side by side."""

import threading
import time
from datetime import UTC, datetime, timedelta

import pytest

from alertd.errors import AlertdError
from alertd.model.reminder import DeliveryState, Outcome, OutcomeClass
from alertd.store import Store, claiming, deliveries, instances, recovery, rolling
from alertd.store.instances import Instance
from tests.store.ending import end_one

NOW = datetime(2030, 1, 1, tzinfo=UTC)
OK = Outcome(OutcomeClass.OK, "")
LEASE = timedelta(seconds=30)


def enter(store, boot, lease=LEASE):
    with store.beside() as tx:
        instances.enter(tx, Instance(boot, "host", 1, "1.0", NOW), lease)


def alive(store):
    with store.read() as tx:
        return [one.boot_id for one in instances.alive(tx)]


@pytest.fixture
def planned(postgres_store, known, reminder):
    """Twenty messages that fell due a second apart."""
    titles = [f"Fact {chr(97 + n)}on starts" for n in range(20)]
    uids = known(postgres_store, *titles)
    rows = [reminder(uid, "7d", NOW + n * timedelta(seconds=1)) for n, uid in enumerate(uids)]
    with postgres_store.write() as tx:
        deliveries.insert(tx, rows, NOW)
    return [row.key[:16] for row in rows]


@pytest.fixture
def second(postgres_store):
    """Another instance's store on the same database."""
    return Store(postgres_store._engine)


def claim(store, boot, limit=1):
    with store.deliver("console") as tx:
        return claiming.claim(tx, "console", NOW + timedelta(seconds=30), limit, boot)


def test_a_lease_ends_by_the_databases_clock(postgres_store):
    """Who does not renew is no more; who renews late is back; who leaves is gone at once."""
    enter(postgres_store, "first")
    enter(postgres_store, "second", lease=timedelta(0))
    assert alive(postgres_store) == ["first"]
    with postgres_store.beside() as tx:
        assert instances.renew(tx, "second", LEASE).tzinfo is not None
        assert instances.renew(tx, "nobody", LEASE) is None
    assert alive(postgres_store) == ["first", "second"]
    with postgres_store.beside() as tx:
        instances.leave(tx, "first")
    assert alive(postgres_store) == ["second"]


def test_an_instance_without_its_lease_claims_nothing(second, planned):
    """It may have been taken for dead: first it must be heard of again."""
    enter(second, "slow", lease=timedelta(0))
    second.join("slow")
    with pytest.raises(AlertdError) as refused:
        claim(second, "slow")
    assert refused.value.code == "store.lease"
    with second.beside() as tx:
        instances.renew(tx, "slow", LEASE)
    assert len(claim(second, "slow")) == 1


def test_two_instances_that_claim_at_once_never_take_the_same(postgres_store, second, planned):
    """Twenty messages, each to one of them, and to both some."""
    taken = {"one": [], "two": []}

    def work(store, boot):
        while claimed := claim(store, boot):
            taken[boot] += [one.id for one in claimed]

    threads = [
        threading.Thread(target=work, args=(store, boot))
        for store, boot in ((postgres_store, "one"), (second, "two"))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sorted(taken["one"] + taken["two"]) == sorted(planned)


def test_what_one_holds_locked_is_passed_by(postgres_store, second, planned):
    """An instance that hangs in the middle of a claim keeps only what it was about to take."""
    with postgres_store.deliver() as tx:
        locked = claiming.claim(tx, "console", NOW, 1, "hung")
        with second.deliver() as other:
            rest = claiming.claim(other, "console", NOW + timedelta(seconds=30), 50, "quick")
    assert len(locked) == 1
    assert len(rest) == len(planned) - 1
    assert locked[0].id not in {one.id for one in rest}


@pytest.mark.parametrize(
    "turn",
    [lambda store: store.deliver("console"), lambda store: store.write(brief=True)],
    ids=["claiming", "writing its heartbeat"],
)
def test_one_that_is_cut_off_in_its_turn_holds_up_the_others_for_two_seconds(
    postgres_store, second, turn
):
    """The server ends it, and with it its locks; another claims on the same channel."""
    began, waited = threading.Event(), []

    def claim_after():
        began.wait(30)
        since = time.monotonic()
        with second.deliver("console"):
            waited.append(time.monotonic() - since)

    def be_cut_off():
        with turn(postgres_store):
            began.set()
            other.join(30)

    other = threading.Thread(target=claim_after)
    other.start()
    with pytest.raises(AlertdError) as ended:
        be_cut_off()
    assert ended.value.code == "store.io"
    assert 1.0 < waited[0] < 4.0


def test_a_dead_instances_messages_go_again_and_its_late_word_counts_for_nothing(
    postgres_store, planned
):
    """Taken over as a possible repeat; the first sender's outcome is fenced off."""
    enter(postgres_store, "dead", lease=timedelta(0))
    enter(postgres_store, "living")
    (late,) = claim(postgres_store, "dead")
    with postgres_store.read() as tx:
        assert instances.left_behind(tx)
    with postgres_store.write() as tx:
        assert recovery.recover(tx, "living", NOW, {}, {"living"}) == 1
    taken = {one.id: one for one in claim(postgres_store, "living", limit=20)}
    assert taken[late.id].repeat
    with postgres_store.deliver() as tx:
        assert end_one(tx, late, OK, NOW) is None
        assert end_one(tx, taken[late.id], OK, NOW) is DeliveryState.SENT
    with postgres_store.read() as tx:
        assert not instances.left_behind(tx)


def test_one_at_a_time_has_the_duties_and_all_hear_what_is_written(postgres_store):
    """The second has them within seconds of the first's end; a write wakes both."""
    heard = [threading.Event(), threading.Event()]
    first, second = (postgres_store.listener(one.set) for one in heard)
    first.start()
    _until(lambda: first.holds_duties)
    second.start()
    assert heard[1].wait(5)
    for one in heard:
        one.clear()
    with postgres_store.write():
        pass
    assert all(one.wait(5) for one in heard)
    assert not second.holds_duties
    first.stop()
    _until(lambda: second.holds_duties)
    second.stop()


def _until(holds, patience=10.0):
    done = threading.Event()
    for _ in range(int(patience / 0.05)):
        if holds():
            return
        done.wait(0.05)
    raise AssertionError("not in time")


def test_an_older_version_may_stay_where_a_migration_only_added(postgres):
    """The revision's name says down to which schema; without a word it is refused."""
    with postgres.fresh() as url:
        name = url.split("/")[3].split("?")[0]
        postgres.execute("UPDATE alembic_version SET version_num = '9999~0001'", name)
        Store.open(url).close()
        postgres.execute("UPDATE alembic_version SET version_num = '9999'", name)
        with pytest.raises(AlertdError) as refused:
            Store.open(url)
        assert refused.value.code == "store.newer"


def test_a_migration_waits_until_those_it_would_leave_behind_have_stopped(postgres_store):
    """It names them, and changes nothing."""
    enter(postgres_store, "old")
    with postgres_store._engine.connect() as connection:
        rolling.refuse_beside_older(connection, "9998~0001", "here")
        with pytest.raises(AlertdError) as refused:
            rolling.refuse_beside_older(connection, "9999", "here")
    assert refused.value.code == "store.in_use"
    assert "host (pid 1)" in refused.value.message
