"""Opening the database, and the two ways to use it: reading, and writing one at a time."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.engine import Connection
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import StaticPool
from sqlmodel import Session

from alertd.errors import AlertdError
from alertd.store.faults import translated
from alertd.store.mounts import is_remote
from alertd.store.schema import bring_up_to_date

_PRAGMAS = (
    "PRAGMA busy_timeout = 5000",
    "PRAGMA foreign_keys = ON",
    "PRAGMA journal_size_limit = 67108864",
)
_FILE_PRAGMAS = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL")


class Store:
    """One database. Writers take turns: `BEGIN IMMEDIATE` under one lock per process."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writing = threading.RLock()
        # One connection holds a database that lives in memory: nobody reads beside a writer.
        self._shared = isinstance(engine.pool, StaticPool)

    @classmethod
    def open(cls, place: str, *, check: bool = True) -> "Store":
        """Open the database at a path or URL, made and migrated as needed.

        Args:
            place: a path, `:memory:`, or an SQLAlchemy URL.
            check: read a file whole to see that it is sound (about half a second a gigabyte);
                a command that only looks may go without.

        Raises:
            AlertdError: `store.*`, saying what is wrong with it and what to do.
        """
        engine = _engine_for(place)
        store = cls(engine)
        try:
            with translated(store._place):
                bring_up_to_date(engine, store._place, check=check)
        except BaseException:
            store.close()
            raise
        return store

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one moment of the database; it is not to write."""
        if not self._shared:
            with translated(self._place), Session(self._engine) as session:
                yield session
            return
        with self._writing, translated(self._place), Session(self._engine) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A session that writes: committed at the end, rolled back on any error."""
        bound = self._engine.execution_options(alertd_begin="IMMEDIATE")
        with self._writing, translated(self._place), Session(bound) as session:
            yield session
            session.commit()

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    @property
    def _place(self) -> str:
        url = self._engine.url
        if url.get_backend_name() == "sqlite":
            return url.database or ":memory:"
        return url.render_as_string(hide_password=True)


def _engine_for(place: str) -> Engine:
    url = _url_of(place)
    if url.get_backend_name() != "sqlite":
        return _created(url)
    if url.database in {None, "", ":memory:"}:
        # Threads of a pool would each get an empty database of their own.
        shared = _created(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
        return _as_sqlite(shared, _PRAGMAS)
    return _as_sqlite(_created(url), _PRAGMAS + _FILE_PRAGMAS)


def _url_of(place: str) -> URL:
    if place == ":memory:":
        return URL.create("sqlite")
    if "://" not in place:
        return URL.create("sqlite", database=str(_on_this_machine(Path(place).absolute())))
    try:
        url = make_url(place)
    except (ArgumentError, ValueError):
        raise _unusable("it is no URL") from None
    return url.set(drivername="postgresql+psycopg") if url.drivername == "postgresql" else url


def _on_this_machine(path: Path) -> Path:
    """The path, its folder made; SQLite's log needs shared memory, which a network has not."""
    _with_folder(path)
    if is_remote(path.parent):
        raise AlertdError(
            "store.remote",
            f"{path.parent} lies on a network file system, where SQLite loses data.",
            "Set `data` or `database` to a folder on a local disk.",
        )
    return path


def _with_folder(path: Path) -> Path:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise AlertdError(
            "store.io", f"{path.parent} cannot be made: {error.strerror}.", "Check its mode."
        ) from None
    return path


def _created(url: URL, **options: Any) -> Engine:
    try:
        return create_engine(url, **options)
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise _unusable(type(error).__name__) from None


def _unusable(why: str) -> AlertdError:
    """The URL itself is not repeated: it may hold a password."""
    return AlertdError(
        "store.url",
        f"The database URL cannot be used ({why}).",
        "Give a path, sqlite:///PATH, or install the driver that the URL names.",
    )


def _as_sqlite(engine: Engine, pragmas: tuple[str, ...]) -> Engine:
    """Take transactions away from the driver, whose own begin too late to claim rows safely."""

    @event.listens_for(engine, "connect")
    def _connect(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        for pragma in pragmas:
            connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        mode = connection.get_execution_options().get("alertd_begin", "DEFERRED")
        connection.exec_driver_sql(f"PRAGMA query_only = {int(mode == 'DEFERRED')}")
        connection.exec_driver_sql(f"BEGIN {mode}")

    return engine
