"""Small facts, and the audit trail."""

from collections.abc import Mapping
from datetime import datetime

from sqlmodel import Session, select

from alertd.store.tables import AuditRow, MetaRow


def get(tx: Session, key: str) -> str | None:
    """The value kept under `key`, or None."""
    row = tx.get(MetaRow, key)
    return row.value if row else None


def get_all(tx: Session) -> dict[str, str]:
    """Every fact."""
    return {row.key: row.value for row in tx.exec(select(MetaRow))}


def set_many(tx: Session, values: Mapping[str, str]) -> None:
    """Keep each value under its key."""
    for key, value in values.items():
        tx.merge(MetaRow(key=key, value=value))


def forget(tx: Session, key: str) -> None:
    """Keep nothing under this key any more."""
    if (row := tx.get(MetaRow, key)) is not None:
        tx.delete(row)


def audit(tx: Session, now: datetime, what: str, detail: str) -> None:
    """Note what happened; notes are never changed."""
    tx.add(AuditRow(at=now, what=what, detail=detail))
