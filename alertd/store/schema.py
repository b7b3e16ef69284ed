"""The schema's version: refuse a newer one, migrate an older one, check a file before use."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Engine, inspect
from sqlalchemy.engine import Connection
from sqlmodel import SQLModel

import alertd.store.values  # noqa: F401  registers every table
from alertd.errors import AlertdError
from alertd.store.postgres import migrate_alone
from alertd.store.rolling import refuse_beside_older, serves

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0008~0007"
_MIGRATIONS = Path(__file__).parent / "migrations"
_SOUND = "ok"


def bring_up_to_date(engine: Engine, place: str, *, check: bool) -> None:
    """Make the database what this version works with; `check` reads a file whole first.

    Raises:
        AlertdError: `store.corrupt`, `store.newer` or `store.foreign`.
    """
    with engine.connect() as connection:
        found = _version(connection)
        if check and found is not None:
            _check(connection, place)
        if found == HEAD or serves(found or "", HEAD):
            return
        _refuse_strange(connection, found, place)
    if found is not None and engine.url.database not in {None, "", ":memory:"}:
        _keep_old(engine, found)
    _migrate(engine, place)


def _keep_old(engine: Engine, found: str) -> None:
    """A copy of an older database beside it, before anything in it is changed."""
    from alertd.store.backup import back_up

    if engine.dialect.name == "sqlite" and engine.url.database:
        path = Path(engine.url.database)
        back_up(str(path), path.with_name(f"{path.name}.schema-{found}"))


def migrations() -> "Config":
    """Alembic's configuration: no file, only where the migrations are."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    return config


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


def _refuse_strange(connection: Connection, found: str | None, place: str) -> None:
    """Neither a schema of the future nor somebody else's tables are touched."""
    from alembic.script import ScriptDirectory

    known = {step.revision for step in ScriptDirectory.from_config(migrations()).walk_revisions()}
    if found is not None and found not in known:
        raise AlertdError(
            "store.newer",
            f"The database {place} was made by a newer alertd (schema {found}).",
            "Install that version, or restore a backup made by this one.",
        )
    if found is None and set(inspect(connection).get_table_names()) & set(SQLModel.metadata.tables):
        raise AlertdError(
            "store.foreign",
            f"The database {place} holds the tables of another program.",
            "Give alertd a database of its own.",
        )


def _migrate(engine: Engine, place: str) -> None:
    """Run the migrations in one transaction; Alembic is imported only for this."""
    from alembic import command

    with _without_foreign_keys(engine) as connection:
        # Else Alembic begins one for each step, and another process comes in between.
        connection.begin()
        if connection.dialect.name == "postgresql":
            migrate_alone(connection)
            refuse_beside_older(connection, HEAD, place)
        config = migrations()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        if connection.dialect.name == "sqlite" and (
            broken := connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        ):
            raise AlertdError(
                "store.corrupt",
                f"The database {place} lost references while it was migrated ({broken[0]}).",
                "Nothing was changed. Restore a backup, or report this.",
            )
        connection.commit()


@contextmanager
def _without_foreign_keys(engine: Engine) -> Iterator[Connection]:
    """A writing connection. Batch migrations rebuild tables: enforcing would delete the children.

    The pragma does nothing inside a transaction, so it goes to the driver before one begins.
    """
    with engine.execution_options(alertd_begin="IMMEDIATE").connect() as connection:
        if connection.dialect.name != "sqlite":
            yield connection
            return
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA foreign_keys = OFF")
        try:
            yield connection
        finally:
            connection.rollback()
            driver.execute("PRAGMA foreign_keys = ON")
