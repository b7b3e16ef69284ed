"""Reading on a Dask cluster, whose workers have the same alertd installed."""

from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError
from types import TracebackType
from typing import Any, Self

from alertd.backfill.engines import Told
from alertd.backfill.window import in_order
from alertd.errors import AlertdError
from alertd.ingest import worker
from alertd.ingest.reader import opened
from alertd.model.article import RawDocument

_CONNECT_SECONDS = 10
_AHEAD = 16


class Cluster:
    """Hands documents to the scheduler at HOST:PORT, which may serve others too."""

    def __init__(self, place: str) -> None:
        try:
            import distributed
        except ModuleNotFoundError:
            raise AlertdError(
                "backfill.extra",
                "A Dask cluster needs the library distributed, which is not installed.",
                'pip install "alertd[dask]", here and on the workers.',
            ) from None
        client: Any = distributed.Client
        self._place = place
        try:
            self._client = client(f"tcp://{place}", timeout=_CONNECT_SECONDS, set_as_default=False)
        except (OSError, ValueError) as error:
            raise self._lost(error) from None

    def read(
        self, documents: Iterable[RawDocument], timezone: str
    ) -> Iterator[tuple[RawDocument, Told]]:
        """As `Engine` says; the workers bound neither time nor memory of one document."""

        def submit(raw: RawDocument) -> Any:
            # Not pure: what was read once need not be kept there.
            return self._client.submit(read_there, raw, timezone, pure=False)

        ahead = max(1, sum(self._client.nthreads().values())) * _AHEAD
        answers = in_order(documents, submit, ahead)
        try:
            for raw, answer in answers:
                yield raw, _told(raw, answer)
        except (OSError, CancelledError) as error:
            raise self._lost(error) from None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._client.close()

    def _lost(self, error: BaseException) -> AlertdError:
        return AlertdError(
            "backfill.cluster",
            f"The Dask cluster at {self._place} cannot be used ({type(error).__name__}).",
            "See that its scheduler runs there; then run the same command again, it goes on.",
        )


def read_there(raw: RawDocument, timezone: str) -> tuple[str, Any]:
    """What runs on a worker: the same reading as everywhere, or what was wrong, in words."""
    from alertd.reading import read_all

    return worker.answered(read_all, raw, {"default_timezone": timezone})


def _told(raw: RawDocument, answer: tuple[str, Any]) -> Told:
    try:
        return opened(raw, answer)
    except AlertdError as refusal:
        return refusal
