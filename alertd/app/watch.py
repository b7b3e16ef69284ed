"""Watching ourselves, each minute: the auditor, the ping that stops when we do, silent outlets."""

import json
import logging
import threading
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from alertd.app.metrics import write_metrics
from alertd.clock import Clock
from alertd.errors import AlertdError
from alertd.notify import Drain
from alertd.settings import Loaded
from alertd.settings.secrets import reveal
from alertd.store import Store, audit, failover, meta
from alertd.store.claiming import HOLD

_LOG = logging.getLogger("alertd.app")
_EVERY_SECONDS = 60.0
_PING_SECONDS = 10.0


class Watch:
    """Called from the main loop; does its round once a minute.

    Args:
        store: where the rows are.
        clock: says when now is.
        drain: whose channels are looked at.
        loaded: the settings in force.
    """

    def __init__(
        self, store: Store, clock: Clock, drain: Drain, loaded: Callable[[], Loaded]
    ) -> None:
        self._store = store
        self._clock = clock
        self._drain = drain
        self._loaded = loaded
        self._last = clock.monotonic()

    def look(self, *, alive: bool) -> None:
        """Do the round if a minute has passed; `alive` is whether the loops turn."""
        if self._clock.monotonic() - self._last < _EVERY_SECONDS:
            return
        self._last = self._clock.monotonic()
        try:
            found = self.round()
        except AlertdError as error:
            _LOG.warning("audit.unwritten", extra={"fields": {"error": str(error)}})
            return
        if alive and not found:
            with suppress(AlertdError):  # a secret that is gone; loading the settings says so
                self._ping()

    def round(self) -> list[str]:
        """Look at everything once, write it down, tell who is to be told; what is wrong."""
        loaded, now = self._loaded(), self._clock.now()
        states = {c.name: self._drain.breaker(c.name) for c in loaded.policy.channels}
        with self._store.write() as tx:
            hold = meta.get(tx, HOLD)
            taking = {name for name, state in states.items() if state == "closed" and not hold}
            found = audit.violations(tx, taking, now)
            facts = {
                "audited_at": now.isoformat(),
                "violations": json.dumps(found),
                "breakers": json.dumps(states),
                "unwritten": str(self._drain.unwritten),
            }
            meta.set_many(tx, facts)
            self._tell(tx, loaded, states, found, now)
        if found:
            _LOG.error("audit.violated", extra={"fields": {"found": found}})
        if loaded.settings.watch.metrics_file:
            write_metrics(self._store, Path(loaded.settings.watch.metrics_file), now)
        return found

    def _tell(
        self,
        tx: Any,
        loaded: Loaded,
        states: dict[str, str],
        found: list[str],
        now: datetime,
    ) -> None:
        """Notices about alertd itself, on a channel that works."""
        well = [name for name, state in states.items() if state == "closed"]
        named = loaded.settings.watch.channel
        channel = named if named in well or not well else well[0]
        if not channel:
            return
        if found:
            failover.tell(tx, channel, "audit", f"Something is stuck: {'; '.join(found)}.", now)
        for name, state in states.items():
            if state != "closed":
                words = f"The channel {name} is {state}: it does not take messages."
                failover.tell(tx, channel, f"channel {name}", words, now)
        days = loaded.settings.watch.silent_after_days
        for outlet, last in audit.silent_outlets(tx, now - timedelta(days=days)) if days else ():
            words = f"Nothing has come from {outlet} since {last.date()}."
            failover.tell(tx, channel, f"silent {outlet} {last}", words, now, once=True)

    def _ping(self) -> None:
        """Tell the outside that all is well, from a thread: it may hang, and may fail."""
        named = self._loaded().settings.watch.ping_url.get_secret_value()
        url = reveal(named, "watch.ping_url")
        if url.startswith(("http://", "https://")):
            threading.Thread(target=_get, args=(url,), name="ping", daemon=True).start()


def _get(url: str) -> None:
    try:
        with urllib.request.urlopen(url, timeout=_PING_SECONDS) as answer:  # noqa: S310  http only
            answer.read(100)
    except (OSError, ValueError) as error:
        _LOG.warning("ping.failed", extra={"fields": {"error": type(error).__name__}})
