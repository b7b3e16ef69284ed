"""Articles as lines of JSON: `text` or `html`, with `title`, `published`, `source` and the like."""

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from alertd.backfill.found import Found, Unreadable, damaged, too_big
from alertd.errors import AlertdError
from alertd.ingest.names import shown

_CONTENT = frozenset({"text", "body", "html"})
_NAMES = ("name", "file", "id", "url")


def articles(path: Path, max_bytes: int) -> Iterator[Found | Unreadable]:
    """The article of each line. Its other fields count as a sidecar's, date and zone above all."""
    place = shown(path.name)
    try:
        with _opened(path) as lines:
            number = 0
            while line := lines.readline(max_bytes + 1):
                number += 1
                if len(line) > max_bytes and not line.endswith(b"\n"):
                    _skip(lines, max_bytes)
                    yield too_big(f"{place}:{number}", max_bytes)
                elif line.strip():
                    yield _article(line, f"{place}:{number}")
    except (OSError, EOFError, zlib.error) as error:
        raise damaged(place, error) from None


def _opened(path: Path) -> IO[bytes]:
    if path.name.lower().endswith(".gz"):
        return gzip.open(path)  # type: ignore[return-value]  # it reads as a file does
    return path.open("rb")


def _skip(lines: IO[bytes], max_bytes: int) -> None:
    """To the end of a line that is too long to be kept."""
    while (rest := lines.readline(max_bytes)) and not rest.endswith(b"\n"):
        pass


def _article(line: bytes, place: str) -> Found | Unreadable:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        fields = None
    content = _content(fields) if isinstance(fields, dict) else None
    if content is None:
        error = AlertdError(
            "intake.unsupported",
            f"{place} is no article: a line is an object with `text` or `html`.",
            'As in {"title": "...", "text": "...", "published": "2025-10-24"}.',
        )
        return Unreadable(place, error)
    rest = {key: value for key, value in fields.items() if key not in _CONTENT}
    named = next((fields[key] for key in _NAMES if isinstance(fields.get(key), str)), place)
    sidecar = json.dumps(rest, ensure_ascii=False).encode("utf-8", "replace") if rest else None
    return Found(shown(named)[:200] or place, content, sidecar)


def _content(fields: dict[str, Any]) -> bytes | None:
    if isinstance(page := fields.get("html"), str):
        return page.encode("utf-8", "replace")
    text = next((fields[key] for key in ("text", "body") if isinstance(fields.get(key), str)), None)
    if text is None:
        return None
    title = fields.get("title")
    whole = f"{title}\n\n{text}" if isinstance(title, str) and title.strip() else text
    return whole.encode("utf-8", "replace")
