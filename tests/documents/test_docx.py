"""Word documents: what a reader sees, in order; and nothing that unpacks without end."""

from datetime import UTC, date, datetime

import pytest

from alertd.documents import decode
from alertd.errors import AlertdError
from alertd.model.article import RawDocument
from alertd.reading import read
from tests.documents.making import docx, table, word

RECEIVED = datetime(2026, 11, 1, tzinfo=UTC)
STORY = docx(
    word("Port levy to start in April", "Title")
    + word("LEITH, March 12 (Wire) - The levy takes effect on April 7, the board said on Thursday.")
    + "<w:p><w:del><w:r><w:delText>It was to start on May 9.</w:delText></w:r></w:del>"
    "<w:ins><w:r><w:t>The board meets</w:t><w:tab/><w:t>next Wednesday.</w:t></w:r></w:ins></w:p>"
    + table(("Measure", "Date"), ("Dock levy takes effect", "May 2"))
    + word("Comments are due by June 1."),
    "<dc:title>draft</dc:title><dcterms:modified>2026-03-12T10:00:00Z</dcterms:modified>",
)


def raw(data: bytes, name: str = "levy.docx") -> RawDocument:
    return RawDocument(name, "0" * 64, data, RECEIVED)


def test_a_word_document_is_read_as_it_is_shown():
    """Title first; tables where they stand, a row a line; what was struck out is gone."""
    assert decode(raw(STORY)).text.split("\n") == [
        "Port levy to start in April",
        "LEITH, March 12 (Wire) - The levy takes effect on April 7, the board said on Thursday.",
        "The board meets next Wednesday.",
        "Measure | Date",
        "Dock levy takes effect | May 2",
        "Comments are due by June 1.",
    ]


def test_a_word_documents_commitments_are_found_with_their_dates():
    """The dateline gives the day, the file its year; known by what is in it, not by its name."""
    reading = read(raw(STORY, "levy.txt"))
    assert reading.article.published == date(2026, 3, 12)
    told = {mention.phrase: mention.earliest for mention in reading.mentions}
    assert told["April 7"] == date(2026, 4, 7)
    assert told["next Wednesday"] == date(2026, 3, 18)
    assert told["May 2"] == date(2026, 5, 2)


LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">'
    b'<!ENTITY c SYSTEM "file:///etc/hostname">]><w>&b;&c;</w>'
)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (STORY[: len(STORY) // 2], "intake.damaged"),
        (docx("", document=b"<w:document"), "intake.damaged"),
        (docx("", document=LAUGHS), "intake.damaged"),
        (docx("", document=b"<w>" + b" " * (40 << 20) + b"</w>"), "intake.too_big"),
        (docx(""), "intake.empty"),
    ],
)
def test_a_broken_or_boundless_document_is_refused_in_words(data, code):
    """Half a file, half an XML, entities, and a few bytes that unpack to many."""
    with pytest.raises(AlertdError) as refused:
        decode(raw(data))
    assert refused.value.code == code
    assert "levy.docx" in refused.value.message
    assert refused.value.hint


def test_paragraphs_nested_beyond_reason_do_not_break_it():
    """Tables in tables in tables."""
    deep = "<w:tbl><w:tr><w:tc>" * 20_000 + word("April 7") + "</w:tc></w:tr></w:tbl>" * 20_000
    assert "April 7" in decode(raw(docx(deep))).text
