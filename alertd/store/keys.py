"""Keys that alertd makes for itself, once, and keeps in the database."""

import secrets

from alertd.store import meta
from alertd.store.engine import Store


def kept(store: Store, name: str) -> str:
    """The key of that name; made when it is first asked for."""
    with store.read() as tx:
        found = meta.get(tx, name)
    if found is None:
        with store.write() as tx:
            found = meta.get(tx, name) or secrets.token_hex()
            meta.set_many(tx, {name: found})
    return found
