"""A file's articles on their way into the journal: one, or as many as a feed has entries."""

from collections.abc import Sequence
from datetime import datetime

from alertd import journal
from alertd.journal import Recorded
from alertd.model.article import RawDocument
from alertd.model.policy import Policy
from alertd.model.reading import Reading
from alertd.store import Store


def record_file(
    store: Store, raw: RawDocument, readings: Sequence[Reading], policy: Policy, now: datetime
) -> Recorded:
    """Record what was read from a file; counts are those of all its articles.

    An entry of a feed is known by its own sha256, so that one that was there before changes
    nothing. The file is noted last: after a crash in between it is read again, and adds the rest.

    Raises:
        AlertdError: `store.*` when the database cannot be written.
    """
    if len(readings) == 1 and readings[0].article.sha256 == raw.sha256:
        return journal.record(store, raw, readings[0], policy, now)
    recorded = [
        journal.record(store, document_of(reading, raw), reading, policy, now)
        for reading in readings
    ]
    journal.record_file(store, raw, now)
    return Recorded(
        duplicate=all(one.duplicate for one in recorded),
        new=sum(one.new for one in recorded),
        changed=sum(one.changed for one in recorded),
        reminders=sum(one.reminders for one in recorded),
        problems=tuple(dict.fromkeys(problem for one in recorded for problem in one.problems)),
    )


def document_of(reading: Reading, raw: RawDocument) -> RawDocument:
    """What a reading was read from: the file itself, or an entry of it, as its text."""
    article = reading.article
    if article.sha256 == raw.sha256:
        return raw
    return RawDocument(article.name, article.sha256, article.text.encode(), raw.received)
