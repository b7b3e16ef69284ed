"""RSS and Atom files: an article an entry, each with its own date."""

from datetime import UTC, date, datetime

import pytest

from alertd.documents import decode, split
from alertd.errors import AlertdError
from alertd.model.article import RawDocument
from alertd.reading import read_all
from tests.documents.making import atom, item, rss

RECEIVED = datetime(2026, 11, 1, tzinfo=UTC)
LEVY = item(
    "Port levy to start in April",
    "&lt;p&gt;The levy takes effect on Friday week.&lt;/p&gt;&lt;p&gt;The post Levy appeared first "
    "on Harbour Post.&lt;/p&gt;",
    "Thu, 26 Mar 2026 23:30:00 -0400",
)
STRIKE = item("Dockers to vote", "Dockers vote on a strike tomorrow.", "Mon, 30 Mar 2026 08:00 GMT")


def raw(data: bytes, name: str = "feed.xml") -> RawDocument:
    return RawDocument(name, "0" * 64, data, RECEIVED)


@pytest.mark.parametrize("name", ["feed.xml", "feed.rss", "feed.txt"])
def test_each_entry_is_an_article_of_its_own_day(name):
    """Relative dates count from the entry's day; the feed's name is who published it."""
    levy, strike = read_all(raw(rss(LEVY, STRIKE), name))
    assert levy.article.text == (
        "Port levy to start in April\nThe levy takes effect on Friday week."
    )
    assert levy.article.published == date(2026, 3, 26)
    assert strike.article.published == date(2026, 3, 30)
    assert [mention.earliest for mention in strike.mentions] == [date(2026, 3, 31)]
    assert {levy.article.outlet, strike.article.outlet} == {"Harbour Post"}
    assert [levy.article.name, strike.article.name] == [f"{name}#1", f"{name}#2"]


def test_an_entry_is_known_by_its_own_bytes():
    """Whatever is added around it, and wherever in the file it then stands."""
    before = {one.sha256 for one in split(raw(rss(LEVY, STRIKE)))}
    after = [one.sha256 for one in split(raw(rss(item("New", "x", ""), LEVY, "\n\n", STRIKE)))]
    assert before == set(after[1:])
    changed = split(raw(rss(LEVY.replace("Friday", "Monday"), STRIKE)))
    assert {one.sha256 for one in changed} & before == {after[2]}


def test_atom_tells_when_it_was_published_before_when_it_changed():
    """XHTML is read like escaped markup; the language is the feed's."""
    entry = (
        "<entry><title type='html'>Gebühr &amp;amp; Hafen</title>"
        "<updated>2026-04-02T10:00:00Z</updated><published>2026-03-26T10:00:00+01:00</published>"
        "<link href='https://hafen.example/a'/><summary>Kurz.</summary>"
        "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
        "<p>Die Gebühr gilt ab dem 7. April.</p></div></content></entry>"
    )
    (document,) = split(raw(atom(entry)))
    found = decode(document)
    assert found.text == "Gebühr & Hafen\nDie Gebühr gilt ab dem 7. April."
    assert (found.language, found.host, found.outlet) == ("de", "hafen.example", "Hafenblatt")
    assert [claim.day for claim in found.candidates] == [date(2026, 3, 26)]


def test_an_entry_without_text_is_left_out_and_said_to_be():
    """The others are read all the same."""
    readings = read_all(raw(rss(LEVY, "<item><guid>1</guid></item>")))
    assert len(readings) == 1
    assert [problem.code for problem in readings[0].problems] == ["reading.entries"]


LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "hahahahaha">'
    + b"".join(
        b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)
    )
    + b'<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>Harbour</title>'
    b"<item><title>Levy</title><description>It starts on April 7. &j; &x;</description></item>"
    b"</channel></rss>"
)  # fmt: skip


def test_entities_are_neither_expanded_nor_fetched():
    """A billion laughs cost nothing, and no file of the machine gets into the text."""
    (reading,) = read_all(raw(LAUGHS))
    assert "April 7" in reading.article.text
    assert "haha" not in reading.article.text
    assert "root:" not in reading.article.text


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (rss(), "intake.empty"),
        (rss(item("", "", "")), "intake.empty"),
        (b"<rss \x00\xff", "intake.empty"),
    ],
)
def test_a_feed_without_an_article_is_refused_in_words(data, code):
    """No entries, empty ones, or no feed after all."""
    with pytest.raises(AlertdError) as refused:
        read_all(raw(data))
    assert refused.value.code == code
    assert "feed.xml" in refused.value.message
    assert refused.value.hint


def test_a_namespace_that_no_xml_may_have_is_refused_in_words():
    """Bytes damaged on their way, such as a zero in the feed's own name."""
    data = (
        b'<feed xmlns="\x00http://www.w3.org/2005/Atom"><entry><title>Levy</title></entry></feed>'
    )
    with pytest.raises(AlertdError) as refused:
        split(RawDocument("a.xml", "0" * 64, data, RECEIVED))
    assert refused.value.code == "intake.damaged"


def test_a_feed_that_is_cut_short_gives_what_it_holds():
    """The entries before the break are whole."""
    whole = rss(LEVY, STRIKE)
    readings = read_all(raw(whole[: whole.index(b"Dockers vote")]))
    assert readings[0].article.published == date(2026, 3, 26)
