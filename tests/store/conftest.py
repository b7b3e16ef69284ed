"""What the store promises, it promises on both kinds of database."""

import pytest


@pytest.fixture
def store(either_store):
    """An empty store: in memory, and on a server."""
    return either_store
