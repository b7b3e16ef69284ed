"""Opening SQLite: where the file may lie, how it is synced, and who begins transactions."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.pool import StaticPool

from alertd.errors import AlertdError
from alertd.store.creating import created
from alertd.store.mounts import is_remote

_PRAGMAS = (
    "PRAGMA busy_timeout = 5000",
    "PRAGMA foreign_keys = ON",
    "PRAGMA journal_size_limit = 67108864",
)
_FILE_PRAGMAS = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL")
_TRIES = 20


def url_of_file(place: str) -> URL:
    """The URL of a path; its folder is made.

    Raises:
        AlertdError: `store.io`, or `store.remote` on a network file system.
    """
    return URL.create("sqlite", database=str(_on_this_machine(Path(place).absolute())))


def engine_for(url: URL) -> Engine:
    """An engine whose connections sync at each commit and enforce references."""
    if url.database in {None, "", ":memory:"}:
        # Threads of a pool would each get an empty database of their own.
        shared = created(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
        return _with_our_transactions(shared, _PRAGMAS)
    return _with_our_transactions(created(url), _PRAGMAS + _FILE_PRAGMAS)


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


def _with_our_transactions(engine: Engine, pragmas: tuple[str, ...]) -> Engine:
    """Take transactions away from the driver, whose own begin too late to claim rows safely."""

    @event.listens_for(engine, "connect")
    def _connect(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        for pragma in pragmas:
            _set(connection, pragma)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        mode = connection.get_execution_options().get("alertd_begin", "DEFERRED")
        connection.exec_driver_sql(f"PRAGMA query_only = {int(mode == 'DEFERRED')}")
        connection.exec_driver_sql(f"BEGIN {mode}")

    return engine


def _set(connection: sqlite3.Connection, pragma: str) -> None:
    """Set one thing. The change to WAL does not wait for who is writing, but a transaction does."""
    for left in reversed(range(_TRIES)):
        try:
            connection.execute(pragma)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or not left:
                raise
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("COMMIT")
        else:
            return
