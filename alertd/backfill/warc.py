"""Pages that a crawler saved: the responses of a WARC file (ISO 28500)."""

import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from alertd.backfill.found import Found, Unreadable, damaged, too_big
from alertd.errors import AlertdError
from alertd.ingest.names import shown

_PAGES = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf")
_FINE = "200"


def pages(path: Path, max_bytes: int) -> Iterator[Found | Unreadable]:
    """The pages that a server answered with; pictures, scripts and redirections are left out."""
    iterator = _library()
    from warcio.exceptions import ArchiveLoadFailed

    try:
        with path.open("rb") as stream:
            for record in iterator(stream):
                if _is_page(record):
                    yield _page(record, max_bytes)
    # AttributeError is what warcio comes to where a packed record breaks off in its head.
    except (ArchiveLoadFailed, OSError, EOFError, ValueError, AttributeError, zlib.error) as error:
        raise damaged(shown(path.name), error) from None


def _library() -> Any:
    try:
        from warcio.archiveiterator import ArchiveIterator
    except ModuleNotFoundError:
        raise AlertdError(
            "backfill.extra",
            "WARC files need the library warcio, which is not installed.",
            'pip install "alertd[archives]"',
        ) from None
    return ArchiveIterator


def _is_page(record: Any) -> bool:
    if record.rec_type != "response" or record.http_headers is None:
        return False
    media = (record.http_headers.get_header("Content-Type") or "").partition(";")[0]
    return record.http_headers.get_statuscode() == _FINE and media.strip().lower() in _PAGES


def _page(record: Any, max_bytes: int) -> Found | Unreadable:
    address = record.rec_headers.get_header("WARC-Target-URI") or "a page"
    name = shown(_name(address))
    data = record.content_stream().read(max_bytes + 1)
    if len(data) > max_bytes:
        return too_big(name, max_bytes)
    return Found(name, data, None, _taken(record.rec_headers.get_header("WARC-Date")))


def _name(address: str) -> str:
    """Host and path: what follows `?` seldom tells one article from another."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address[:200]
    return f"{parts.netloc}{parts.path}"[:200] or address[:200]


def _taken(written: str | None) -> datetime | None:
    try:
        taken = datetime.fromisoformat(written or "")
    except ValueError:
        return None
    return taken if taken.tzinfo else taken.replace(tzinfo=UTC)
