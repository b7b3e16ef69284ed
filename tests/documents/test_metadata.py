"""What pages and front matter claim about the day of publication."""

from datetime import UTC, date, datetime

import pytest

from alertd.documents import decode
from alertd.documents.claims import claim
from alertd.model.article import PublishedSource, RawDocument

BODY = "<p>The harbour levy takes effect on April 7, the port authority said on Monday evening.</p>"


def page(head: str, body: str = BODY):
    raw = f"<html><head>{head}</head><body><article>{body}</article></body></html>".encode()
    return decode(RawDocument("a.html", "0" * 64, raw, datetime(2026, 1, 1, tzinfo=UTC)))


@pytest.mark.parametrize(
    ("written", "day", "zone"),
    [
        ("2025-10-24T02:41:17+0000", "2025-10-24", "UTC"),
        ("2025-10-23T22:41:17-04:00", "2025-10-23", "-04:00"),
        ("2025-10-23T22:41:17.123456-0400", "2025-10-23", "-04:00"),
        ("2025-10-23 22:41", "2025-10-23", None),
        ("2025-10-23", "2025-10-23", None),
        ("Thu, 23 Oct 2025 22:41:17 +0530", "2025-10-23", "+05:30"),
    ],
)
def test_a_claim_is_the_local_day_and_its_zone(written, day, zone):
    """The day as it stands, with the offset that stands beside it."""
    found = claim(written, PublishedSource.METADATA)
    assert found is not None
    assert (str(found.day), found.zone) == (day, zone)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "yesterday",
        "2025-02-30",
        "2025-13-01T00:00:00Z",
        "0000-00-00",
        "1e18",
        "2025-10-23T25:61:00Z",
        "9" * 500,
    ],
)
def test_what_is_no_date_claims_nothing(written):
    """Whatever content systems leave there."""
    assert claim(written, PublishedSource.METADATA) is None


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2025-10-23">',
        '<meta name="date" content="2025-10-23">',
        '<meta name="DC.date.issued" content="2025-10-23">',
        '<meta itemprop="datePublished" content="2025-10-23">',
        '<script type="application/ld+json">{"@type": ["NewsArticle"], "datePublished": "2025-10-23"}</script>',
        '<script type="application/ld+json">[{"@graph": [{"@type": "BlogPosting", "datePublished": "2025-10-23"}]}]</script>',
    ],
)
def test_a_pages_metadata_gives_its_date(head):
    """Open Graph, Dublin Core, microdata and JSON-LD."""
    assert [one.day for one in page(head).candidates] == [date(2025, 10, 23)]


def test_a_time_element_in_the_article_gives_its_date():
    """Those of comments and of other articles do not."""
    body = f'<h1>Levy</h1><time datetime="2025-10-23T09:00:00+01:00">today</time>{BODY}'
    aside = '<aside><time datetime="2021-01-01">old</time></aside>'
    assert [one.day for one in page("", aside + body).candidates] == [date(2025, 10, 23)]


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@type": "WebPage", "datePublished": "2012-04-01"}</script>',
        '<script type="application/ld+json">{"datePublished": </script>',
        '<script type="application/ld+json">' + "[" * 50_000 + "</script>",
        '<meta name="date" content="soon">',
        '<meta property="article:modified_time" content="2025-10-23">',
    ],
)
def test_other_dates_of_a_page_are_not_taken_for_it(head):
    """A template's own date, broken JSON, the day of a correction."""
    assert page(head).candidates == ()


def test_a_page_tells_its_outlet_host_and_language():
    """They help to tell its zone and how to read it."""
    found = page(
        '<meta property="og:site_name" content="The Courier">'
        '<link rel="canonical" href="https://www.courier.example.co.uk/levy">'
        '<meta property="og:locale" content="de_DE">'
    )
    assert (found.outlet, found.host, found.language) == (
        "The Courier",
        "www.courier.example.co.uk",
        "de",
    )


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Abgabe tritt am 7. April in Kraft, teilte die Behörde mit. Das ist nicht neu.", "de"),
        (
            "La mesure est entrée en vigueur dans les ports, et les armateurs attendent une réponse.",
            "fr",
        ),
        (
            "El plazo vence en abril, según el ministerio, y los puertos esperan una respuesta.",
            "es",
        ),
        ("港口费将于4月7日起施行，港务局周一表示。", "zh"),
        ("港湾使用料は4月7日から適用されると発表した。", "ja"),
        ("Сбор вступает в силу 7 апреля, сообщили в порту.", "ru"),
        ("Levy. Ports.", "en"),
    ],
)
def test_an_undeclared_language_is_guessed(text, language):
    """By script, else by its small words; English where nothing speaks for another."""
    raw = RawDocument("a.txt", "0" * 64, text.encode(), datetime(2026, 1, 1, tzinfo=UTC))
    assert decode(raw).language == language
