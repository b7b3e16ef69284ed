"""One connection that stays open: it hears what other instances commit, and holds the duties."""

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from alertd.store.postgres import CHANNEL_OF_NOTICES, DUTIES

_LOG = logging.getLogger("alertd.store")
_LOOK_SECONDS = 1.0
_AGAIN_SECONDS = 2.0


class Listener:
    """Listens in a thread of its own until stopped, and connects again when it must.

    `holds_duties`: of all instances, one at a time has what is to be done once for all. The
    server gives it to another when the connection ends, however it ends.
    """

    def __init__(self, engine: Engine, heard: Callable[[], object]) -> None:
        self._engine = engine
        self._heard = heard
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="listener", daemon=True)
        self.holds_duties = False

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End, and leave the duties to others."""
        self._stopping.set()
        self._thread.join(3 * _LOOK_SECONDS)

    def _run(self) -> None:
        from psycopg import Error

        while not self._stopping.is_set():
            try:
                self._listen()
            except (SQLAlchemyError, Error) as error:
                fields = {"error": type(error).__name__}
                _LOG.warning("listener.lost", extra={"fields": fields})
            self.holds_duties = False
            self._stopping.wait(_AGAIN_SECONDS)

    def _listen(self) -> None:
        engine = self._engine.execution_options(isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            driver: Any = connection.connection.driver_connection
            try:
                driver.execute(f"LISTEN {CHANNEL_OF_NOTICES}")
                self._heard()  # what was committed before it listened
                while not self._stopping.is_set():
                    if not self.holds_duties:
                        self.holds_duties = bool(driver.execute(DUTIES).fetchone()[0])
                    for _ in driver.notifies(timeout=_LOOK_SECONDS, stop_after=1):
                        self._heard()
            finally:
                with suppress(Exception):  # the lock belongs to the session: it must not be reused
                    connection.invalidate()
                    driver.close()
