"""Zone words of news texts."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from alertd.timex.lang.en.zones import PLACES, REGIONS, zone_of_word
from alertd.timex.zones import ABBREVIATIONS


@pytest.mark.parametrize(
    ("word", "zone"),
    [
        ("ET", "America/New_York"),
        ("Eastern", "America/New_York"),
        ("Eastern time", "America/New_York"),
        ("Eastern Standard Time", "-05:00"),
        ("EST", "-05:00"),
        ("EDT", "-04:00"),
        ("PT", "America/Los_Angeles"),
        ("GMT", "UTC"),
        ("BST", "+01:00"),
        ("London time", "Europe/London"),
        ("Beijing time", "Asia/Shanghai"),
        ("New York City time", "America/New_York"),
        ("(GMT +8)", "+08:00"),
        ("UTC-3", "-03:00"),
        ("UTC+5:30", "+05:30"),
    ],
)
def test_a_zone_word_names_a_zone(word: str, zone: str) -> None:
    """Places are IANA zones, stated standard or summer time a fixed offset."""
    assert zone_of_word(word) == zone


@pytest.mark.parametrize("word", ["et", "est", "local time", "London", "time", "", "Eastern bloc"])
def test_other_words_name_no_zone(word: str) -> None:
    """Small letters are words, and a place alone is no zone."""
    assert zone_of_word(word) is None


def test_every_named_zone_exists() -> None:
    """No entry of the tables is misspelt."""
    named = {*ABBREVIATIONS.values(), *PLACES.values()} | {plain for plain, *_ in REGIONS.values()}

    assert all(ZoneInfo(name) for name in named if "/" in name)
    assert all(datetime.strptime(name, "%z") for name in named if ":" in name)
