"""Keep secrets out of words: whatever a channel's URL holds must not reach logs or rows."""

import re
from urllib.parse import unquote, urlsplit

_LONGEST = 2000
_SHORTEST_SECRET = 4
_URL = re.compile(r"\b[a-z][a-z0-9+.-]{1,20}://[^\s'\"<>]{1,2000}", re.IGNORECASE)
_HIDDEN = "***"


def scrub(text: str, url: str) -> str:
    """`text` without the parts of `url` that may be secret, bounded in length, on one line."""
    shown = _URL.sub(_HIDDEN, text)
    for secret in sorted(_secrets(url), key=len, reverse=True):
        shown = shown.replace(secret, _HIDDEN)
    return " ".join(shown.split())[:_LONGEST]


def _secrets(url: str) -> set[str]:
    """Everything in the URL but its scheme and port, as written and as unquoted."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return {url}
    pieces = {url, host, parts.username or "", parts.password or "", *parts.path.split("/")}
    for pair in parts.query.split("&"):
        pieces.add(pair.partition("=")[2])
    pieces |= {unquote(piece) for piece in pieces}
    local = {"localhost", "127.0.0.1"}
    return {piece for piece in pieces if len(piece) >= _SHORTEST_SECRET} - local
