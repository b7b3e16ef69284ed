"""A database file copied while it is in use, checked, and put back."""

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from alertd.errors import AlertdError
from alertd.failpoints import reach
from alertd.store.claiming import HOLD

RESTORED = "restored"
_SIDE_FILES = ("-wal", "-shm", "-journal")
_SOUND = "ok"


def back_up(place: str, target: Path) -> int:
    """Copy the database at `place` to `target` (replaced whole, or left alone); its size in bytes.

    Raises:
        AlertdError: `backup.failed`, or `store.url` where the database is no file.
    """
    source = _file_of(place)
    draft = target.with_name(f".{target.name}.draft")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _connected(source, read_only=True) as live, _connected(draft) as copy:
            live.backup(copy, pages=2048)
            copy.execute("PRAGMA journal_mode = DELETE")
        verify(draft)
        _sync(draft)
        draft.replace(target)
        _sync(target.parent)
    except (OSError, sqlite3.Error) as error:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise AlertdError(
            "backup.failed",
            f"No backup was made at {target}: {error}.",
            "See that the folder can be written to and has room for another copy.",
        ) from error
    return target.stat().st_size


def verify(path: Path) -> None:
    """See that a file is a sound database of alertd's.

    Raises:
        AlertdError: `backup.unsound`.
    """
    try:
        with _connected(path, read_only=True) as copy:
            said = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
            copy.execute("SELECT version_num FROM alembic_version").fetchone()
            copy.execute("SELECT 1 FROM delivery LIMIT 1").fetchone()
    except (OSError, sqlite3.Error) as error:
        said = str(error)
    if said != _SOUND:
        raise AlertdError(
            "backup.unsound",
            f"{path} is no sound database of alertd: {said}.",
            "Take another backup; nothing was changed.",
        )


def put_back(place: str, backup: Path, now: datetime) -> Path | None:
    """Replace the database by a backup that starts held; where the old one was put, if there was.

    Nobody may have the database open. What waited beside the old file (its -wal) goes with it.

    Raises:
        AlertdError: `backup.unsound`, `backup.failed`; nothing was changed then.
    """
    target = _file_of(place)
    verify(backup)
    draft = target.with_name(f".{target.name}.restoring")
    aside = target.with_name(f"{target.name}.replaced-{now:%Y%m%dT%H%M%S}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _copy_held(backup, draft, now)
        moved = _set_aside(target, aside)
        draft.replace(target)
        reach("restore.replaced")
        _sync(target.parent)
    except (OSError, sqlite3.Error) as error:
        raise AlertdError(
            "backup.failed",
            f"{backup} was not restored: {error}.",
            f"See that {target.parent} can be written to and has room for another copy.",
        ) from error
    return aside if moved else None


def _copy_held(backup: Path, draft: Path, now: datetime) -> None:
    """A copy that sends nothing: the mark is in it before it takes the database's place."""
    with contextlib.suppress(FileNotFoundError):
        draft.unlink()
    with _connected(backup, read_only=True) as source, _connected(draft) as copy:
        source.backup(copy)
        marks = [(HOLD, RESTORED), ("restored_at", now.isoformat())]
        copy.executemany("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", marks)
        copy.commit()
        copy.execute("PRAGMA journal_mode = DELETE")
    _sync(draft)


def _set_aside(target: Path, aside: Path) -> bool:
    moved = target.exists()
    for ending in ("", *_SIDE_FILES):
        path = target.with_name(target.name + ending)
        if path.exists():
            path.rename(aside.with_name(aside.name + ending))
    return moved


def _file_of(place: str) -> Path:
    """The database's file; sqlite:///PATH is one too."""
    path = place.removeprefix("sqlite:///")
    if "://" in path or path == ":memory:":
        raise AlertdError(
            "store.url",
            "Only a database that is a file is backed up here.",
            "Use the server's own tools: pg_dump and pg_restore.",
        )
    return Path(path).absolute()


@contextlib.contextmanager
def _connected(path: Path, *, read_only: bool = False) -> Iterator[sqlite3.Connection]:
    if read_only and not path.is_file():
        raise FileNotFoundError(f"{path} is not there")
    mode = "ro" if read_only else "rwc"
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=30)
    try:
        yield connection
    finally:
        connection.close()


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
