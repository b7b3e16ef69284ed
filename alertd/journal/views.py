"""The ledger as it was believed on a day."""

from datetime import date

from alertd import ledger
from alertd.model.commitment import Commitment
from alertd.store import Store, articles, commitments


def ledger_as_of(store: Store, as_of: date | None) -> list[tuple[str, Commitment]]:
    """What the articles published by `as_of` add up to, each with its present sticky id.

    Without a day it is what all of them add up to, folded anew.
    """
    with store.read() as tx:
        folded = ledger.fold(articles.statements(tx, as_of))
        wanted = [statement.id for one in folded for statement in one.statements]
        uids = commitments.uids_of(tx, wanted)
    return [(uids.get(one.statements[0].id, one.id), one) for one in folded]
