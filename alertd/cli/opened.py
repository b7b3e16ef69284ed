"""The database and today's date, as commands on the ledger want them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from alertd.clock import SystemClock

if TYPE_CHECKING:
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


def today_of(loaded: "Loaded") -> date:
    """Today, in the zone of the settings."""
    from zoneinfo import ZoneInfo

    return SystemClock().now().astimezone(ZoneInfo(loaded.settings.timezone)).date()
