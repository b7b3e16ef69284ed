"""A month on a virtual clock: articles, reminders and rounds of the auditor; nothing grows."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from alertd import journal
from alertd.app.clock_gate import ClockGate
from alertd.app.watch import Watch
from alertd.clock import VirtualClock
from alertd.model.reminder import Outcome, OutcomeClass
from alertd.notify import Drain
from alertd.settings import load
from alertd.store import Store, deliveries

START = datetime(2030, 1, 1, tzinfo=UTC)
LOOKS_A_DAY = 96
WARM_UP_DAYS = 2
MAY_GROW_MB = 12.0


class Taker:
    """A channel that takes everything but every tenth message, at the first try."""

    def __init__(self) -> None:
        self.number = 0

    def send(self, _channel, _message) -> Outcome:
        self.number += 1
        if self.number % 10 == 0:
            return Outcome(OutcomeClass.TRANSIENT, "error=503")
        return Outcome(OutcomeClass.OK, "")


def descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


@pytest.mark.parametrize("days", [4, pytest.param(30, marks=pytest.mark.torture)])
def test_nothing_grows_and_nothing_is_left(tmp_path, make, days):
    """Descriptors and memory stay what they were after two days; each day's reminders are told."""
    clock, taker = VirtualClock(START), Taker()
    (tmp_path / "alertd.toml").write_text("")
    loaded = load(tmp_path / "alertd.toml")
    store = Store.open(str(tmp_path / "alertd.db"))
    drain = Drain(store, taker, clock, "boot")
    drain.configure(loaded.policy)
    gate, watch = ClockGate(store, clock, "console"), Watch(store, clock, drain, lambda: loaded)
    before = (0, 0.0)
    for day in range(days):
        if day == WARM_UP_DAYS:
            before = descriptors(), resident_mb()
        arrive(store, make, loaded, clock, day)
        for _ in range(LOOKS_A_DAY):
            clock.advance(timedelta(days=1) / LOOKS_A_DAY)
            gate.look()
            drain.look()
        assert watch.round() == []
    said = (
        f"descriptors {before[0]} to {descriptors()}, memory {before[1]:.0f} to {resident_mb():.0f}"
    )
    print(f"\n{days} days, {taker.number} messages, {said} MB")  # noqa: T201
    assert descriptors() <= before[0]
    assert resident_mb() - before[1] < MAY_GROW_MB
    assert taker.number >= days - 1
    with store.read() as tx:
        due = deliveries.next_due(tx)
        assert due is None or due > clock.now() - timedelta(minutes=15)
    store.close()


def arrive(store, make, loaded, clock, day: int) -> None:
    """Two dated facts a day, one of them a week ahead."""
    today = clock.now().date()
    names = [
        f"{chr(97 + day % 26)}{chr(98 + day // 26)}{kind}on duty starts" for kind in ("ab", "cd")
    ]
    mentions = [
        make.mention(today + timedelta(days=ahead), name.title())
        for name, ahead in zip(names, (2, 8), strict=True)
    ]
    raw, reading = make.reading(f"{day}.txt", today, *mentions)
    journal.record(store, raw, reading, loaded.policy, clock.now())
