"""Bytes into a document, whatever they are; and clear words where they are no article."""

from contextlib import suppress
from datetime import UTC, date, datetime

import pytest

from alertd.documents import decode
from alertd.errors import AlertdError
from alertd.model.article import PublishedSource, RawDocument

RECEIVED = datetime(2026, 1, 1, tzinfo=UTC)
SENTENCE = "The port fees take effect on April 7, the ministry said."


def document(name: str, data: bytes | str):
    raw = data.encode() if isinstance(data, str) else data
    return decode(RawDocument(name, "0" * 64, raw, RECEIVED))


PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><title>Fees | The Courier</title>
<meta property="og:site_name" content="The Courier">
<meta property="article:published_time" content="2025-03-01T23:30:00-05:00">
<script type="application/ld+json">{{"@graph": [
{{"@type": "WebPage", "datePublished": "2012-04-01"}},
{{"@type": "NewsArticle", "datePublished": "2025-03-02T04:30:00Z"}}]}}</script>
<style>p {{ color: red }}</style></head><body>
<nav><a href="/">Home</a> Fixtures: 3 May</nav>
<article><h1>Port fees to start in April</h1>
<p>{SENTENCE} It is the first such measure in many years, and shippers have been waiting for it.</p>
<table><tr><th>Measure</th><th>Date</th></tr><tr><td>Dock levy</td><td>May 2</td></tr></table>
<p>Exporters expect delays at the border while the new rules settle in over the season.</p></article>
<aside><h3>Related</h3><ul><li><a href="#">Old story - 12 June 2021</a></li></ul></aside>
<footer>&copy; 2019 Courier</footer><script>var x = "July 9"</script></body></html>"""


def test_a_page_yields_its_article_and_not_what_surrounds_it():
    """Headline first, text and tables, no navigation, related links, footer or scripts."""
    found = document("page.html", PAGE)
    assert found.title == "Port fees to start in April"
    assert found.text.startswith("Port fees to start in April\n")
    assert SENTENCE in found.text
    assert "May 2" in found.text
    for noise in ("Fixtures", "12 June 2021", "2019", "July 9", "color"):
        assert noise not in found.text
    assert (found.language, found.outlet) == ("en", "The Courier")


def test_a_pages_date_is_the_local_day_of_its_publication():
    """11:30 p.m. on March 1 in New York is March 2 in UTC; the page's own WebPage date is none."""
    claims = document("page.html", PAGE).candidates
    assert claims[0].day == date(2025, 3, 1)
    assert claims[0].zone == "-05:00"
    assert date(2012, 4, 1) not in {claim.day for claim in claims}


def test_a_page_named_txt_is_read_as_a_page():
    """What it is counts, not what it is called."""
    assert "<p>" not in document("page.txt", PAGE).text


@pytest.mark.parametrize("fence", ["---", "+++"])
def test_front_matter_gives_the_date_and_is_no_text(fence):
    """YAML and TOML; emphasis marks go, words stay."""
    pair = ("title: Fees", "date: 2026-03-06T17:10:00-07:00")
    toml = ('title = "Fees"', "date = 2026-03-06T17:10:00-07:00")
    front = "\n".join(pair if fence == "---" else toml)
    found = document(
        "a.md", f"{fence}\n{front}\n{fence}\n# Fees\n\nThey **start** on [April 7](x).\n"
    )
    assert found.text == "Fees\n\nThey start on April 7."
    (claim,) = found.candidates
    assert (claim.day, claim.zone, claim.source) == (
        date(2026, 3, 6),
        "-07:00",
        PublishedSource.FRONT_MATTER,
    )


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"]
)
def test_text_is_read_in_the_encoding_it_was_written_in(encoding):
    """Curly quotes and pounds come out right, with or without a byte-order mark."""
    text = "Fees\n\nThe minister said “fees of £5 start on April 7” and left for Zürich, naïvely."
    assert document("a.txt", text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b"", "intake.empty"),
        ("a.txt", b"\xef\xbb\xbf \n\t\n", "intake.empty"),
        ("a.txt", b"\x00" * 500, "intake.empty"),
        ("a.txt", bytes(range(256)) * 20, "intake.binary"),
        ("a.txt", b"\x1f\x8b\x08 gzip", "intake.unsupported"),
        ("a.docx", b"PK\x03\x04 zip", "intake.damaged"),
        ("a.txt", b"\x89PNG\r\n\x1a\n....", "intake.unsupported"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 word", "intake.unsupported"),
        ("a.json", b'{"title": "fees"}', "intake.unsupported"),
        ("a.xml", b"<?xml version='1.0'?><invoice/>", "intake.unsupported"),
        ("a.html", b"<html><body></body></html>", "intake.empty"),
    ],
)
def test_what_is_no_article_is_refused_in_words(name, data, code):
    """What it is, and what to do about it."""
    with pytest.raises(AlertdError) as refused:
        document(name, data)
    assert refused.value.code == code
    assert name in refused.value.message
    assert refused.value.hint


def test_nothing_hidden_stays_in_the_text():
    """Terminal escapes, control characters and direction overrides are no words."""
    text = document("a.txt", "Fees\n\nIt \x1b[31mstarts\x1b[0m on\u202e April\x07 7.\u200b").text
    assert text == "Fees\n\nIt starts on April 7."


@pytest.mark.parametrize(
    "odd",
    [
        "<html>" + "<div>" * 50_000 + "April 7",
        "<html><p>April 7 <b><i></p></b></html" * 2000,
        "<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><html>&b; April 7</html>",
        "x" * 3_000_000,
        "((((" * 50_000,
        "---\n" + "a: &a [*a]\n" * 100 + "---\n# April",
        "# " * 100_000,
        "> " * 20_000 + "April 7",
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md"])
def test_odd_input_ends_in_a_document_or_in_words(name, odd):
    """Nothing breaks or runs away, however deep, long or malformed."""
    with suppress(AlertdError):
        assert document(name, odd).text


def test_a_western_text_with_a_few_odd_bytes_is_read_as_windows_text():
    """Too little to guess an exotic encoding from."""
    data = "Fees\n\nThe minister said “it starts on April 7” and left the room.".encode("cp1252")
    assert "“it starts on April 7”" in document("a.txt", data).text


def test_what_a_page_declares_is_believed_before_a_guess():
    """Latin-1 is read as browsers read it."""
    data = (
        '<html><meta charset="iso-8859-1"><p>Fees of €5 start on April 7 in Z\xfcrich.</p></html>'
    )
    assert "€5 start on April 7 in Zürich" in document("a.html", data.encode("cp1252")).text


def test_a_text_that_is_too_long_is_cut_and_said_to_be():
    """The reader is told, and what to do."""
    found = document("a.txt", "It starts on April 7. " * 60_000)
    assert len(found.text) == 1_000_000
    assert [problem.code for problem in found.problems] == ["reading.cut"]
    assert found.problems[0].hint


def test_a_long_first_line_is_no_title_of_its_own():
    """Text without a headline begins with its first paragraph."""
    text = "The port authority said on Monday that its levy takes effect on April 7. " * 4
    assert document("a.txt", text).text == text.strip()


def test_hard_wrapped_lines_are_joined_into_paragraphs():
    """As mail and old archives wrap them; a sentence is one line again."""
    wrapped = (
        "Port levy to start\n\nThe port authority said on Monday that its new levy takes effect on\n"
        "April 7, and that shippers who have paid in advance need not pay it\nagain before May 2.\n\n"
        "- Leith\n- Wick\n"
    )
    title, paragraph, entries = document("a.txt", wrapped).text.split("\n\n")
    assert title == "Port levy to start"
    assert paragraph.endswith(
        "takes effect on April 7, and that shippers who have paid in advance "
        "need not pay it again before May 2."
    )
    assert entries == "- Leith\n- Wick"


def test_short_lines_that_are_no_wrapping_stay_apart():
    """A list of dates is not a paragraph."""
    lines = "Key dates of the new harbour levy for all shippers\n7 April: start\n2 May: first bill\n3 June: end"
    assert document("a.txt", lines).text == lines
