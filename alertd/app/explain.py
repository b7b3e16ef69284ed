"""Why a message was sent or not: rule, gate, attempts and the sentence that it rests on."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from alertd.errors import AlertdError
from alertd.journal.plans import in_force, planned_of
from alertd.model.policy import Policy
from alertd.model.reminder import Skipped
from alertd.settings import Loaded
from alertd.store import Store, commitments, deliveries, letters, meta, seen
from alertd.store.commitments import Stored


def explain(loaded: Loaded, wanted: str, now: datetime) -> dict[str, Any]:
    """All there is to say of a message, or of a commitment's messages, planned and left out.

    Raises:
        AlertdError: `deliveries.unknown` or `deliveries.ambiguous` where nothing has that id.
    """
    store = Store.open(loaded.settings.database_place, check=False)
    try:
        with store.read() as tx:
            return _explained(tx, loaded.policy, wanted, now)
    finally:
        store.close()


def _explained(tx: Any, policy: Policy, wanted: str, now: datetime) -> dict[str, Any]:
    found = commitments.find(tx, wanted)
    if len(found) == 1 and (stored := commitments.load(tx, found[0])):
        return _of_commitment(tx, stored, policy, now)
    try:
        said = letters.explained(tx, wanted)
    except AlertdError:
        if not found:
            raise
        raise AlertdError(
            "deliveries.ambiguous", f"Several ids begin with {wanted!r}.", "Give more of it."
        ) from None
    stored_of = commitments.load(tx, said["uid"]) if said["uid"] else None
    gate = _gate(said, now, meta.get(tx, "hold"))
    evidence = _evidence(stored_of) if stored_of else None
    return {"message": said | {"gate": gate}, "evidence": evidence}


def _gate(said: dict[str, Any], now: datetime, hold: str | None) -> str:
    """What decides right now, in words."""
    state, not_before = said["state"], said["not_before"]
    if state == "digested":
        return f"it travels in the message {said['group']['id']}, which is {said['group']['state']}"
    if state not in {"pending", "retry"}:
        return f"it has ended: {said['reason'] or state}" if state != "sent" else "it was sent"
    if hold:
        return f"all sending is held: {hold}"
    if not_before > now and said["held_by"]:
        return f"it is held until {not_before.isoformat()}: {said['held_by']}"
    if not_before > now:
        what = "its next try" if state == "retry" else "its time"
        return f"{what} comes at {not_before.isoformat()}"
    return "it may go now, as soon as its channel takes it"


def _of_commitment(tx: Any, stored: Stored, policy: Policy, now: datetime) -> dict[str, Any]:
    planned = planned_of(tx, stored, policy, now, in_force(tx))
    return {
        "commitment": {"id": stored.uid, "title": stored.commitment.title},
        "evidence": _evidence(stored),
        "messages": deliveries.of_commitment(tx, stored.uid),
        "seen": [asdict(one) for one in seen.of_commitment(tx, stored.uid)],
        "not_planned": [_left_out(skipped) for skipped in planned.skipped],
    }


def _left_out(skipped: Skipped) -> dict[str, str]:
    return {
        "stage": skipped.stage,
        "channel": skipped.channel,
        "route": skipped.route,
        "reason": str(skipped.reason),
    }


def _evidence(stored: Stored) -> dict[str, Any]:
    statement = stored.commitment.evidence
    return {
        "commitment": stored.uid,
        "title": stored.commitment.title,
        "quote": statement.mention.quote,
        "rule": statement.mention.rule,
        "article": statement.article.name,
    }
