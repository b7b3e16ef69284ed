"""Reading in a process of its own, with limits."""

import hashlib
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from alertd.errors import AlertdError
from alertd.ingest import Reader
from alertd.model.article import RawDocument
from tests.ingest.scene import NOON

ROOT = str(Path(__file__).parents[2])


def raw(text: str) -> RawDocument:
    """A document that tells the process what to do."""
    return RawDocument("a.txt", hashlib.sha256(text.encode()).hexdigest(), text.encode(), NOON)


def refused(reader: Reader, text: str) -> AlertdError:
    """The error that reading this raises."""
    with pytest.raises(AlertdError) as refusal:
        reader.read(raw(text))
    return refusal.value


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    """A reader that obeys its documents, with half a second for each."""
    monkeypatch.syspath_prepend(ROOT)
    reader = Reader(max_seconds=0.5, max_bytes=256 << 20, target="tests.ingest.hard_reading:read")
    yield reader
    reader.stop()
    reader.close()


def test_one_process_reads_many(reader: Reader) -> None:
    """Documents go in, readings come out, whatever libraries print meanwhile."""
    for text in ["one", "chatter two", "three"]:
        assert reader.read(raw(text))[0].article.text == text


def test_arguments_reach_reading(reader: Reader) -> None:
    """The date and zones that only the caller knows are passed on."""
    with pytest.raises(AlertdError, match=r"'timezone': 'Asia/Seoul', 'default_timezone': 'UTC'"):
        reader.read(raw("named"), timezone="Asia/Seoul")


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("hang", "intake.too_hard", "more than 0.5 s"),
        ("swell", "intake.too_hard", "more than 256 MiB"),
        ("crash", "intake.too_hard", "crashed (status -11)"),
        ("leave", "intake.too_hard", "crashed (status 3)"),
        ("stumble", "intake.stumbled", "ValueError at hard_reading.py:"),
        ("", "intake.empty", "a.txt is empty"),
        ("oom", "reader.killed", "want of memory"),
    ],
)
def test_document_that_breaks_the_process_is_refused_and_the_next_is_read(
    reader: Reader, text: str, code: str, words: str
) -> None:
    """Each way to die has its own words; only the machine's faults are not the document's."""
    error = refused(reader, text)
    assert (error.code, words in error.message) == (code, True)
    assert reader.read(raw("next"))[0].article.text == "next"


def test_process_does_not_see_secrets(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """Variables that may hold channels' secrets are not handed to what reads hostile text."""
    monkeypatch.setenv("ALERTD_SECRET", "s3cret")
    assert refused(reader, "secrets").message == "False"


def test_stop_ends_a_document_that_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A daemon that is told to stop does not wait for a document's limit."""
    monkeypatch.syspath_prepend(ROOT)
    reader = Reader(max_seconds=30, target="tests.ingest.hard_reading:read")
    reader.read(raw("ready"))
    threading.Timer(0.2, reader.stop).start()
    assert refused(reader, "hang").code == "reader.stopped"
    reader.close()


def test_process_that_cannot_start_is_not_the_documents_fault() -> None:
    """Without the code to run there is nothing to blame a document for."""
    reader = Reader(target="nowhere:read")
    assert refused(reader, "one").code == "reader.no_start"
    reader.close()
