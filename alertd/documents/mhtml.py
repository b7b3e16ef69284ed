"""Pages that a browser saved in one file (MHTML, RFC 2557): the page in it, read as a page."""

import re
from dataclasses import replace
from urllib.parse import urlsplit

from alertd.documents import html
from alertd.documents.claims import claim
from alertd.documents.message import body_of, header, parse
from alertd.documents.parts import Parts
from alertd.errors import AlertdError
from alertd.model.article import PublishedSource

_LONGEST_ADDRESS = 2000


def read(data: bytes, name: str) -> Parts:
    """The saved page: its Subject names it, its Date is when it was saved.

    Raises:
        AlertdError: `intake.damaged` where no page is in it.
    """
    message = parse(data, name)
    pages = body_of(message).pages
    if not pages:
        raise AlertdError(
            "intake.damaged",
            f"{name} is a saved page that is cut short: no page is in it.",
            "Save the page again, as .html or .mhtml.",
        )
    # The first is the page itself (RFC 2557, 2.2); the rest are its frames.
    parts = html.read(pages[0])
    saved = claim(header(message, "Date"), PublishedSource.METADATA)
    return replace(
        parts,
        title=parts.title or header(message, "Subject"),
        host=parts.host or _host(header(message, "Snapshot-Content-Location")),
        made=saved.day if saved else None,
    )


def _host(address: str) -> str | None:
    if not re.match(r"https?://", address):
        return None
    try:
        return urlsplit(address[:_LONGEST_ADDRESS]).hostname
    except ValueError:
        return None
