"""The one door to the database: tables, queries, migrations."""

from alertd.store.engine import Store

__all__ = ["Store"]
