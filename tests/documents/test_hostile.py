"""Broken and hostile files of every format: a document or an error in words, in time linear in size."""

from datetime import UTC, datetime
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alertd.documents import decode, split
from alertd.errors import AlertdError
from alertd.model.article import RawDocument
from tests.documents.making import atom, docx, item, paragraphs, pdf, rss, table, word

RECEIVED = datetime(2026, 11, 1, tzinfo=UTC)
MAIL = (
    b"From: Ana <ana@x.example>\nDate: Thu, 14 Aug 2025 16:20:00 +0200\nMIME-Version: 1.0\n"
    b"Subject: =?utf-8?q?Fwd=3A_levy?=\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
    b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
    b"Comments by Monday.\n\n-----Original Message-----\nFrom: B <b@y.example>\n"
    b"Sent: Tuesday, August 12, 2025 7:30 AM\nSubject: levy\n\nIt starts on =E2=80=9CMay 2=E2=80=9D.\n"
    b"--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+TWF5IDI8L3A+\n--b--\n"
)
PAGE = (
    b'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Levy live</title><main><article>'
    b'<h1>Levy live</h1><div class="post"><p><time datetime="2026-03-12T11:00:00Z">11:00</time></p>'
    b"<p>The levy starts on Monday, says the board.</p></div></article></main></html>"
)
SAMPLES = {
    "mail": MAIL,
    "page": PAGE,
    "mhtml": b"From: <Saved by Blink>\nContent-Type: multipart/related; boundary=b\n\n--b\n"
    b"Content-Type: text/html\n\n" + PAGE + b"\n--b--\n",
    "pdf": pdf(paragraphs("The levy takes effect on April 7.", "It ends on May 2.")),
    "docx": docx(word("Levy", "Title") + table(("Start", "May 2"))),
    "rss": rss(item("Levy", "It starts on May 2.", "Mon, 30 Mar 2026 08:00 GMT")),
    "atom": atom("<entry><title>Levy</title><summary>Es gilt ab 2. Mai.</summary></entry>"),
    "markdown": b"---\ntitle: Levy\ndate: 2026-03-12\n---\n# Levy\n\n| a | b |\n|---|---|\n| May | 2 |\n",
    "text": "Levy\n\nIt starts on “May 2”.\n".encode("utf-16"),
}
NAMES = ("a.txt", "a.md", "a.html", "a.eml", "a.pdf", "a")


def outcome(name: str, data: bytes, sidecar: bytes | None = None) -> None:
    """Decode all that is in the file; only an error in words may come out of it."""
    refusal = None
    try:
        for document in split(RawDocument(name, "0" * 64, data, RECEIVED, sidecar)):
            found = decode(document)
            assert found.text
            assert all(0 <= p.start < p.end <= len(found.text) for p in found.passages)
    except AlertdError as refused:
        refusal = refused
    assert refusal is None or (refusal.code.startswith("intake.") and refusal.hint)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A file of some format with a few bytes changed, cut out, doubled or put in from another."""
    data = bytearray(draw(st.sampled_from(sorted(SAMPLES.values()))))
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 60)))
        other = draw(st.sampled_from(sorted(SAMPLES.values())))
        data[start:end] = draw(
            st.one_of(
                st.just(b""),
                st.binary(max_size=8),
                st.just(bytes(data[start:end]) * 3),
                st.integers(0, len(other)).map(lambda at, other=other: other[at : at + 40]),
            )
        )
    return bytes(data)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(damaged(), st.sampled_from(NAMES), st.none() | st.binary(max_size=40))
def test_a_damaged_file_ends_in_a_document_or_in_words(data, name, sidecar):
    """Whatever bytes it consists of, whatever it is called, and whatever lies beside it."""
    outcome(name, data, sidecar)


@pytest.mark.parametrize("form", SAMPLES)
def test_a_file_cut_short_anywhere_ends_in_a_document_or_in_words(form):
    """Every format, at forty places."""
    data = SAMPLES[form]
    for end in range(0, len(data), max(1, len(data) // 40)):
        outcome("a.txt", data[:end])


HOSTILE = {
    "a mail of one line": lambda n: b"From: a@b.example\nMIME-Version: 1.0\n\n" + b"x " * (n * 500),
    "a mail of quotes": lambda n: b"From: a@b.example\nMIME-Version: 1.0\n\n" + b"> " * (n * 500),
    "a mail of forwards": lambda n: b"From: a@b.example\nMIME-Version: 1.0\n\n"
    + b"-----Original Message-----\nFrom: a\n" * (n * 20),
    "a mail of headers": lambda n: b"From: a@b.example\nMIME-Version: 1.0\n"
    + b"Subject: =?utf-8?q?a?=\n" * (n * 20) + b"\nx",
    "a mail of parts": lambda n: b"From: a@b.example\nMIME-Version: 1.0\n"
    b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * (n * 30),
    "a page of times": lambda n: b"<html><title>live</title>"
    + b"<p><time datetime='2026-03-12T11:00:00Z'>x</time>" * (n * 4),
    "a page of hidden boxes": lambda n: b"<html>" + b"<div hidden>" * (n * 20) + b"April 7",
    "a feed of entries": lambda n: rss(*["<item><title>x</title></item>"] * (n * 4)),
    "a feed of open entries": lambda n: b"<rss>" + b"<item><title>" * (n * 4),
    "a document of runs": lambda n: docx("<w:p>" + "<w:r><w:t>x</w:t></w:r>" * (n * 30) + "</w:p>"),
    "a text of short lines": lambda n: b"a\n" * (n * 300),
    "a page of one long tag": lambda n: b"<html " + b"a='" * (n * 200),
}  # fmt: skip


@pytest.mark.parametrize("kind", HOSTILE)
def test_reading_takes_time_linear_in_length(kind):
    """Eight times as much takes no more than some thirty times as long, machine's noise included."""
    make = HOSTILE[kind]

    def seconds(size: int) -> float:
        data, start = make(size), process_time()
        outcome("a.txt", data)
        return process_time() - start

    seconds(1)
    assert seconds(160) < 30 * seconds(20) + 0.5
