"""Articles into commitments: what counts, what does not, and what is said of each."""

from datetime import date

import pytest

from alertd.model.commitment import Bound, Certainty, Kind, Status
from tests.commitments.reading import only, read


def test_a_truce_that_expires_if_they_fail_to_agree():
    """The date, the kind, the condition, both sides and the words that say so are all there."""
    text = (
        "Talks between China and the United States go on.\n"
        "A trade detente between the U.S. and China nears its expiration on Nov. 10 if they fail"
        " to agree on another extension."
    )

    truce = only(text)

    assert truce.kind is Kind.EXPIRY
    assert (truce.earliest, truce.latest) == (date(2025, 11, 10), date(2025, 11, 10))
    assert truce.certainty is Certainty.SCHEDULED
    assert truce.conditional
    assert truce.condition == "if they fail to agree on another extension"
    assert truce.parties == ("United States", "China")
    assert text[truce.start : truce.end] == truce.phrase == "Nov. 10"
    assert text[truce.quote_start : truce.quote_end] == truce.quote


def test_when_something_was_said_is_not_when_it_happens():
    """Of two dates in a sentence the one of the report is past, the other a commitment."""
    mentions, rejected = read("She told reporters Tuesday that Trump will meet Xi on Oct. 30.")

    assert [m.phrase for m in mentions] == ["Oct. 30"]
    assert [(r.phrase, r.why) for r in rejected] == [("Tuesday", "past")]


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Washington could impose tariffs on copper on Aug. 1.", Certainty.POSSIBLE),
        ("The president threatened to raise duties on Aug. 1.", Certainty.POSSIBLE),
        ("The ministry is considering a ban from Aug. 1.", Certainty.POSSIBLE),
        ("The bank is expected to cut rates on July 31.", Certainty.EXPECTED),
        ("The tariffs will take effect on Aug. 1.", Certainty.SCHEDULED),
    ],
)
def test_threats_are_told_from_plans(text, certainty):
    """What may happen, what is expected and what is set are three things."""
    assert only(text).certainty is certainty


def test_a_strike_from_a_clock_time_unless():
    """A strike has its hour, its bound and its condition."""
    strike = only("Workers will strike from 12:01 a.m. on Oct. 1 unless a deal is reached.")

    assert strike.kind is Kind.EVENT
    assert strike.time == "00:01"
    assert strike.bound is Bound.FROM
    assert strike.condition == "unless a deal is reached"


@pytest.mark.parametrize(
    "text",
    [
        "The summit planned for Oct. 14 has been called off.",
        "The hearing set for Oct. 14 was postponed.",
        "The leaders' meeting on Oct. 14 will not take place.",
        "The House had been due to vote on Oct. 14. That plan was shelved late Tuesday.",
    ],
)
def test_what_is_called_off_is_cancelled_on_its_old_date(text):
    """Called off, postponed without a date, shelved in the next sentence: all cancelled."""
    mentions, _ = read(text)

    assert [(m.status, m.earliest) for m in mentions] == [(Status.CANCELLED, date(2025, 10, 14))]


@pytest.mark.parametrize(
    ("text", "new", "old"),
    [
        ("The tariffs were pushed back to Aug. 1 from July 14.", "2025-08-01", "2025-07-14"),
        ("The webinar has been moved from Aug. 19 to Aug. 20.", "2025-08-20", "2025-08-19"),
        (
            "The tariffs, which had been due to take effect on July 14, were delayed until Aug. 1.",
            "2025-08-01",
            "2025-07-14",
        ),
        ("Checks, once pencilled in for Aug. 4, will start on Oct. 1.", "2025-10-01", "2025-08-04"),
        (
            "The report will be released on Dec. 18, eight days later than planned.",
            "2025-12-18",
            "2025-12-10",
        ),
        (
            "The finals, which were to be played on Aug. 8, have been put back by a week.",
            "2025-08-15",
            "2025-08-08",
        ),
    ],
)
def test_what_is_moved_tells_both_dates(text, new, old):
    """A move is told on its new date, and knows the old one."""
    mentions, _ = read(text)

    assert {(m.status, m.earliest, m.moved_from) for m in mentions} == {
        (Status.MOVED, date.fromisoformat(new), date.fromisoformat(old))
    }


def test_a_move_without_the_old_date_is_still_a_move():
    """ "Extended until" moves, though only other articles know from when."""
    extended = only("The truce was extended until Nov. 10.")

    assert (extended.status, extended.moved_from) == (Status.MOVED, None)


def test_a_guess_moves_nothing():
    """That a date may be pushed back leaves it where it is."""
    guess = only("The companies would probably push the closing back to Jan. 30, 2026.")

    assert guess.status is Status.ACTIVE


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Comments must be received on or before Sept. 15.", Bound.BY),
        ("Ships must leave port before Sept. 15.", Bound.BEFORE),
        ("Retaliation over steel is suspended until Sept. 15.", Bound.UNTIL),
        ("Companies have until Sept. 15 to ask for exclusions.", Bound.BY),
        ("Border checks will not start before Sept. 15.", Bound.FROM),
        ("The ban could come as soon as Sept. 15.", Bound.FROM),
        ("A vote would be held in September at the earliest.", Bound.FROM),
        ("The two will meet on Sept. 15.", Bound.ON),
        ("The White House has set Sept. 15 as the deadline for a deal.", Bound.ON),
    ],
)
def test_prepositions_and_verbs_bound_a_date(text, bound):
    """By, before, until, from and on are told apart."""
    assert only(text).bound is bound


@pytest.mark.parametrize(
    ("text", "kind", "day", "derived"),
    [
        (
            "A 90-day pause announced on June 11 gives both time to talk.",
            Kind.EXPIRY,
            "2025-09-09",
            "2025-06-11 + 90 days",
        ),
        (
            "The company announced a 90-day pause on July 1.",
            Kind.EXPIRY,
            "2025-09-29",
            "2025-07-01 + 90 days",
        ),
        (
            "The pause, announced on July 1, will last 90 days.",
            Kind.EXPIRY,
            "2025-09-29",
            "2025-07-01 + 90 days",
        ),
        (
            "The board has 30 days to respond to the offer.",
            Kind.DEADLINE,
            "2025-08-08",
            "2025-07-09 + 30 days",
        ),
    ],
)
def test_durations_that_something_anchors_are_summed_up(text, kind, day, derived):
    """The end of a stated period is a date, and the sum is shown."""
    mentions, _ = read(text)

    assert [(m.kind, m.latest, m.derived) for m in mentions] == [
        (kind, date.fromisoformat(day), derived)
    ]


def test_days_after_an_event_count_from_its_own_date():
    """ "30 days after signing" is counted from the day that the article gives for the signing."""
    mentions, _ = read(
        "The deal will be signed on July 15.\nIts duties bind both sides 30 days after signing."
    )

    assert [m.earliest for m in mentions] == [date(2025, 7, 15), date(2025, 8, 14)]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The two last met in 2019.", "past"),
        ("China and the U.S. announced the deal earlier this month.", "past"),
        ("Copyright 2026 Harbour Post. All rights reserved.", "metadata"),
        ("Published 12 August 2025", "metadata"),
        ("Related stories\nThe truce cliff, 12 August 2025", "metadata"),
        ("The company will do it soon.", "vague"),
        ("He has a plan for five years.", "unanchored"),
        ("The firm files a report every January.", "background"),
        ("The paper would have opened offices by the end of the year.", "background"),
        ("China will deepen its self-reliance over the coming five years.", "vague"),
        ("She took them off the list again three days later.", "past"),
    ],
)
def test_what_commits_nobody_is_rejected_with_a_reason(text, why):
    """Past, vague, unanchored, background and page furniture yield nothing."""
    mentions, rejected = read(text)

    assert mentions == ()
    assert {out.why for out in rejected} == {why}


def test_a_headline_about_the_past_yields_nothing():
    """Told in the present tense, a past event is still past."""
    mentions, _ = read("Leaders agree truce as talks end\nThe leaders agreed the truce on July 7.")

    assert mentions == ()


def test_without_a_date_of_writing_only_full_dates_count():
    """An article that nobody can date commits to nothing but days with a year."""
    mentions, rejected = read(
        "The talks resume on Friday. The waiver ends on Sept. 30, 2026.", None
    )

    assert [m.earliest for m in mentions] == [date(2026, 9, 30)]
    assert [(out.phrase, out.why) for out in rejected] == [("Friday", "unanchored")]


def test_a_line_without_a_verb_counts_where_it_names_a_deadline():
    """Notices need no sentence."""
    due = only("Deadline: Nov. 24, 2026 at 14:23 UTC")

    assert (due.kind, due.time, due.timezone) == (Kind.DEADLINE, "14:23", "UTC")


def test_one_instant_in_two_zones_keeps_the_first():
    """What stands in brackets behind a time is the same time elsewhere."""
    mentions, _ = read("The window opens at 9:42 p.m. EDT on Aug. 13 (0142 GMT on Thursday).")

    assert {(m.earliest, m.time) for m in mentions} == {(date(2025, 8, 13), "21:42")}


def test_every_expression_ends_as_a_mention_or_rejected():
    """Nothing that was read as a time is dropped without a word."""
    text = "They met on Monday, meet again on Aug. 3 and may call soon, every day, for an hour."

    mentions, rejected = read(text)

    spans = sorted([(m.start, m.end) for m in mentions] + [(r.start, r.end) for r in rejected])
    assert len(spans) == len(set(spans))
    assert [text[s:e] for s, e in spans][:2] == ["Monday", "Aug. 3"]


@pytest.mark.parametrize(
    "text",
    [
        "will meet on Nov. 1 and " * 300,
        "The vote, " * 2_000 + "is on Nov. 1.",
        "if unless if Nov. 1 if",
        "“““(((Nov. 1)))”””",
        ", , , Nov. 1 , , ,",
        "Nov. 1",
        "'s Nov. 1's",
        "moved from to Nov. 1 from to by",
    ],
    ids=lambda text: text[:20],
)
def test_odd_text_is_read_without_trouble(text):
    """Hostile or broken text costs neither time nor an exception."""
    mentions, rejected = read(text)

    assert len(mentions) + len(rejected) >= 1
    assert all(len(m.title.split()) <= 12 for m in mentions)


def test_a_day_without_a_word_beside_it_commits_to_nothing():
    """Where a title would be empty, there is no commitment to speak of."""
    mentions, rejected = read("Nov. 10, 2025 " * 857)

    assert all(mention.title for mention in mentions)
    assert rejected[-1].quote == "Nov. 10, 2025"
