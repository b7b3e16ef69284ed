"""Day literals that stand alone: mastheads, mail headers, what people type."""

from datetime import date

import pytest

from alertd.timex import read_literal

NEAR = date(2025, 10, 24)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Nov. 10, 2025", "en", date(2025, 11, 10)),
        ("10 November", "en-GB", date(2025, 11, 10)),
        ("2026-03-06", "en", date(2026, 3, 6)),
        ("  Thursday,  6 November 2025 ", "en", date(2025, 11, 6)),
        ("10 novembre 2025", "fr", date(2025, 11, 10)),
        ("10. November", "de", date(2025, 11, 10)),
        ("1 de agosto de 2026", "es", date(2026, 8, 1)),
        ("2026年11月10日", "zh", date(2026, 11, 10)),
    ],
)
def test_a_whole_day_literal_is_read(text: str, language: str, expected: date) -> None:
    """Its own grammar reads it, or the language's names do."""
    assert read_literal(text, language, NEAR) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("", "en"),
        ("early 2026", "en"),
        ("November", "en"),
        ("Q3 2026", "fr"),
        ("3 giorni fa", "it"),
        ("12:30", "fr"),
        ("novembre 2025", "fr"),
        ("31 février 2025", "fr"),
        ("See you on Nov. 10", "en"),
        ("10 novembre 2025", "no-such-language"),
        ("x" * 5000, "fr"),
    ],
)
def test_what_is_no_one_day_is_nothing(text: str, language: str) -> None:
    """Months, times, relative phrases and sentences are no day literals."""
    assert read_literal(text, language, NEAR) is None


def test_without_a_near_day_the_year_has_to_be_there() -> None:
    """A day without a year is nothing when nobody knows the year."""
    assert read_literal("10 novembre", "fr", None) is None
    assert read_literal("10 novembre 2025", "fr", None) == date(2025, 11, 10)


def test_the_year_nearest_to_the_near_day_is_meant() -> None:
    """2 January told in December is next year's."""
    assert read_literal("2 janvier", "fr", date(2025, 12, 20)) == date(2026, 1, 2)
    assert read_literal("20 décembre", "fr", date(2026, 1, 5)) == date(2025, 12, 20)


def test_a_zone_word_does_not_move_the_day() -> None:
    """Zone words are no business of a day literal."""
    assert read_literal("10 novembre 2025 EST", "fr", NEAR) == date(2025, 11, 10)
