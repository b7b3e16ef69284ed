"""The database and today's date, as commands on the ledger want them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from alertd.clock import SystemClock
from alertd.model.correction import Author

if TYPE_CHECKING:
    from alertd.cli.root import Invocation
    from alertd.model.policy import Policy
    from alertd.settings import Loaded
    from alertd.store import Store


@contextmanager
def opened(loaded: "Loaded") -> Iterator["Store"]:
    """The database, closed at the end; not read whole first."""
    from alertd.store import Store

    store = Store.open(loaded.settings.database_place, check=False)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def sitting(
    invocation: "Invocation", who: str, why: str
) -> Iterator[tuple["Store", "Policy", Author]]:
    """The database, the routes in force, and who says what; the daemon is told afterwards."""
    from alertd.app.poke import poke

    loaded = invocation.load()
    with opened(loaded) as store:
        yield store, loaded.policy, Author(who, why, SystemClock().now())
    poke(loaded.settings.data)


def today_of(loaded: "Loaded") -> date:
    """Today, in the zone of the settings."""
    from zoneinfo import ZoneInfo

    return SystemClock().now().astimezone(ZoneInfo(loaded.settings.timezone)).date()
