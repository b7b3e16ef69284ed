"""The seed article on a virtual clock: what its readers would have been told, and when."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def simulate(*arguments: str, zone: str = "UTC") -> str:
    clean = {k: v for k, v in os.environ.items() if not k.startswith("ALERTD_")}
    done = subprocess.run(
        [sys.executable, "-m", "alertd", "simulate", *arguments],
        cwd=ROOT,
        env={**clean, "TZ": zone},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.fixture(scope="module")
def messages() -> list[dict]:
    return json.loads(
        simulate("--from", "2025-10-24", "--to", "2025-11-12", "--format", "json", "seeds/")
    )


def told(messages: list[dict], words: str) -> list[str]:
    return [message["at"][5:16] for message in messages if words in message["body"]]


def test_the_truce_counts_down_to_nov_10(messages):
    """The truce's expiry is announced 14, 7, 3 and 1 days ahead, on its day, and when over."""
    assert told(messages, "nears its expiration on Nov. 10") == [
        "10-27T09:00",
        "11-03T09:00",
        "11-07T09:00",
        "11-09T09:00",
        "11-10T09:00",
        "11-11T09:00",
    ]


def test_the_tariffs_count_down_to_nov_1(messages):
    """The article came too late for 14 days ahead; the rest goes out."""
    assert told(messages, "Nov. 1 as the deadline for additional 100% tariffs") == [
        "10-25T09:00",
        "10-29T09:00",
        "10-31T09:00",
        "11-01T09:00",
        "11-02T09:00",
    ]


def test_nothing_is_sent_for_what_is_past_begun_or_only_possible(messages):
    """The week's talks had begun; the investigation and the push are only possible."""
    bodies = "\n".join(message["body"] for message in messages)
    assert "in Malaysia this week" not in bodies
    assert "as soon as Friday" not in bodies
    assert "early 2026" not in bodies


def test_the_output_is_the_same_wherever_and_whenever_it_is_run():
    """Neither the machine's zone nor a second run changes a byte."""
    arguments = ("--from", "2025-10-24", "--to", "2025-11-12", "seeds/")
    first = simulate(*arguments, zone="Pacific/Auckland")
    assert first == simulate(*arguments, zone="America/New_York")
    assert "2025-11-10 09:00 UTC" in first


def test_the_demo_shows_both_dates_approach():
    """A newcomer sees the tariff deadline and the truce expiry come nearer, and pass."""
    done = subprocess.run(
        [sys.executable, "-m", "alertd", "demo", "--seconds", "0"],
        cwd=ROOT,
        env={k: v for k, v in os.environ.items() if not k.startswith("ALERTD_")},
        capture_output=True,
        text=True,
        check=True,
    )
    for told in ("Due tomorrow: ", "In 14 days: ", "Tomorrow: ", "Passed: "):
        assert told in done.stdout
