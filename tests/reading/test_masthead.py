"""Datelines and stamps over an article, and lines that only look like them."""

from datetime import date

import pytest

from alertd.model.article import PublishedSource
from alertd.reading.masthead import find_masthead

DATELINE, MASTHEAD = PublishedSource.DATELINE, PublishedSource.MASTHEAD


def masthead(line: str, language: str = "en"):
    return find_masthead(f"Harbour levy to start\n\n{line}\n\nShippers want more time.", language)


@pytest.mark.parametrize(
    ("line", "language", "day"),
    [
        ("OSLO, May 12, 2025 (Fjord Wire) — The levy starts on Friday.", "en", "2025-05-12"),
        ("PORTLAND, Maine, Nov. 4, 2025 — The levy starts on Friday.", "en", "2025-11-04"),
        ("NEW YORK, Jan. 5, 2026 /PRWire/ -- The levy starts on Friday.", "en", "2026-01-05"),
        ("Geneva, 12 May 2025 - The levy starts on Friday.", "en", "2025-05-12"),
        ("BREMEN, 3. Juli 2024 (fw) - Die Abgabe beginnt am Freitag.", "de", "2024-07-03"),
        ("VERACRUZ, 27 de octubre de 2025.- La tarifa entra en vigor.", "es", "2025-10-27"),
        ("Le Havre, le 12 mai 2025 – La taxe entre en vigueur vendredi.", "fr", "2025-05-12"),
    ],
)
def test_a_dateline_gives_the_day(line, language, day):
    """Place, day, dash; with a region or an agency between."""
    found = masthead(line, language)
    assert (found.day, found.source) == (date.fromisoformat(day), DATELINE)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: Wednesday 3 July 2024, 18.42 BST", "2024-07-03"),
        ("Updated 5:30 p.m. EDT, Thursday, Oct. 23, 2025", "2025-10-23"),
        ("PUBLISHED FRI, OCT 24 2025 8:33 AM EDT", "2025-10-24"),
        ("By Ada Brandt | Fri Oct 24 2025", "2025-10-24"),
        ("Oct 24, 2025 / 10:15 PM", "2025-10-24"),
        ("October 24, 2025", "2025-10-24"),
        ("24/10/2025 18:42", "2025-10-24"),
        ("2025-10-24", "2025-10-24"),
    ],
)
def test_a_stamp_gives_the_day(line, day):
    """Labelled, beside a byline, or alone on its line."""
    found = masthead(line)
    assert (found.day, found.source) == (date.fromisoformat(day), MASTHEAD)


@pytest.mark.parametrize(
    "line",
    [
        "Comments due: May 12, 2025",
        "Levy ends May 12, 2025",
        "The report was released on May 5, 2025",
        "The levy takes effect on May 12, 2025.",
        "© 2019 Courier, May 12, 2018",
        "LEVY ENDS MAY 12 - REPORT",
        "Ministers to meet May 12: report",
        "BREAKING: levy to start on May 12, 2025",
    ],
)
def test_other_dates_among_the_first_lines_are_no_stamp(line):
    """A deadline, a headline and a sentence are of something else."""
    found = masthead(line)
    assert (found.day, found.month_day) == (None, None)


def test_the_first_publication_comes_before_the_last_change():
    """Bare dates were meant on the day of writing."""
    assert masthead("Updated: 25 Oct 2025\nPublished: 23 Oct 2025").day == date(2025, 10, 23)


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("NEW DELHI: The levy starts.", ("new delhi",)),
        ("HOLLIS FALLS, Maine - The levy starts.", ("hollis falls", "maine")),
        ("BEIJING/WASHINGTON, Oct 24 (Fjord Wire) - The levy starts.", ("beijing", "washington")),
        ("SAN FRANCISCO (Docketline) - The levy starts.", ("san francisco",)),
        ("The levy starts on Friday - at last.", ()),
    ],
)
def test_a_dateline_gives_the_place(line, places):
    """With its region, which tells apart towns of one name."""
    assert masthead(line).places == places


def test_a_year_left_out_is_left_open():
    """The text or the file's name tells it."""
    found = masthead("WASHINGTON, Oct 24 (Fjord Wire) - The levy starts on Friday.")
    assert (found.day, found.month_day, found.source) == (None, (10, 24), DATELINE)


def test_a_stamp_may_state_its_zone():
    """BST is an hour ahead of UTC."""
    assert masthead("Published: Wednesday 3 July 2024, 18.42 BST").zone == "+01:00"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Updated 16:30 GMT, Friday, Jan 16, 2026. New entries are marked.", date(2026, 1, 16)),
        ("(Fjord Wire) - Last updated on 3 July 2024. All times are local.", date(2024, 7, 3)),
        ("Updated rules were issued on 3 July 2024. They hold for a year.", None),
    ],
)
def test_a_stamp_may_go_on_in_words(line, day):
    """As over diaries and calendars; a sentence that only begins like one is none."""
    assert masthead(line).day == day
