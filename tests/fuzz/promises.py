"""What reading promises of any bytes: it reads or refuses them, and never misquotes."""

import hashlib
from datetime import UTC, date, datetime

from alertd.errors import AlertdError
from alertd.ledger import fold, statements_of
from alertd.model.article import RawDocument
from alertd.model.reading import Reading
from alertd.reading import read

RECEIVED = datetime(2026, 11, 24, tzinfo=UTC)
NAMES = ("a.txt", "a.md", "a.html", "a.eml", "a.mhtml", "a.xml", "2025-10-24-a.txt", "a")


def read_or_refused(data: bytes, name: str = "a.txt", published: date | None = None) -> None:
    """Read a file; AlertdError is the only error, and what is read keeps every promise."""
    raw = RawDocument(name, hashlib.sha256(data).hexdigest(), data, RECEIVED)
    try:
        outcome: Reading | AlertdError = read(raw, published=published)
    except AlertdError as refused:
        outcome = refused
    if isinstance(outcome, AlertdError):
        assert outcome.message
        assert outcome.hint
    else:
        keeps_its_promises(outcome)
        fold(statements_of(outcome))


def keeps_its_promises(reading: Reading) -> None:
    """Every phrase and quote is the text's own at its offsets; expressions lie apart, in order."""
    text = reading.article.text
    behind = 0
    for timex in reading.timexes:
        assert text[timex.start : timex.end] == timex.text
        assert behind <= timex.start < timex.end
        behind = timex.end
    for mention in reading.mentions:
        assert text[mention.start : mention.end] == mention.phrase
        assert text[mention.quote_start : mention.quote_end] == mention.quote
        assert mention.earliest <= mention.latest
        assert mention.title
    for rejected in reading.rejected:
        assert text[rejected.start : rejected.end] == rejected.phrase
        assert rejected.quote in text
