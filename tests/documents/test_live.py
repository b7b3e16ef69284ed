"""Live pages: each post at its own time, and what later posts overtook is past."""

from datetime import UTC, date, datetime

from alertd.documents import decode
from alertd.model.article import RawDocument
from alertd.reading import read

RECEIVED = datetime(2026, 11, 1, tzinfo=UTC)


def post(stamp: str, heading: str, text: str) -> str:
    return (
        f'<div class="post"><p><time datetime="{stamp}">{stamp[11:16]}</time></p>'
        f"<h2>{heading}</h2><p>{text}</p></div>"
    )


POSTS = (
    post("2026-03-13T17:45:00Z", "It is signed", "Ministers signed the port accord an hour ago, and "
         "the levy starts on Monday. The board meets tomorrow at 9am."),
    post("2026-03-13T08:00:00Z", "Second day", "The port accord is to be signed at 4.30pm today, says "
         "the ministry, after a night of talks."),
    post("2026-03-12T11:00:00Z", "Good morning", "Talks on the port levy open at 2pm. Dockers vote "
         "at 9am tomorrow on whether to strike, their union says."),
)  # fmt: skip


def page(title: str, *posts: str, declared: bool = True) -> RawDocument:
    kind = "LiveBlogPosting" if declared else "NewsArticle"
    text = (
        f'<!DOCTYPE html><html lang="en"><head><title>{title}</title>'
        f'<script type="application/ld+json">{{"@type": "{kind}", '
        '"datePublished": "2026-03-12T11:00:00Z"}</script></head><body><main><article>'
        f"<h1>{title}</h1><p>First posted <time datetime='2026-03-12T11:00:00Z'>11:00</time></p>"
        f"<ul><li>The levy starts on Monday</li></ul>{''.join(posts)}</article></main>"
        "<aside><h3>Related</h3><time datetime='2025-01-01T10:00:00Z'>1 Jan</time></aside>"
        "</body></html>"
    )
    return RawDocument("page.html", "0" * 64, text.encode(), RECEIVED)


def test_each_post_counts_from_its_own_time():
    """ "Tomorrow" in yesterday's post is today; the summary is of the last one's time."""
    reading = read(page("Port talks", *POSTS))
    assert reading.article.published == date(2026, 3, 12)
    told = {(mention.phrase, mention.earliest) for mention in reading.mentions}
    assert ("Monday", date(2026, 3, 16)) in told
    assert any(day == date(2026, 3, 14) for _, day in told)


def test_a_plan_that_a_later_post_overtakes_is_past():
    """The signing, the opening of talks and yesterday's vote lie before the last post."""
    reading = read(page("Port talks", *POSTS))
    days = {mention.earliest for mention in reading.mentions}
    assert min(days) > date(2026, 3, 13)
    over = {rejected.phrase for rejected in reading.rejected if rejected.why == "past"}
    assert {"4.30pm today", "9am tomorrow"} <= over


def test_headings_stay_and_times_are_no_text():
    """Posts in the page's order; stamps and related stories are left out."""
    text = decode(page("Port talks live", *POSTS, declared=False)).text
    assert [line for line in text.split("\n") if line in {"It is signed", "Second day"}]
    for noise in ("17:45", "11:00", "1 Jan", "First posted"):
        assert noise not in text


def test_an_article_with_stamped_parts_is_no_live_page():
    """It neither says so nor is titled so."""
    assert not decode(page("Port talks", *POSTS, declared=False)).is_live
    assert not decode(page("Port talks live", POSTS[0], declared=False)).is_live
