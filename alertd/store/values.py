"""Rows into the values of `model`, and back: fields and columns go by the same names."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import Column, Row
from sqlmodel import SQLModel

import alertd.store.gate_tables
import alertd.store.instance_table
import alertd.store.outbox_tables  # noqa: F401
from alertd.model.article import PublishedSource
from alertd.model.commitment import (
    ArticleRef,
    Bound,
    Certainty,
    Change,
    ChangeKind,
    Commitment,
    Kind,
    Mention,
    Status,
)

# Importing this module registers every table.
TABLES = SQLModel.metadata.tables
_BETWEEN_PARTIES = "\x1f"
_CHUNK = 500
_Id = TypeVar("_Id", str, int)

MENTION = tuple(field.name for field in fields(Mention))
COMMITMENT = tuple(
    field.name
    for field in fields(Commitment)
    if field.name not in {"evidence", "statements", "history", "conflicts"}
)
REF = tuple(field.name for field in fields(ArticleRef))


def _parted(parties: str) -> tuple[str, ...]:
    return tuple(parties.split(_BETWEEN_PARTIES)) if parties else ()


_READ: Mapping[str, Callable[[Any], object]] = {
    "kind": Kind,
    "bound": Bound,
    "certainty": Certainty,
    "status": Status,
    "parties": _parted,
    "subject": _parted,
    "published_source": PublishedSource,
}


def columns(table: str, names: Sequence[str]) -> list[Column[Any]]:
    """The columns of a table, in this order."""
    return [TABLES[table].c[name] for name in names]


def fields_of(names: Sequence[str], found: Sequence[Any]) -> dict[str, Any]:
    """What a dataclass is made of, from what a row holds."""
    told = dict(zip(names, found, strict=True))
    for name in _READ.keys() & told.keys():
        told[name] = _READ[name](told[name])
    return told


def columns_of(value: object, names: Sequence[str]) -> dict[str, Any]:
    """What a row holds, from a dataclass."""
    return {name: _storable(getattr(value, name)) for name in names}


def ref_of(row: Row[Any] | Sequence[Any]) -> ArticleRef:
    """An article reference, from columns in the order of `REF`."""
    return ArticleRef(**fields_of(REF, row))


def change_of(row: Sequence[Any], article: ArticleRef) -> Change:
    """A line of history, from kind, before, after and quote."""
    kind, before, after, quote = row
    return Change(ChangeKind(kind), before, after, article, quote)


def chunked(ids: Sequence[_Id]) -> list[Sequence[_Id]]:
    """Ids in lots that fit into one statement, whatever their number."""
    return [ids[at : at + _CHUNK] for at in range(0, len(ids), _CHUNK)]


def plain(text: str) -> str:
    """Text as any database takes it, as long as it was.

    A surrogate that stands alone becomes `?`, and NUL, which PostgreSQL does not hold, U+FFFD.
    """
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "\ufffd")


def parted(words: tuple[str, ...]) -> str:
    """Several texts as one column holds them."""
    return plain(_BETWEEN_PARTIES.join(words))


def _storable(value: object) -> object:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return parted(value)
    return plain(value) if isinstance(value, str) else value
