"""In which zone an article's bare dates are meant, and which day a stamp in UTC is there."""

import hashlib
from datetime import UTC, date, datetime

import pytest

from alertd.model.article import RawDocument, ZoneSource
from alertd.reading import read

RECEIVED = datetime(2026, 11, 24, tzinfo=UTC)
BODY = "The harbour levy takes effect on April 7, the port authority said, and shippers will pay."


def article(text: str, name: str = "a.txt"):
    data = text.encode()
    return read(RawDocument(name, hashlib.sha256(data).hexdigest(), data, RECEIVED)).article


def page(stamp: str, head: str = "", body: str = BODY):
    return article(
        f'<html><head><meta property="article:published_time" content="{stamp}">{head}</head>'
        f"<body><article><h1>Levy</h1><p>{body}</p></article></body></html>",
        "a.html",
    )


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("PORTLAND, Maine - The levy starts on Friday.", "America/New_York"),
        ("PORTLAND, Ore. - The levy starts on Friday.", "America/Los_Angeles"),
        ("HOLLIS FALLS, Texas - The levy starts on Friday.", "America/Chicago"),
        ("OSLO — The levy starts on Friday.", "Europe/Oslo"),
        (
            "The levy costs £5 and starts at 5.30pm BST on Friday. Brexit is over, London said.",
            "Europe/London",
        ),
        ("India’s ports charge more. India's minister said so on Friday.", "Asia/Kolkata"),
    ],
)
def test_places_bodies_and_money_tell_the_zone(line, zone):
    """A dateline first; else what the text speaks of."""
    assert article(f"Levy\n\n{line}").timezone == zone


@pytest.mark.parametrize(
    ("stamp", "body", "zone"),
    [
        ("2025-03-01T09:00:00-05:00", BODY, "America/New_York"),
        ("2025-07-01T09:00:00-05:00", BODY, "America/Chicago"),
        ("2025-07-01T09:00:00+01:00", BODY, "Europe/London"),
        ("2025-01-01T09:00:00+01:00", BODY, "Europe/Brussels"),
        ("2025-01-01T09:00:00+01:00", f"{BODY} Stockholm said so.", "Europe/Stockholm"),
        ("2025-01-01T09:00:00-11:00", BODY, "Etc/GMT+11"),
    ],
)
def test_an_offset_tells_the_zone_that_has_it_that_day(stamp, body, zone):
    """A place that is spoken of, else the usual one; clocks that change decide between them."""
    found = page(stamp, body=body)
    assert (found.timezone, found.timezone_source) == (zone, ZoneSource.METADATA)


@pytest.mark.parametrize(
    ("head", "zone"),
    [
        ('<meta property="og:site_name" content="BBC News">', "Europe/London"),
        ('<meta property="og:site_name" content="The Boston Courier">', "America/New_York"),
        ('<link rel="canonical" href="https://courier.example.com.au/levy">', "Australia/Sydney"),
    ],
)
def test_an_outlet_is_at_home_somewhere(head, zone):
    """By its name, a place in it, or the end of its host's name."""
    found = page("2025-03-01T12:00:00Z", head)
    assert (found.timezone, found.timezone_source) == (zone, ZoneSource.OUTLET)


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2025-10-24T02:41:17Z", date(2025, 10, 23)),
        ("2025-10-24T14:41:17Z", date(2025, 10, 24)),
        ("2025-10-24T00:00:00Z", date(2025, 10, 24)),
        ("2025-10-24", date(2025, 10, 24)),
    ],
)
def test_a_stamp_in_utc_is_of_the_day_at_home(stamp, day):
    """02:41 UTC is the evening before in Boston; midnight UTC is how a bare day is stored."""
    assert page(stamp, '<meta property="og:site_name" content="Boston Courier">').published == day


def test_a_language_of_one_country_tells_its_zone():
    """Where nothing else does."""
    assert (
        article("港口费\n\n港口费将于4月7日起施行。", "2025-03-01.txt").timezone == "Asia/Shanghai"
    )
