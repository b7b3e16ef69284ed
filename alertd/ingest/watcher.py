"""The kernel's word that the inbox changed. It only makes the next look come sooner."""

import logging
import os
import threading
from collections.abc import Callable
from pathlib import Path

from watchdog.events import (
    DirDeletedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

_LOG = logging.getLogger("alertd.ingest")
_TELLING = [FileCreatedEvent, FileMovedEvent, FileModifiedEvent, FileClosedEvent]
_DELETED = [FileDeletedEvent, DirDeletedEvent]


class Watcher:
    """One observer for life on one folder; `wake` is called from its thread."""

    def __init__(self, path: Path, wake: Callable[[], None]) -> None:
        self._path = path
        self._wake = wake
        self._lost = threading.Event()
        self._observer: BaseObserver | None = None
        self._watched: tuple[int, int] | None = None
        self._told = False

    @property
    def is_watching(self) -> bool:
        """Whether changes are reported; if not, the folder has to be polled."""
        return self._observer is not None and self._watched is not None

    def start(self) -> None:
        """Start to watch; where the system refuses, say so and leave it to polling."""
        # It calls its own stopping an error; what it has to say otherwise, the next scan finds.
        logging.getLogger("watchdog").setLevel(logging.CRITICAL)
        observer = Observer()
        try:
            observer.start()
        except OSError as fault:
            self._tell(fault)
            return
        self._observer = observer
        self.follow()

    def follow(self) -> None:
        """Watch the folder that now has the name: it may have been deleted and made anew."""
        if self._observer is None:
            return
        try:
            found = self._path.stat()
            here = found.st_dev, found.st_ino
            # A new folder may get the number of the old one: then only the event told of it.
            if here == self._watched and not self._lost.is_set():
                return
            self._watched = None
            self._lost.clear()
            self._watch(self._observer, os.path.realpath(self._path))
        except OSError as fault:
            self._tell(fault)
            return
        self._watched, self._told = here, False

    def _watch(self, observer: BaseObserver, place: str) -> None:
        observer.unschedule_all()
        handler = _Handler(place, self._wake, self._lost)
        observer.schedule(handler, place, event_filter=[*_TELLING, *_DELETED])

    def stop(self) -> None:
        """Stop watching and end the observer's threads."""
        if self._observer is not None:
            self._observer.stop()
            self._observer.join()
            self._observer = None

    def _tell(self, fault: OSError) -> None:
        if self._told:
            return
        self._told = True
        fields = {"inbox": str(self._path), "why": fault.strerror or str(fault)}
        _LOG.warning("not watching, polling instead", extra={"fields": fields})


class _Handler(FileSystemEventHandler):
    def __init__(self, place: str, wake: Callable[[], None], lost: threading.Event) -> None:
        self._place = place
        self._wake = wake
        self._lost = lost

    def dispatch(self, event: FileSystemEvent) -> None:
        """Anything new means: look. A deletion matters only if it is the folder's own."""
        if isinstance(event, (FileDeletedEvent, DirDeletedEvent)):
            if event.src_path != self._place:
                return
            self._lost.set()
        self._wake()
