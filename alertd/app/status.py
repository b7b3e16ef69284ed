"""The daemon's state and health, as a process beside it can see them."""

import json
import socket
from datetime import datetime
from pathlib import Path
from typing import Any

from alertd.app.heart import STALE_SECONDS
from alertd.app.lock import running
from alertd.model.reminder import DeliveryState
from alertd.settings import Loaded
from alertd.store import (
    Store,
    articles,
    commitments,
    deliveries,
    instances,
    is_on_server,
    meta,
)

_FUTURE_SECONDS = 60.0
_HELD = {
    "clock": "sending is held since the clock jumped; if it is right: alertd clock accept",
    "restored": "sending is held until the restored database is accepted: alertd restore accept",
}


def status(loaded: Loaded, now: datetime) -> dict[str, Any]:
    """What `alertd status` shows; `now` (aware) is when it is asked."""
    settings = loaded.settings
    store = Store.open(settings.database_place, check=False)
    try:
        with store.read() as tx:
            facts = meta.get_all(tx)
            due = deliveries.next_due(tx)
            counts, attempts = deliveries.counts(tx), deliveries.last_attempts(tx)
            ledger, read = commitments.count(tx), articles.count(tx)
        is_running = _runs(store, settings.data)
        others = _instances(store)
    finally:
        store.close()
    return {
        "at": now.isoformat(),
        "daemon": {
            "running": is_running,
            "pid": int(facts["pid"]) if is_running and "pid" in facts else None,
            "started_at": facts.get("started_at"),
            "last_look": facts.get("last_look"),
            "last_scan": facts.get("last_scan"),
        },
        "instances": others,
        "next_due": due.isoformat() if due else None,
        "commitments": ledger,
        "articles": read,
        "channels": [
            _channel(channel.name, counts.get(channel.name, {}), attempts.get(channel.name))
            for channel in settings.channels
        ],
        "inbox": _inbox(settings.inbox),
    }


def health(loaded: Loaded, now: datetime) -> list[str]:
    """Why the daemon is not well; empty when it is."""
    settings = loaded.settings
    missing = [f"no daemon runs on {settings.data}; start it: alertd run"]
    if not is_on_server(settings.database_place) and not running(settings.data):
        return missing
    store = Store.open(settings.database_place, check=False)
    try:
        if not _runs(store, settings.data):
            return missing
        with store.read() as tx:
            facts = meta.get_all(tx)
    finally:
        store.close()
    return unwell(facts, now)


def _runs(store: Store, data: Path) -> bool:
    """Whether a daemon runs: on this data folder, or where they share a server, on this machine."""
    if not store.is_shared:
        return running(data)
    return any(one["host"] == socket.gethostname() for one in _instances(store))


def _instances(store: Store) -> list[dict[str, Any]]:
    """Those that share the database now; none where one runs alone."""
    if not store.is_shared:
        return []
    with store.read() as tx:
        return [
            {
                "host": one.host,
                "pid": one.pid,
                "version": one.version,
                "started_at": one.started_at.isoformat(),
            }
            for one in instances.alive(tx)
        ]


def unwell(facts: dict[str, str], now: datetime) -> list[str]:
    """Why a daemon that runs is not well, by the facts that it keeps; empty when it is."""
    stale = [
        f"the last {what} was {seconds:.0f} seconds ago; look at the log, then restart it"
        for what, key in (("look at what is due", "last_look"), ("look at the inbox", "last_scan"))
        if not -_FUTURE_SECONDS < (seconds := _age(facts.get(key), now)) < 2 * STALE_SECONDS
    ]
    return [*stale, *_stuck(facts)]


def _stuck(facts: dict[str, str]) -> list[str]:
    """What the daemon itself found at its last round."""
    problems: list[str] = json.loads(facts.get("violations", "[]"))
    breakers: dict[str, str] = json.loads(facts.get("breakers", "{}"))
    if breakers and "closed" not in breakers.values():
        problems.append("no channel takes messages; alertd deliveries --state retry says why")
    if facts.get("unwritten", "0") != "0":
        problems.append("outcomes cannot be written to the database; see that the disk has room")
    if hold := facts.get("hold"):
        problems.append(_HELD.get(hold, f"sending is held: {hold}"))
    return problems


def _age(stamp: str | None, now: datetime) -> float:
    return (now - datetime.fromisoformat(stamp)).total_seconds() if stamp else float("inf")


def _channel(
    name: str, counts: dict[str, int], attempt: tuple[datetime, str] | None
) -> dict[str, Any]:
    last = {"at": attempt[0].isoformat(), "outcome": attempt[1]} if attempt else None
    states = (DeliveryState.PENDING, DeliveryState.RETRY, DeliveryState.SENDING)
    ended = (DeliveryState.SENT, DeliveryState.DEAD, DeliveryState.EXPIRED)
    shown = {state.value: counts.get(state.value, 0) for state in (*states, *ended)}
    return {"name": name, **shown, "last": last}


def _inbox(path: Path) -> dict[str, Any]:
    return {
        "path": str(path),
        "waiting": _files(path),
        "in_work": _files(path / ".work"),
        "failed": sum(1 for _ in _entries(path / "failed") if not _.name.endswith(".error.json")),
    }


def _files(folder: Path) -> int:
    return sum(1 for entry in _entries(folder) if not entry.name.startswith("."))


def _entries(folder: Path) -> list[Path]:
    try:
        return [entry for entry in folder.iterdir() if entry.is_symlink() or entry.is_file()]
    except OSError:
        return []
