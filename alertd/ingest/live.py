"""Intake on a real store: the desk, the thread, and one file given on the command line."""

import logging
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from alertd import journal
from alertd.clock import Clock
from alertd.errors import AlertdError
from alertd.failpoints import reach
from alertd.ingest import files
from alertd.ingest.desk import Desk, Refusal
from alertd.ingest.entries import record_file
from alertd.ingest.inbox import Inbox
from alertd.ingest.intake import Intake
from alertd.ingest.limits import Limits
from alertd.ingest.loop import IntakeLoop
from alertd.ingest.names import shown
from alertd.ingest.others import Others
from alertd.ingest.reader import Reader
from alertd.journal import Recorded
from alertd.model.article import RawDocument
from alertd.model.policy import Policy
from alertd.model.reading import Reading
from alertd.sidecars import read_sidecar
from alertd.store import Store, articles

_LOG = logging.getLogger("alertd.ingest")


def open_intake(
    inbox: Path,
    store: Store,
    clock: Clock,
    *,
    policy: Callable[[], Policy],
    limits: Callable[[], Limits],
    on_recorded: Callable[[], None],
    has_room: Callable[[], bool] = lambda: True,
    others: Others | None = None,
) -> IntakeLoop:
    """The intake of a daemon, ready to start.

    `policy` and `limits` are asked for what is in force at each article and each look;
    `on_recorded` is called, from the intake's thread, when an article's reminders are committed.
    While `has_room` says no, files are left where they are. `others` are the instances that take
    files from the same folder.
    """
    reader = Reader()

    def reads(raw: RawDocument) -> Sequence[Reading]:
        return reader.read(raw, default_timezone=limits().timezone)

    def records(raw: RawDocument, readings: Sequence[Reading]) -> None:
        record_file(store, raw, readings, policy(), clock.now())
        reach("intake.committed")
        for problem in (problem for reading in readings for problem in reading.problems):
            fields = {"article": raw.name, "code": problem.code, "problem": problem.message}
            _LOG.warning("article read in part", extra={"fields": fields})
        on_recorded()

    desk = Desk(
        known=lambda sha256: _is_known(store, sha256),
        seen_again=lambda sha256: _count_again(store, sha256),
        read=reads,
        record=records,
        refuse=lambda refusal: _note_refusal(store, refusal, clock),
    )
    intake = Intake(Inbox(inbox, others), desk, clock, limits, has_room)
    return IntakeLoop(intake, reader, clock)


def ingest_file(
    path: Path,
    store: Store,
    policy: Policy,
    clock: Clock,
    *,
    max_bytes: int,
    published: date | None = None,
    timezone: str | None = None,
    default_timezone: str = "UTC",
) -> Recorded:
    """Take in one file where it lies; it is neither moved nor changed.

    AlertdError `intake.*` says why it cannot be read, `store.*` why it cannot be recorded.
    """
    from alertd.reading import read_all  # a daemon reads in another process: smaller without

    try:
        content = files.read(path, path.name, max_bytes, follow=True)
    except OSError as fault:
        raise AlertdError(
            "intake.missing",
            f"{shown(str(path))} cannot be opened: {fault.strerror}.",
            "Check the path.",
        ) from None
    except files.StillChangingError:
        raise AlertdError(
            "intake.changing",
            f"{shown(path.name)} was written to while it was read.",
            "Try again when it is finished.",
        ) from None
    now = clock.now()
    raw = RawDocument(shown(path.name), content.sha256, content.data, now, read_sidecar(path))
    readings = read_all(
        raw, published=published, timezone=timezone, default_timezone=default_timezone
    )
    return record_file(store, raw, readings, policy, now)


def _is_known(store: Store, sha256: str) -> bool:
    with store.read() as tx:
        return articles.known(tx, sha256)


def _count_again(store: Store, sha256: str) -> None:
    with store.write() as tx:
        articles.seen_again(tx, sha256)


def _note_refusal(store: Store, refusal: Refusal, clock: Clock) -> None:
    """Note refused bytes; of a file that was not read, the note beside it is the record."""
    if refusal.sha256 is None or refusal.size is None:
        return
    journal.record_failure(
        store,
        sha256=refusal.sha256,
        name=shown(refusal.name),
        size=refusal.size,
        error=refusal.error,
        now=clock.now(),
    )
