"""Logs: a constant event name and fields, as text for people or JSON for programs."""

import json
import logging
import sys
from datetime import UTC, datetime
from typing import Any


def configure(level: str, form: str) -> None:
    """Send this process's logs to standard error in the given form (`text` or `json`)."""
    stream = logging.StreamHandler(sys.stderr)
    stream.setFormatter(_Json() if form == "json" else _Text())
    root = logging.getLogger()
    root.handlers[:] = [stream]
    root.setLevel(logging.WARNING)
    logging.getLogger("alertd").setLevel(level)
    logging.getLogger("apscheduler").setLevel(logging.WARNING)


def _fields(record: logging.LogRecord) -> dict[str, Any]:
    fields: dict[str, Any] = dict(getattr(record, "fields", {}))
    if record.exc_info:
        fields["trace"] = logging.Formatter().formatException(record.exc_info)
    return fields


def _stamp(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")


class _Json(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": _stamp(record),
            "level": record.levelname,
            "logger": record.name,
            "event": record.getMessage(),
            **_fields(record),
        }
        return json.dumps(line, default=str)


class _Text(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        fields = " ".join(f"{key}={_quoted(value)}" for key, value in _fields(record).items())
        return f"{_stamp(record)} {record.levelname:<7} {record.getMessage()} {fields}".rstrip()


def _quoted(value: object) -> str:
    """A field on one line: file names and article text must not forge lines or colours."""
    text = str(value)
    return text if text.isprintable() and " " not in text else json.dumps(text)
