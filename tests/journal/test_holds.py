"""An article that upsets very much is believed, but nobody is told before a person has looked."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from alertd.errors import AlertdError
from alertd.journal import Author, corrections
from alertd.model.commitment import Status
from alertd.model.reminder import OutcomeClass
from alertd.store import commitments, holds
from tests.journal.conftest import Desk, a_policy

NOON = datetime(2030, 1, 10, 12, tzinfo=UTC)
LATER = NOON + timedelta(days=12)
THINGS = ("Copper quota starts", "Barge dues start", "Visa rule begins")
DAYS = (date(2030, 2, 1), date(2030, 2, 8), date(2030, 2, 15))


@pytest.fixture
def desk(store, make) -> Desk:
    """Three commitments, each told about once; then one article calls all of them off."""
    desk = Desk(store, make)
    desk.policy = replace(a_policy("console", stages=("14d", "1d")), hold_above=2)
    for thing, day in zip(THINGS, DAYS, strict=True):
        desk.says(f"{thing}.txt", make.mention(day, thing), now=NOON)
    assert len(desk.sent(datetime(2030, 2, 1, 9, tzinfo=UTC) - timedelta(days=0))) >= 1
    return desk


def call_off(desk: Desk, make) -> None:
    off = [
        make.mention(day, thing, status=Status.CANCELLED)
        for thing, day in zip(THINGS, DAYS, strict=True)
    ]
    desk.says("wild.txt", *off, now=LATER)


def test_x4_the_ledger_follows_and_the_notices_wait(desk, make):
    """All three are off, their countdowns have ended, and no message is due."""
    call_off(desk, make)
    with desk.store.read() as tx:
        assert {one.commitment.status for one in commitments.load_all(tx)} == {Status.CANCELLED}
        assert [row[3] for row in holds.waiting(tx)] == [3]
    assert desk.sent(LATER + timedelta(days=30), OutcomeClass.OK) == []


def test_x4_released_the_notices_go_out_once(desk, make):
    """Whoever was told gets the correction after a person has let it go, and only then."""
    call_off(desk, make)
    anna = Author("anna", "it is true", LATER)
    assert corrections.release_notices(desk.store, desk.policy, anna, "wild.txt") == 3
    assert {stage for _, stage, _ in desk.sent(LATER)} == {"changed"}
    with pytest.raises(AlertdError, match="No notices"):
        corrections.release_notices(desk.store, desk.policy, anna, "wild.txt")


def test_few_changes_are_not_held(desk, make):
    """Two of three lie within the limit."""
    off = [
        make.mention(day, thing, status=Status.CANCELLED)
        for thing, day in zip(THINGS[:2], DAYS, strict=False)
    ]
    desk.says("mild.txt", *off, now=LATER)
    with desk.store.read() as tx:
        assert holds.waiting(tx) == []
