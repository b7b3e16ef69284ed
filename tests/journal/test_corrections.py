"""What a person puts right stays right, whatever is read afterwards, and can be looked up."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from alertd.errors import AlertdError
from alertd.journal import Author, Wanted, corrections, ledger_as_of
from alertd.model.commitment import ChangeKind, Kind, Status
from alertd.store import commitments
from tests.journal.conftest import Desk

DAY = date(2030, 3, 1)
NOON = datetime(2030, 1, 10, 12, tzinfo=UTC)
ANNA = Author("anna", "the ministry called", NOON)


def at(days: int) -> datetime:
    return NOON + timedelta(days=days)


@pytest.fixture
def desk(store, make) -> Desk:
    return Desk(store, make)


def held(store):
    with store.read() as tx:
        return commitments.load_all(tx)


def the_only(store):
    (one,) = held(store)
    return one.commitment


def fees(make, when=DAY, **told):
    return make.mention(when, "Copper port fees take effect", kind=Kind.EFFECTIVE, **told)


def test_c4_a_corrected_date_survives_a_later_article_which_becomes_a_proposal(desk, store, make):
    """The record keeps the person's day; the article's stands in the history as proposed."""
    desk.says("a.txt", fees(make), now=NOON)
    (one,) = held(store)
    corrections.edit(store, desk.policy, ANNA, one.uid, Wanted(earliest=date(2030, 3, 5)))
    moved = fees(make, date(2030, 4, 1), status=Status.MOVED, moved_from=DAY)
    desk.says("b.txt", moved, now=at(9))
    told = the_only(store)
    assert (told.earliest, told.pinned) == (date(2030, 3, 5), True)
    assert [one.kind for one in told.history] == [
        ChangeKind.NEW,
        ChangeKind.MOVED,
        ChangeKind.PROPOSED,
    ]
    assert told.history[-1].after == "2030-04-01"
    assert the_only(store) == told


def test_c4_what_was_set_by_hand_may_be_let_go_again(desk, store, make):
    """Released, the record follows articles as before."""
    desk.says("a.txt", fees(make), now=NOON)
    (one,) = held(store)
    corrections.edit(store, desk.policy, ANNA, one.uid, Wanted(earliest=date(2030, 3, 5)))
    corrections.release(store, desk.policy, replace(ANNA, now=at(1)), one.uid)
    moved = fees(make, date(2030, 4, 1), status=Status.MOVED, moved_from=date(2030, 3, 5))
    desk.says("b.txt", moved, now=at(9))
    assert the_only(store).earliest == date(2030, 4, 1)


def test_title_and_kind_stay_as_a_person_has_set_them(desk, store, make):
    """Later articles with other titles and kinds do not rename it."""
    desk.says("a.txt", fees(make), now=NOON)
    (one,) = held(store)
    wanted = Wanted(title="Copper levy", kind=Kind.DEADLINE)
    corrections.edit(store, desk.policy, ANNA, one.uid, wanted)
    desk.says("b.txt", fees(make), now=at(3))
    told = the_only(store)
    assert (told.title, told.kind, told.earliest) == ("Copper levy", Kind.DEADLINE, DAY)


def test_c4_merged_records_stay_one_with_everything_that_was_told(desk, store, make):
    """Two records that people know to be one hold all statements under one id."""
    desk.says("a.txt", fees(make), now=NOON)
    desk.says("b.txt", make.mention(date(2030, 3, 20), "Barge dues start"), now=at(1))
    one, other = held(store)
    kept = corrections.merge(store, desk.policy, replace(ANNA, now=at(2)), [one.uid, other.uid])
    desk.says("c.txt", fees(make), now=at(4))
    assert [held.uid for held in held(store)] == [kept]
    assert len(the_only(store).statements) == 3


def test_c4_split_records_stay_two(desk, store, make):
    """What one article says is taken out, and more of the same does not join them again."""
    desk.says("a.txt", fees(make), now=NOON)
    desk.says("b.txt", fees(make), now=at(1))
    (one,) = held(store)
    both = corrections.split(store, desk.policy, replace(ANNA, now=at(2)), one.uid, ["b.txt"])
    desk.says("c.txt", fees(make), now=at(4))
    assert {held.uid for held in held(store)} == set(both)


def test_c4_dismissed_it_tells_nobody_anything_more(desk, store, make):
    """Its notices end, it is not active, and a later article does not bring it back."""
    desk.says("a.txt", fees(make), now=NOON)
    (one,) = held(store)
    corrections.dismiss(store, desk.policy, ANNA, one.uid)
    desk.says("b.txt", fees(make), now=at(3))
    assert the_only(store).status is Status.DISMISSED
    assert {state for (state,) in desk.rows("state")} == {"cancelled"}


def test_added_by_hand_it_is_a_commitment_like_any_other(desk, store):
    """It gets an id, a reason as its sentence, and notices."""
    wanted = Wanted(title="Lease of the depot ends", kind=Kind.EXPIRY, earliest=DAY)
    uid = corrections.add(store, desk.policy, ANNA, wanted)
    (one,) = held(store)
    assert (one.uid, one.commitment.title, one.commitment.earliest) == (uid, wanted.title, DAY)
    assert "the ministry called" in one.commitment.evidence.mention.quote
    assert desk.rows("state")


def test_c8_forgetting_an_article_removes_its_text_and_what_stood_on_it(desk, store, make):
    """What only it said is gone, what others said stays, and no sentence of it is left."""
    desk.says("a.txt", fees(make), now=NOON)
    desk.says("b.txt", fees(make), make.mention(DAY, "Dockers' ballot in Antwerp"), now=at(1))
    corrections.forget(store, desk.policy, replace(ANNA, now=at(2)), "b.txt")
    told = the_only(store)
    assert [one.article.name for one in told.statements] == ["a.txt"]
    with store.read() as tx:
        texts = tx.connection().exec_driver_sql("SELECT text FROM article WHERE name = 'b.txt'")
        assert texts.scalar() == ""


def test_as_of_a_day_corrections_made_later_are_not_known(desk, store, make):
    """The day before the correction shows the article's date, the day of it the person's."""
    desk.says("a.txt", fees(make), now=NOON - timedelta(days=3))
    (one,) = held(store)
    corrections.edit(store, desk.policy, ANNA, one.uid, Wanted(earliest=date(2030, 3, 5)))
    days = [ledger_as_of(store, at(n).date())[0][1].earliest for n in (-1, 0)]
    assert days == [DAY, date(2030, 3, 5)]


def test_an_unknown_id_is_named(desk, store):
    """The error says what to look at."""
    with pytest.raises(AlertdError, match="No commitment has the id 'zz'"):
        corrections.dismiss(store, desk.policy, ANNA, "zz")


@pytest.mark.parametrize("seconds", range(1, 9))
def test_of_two_corrections_of_one_day_the_later_counts(desk, store, make, seconds):
    """However the notes are called, the one made last decides."""
    desk.says("a.txt", fees(make), now=NOON)
    (one,) = held(store)
    corrections.edit(store, desk.policy, ANNA, one.uid, Wanted(earliest=date(2030, 3, 5)))
    later = replace(ANNA, now=NOON + timedelta(seconds=seconds))
    corrections.edit(store, desk.policy, later, one.uid, Wanted(earliest=date(2030, 3, 9)))
    assert the_only(store).earliest == date(2030, 3, 9)
