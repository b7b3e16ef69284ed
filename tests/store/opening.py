"""Opening a store at a place, and small facts in it: what its tests ask of both databases."""

import pytest

from alertd.errors import AlertdError
from alertd.store import Store, meta


def keep(store, **facts):
    with store.write() as tx:
        meta.set_many(tx, facts)


def kept(store):
    with store.read() as tx:
        return meta.get_all(tx)


def refusal(place) -> AlertdError:
    """The error, with its hint, that opening ends with."""
    with pytest.raises(AlertdError) as refused:
        Store.open(str(place))
    assert refused.value.hint
    return refused.value
