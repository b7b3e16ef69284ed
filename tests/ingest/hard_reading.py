"""What the reader's process is told to call in tests: does what the document says."""

import os
import signal
import time
from collections.abc import Callable

from alertd.errors import AlertdError
from alertd.model.article import RawDocument
from alertd.model.reading import Reading
from tests.ingest.scene import reading_of


def read(raw: RawDocument, **named: object) -> tuple[Reading, ...]:
    """Obey the first word of the document."""
    word = raw.data.decode().partition(" ")[0]
    if word in _DEEDS:
        _DEEDS[word]()
    if word == "named":
        raise AlertdError("intake.named", repr(named))
    return (reading_of(raw),)


def _hang() -> None:
    time.sleep(60)


def _swell() -> None:
    bytearray(1 << 30)


def _stumble() -> None:
    raise ValueError("nobody thought of this")


def _chatter() -> None:
    print("lines that a library prints")  # noqa: T201


def _secrets() -> None:
    raise AlertdError("intake.env", str("ALERTD_SECRET" in os.environ))


_DEEDS: dict[str, Callable[[], object]] = {
    "hang": _hang,
    "swell": _swell,
    "stumble": _stumble,
    "chatter": _chatter,
    "secrets": _secrets,
    "crash": lambda: os.kill(os.getpid(), signal.SIGSEGV),
    "oom": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "leave": lambda: os._exit(3),
}
