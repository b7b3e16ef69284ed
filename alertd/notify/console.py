"""`console://`: a channel that prints, so that even the console is reached through Apprise."""

import sys
import threading

_RULE = "─" * 72
_PRINTING = threading.Lock()


def show(title: str, body: str) -> None:
    """Print one message whole, however many threads print."""
    with _PRINTING:
        sys.stdout.write(f"{_RULE}\n{title}\n\n{body}\n{_RULE}\n\n")
        sys.stdout.flush()
