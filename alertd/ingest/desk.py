"""What intake asks of the rest: is it known, read it, record it, or note why not."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from alertd.errors import AlertdError
from alertd.model.article import RawDocument
from alertd.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that cannot be an article. `sha256` and `size` are None where it was not read."""

    name: str
    sha256: str | None
    size: int | None
    error: AlertdError


@dataclass(frozen=True, slots=True)
class Desk:
    """By sha256, or with the file. AlertdError `intake.*` means bad input, all else a fault.

    `record` takes a file's articles and then the file itself; a second time does no harm.
    """

    known: Callable[[str], bool]
    seen_again: Callable[[str], object]
    read: Callable[[RawDocument], Sequence[Reading]]
    record: Callable[[RawDocument, Sequence[Reading]], object]
    refuse: Callable[[Refusal], object]
