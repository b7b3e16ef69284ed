"""Which days a phrase means, seen from the day it was written."""

from datetime import date

import pytest

from alertd.model.timex import Grain, Tense, TimexType
from alertd.timex import Context, resolve
from alertd.timex.meaning import Day, MonthDay, NumericDay
from tests.timex.telling import day, days, read

PAST, FUTURE, UNKNOWN = Tense.PAST, Tense.FUTURE, Tense.UNKNOWN


@pytest.mark.parametrize(
    ("phrase", "on", "tense", "expected"),
    [
        ("Thursday", "2025-10-24", PAST, "2025-10-23"),
        ("Thursday", "2025-10-23", PAST, "2025-10-23"),
        ("Thursday", "2025-10-24", UNKNOWN, "2025-10-23"),
        ("Monday", "2018-11-02", FUTURE, "2018-11-05"),
        ("Friday", "2025-10-24", FUTURE, "2025-10-24"),
        ("next Monday", "2021-06-17", FUTURE, "2021-06-21"),
        ("next Wednesday", "2026-03-12", FUTURE, "2026-03-18"),
        ("last Wednesday", "2022-05-24", PAST, "2022-05-18"),
        ("this Friday", "2025-12-17", UNKNOWN, "2025-12-19"),
        ("Monday week", "2026-03-12", FUTURE, "2026-03-23"),
    ],
)
def test_a_weekday_follows_the_tense(phrase: str, on: str, tense: Tense, expected: str) -> None:
    """Said looks back, will looks ahead, and the day itself counts for both."""
    assert day(phrase, on, tense) == expected


@pytest.mark.parametrize(
    ("phrase", "on", "tense", "expected"),
    [
        ("Jan. 2", "2024-12-18", UNKNOWN, "2025-01-02"),
        ("Dec. 22", "2026-01-05", UNKNOWN, "2025-12-22"),
        ("March 14", "2024-12-18", FUTURE, "2025-03-14"),
        ("31 December", "2026-03-12", FUTURE, "2026-12-31"),
        ("June 8", "2026-01-05", PAST, "2026-06-08"),
        ("Feb. 29", "2025-07-09", UNKNOWN, "2024-02-29"),
        ("Thursday, May 18", "2024-11-02", UNKNOWN, "2023-05-18"),
    ],
)
def test_a_day_without_a_year_lies_nearest(
    phrase: str, on: str, tense: Tense, expected: str
) -> None:
    """The nearest year is meant, unless the tense or the weekday rules it out."""
    assert day(phrase, on, tense) == expected


@pytest.mark.parametrize(
    ("phrase", "on", "tense", "expected"),
    [
        ("early 2026", "2025-10-24", FUTURE, "2026-01-01/2026-04-30"),
        ("mid-2026", "2025-10-24", FUTURE, "2026-05-01/2026-08-31"),
        ("late 2026", "2025-10-24", FUTURE, "2026-09-01/2026-12-31"),
        ("early March", "2025-12-17", FUTURE, "2026-03-01/2026-03-10"),
        ("mid-August", "2026-03-12", FUTURE, "2026-08-11/2026-08-20"),
        ("late February", "2026-01-05", FUTURE, "2026-02-21/2026-02-28"),
        ("this week", "2025-10-24", FUTURE, "2025-10-20/2025-10-26"),
        ("next week", "2025-10-24", FUTURE, "2025-10-27/2025-11-02"),
        ("later this year", "2025-08-17", FUTURE, "2025-08-17/2025-12-31"),
        ("later this month", "2025-08-17", FUTURE, "2025-08-17/2025-08-31"),
        ("the autumn", "2025-08-17", FUTURE, "2025-09-01/2025-11-30"),
        ("winter 2026", "2025-08-17", FUTURE, "2026-12-01/2027-02-28"),
        ("the weekend", "2025-10-24", PAST, "2025-10-18/2025-10-19"),
        ("the weekend", "2025-10-24", FUTURE, "2025-10-25/2025-10-26"),
        ("January", "2025-10-24", PAST, "2025-01"),
        ("January", "2025-10-24", FUTURE, "2026-01"),
        ("next May", "2025-11-21", FUTURE, "2026-05"),
        ("the third quarter", "2025-11-03", PAST, "2025-07-01/2025-09-30"),
    ],
)
def test_a_period_covers_its_days(phrase: str, on: str, tense: Tense, expected: str) -> None:
    """Parts of months and years, weeks and seasons have fixed borders."""
    assert day(phrase, on, tense) == expected


@pytest.mark.parametrize(
    ("phrase", "on", "expected", "derived"),
    [
        ("in 30 days", "2025-10-24", "2025-11-23", "2025-10-24 + 30 days"),
        ("within two weeks", "2025-05-12", "2025-05-26", "2025-05-12 + 2 weeks"),
        ("90 days from Aug. 11", "2025-08-12", "2025-11-09", "2025-08-11 + 90 days"),
        ("three months from Nov. 30", "2025-11-21", "2026-02-28", "2025-11-30 + 3 months"),
        ("the day before Christmas", "2025-12-17", "2025-12-24", "2025-12-25 - 1 day"),
    ],
)
def test_a_computed_day_shows_its_sum(phrase: str, on: str, expected: str, derived: str) -> None:
    """Whoever is told a computed date can check it."""
    (timex,) = read(f"It will happen {phrase}.", on)

    assert (timex.derived, timex.value) == (derived, expected)


def test_an_ambiguous_numeric_day_takes_the_earlier_reading_and_says_so() -> None:
    """09/07 may be 9 July or 7 September: the earlier, unsure."""
    (timex,) = read("by 09/07/2021", "2021-06-17")

    assert (timex.value, timex.confidence < 1) == ("2021-07-09", True)


@pytest.mark.parametrize(
    ("day_first", "expected"), [(True, "2021-07-09"), (False, "2021-09-07"), (None, "2021-07-09")]
)
def test_a_known_order_decides_a_numeric_day(day_first: bool | None, expected: str) -> None:
    """Where the order of day and month is known, it decides."""
    (timex,) = read("due 09/07/2021", "2021-06-17", day_first=day_first)

    assert timex.value == expected


def test_an_order_that_no_calendar_has_is_turned_round() -> None:
    """14/03/26 is 14 March even where months come first."""
    resolved = resolve(NumericDay(14, 3, 2026), Context(None, day_first=False))

    assert resolved is not None
    assert resolved.value == "2026-03-14"


def test_without_the_articles_day_only_full_dates_are_anchored() -> None:
    """Nothing is ever anchored on the day of reading."""
    text = "It ends Nov. 10, 2026, not on Friday, next week, May 3, in 30 days or in June."

    assert [timex.text for timex in read(text, None) if timex.interval] == ["Nov. 10, 2026"]


@pytest.mark.parametrize("meaning", [Day(2025, 2, 29), Day(2025, 13, 1), MonthDay(2, 30)])
def test_a_day_that_no_calendar_has_is_nothing(meaning: Day | MonthDay) -> None:
    """30 February is no day of any year."""
    assert resolve(meaning, Context(date(2025, 7, 9))) is None


@pytest.mark.parametrize(
    ("phrase", "clock", "zone"),
    [
        ("12:01 a.m. ET on Nov. 10", "00:01", "America/New_York"),
        ("12:01 a.m. EST on Nov. 10", "00:01", "-05:00"),
        ("midnight on Friday", "24:00", None),
        ("noon on 27 March", "12:00", None),
        ("10.30am on Wednesday", "10:30", None),
        ("Wednesday, Aug. 20, at 1 p.m. ET", "13:00", "America/New_York"),
        ("one minute past midnight Washington time on 1 August", "00:01", "America/New_York"),
        ("11am Brussels time tomorrow", "11:00", "Europe/Brussels"),
        ("23:59 UTC on 24 November 2026", "23:59", "UTC"),
    ],
)
def test_a_clock_time_joins_its_day(phrase: str, clock: str, zone: str | None) -> None:
    """One expression holds the day, the time and the zone that the text states."""
    (timex,) = read(phrase, "2025-10-24")

    assert timex.text == phrase
    assert timex.type is TimexType.TIME
    assert timex.time is not None
    assert (timex.time.clock, timex.time.zone) == (clock, zone)


def test_midnight_ends_its_day() -> None:
    """Midnight on Nov. 10 is 24:00 of Nov. 10."""
    assert days("until midnight on Nov. 10", "2025-10-24") == {
        "midnight on Nov. 10": "2025-11-10T24:00"
    }


def test_a_fiscal_year_is_a_guess() -> None:
    """Fiscal years differ: the reading is marked unsure."""
    (timex,) = read("in the second quarter of fiscal 2025", "2024-12-18")

    assert (timex.confidence < 1, timex.grain) == (True, Grain.QUARTER)
