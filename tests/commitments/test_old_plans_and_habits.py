"""What sounds like a date ahead and is none: habits, first plans, reports of what was."""

from datetime import date

import pytest

from alertd.model.commitment import Bound, Kind, Status
from tests.commitments.reading import only, read


@pytest.mark.parametrize(
    "text",
    [
        "The shops will open daily at 9am and close at 5pm.",
        "Residents should put their bins out no later than 7am on the day of collection.",
        "Trams will only run on strike days between 7am and 6pm.",
    ],
)
def test_a_clock_time_of_no_single_day_is_no_commitment(text: str):
    """ "Daily at 9am" and "on the day of collection" are not this day's."""
    mentions, rejected = read(text)

    assert not mentions
    assert {one.why for one in rejected} == {"background"}


def test_a_clock_time_on_the_days_a_sentence_names_still_counts():
    """A habit told before takes nothing from a time that has its own day."""
    mentions, _ = read("The daily briefing moves: the panel meets on July 18 at 9am and at 5pm.")

    assert {(m.earliest, m.time) for m in mentions} == {
        (date(2025, 7, 18), "09:00"),
        (date(2025, 7, 18), "17:00"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Originally the fair was to open on Aug. 3.",
        "Initially, it was decided that the fair will open on Aug. 3.",
        "Originally it was planned that the ferry line would close on Aug. 3.",
    ],
)
def test_a_first_plan_is_background(text: str):
    """What was decided at first is no longer on."""
    mentions, rejected = read(text)

    assert not mentions
    assert [one.why for one in rejected] == ["background"]


def test_without_a_publication_date_what_is_told_as_past_is_past():
    """A fine in an undated article has been paid; the licence in it still ends."""
    mentions, rejected = read(
        "Three lenders were fined on 11 June 2024. Their licence expires on 3 May 2027.", None
    )

    assert [(m.title, m.kind) for m in mentions] == [("Licence expires", Kind.EXPIRY)]
    assert [(r.phrase, r.why) for r in rejected] == [("11 June 2024", "past")]


def test_who_joined_in_the_summer_joined_in_the_last_one():
    """In March a summer told as past is the year before's."""
    mentions, rejected = read("The striker joined in the summer.", date(2025, 3, 29))

    assert not mentions
    assert [one.why for one in rejected] == ["past"]


def test_what_is_put_off_until_at_least_a_day_comes_no_sooner():
    """The new day of a launch is the earliest; a ban that lasts so long lasts until it."""
    launch = only("The agency is postponing the launch until at least Aug. 16.")
    ban = only("The agency extended the ban until at least Aug. 16.")

    assert (launch.bound, launch.status) == (Bound.FROM, Status.MOVED)
    assert ban.bound is Bound.UNTIL


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Assembly elections are due in two states on Nov. 12.", Kind.EVENT),
        ("Voting takes place in the remaining assembly constituencies on Nov. 12.", Kind.EVENT),
        ("The assembly opens on Nov. 12.", Kind.MEETING),
        ("The bench posted the hearing on Nov. 12.", Kind.MEETING),
        ("The ministry will issue its final determinations on Nov. 12.", Kind.DECISION),
    ],
)
def test_a_kind_is_of_what_happens_and_not_of_a_word_beside_it(text: str, kind: Kind):
    """An assembly's elections are no meeting, and a court posts a hearing for a day."""
    assert only(text).kind is kind
