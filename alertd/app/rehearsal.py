"""Who would be told of an article or a commitment: which routes take it, when, where and why."""

import hashlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from alertd import journal
from alertd.errors import AlertdError
from alertd.ingest.entries import document_of
from alertd.journal.plans import in_force, planned_of
from alertd.model.article import RawDocument
from alertd.model.gate import Occasion, Passage, Silence
from alertd.model.policy import Matcher, Policy, Route
from alertd.model.reminder import Reminder
from alertd.planning import RouteGates
from alertd.planning.matching import in_words, matches_at_all
from alertd.reading import read_all
from alertd.settings import Loaded
from alertd.sidecars import read_sidecar
from alertd.store import Store, articles, commitments, corrections, silences
from alertd.store.commitments import Stored


def rehearse(loaded: Loaded, wanted: str, now: datetime) -> list[dict[str, Any]]:
    """For each commitment: the routes with whether they take it, and every notice with its gate.

    Args:
        loaded: the settings in force.
        wanted: a file, which is read into an empty ledger; or the name, or the beginning of the
            sha256, of an article that was read; or the beginning of a commitment's id.
        now: aware UTC.

    Raises:
        AlertdError: `routes.unknown` where nothing is called so, or what reading the file raises.
    """
    path = Path(wanted)
    if path.is_file():
        store = Store.open(":memory:")
        try:
            _take_in(store, path, loaded.policy, now)
            return list(_all(store, loaded.policy, None, now))
        finally:
            store.close()
    store = Store.open(loaded.settings.database_place, check=False)
    try:
        return list(_all(store, loaded.policy, _meant(store, wanted), now))
    finally:
        store.close()


def _take_in(store: Store, path: Path, policy: Policy, now: datetime) -> None:
    data = path.read_bytes()
    raw = RawDocument(path.name, hashlib.sha256(data).hexdigest(), data, now, read_sidecar(path))
    for reading in read_all(raw):
        journal.record(store, document_of(reading, raw), reading, policy, now)


def _meant(store: Store, wanted: str) -> list[str]:
    """The commitments that are meant, by their ids."""
    with store.read() as tx:
        found = commitments.find(tx, wanted)
        named = corrections.find_article(tx, wanted)
        if len(found) == 1:
            return found
        ids = articles.ids_by_sha(tx, [sha for sha, _ in named])
        uids = sorted({uid for one in ids.values() for uid in articles.commitments_of(tx, one)})
    if not uids:
        raise AlertdError(
            "routes.unknown",
            f"No file, no article with commitments and no single commitment is called {wanted!r}.",
            "Give a path, the name of an article that was read, or an id of alertd list --all.",
        )
    return uids


def _all(
    store: Store, policy: Policy, uids: list[str] | None, now: datetime
) -> Iterator[dict[str, Any]]:
    with store.read() as tx:
        found = (
            commitments.load_all(tx) if uids is None else commitments.load_many(tx, uids).values()
        )
        standing, learned = tuple(silences.listed(tx, now)), in_force(tx)
        for stored in found:
            planned = planned_of(tx, stored, policy, now, learned)
            ahead = [one for one in planned.reminders if one.due_at >= now]
            yield {
                "id": stored.uid,
                "title": stored.commitment.title,
                "when": stored.commitment.edtf,
                "routes": [_taken(route, stored) for route in policy.routes],
                "notices": [_notice(one, stored, policy, standing) for one in ahead],
                "not_planned": [
                    {"stage": s.stage, "channel": s.channel, "route": s.route, "why": str(s.reason)}
                    for s in planned.skipped
                ],
            }


def _taken(route: Route, stored: Stored) -> dict[str, Any]:
    """Whether a route's tests hold, and which of them does not."""
    failing = next(
        (one for one in route.matchers if not matches_at_all([one], stored.commitment)), None
    )
    return {"route": route.name, "matches": failing is None, "because": _because(route, failing)}


def _because(route: Route, failing: Matcher | None) -> str:
    if failing is not None:
        return f"it does not hold that {in_words([failing])}"
    return in_words(route.matchers) or "it takes everything"


def _notice(
    one: Reminder, stored: Stored, policy: Policy, standing: tuple[Silence, ...]
) -> dict[str, Any]:
    """When a notice goes, and what the gates would say of it then."""
    occasion = Occasion(
        now=one.due_at,
        stage=one.stage,
        route=one.route,
        channel=one.channel,
        urgency=one.urgency,
        due_at=one.due_at,
        silences=standing,
        commitment=stored.commitment,
    )
    verdict = RouteGates(policy).decide(occasion)
    goes = verdict.until if verdict.passage is Passage.HOLD else one.due_at
    return {
        "stage": one.stage,
        "channel": one.channel,
        "route": one.route,
        "due_at": one.due_at.isoformat(),
        "goes_at": None if verdict.passage is Passage.DROP or goes is None else goes.isoformat(),
        "gate": verdict.said,
        "unless_seen": one.follows is not None,
        "why": one.why,
    }
