"""Opening the database, and the two ways to use it: reading, and writing one at a time."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import StaticPool
from sqlmodel import Session

from alertd.errors import AlertdError
from alertd.store.faults import translated
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
    def open(cls, place: str) -> "Store":
        """Open the database at a path or URL, made and migrated as needed.

        Raises:
            AlertdError: `store.*`, saying what is wrong with it and what to do.
        """
        engine = _engine_for(place)
        store = cls(engine)
        try:
            with translated(place):
                bring_up_to_date(engine, place)
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
        return self._engine.url.render_as_string(hide_password=True)


def _engine_for(place: str) -> Engine:
    if place == ":memory:":
        engine = create_engine(
            "sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False}
        )
        return _as_sqlite(engine, _PRAGMAS)
    if "://" not in place:
        path = Path(place).absolute()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise AlertdError(
                "store.io", f"{path.parent} cannot be made: {error.strerror}.", "Check its mode."
            ) from None
        place = f"sqlite:///{path}"
    try:
        engine = create_engine(place)
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise AlertdError(
            "store.url",
            f"The database URL cannot be used ({type(error).__name__}).",
            "Give a path, sqlite:///PATH, or install the driver that the URL names.",
        ) from None
    if engine.dialect.name == "sqlite":
        return _as_sqlite(engine, _PRAGMAS + _FILE_PRAGMAS)
    return engine


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
        connection.exec_driver_sql(f"BEGIN {mode}")

    return engine
