"""Validation errors in words: the place, the value (never a secret), and the fix."""

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from alertd.errors import AlertdError

_SHOWN_OF_CHANNELS = {
    "name",
    "concurrency",
    "failover",
    "on_unknown",
    "max_per_hour",
    "format",
    "template",
}
_HIDDEN_OF_WEB = {"password", "token", "ping_url"}
_LONGEST_VALUE = 80
_FIXES = {
    "extra_forbidden": "There is no such setting; check its spelling against config/alertd.toml",
    "missing": "This setting is needed",
    "string_pattern_mismatch": "Names are letters, digits, dots, dashes and underscores",
}


def explain(error: ValidationError, path: Path | None) -> AlertdError:
    """One AlertdError that names every wrong setting on a line of its own."""
    lines = [_line(detail, path) for detail in error.errors()]
    return AlertdError(
        "settings.invalid",
        "\n".join(lines),
        "Nothing was changed. `alertd check` looks at the rest.",
    )


def _line(detail: Mapping[str, Any], path: Path | None) -> str:
    keys: Sequence[int | str] = detail["loc"]
    place = _place(keys, path)
    kind = detail["type"]
    if kind == "value_error" and not keys:
        return f"{place}: {_plain(detail['msg'])}."
    fix = _FIXES.get(kind, _plain(detail["msg"]))
    return f"{place}{_shown(keys, detail)}: {fix}."


def _place(keys: Sequence[int | str], path: Path | None) -> str:
    variable = "ALERTD_" + "__".join(str(key).upper() for key in keys)
    if keys and variable in os.environ:
        return variable
    dotted = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in keys)
    where = str(path) if path else "settings"
    line = _line_number(keys, path)
    return f"{where}{f':{line}' if line else ''}: {dotted.lstrip('.')}".rstrip(": ")


def _line_number(keys: Sequence[int | str], path: Path | None) -> int | None:
    """Where the last key is written, if it is written once; a guess is worse than none."""
    names = [key for key in keys if isinstance(key, str)]
    if path is None or not names:
        return None
    pattern = re.compile(rf"^[ \t]*{re.escape(names[-1])}[ \t]*=")
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return None
    found = [number for number, text in enumerate(lines, 1) if pattern.match(text)]
    return found[0] if len(found) == 1 else None


def _shown(keys: Sequence[int | str], detail: Mapping[str, Any]) -> str:
    """The value, unless it is missing, a whole table, or may be a secret."""
    secret = keys[:1] == ("channels",) and keys[-1] not in _SHOWN_OF_CHANNELS
    if detail["type"] == "missing" or secret or (keys[-1:] and keys[-1] in _HIDDEN_OF_WEB):
        return ""
    value = detail.get("input")
    if isinstance(value, (dict, list, tuple)):
        return ""
    text = repr(value)
    return f" = {text if len(text) <= _LONGEST_VALUE else text[:_LONGEST_VALUE] + '...'}"


def _plain(message: str) -> str:
    return message.removeprefix("Value error, ").rstrip(".")
