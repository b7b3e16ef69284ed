"""Apprise URLs taken apart as Apprise does: no fragments, and options behind the first `?`."""

from urllib.parse import unquote_plus


def scheme_of(url: str) -> str:
    """What stands before `://`, in lower case; empty when nothing does."""
    scheme, mark, _ = url.partition("://")
    return scheme.strip().lower() if mark else ""


def options_of(url: str) -> list[tuple[str, str]]:
    """The options in their order: names in lower case, values unquoted."""
    pairs = (pair.partition("=") for pair in url.partition("?")[2].split("&"))
    return [(unquote_plus(name).lower(), unquote_plus(value)) for name, _, value in pairs if name]


def with_option(url: str, name: str, value: str) -> str:
    """The URL with one option more; `value` must need no quoting."""
    return f"{url}{'&' if '?' in url else '?'}{name}={value}"
