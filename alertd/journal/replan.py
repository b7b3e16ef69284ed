"""Plan again what is unsent, after the configuration or the rules of zones have changed."""

import hashlib
from dataclasses import astuple
from datetime import datetime, timedelta
from typing import Any

from alertd.journal.plans import apply_plans
from alertd.model.policy import Policy, Route
from alertd.store import Store, commitments, deliveries, meta

_STILL_SPOKEN_OF = timedelta(days=9)
_UNDER = "planned_under"


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


def replan_if_changed(store: Store, policy: Policy, rules: str, now: datetime) -> int:
    """As `replan`, unless the rows were planned under just this policy and these rules.

    `rules` names what else decides: alertd's version, the tz database's. A start over a million
    rows must not go through all of them to find that nothing is different.
    """
    under = _fingerprint(policy, rules)
    with store.read() as tx:
        if meta.get(tx, _UNDER) == under:
            return 0
    added = replan(store, policy, now)
    with store.write() as tx:
        meta.set_many(tx, {_UNDER: under})
    return added


def forget_plans(tx: Any) -> None:
    """From now on the rows count as planned under no policy."""
    meta.forget(tx, _UNDER)


def _fingerprint(policy: Policy, rules: str) -> str:
    """The same in every process for the same routes and channels; URLs are left out."""
    channels = sorted(channel.name for channel in policy.channels)
    told = (channels, [_spelled(route) for route in policy.routes], rules)
    return hashlib.sha256(repr(told).encode()).hexdigest()


def _spelled(route: Route) -> tuple[object, ...]:
    return tuple(sorted(part) if isinstance(part, frozenset) else part for part in astuple(route))
