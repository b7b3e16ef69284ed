"""Keep secrets out of words: whatever a channel's URL holds must not reach logs or rows."""

import re
from collections.abc import Iterator
from urllib.parse import quote, unquote, unquote_plus

_LONGEST_BYTES = 2000
_LONGEST_READ = 50_000
_SHORTEST = 4
_SHORTEST_PASSWORD = 2
_URL = re.compile(r"\b[a-z][a-z0-9+.-]{1,20}://[^\s'\"<>]{1,2000}", re.IGNORECASE)
_PORT = re.compile(r":\d{1,5}(?=/|$)")
_HIDDEN = "***"
# Options whose values are words of Apprise's own; hiding them would make its lines unreadable.
_OPEN_OPTIONS = {"cto", "rto", "format", "method", "mode", "overflow", "priority", "verify"}
_OPEN_HOSTS = {"localhost", "127.0.0.1"}


def scrub(text: str, url: str) -> str:
    """`text` on one line without what `url` holds, at most 2000 bytes of UTF-8."""
    shown = _URL.sub(_HIDDEN, text[:_LONGEST_READ])
    if secrets := _pattern(url):
        shown = secrets.sub(_HIDDEN, shown)
    plain = "".join(char if char.isprintable() else " " for char in shown)
    line = " ".join(plain.split()).encode("utf-8", "replace")
    return line[:_LONGEST_BYTES].decode("utf-8", "ignore")


def _pattern(url: str) -> re.Pattern[str] | None:
    """Matches every secret in any of its spellings, longer ones first."""
    found = {spelling for secret in _secrets(url) for spelling in _spellings(secret)}
    patterns = [re.escape(one) for one in sorted(found, key=len, reverse=True)]
    patterns += [rf"(?<!\w){re.escape(one)}(?!\w)" for one in sorted(_short_passwords(url))]
    return re.compile("|".join(patterns), re.IGNORECASE) if patterns else None


def _secrets(url: str) -> set[str]:
    """Everything in the URL but its scheme, port and open options."""
    rest = url.partition("://")[2] or url
    path, _, query = rest.partition("?")
    pieces = {url, rest, path, *re.split(r"[/:@#,]", _PORT.sub("", path)), *_values(query)}
    return {piece for piece in pieces if len(piece) >= _SHORTEST} - _OPEN_HOSTS


def _values(query: str) -> Iterator[str]:
    """The options' values; the name too of one that has no value, for it may be a token."""
    for pair in query.split("&"):
        name, mark, value = pair.partition("=")
        if name.lower() not in _OPEN_OPTIONS:
            yield value if mark else name


def _spellings(secret: str) -> set[str]:
    """As written, as unquoted, and as a program would quote it."""
    plain = {unquote(secret), unquote_plus(secret)}
    return {secret, *plain, *(quote(one) for one in plain), *(quote(one, "") for one in plain)}


def _short_passwords(url: str) -> set[str]:
    """What stands before the `@` and is too short to be hidden inside of words."""
    login, mark, _ = url.partition("://")[2].partition("?")[0].rpartition("@")
    parts = {unquote(part) for part in login.split(":")} if mark else set()
    return {part for part in parts if _SHORTEST_PASSWORD <= len(part) < _SHORTEST}
