"""What people see on the page."""

import html
import json
import re
from datetime import date

import pytest

from alertd.store.browsing import Passage
from alertd.web.highlight import pieces

PAGES = (
    "/",
    "/notices",
    "/notices/sent",
    "/notices/dead",
    "/notices/left",
    "/articles",
    "/silences",
    "/calendars",
    "/status",
)


@pytest.mark.parametrize("path", PAGES)
def test_every_page_answers(page, path):
    """In HTML, with a title and a way around."""
    answer = page.get(path)
    assert answer.status == 200
    assert "<h1>" in answer.text
    assert 'href="/status"' in answer.text


def test_what_is_ahead_stands_under_its_day(page):
    """Each commitment with its day, how far off it is, and its parties."""
    text = page.get("/").text
    assert "Sun, Feb. 3, 2030" in text
    assert "Port fees on Chinese ships take effect" in text
    assert "in 33 days" in text
    assert "called off" in text


@pytest.mark.parametrize(
    ("query", "there", "gone"),
    [
        ("party=Japan", "Council rules", "Port fees"),
        ("q=FEES+ships", "Port fees", "Council"),
        ("status=cancelled", "Steel talks", "Port fees"),
        ("from=2030-03-05", "Council rules", "Port fees"),
        ("to=2030-02-05", "Port fees", "Steel talks"),
        ("kind=&certainty=&status=&q=&party=", "Port fees", "no such words"),
        ("kind=meeting", "Nothing", "Port fees"),
        ("q=100%25", "Nothing", "Port fees"),
    ],
)
def test_filters_leave_what_fits(page, query, there, gone):
    """Empty fields of the form ask for nothing."""
    text = page.get(f"/?{query}").text
    assert there in text
    assert gone not in text


def test_an_address_that_cannot_be_read_says_which_part(page):
    """Not a bare list of errors."""
    answer = page.get("/?from=yesterday")
    assert answer.status == 422
    assert "from" in answer.text


def test_a_commitment_shows_who_says_so_and_what_goes_out(page):
    """Its quote, its history and the exact times of its notices."""
    uid = page.get("/api/v1/commitments?q=fees").text.split('"id":"')[1].split('"')[0]
    text = page.get(f"/commitments/{uid}").text
    assert "Port fees on Chinese ships take effect on 2030-02-03." in text
    assert "fees.txt" in text
    assert "2030-01-27 09:00" in text
    assert ">new<" in text


def test_t1_the_article_shows_the_phrase_marked(page):
    """The sentence is marked, the date in it once more, and the text is whole."""
    sha = page.get("/articles").text.split("/articles/")[1].split('"')[0]
    text = page.get(f"/articles/{sha}").text
    assert re.findall(r'<mark class="date">([^<]+)<', text) == ["Port", "Coun", "Stee"]
    shown = text.split('<div class="article">')[1].split("</div>")[0]
    assert (
        html.unescape(re.sub(r"<[^>]+>", "", shown))
        == json.loads(page.get(f"/api/v1/articles/{sha}").text)["text"]
    )


def test_what_is_not_there_is_told_in_words(page):
    """404 with a page and a way back."""
    for path in ("/commitments/ffffffff", "/articles/ffff", "/nowhere"):
        answer = page.get(path)
        assert answer.status == 404
        assert "<h1>Not there</h1>" in answer.text


def test_markup_of_articles_is_text(serve, record, make):
    """Titles, quotes and names are shown, never run."""
    evil = '<script>alert(1)</script>"><img src=x onerror=alert(2)>'
    record(f"{evil}.txt", date(2030, 1, 1), make.mention(date(2030, 2, 3), evil, parties=(evil,)))
    page = serve()
    uid = page.get("/api/v1/commitments").text.split('"id":"')[1].split('"')[0]
    sha = page.get("/articles").text.split("/articles/")[1].split('"')[0]
    for path in ("/", "/articles", f"/commitments/{uid}", f"/articles/{sha}", f"/?q={evil}"):
        text = page.get(path.replace(" ", "+").replace('"', "%22")).text
        assert "<script>" not in text
        assert "<img" not in text


def test_a_pasted_text_comes_into_the_inbox_whole(page, inbox):
    """As a file that intake takes, and nothing half written beside it."""
    token = page.get("/articles").token
    answer = page.post("/inbox", {"token": token, "text": "Fees take effect on Feb. 3, 2030."})
    assert answer.status == 303
    (file,) = inbox.iterdir()
    assert file.name.endswith("pasted.txt")
    assert file.read_text() == "Fees take effect on Feb. 3, 2030."


def upload(page, name: str, content: bytes):
    token = page.get("/articles").token
    edge = "frontier"
    fields = (("token", None, token.encode()), ("files", name, content))
    body = b""
    for field, filename, value in fields:
        named = f'; filename="{filename}"' if filename else ""
        body += (
            f'--{edge}\r\nContent-Disposition: form-data; name="{field}"{named}\r\n\r\n'.encode()
        )
        body += value + b"\r\n"
    body += f"--{edge}--\r\n".encode()
    return page.ask(
        "POST",
        "/inbox",
        body,
        Content_Type=f"multipart/form-data; boundary={edge}",
        Origin=f"http://127.0.0.1:{page.port}",
    )


@pytest.mark.parametrize(
    "name",
    ["../../etc/passwd.txt", "..\\..\\boot.txt", "a/b.txt", ".hidden.txt", "x" * 300 + ".txt"],
)
def test_an_upload_stays_in_the_inbox_whatever_its_name(page, inbox, name):
    """No part of a name leads out of the folder, hides the file or is too long for it."""
    assert upload(page, name, b"Fees take effect on Feb. 3, 2030.").status == 303
    (file,) = inbox.iterdir()
    assert not file.name.startswith(".")
    assert file.name.endswith(".txt")
    assert list(inbox.parent.iterdir()) == [inbox]


def test_an_upload_that_is_too_large_is_refused(page, inbox):
    """With 413, before it is all taken in where it is far too large."""
    assert upload(page, "big.txt", b"x" * 5000).status == 413
    assert upload(page, "huge.txt", b"x" * 2_000_000).status == 413
    assert not list(inbox.iterdir())


def test_the_whole_sentence_is_marked_around_each_of_its_dates():
    """Before the first, between two and behind the last."""
    text = "Old. Fees start Feb. 3 and end March 1, if all agree. New."
    start = text.index("Fees")
    end = text.index(" New")
    dates = [("a", "Feb. 3"), ("b", "March 1")]
    passages = [
        Passage(uid, uid, text.index(day), text.index(day) + len(day), start, end)
        for uid, day in dates
    ]
    found = pieces(text, passages)
    assert "".join(piece.text for piece in found) == text
    assert [(p.text, p.uid, p.is_date) for p in found] == [
        ("Old. ", "", False),
        ("Fees start ", "a", False),
        ("Feb. 3", "a", True),
        (" and end ", "a", False),
        ("March 1", "b", True),
        (", if all agree.", "a", False),
        (" New.", "", False),
    ]


def test_many_are_counted_only_so_far_and_leafed_through_to_the_last(page, monkeypatch):
    """ "More" stands for as long as there is more, whatever the count was bounded by."""
    assert "More (3 in all)" in page.get("/?limit=2").text
    monkeypatch.setattr("alertd.web.pages._MOST_COUNTED", 1)
    assert "More (more than 1 in all)" in page.get("/?limit=1").text
    assert "More (more than 1 in all)" in page.get("/?limit=1&offset=1").text
    assert "More (" not in page.get("/?limit=1&offset=2").text
