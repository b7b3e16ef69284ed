"""Running text into anchored time expressions."""

from itertools import pairwise

import pytest

from alertd.timex import parse
from tests.timex.telling import days, read


def test_the_expressions_of_a_news_report() -> None:
    """Deadlines, meetings and reporting days of one article, each on its day."""
    text = (
        "Trump will meet Xi next week, the White House said Thursday. The truce nears its "
        "expiration on Nov. 10 if they fail to agree. Trump has also set Nov. 1 as the deadline "
        "for tariffs announced earlier this month. An inquiry could be announced as soon as "
        "Friday, with a deal in early 2026."
    )

    assert days(text, "2025-10-24") == {
        "next week": "2025-10-27/2025-11-02",
        "Thursday": "2025-10-23",
        "Nov. 10": "2025-11-10",
        "Nov. 1": "2025-11-01",
        "earlier this month": "2025-10-01/2025-10-24",
        "Friday": "2025-10-24",
        "early 2026": "2026-01-01/2026-04-30",
    }


def test_expressions_lie_in_the_text_and_apart() -> None:
    """Offsets count characters of the text, in order, and no two overlap."""
    text = "Été — “On Thursday, Nov. 6, at 3 p.m. ET”; then from Oct. 1 to 7, 2026."
    found = read(text, "2025-10-24")

    assert [text[timex.start : timex.end] for timex in found] == [timex.text for timex in found]
    assert all(one.end <= two.start for one, two in pairwise(found))


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("The speech is on Nov. 17. A day later leaders meet.", "A day later", "2025-11-18"),
        ("It expires on Nov. 10; talks end a week earlier.", "a week earlier", "2025-11-03"),
        ("He will sign on Nov. 10 and fly the same day.", "the same day", "2025-11-10"),
        ("It opens on Nov. 6 and will end the following day.", "the following day", "2025-11-07"),
        ("Votes are due Nov. 3 and 10 in Rome.", "10", "2025-11-10"),
        (
            "It is due on Nov. 6, two days later than planned.",
            "two days later than planned",
            "2025-11-06",
        ),
        ("It starts on Nov. 6 at noon. By then all must leave.", "then", "2025-11-06"),
    ],
)
def test_days_count_from_what_was_told_before(text: str, phrase: str, expected: str) -> None:
    """Anaphora take the day that the text told last."""
    assert days(text, "2025-10-24")[phrase] == expected


def test_a_count_from_an_event_stays_open() -> None:
    """30 days after an event is no date until the event has one."""
    (timex,) = read("It takes effect 30 days after publication.", "2025-10-24")

    assert (timex.interval, timex.value) == (None, "P30D")


@pytest.mark.parametrize(
    "text",
    [
        "It may rain, and protesters march on.",
        "April Hodge and Will March met May Chen.",
        "A hotline runs 24/7; call 2-1-1.",
        "Rates jump 10-15 percent; odds are 50-50; the F-35 costs $12.31.",
        "Section 232 and version 26.4 cost 10,412 dollars, up 11.4 percent.",
        "The 3-1 vote, the 7th Fleet and the 5th Circuit.",
        "SECTION 8.25.1 OF THE 747 MANUAL",
        "Phone 555-2026 or see page 2019.",
    ],
)
def test_what_only_looks_like_a_time_is_left_alone(text: str) -> None:
    """Names, verbs, prices, sections and scores are no time expressions."""
    assert [found.text for found in parse(text, "en")] == []


def test_a_move_is_not_a_range() -> None:
    """Moved from one day to another tells two days."""
    found = days("The vote was moved from Nov. 3 to Nov. 10.", "2025-10-24")

    assert found == {"Nov. 3": "2025-11-03", "Nov. 10": "2025-11-10"}


@pytest.mark.parametrize("text", ["", "\x00", "\ue000\ue0ff\ue001", "１２ ３", "Feb. 30", "٣ May"])
def test_odd_text_is_read_without_a_word(text: str) -> None:
    """Nothing that an article may hold breaks the reading."""
    assert read(text, "2025-10-24") == []


def test_no_grammar_no_expressions() -> None:
    """A language that nobody wrote a grammar for is read as silence."""
    assert parse("Thursday, Nov. 10", "xx-YY") == []
    assert parse("Thursday", "../en") == []
