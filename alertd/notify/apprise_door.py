"""The one place that makes Apprise objects and listens to what they say."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import apprise
from apprise.decorators import notify
from apprise.plugins import NotifyBase

from alertd.notify.console import show
from alertd.notify.urls import options_of, scheme_of, with_option

_TIMEOUTS = {"cto": "5", "rto": "10"}
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
        if lines is not None and record.levelno == logging.DEBUG and _tells_exception(record.msg):
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


def _tells_exception(format_: object) -> bool:
    """Whether a line is one of "Socket Exception: ...", "I/O Exception: ..." and the like."""
    return isinstance(format_, str) and " Exception: " in format_[:40]


_LISTENER = _Listener()
_LOGGER.addHandler(_LISTENER)
_LOGGER.setLevel(logging.DEBUG)
_LOGGER.propagate = False  # its lines hold URLs; what matters is scrubbed and logged by us


@dataclass(frozen=True, slots=True)
class Answer:
    """What Apprise makes of one attempt: its warnings, and what the network raised."""

    ok: bool
    timed_out: bool
    lines: tuple[str, ...]
    exceptions: tuple[str, ...]


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


def ask(service: apprise.Apprise, title: str, body: str) -> Answer | None:
    """Have it deliver plain text, once; None when there is no target to deliver to."""
    with _LISTENER.listening() as exceptions:
        result = service.notify(body=body, title=title, body_format="text")
    attempts = [one.attempts[-1] for one in result.results if one.attempts]
    if not attempts:
        return None
    return Answer(
        ok=all(attempts),
        timed_out=any(one.status == apprise.AppriseResultStatus.TIMEOUT for one in attempts),
        lines=tuple(entry.message for one in attempts for entry in one.logs),
        exceptions=tuple(exceptions),
    )


def targets_of(service: apprise.Apprise) -> int:
    """How many receivers one message would reach."""
    return sum(len(target) for target in service)


def room_for(service: apprise.Apprise, title: str) -> int | None:
    """How many characters of body the receiver takes; None when Apprise knows no limit of its.

    A receiver without titles gets the title as the body's first line.
    """
    target = service[0]
    if target.body_maxlen >= NotifyBase.body_maxlen:
        return None  # the base class's guess, not the receiver's limit
    return int(target.body_maxlen) - (len(title) + 2 if target.title_maxlen <= 0 else 0)


def _with_timeouts(url: str) -> str:
    """Bound how long the receiver may take, unless the URL says it already."""
    if scheme_of(url) == "console":
        return url
    said = {name for name, _ in options_of(url)}
    for name, seconds in _TIMEOUTS.items():
        if name not in said:
            url = with_option(url, name, seconds)
    return url
