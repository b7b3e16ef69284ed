"""One backfill: what is found is read in parallel and recorded in lots; what is known is passed by.

There is nothing to resume by but the ledger itself: what was recorded is known by its sha256.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from alertd import journal
from alertd.backfill.engines import Engine
from alertd.backfill.found import Found, Unreadable
from alertd.clock import Clock
from alertd.journal import bulk
from alertd.model.article import RawDocument
from alertd.model.policy import Policy
from alertd.store import Store

# In one transaction: a daemon that is to send meanwhile waits for it.
_LOT = 50
_LOOKED_UP_BYTES = 8 * 2**20


@dataclass(slots=True)
class Progress:
    """How far it is: files found, articles added, files known before and refused.

    `touched` counts how often a lot made or changed a commitment, `planned` the reminders.
    """

    found: int = 0
    added: int = 0
    known: int = 0
    refused: int = 0
    touched: int = 0
    planned: int = 0


class Backfill:
    """Reads archives into a ledger.

    Args:
        store: the ledger.
        policy: the routes in force.
        clock: says when the articles came in.
        timezone: the zone of an article's dates where neither it nor its outlet shows one.
        refused: told the name of each file that is no article, and why.
        told: told how far it is, after each lot.
    """

    def __init__(
        self,
        store: Store,
        policy: Policy,
        clock: Clock,
        *,
        timezone: str,
        refused: Callable[[str, str], object],
        told: Callable[[Progress], object],
    ) -> None:
        self._store = store
        self._policy = policy
        self._clock = clock
        self._timezone = timezone
        self._refused = refused
        self._told = told
        self.progress = Progress()

    def take(self, found: Iterable[Found | Unreadable], engine: Engine) -> None:
        """Read and record what is not known yet; nothing is planned or sent.

        Raises:
            AlertdError: `backfill.*`, `reader.*` or `store.*`; what was recorded stays.
        """
        answers = engine.read(self._unknown(found), self._timezone)
        while lot := list(islice(answers, _LOT)):
            recorded = bulk.record_lot(self._store, lot, self._policy, self._clock.now())
            for raw, told in lot:
                if not isinstance(told, tuple):
                    self._refused(raw.name, str(told))
            self.progress.added += recorded.added
            self.progress.refused += recorded.refused
            self.progress.touched += recorded.touched
            self._told(self.progress)

    def plan(self, rules: str) -> None:
        """Plan, at the end, for what lies ahead; `rules` as for `replan_if_changed`."""
        now = self._clock.now()
        planned = journal.replan_if_changed(self._store, self._policy, rules, now)
        self.progress.planned += planned

    def _unknown(self, found: Iterable[Found | Unreadable]) -> Iterator[RawDocument]:
        """What is to be read; looked up in lots, so that going over what is known is fast."""
        for lot in _lots(self._documents(found)):
            fresh = bulk.unknown(self._store, lot)
            self.progress.found += len(lot)
            self.progress.known += len(lot) - len(fresh)
            if not fresh:
                self._told(self.progress)
            yield from fresh

    def _documents(self, found: Iterable[Found | Unreadable]) -> Iterator[RawDocument]:
        for one in found:
            if isinstance(one, Unreadable):
                self.progress.refused += 1
                self._refused(one.name, str(one.error))
                continue
            sha256 = hashlib.sha256(one.data).hexdigest()
            received = one.taken or self._clock.now()
            yield RawDocument(one.name, sha256, one.data, received, one.sidecar)


def _lots(raws: Iterator[RawDocument]) -> Iterator[list[RawDocument]]:
    """Together as many as one look-up takes, unless they are large."""
    lot: list[RawDocument] = []
    size = 0
    for raw in raws:
        lot.append(raw)
        size += len(raw.data)
        if len(lot) == _LOT or size > _LOOKED_UP_BYTES:
            yield lot
            lot, size = [], 0
    if lot:
        yield lot
