"""Opening the database, and the ways to use it: reading, writing alone, and delivering."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import URL, Engine, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import StaticPool
from sqlmodel import Session

from alertd.store import instances, postgres, sqlite
from alertd.store.creating import unusable
from alertd.store.faults import translated
from alertd.store.listening import Listener
from alertd.store.schema import bring_up_to_date


class Store:
    """One database. Writers take turns: one lock per process, and the database's own."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writing = threading.RLock()
        # One connection holds a database that lives in memory: nobody reads beside a writer.
        self._alone = isinstance(engine.pool, StaticPool)
        self.is_shared = engine.dialect.name == "postgresql"
        self._member: str | None = None
        self._reading = postgres.read_only(engine) if self.is_shared else engine

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
        if not self._alone:
            with translated(self._place), Session(self._reading) as session:
                yield session
            return
        with self._writing, translated(self._place), Session(self._reading) as session:
            yield session

    @contextmanager
    def write(self, *, brief: bool = False) -> Iterator[Session]:
        """A session that writes: committed at the end, rolled back on any error.

        Say `brief` where nothing is computed between its statements: of several instances, one
        that is cut off in the middle then holds up the others for seconds, not for a minute.
        """
        with self._writing, self._written() as session:
            if self.is_shared:
                postgres.write_alone(session, brief=brief)
            yield session
            if self.is_shared:
                postgres.notify(session)

    @contextmanager
    def deliver(self, channel: str | None = None) -> Iterator[Session]:
        """A session that claims messages of a channel, or writes what became of some.

        Where several instances share the database they do so side by side, and never beside
        `write`; on one channel one claims at a time, so that what falls due together stays
        together. Else it is `write`.
        """
        if not self.is_shared:
            with self.write() as session:
                yield session
            return
        with self._written() as session:
            postgres.deliver(session, channel)
            if channel is not None and self._member is not None:
                instances.refuse_ended(session, self._member)
            yield session

    @contextmanager
    def beside(self) -> Iterator[Session]:
        """A session that waits for nobody: for rows that only this instance writes."""
        with self._written() as session:
            yield session

    def join(self, boot_id: str) -> None:
        """From now on claim only while this instance has its lease."""
        self._member = boot_id

    def listener(self, heard: Callable[[], object]) -> Listener:
        """What hears the other instances; `heard` is called when one has written."""
        return Listener(self._engine, heard)

    @contextmanager
    def _written(self) -> Iterator[Session]:
        bound = self._engine.execution_options(alertd_begin="IMMEDIATE")
        with translated(self._place), Session(bound) as session:
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


def is_on_server(place: str) -> bool:
    """Whether several instances may share the database at a path or URL."""
    return place.startswith("postgresql")


def _engine_for(place: str) -> Engine:
    url = _url_of(place)
    backend = url.get_backend_name()
    if backend == "sqlite":
        return sqlite.engine_for(url)
    if backend == "postgresql":
        return postgres.engine_for(url)
    raise unusable(f"{backend} is neither SQLite nor PostgreSQL")


def _url_of(place: str) -> URL:
    if place == ":memory:":
        return URL.create("sqlite")
    if "://" not in place:
        return sqlite.url_of_file(place)
    try:
        url = make_url(place)
        url.get_backend_name()
    except (ArgumentError, ValueError):
        raise unusable("it is no URL") from None
    return url
