"""`console://`: a channel that prints, so that even the console is reached through Apprise."""

import sys
import threading
import unicodedata

_WIDTH = 72
_MISLEADING = {"Cc", "Cf", "Cs", "Co"}  # escapes, direction marks and the like
_PRINTING = threading.Lock()


def show(title: str, body: str) -> None:
    """Print one message whole, however many threads print; no terminal can be misled by it."""
    encoding = sys.stdout.encoding or "utf-8"
    rule = _rule(encoding) * _WIDTH
    text = f"{rule}\n{_safe(title)}\n\n{_safe(body)}\n{rule}\n\n"
    with _PRINTING:
        sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
        sys.stdout.flush()


def _safe(text: str) -> str:
    return "".join(
        char if char == "\n" or unicodedata.category(char) not in _MISLEADING else " "
        for char in text.replace("\r\n", "\n")
    )


def _rule(encoding: str) -> str:
    try:
        "─".encode(encoding)
    except UnicodeEncodeError:
        return "-"
    return "─"
