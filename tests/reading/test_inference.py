"""The day that a text implies: by weekdays, dates, years and holidays; or that it implies none."""

from datetime import date

import pytest

from alertd.reading.inference import infer

# Made-up news on the real calendar: each was written for the day it is tested with.
FERRY = """Ferry crews call off Friday walkout
Crews of the Sund ferries called off a strike on Wednesday, two days before it was to begin, and \
will meet the company again on Monday, Sept. 16. They had been due to walk out on Friday, Sept. 13.
A ballot that closed on Sept. 4 gave the union leave to strike until Oct. 31. The last strike, in \
March 2019, lasted nine days. The company said on Tuesday that it would publish its winter \
timetable on Sept. 30. A pay deal signed on Aug. 2 lapses on Dec. 31."""
BRIDGE = """Bridge to close for repairs
With ten days left before the crossing shuts on Saturday, 10 May, hauliers asked ministers on \
Wednesday for a second lane. Work began on 3 March and is to end on 30 June. The agency said on \
Tuesday that it would answer by 2 May. The bridge was last closed in 2016."""
QUOTA = """Herring quota runs out before Thanksgiving
The herring quota will be used up before Thursday, Nov. 27, Thanksgiving Day, fishermen said on \
Monday. A council is to vote on Nov. 24 and boats were sent home on Nov. 12. Next week the council \
hears from buyers on Nov. 25. The season opened on June 1 and the next one starts in early 2026."""
HAFEN = """Hafengebühr kommt später
Die Hafengebühr tritt erst am Montag, 1. Dezember, in Kraft, teilte die Behörde am Freitag mit.
Am Dienstag, 18. November, soll der Ausschuss beraten. Der Rat beschloss das Gesetz am 12. November. \
Es gilt bis 30. Juni 2026."""


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        (FERRY, "en", date(2024, 9, 11)),
        (BRIDGE, "en", date(2025, 4, 30)),
        (QUOTA, "en", date(2025, 11, 17)),
        (HAFEN, "de", date(2025, 11, 14)),
    ],
)
@pytest.mark.parametrize("latest", [None, date(2026, 11, 24)])
def test_a_text_that_pins_down_its_day_is_dated(text, language, day, latest):
    """However much later it is dropped."""
    found = infer(text, language, latest or day)
    assert found is not None
    assert (found.day, found.pinned_down) == (day, True)


@pytest.mark.parametrize(
    "text",
    [
        "The levy starts on Nov. 10, the port said.",
        "The port said on Thursday that the levy starts on Friday.",
        "The levy starts on Nov. 10, the port said on Thursday.",
        "Shares fell 10% in 2019 and may fall again.",
        "",
    ],
)
def test_a_text_that_could_be_of_many_days_is_not(text):
    """A date alone, weekdays alone, or one of each fit years of days."""
    found = infer(text, "en", date(2026, 11, 24))
    assert found is None or not found.pinned_down


def test_no_day_after_receipt_is_inferred():
    """The text was there when it came in."""
    found = infer(FERRY, "en", date(2024, 9, 1))
    assert found is None or found.day <= date(2024, 9, 1)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        (
            "The vote is on Monday, Nov. 5, officials said on Friday. It was last held in 2016.",
            2018,
        ),
        ("The vote is on Thursday, Nov. 5, officials said on Monday.", 2026),
        ("The levy, in force since early 2021, ends on Friday, Nov. 10, officials said.", 2023),
    ],
)
def test_weekdays_tell_the_year_of_a_dateline(text, year):
    """A month and day without a year: the weekdays and years of the text fit one."""
    found = infer(text, "en", date(2026, 11, 24), (11, 2))
    assert found is not None
    assert found.day == date(year, 11, 2)


def test_a_dateline_that_just_came_in_is_of_this_year():
    """Nothing else speaks for another."""
    found = infer("The levy starts soon.", "en", date(2026, 11, 24), (11, 23))
    assert found is not None
    assert found.day == date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        "With two days left before Oct. 10 next week, it said Monday. " * 200,
        " ".join(
            f"Closed on May {day}, {year}." for year in range(1990, 2025) for day in range(1, 28)
        ),
        " ".join(
            f"On Monday, {month} {day} it will start."
            for month in ("June", "July")
            for day in range(40)
        ),
        "On Feb. 29 and Feb. 30, 0000-00-00, Monday, Sept. 31, year 9999 and Friday. " * 20,
    ],
)
def test_heaps_of_dates_are_weighed_in_no_time(text):
    """Whatever comes of them."""
    found = infer(text, "en", date(2026, 11, 24))
    assert found is None or found.day <= date(2026, 11, 24)
