"""The ledger as it was believed on a day."""

from datetime import date

from alertd import ledger
from alertd.model.commitment import Commitment
from alertd.store import Store, articles, commitments, corrections


def ledger_as_of(store: Store, as_of: date | None) -> list[tuple[str, Commitment]]:
    """What the articles published by `as_of` add up to, each with its present sticky id.

    Without a day it is what all of them add up to, folded anew.
    """
    with store.read() as tx:
        made = [one.correction for one in corrections.every(tx)]
        known = [one for one in made if as_of is None or one.on <= as_of]
        folded = ledger.fold(articles.statements(tx, as_of), known)
        wanted = [statement.id for one in folded for statement in one.statements]
        uids = commitments.uids_of(tx, wanted)
    return [(uids.get(one.statements[0].id, one.id), one) for one in folded]
