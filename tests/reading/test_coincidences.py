"""What a text says twice of one day tells when it was written."""

from datetime import date

import pytest

from alertd.reading.coincidences import Agreement
from alertd.timex import parse

# Each with the day on which it was written.
TWICE = [
    ("The vote closes on Monday; it takes force the following day, 22 July.", date(2025, 7, 18)),
    ("It gave them 50 days from last Monday, which takes us to 2 September.", date(2025, 7, 18)),
    ("The council gave itself two more weeks on Tuesday, until Oct. 22.", date(2024, 10, 9)),
    ("The fair opens tomorrow, 14 May, in Lyon.", date(2025, 5, 13)),
]


@pytest.mark.parametrize(("text", "written"), TWICE)
def test_a_date_told_twice_speaks_for_the_day_on_which_both_meet(text, written):
    """On another day of the same month the two would part."""
    agreement = Agreement(text, "en", parse(text, "en"))

    assert agreement.on(written) > 0
    assert agreement.on(written) > agreement.on(date(written.year, written.month, 26))


def test_what_nothing_dates_agrees_with_every_day():
    """Lengths that took place, and dates that stand alone, say nothing."""
    text = "The count took nine days. The term ends on Dec. 12."
    agreement = Agreement(text, "en", parse(text, "en"))

    assert agreement.on(date(2026, 12, 3)) == 0
