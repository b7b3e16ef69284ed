"""Finer points of reading: conditions, echoes, furniture, sums and old dates."""

from dataclasses import replace
from datetime import date

import pytest

from alertd.commitments import find_mentions
from alertd.model.commitment import Bound, Kind, Status
from alertd.timex import Context, annotate
from tests.commitments.reading import PUBLISHED, article, only, read


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("If no deal is reached, tariffs will rise on Aug. 1.", "If no deal is reached"),
        ("Without a new law, agencies would close on Aug. 1.", "Without a new law"),
        ("The merger will close on Aug. 1, subject to approval.", "subject to approval"),
        ("The bill, if passed, would take effect on Aug. 1.", "if passed"),
        (
            "If one refuses the chamber might not finish until Aug. 1.",
            "If one refuses the chamber might not finish until Aug. 1",
        ),
        ("They will ask if he leaves on Aug. 1.", None),
        ("The sale will go on, even if it rains, on Aug. 1.", None),
        ("The deal can be ended if it has not closed by Aug. 1.", None),
        ("It will escape the duty on a condition: assuming it clears by Aug. 1 at noon.", None),
        ("The panel meets on Aug. 1.", None),
    ],
)
def test_a_condition_is_what_a_commitment_hangs_on(text, condition):
    """An if that governs the statement counts; one that asks, concedes or holds the date does not."""
    assert only(text).condition == condition


def test_a_clock_time_alone_belongs_to_the_day_told_before():
    """ "With a window that opens at 2:57 p.m." is the launch of that Thursday."""
    mentions, _ = read("New Glenn will launch on Aug. 14, with a window that opens at 2:57 p.m.")

    assert {m.title for m in mentions} == {"New Glenn launches"}


def test_a_sentence_that_only_repeats_adopts_what_it_repeats():
    """ "The changes kick in on ..." is told by what the changes are."""
    mentions, _ = read(
        "Washington will cut its duties by Aug. 14.\nThe changes kick in no later than Aug. 14."
    )

    assert {(m.title, m.kind) for m in mentions} == {("Washington cuts duties", mentions[0].kind)}


def test_two_things_on_one_day_keep_their_titles():
    """A vote and a report on one day are two."""
    mentions, _ = read(
        "The Senate will vote on Aug. 14. A jobs report will be released on Aug. 14."
    )

    assert len({m.title for m in mentions}) == 2


@pytest.mark.parametrize(
    "line",
    [
        "© 2026 Touchline",
        "Home | Sport | Fixtures: Sat 16 Aug | Money",
        "20 August 2025",
        "LONDON, July 9 (Wire) - Nothing was decided.",
        "By Jane Doe, 20 August 2025",
        "Read more\nThings to watch before the 1 August cliff\nQuiz of 2 August",
        "Your comments\nNoon on 20 August? Bury the news.",
    ],
)
def test_page_furniture_commits_nobody(line):
    """Copyright, navigation, stamps, datelines, bylines, links and comments yield nothing."""
    assert read(line)[0] == ()


def test_the_article_may_go_on_behind_a_list_of_links():
    """A long paragraph behind "Related stories" is the article again."""
    paragraph = "The leaders will meet on Aug. 14. " + "They have much to talk about. " * 9

    mentions, _ = read(f"Related stories\nA truce on 2 August\n{paragraph}")

    assert [m.phrase for m in mentions] == ["Aug. 14"]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("Sales for August are due on Sept. 14.", ["Sept. 14"]),
        ("August's employment report will be released on Sept. 4.", ["Sept. 4"]),
        ("Investors wait for the August meeting of the board.", ["August"]),
        ("It bought spring merchandise to sell on Aug. 20.", ["Aug. 20"]),
        ("The bank reports before then and meets on Aug. 20.", ["Aug. 20"]),
        ("The show runs every Saturday at 7am.", []),
        ("The level set on Aug. 20 was high.", []),
        ("Deliveries usually start in late August.", []),
        ("It met as of Aug. 20.", []),
        ("Duties imposed this year stay in force.", []),
        ("A joint paper was to be signed at 2:05 p.m.", []),
        ("On Wednesday's evidence the plan will fail.", []),
        (
            "It expects no growth before the third quarter, which begins in July.",
            ["the third quarter"],
        ),
        ("A visit has been floated for later this year.", ["later this year"]),
    ],
)
def test_a_period_may_name_a_thing_and_date_nothing(text, phrases):
    """A month before a report, a habit, an old level: none of them is a commitment."""
    assert [m.phrase for m in read(text)[0]] == phrases


@pytest.mark.parametrize(
    ("text", "status", "moved_from"),
    [
        (
            "The vote, scheduled for Aug. 14, has been delayed until Aug. 20.",
            Status.MOVED,
            "2025-08-14",
        ),
        ("The date is Aug. 28, which was pushed back from Aug. 14.", Status.MOVED, "2025-08-14"),
        ("The beta will go out on Aug. 14 instead of Aug. 7.", Status.MOVED, "2025-08-07"),
        ("A hearing that was due on Aug. 14 will be held.", Status.ACTIVE, None),
        ("The tariff will not be imposed on Aug. 14 after all.", Status.CANCELLED, None),
        ("The talks could be called off on Aug. 14.", Status.ACTIVE, None),
    ],
)
def test_old_dates_give_way(text, status, moved_from):
    """The new date is the mention; what was due and is not told off still stands."""
    mentions, _ = read(text)

    assert [(m.status, m.moved_from) for m in mentions] == [
        (status, date.fromisoformat(moved_from) if moved_from else None)
    ]


def test_what_was_due_without_a_word_of_what_became_of_it_is_background():
    """ "Had been due to close on ..." alone commits nobody."""
    mentions, rejected = read("The pact had originally been due to close on Aug. 14. It rained.")

    assert mentions == ()
    assert [out.why for out in rejected] == ["background"]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Duties fall by July 14 and are held there for 90 days.", "2025-10-12"),
        ("A resolution adopted on July 1 gave him 60 days to report.", "2025-08-30"),
        (
            "The rule takes effect 60 days after publication, which is scheduled for July 11.",
            "2025-09-09",
        ),
    ],
)
def test_amounts_count_from_what_the_text_tells(text, ends):
    """From a day in the sentence, from the act that set the term, or from an event's own day."""
    assert date.fromisoformat(ends) in {m.latest for m in read(text)[0]}


@pytest.mark.parametrize(
    "text",
    [
        "They have about 90 days to respond.",
        "It lasted for 90 days after the first shot.",
        "Nobody knows what happens 90 days after publication.",
        "A rule gives them 72 hours to read it.",
    ],
)
def test_amounts_that_nothing_anchors_stay_unsummed(text):
    """Rough amounts, and events whose day nobody tells, give no date."""
    assert read(text)[0] == ()


@pytest.mark.parametrize(
    ("text", "kind", "bound"),
    [
        ("The garden is open to all until Aug. 14.", Kind.EXPIRY, Bound.UNTIL),
        ("Boxes must be back before Aug. 14.", Kind.DEADLINE, Bound.BEFORE),
        ("Lawmakers hope to be home by Aug. 14.", Kind.EVENT, Bound.BY),
        ("The order is valid for 90 days from Aug. 1.", Kind.EXPIRY, Bound.UNTIL),
        ("Replies are wanted on Aug. 14 at the latest.", Kind.EVENT, Bound.BY),
    ],
)
def test_without_a_cue_the_bound_tells_the_kind(text, kind, bound):
    """What lasts until a day expires; what is due by one is a deadline, unless only hoped for."""
    mention = only(text)

    assert (mention.kind, mention.bound) == (kind, bound)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The poll is on Aug. 14, followed by a weather briefing at 4 p.m. on Aug. 15.",
            "Weather briefing",
        ),
        (
            "The United States will cut most of the duties they have heaped on goods by Aug. 14.",
            "U.S. cuts most duties they have heaped on goods",
        ),
        (
            "A delegation led by He Lifeng, the negotiator, will fly home on Aug. 14.",
            "Delegation led by He Lifeng flies home",
        ),
        ("The summit, an affair of two days, has to end on Aug. 14.", "Summit ends"),
        ("She watches the Aug. 14 limit for a decision.", "Limit for decision"),
    ],
)
def test_titles_of_harder_sentences(text, title):
    """Chained events, object clauses, asides and leaders of delegations are told apart."""
    assert read(text)[0][-1].title == title


def test_a_long_statement_is_cut_where_a_phrase_ends():
    """A title has at most twelve words and no loose end."""
    title = only(
        "Negotiators for dockworkers on the eastern and southern coasts and their many employers"
        " across the country will return to the table on Aug. 14."
    ).title

    assert len(title.split()) <= 12
    assert title.split()[-1] not in {"and", "on", "the", "their", "for"}


def test_a_language_without_cues_is_read_with_less_confidence():
    """Dates in a language that has no cues yet are found, and marked as uncertain."""
    text = "The truce expires on Nov. 10."
    timexes = annotate(text, "en", Context(PUBLISHED))

    sure = find_mentions(article(text), timexes)[0][0]
    unsure = find_mentions(replace(article(text), language="xx"), timexes)[0][0]

    assert unsure.confidence < sure.confidence
    assert find_mentions(replace(article(text), language="not a code"), timexes)[0] == (unsure,)
