"""What titles are taken to be about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alertd.ledger.profiles import Scene, profile_of
from alertd.ledger.sameness import likeness
from alertd.ledger.words import gist
from alertd.model.commitment import Kind
from tests.ledger.telling import mention

NOWHERE = Scene(frozenset(), frozenset())


def alike(ours: str, theirs: str, kind: Kind = Kind.EVENT) -> float:
    return likeness(
        profile_of(mention(ours, "2025-11-10", kind=kind), NOWHERE),
        profile_of(mention(theirs, "2025-11-10", kind=kind), NOWHERE),
    )


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("U.S.-Brazil coffee truce expires", "Pause in American duties on Brazilian coffee ends"),
        ("Surface Transport Board hearing on tunnel", "STB testimony on tunnel"),
        ("Leaders of the Group of 20 meet in Doral", "G20 summit in Doral"),
        ("Comments on lithium rule due", "Lithium rule comment period closes"),
        ("Cierre de la tregua del atún", "Fin de la tregua del atún"),
        ("中国稀土出口管制暂停期结束", "稀土出口管制暂停期届满"),
    ],
)
def test_the_same_in_other_words(ours: str, theirs: str) -> None:
    """Two names of one thing are alike enough to meet on one day."""
    assert alike(ours, theirs) >= 0.4


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Polls open in Malta", "Polls close in Malta"),
        ("March jobs report published", "April jobs report published"),
        ("15% duty on Swiss watches starts", "30% duty on Swiss watches starts"),
        ("Comments due on tunnel merger", "Tunnel holders vote on merger"),
        ("Norway raises port fees", "Chile raises copper royalties"),
    ],
)
def test_two_things_in_like_words(ours: str, theirs: str) -> None:
    """What happens, to what, how much and in which month's report tells them apart."""
    assert alike(ours, theirs) < 0.33


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_has_a_gist(ours: str, theirs: str) -> None:
    """No text breaks reading it, and likeness stays between 0 and 1 and is mutual."""
    assert gist(ours).topic >= gist(ours).weak
    assert 0 <= alike(ours, theirs) <= 1.1
    assert alike(ours, theirs) == alike(theirs, ours)


def test_kinds_that_cannot_be_one_thing_are_never_alike() -> None:
    """A meeting is no expiry, whatever the words."""
    ours = profile_of(mention("Salmon truce", "2025-11-10", kind=Kind.MEETING), NOWHERE)
    theirs = profile_of(mention("Salmon truce", "2025-11-10", kind=Kind.EXPIRY), NOWHERE)
    assert likeness(ours, theirs) == 0
