"""The ledger without any trace of how it came to be: neither when, nor in which order."""

from collections.abc import Iterator

from sqlalchemy import select as rows_of
from sqlmodel import Session

from alertd.model.commitment import Commitment
from alertd.store import commitments
from alertd.store.values import TABLES, chunked

_COMMITMENT = TABLES["commitment"].c


def every(tx: Session) -> Iterator[Commitment]:
    """All commitments by the ids that follow from their articles, read in lots."""
    named = tx.connection().execute(rows_of(_COMMITMENT.id, _COMMITMENT.uid))
    # Sorted here: databases differ in how they sort texts.
    uids = [uid for _, uid in sorted((key, uid) for key, uid in named)]
    for some in chunked(uids):
        found = commitments.load_many(tx, some)
        yield from (found[uid].commitment for uid in some)
