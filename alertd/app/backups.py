"""Nightly backups, made beside the running daemon."""

import logging
import threading
from datetime import datetime, timedelta
from pathlib import Path

from alertd.errors import AlertdError
from alertd.store.backup import back_up

_LOG = logging.getLogger("alertd.app")
_EVERY = timedelta(hours=24)
_NAMES = "alertd-*.db"


def name_for(now: datetime) -> str:
    """A backup's file name; names in order are in order of time."""
    return f"alertd-{now:%Y%m%dT%H%M%SZ}.db"


class Nightly:
    """Makes a backup when the newest is a day old, and keeps the newest few."""

    def __init__(self, place: str, folder: Path) -> None:
        self._place = place
        self._folder = folder
        self._thread: threading.Thread | None = None

    def look(self, keep: int, now: datetime) -> None:
        """Begin one if it is time, in a thread: copying a large database takes a while."""
        busy = self._thread is not None and self._thread.is_alive()
        if keep and not busy and "://" not in self._place and self._is_time(now):
            self._thread = threading.Thread(
                target=self.make, args=(keep, now), name="backup", daemon=True
            )
            self._thread.start()

    def make(self, keep: int, now: datetime) -> None:
        """Make one and drop what is older than the newest `keep`; a failure is logged."""
        try:
            back_up(self._place, self._folder / name_for(now))
            for old in sorted(self._folder.glob(_NAMES))[:-keep]:
                old.unlink()
        except (AlertdError, OSError) as error:
            _LOG.error("backup.failed", extra={"fields": {"error": str(error)}})

    def _is_time(self, now: datetime) -> bool:
        newest = max((path.name for path in self._folder.glob(_NAMES)), default="")
        return newest < name_for(now - _EVERY)
