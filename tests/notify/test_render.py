"""A notice says what, when, how sure, on what condition, who says so, and why it came."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from alertd.model.commitment import Bound, Certainty, Kind, Status
from alertd.model.reminder import Notice
from alertd.notify import render

NOW = datetime(2025, 10, 27, 9, tzinfo=UTC)


@pytest.fixture
def truce(make):
    made = make.commitment(
        date(2025, 11, 10),
        title="U.S.-China trade truce expires",
        kind=Kind.EXPIRY,
        conditional=True,
        condition="if they fail to agree",
        derived="2025-08-12 + 90 days",
    )
    quote = "The truce nears its expiration on Nov. 10 if they fail to agree."
    evidence = replace(made.evidence, mention=replace(made.evidence.mention, quote=quote))
    return replace(made, evidence=evidence)


def message(*notices, now=NOW, zone="UTC", repeat=False):
    return render(notices, now=now, timezone=zone, repeat=repeat, delivery_id="abc123")


def notice(commitment, stage="14d", **changes):
    made = Notice("d1", stage, commitment, NOW, "desk", "route “desk” (party is China)", None)
    return replace(made, **changes)


def test_one_notice_says_everything_a_reader_needs(truce):
    """What, when with weekday, zone and distance, how sure, condition, sum, quote, article, why."""
    told = message(notice(truce))
    assert told.title == "In 14 days: U.S.-China trade truce expires"
    for needed in (
        "Mon, Nov. 10, 2025 (in 14 days",
        "America/New_York",
        "scheduled",
        "On condition: if they fail to agree",
        "Reckoned: 2025-08-12 + 90 days",
        "“The truce nears its expiration on Nov. 10 if they fail to agree.”",
        "a.txt",
        "Thu, Jan. 2, 2025",
        "route “desk” (party is China); 14 days ahead",
        "abc123",
    ):
        assert needed in told.body


def test_a_clock_time_is_told_in_its_zone_and_in_the_readers(truce):
    """12:01 a.m. in New York is 06:01 in Berlin."""
    told = message(notice(replace(truce, time="00:01"), "1d"), zone="Europe/Berlin")
    assert "00:01 America/New_York = Mon, Nov. 10, 2025 06:01 Europe/Berlin" in told.body


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"latest": date(2025, 11, 20)}, "to Thu, Nov. 20, 2025 (in 14 days, by its first day)"),
        ({"bound": Bound.BY}, "When: by Mon"),
        ({"bound": Bound.FROM}, "When: from Mon"),
        ({"certainty": Certainty.EXPECTED}, "expected, not fixed"),
        ({"certainty": Certainty.POSSIBLE}, "only possible"),
    ],
)
def test_spans_bounds_and_doubts_are_told(truce, changes, said):
    """A coarse date stays coarse, a bound is named, doubt is said."""
    assert said in message(notice(replace(truce, **changes))).body


def test_several_go_as_one_message_soonest_first(truce, make):
    """One title, one block each, one footer."""
    fees = make.commitment(date(2025, 11, 1), title="Port fees begin")
    told = message(notice(truce), notice(fees, "3d", delivery_id="d2"))
    assert told.title == "2 dates. In 5 days: Port fees begin"
    assert told.body.index("Port fees begin") < told.body.index("U.S.-China trade truce expires")
    assert told.body.count("abc123") == 1


def test_a_correction_names_both_dates(truce):
    """You were told; now; because."""
    moved = replace(truce, earliest=date(2026, 11, 10), latest=date(2026, 11, 10))
    told = message(notice(moved, "changed", was="2025-11-10"))
    assert told.title.startswith("Date changed: ")
    assert "You were told Mon, Nov. 10, 2025; now Tue, Nov. 10, 2026." in told.body
    off = replace(truce, status=Status.CANCELLED)
    told = message(notice(off, "changed", was="2025-11-10"))
    assert told.title.startswith("Called off: ")
    assert "now it is called off" in told.body


def test_lateness_and_possible_repeats_are_said(truce):
    """How late, what else was missed; under a minute is not worth a word."""
    late = notice(truce, "7d", missed=("14d",))
    told = message(late, now=NOW + timedelta(days=2, hours=3), repeat=True)
    assert "Late by 2 d 3 h; stands also for: 14d." in told.body
    assert "possible repeat" in told.body
    assert "Late" not in message(late, now=NOW + timedelta(seconds=59)).body


def test_what_an_article_says_is_shown_and_never_obeyed(truce):
    """No newline, escape, direction override or endless line gets through."""
    evil = "Truce\r\nBcc: x@y\x1b[31m\u202eend\x00" + "a" * 5000
    nasty = replace(truce, title=evil)
    statement = replace(truce.evidence, mention=replace(truce.evidence.mention, quote=evil))
    told = message(notice(replace(nasty, evidence=statement)))
    assert told.title.isprintable()
    assert len(told.title) <= 160
    for char in ("\r", "\x1b", "\u202e", "\x00"):
        assert char not in told.body
    assert max(map(len, told.body.splitlines())) < 700
