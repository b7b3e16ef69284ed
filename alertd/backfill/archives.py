"""Which kind of archive is it, and what is in it, in an order that is always the same."""

from collections.abc import Iterator
from pathlib import Path

from alertd.backfill import jsonl, packed, warc
from alertd.backfill.found import LARGEST_SIDECAR, Found, Unreadable
from alertd.errors import AlertdError
from alertd.ingest import files
from alertd.ingest.names import shown

_WARC = (".warc", ".warc.gz")
_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_TAR = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")


def articles_in(path: Path, max_bytes: int) -> Iterator[Found | Unreadable]:
    """The articles of a folder with all below it, an archive, or a file by itself.

    In folders the archives in them are opened too. One article at a time is in memory; what has
    more than `max_bytes` is left out with the reason.

    Raises:
        AlertdError: `backfill.missing`, `backfill.damaged`, `backfill.extra`.
    """
    if path.is_dir():
        yield from _in_folder(path, max_bytes)
    elif path.is_file():
        yield from _in_file(path, path.name, None, max_bytes)
    else:
        raise AlertdError(
            "backfill.missing", f"{shown(str(path))} is neither a folder nor a file.", "Check it."
        )


def _in_folder(root: Path, max_bytes: int) -> Iterator[Found | Unreadable]:
    names = [str(path.relative_to(root)) for path in root.rglob("*") if _is_plain(path)]
    for name, sidecar in packed.articles_among(names):
        try:
            beside = _sidecar(root / sidecar) if sidecar else None
            yield from _in_file(root / name, name, beside, max_bytes)
        except AlertdError as error:  # one that is damaged does not stop the others
            yield Unreadable(shown(name), error)


def _sidecar(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_SIDECAR)
    except OSError as fault:
        raise _not_opened(shown(path.name), fault) from None


def _is_plain(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _in_file(
    path: Path, name: str, sidecar: bytes | None, max_bytes: int
) -> Iterator[Found | Unreadable]:
    low = path.name.lower()
    if low.endswith(_WARC):
        yield from warc.pages(path, max_bytes)
    elif low.endswith(_LINES):
        yield from jsonl.articles(path, max_bytes)
    elif low.endswith(".zip"):
        yield from packed.in_zip(path, max_bytes)
    elif low.endswith(_TAR):
        yield from packed.in_tar(path, max_bytes)
    else:
        yield _alone(path, name, sidecar, max_bytes)


def _alone(path: Path, name: str, sidecar: bytes | None, max_bytes: int) -> Found | Unreadable:
    try:
        data = files.read(path, name, max_bytes, follow=True).data
    except files.StillChangingError:
        error = AlertdError(
            "intake.changing", f"{shown(name)} was written to while it was read.", "Try again."
        )
    except AlertdError as refusal:
        error = refusal
    except OSError as fault:
        error = _not_opened(shown(name), fault)
    else:
        return Found(shown(name), data, sidecar)
    return Unreadable(shown(name), error)


def _not_opened(name: str, fault: OSError) -> AlertdError:
    return AlertdError("intake.missing", f"{name} cannot be opened: {fault.strerror}.", "Check it.")
