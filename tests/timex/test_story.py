"""Texts that tell history, whose days count from each other."""

from datetime import date

from alertd.timex import Context, tags
from tests.timex.telling import read

WAR = (
    "The war began in 1756. Fighting broke out on 9 July 1755, and in August the army withdrew. "
    "The following year, on 28 May, a frigate was taken. By the spring of 1757 little was left. "
    "In December 1758 a fleet sailed. In January, it arrived. On 6 June 1759 it landed; three "
    "months later, on 13 September, its general died. Two years later talks began."
)


def values(text: str) -> dict[str, str]:
    return {tag.text: tag.value for tag in tags(text, "en", Context(date(2009, 12, 19)))}


def test_a_day_without_its_year_is_near_the_one_told_before() -> None:
    """Not near the day on which the history was written."""
    told = values(WAR)
    assert told["August"] == "1755-08"
    assert told["28 May"] == "1756-05-28"
    assert told["January"] == "1759-01"
    assert told["13 September"] == "1759-09-13"


def test_a_later_year_counts_from_the_story() -> None:
    """The following year, and two years later."""
    told = values(WAR)
    assert told["The following year"] == "1756"
    assert told["three months later"] == "1759-09"
    assert told["Two years later"] == "1761"


def test_news_with_some_history_is_news() -> None:
    """Years long ago do not draw this week's days to them."""
    text = (
        "The treaty of 1979 was renewed in 1989 and in 1999. On Monday ministers agreed to meet "
        "on 20 December, as they said last year."
    )
    found = {timex.text: timex.value for timex in read(text, "2009-12-09")}
    assert found["20 December"] == "2009-12-20"
    assert found["Monday"] == "2009-12-07"


def test_numbers_that_prove_an_order_prove_it_for_the_text() -> None:
    """25/12 can only be a day first, so 03/04 is the third of April."""
    found = {timex.text: timex.value for timex in read("25/12/2024, then 03/04/2025", "2025-07-09")}
    assert found["03/04/2025"] == "2025-04-03"
    found = {timex.text: timex.value for timex in read("12/25/2024, then 03/04/2025", "2025-07-09")}
    assert found["03/04/2025"] == "2025-03-04"
