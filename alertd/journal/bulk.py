"""Many articles of the past at once: folded together, and planned for once all of them are in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from alertd import ledger
from alertd.errors import AlertdError
from alertd.failpoints import reach
from alertd.journal.refold import bring_up_to_date, fold_only
from alertd.journal.replan import forget_plans
from alertd.model.article import RawDocument
from alertd.model.commitment import Statement
from alertd.model.policy import Policy
from alertd.model.reading import Reading
from alertd.store import Store, articles

Told = Sequence[Reading] | AlertdError


@dataclass(frozen=True, slots=True)
class RecordedLot:
    """What a lot came to: articles added, files refused, commitments that are new or changed."""

    added: int
    refused: int
    touched: int


def unknown(store: Store, raws: Sequence[RawDocument]) -> list[RawDocument]:
    """Those of these files that were not read into articles yet, each once, in their order."""
    with store.read() as tx:
        known = articles.known_among(tx, [raw.sha256 for raw in raws])
    fresh = {raw.sha256: raw for raw in reversed(raws) if raw.sha256 not in known}
    return [raw for raw in raws if fresh.get(raw.sha256) is raw]


def record_lot(
    store: Store, lot: Sequence[tuple[RawDocument, Told]], policy: Policy, now: datetime
) -> RecordedLot:
    """Take files into the ledger in one transaction, all of them or none; nothing is planned.

    From here on the rows count as planned under no policy: `replan_if_changed` plans them, and
    so does the next start of a daemon.

    Raises:
        AlertdError: `store.*` when the database cannot be written; nothing was changed then.
    """
    refused = [(raw, told) for raw, told in lot if isinstance(told, AlertdError)]
    read = [(raw, told) for raw, told in lot if not isinstance(told, AlertdError)]
    with store.write() as tx:
        forget_plans(tx)
        bring_up_to_date(tx, policy, now)
        for raw, why in refused:
            said = f"{why.code}: {why.message}"
            _note(tx, raw.sha256, raw.name, len(raw.data), now=now, error=said)
        added = _added(tx, read, now)
        told = {sha: statements for sha, statements in added.items() if statements}
        replaced = fold_only(tx, now, told)
        reach("backfill.lot")
    return RecordedLot(len(added), len(refused), len(replaced.new) + len(replaced.changed))


def _added(
    tx: Any, read: Sequence[tuple[RawDocument, Sequence[Reading]]], now: datetime
) -> Mapping[str, Sequence[Statement]]:
    """The new articles of these files, by sha256, with what they state."""
    shas = [reading.article.sha256 for _, readings in read for reading in readings]
    known, added = articles.known_among(tx, shas), {}
    for raw, readings in read:
        for article, reading in ((reading.article, reading) for reading in readings):
            if article.sha256 not in known and article.sha256 not in added:
                statements = added[article.sha256] = ledger.statements_of(reading)
                articles.add(tx, article, statements, raw.received)
                _note(tx, article.sha256, article.name, len(raw.data), now=now)
        if all(reading.article.sha256 != raw.sha256 for reading in readings):
            _note(tx, raw.sha256, raw.name, len(raw.data), now=now)
    return added


def _note(
    tx: Any, sha256: str, name: str, size: int, *, now: datetime, error: str | None = None
) -> None:
    state = articles.REFUSED if error else articles.READ
    articles.note_file(tx, sha256=sha256, name=name, size=size, state=state, error=error, now=now)
