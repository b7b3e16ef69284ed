"""An article enters: everything it changes is committed together, or nothing is."""

from dataclasses import dataclass
from datetime import datetime

from alertd import ledger
from alertd.errors import AlertdError
from alertd.failpoints import reach
from alertd.journal.refold import bring_up_to_date, refold
from alertd.model.article import Problem, RawDocument
from alertd.model.policy import Policy
from alertd.model.reading import Reading
from alertd.store import Store, articles, meta, reports


@dataclass(frozen=True, slots=True)
class Recorded:
    """What recording one article came to. A `duplicate`'s bytes were known: nothing changed.

    `new` and `changed` count commitments, `reminders` rows planned; `article` is its row's id.
    """

    duplicate: bool
    new: int = 0
    changed: int = 0
    reminders: int = 0
    problems: tuple[Problem, ...] = ()
    article: int | None = None


def record(
    store: Store, raw: RawDocument, reading: Reading, policy: Policy, now: datetime
) -> Recorded:
    """Take an article into the ledger and plan what follows from it, in one transaction.

    Raises:
        AlertdError: `store.*` when the database cannot be written; nothing was changed then.
    """
    with store.write() as tx:
        if articles.known(tx, raw.sha256):
            articles.seen_again(tx, raw.sha256)
            return Recorded(duplicate=True)
        statements = ledger.statements_of(reading)
        articles.note_file(
            tx,
            sha256=raw.sha256,
            name=raw.name,
            size=len(raw.data),
            state=articles.READ,
            error=None,
            now=now,
        )
        bring_up_to_date(tx, policy, now)
        article = articles.add(tx, reading.article, statements, raw.received)
        # An article that states nothing leaves the ledger, a function of statements, as it is.
        new, changed, reminders = (0, 0, 0)
        if statements:
            new, changed, reminders = refold(tx, policy, now, {raw.sha256: statements})
        said = f"{article}: {new} new, {changed} changed, {reminders} due"
        meta.audit(tx, now, reports.RECORDED, said)
        if policy.receipt:
            reports.expect_receipt(tx, policy.receipt, now)
        for problem in reading.problems:
            meta.audit(tx, now, problem.code, f"{article}: {problem.message}")
        reach("intake.commit")
    return Recorded(False, new, changed, reminders, reading.problems, article)


def record_failure(
    store: Store, *, sha256: str, name: str, size: int, error: AlertdError, now: datetime
) -> None:
    """Note bytes that could not be read into an article, and why."""
    with store.write() as tx:
        articles.note_file(
            tx,
            sha256=sha256,
            name=name,
            size=size,
            state=articles.REFUSED,
            error=f"{error.code}: {error.message}",
            now=now,
        )


def record_file(store: Store, raw: RawDocument, now: datetime) -> None:
    """Note the bytes of a file that held several articles, once all of them are recorded."""
    with store.write() as tx:
        articles.note_file(
            tx,
            sha256=raw.sha256,
            name=raw.name,
            size=len(raw.data),
            state=articles.READ,
            error=None,
            now=now,
        )
