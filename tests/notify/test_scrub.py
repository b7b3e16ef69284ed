"""Secrets stay secret, however a library spells them."""

import time

import pytest

from alertd.notify.scrub import scrub


@pytest.mark.parametrize(
    ("url", "text"),
    [
        ("tgram://987654321:AbCdEf/55555", "with url: /bot987654321:abcdef/sendMessage"),
        ("discord://HookID99/ToKen99", "https://discord.com/api/webhooks/HookID99/ToKen99 failed"),
        ("discord://HookID99/ToKen99", "with url: /api/webhooks/HookID99/ToKen99"),
        ("json://me:p%40ss%2Fword@h/", "login p@ss/word failed, p%40ss%2Fword too"),
        ("json://me:pass word@h/", "login pass%20word failed"),
        ("json://h/?+Authorization=Bearer%20abcd1234", "sent Bearer abcd1234"),
        ("json://h/?bareabcd1234", "sent bareabcd1234"),
        ("slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdn/#room", "hook A1BRTD4JD of #room"),
        ("json://a1b:c2d@h/", "user a1b, then c2d"),
    ],
)
def test_no_part_of_the_url_shows(url, text):
    """As written, unquoted, quoted, in other cases, alone and inside other URLs."""
    shown = scrub(text, url).lower()
    for part in ("987654321", "abcdef", "hookid99", "token99", "p@ss", "word", "p%40ss"):
        assert part not in shown
    for part in ("abcd1234", "a1brtd4jd", "room", "a1b", "c2d"):
        assert part not in shown
    assert "***" in shown


def test_what_is_no_secret_stays_readable():
    """Ports, loopback and Apprise's own words are what one needs to see."""
    said = "A POST to 127.0.0.1 port=8080 failed, error=503."
    assert scrub(said, "json://127.0.0.1:8080/x?method=POST&rto=3") == said


def test_a_detail_is_one_line_of_bounded_size_without_control_characters():
    """Nothing can forge a log line, colour a terminal, or fill the database."""
    shown = scrub("a\nb\x1b[31m\u202ec\ud800 " + "ü" * 5000, "json://h")
    assert shown.startswith("a b [31m c ")
    assert len(shown.encode()) <= 2000
    assert shown.isprintable()


@pytest.mark.parametrize("url", ["", "://", "no url at all", "json://[bad", "json://%zz@@?&=&"])
def test_an_odd_url_breaks_nothing(url):
    """Scrubbing happens where something has gone wrong already."""
    assert "said" in scrub("it said so", url)


def test_huge_texts_and_urls_take_no_time():
    """Neither a receiver's answer nor a URL can stall the drain."""
    start = time.monotonic()
    scrub("a" * 1_000_000, "json://" + "/".join(f"piece{n}" for n in range(100)))
    scrub("x://" * 250_000, "json://h")
    assert time.monotonic() - start < 2.0
