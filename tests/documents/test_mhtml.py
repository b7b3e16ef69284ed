"""Pages that a browser saved whole, in one file."""

from datetime import UTC, date, datetime

import pytest

from alertd.documents import decode
from alertd.errors import AlertdError
from alertd.model.article import RawDocument

RECEIVED = datetime(2026, 11, 1, tzinfo=UTC)
PAGE = """<!DOCTYPE html><html lang=3D"en"><head><title>Fees | The Courier</title>
<meta property=3D"article:published_time" content=3D"2026-03-12T09:00:00Z"></head><body>
<nav><a href=3D"/">Home</a> Fixtures: 3 May</nav><article><h1>Port levy to start</h1>
<p>The port authority said that its levy takes effect on April=C2=A07, and that shipp=
ers need not pay it again before the board has met next Wednesday.</p></article>
<footer>=C2=A9 2019 Courier</footer></body></html>"""
SAVED = f"""From: <Saved by Blink>
Snapshot-Content-Location: https://www.courier.example/levy
Subject: Port levy to start
Date: Mon, 2 Nov 2026 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----frontier----"

------frontier----
Content-Type: text/html
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://www.courier.example/levy

{PAGE}
------frontier----
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://ads.example/frame

<html><body><p>Summer sale ends on 4 July, hurry and buy one of our things.</p></body></html>
------frontier----
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://www.courier.example/a.png

iVBORw0KGgo=
------frontier------
"""


def raw(text: str, name: str = "page.mhtml") -> RawDocument:
    return RawDocument(name, "0" * 64, text.encode(), RECEIVED)


@pytest.mark.parametrize("name", ["page.mhtml", "page.eml", "page.txt"])
def test_a_saved_page_is_the_page_and_not_its_frames(name):
    """By content, not by the ending; the day it was saved on is not when it was published."""
    found = decode(raw(SAVED, name))
    assert found.title == "Port levy to start"
    assert "its levy takes effect on April 7" in found.text
    for noise in ("Fixtures", "2019", "4 July", "iVBOR"):
        assert noise not in found.text
    assert [claim.day for claim in found.candidates] == [date(2026, 3, 12)]
    assert (found.made, found.host) == (date(2026, 11, 2), "www.courier.example")


def test_a_saved_page_that_is_cut_short_says_so():
    """Before the page in it begins."""
    with pytest.raises(AlertdError) as refused:
        decode(raw(SAVED[: SAVED.index("Content-ID")].replace("text/html\n", "image/png\n")))
    assert refused.value.code == "intake.damaged"
