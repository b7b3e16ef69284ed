"""Each storyline lived through on a virtual clock by the readers of two channels."""

import hashlib
import json
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from alertd import journal
from alertd.clock import VirtualClock
from alertd.model.article import RawDocument
from alertd.model.reminder import Outcome, OutcomeClass
from alertd.notify import Drain
from alertd.planning.stages import CHANGED, PASSED
from alertd.reading import read_all
from alertd.store import Store, commitments, deliveries
from alertd.store.values import TABLES
from tests.journal.conftest import a_policy

GOLD = Path(__file__).parents[1] / "gold"
STORYLINES = sorted(
    path.parent
    for folder in ("storylines", "extra/storylines")
    for path in (GOLD / folder).glob("*/expected.json")
)
ROWS = TABLES["delivery"].c
# A notice is heard alone, or in one message with others.
HEARD = ("sent", "digested")


class Delivered:
    def send(self, channel, message) -> Outcome:
        del channel, message
        return Outcome(OutcomeClass.OK, "heard")


class Readers:
    """Two channels that hear everything about a storyline, from its first article to its last."""

    def __init__(self, folder: Path, store: Store) -> None:
        self.store, self.policy = store, a_policy("desk", "phone")
        self.arrivals = sorted(self._arrivals(folder), key=lambda one: one[0])
        self.clock = VirtualClock(self.arrivals[0][0])
        self.told: dict[tuple[str, str], str] = {}
        self.seen: set[str] = set()

    def _arrivals(self, folder: Path):
        for one in json.loads((folder / "expected.json").read_text("utf-8"))["articles"]:
            data, day = (folder / one["file"]).read_bytes(), date.fromisoformat(one["published"])
            at = datetime.combine(day, time(), UTC)
            raw = RawDocument(one["file"], hashlib.sha256(data).hexdigest(), data, at)
            (reading,) = read_all(raw, published=day, timezone=one["timezone"])
            yield at, raw, reading

    def live(self) -> None:
        drain = Drain(self.store, Delivered(), self.clock, "readers")
        drain.configure(self.policy)
        end = self.arrivals[-1][0] + timedelta(days=15)
        while (now := self._next(end)) < end:
            self.clock.advance_to(now)
            while self.arrivals and self.arrivals[0][0] <= now:
                _, raw, reading = self.arrivals.pop(0)
                journal.record(self.store, raw, reading, self.policy, now)
            drain.look()
            self.hear()

    def _next(self, end: datetime) -> datetime:
        with self.store.read() as tx:
            due = deliveries.next_due(tx)
        arrives = self.arrivals[0][0] if self.arrivals else end
        return min(arrives, due or end)

    def hear(self) -> None:
        """No reminder is of an old date, and whoever was told one now knows the new one."""
        with self.store.read() as tx:
            now = {one.uid: one.commitment for one in commitments.load_all(tx)}
            sent = tx.connection().execute(
                select(ROWS.id, ROWS.uid, ROWS.channel, ROWS.stage, ROWS.when).where(
                    ROWS.state.in_(HEARD), ROWS.uid.is_not(None)
                )
            )
            for row, uid, channel, stage, when in sent.all():
                if row in self.seen:
                    continue
                self.seen.add(row)
                assert uid in now
                if stage != CHANGED:
                    assert when == now[uid].edtf, f"{stage} of a superseded date: {now[uid].title}"
                    assert stage == PASSED or not now[uid].is_off
                self.told[uid, channel] = "off" if now[uid].is_off else when
        for (uid, _), when in self.told.items():
            if uid in now:
                assert when == ("off" if now[uid].is_off else now[uid].edtf), now[uid].title


@pytest.mark.parametrize("folder", STORYLINES, ids=lambda folder: folder.name)
def test_t3_t4_nobody_is_reminded_of_a_superseded_date_and_each_change_is_told_once(folder):
    """Whoever was told a date that changes hears of it at once, and once."""
    store = Store.open(":memory:")
    readers = Readers(folder, store)
    readers.live()

    with store.read() as tx:
        receipts = tx.connection().execute(
            select(ROWS.uid, ROWS.channel, ROWS.was, ROWS.when).where(
                ROWS.state.in_(HEARD), ROWS.stage == CHANGED
            )
        )
        counted = Counter(tuple(row) for row in receipts)
    store.close()
    assert readers.told
    assert set(counted.values()) <= {1}
