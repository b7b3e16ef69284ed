"""The one place that makes Apprise objects and listens to what they say."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import apprise
import requests.sessions
from apprise.decorators import notify
from apprise.plugins import NotifyBase

from alertd.failpoints import reach
from alertd.model.policy import Format
from alertd.notify.answers import HttpAnswer
from alertd.notify.console import show
from alertd.notify.urls import options_of, scheme_of, with_option

# A redirect could turn the message into a bare question, or carry it to another host.
_UNLESS_SAID = {"cto": "5", "rto": "10", "redirect": "no"}
_LOGGER = logging.getLogger("apprise")


@notify(on="console", name="Console")  # type: ignore[no-untyped-call, untyped-decorator]
def _console(body: str, title: str, *_arguments: object, **_named: object) -> bool:
    show(title, body)
    return True


@dataclass(frozen=True, slots=True)
class _Heard:
    exceptions: list[str] = field(default_factory=list)
    http: list[HttpAnswer] = field(default_factory=list)


class _Listener(logging.Handler):
    """Keeps, per thread, what Apprise does not pass on.

    The exceptions that it mentions at DEBUG only: they alone tell a request that was never taken
    from one that may have been. And the headers of the answers: they say when to come back.
    """

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self._heard: dict[int, _Heard] = {}

    def emit(self, record: logging.LogRecord) -> None:
        heard = self._heard.get(threading.get_ident())
        if heard is not None and record.levelno == logging.DEBUG and _tells_exception(record.msg):
            heard.exceptions.append(record.getMessage())

    def answered(self, response: requests.Response, *_arguments: object, **_named: object) -> None:
        """A response hook of requests."""
        heard = self._heard.get(threading.get_ident())
        if heard is not None:
            reach("send.answered")
            said, method = response.headers, response.request.method or ""
            heard.http.append(
                HttpAnswer(response.status_code, method, said.get("Retry-After"), said.get("Date"))
            )

    @contextmanager
    def listening(self) -> Iterator[_Heard]:
        """What is heard in this thread meanwhile."""
        heard = _Heard()
        self._heard[threading.get_ident()] = heard
        try:
            yield heard
        finally:
            del self._heard[threading.get_ident()]


def _tells_exception(format_: object) -> bool:
    """Whether a line is one of "Socket Exception: ...", "I/O Exception: ..." and the like."""
    return isinstance(format_, str) and " Exception: " in format_[:40]


_LISTENER = _Listener()
# Apprise makes a session for each request and offers no hook: every new session gets ours.
setattr(requests.sessions, "default_hooks", lambda: {"response": [_LISTENER.answered]})  # noqa: B010
_LOGGER.addHandler(_LISTENER)
_LOGGER.setLevel(logging.DEBUG)
_LOGGER.propagate = False  # its lines hold URLs; what matters is scrubbed and logged by us


@dataclass(frozen=True, slots=True)
class Answer:
    """What Apprise makes of one attempt: its warnings, what the network raised, what came back."""

    ok: bool
    timed_out: bool
    lines: tuple[str, ...]
    exceptions: tuple[str, ...]
    http: tuple[HttpAnswer, ...] = ()


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
    return made if made.add(_with_defaults(url)) else None


def ask(
    service: apprise.Apprise, title: str, body: str, form: Format = Format.TEXT
) -> Answer | None:
    """Have it deliver a body of this format, once; None when there is no target to deliver to."""
    with _LISTENER.listening() as heard:
        result = service.notify(body=body, title=title, body_format=form.value)
    attempts = [one.attempts[-1] for one in result.results if one.attempts]
    if not attempts:
        return None
    return Answer(
        ok=all(attempts),
        timed_out=any(one.status == apprise.AppriseResultStatus.TIMEOUT for one in attempts),
        lines=tuple(entry.message for one in attempts for entry in one.logs),
        exceptions=tuple(heard.exceptions),
        http=tuple(heard.http),
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


def _with_defaults(url: str) -> str:
    """Bound how long the receiver may take and where it may send us, unless the URL does."""
    if scheme_of(url) == "console":
        return url
    said = {name for name, _ in options_of(url)}
    for name, value in _UNLESS_SAID.items():
        if name not in said:
            url = with_option(url, name, value)
    return url
