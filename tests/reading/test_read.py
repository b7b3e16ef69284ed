"""Which day an article was written on, in which zone; never today."""

import hashlib
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from alertd.model.article import PublishedSource, RawDocument, ZoneSource
from alertd.reading import read

RECEIVED = datetime(2026, 11, 24, tzinfo=UTC)
SEED = Path(__file__).parents[2] / "seeds" / "trump-xi-trade-truce.txt"


def reading(text: str | bytes, name: str = "a.txt", **known):
    data = text.encode() if isinstance(text, str) else text
    return read(RawDocument(name, hashlib.sha256(data).hexdigest(), data, RECEIVED), **known)


def test_the_seed_articles_date_is_inferred_from_its_own_weekdays():
    """Nowhere stated: the text's weekdays, dates and years point to Oct. 24, 2025."""
    article = reading(SEED.read_bytes()).article
    assert (article.published, article.published_source) == (
        date(2025, 10, 24),
        PublishedSource.INFERRED,
    )
    assert article.timezone == "America/New_York"


@pytest.mark.parametrize(
    ("text", "name", "day", "source"),
    [
        (
            "Fees\n\nGENEVA, May 12, 2025 (Wire) — The fees start Friday.",
            "a.txt",
            "2025-05-12",
            "dateline",
        ),
        (
            "Fees\nPublished: Wednesday 3 July 2024, 18.42 BST\n\nThe fees start Friday.",
            "a.txt",
            "2024-07-03",
            "masthead",
        ),
        ("Fees\n\nThe fees start Friday.", "2025-03-01-fees.txt", "2025-03-01", "file_name"),
        ("Fees\n\nThe fees start Friday.", "20250301_fees.txt", "2025-03-01", "file_name"),
        (
            "---\ndate: 2025-02-02\n---\nThe fees start Friday.",
            "2025-03-01.md",
            "2025-02-02",
            "front_matter",
        ),
    ],
)
def test_the_date_is_taken_from_where_it_stands(text, name, day, source):
    """Metadata before the dateline, the dateline before the file's name."""
    article = reading(text, name).article
    assert (str(article.published), article.published_source.value) == (day, source)


def test_what_the_reader_says_is_never_doubted():
    """`--published` and `--timezone` win over everything."""
    article = reading(
        "Fees\n\nGENEVA, May 12, 2025 (Wire) — The fees start Friday.",
        published=date(2031, 1, 1),
        timezone="Asia/Tokyo",
    ).article
    assert (article.published, article.timezone) == (date(2031, 1, 1), "Asia/Tokyo")
    assert article.timezone_source is ZoneSource.ARGUMENT


def test_a_date_far_in_the_future_is_not_believed():
    """A file cannot have been published years after it came in."""
    article = reading("Fees\n\nThe fees start Friday.", "2029-01-01-fees.txt").article
    assert article.published is None


def test_a_date_soon_after_receipt_is_believed_with_a_word_on_it():
    """This machine's clock may be wrong, and the article says so itself."""
    found = reading("---\ndate: 2027-03-09\n---\nThe fees start on Friday.", "a.md")
    assert found.article.published == date(2027, 3, 9)
    assert [problem.code for problem in found.problems] == ["reading.published_ahead"]


def test_what_came_before_receipt_is_believed_first():
    """One of two dates lies ahead: it is the wrong one."""
    text = "---\ndate: 2027-03-09\n---\nThe fees start on Friday."
    assert reading(text, "2026-03-09-fees.md").article.published == date(2026, 3, 9)


@pytest.mark.parametrize("stamp", ["1970-01-01", "0001-01-01", "soon", ""])
def test_a_stamp_that_nobody_set_is_not_believed(stamp):
    """Content systems leave zero there."""
    text = f"---\ndate: {stamp}\n---\nThe fees start on Friday."
    assert reading(text, "2025-03-09-fees.md").article.published == date(2025, 3, 9)


def test_a_files_name_tells_the_year_of_its_dateline():
    """The dateline's day, in the year of the name."""
    text = "Fees\n\nOSLO, Dec. 31 (Wire) — The fees start on Friday."
    article = reading(text, "2024-01-02-fees.txt").article
    assert (article.published, article.published_source) == (
        date(2023, 12, 31),
        PublishedSource.DATELINE,
    )


def test_a_doubtful_date_is_said_to_be():
    """What else fits, and how to settle it."""
    (problem,) = reading(SEED.read_bytes()).problems
    assert problem.code == "reading.doubtful_date"
    assert "2025-10-24" in problem.message
    assert "--published" in problem.hint


def test_without_a_date_only_dates_with_a_year_are_taken():
    """Nothing is anchored on today; the reader is told what to add."""
    found = reading("Fees\n\nThe fees start on Friday. The levy takes effect on April 7, 2031.")
    assert found.article.published is None
    assert [str(mention.earliest) for mention in found.mentions] == ["2031-04-07"]
    assert "unanchored" in {rejected.why for rejected in found.rejected}
    assert "--published" in found.problems[0].hint


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Fees\n\nGENEVA, May 12, 2025 — The fees start Friday.", "Europe/Zurich"),
        ("Fees\n\nNEW DELHI: The fees start Friday.", "Asia/Kolkata"),
        (
            "Fees\n\nThe White House said Congress will vote. The Senate meets Friday.",
            "America/New_York",
        ),
        ("Fees\n\nIt starts Friday.", "UTC"),
    ],
)
def test_the_zone_is_that_of_the_place(text, zone):
    """A dateline's place, else what the article speaks of, else the default."""
    assert reading(text).article.timezone == zone


def test_every_quote_stands_in_the_text_where_it_says():
    """Evidence is verbatim, with its offsets."""
    found = reading(SEED.read_bytes())
    assert found.mentions
    for mention in found.mentions:
        assert found.article.text[mention.quote_start : mention.quote_end] == mention.quote
        assert found.article.text[mention.start : mention.end] == mention.phrase
        assert mention.phrase in mention.quote


def test_a_page_of_nothing_but_dates_is_cut_and_says_so():
    """Time is bounded; what was looked at counts."""
    found = reading("Dates\n\n" + "The levy starts on May 5, 2031. " * 2100)
    assert len(found.timexes) == 2000
    assert "reading.cut" in {problem.code for problem in found.problems}
