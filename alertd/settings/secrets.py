"""Secrets by reference: `env:NAME` and `file:PATH` are read when needed, and never shown."""

import os
import stat
from pathlib import Path

from alertd.errors import AlertdError


def reveal(reference: str, place: str) -> str:
    """The secret that `reference` points to, or `reference` itself when it is no reference.

    `place` names the setting in the error when the secret is not there.
    """
    scheme, _, rest = reference.partition(":")
    if scheme == "env":
        return _from_environment(rest, place)
    if scheme == "file" and not rest.startswith("//"):
        return _from_file(Path(rest), place)
    return reference


def exposed(reference: str) -> str | None:
    """What is unsafe about where the secret is kept, or None."""
    scheme, _, rest = reference.partition(":")
    if scheme != "file" or rest.startswith("//"):
        return None
    try:
        mode = Path(rest).stat().st_mode
    except OSError:
        return None
    if mode & (stat.S_IRWXG | stat.S_IRWXO):
        return f"{rest} can be read by others; run: chmod 600 {rest}"
    return None


def _from_environment(name: str, place: str) -> str:
    if value := os.environ.get(name, "").strip():
        return value
    raise AlertdError(
        "settings.secret",
        f"{place}: the environment variable {name} is not set.",
        f"Set {name}, or point the setting at a file with file:PATH.",
    )


def _from_file(path: Path, place: str) -> str:
    try:
        value = path.read_text("utf-8").strip()
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else "not UTF-8 text"
        raise AlertdError(
            "settings.secret",
            f"{place}: the secret file {path} cannot be read ({why}).",
            "Check the path and that the user alertd runs as may read it.",
        ) from None
    if not value:
        raise AlertdError(
            "settings.secret", f"{place}: the secret file {path} is empty.", "Put the URL in it."
        )
    return value
