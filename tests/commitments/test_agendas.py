"""Diaries: days on lines of their own, and the lines below them."""

from datetime import date

import pytest

from tests.commitments.reading import read

DIARY = """WEEK AHEAD

MONDAY, JULY 14
- BRUSSELS: Finance ministers meet at 1400. (To July 15)
- OSLO: Parliamentary election.

TUESDAY, JULY 15
- PARIS: Talks open. (To July 17)
- * ROME: CANCELLED - News conference by the governor.
- TOKYO: Cabinet to pass the budget as early as today, officials say.

LATER
- ACCRA: Something else.
"""


def days(text: str) -> list[tuple[str, str, str]]:
    """Each mention's phrase and its first and last day."""
    mentions, _ = read(text)
    return [(one.phrase, f"{one.earliest:%m-%d}", f"{one.latest:%m-%d}") for one in mentions]


def test_a_line_without_a_day_is_on_the_day_above_it():
    """The election is on Monday, the conference that was to be on Tuesday is off."""
    mentions, _ = read(DIARY)
    told = {one.quote: one for one in mentions}

    assert told["- OSLO: Parliamentary election."].earliest == date(2025, 7, 14)
    assert told["- OSLO: Parliamentary election."].phrase == "MONDAY, JULY 14"
    off = told["- * ROME: CANCELLED - News conference by the governor."]
    assert (off.status, off.earliest) == ("cancelled", date(2025, 7, 15))


def test_a_time_or_today_below_a_day_is_on_that_day():
    """ "1400" on Monday and "today" on Tuesday."""
    found = days(DIARY)

    assert ("1400", "07-14", "07-15") in found
    assert ("today", "07-15", "07-15") in found


def test_what_runs_to_another_day_starts_on_the_one_above():
    """ "(To July 17)" is three days from Tuesday."""
    assert ("July 17", "07-15", "07-17") in days(DIARY)


def test_another_heading_ends_what_a_day_is_over():
    """Below LATER no day is told."""
    mentions, _ = read(DIARY)

    assert not [one for one in mentions if "ACCRA" in one.quote]


@pytest.mark.parametrize("days_of", ["Monday, July 14", "## Mon 14 July", "July 14:"])
def test_headings_are_written_in_many_ways(days_of):
    """With the weekday or without, marked or plain."""
    text = f"{days_of}\nA hearing on the merger.\n\nFriday, July 18\nThe jobs report.\n"

    assert {first for _, first, _ in days(text)} == {"07-14", "07-18"}


def test_one_day_alone_on_its_line_is_a_stamp():
    """A single date over a text tells when it was written."""
    assert days("July 14\nA hearing on the merger.\n") == []
