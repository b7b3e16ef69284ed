"""Dates that nobody commits to, told beside those that somebody does."""

import pytest

from tests.commitments.reading import only, read


@pytest.mark.parametrize(
    "text",
    [
        "“You cannot run a country if a handshake on Tuesday is worthless by Friday lunch.”",
        "In theory that gives both firms a pair of chances to shake hands before Christmas.",
        "The firm gave no outlook for 2026.",
        "The firm will pay holders of its 2031 notes first.",
        "We have put it back so that it does not fall in the Easter holiday.",
        "The court would then have to sit on a Sunday.",
        "Office hours: Monday to Friday, 9am to 5pm.",
        "A pay award for the year to next March was imposed.",
    ],
)
def test_what_is_only_mused_about_is_no_commitment(text):
    """A saying in quotation marks, a season, the year that figures are for."""
    mentions, rejected = read(text)

    assert mentions == ()
    assert {out.why for out in rejected} <= {"background", "past"}


def test_a_weekday_behind_its_date_is_not_a_date_of_its_own():
    """ "Sept. 28, a Sunday" is one day."""
    assert only("The firm is due to hear by Sept. 28, a Sunday.").phrase == "Sept. 28"


LIVE = (
    "We close this page. The tariffs take effect on Friday.\n\n20:51 BST\n\nGood morning.\n\n"
    "11:02 BST\n\nThe leaders are to sit down at 4.30pm. The gala starts at 9.30pm.\n"
)


def test_what_a_later_entry_of_a_live_page_overtakes_is_past():
    """At 20:51 the talks of 4.30pm are over, and the gala is still to come."""
    mentions, rejected = read(LIVE)

    assert [mention.phrase.rstrip(".") for mention in mentions] == ["Friday", "9.30pm"]
    assert [out.why for out in rejected if out.phrase.startswith("4.30pm")] == ["past"]


def test_a_coarse_headline_is_told_on_the_day_that_the_article_gives():
    """ "Trial slips to September" in the headline is the trial of Sept. 15."""
    text = "Larkfield trial set for September\n\nThe trial of Larkfield starts on Sept. 15."
    mentions, _ = read(text)

    assert {mention.earliest.isoformat() for mention in mentions} == {"2025-09-15"}
