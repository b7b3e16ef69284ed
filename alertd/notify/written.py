"""What became of each message, kept until the database has taken it.

A message that is out must not go out again because of our own disk.
"""

import logging
import random
import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from alertd.errors import AlertdError
from alertd.model.policy import Channel
from alertd.model.reminder import Claimed, DeliveryState, Outcome
from alertd.store import Store, finishing

_LOG = logging.getLogger("alertd.notify")
_Kept = tuple[Claimed, Outcome, datetime]
_Ended = tuple[Claimed, Outcome, DeliveryState | None]


class Outcomes:
    """Writes outcomes; those of several threads go in one transaction when they come together.

    Args:
        store: where the rows are.
        jitter: spreads retries; None keeps them on their steps.
        channels: those in force, by name; asked for at each writing.
    """

    def __init__(
        self,
        store: Store,
        jitter: random.Random | None,
        channels: Callable[[], Mapping[str, Channel]] = dict,
    ) -> None:
        self._store = store
        self._jitter = jitter
        self._channels = channels
        self._kept: list[_Kept] = []
        self._keeping = threading.Lock()
        self._writing = threading.Lock()

    @property
    def unwritten(self) -> int:
        """How many the database has not taken yet."""
        with self._keeping:
            return len(self._kept)

    def add(self, claimed: Claimed, outcome: Outcome, at: datetime) -> None:
        """Keep an outcome of `at` (aware, UTC) and try to write it."""
        with self._keeping:
            self._kept.append((claimed, outcome, at))
        self.write()

    def write(self) -> bool:
        """Write what is not written yet; False while the database will not take it."""
        with self._writing:
            with self._keeping:
                batch = list(self._kept)
            if not batch:
                return True
            try:
                ended = self._write(batch)
            except AlertdError as error:
                fields = {"error": str(error), "kept": len(batch)}
                _LOG.error("outcome.unwritten", extra={"fields": fields})
                return False
            with self._keeping:
                del self._kept[: len(batch)]
        for claimed, outcome, state in ended:
            _tell(claimed, outcome, state)
        return True

    def _write(self, batch: Sequence[_Kept]) -> list[_Ended]:
        channels = self._channels()
        with self._store.deliver() as tx:
            return [
                (
                    claimed,
                    outcome,
                    finishing.finish(
                        tx,
                        claimed,
                        outcome,
                        at,
                        jitter=self._jitter,
                        channel=channels.get(claimed.channel),
                    ),
                )
                for claimed, outcome, at in batch
            ]


def _tell(claimed: Claimed, outcome: Outcome, state: DeliveryState | None) -> None:
    """One log line for each outcome; what is dead needs a person."""
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
