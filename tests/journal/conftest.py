"""A policy, and the ways to put articles in and to let time pass."""

from datetime import UTC, date, datetime, time

import pytest

from alertd import journal
from alertd.model.commitment import Certainty
from alertd.model.policy import Channel, LeadTime, Policy, Route
from alertd.model.reminder import Outcome, OutcomeClass
from alertd.store import claiming, deliveries
from tests.store.ending import end_one

STAGES = ("14d", "7d", "3d", "1d", "day", "1h", "at", "passed")


def a_policy(*receivers: str, stages: tuple[str, ...] = STAGES, hour: int = 9) -> Policy:
    """One route that takes everything, in UTC."""
    names = receivers or ("console",)
    route = Route(
        name="everything",
        receivers=names,
        matchers=(),
        lead_times=tuple(LeadTime.parse(stage) for stage in stages),
        send_at=time(hour),
        timezone="UTC",
        certainties=frozenset({Certainty.SCHEDULED, Certainty.EXPECTED}),
    )
    return Policy((route,), tuple(Channel(name, f"{name}://") for name in names))


class Desk:
    """Records articles and sends what is due."""

    def __init__(self, store, make) -> None:
        self.store, self.make = store, make
        self.policy = a_policy()

    def says(self, name: str, *mentions, now: datetime, published: date | None = None):
        """Record an article that makes these mentions, published that day unless told."""
        raw, reading = self.make.reading(name, published or now.date(), *mentions)
        return journal.record(self.store, raw, reading, self.policy, now)

    def sent(self, now: datetime, said: OutcomeClass = OutcomeClass.OK):
        """Send what is due; (channel, stage, was) of each notice."""
        with self.store.write() as tx:
            claimed = [
                one
                for channel in self.policy.channels
                for one in claiming.claim(tx, channel.name, now, 100, "boot")
            ]
            for one in claimed:
                end_one(tx, one, Outcome(said, ""), now)
        return [(one.channel, n.stage, n.was) for one in claimed for n in one.notices]

    def rows(self, *columns: str):
        """These columns of every delivery row, in order."""
        with self.store.read() as tx:
            names = ", ".join(columns)
            found = tx.connection().exec_driver_sql(f"SELECT {names} FROM delivery ORDER BY key")
            return [tuple(row) for row in found]

    def next_due(self) -> datetime | None:
        """When the next row is due."""
        with self.store.read() as tx:
            return deliveries.next_due(tx)


@pytest.fixture
def store(either_store):
    """An empty store: in memory, and on a server."""
    return either_store


@pytest.fixture(scope="session")
def desk_of(make):
    """Sets up a desk at a store, with a policy that takes everything."""
    return lambda store: Desk(store, make)


@pytest.fixture
def desk(store, desk_of) -> Desk:
    """A desk at an empty store."""
    return desk_of(store)


@pytest.fixture(scope="session")
def policy_of():
    """Builds policies."""
    return a_policy


@pytest.fixture(scope="session")
def at():
    """An instant, in UTC, as people write it."""
    return lambda text: datetime.fromisoformat(text).replace(tzinfo=UTC)
