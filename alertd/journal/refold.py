"""Folding what changed into the stored ledger, and planning what follows from it."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from alertd import ledger
from alertd.journal.archive import StoredLedger
from alertd.journal.plans import apply_plans
from alertd.ledger.statements import in_order
from alertd.model.commitment import ChangeKind, Statement
from alertd.model.policy import Policy
from alertd.store import articles, clues, commitments, corrections, deliveries, holds, meta

_VERSION = "ledger_version"
_UPSETTING = frozenset({ChangeKind.MOVED, ChangeKind.CANCELLED})


def refold(
    tx: Any,
    policy: Policy,
    now: datetime,
    told: Mapping[str, Sequence[Statement]],
    gone: Collection[str] = (),
) -> tuple[int, int, int]:
    """Fold articles into the ledger: how many commitments are new and changed, and rows added.

    Args:
        tx: the transaction in which the articles were added, or freed of their statements.
        policy: the routes in force.
        now: aware UTC.
        told: the statements of articles that are new, or read or corrected anew, by sha256.
        gone: articles that no longer count.
    """
    replaced = fold_only(tx, now, told, gone)
    _hold(tx, policy, now, list(told), replaced)
    reminders = apply_plans(tx, (*replaced.new, *replaced.changed), policy, now)
    return len(replaced.new), len(replaced.changed), reminders


def fold_only(
    tx: Any,
    now: datetime,
    told: Mapping[str, Sequence[Statement]],
    gone: Collection[str] = (),
) -> commitments.Replaced:
    """As `refold`, but nothing is planned for what is new or different; what that is."""
    ties = ledger.ties_of([made.correction for made in corrections.every(tx)])
    fresh = {sha: ledger.claims_of(in_order(some), ties) for sha, some in told.items()}
    refolded = ledger.fold_in(StoredLedger(tx, ties), fresh, gone)
    for claims in fresh.values():
        clues.keep(tx, ledger.kept_profiles(claims), ledger.kept_clues(claims))
    replaced = commitments.replace(tx, refolded.commitments, now, only=refolded.replaced)
    for uid in replaced.gone:
        unsent = deliveries.unsent(tx, uid).values()
        deliveries.cancel(tx, unsent, "no longer in the ledger", now)
    return replaced


def _hold(
    tx: Any, policy: Policy, now: datetime, shas: Sequence[str], replaced: commitments.Replaced
) -> None:
    """The breaker: what one article moves or calls off too much of waits for a person."""
    if not policy.hold_above or len(shas) != 1:
        return
    upset = [
        stored.uid
        for stored in replaced.changed
        if any(
            line.kind in _UPSETTING and line.article.sha256 == shas[0]
            for line in stored.commitment.history
        )
    ]
    if len(upset) > policy.hold_above:
        (article_id,) = articles.ids_by_sha(tx, shas).values()
        holds.hold(tx, article_id, upset, now)
        meta.audit(tx, now, "notices.held", f"{shas[0]}: {len(upset)} commitments")


def bring_up_to_date(tx: Any, policy: Policy, now: datetime) -> None:
    """Fold a ledger anew that an older version of the rules has folded."""
    if meta.get(tx, _VERSION) == ledger.version():
        return
    made = [one.correction for one in corrections.every(tx)]
    ties, statements = ledger.ties_of(made), articles.statements(tx)
    clues.drop_all(tx)
    for _, told in groupby(in_order(statements), key=lambda one: one.article.sha256):
        claims = ledger.claims_of(told, ties)
        clues.keep(tx, ledger.kept_profiles(claims), ledger.kept_clues(claims))
    replaced = commitments.replace(tx, ledger.fold(statements, made), now)
    apply_plans(tx, (*replaced.new, *replaced.changed), policy, now)
    meta.set_many(tx, {_VERSION: ledger.version()})
