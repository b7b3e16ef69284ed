"""Three real daemons on one PostgreSQL while they are killed and cut off: nothing is lost.

Repeats come only from what was on its way, and each is taken over within the lease.
"""

import random
import select
import socket
import sys
import threading
import time
from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest

from alertd.store import Store, deliveries
from tests.acceptance.conftest import Daemon

CONCURRENCY = 2
LONG_AGO = date(2005, 3, 1)


class Wire:
    """A way to the server that can be cut: what is on it hangs, as on a network that is down."""

    def __init__(self, port: int) -> None:
        self._target = port
        self._whole = threading.Event()
        self._whole.set()
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = self._server.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        self._whole.clear()

    def mend(self) -> None:
        self._whole.set()

    def close(self) -> None:
        self.mend()
        self._server.close()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._server.accept()
                far = socket.create_connection(("127.0.0.1", self._target))
            except OSError:
                return
            threading.Thread(target=self._carry, args=(near, far), daemon=True).start()

    def _carry(self, near: socket.socket, far: socket.socket) -> None:
        other = {near: far, far: near}
        with near, far:
            while True:
                ready, _, _ = select.select([near, far], [], [], 0.2)
                self._whole.wait()
                try:
                    for one in ready:
                        data = one.recv(65536)
                        if not data:
                            return
                        other[one].sendall(data)
                except OSError:
                    return


class Fleet:
    """Daemons on one database, each behind a wire of its own."""

    def __init__(self, folder, url: str, server, hook: str, lease: float) -> None:
        self.daemons, self.wires = [], []
        self.server, self.database = server, url.split("/")[3].split("?", maxsplit=1)[0]
        for number in range(3):
            wire, home = Wire(server.port), folder / f"instance{number}"
            home.mkdir()
            daemon = Daemon(home)
            daemon.configure(
                f'database = "postgresql://alertd@127.0.0.1:{wire.port}/{self.database}"\n'
                f"[storage]\nlease_seconds = {lease}\n[web]\nenabled = false\n"
                f'[[channels]]\nname = "hook"\nurl = "{hook}"\nconcurrency = {CONCURRENCY}\n'
            )
            self.daemons.append(daemon)
            self.wires.append(wire)

    def start(self) -> None:
        for daemon in self.daemons:
            daemon.start(wait=False)
        for daemon in self.daemons:
            daemon.until(lambda d=daemon: "daemon.ready" in d.log(), "it is ready", 90)

    def start_again(self, number: int) -> None:
        """Until it is ready: with nobody left there is nobody to take over."""
        daemon = self.daemons[number]
        log = daemon.home / "daemon.log"
        starts = log.read_bytes().count(b"daemon.ready")
        daemon.start(wait=False)
        daemon.until(lambda: log.read_bytes().count(b"daemon.ready") > starts, "it is ready", 90)

    def catch_sending(self, number: int) -> None:
        """Until it has something on its way, for the next moment at least."""
        daemon = self.daemons[number]
        query = (
            "SELECT count(*) FROM delivery JOIN instance ON lease_owner = boot_id"
            f" WHERE state = 'sending' AND pid = {daemon.process.pid}"
        )
        daemon.until(lambda: self.server.execute(query, self.database) != [(0,)], "it sends")

    def end(self) -> None:
        for wire in self.wires:
            wire.close()
        for daemon in self.daemons:
            if daemon.process is not None and daemon.process.poll() is None:
                daemon.kill()


def plan(url: str, known, reminder, number: int, seconds: float) -> dict[str, float]:
    """So many messages that fall due one after the other; when each does, by its id.

    They are about days so far back that no start plans them anew. So few a second that a busy
    machine is not a minute late: what is later is told in one message, under another id.
    """
    store = Store.open(url)
    uids = []
    for lot in range(0, number, 1000):
        titles = [f"Rule {_word(n)} takes effect" for n in range(lot, min(lot + 1000, number))]
        uids += known(store, *titles, day=LONG_AGO)
    first, due_at, rows = datetime.now(UTC) + timedelta(seconds=number / 1000), {}, []
    for n, uid in enumerate(uids):
        due = first + timedelta(seconds=seconds * n / number)
        useful, day = timedelta(days=9), str(LONG_AGO)
        rows.append(reminder(uid, "14d", due, channel="hook", when=day, useful=useful))
        due_at[rows[-1].key[:16]] = due.timestamp()
    with store.write() as tx:
        assert deliveries.insert(tx, rows, first - timedelta(days=1)) == number
    store.close()
    return due_at


def _word(number: int) -> str:
    letters = ""
    for _ in range(4):
        number, digit = divmod(number, 26)
        letters += chr(97 + digit)
    return letters + "on"


def trouble(fleet: Fleet, chance: random.Random, until: float, lease: float) -> int:
    """Kill one, or cut its wire for longer than a lease, one after the other; how often."""
    number = 0
    while time.time() < until:
        victim = number % len(fleet.daemons)
        daemon, wire = fleet.daemons[victim], fleet.wires[victim]
        fleet.catch_sending(victim)
        if chance.random() < 0.5:
            daemon.kill()
            time.sleep(chance.uniform(1.0, 2.0))
            fleet.start_again(victim)
        else:
            wire.cut()
            time.sleep(lease * 1.3)
            wire.mend()
        number += 1
        time.sleep(chance.uniform(1.0, 2.0))
    return number


@pytest.mark.alone
@pytest.mark.parametrize(
    ("number", "seconds", "lease", "answers_after"),
    [(125, 25.0, 3.0, 0.3), pytest.param(20_000, 400.0, 6.0, 0.0, marks=pytest.mark.torture)],
)
def test_instances_that_die_and_are_cut_off_lose_nothing(
    tmp_path,
    postgres,
    postgres_url,
    webhook,
    known,
    reminder,
    number,
    seconds,
    lease,
    answers_after,
):
    """All are told, late by a lease at most; repeats are few and say so; two share the rest."""
    webhook.seconds = answers_after
    fleet = Fleet(tmp_path, postgres_url, postgres, webhook.url, lease)
    try:
        fleet.start()
        due_at = plan(postgres_url, known, reminder, number, seconds)
        troubles = trouble(fleet, random.Random(number), time.time() + 0.5 * seconds, lease)
        fleet.catch_sending(0)
        fleet.daemons[0].kill()  # for good: two are left
        alone_from = datetime.now(UTC)
        fleet.daemons[1].until(
            lambda: set(due_at) <= {got.delivery for got in webhook.got},
            "all are told",
            seconds + 120,
        )
        assert [daemon.stop() for daemon in fleet.daemons[1:]] == [0, 0]
    finally:
        fleet.end()
    times = Counter(got.delivery for got in webhook.got)
    assert set(times) == set(due_at)
    repeats = sum(times.values()) - len(times)
    late = lateness(webhook.got, due_at)
    shares = shared_since(postgres_url, alone_from + timedelta(seconds=lease))
    taken_over = interrupted(postgres_url)
    said = f"{troubles} troubles, {repeats} repeats, latest {late[-1]:.1f} s, taken over within"
    sys.stderr.write(f"{said} {max(taken_over, default=0):.1f} s, shares {shares}\n")
    assert repeats <= (troubles + 1) * CONCURRENCY
    seen: set[str] = set()
    for got in webhook.got:
        assert got.delivery not in seen or "possible repeat" in got.body
        seen.add(got.delivery)
    assert taken_over
    assert max(taken_over) <= lease + 2.0
    assert len(shares) == 2
    assert min(shares) >= 0.5 * max(shares)


def lateness(got, due_at) -> list[float]:
    """How late each was told first, sorted."""
    first: dict[str, float] = {}
    for one in got:
        first.setdefault(one.delivery, one.at)
    return sorted(at - due_at[key] for key, at in first.items())


def interrupted(url: str) -> list[float]:
    """How long after it was begun each try of a dead instance was taken over, in seconds."""
    store = Store.open(url)
    with store.read() as tx:
        rows = tx.connection().exec_driver_sql(
            "SELECT extract(epoch FROM finished_at - started_at) FROM attempt"
            " WHERE detail LIKE 'alertd ended%%'"
        )
        found = [float(row[0]) for row in rows]
    store.close()
    return found


def shared_since(url: str, moment: datetime) -> list[int]:
    """How many messages each boot sent from a moment on."""
    store = Store.open(url)
    with store.read() as tx:
        rows = tx.connection().exec_driver_sql(
            "SELECT boot_id, count(*) FROM attempt WHERE started_at > %s GROUP BY boot_id",
            (moment,),
        )
        found = [row[1] for row in rows]
    store.close()
    return found
