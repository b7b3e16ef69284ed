"""Reading in a process of its own: text that runs away ends there, not here."""

import contextlib
import logging
import math
import os
import signal
import subprocess
import sys
import threading
from datetime import date
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Any

from alertd.errors import AlertdError
from alertd.ingest import worker
from alertd.ingest.names import shown
from alertd.model.article import RawDocument
from alertd.model.reading import Reading

_LOG = logging.getLogger("alertd.ingest")
_START_SECONDS = 60
_READINGS_PER_PROCESS = 2000  # bounds what libraries leak
# Secrets that channels take from variables are none of the reader's business.
_ENVIRONMENT = ("PYTHON", "LC_", "LANG", "LD_", "TZ", "PATH", "HOME", "TMPDIR", "COVERAGE")


class _DiedError(Exception):
    """The process ended without an answer. `final` is false where a fresh one may fare better."""

    def __init__(self, why: str, *, final: bool) -> None:
        super().__init__(why)
        self.final = final


class Reader:
    """One child process, started at need, used again and again, replaced when it dies.

    `max_seconds` and `max_bytes` (of memory) bound the reading of one document. `read` and
    `start` belong to one thread; `stop` may be called from any.
    """

    def __init__(
        self,
        max_seconds: float = 30,
        max_bytes: int = 512 * 1024 * 1024,
        target: str = "alertd.reading:read_all",
    ) -> None:
        self._max_seconds = max_seconds
        self._max_bytes = max_bytes
        self._target = target
        self._process: subprocess.Popen[bytes] | None = None
        self._connection: Connection[Any, Any] | None = None
        self._readings = 0
        self._is_ready = False
        self._stopped = threading.Event()

    def read(
        self,
        raw: RawDocument,
        *,
        published: date | None = None,
        timezone: str | None = None,
        default_timezone: str = "UTC",
    ) -> tuple[Reading, ...]:
        """What `alertd.reading.read_all` returns or raises.

        AlertdError `intake.too_hard` when the document breaks the limits, `reader.*` when it is
        the machine's fault and trying again later may help.
        """
        question = (
            raw,
            {"published": published, "timezone": timezone, "default_timezone": default_timezone},
        )
        try:
            try:
                answer = self._ask(question)
            except _DiedError as death:
                self._tell(raw, death)
                if death.final:
                    raise
                # Perhaps it was what earlier documents had left behind: once more, afresh.
                answer = self._ask(question)
        except _DiedError as death:
            raise _too_hard(raw, death) from None
        return opened(raw, answer)

    def start(self) -> None:
        """Start the process without waiting for it, so that the first document finds it ready."""
        if self._stopped.is_set():
            raise AlertdError("reader.stopped", "Reading stopped.")
        if self._readings >= _READINGS_PER_PROCESS:
            self._end()
        if self._process is None:
            self._spawn()

    def stop(self) -> None:
        """End the process, also in the middle of a document; it is not started again."""
        self._stopped.set()
        if self._process is not None:
            self._process.kill()

    def close(self) -> None:
        """Free what the process held, after `stop`, from the thread that reads."""
        self._end()

    def _ask(self, question: tuple[RawDocument, dict[str, Any]]) -> tuple[str, Any]:
        self.start()
        connection = self._ready()
        self._readings += 1
        try:
            connection.send(question)
            if not connection.poll(self._max_seconds):
                self._end(grace=0)
                raise _DiedError(f"it took more than {self._max_seconds:g} s", final=True)
            answer: tuple[str, Any] = connection.recv()
        except (EOFError, OSError):
            raise self._died() from None
        if answer[0] == worker.NO_MEMORY:
            self._end()
            raise _DiedError(f"it took more than {self._max_bytes >> 20} MiB", final=False)
        return answer

    def _spawn(self) -> None:
        ours, theirs = Pipe()
        seconds = math.ceil(self._max_seconds) + 5
        limits = [str(seconds), str(self._max_bytes)]
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and file
                [
                    sys.executable,
                    "-P",
                    worker.__file__,
                    str(theirs.fileno()),
                    self._target,
                    *limits,
                ],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                env=_environment(),
            )
        finally:
            theirs.close()
        self._connection, self._readings, self._is_ready = ours, 0, False

    def _ready(self) -> "Connection[Any, Any]":
        """The connection, once the process has said that it listens."""
        connection = self._connection
        assert connection is not None
        if self._is_ready:
            return connection
        with contextlib.suppress(EOFError, OSError):
            self._is_ready = connection.poll(_START_SECONDS) and connection.recv() is not None
        if self._is_ready:
            return connection
        self._end()
        raise AlertdError(
            "reader.no_start",
            "The process that reads articles did not start.",
            "Its last words are in the log; alertd tries again by itself.",
        )

    def _died(self) -> Exception:
        """Why the process is gone, as the error that fits."""
        status = self._end()
        if self._stopped.is_set():
            return AlertdError("reader.stopped", "Reading stopped.")
        if status == -signal.SIGKILL:
            return AlertdError(
                "reader.killed",
                "The process that reads articles was killed, most likely for want of memory.",
                "Give the machine or the container more memory.",
            )
        if status == -signal.SIGALRM:
            return _DiedError(f"it took more than {self._max_seconds:g} s", final=True)
        return _DiedError(f"reading it crashed (status {status})", final=False)

    def _end(self, grace: float = 0.5) -> int | None:
        """The exit status of the process, which is gone afterwards."""
        process, connection = self._process, self._connection
        self._process = self._connection = None
        if connection is not None:
            connection.close()
        if process is None:
            return None
        with contextlib.suppress(subprocess.TimeoutExpired):
            # One that crashed ends by itself, and its status says how.
            return process.wait(timeout=grace)
        process.kill()
        return process.wait()

    @staticmethod
    def _tell(raw: RawDocument, death: _DiedError) -> None:
        fields = {"file": shown(raw.name), "why": str(death)}
        _LOG.warning("reader ended", extra={"fields": fields})


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name.startswith(_ENVIRONMENT)}
    return kept | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


def _too_hard(raw: RawDocument, death: _DiedError) -> AlertdError:
    return AlertdError(
        "intake.too_hard",
        f"{shown(raw.name)} could not be read: {death}.",
        "Drop the article's text alone, as .txt.",
    )


def opened(raw: RawDocument, answer: tuple[str, Any]) -> tuple[Reading, ...]:
    """The readings in a worker's answer; AlertdError `intake.*` where there are none."""
    word, content = answer
    if word == worker.REFUSED:
        raise AlertdError(*content)
    if word == worker.NO_MEMORY:
        raise _too_hard(raw, _DiedError("it took more memory than there is", final=True))
    if word == worker.BROKE:
        raise AlertdError(
            "intake.stumbled",
            f"alertd stumbled over {shown(raw.name)}: {content}.",
            "This is a fault in alertd; please report it with the file.",
        )
    assert isinstance(content, tuple)
    return content
