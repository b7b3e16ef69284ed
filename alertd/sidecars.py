"""Sidecars: what people write about an article in a file beside it; found and read."""

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

_ENDINGS = (".meta.json", ".meta.toml", ".json", ".toml")
_MARKED = (".meta.json", ".meta.toml")
_LARGEST = 64 * 1024


def sidecar_names(name: str) -> Iterator[str]:
    """The names that the sidecar of an article called `name` may have, the plainest last."""
    stem = PurePath(name).stem
    for ending in _ENDINGS:
        yield name + ending
        if stem != name:
            yield stem + ending


def sidecars_among(names: Iterable[str]) -> set[str]:
    """Which of the files in a folder are sidecars: by a name that no article has, or beside one.

    `NAME.meta.json` and `NAME.meta.toml` always are; `NAME.json` and `NAME.toml` where an article
    of that name, with or without its ending, lies there too.
    """
    found = set(names)
    articles = {name for name in found if not name.lower().endswith(_ENDINGS)}
    beside = {sidecar for name in articles for sidecar in sidecar_names(name)}
    return {name for name in found if name.lower().endswith(_MARKED)} | (beside & found)


def sidecar_of(article: Path) -> Path | None:
    """The sidecar that lies beside an article; links are not followed."""
    beside = (article.with_name(name) for name in sidecar_names(article.name))
    return next((path for path in beside if _is_plain_file(path)), None)


def _is_plain_file(path: Path) -> bool:
    """Whether it is there; a name too long for the folder is not."""
    try:
        return path.is_file() and not path.is_symlink()
    except OSError:
        return False


def read_sidecar(article: Path) -> bytes | None:
    """What the sidecar beside an article says; None where there is none that can be read."""
    sidecar = sidecar_of(article)
    if sidecar is None:
        return None
    try:
        with sidecar.open("rb") as file:
            return file.read(_LARGEST)
    except OSError:
        return None
