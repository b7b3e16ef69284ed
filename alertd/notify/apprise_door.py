"""The one place that makes Apprise objects and listens to what they say."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import apprise
from apprise.decorators import notify

from alertd.notify.console import show

_TIMEOUTS = "cto=5&rto=10"
_EXCEPTION = "Socket Exception"
_LOGGER = logging.getLogger("apprise")


@notify(on="console", name="Console")  # type: ignore[no-untyped-call, untyped-decorator]
def _console(body: str, title: str, *_arguments: object, **_named: object) -> bool:
    show(title, body)
    return True


class _Listener(logging.Handler):
    """Keeps the exceptions that Apprise mentions at DEBUG only, per thread.

    They alone tell a request that was never taken from one that may have been.
    """

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self._heard: dict[int, list[str]] = {}

    def emit(self, record: logging.LogRecord) -> None:
        lines = self._heard.get(threading.get_ident())
        if lines is not None and isinstance(record.msg, str) and record.msg.startswith(_EXCEPTION):
            lines.append(record.getMessage())

    @contextmanager
    def listening(self) -> Iterator[list[str]]:
        """The exceptions mentioned in this thread meanwhile."""
        lines: list[str] = []
        self._heard[threading.get_ident()] = lines
        try:
            yield lines
        finally:
            del self._heard[threading.get_ident()]


LISTENER = _Listener()
_LOGGER.addHandler(LISTENER)
_LOGGER.setLevel(logging.DEBUG)
_LOGGER.propagate = False  # its lines hold URLs; what matters is scrubbed and logged by us


def service_for(url: str) -> apprise.Apprise | None:
    """An Apprise object with this one URL, or None when Apprise cannot use it.

    A fresh object for each attempt: a reused one throttles itself, by sleeping.
    """
    asset = apprise.AppriseAsset(
        service_timeout=0,
        default_service_retry=0,
        async_mode=False,
        storage_mode=apprise.PersistentStoreMode.MEMORY,
    )
    made = apprise.Apprise(asset=asset)
    return made if made.add(_with_timeouts(url)) else None


def _with_timeouts(url: str) -> str:
    """Bound how long the receiver may take, unless the URL says it already."""
    if "cto=" in url or "rto=" in url or url.startswith("console://"):
        return url
    return f"{url}{'&' if '?' in url else '?'}{_TIMEOUTS}"
