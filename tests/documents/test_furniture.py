"""What stands around an article on its page is no part of its text; the article always is."""

from datetime import UTC, datetime

import pytest

from alertd.documents import decode
from alertd.model.article import RawDocument

SENTENCE = "The harbour levy takes effect on April 7, the port authority said on Monday."
MORE = "Shippers have asked for more time, and the authority will answer them within the month."

RECEIVED = datetime(2026, 1, 1, tzinfo=UTC)


def text_of(page: str) -> str:
    return decode(
        RawDocument("a.html", "0" * 64, page.encode(), datetime(2026, 1, 1, tzinfo=UTC))
    ).text


def page(inside: str = "", around: str = "") -> str:
    return (
        "<html><body><article><h1>Harbour levy to start</h1>"
        f"<p>{SENTENCE}</p>{inside}<p>{MORE}</p></article>{around}</body></html>"
    )


@pytest.mark.parametrize(
    "around",
    [
        '<section class="related"><h3>Elsewhere</h3><p>Ferry strike, 3 May</p></section>',
        "<h4>Also today</h4><ul><li>Ferry strike (3 May)</li></ul><h4>Comments</h4><p>On 3 May!</p>",
        '<div id="comments"><p>Sam, 3 May: about time.</p></div>',
        '<div class="newsletter-signup"><p>Ships, every 3 May. Sign up</p></div>',
        "<footer><p>Our fair is on 3 May.</p></footer>",
        "<aside><p>Ferry strike, 3 May</p></aside>",
        '<ul><li><a href="/1">Ferry strike 3 May</a></li><li><a href="/2">B</a></li><li><a>C</a></li></ul>',
        "<p>© 2019 Courier, 3 May Street</p>",
        "<p>Subscribe now: offer ends 3 May</p>",
    ],
)
def test_what_follows_an_article_is_left_out(around):
    """Related links, comments, promotions, footers: none of their dates is the article's."""
    found = text_of(page(around=around))
    assert SENTENCE in found
    assert "3 May" not in found


@pytest.mark.parametrize(
    "inside",
    [
        '<div class="promo"><p>Our newsletter lands on 3 May. Sign up</p></div>',
        '<div class="ad">Sale ends 3 May!</div>',
        "<form>Vote by 3 May <button>Send</button></form>",
        '<p class="ago">Updated 3 hours ago</p>',
    ],
)
def test_what_interrupts_an_article_is_left_out(inside):
    """The paragraphs around it stay."""
    found = text_of(page(inside))
    assert SENTENCE in found
    assert MORE in found
    assert "3 May" not in found
    assert "hours ago" not in found


@pytest.mark.parametrize(
    "inside",
    [
        "<h2>More time for small ports</h2><p>They have until 3 May to apply.</p>",
        '<aside class="factbox"><p>Key date: 3 May, when small ports must apply for a waiver.</p></aside>',
        '<p class="paywall">Small ports must apply for a waiver by 3 May at the latest.</p>',
        "<table><tr><th>Port</th><th>From</th></tr><tr><td>Leith</td><td>3 May</td></tr></table>",
        "<ul><li>Leith must apply by 3 May</li><li>Wick need not apply</li></ul>",
    ],
)
def test_what_belongs_to_an_article_stays(inside):
    """Subheadings, boxes, tables and lists are where dates stand."""
    assert "3 May" in text_of(page(inside))


def test_an_article_in_a_container_named_like_furniture_is_kept():
    """What holds the headline, or most of the text, is the article whatever it is called."""
    whole = (
        page()
        .replace("<article>", '<div class="sidebar-left related">')
        .replace("</article>", "</div>")
    )
    assert SENTENCE in text_of(whole)


def test_the_headline_comes_once_and_first():
    """A kicker over it goes, its copy in the body too."""
    kicked = page().replace("<h1>", "<p>Ports</p><h1>")
    lines = text_of(kicked).split("\n")
    assert lines[0] == "Harbour levy to start"
    assert lines.count("Harbour levy to start") == 1
    assert "Ports" not in lines


def test_text_nested_beyond_what_the_parser_follows_is_still_read():
    """Three hundred lists deep there is still a date."""
    assert text_of("<html><body>" + "<ul><li>" * 300 + SENTENCE) == SENTENCE


def test_a_tag_that_is_none_does_not_stop_the_reading():
    """A parser keeps what stands behind "<" where a page was put together wrongly."""
    page = "<html><body><a<!doctype html><p>The levy takes effect on April 7.</p></body></html>"
    assert "April 7" in decode(RawDocument("a.html", "0", page.encode(), RECEIVED)).text


def test_captions_and_credits_are_no_text():
    """What a picture shows, and who took it."""
    page = (
        "<html><body><article><h1>Levy</h1><figure><img src='a.png'><figcaption>The quay on May 3"
        "</figcaption></figure><p>Photo: Jo Ray/Wire, June 1</p><p>The levy takes effect on April 7, "
        "and shippers have waited for it for many months, the port says.</p></article></body></html>"
    )
    text = decode(RawDocument("a.html", "0", page.encode(), RECEIVED)).text
    assert "April 7" in text
    assert "May 3" not in text
    assert "June 1" not in text
