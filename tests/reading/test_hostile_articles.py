"""Articles made to be slow are read in time that grows with their length, no faster."""

from datetime import date
from time import process_time

import pytest

from tests.fuzz.promises import read_or_refused

SIZE = 1_500
LINES = [
    "Nov. 10, ",
    "A deal expires on Nov. 10 if they ",
    "“The truce (the pause (",
    "U.S. President Trump and ",
    "Published Nov. 10\n",
    "said, ",
    "meeting set for Friday. ",
    "if unless until ",
    "’s ",
    "A.B.C. ",
    "| ",
    "aaaa",
]
PAGES = ["<div>", "<p>May 10 ", "<table><tr><td>", "<!--", "<a href='x'>", "</p>", "&"]
MARKED = ["[", "> ", "*a ", "![x](", "| a ", "<a "]
CASES = [
    *(("a.txt", "", piece) for piece in LINES),
    *(("a.html", "<html><body>", piece) for piece in PAGES),
    *(("a.md", "# T\n\n", piece) for piece in MARKED),
]


def seconds_to_read(name: str, opening: str, text: str) -> float:
    begun = process_time()
    read_or_refused((opening + text).encode(), name, date(2025, 10, 24))
    return process_time() - begun


@pytest.mark.parametrize(
    ("name", "opening", "piece"), CASES, ids=[f"{n}: {p!r}" for n, _, p in CASES]
)
def test_four_times_the_article_takes_about_four_times_as_long(name, opening, piece):
    """No repeated phrase, bracket or tag lets the reading of a whole article run away."""
    text = piece * (SIZE // len(piece))
    once = seconds_to_read(name, opening, text)
    many = seconds_to_read(name, opening, text * 4)

    assert many < 8 * once + 0.2


@pytest.mark.torture
@pytest.mark.parametrize("piece", ["x", "Nov. 10, 2025 ", "“(", "The truce of May 10 (ends) "])
def test_ten_megabytes_on_one_line_are_read(piece):
    """A line of ten megabytes, a hundred thousand dates among them, ends like any other."""
    once = seconds_to_read("a.txt", "", piece * (2_500_000 // len(piece)))
    many = seconds_to_read("a.txt", "", piece * (10_000_000 // len(piece)))

    assert many < 8 * once + 0.5
