"""Plan again what is unsent, after the configuration or the rules of zones have changed."""

from datetime import datetime, timedelta

from alertd.journal.plans import apply_plans
from alertd.model.policy import Policy
from alertd.store import Store, commitments, deliveries, meta

_STILL_SPOKEN_OF = timedelta(days=9)


def replan(store: Store, policy: Policy, now: datetime) -> int:
    """Bring the unsent rows in line with `policy`; nothing that was sent goes again.

    Commitments that ended more than nine days ago are left alone: their last stage, `passed`,
    is useful for seven. Returns how many rows were added.
    """
    with store.write() as tx:
        deliveries.retire(tx, {channel.name for channel in policy.channels}, now)
        open_ones = commitments.load_all(tx, ending_from=(now - _STILL_SPOKEN_OF).date())
        added = apply_plans(tx, open_ones, policy, now)
        if added:
            meta.audit(tx, now, "replanned", f"{added} reminders added")
    return added
