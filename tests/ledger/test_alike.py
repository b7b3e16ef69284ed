"""Commitments told in like words stay apart wherever what sets them apart is said."""

import pytest

from alertd.ledger import fold
from tests.ledger.telling import DEADLINE, EXPIRY, MEETING, RELEASE, told

DAY = "2026-12-20"


@pytest.mark.parametrize(
    ("kind", "titles"),
    [
        (
            EXPIRY,
            [
                f"{name} treaty expires"
                for name in ["Norway", "Chile", "Copper", "Salmon", "Peru", "Zinc"]
            ],
        ),
        (EXPIRY, ["Truce with Brazil ends", "Truce with India ends", "Lumber truce ends"]),
        (DEADLINE, ["Comments on lithium rule due", "Comments on ferry rule due"]),
        (MEETING, ["Talks with Oslo in Geneva", "Talks with Santiago in Geneva"]),
        (RELEASE, ["Acme earnings report", "Bolt earnings report"]),
        (EXPIRY, ["Norway steel tariff truce expires", "Chile steel tariff truce expires"]),
    ],
)
def test_like_worded_commitments_of_one_day_stay_apart(
    kind: dict[str, object], titles: list[str]
) -> None:
    """Each of them keeps a record, and with it its alerts, of its own."""
    commitments = fold(told(*[("2026-11-01", title, DAY, kind) for title in titles]))

    assert sorted(c.title for c in commitments) == sorted(titles)


def test_what_says_too_little_takes_nobody_elses_place() -> None:
    """A bare "the treaty expires" joins one of them at most, and holds nothing together."""
    titles = ["Norway treaty expires", "Treaty expires", "Chile treaty expires"]
    commitments = fold(
        told(*[(f"2026-11-0{n}", title, DAY, EXPIRY) for n, title in enumerate(titles, start=1)])
    )

    assert sorted(len(c.statements) for c in commitments) == [1, 2]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Norway-Chile salmon truce expires", "Pause in Oslo's salmon duties lapses"),
        ("China tariff truce ends", "Trade ceasefire with Beijing runs out"),
        ("Fed meets", "FOMC meeting"),
        ("Treaty with Norway expires", "The treaty lapses"),
    ],
)
def test_one_commitment_under_two_names_is_one(first: str, second: str) -> None:
    """Synonyms, capitals and initials do not set anything apart; silence does not either."""
    kind = MEETING if "Fed" in first else EXPIRY
    commitments = fold(told(("2026-11-01", first, DAY, kind), ("2026-11-02", second, DAY, kind)))

    assert len(commitments) == 1
