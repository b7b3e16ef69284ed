"""Which versions of alertd may share a database while one after the other is upgraded.

A revision is named NNNN, or NNNN~MMMM where an alertd of schema MMMM works on with it because the
migration only added what that one does not miss. So the name in the database tells an older
alertd, which knows nothing of the migration, whether it may stay.
"""

from sqlalchemy import Connection, text

from alertd.errors import AlertdError

_ALIVE = text(
    "SELECT host, pid FROM instance"
    " WHERE lease_until > clock_timestamp() AND schema_version < :least ORDER BY host, pid"
)


def serves(revision: str, ours: str) -> bool:
    """Whether an alertd of schema `ours` works with the newer one that `revision` names."""
    _, marked, least = revision.partition("~")
    return bool(marked) and least <= ours.partition("~")[0]


def refuse_beside_older(connection: Connection, head: str, place: str) -> None:
    """See that nobody works on the database whom the schema `head` would leave behind.

    Raises:
        AlertdError: `store.in_use`.
    """
    if connection.dialect.name != "postgresql":
        return
    if not connection.dialect.has_table(connection, "instance"):
        return
    number, _, least = head.partition("~")
    if older := connection.execute(_ALIVE, {"least": least or number}).all():
        named = ", ".join(f"{host} (pid {pid})" for host, pid in older)
        raise AlertdError(
            "store.in_use",
            f"The database {place} is to be migrated, and {named} cannot work with it afterwards.",
            "Stop these first; then start the new version.",
        )
