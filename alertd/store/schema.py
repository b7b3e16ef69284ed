"""The schema's version: refuse a newer one, migrate an older one, check a file before use."""

from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.engine import Connection

from alertd.errors import AlertdError

HEAD = "0001"
_MIGRATIONS = Path(__file__).parent / "migrations"
_SOUND = "ok"


def bring_up_to_date(engine: Engine, place: str) -> None:
    """Make the database what this version works with.

    Raises:
        AlertdError: `store.corrupt` or `store.newer`.
    """
    with engine.connect() as connection:
        found = _version(connection)
        if found == HEAD:
            return
        if found is not None:
            _check(connection, place)
    if found is not None and found > HEAD:
        raise AlertdError(
            "store.newer",
            f"The database {place} was made by a newer alertd (schema {found}).",
            "Install that version, or restore a backup made by this one.",
        )
    _migrate(engine)


def check_whole(engine: Engine, place: str) -> None:
    """Read the whole file and say whether it is sound; AlertdError `store.corrupt` if not."""
    with engine.connect() as connection:
        _check(connection, place)


def _check(connection: Connection, place: str) -> None:
    if connection.dialect.name != "sqlite":
        return
    said = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
    if said != _SOUND:
        raise AlertdError(
            "store.corrupt",
            f"The database {place} is damaged: {said}.",
            "Stop alertd and restore a backup.",
        )


def _version(connection: Connection) -> str | None:
    if not connection.dialect.has_table(connection, "alembic_version"):
        return None
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return str(found) if found is not None else None


def _migrate(engine: Engine) -> None:
    """Run the migrations; Alembic is imported only when there is something to do."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    with engine.execution_options(alertd_begin="IMMEDIATE").connect() as connection:
        if connection.dialect.name == "sqlite":
            # Batch migrations rebuild tables; with this on, that would delete their children.
            connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
            connection.rollback()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.commit()
        if connection.dialect.name == "sqlite":
            connection.rollback()
            connection.exec_driver_sql("PRAGMA foreign_keys = ON")
