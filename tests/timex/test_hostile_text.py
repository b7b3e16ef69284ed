"""Text made to be slow is read in time that grows with its length, no faster."""

from datetime import date
from time import process_time

import pytest

from alertd.timex import Context, annotate

SIZE = 12_000
PATTERNS = [
    "1. 1. ",
    "aaaa",
    "1234567890",
    "((((",
    "    ",
    "in the ",
    "the first half of ",
    "twenty-one ",
    "May ",
    "Nov. 1, ",
    "12:30 ",
    "a week before ",
    "Monday and ",
    "the day after the ",
    "will be not only ",
    "told them all to ",
    "2025-",
    "\n",
]


def seconds_to_read(text: str) -> float:
    begun = process_time()
    annotate(text, "en", Context(date(2025, 10, 24)))
    return process_time() - begun


@pytest.mark.parametrize("pattern", PATTERNS, ids=[repr(pattern) for pattern in PATTERNS])
def test_four_times_the_text_takes_about_four_times_as_long(pattern: str) -> None:
    """No repeated phrase lets a pattern run away."""
    text = pattern * (SIZE // len(pattern))
    once = min(seconds_to_read(text), seconds_to_read(text))
    many = seconds_to_read(text * 4)

    assert many < 8 * once + 0.2
