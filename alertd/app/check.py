"""Look at the configuration and the environment, and say what to do about each problem."""

import os
from dataclasses import dataclass
from pathlib import Path

from alertd.app.room import free_bytes, has_room
from alertd.errors import AlertdError
from alertd.notify import check_channel
from alertd.settings import Loaded, Settings
from alertd.settings.secrets import exposed
from alertd.store import Store


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `ok` False needs doing something: `hint` says what."""

    what: str
    ok: bool
    said: str
    hint: str = ""


def check(loaded: Loaded) -> list[Finding]:
    """Everything that can be seen before the daemon starts; nothing is sent or changed."""
    settings = loaded.settings
    source = str(loaded.path) if loaded.path else "no file, defaults"
    return [
        Finding("configuration", ok=True, said=source),
        _folder("inbox", settings.inbox),
        _folder("data", settings.data),
        _space(settings),
        _database(settings.database_place),
        *_channels(loaded),
        *_secrets(loaded),
    ]


def _folder(what: str, path: Path) -> Finding:
    there = next(parent for parent in (path, *path.absolute().parents) if parent.exists())
    if not there.is_dir():
        return Finding(what, ok=False, said=f"{there} is not a folder", hint="Name another path.")
    if not os.access(there, os.W_OK | os.X_OK):
        hint = f"Give the user alertd runs as the right to write to {there}."
        return Finding(what, ok=False, said=f"{there} cannot be written to", hint=hint)
    made = "" if path.exists() else " (will be made)"
    return Finding(what, ok=True, said=f"{path}{made}")


def _space(settings: Settings) -> Finding:
    enough = has_room(settings)
    said = f"{free_bytes(settings.data) // 2**20} MB free"
    hint = f"Free at least {settings.storage.min_free_mb} MB where {settings.data} lies."
    return Finding("space", enough, said, "" if enough else hint)


def _database(place: str) -> Finding:
    """Open it if it is there; a check makes nothing."""
    if "://" not in place and not Path(place).exists():
        return Finding("database", ok=True, said=f"{place} (will be made)")
    try:
        Store.open(place).close()
    except AlertdError as error:
        return Finding("database", ok=False, said=error.message, hint=error.hint)
    return Finding("database", ok=True, said="reached" if "://" in place else place)


def _channels(loaded: Loaded) -> list[Finding]:
    findings = []
    for channel in loaded.policy.channels:
        problems = check_channel(channel)
        findings += [
            Finding(f"channel {channel.name}", ok=False, said=problem.message, hint=problem.hint)
            for problem in problems
        ]
        if not problems:
            said = f"understood; try it: alertd test-notify {channel.name}"
            findings.append(Finding(f"channel {channel.name}", ok=True, said=said))
    return findings


def _secrets(loaded: Loaded) -> list[Finding]:
    return [
        Finding(f"channel {channel.name}", ok=False, said="its secret is exposed", hint=exposed_how)
        for channel in loaded.settings.channels
        if (exposed_how := exposed(channel.url.get_secret_value()))
    ]
