"""A quarter without its year, in an article that named it with its year before."""

from datetime import date

from alertd.timex import Context, annotate

REPORT = "Results for the fiscal 2025 third quarter were released. "


def quarters(text: str) -> list[date | None]:
    """The first days of the text's quarters, in order."""
    told = annotate(text, "en", Context(date(2025, 5, 8), "America/New_York"))
    return [one.interval and one.interval.first for one in told]


def test_a_bare_quarter_is_the_one_that_was_named():
    """ "Q3" behind "fiscal 2025 third quarter" is that quarter."""
    named, short = quarters(REPORT + "Q3 revenue rose by seven per cent.")

    assert short == named


def test_a_quarter_ahead_is_not_the_one_reported_on():
    """What will happen in Q3 happens in the coming one."""
    named, ahead = quarters(REPORT + "The plant will open in Q3.")

    assert ahead == date(2025, 7, 1)
    assert ahead != named
