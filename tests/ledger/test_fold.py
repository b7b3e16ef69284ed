"""What a reader of the ledger sees after some articles: one record a commitment, with its past."""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alertd.ledger import fold
from alertd.model.commitment import Commitment
from tests.ledger.stories import STORIES
from tests.ledger.telling import EFFECT, EXPIRY, MOVED, told


def summary(commitments: tuple[Commitment, ...]) -> list[tuple[str, str, list[str]]]:
    return [
        (c.edtf, c.status.value, [change.kind.value for change in c.history]) for c in commitments
    ]


@pytest.mark.parametrize("story", STORIES)
def test_story(story: str) -> None:
    """The ledger holds what the story's name says."""
    statements, expected = STORIES[story]
    assert sorted(summary(fold(statements))) == sorted(expected)


EVERYTHING = list({s.id: s for statements, _ in STORIES.values() for s in statements}.values())


@settings(deadline=None)
@given(st.randoms(use_true_random=False), st.integers(0, len(EVERYTHING)))
def test_order_and_repeats_leave_no_trace(random: Any, repeated: int) -> None:
    """Any order of the same statements, some of them twice, gives the same ledger."""
    shuffled = [*EVERYTHING, *EVERYTHING[:repeated]]
    random.shuffle(shuffled)
    assert fold(shuffled) == fold(EVERYTHING)


@settings(deadline=None)
@given(st.sets(st.sampled_from(range(len(EVERYTHING)))))
def test_every_statement_ends_in_one_commitment(chosen: set[int]) -> None:
    """Whatever subset is told, nothing is lost and nothing is held twice."""
    statements = [EVERYTHING[n] for n in sorted(chosen)]
    held = [s.id for c in fold(statements) for s in c.statements]
    assert sorted(held) == sorted(s.id for s in statements)


def test_a_move_says_from_which_day_to_which_and_quotes() -> None:
    """The line of history holds both days and the sentence of the article that moved it."""
    statements, _ = STORIES[
        "what a newer article moved, an older one that says the old day does not undo"
    ]
    (copper,) = fold(statements)
    moved = copper.history[1]
    assert (moved.before, moved.after) == ("2025-07-09", "2025-08-01")
    assert moved.quote == statements[1].mention.quote
    assert (copper.moved_from, copper.evidence) == (date(2025, 7, 9), statements[1])


def test_what_was_believed_is_told_by_leaving_out_later_articles() -> None:
    """Folding what was published by a day gives the ledger of that day."""
    statements, _ = STORIES["a rule delayed twice is one commitment with two moves"]
    (rule,) = fold(s for s in statements if str(s.article.published) < "2021-02-01")
    assert rule.earliest == date(2021, 2, 16)


def test_copies_of_one_report_are_one_commitment_and_no_surer() -> None:
    """Twelve copies give twelve statements, and the confidence of one."""
    row = ("2025-06-01", "Dockworkers' strike begins at Antwerp", "2025-07-01")
    one, twelve = fold(told(row)), fold(told(*[row] * 12))
    assert len(twelve) == 1
    assert (len(twelve[0].statements), twelve[0].confidence) == (12, one[0].confidence)


def test_two_newsrooms_are_surer_than_one() -> None:
    """A second sentence, told independently, raises the confidence."""
    (both,) = fold(
        told(
            ("2025-06-01", "Dockworkers' strike begins at Antwerp", "2025-07-01"),
            ("2025-06-02", "Antwerp dockworkers strike", "2025-07-01"),
        )
    )
    assert both.confidence > both.statements[0].mention.confidence


def test_a_thing_told_in_many_ways_stays_one() -> None:
    """Each article may name it anew, as long as it names it like one of the last."""
    names = ["lagoon", "quay", "harbour", "marina", "basin", "canal", "lock", "sluice", "dyke"]
    rows = [
        ("2025-06-01", f"Bremen {a} {b} works end", "2025-09-01", EXPIRY)
        for a, b in pairwise(names)
    ]
    assert len(fold(told(*rows))) == 1


def test_no_statements_no_commitments() -> None:
    """An empty ledger is empty."""
    assert fold([]) == ()


def test_a_date_that_is_moved_back_counts_again() -> None:
    """An act that names the date it leaves may return to one that was left before."""
    title = "Dock levy takes effect"
    statements = told(
        ("2030-01-01", title, "2030-01-20", EFFECT),
        ("2030-01-05", title, "2030-02-10", EFFECT, MOVED, {"moved_from": date(2030, 1, 20)}),
        ("2030-01-09", title, "2030-01-20", EFFECT, MOVED, {"moved_from": date(2030, 2, 10)}),
    )
    ((when, _, changes),) = summary(fold(statements))
    assert (when, changes) == ("2030-01-20", ["new", "moved", "moved"])
