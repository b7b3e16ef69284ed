"""The one door to the database: tables, queries, migrations."""

from alertd.store.engine import Store, is_on_server

__all__ = ["Store", "is_on_server"]
