"""The journal and the drain on a virtual clock: every notice that would go out, and when."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from alertd import journal
from alertd.clock import VirtualClock
from alertd.errors import AlertdError
from alertd.ingest.entries import document_of
from alertd.model.article import RawDocument
from alertd.model.policy import Channel, Policy
from alertd.model.reading import Reading
from alertd.model.reminder import Outcome, OutcomeClass
from alertd.notify import Drain, Message, Sender
from alertd.reading import read_all
from alertd.sidecars import read_sidecar
from alertd.store import Store, deliveries

_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Sent:
    """One message that would go out at `at` (aware, UTC)."""

    at: datetime
    channel: str
    message: Message


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read, and why."""

    path: Path
    error: AlertdError


@dataclass(frozen=True, slots=True)
class _Arrival:
    at: datetime
    raw: RawDocument
    reading: Reading


class _Recorder:
    """A sender that delivers into a list; `then`, if given, delivers for real."""

    def __init__(self, clock: VirtualClock, then: Sender | None) -> None:
        self._clock = clock
        self._then = then
        self.sent: list[Sent] = []

    def send(self, channel: Channel, message: Message) -> Outcome:
        self.sent.append(Sent(self._clock.now(), channel.name, message))
        if self._then is not None:
            return self._then.send(channel, message)
        return Outcome(OutcomeClass.OK, "simulated")


class Simulation:
    """Articles arriving at 00:00 of their publication dates, from `first` to `last` inclusive.

    Args:
        policy: routes and channels, as the daemon would have them.
        first: the first day whose notices count; the clock starts earlier if an article does.
        last: the last day; also the upper bound for dates that are inferred, so that the
            output does not depend on when it is run.
        zone: IANA name in which days begin and end.
        sender: delivers for real while recording; None only records.
    """

    def __init__(
        self, policy: Policy, first: date, last: date, zone: str, sender: Sender | None = None
    ) -> None:
        self._policy = policy
        self._zone = ZoneInfo(zone)
        self._first = self._midnight(first)
        self._end = self._midnight(last + timedelta(days=1))
        self._arrivals: list[_Arrival] = []
        self._sender = sender
        self.unread: list[Unread] = []

    def load(self, paths: Sequence[Path], seen: Callable[[], None] = lambda: None) -> None:
        """Read the articles; what cannot be read is kept in `unread`. `seen` marks progress."""
        for path in paths:
            try:
                self._arrivals += self._arrivals_from(path)
            except AlertdError as error:
                self.unread.append(Unread(path, error))
            seen()
        self._arrivals.sort(key=lambda arrival: (arrival.at, arrival.raw.name, arrival.raw.sha256))

    def run(self) -> Iterator[Sent]:
        """Every message that would go out in the span, in order."""
        start = min([self._first, *(arrival.at for arrival in self._arrivals)])
        clock = VirtualClock(start)
        recorder = _Recorder(clock, self._sender)
        store = Store.open(":memory:")
        try:
            drain = Drain(store, recorder, clock, "simulation")
            drain.configure(self._policy)
            waiting = [arrival for arrival in self._arrivals if arrival.at < self._end]
            while (now := self._next_moment(store, waiting)) < self._end:
                clock.advance_to(now)
                while waiting and waiting[0].at <= now:
                    arrival = waiting.pop(0)
                    journal.record(store, arrival.raw, arrival.reading, self._policy, clock.now())
                drain.look()
                yield from (sent for sent in recorder.sent if sent.at >= self._first)
                recorder.sent.clear()
        finally:
            store.close()

    def _next_moment(self, store: Store, waiting: list[_Arrival]) -> datetime:
        with store.read() as tx:
            due = deliveries.next_due(tx)
        arrives = waiting[0].at if waiting else _NEVER
        return min(arrives, due or _NEVER)

    def _arrivals_from(self, path: Path) -> Iterator[_Arrival]:
        try:
            data = path.read_bytes()
        except OSError as error:
            raise AlertdError(
                "intake.unreadable", f"cannot be read: {error.strerror}.", "Check the path."
            ) from None
        sha256, told = hashlib.sha256(data).hexdigest(), read_sidecar(path)
        raw = RawDocument(path.name, sha256, data, self._end, told)
        for reading in read_all(raw):
            published = reading.article.published
            at = self._midnight(published) if published else self._first
            yield _Arrival(at, document_of(reading, raw), reading)

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), self._zone).astimezone(UTC)
