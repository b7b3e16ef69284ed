"""What became of each message, kept until the database has taken it.

A message that is out must not go out again because of our own disk.
"""

import logging
import random
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from alertd.errors import AlertdError
from alertd.model.policy import Channel
from alertd.model.reminder import DeliveryState
from alertd.store import Store, finishing
from alertd.store.finishing import Ended

_LOG = logging.getLogger("alertd.notify")
_MOST_AT_ONCE = 100
_GATHER_SECONDS = 0.005
_WRITE_AGAIN_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class _Kept:
    ended: Ended
    then: Callable[[], None]


class Outcomes:
    """Writes outcomes, those that come together in one transaction: a commit costs a disk's turn.

    Args:
        store: where the rows are.
        jitter: spreads retries; None keeps them on their steps.
        channels: those in force, by name; asked for at each writing.
        on_written: told after each transaction.
        in_flight: how many outcomes may come; for them a moment is waited.
    """

    def __init__(
        self,
        store: Store,
        jitter: random.Random | None,
        channels: Callable[[], Mapping[str, Channel]] = dict,
        on_written: Callable[[], None] = lambda: None,
        in_flight: Callable[[], int] = lambda: 0,
    ) -> None:
        self._store = store
        self._jitter = jitter
        self._channels = channels
        self._on_written = on_written
        self._in_flight = in_flight
        self._kept: list[_Kept] = []
        self._keeping = threading.Condition()
        self._writing = threading.Lock()
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="outcomes", daemon=True)
        self.refused = False

    @property
    def unwritten(self) -> int:
        """How many the database has not taken yet."""
        with self._keeping:
            return len(self._kept)

    def start(self) -> None:
        """Write what is added, in a thread of its own, until stopped."""
        self._thread.start()

    def stop(self) -> bool:
        """Write what is left; False when the database will not take it."""
        with self._keeping:
            self._stopping = True
            self._keeping.notify_all()
        return self.write()

    def add(self, ended: Ended, then: Callable[[], None] = lambda: None) -> None:
        """Keep an outcome to be written; `then` is called once it is."""
        with self._keeping:
            self._kept.append(_Kept(ended, then))
            self._keeping.notify_all()

    def write(self) -> bool:
        """Write what is not written yet; False while the database will not take it."""
        with self._writing:
            while batch := self._next():
                try:
                    states = self._write([kept.ended for kept in batch])
                except AlertdError as error:
                    self.refused = True
                    fields = {"error": str(error), "kept": self.unwritten}
                    _LOG.error("outcome.unwritten", extra={"fields": fields})
                    return False
                with self._keeping:
                    del self._kept[: len(batch)]
                self.refused = False
                for kept, state in zip(batch, states, strict=True):
                    _tell(kept.ended, state)
                    kept.then()
                self._on_written()
        return True

    def _next(self) -> list[_Kept]:
        with self._keeping:
            return self._kept[:_MOST_AT_ONCE]

    def _write(self, batch: Sequence[Ended]) -> list[DeliveryState | None]:
        channels = self._channels()
        with self._store.deliver() as tx:
            return finishing.finish_all(tx, batch, jitter=self._jitter, channels=channels)

    def _run(self) -> None:
        while self._gathered():
            try:
                self.write()
            except Exception:  # noqa: BLE001  they are kept: the next try comes, whatever this one met
                self.refused = True
                _LOG.exception("outcome.failed")

    def _gathered(self) -> bool:
        """Wait for outcomes, a moment for more of them to come; False once it is to stop."""
        with self._keeping:
            if self.refused:
                self._keeping.wait_for(lambda: self._stopping, _WRITE_AGAIN_SECONDS)
            self._keeping.wait_for(lambda: self._kept or self._stopping)
        expected = min(self._in_flight(), _MOST_AT_ONCE)
        with self._keeping:
            self._keeping.wait_for(
                lambda: len(self._kept) >= expected or self._stopping, _GATHER_SECONDS
            )
            return not self._stopping


def _tell(ended: Ended, state: DeliveryState | None) -> None:
    """One log line for each outcome; what is dead needs a person."""
    claimed, outcome = ended.claimed, ended.outcome
    fields = {
        "delivery": claimed.id,
        "channel": claimed.channel,
        "attempt": claimed.attempt,
        "outcome": outcome.outcome.value,
    }
    if state is DeliveryState.SENT:
        _LOG.info("delivery.sent", extra={"fields": fields})
        return
    fields["detail"] = outcome.detail
    if state is DeliveryState.DEAD:
        fields["do"] = f"mend the channel, then: alertd test-notify {claimed.channel}"
        _LOG.error("delivery.dead", extra={"fields": fields})
    elif state is None:  # given up on before it came back; its row has gone on without it
        _LOG.warning("delivery.too_late", extra={"fields": fields})
    else:
        _LOG.warning("delivery.retried", extra={"fields": fields})
