"""What a reader of the ledger sees after some articles."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from alertd.ledger import fold
from alertd.model.commitment import ChangeKind, Kind, Status
from tests.ledger.telling import article, says

JUNE = article("june", "2025-06-11")
JULY = article("july", "2025-07-07")

TAKES_EFFECT = says(JUNE, "Copper tariffs take effect", "2025-07-09", kind=Kind.EFFECTIVE)
PUSHED_BACK = says(
    JULY,
    "Copper tariffs pushed back",
    "2025-08-01",
    kind=Kind.EFFECTIVE,
    status=Status.MOVED,
    moved_from=date(2025, 7, 9),
)


def test_a_postponement_keeps_the_commitment_and_changes_its_date() -> None:
    """One commitment, on the new day, with both lines of history."""
    (copper,) = fold([PUSHED_BACK, TAKES_EFFECT])
    assert (copper.earliest, copper.moved_from) == (date(2025, 8, 1), date(2025, 7, 9))
    assert [c.kind for c in copper.history] == [ChangeKind.NEW, ChangeKind.MOVED]


@given(st.permutations([TAKES_EFFECT, PUSHED_BACK, TAKES_EFFECT]))
def test_order_and_repeats_leave_no_trace(told: list) -> None:
    """Any order of the same statements gives the same ledger."""
    assert fold(told) == fold([TAKES_EFFECT, PUSHED_BACK])
