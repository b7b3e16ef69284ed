"""A sidecar: JSON or TOML beside an article, in which people say what only they know of it."""

import json
from dataclasses import replace

from alertd.documents.fields import told_in
from alertd.documents.parts import Parts
from alertd.model.article import Problem, PublishedSource

_LARGEST = 64 * 1024


def with_sidecar(parts: Parts, data: bytes, name: str) -> Parts:
    """The article with what its sidecar says in place of what it says itself.

    One that cannot be read, or says nothing that is understood, is told as a problem.
    """
    told = told_in(_fields(data), PublishedSource.SIDECAR)
    if not (told.candidates or told.timezone or told.outlet or told.language):
        return replace(parts, problems=[*parts.problems, _unread(name)])
    return replace(
        parts,
        language=told.language or parts.language,
        outlet=told.outlet or parts.outlet,
        candidates=[*told.candidates, *parts.candidates],
        timezone=told.timezone or parts.timezone,
    )


def _fields(data: bytes) -> dict[str, object]:
    try:
        text = data[:_LARGEST].decode("utf-8-sig")
        fields = json.loads(text) if text.lstrip().startswith("{") else _toml(text)
    except (ValueError, RecursionError):
        return {}
    return fields if isinstance(fields, dict) else {}


def _toml(text: str) -> object:
    import tomllib  # few articles have a sidecar

    return tomllib.loads(text)


def _unread(name: str) -> Problem:
    return Problem(
        "reading.sidecar",
        f"The file beside {name} says nothing of it that is understood.",
        'Write {"published": "2025-10-24", "timezone": "Europe/Berlin"} into it.',
    )
