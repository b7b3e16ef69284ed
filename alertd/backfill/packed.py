"""Articles packed together: .zip and .tar. Names inside are names, and never used as paths."""

import tarfile
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import IO

from alertd.backfill.found import LARGEST_SIDECAR, Found, Unreadable, damaged, too_big
from alertd.errors import AlertdError
from alertd.ingest.names import is_unfinished, shown
from alertd.sidecars import sidecar_names, sidecars_among

_BROKEN = (OSError, EOFError, RuntimeError, NotImplementedError, ValueError)
_NOBODYS = "__MACOSX"


def articles_among(names: Iterable[str]) -> Iterator[tuple[str, str | None]]:
    """The names of articles, each with that of the sidecar beside it, folder by folder.

    Left out are sidecars by themselves, hidden files and folders, and unfinished files.
    """
    folders: dict[str, set[str]] = defaultdict(set)
    for written in names:
        parts = PurePosixPath(written).parts
        hidden = any(part.startswith(".") or part == _NOBODYS for part in parts)
        # As written: an archive knows `./a`, `/a` and `a//b` by no tidier name.
        folder, mark, name = written.rpartition("/")
        if name and not hidden and not is_unfinished(name):
            folders[folder + mark].add(name)
    for folder in sorted(folders):
        sidecars = sidecars_among(folders[folder])
        for name in sorted(folders[folder] - sidecars):
            beside = next((one for one in sidecar_names(name) if one in sidecars), None)
            yield folder + name, folder + beside if beside else None


def in_zip(path: Path, max_bytes: int) -> Iterator[Found | Unreadable]:
    """The articles of a .zip, folder by folder."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = {one.filename: one for one in archive.infolist() if not one.is_dir()}
            for name, beside in articles_among(members):
                yield _unzipped(archive, name, beside, max_bytes)
    except (*_BROKEN, zipfile.BadZipFile) as error:
        raise damaged(shown(path.name), error) from None


def _unzipped(
    archive: zipfile.ZipFile, name: str, beside: str | None, max_bytes: int
) -> Found | Unreadable:
    try:
        with archive.open(name) as file:
            data = file.read(max_bytes + 1)
        sidecar = None
        if beside:
            with archive.open(beside) as file:
                sidecar = file.read(LARGEST_SIDECAR)
    except (*_BROKEN, zipfile.BadZipFile, zlib.error) as error:
        return _not_unpacked(name, error)
    return _checked(name, data, sidecar, max_bytes)


def in_tar(path: Path, max_bytes: int) -> Iterator[Found | Unreadable]:
    """The articles of a .tar, packed or not, in the order in which they lie there.

    It is gone through twice, from the beginning to the end: a sidecar may come after its article.
    """
    try:
        names, sidecars = _listed(path)
        with tarfile.open(path, "r|*") as archive:
            for member in archive:
                if member.isreg() and member.name in names:
                    file = archive.extractfile(member)
                    assert file is not None
                    yield _untarred(member.name, file, sidecars, names, max_bytes)
    except (*_BROKEN, tarfile.TarError, zlib.error) as error:
        raise damaged(shown(path.name), error) from None


def _listed(path: Path) -> tuple[dict[str, str | None], dict[str, bytes]]:
    """The articles, each with its sidecar's name; and what the sidecars say."""
    present: list[str] = []
    small: dict[str, bytes] = {}
    with tarfile.open(path, "r|*") as archive:
        for member in archive:
            if not member.isreg():
                continue
            present.append(member.name)
            if member.name.endswith((".json", ".toml")) and member.size <= LARGEST_SIDECAR:
                file = archive.extractfile(member)
                assert file is not None
                small[member.name] = file.read()
    names = dict(articles_among(present))
    beside_some = {beside for beside in names.values() if beside}
    return names, {name: data for name, data in small.items() if name in beside_some}


def _untarred(
    name: str,
    file: IO[bytes],
    sidecars: dict[str, bytes],
    names: dict[str, str | None],
    max_bytes: int,
) -> Found | Unreadable:
    beside = names[name]
    sidecar = sidecars.get(beside) if beside else None
    return _checked(name, file.read(max_bytes + 1), sidecar, max_bytes)


def _checked(name: str, data: bytes, sidecar: bytes | None, max_bytes: int) -> Found | Unreadable:
    if len(data) > max_bytes:
        return too_big(shown(name), max_bytes)
    return Found(shown(name), data, sidecar)


def _not_unpacked(name: str, why: Exception) -> Unreadable:
    error = AlertdError(
        "intake.damaged", f"{shown(name)} cannot be unpacked: {why}.", "Unpack it by hand."
    )
    return Unreadable(shown(name), error)
