"""Opening PostgreSQL, and the turns that several instances of alertd take on it.

The locks are advisory and end with their transaction, that of the duties with its connection.
"""

from typing import Any

from sqlalchemy import URL, Engine, text
from sqlalchemy.ext.compiler import compiles
from sqlmodel import Session
from sqlmodel.sql.sqltypes import AutoString

from alertd.store.creating import created

# The first key of each lock: they share one space with other programs on this database.
_SPACE = 0x616C7264
_LEDGER, _MIGRATION, _DUTIES, _CHANNEL = 1, 2, 3, _SPACE + 1
CHANNEL_OF_NOTICES = "alertd"

_WRITING_SECONDS, _BRIEF_SECONDS = 60, 2
_CONNECT = {
    "application_name": "alertd",
    "connect_timeout": 10,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
    "options": "-c timezone=UTC -c lock_timeout=30s "
    f"-c idle_in_transaction_session_timeout={_WRITING_SECONDS}s",
}

# What computes nothing long between its statements is ended soon when it is cut off among them:
# the others wait for its locks.
_BRIEFLY = f"set_config('idle_in_transaction_session_timeout', '{_BRIEF_SECONDS}s', true)"
_ALONE = f"pg_advisory_xact_lock({_SPACE}, {_LEDGER})"
_WRITE_ALONE = text(f"SELECT {_ALONE}")
_WRITE_BRIEFLY = text(f"SELECT {_BRIEFLY}, {_ALONE}")
_MIGRATE_ALONE = text(f"SELECT pg_advisory_xact_lock({_SPACE}, {_MIGRATION})")
_BESIDE_OTHERS = f"SELECT {_BRIEFLY}, pg_advisory_xact_lock_shared({_SPACE}, {_LEDGER})"
_DELIVER = text(_BESIDE_OTHERS)
_DELIVER_ON = text(f"{_BESIDE_OTHERS}, pg_advisory_xact_lock({_CHANNEL}, hashtext(:channel))")
DUTIES = f"SELECT pg_try_advisory_lock({_SPACE}, {_DUTIES})"
_NOTIFY = text(f"NOTIFY {CHANNEL_OF_NOTICES}")


@compiles(AutoString, "postgresql")
def _as_text(_type: AutoString, _compiler: Any, **_options: Any) -> str:
    """SQLite takes texts of any length; so does this, where a long one would be an error."""
    return "TEXT"


def engine_for(url: URL) -> Engine:
    """An engine on psycopg, which notices within seconds that the server is gone."""
    return created(url.set(drivername="postgresql+psycopg"), connect_args=_CONNECT)


def read_only(engine: Engine) -> Engine:
    """For sessions that see one moment of the database and cannot write."""
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def write_alone(tx: Session, *, brief: bool = False) -> None:
    """Wait until nobody else writes: what is read from here on stays so until the commit.

    A `brief` one that idles between its statements is ended within seconds, not within a minute.
    """
    tx.connection().execute(_WRITE_BRIEFLY if brief else _WRITE_ALONE)


def migrate_alone(connection: Any) -> None:
    """Wait until nobody else migrates."""
    connection.execute(_MIGRATE_ALONE)


def deliver(tx: Session, channel: str | None) -> None:
    """Wait until no writer is at work, nor anybody else on this channel, if one is named."""
    if channel is None:
        tx.connection().execute(_DELIVER)
    else:
        tx.connection().execute(_DELIVER_ON, {"channel": channel})


def notify(tx: Session) -> None:
    """Tell the other instances, at the commit, that there may be something due."""
    tx.connection().execute(_NOTIFY)
