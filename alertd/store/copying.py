"""All rows of one database into another, and the proof that they are the same."""

from collections.abc import Callable, Iterator
from itertools import islice, zip_longest
from typing import Any

from sqlalchemy import Column, Table, func, insert, literal_column, text
from sqlalchemy import select as rows_of
from sqlmodel import Session, SQLModel

import alertd.store.values  # noqa: F401  registers the tables
from alertd.errors import AlertdError
from alertd.store.engine import Store

_LOT = 500
_Row = tuple[Any, ...]


def copy_all(source: Store, target: Store, told: Callable[[str, int], object]) -> dict[str, int]:
    """Copy every row, in one transaction, and compare each; how many there were, by table.

    Args:
        source: read as it is at one moment.
        target: a database of alertd's without rows; it stays without any if this fails.
        told: called with a table's name and how many more of its rows have been copied.

    Raises:
        AlertdError: `copy.not_empty`, `copy.differs` or `store.*`.
    """
    with source.read() as old, target.write() as new:
        _refuse_rows(new)
        counts = {table.name: _copied(old, new, table, told) for table in _tables()}
        for table in _tables():
            _compare(old, new, table)
            _count_on(new, table)
    return counts


def _tables() -> list[Table]:
    """Each after those that it refers to; who runs on the old one does not run on the new one."""
    return [table for table in SQLModel.metadata.sorted_tables if table.name != "instance"]


def _refuse_rows(tx: Session) -> None:
    for table in _tables():
        if (
            tx.connection()
            .execute(rows_of(literal_column("1")).select_from(table).limit(1))
            .first()
        ):
            raise AlertdError(
                "copy.not_empty",
                f"The database to copy to holds rows already (in {table.name}).",
                "Name one that is new or empty; nothing was changed.",
            )


def _copied(old: Session, new: Session, table: Table, told: Callable[[str, int], object]) -> int:
    names = [column.name for column in table.columns]
    number = 0
    rows = _rows(old, table)
    while lot := [dict(zip(names, row, strict=True)) for row in islice(rows, _LOT)]:
        new.connection().execute(insert(table), lot)
        number += len(lot)
        told(table.name, len(lot))
    return number


def _compare(old: Session, new: Session, table: Table) -> None:
    for before, after in zip_longest(_rows(old, table), _rows(new, table)):
        if before != after:
            key = (before or after or ())[0]
            raise AlertdError(
                "copy.differs",
                f"A row of {table.name} is not the same in the copy ({key}).",
                "Nothing was kept. Copy again while no alertd runs on either database.",
            )


def _rows(tx: Session, table: Table) -> Iterator[_Row]:
    """By primary key, in the order of bytes, never all at once in memory."""
    server = tx.get_bind().dialect.name == "postgresql"
    query = rows_of(table).order_by(*(_bytewise(one, server=server) for one in table.primary_key))
    found = tx.connection().execute(query, execution_options={"yield_per": _LOT})
    return (tuple(map(_held, row)) for row in found)


def _bytewise(column: Column[Any], *, server: bool) -> Any:
    """SQLite compares texts byte by byte unless told otherwise; a server does as it was set up."""
    return column.collate("C") if server and column.type.python_type is str else column


def _held(value: Any) -> Any:
    """A value as any database holds it: files of earlier versions may have NUL in a text."""
    return value.replace("\0", "\ufffd") if isinstance(value, str) else value


def _count_on(tx: Session, table: Table) -> None:
    """Have the server number new rows from the highest copied on."""
    if tx.get_bind().dialect.name != "postgresql" or "id" not in table.columns:
        return
    column = table.columns["id"]
    highest = tx.connection().execute(rows_of(func.max(column))).scalar()
    if column.type.python_type is int and highest is not None:
        sql = text("SELECT setval(pg_get_serial_sequence(:named, 'id'), :highest)")
        tx.connection().execute(sql, {"named": table.name, "highest": highest})
