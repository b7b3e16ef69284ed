"""Titles and parties: who and what, as a reader would recognise it in a calendar."""

import pytest

from tests.commitments.reading import only, read


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The trade truce expires on Nov. 10.", "Trade truce expires"),
        (
            "Trump is scheduled to travel to Tokyo on Oct. 27 for a meeting with Sanae Takaichi.",
            "Trump travels to Tokyo for meeting with Sanae Takaichi",
        ),
        (
            "Hapag-Lloyd said a disruption surcharge would apply from Aug. 20.",
            "Disruption surcharge applies",
        ),
        (
            "Technical teams from Russia, Turkey and Ukraine are to resume talks on Aug. 6.",
            "Technical teams from Russia, Turkey and Ukraine resume talks",
        ),
        (
            "The White House has set Nov. 1 as the deadline for additional tariffs.",
            "U.S. deadline for additional tariffs",
        ),
        ("This final rule is effective August 1, 2025.", "Final rule takes effect"),
        ("Written comments are due on Aug. 28.", "Written comments due"),
        ("Others want to wait until after the Jan. 20 inauguration.", "Inauguration"),
        (
            "Washington is weighing a ban on chip exports that could take effect on Aug. 1.",
            "U.S. ban on chip exports could take effect",
        ),
        (
            "GENEVA, July 9 (Wire) - The European Union will vote on Aug. 1.",
            "EU votes",
        ),
        (
            "The tariffs, which had been due to take effect on July 14, were moved to Aug. 1.",
            "Tariffs take effect",
        ),
        (
            "The bank will release its inflation report for May on July 27.",
            "Bank releases inflation report for May",
        ),
        (
            "The bureau will publish June's employment report on July 18.",
            "Bureau publishes June's employment report",
        ),
    ],
)
def test_a_title_says_who_and_what_in_the_present(text, title):
    """Reports, dates, articles and auxiliaries are left out of a title."""
    mentions, _ = read(text)

    assert mentions[-1].title == title


def test_a_pronoun_is_told_by_what_it_stands_for():
    """ "It kicks off at 5.30pm" is titled by the thing that was spoken of before."""
    mentions, _ = read("The Cup final has a new date. It will kick off on Aug. 23.")

    assert mentions[0].title == "Cup final kicks off"


def test_a_counterpart_is_told_by_name():
    """ "His Chinese counterpart" is who the article says leads China."""
    text = (
        "U.S. President Donald Trump praised Chinese President Xi Jinping.\n"
        "Trump will meet his Chinese counterpart on Oct. 30."
    )

    meeting = only(text)

    assert meeting.title == "Trump meets Xi Jinping"
    assert meeting.parties == ("Donald Trump", "Xi Jinping")


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Beijing and Washington will meet on Aug. 1.", ("China", "United States")),
        ("The Fed will decide on July 30.", ("Federal Reserve",)),
        (
            "The Consumer Product Safety Commission will vote on Aug. 1.",
            ("Consumer Product Safety Commission",),
        ),
        (
            "Chinese Vice Premier He Lifeng will meet Scott Bessent on Aug. 1.",
            ("He Lifeng", "Scott Bessent"),
        ),
        ("Rules in the Federal Register apply from Aug. 1.", ()),
    ],
)
def test_parties_are_named_in_full(text, parties):
    """Capitals and demonyms lead to countries, short forms to bodies; titles are no names."""
    assert only(text).parties == parties


def test_two_sides_without_a_name_are_those_the_article_is_about():
    """ "The two countries" are the two that it names most."""
    text = (
        "China and India held talks. Chinese and Indian envoys smiled.\n"
        "The truce between the two countries ends on Aug. 1."
    )

    assert only(text).parties == ("China", "India")


def test_what_is_told_coarsely_and_precisely_has_one_title():
    """A meeting "next month" and "on Aug. 14" is one thing under one name."""
    mentions, _ = read(
        "The ministers will meet next month.\nThe ministers will meet on Aug. 14 in Rome."
    )

    assert len({m.title for m in mentions}) == 1


def test_a_date_told_twice_in_a_row_has_one_title():
    """ "Lunar New Year, which falls on Jan. 29" is one day."""
    mentions, _ = read("Markets will be closed on Thursday, Nov. 27. The holiday is Nov. 27.")

    assert mentions[0].earliest == mentions[-1].earliest
