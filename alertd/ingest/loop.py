"""The thread that looks: when something happened, when a file has settled, and now and then."""

import logging
import threading
from collections.abc import Callable

from alertd.clock import Clock
from alertd.ingest.intake import Intake, Look
from alertd.ingest.reader import Reader
from alertd.ingest.watcher import Watcher

_LOG = logging.getLogger("alertd.ingest")
_BETWEEN_LOOKS = 0.2  # a burst of events is one reason to look, not thousands
_POLL_SECONDS = 2.0
_REMOTE_POLL_SECONDS = 5.0
_AFTER_FAULT_SECONDS = 5.0


class IntakeLoop:
    """Runs an `Intake` until stopped; `on_look` is called with each look, from the same thread.

    `last` is the last look and `last_scan` when it ended, in monotonic seconds.
    """

    def __init__(
        self,
        intake: Intake,
        reader: Reader,
        clock: Clock,
        *,
        on_look: Callable[[Look], None] | None = None,
    ) -> None:
        self._intake = intake
        self._reader = reader
        self._clock = clock
        self._on_look = on_look
        self._due = threading.Event()
        self._stopping = threading.Event()
        self._watcher = Watcher(intake.inbox.path, self.wake)
        self._thread = threading.Thread(target=self._run, name="intake", daemon=True)
        self.last: Look | None = None
        self.last_scan: float | None = None

    def start(self) -> None:
        """Start the thread and the reader; what an earlier run left is taken up first."""
        self._thread.start()

    def wake(self) -> None:
        """Look soon; from any thread."""
        self._due.set()

    def stop(self, timeout: float = 5.0) -> bool:
        """End after the file in hand; one that takes longer than `timeout` stays in .work/.

        Returns whether the thread has ended.
        """
        self._stopping.set()
        self._due.set()
        self._thread.join(timeout)
        self._reader.stop()
        self._thread.join(1.0)
        return not self._thread.is_alive()

    @property
    def is_alive(self) -> bool:
        """Whether the thread runs."""
        return self._thread.is_alive()

    def _run(self) -> None:
        if not self._intake.remote:
            self._watcher.start()
        recovered = False
        while not self._stopping.is_set():
            wait = _AFTER_FAULT_SECONDS
            try:
                self._reader.start()
                recovered = recovered or self._recover()
                wait = self._look()
            except Exception:  # noqa: BLE001 - whatever it was, the next look comes
                _LOG.exception("look failed")
            if self._due.wait(wait):
                self._stopping.wait(_BETWEEN_LOOKS)
                self._due.clear()
        self._watcher.stop()
        self._reader.close()

    def _recover(self) -> bool:
        if count := self._intake.recover():
            _LOG.info("taking up what was left", extra={"fields": {"files": count}})
        return True

    def _look(self) -> float:
        look = self._intake.scan(self._stopping.is_set)
        self.last, self.last_scan = look, self._clock.monotonic()
        self._watcher.follow()
        if self._on_look is not None:
            self._on_look(look)
        idle = self._idle_seconds()
        return idle if look.next_in is None else min(idle, look.next_in)

    def _idle_seconds(self) -> float:
        if self._watcher.is_watching:
            return self._intake.limits().scan_seconds
        return _REMOTE_POLL_SECONDS if self._intake.remote else _POLL_SECONDS
