"""Who reads: processes of this machine, or a Dask cluster; the same pure function either way."""

import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Protocol, Self

from alertd.backfill.window import in_order
from alertd.errors import AlertdError
from alertd.ingest.reader import Reader
from alertd.model.article import RawDocument
from alertd.model.reading import Reading

# More than one each, so that nobody waits for a long article in front of his next one.
_AHEAD = 8

Told = tuple[Reading, ...] | AlertdError


class Engine(Protocol):
    """Reads documents in parallel, and is closed like a file.

    Few documents are taken ahead of what is asked for, so that memory stays flat.
    """

    def read(
        self, documents: Iterable[RawDocument], timezone: str
    ) -> Iterator[tuple[RawDocument, Told]]:
        """Each document in turn, with its readings or why it is no article (`intake.*`).

        Raises:
            AlertdError: `reader.*` or `backfill.cluster`, where that is not the document's fault.
        """
        ...

    def __enter__(self) -> Self:
        """Ready to read."""
        ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """Done, or given up."""
        ...


class Processes:
    """Reads in processes of this machine, each within the limits that a daemon's has."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="backfill")
        self._mine = threading.local()
        self._readers: list[Reader] = []

    def read(
        self, documents: Iterable[RawDocument], timezone: str
    ) -> Iterator[tuple[RawDocument, Told]]:
        """As `Engine` says."""

        def submit(raw: RawDocument) -> Future[Told]:
            return self._pool.submit(self._one, raw, timezone)

        return in_order(documents, submit, self._workers * _AHEAD)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        for reader in self._readers:
            reader.stop()
        self._pool.shutdown(cancel_futures=True)
        for reader in self._readers:
            reader.close()

    def _one(self, raw: RawDocument, timezone: str) -> Told:
        """In a thread of the pool, which only waits for the process of its own."""
        reader: Reader | None = getattr(self._mine, "reader", None)
        if reader is None:
            reader = self._mine.reader = Reader()
            self._readers.append(reader)
        try:
            return reader.read(raw, default_timezone=timezone)
        except AlertdError as error:
            if not error.code.startswith("intake."):
                raise
            return error


def engine_at(address: str) -> Engine:
    """The engine of an address: `dask://HOST:PORT`.

    Raises:
        AlertdError: `backfill.engine`, `backfill.extra` or `backfill.cluster`.
    """
    scheme, _, place = address.partition("://")
    if scheme != "dask" or not place:
        raise AlertdError(
            "backfill.engine", f"{address!r} is no engine.", "Write it as dask://HOST:8786."
        )
    from alertd.backfill.dask import Cluster

    return Cluster(place)
