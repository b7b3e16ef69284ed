"""`ack`, `snooze`, `silence` and `pause`, as people type them."""

import json
from datetime import UTC, date, datetime, timedelta

import click
import pytest
from click.testing import CliRunner

from alertd import journal
from alertd.cli.moments import ends_at
from alertd.cli.root import alertd
from alertd.errors import AlertdError
from alertd.settings import load
from alertd.store import Store

NOW = datetime(2030, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def place(tmp_path, make, monkeypatch):
    """A database with one commitment."""
    monkeypatch.chdir(tmp_path)
    made = str(tmp_path / "alertd.db")
    store = Store.open(made)
    mention = make.mention(date(2090, 3, 1), "Port fees take effect")
    raw, reading = make.reading("a.txt", date(2030, 1, 1), mention)
    journal.record(store, raw, reading, load(None).policy, NOW)
    store.close()
    return made


def ask(place, *arguments):
    done = CliRunner().invoke(alertd, ["--database", place, *arguments], standalone_mode=False)
    if done.exception:
        raise done.exception
    return done.output


def uid(place):
    return json.loads(ask(place, "list", "--format", "json"))[0]["id"]


def test_a_silence_is_added_listed_and_ended(place):
    """With who, until when and why; an ended one shows only when asked for."""
    said = ask(
        place, "silence", "add", "party=China|Japan", "kind!=release", "--for", "2h",
        "--why", "maintenance", "--who", "anna",
    )  # fmt: skip
    name = said.partition(":")[0]
    (one,) = json.loads(ask(place, "silence", "list", "--format", "json"))
    assert one["matchers"] == ["party=China|Japan", "kind!=release"]
    assert (one["id"], one["who"], one["why"]) == (name, "anna", "maintenance")
    assert f"{name}: ended" in ask(place, "silence", "expire", name)
    assert ask(place, "silence", "list") == "No silences.\n"
    assert name in ask(place, "silence", "list", "--all")


def test_a_pause_stands_until_it_is_taken_off(place):
    """A second `--off` finds nothing to do."""
    assert "paused until 2095-01-01 00:00 UTC" in ask(place, "pause", "--until", "2094-12-31")
    assert "everything (a pause)" in ask(place, "silence", "list")
    assert ask(place, "pause", "--off") == "sending again\n"
    assert ask(place, "pause", "--off") == "nothing was paused\n"


def test_who_saw_it_stands_in_history_and_explain(place):
    """An acknowledgement and a snooze, each with its reason."""
    ask(place, "ack", uid(place), "--who", "anna", "--why", "read it")
    ask(place, "snooze", uid(place), "--for", "3d", "--who", "ben")
    history = json.loads(ask(place, "history", uid(place), "--format", "json"))
    assert [(one["who"], one["did"], one["why"]) for one in history["seen"]] == [
        ("anna", "ack", "read it"),
        ("ben", "snooze", ""),
    ]
    assert "anna" in ask(place, "history", uid(place))
    assert "acknowledged by anna: read it" in ask(place, "explain", uid(place))


@pytest.mark.parametrize(
    "test",
    ["China", "party", "color=red", "kind=party", "confidence=high", "urgency=extreme", "party="],
)
def test_a_test_that_says_nothing_is_refused(place, test):
    """With how to write it, and nothing is silenced."""
    with pytest.raises(AlertdError) as refused:
        ask(place, "silence", "add", test, "--for", "1h", "--why", "x")
    assert refused.value.code == "matcher.invalid"
    assert ask(place, "silence", "list", "--all") == "No silences.\n"


@pytest.mark.parametrize(
    ("until", "length", "meant"),
    [
        (None, "90m", "2030-03-01T13:30"),
        (None, "1w", "2030-03-08T12:00"),
        ("18:00", None, "2030-03-01T17:00"),
        ("09:00", None, "2030-03-02T08:00"),
        ("2030-03-05", None, "2030-03-05T23:00"),
        ("2030-03-05 08:00", None, "2030-03-05T07:00"),
        ("2030-03-05T08:00Z", None, "2030-03-05T08:00"),
        ("2030-03-05T18", None, "2030-03-05T17:00"),
        ("18:00Z", None, "2030-03-01T18:00"),
        ("18:00-05:00", None, "2030-03-01T23:00"),
        ("2030-03-31 02:30", None, "2030-03-31T01:30"),
    ],
)
def test_moments_are_meant_in_the_readers_zone(until, length, meant):
    """A day is meant to its end, a clock time is the next one."""
    found = ends_at(until, length, NOW, "Europe/Berlin")
    assert found == datetime.fromisoformat(meant).replace(tzinfo=UTC)
    assert found.utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    ("until", "length"),
    [
        (None, None),
        ("18:00", "1h"),
        ("soon", None),
        ("", None),
        ("25:00", None),
        ("9999-12-31", None),
        ("9999-12-31 20:00", None),
        ("9999-12-31 23:59-12:00", None),
        ("0001-01-01 00:00+14:00", None),
        (None, "2 hours"),
        (None, "0h"),
        (None, "-5m"),
        (None, "1000000000000h"),
    ],
)
def test_what_is_no_moment_is_a_usage_error(until, length):
    """It says how to write one."""
    with pytest.raises(click.UsageError):
        ends_at(until, length, NOW, "UTC")


def test_a_silence_begins_with_the_day_that_is_named(place):
    """`--from` a day is its first minute, `--until` a day its last."""
    span = ("--from", "2090-03-05", "--until", "2090-03-05")
    ask(place, "silence", "add", "party=China", *span, "--why", "x")
    (one,) = json.loads(ask(place, "silence", "list", "--format", "json"))
    assert one["starts_at"] == "2090-03-05T00:00:00+00:00"
    assert one["ends_at"] == "2090-03-06T00:00:00+00:00"
