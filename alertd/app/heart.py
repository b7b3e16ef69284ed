"""The heartbeat: what a process outside can see of the daemon's life."""

import logging
import os
from datetime import timedelta

from alertd.clock import Clock
from alertd.errors import AlertdError
from alertd.store import Store, meta

_LOG = logging.getLogger("alertd.app")
_BEAT_SECONDS = 15.0
STALE_SECONDS = 60.0


class Heart:
    """Writes when the parts last did their work; says whether the daemon is well."""

    def __init__(self, store: Store, clock: Clock, boot_id: str) -> None:
        self._store = store
        self._clock = clock
        self._boot_id = boot_id
        self._last_write = float("-inf")
        self._scanned = False

    def begin(self) -> None:
        """Write who runs, and since when."""
        now = self._clock.now().isoformat()
        values = {"boot_id": self._boot_id, "pid": str(os.getpid()), "started_at": now}
        with self._store.write(brief=True) as tx:
            meta.set_many(tx, values | {"last_look": now, "last_scan": now})

    def beat(self, last_look: float, last_scan: float | None) -> bool:
        """Write the heartbeat when it is time; whether both loops still turn.

        Args:
            last_look: the drain's last look, in monotonic seconds.
            last_scan: the intake's last look, likewise; None before the first.
        """
        monotonic = self._clock.monotonic()
        alive = monotonic - last_look < STALE_SECONDS
        first_scan = last_scan is not None and not self._scanned
        self._scanned = last_scan is not None
        if alive and (first_scan or monotonic - self._last_write >= _BEAT_SECONDS):
            alive = self._write(monotonic, last_scan)
        return alive

    def _write(self, monotonic: float, last_scan: float | None) -> bool:
        now = self._clock.now()
        values = {"last_look": now.isoformat(), "last_wall": now.isoformat()}
        if last_scan is not None:
            scanned = now - timedelta(seconds=monotonic - last_scan)
            values["last_scan"] = scanned.isoformat()
        try:
            with self._store.write(brief=True) as tx:
                meta.set_many(tx, values)
        except AlertdError as error:
            _LOG.warning("heartbeat.unwritten", extra={"fields": {"error": str(error)}})
            return True
        self._last_write = monotonic
        return True
