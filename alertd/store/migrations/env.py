"""Alembic's environment: runs on the connection that `store.schema` hands over."""

from alembic import context
from sqlmodel import SQLModel

import alertd.store.values  # noqa: F401  registers every table

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=SQLModel.metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
