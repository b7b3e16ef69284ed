"""Several instances that take files from one folder: each file once, and none is left behind.

Each has a folder of its own in .work/. A rename is what claims a file: of several that try, one
succeeds, and the others find the file gone.
"""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Others:
    """`me` names this instance's folder; `alive` says which instances run, this one included."""

    me: str
    alive: Callable[[], set[str]]

    def left_behind(self, work: Path) -> list[Path]:
        """The files in .work/ of instances that are no more, or of one that ran here alone."""
        # First the folders, then who lives: who comes meanwhile enters before making a folder.
        entries = [path for path in work.iterdir() if path.name != self.me]
        if not entries:
            return []
        living = self.alive()
        found: list[Path] = []
        for path in sorted(entries):
            if not path.is_dir():
                found.append(path)
            elif path.name not in living:
                found += self._emptied(path)
        return found

    @staticmethod
    def _emptied(folder: Path) -> list[Path]:
        found = []
        with contextlib.suppress(OSError):  # another instance is at it too
            found = sorted(folder.iterdir())
            folder.rmdir()  # only succeeds when there is nothing in it
        return found
