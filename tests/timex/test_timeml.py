"""Spans and values as TIMEX3 has them."""

from datetime import date

import pytest

from alertd.timex import Context, tags

WEDNESDAY = Context(date(2025, 7, 9))


def tagged(text: str) -> list[tuple[str, str, str]]:
    return [(tag.text, str(tag.type), tag.value) for tag in tags(text, "en", WEDNESDAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It was sold from 1991 to 1997.",
            [("1991", "DATE", "1991"), ("1997", "DATE", "1997")],
        ),
        (
            "It meets between Friday and Sunday.",
            [("Friday", "DATE", "2025-07-11"), ("Sunday", "DATE", "2025-07-13")],
        ),
        ("It runs Nov. 3-7.", [("Nov. 3", "DATE", "2025-11-03"), ("7", "DATE", "2025-11-07")]),
        (
            "It ran from 9 to 11 July.",
            [("9", "DATE", "2025-07-09"), ("11 July", "DATE", "2025-07-11")],
        ),
    ],
)
def test_each_end_of_a_range_has_its_tag(text: str, expected: list[tuple[str, str, str]]) -> None:
    """TIMEX3 knows no ranges: the words between the ends are signals."""
    assert tagged(text) == expected


def test_an_amount_of_time_is_told_without_its_preposition() -> None:
    """The grace of "within" and "in" is a signal too."""
    assert tagged("They must answer within 30 days.") == [("30 days", "DURATION", "P30D")]
    assert tagged("It will open in two weeks.") == [("two weeks", "DURATION", "P2W")]


def test_an_amount_before_an_event_ends_at_the_amount() -> None:
    """The event is no part of the tag."""
    assert tagged("It came two weeks after the vote.") == [("two weeks", "DURATION", "P2W")]


def test_a_sum_is_no_finer_than_its_unit() -> None:
    """Two years ago is a year, five months ago a month, three days ago a day."""
    assert tagged("It began two years ago.") == [("two years ago", "DATE", "2023")]
    assert tagged("It began five months ago.") == [("five months ago", "DATE", "2025-02")]
    assert tagged("It began three days ago.") == [("three days ago", "DATE", "2025-07-06")]


def test_a_year_before_a_quarter_is_a_quarter() -> None:
    """Reports compare like with like."""
    found = tagged("Profit in the second quarter of 2025 rose from a year earlier.")
    assert found[-1] == ("a year earlier", "DATE", "2024-Q2")


def test_what_tells_an_age_is_no_time() -> None:
    """Nor do words that point at no time."""
    assert tagged("The 6-year-old boy had previously lived there.") == []


def test_offsets_slice_the_text() -> None:
    """Every tag's text stands where it says."""
    text = "“Until noon” on 3 July — from Nov. 3 to 7, in 30 days, since the 1990s"
    assert all(text[tag.start : tag.end] == tag.text for tag in tags(text, "en", WEDNESDAY))


def test_a_language_without_conventions_is_tagged_as_read() -> None:
    """What dateparser finds is tagged whole."""
    assert [tag.text for tag in tags("il 10 novembre 2025", "it", WEDNESDAY)] == [
        "10 novembre 2025"
    ]
