"""The first page asks little of the database, however much is in it."""

from datetime import date, timedelta

import pytest
from sqlalchemy import event

from alertd.store import Store, browsing
from alertd.store.browsing import Filter

TODAY = date(2030, 1, 1)
AHEAD = Filter(ending_from=TODAY, without="dismissed")
NARROWED = (
    AHEAD,
    Filter(without="dismissed"),
    Filter(ending_from=TODAY, beginning_to=date(2030, 2, 1), without="dismissed"),
    Filter(ending_from=TODAY, status="cancelled"),
    Filter(ending_from=TODAY, kind="meeting", words="talks", without="dismissed"),
)


@pytest.fixture
def plan_of():
    """How the database would answer what an act asks it."""
    store = Store.open(":memory:")

    def ask(act):
        asked = []
        listen = (
            store._engine,
            "before_cursor_execute",
            lambda _c, _cursor, sql, values, _x, _m: asked.append((sql, values)),
        )
        event.listen(*listen)
        with store.read() as tx:
            act(tx)
        event.remove(*listen)
        questions = [(sql, values) for sql, values in asked if "FROM " in sql]
        with store.read() as tx:
            run = tx.connection().exec_driver_sql
            return [
                row[3]
                for sql, values in questions
                for row in run(f"EXPLAIN QUERY PLAN {sql}", values)
            ]

    yield ask
    store.close()


@pytest.mark.parametrize("wanted", NARROWED)
def test_the_list_is_read_in_its_order_and_not_sorted(plan_of, wanted):
    """So that the first hundred cost the same beside a hundred and beside a million."""
    plan = plan_of(lambda tx: browsing.page(tx, wanted, 100))
    assert "ix_commitment_ahead" in plan[0]
    assert not any("TEMP B-TREE" in step for step in plan)


def test_the_picture_reads_only_the_days_it_shows(plan_of):
    """From the index alone, in the order of the days."""
    (step,) = plan_of(lambda tx: browsing.busy_days(tx, TODAY, TODAY + timedelta(days=92)))
    assert step.startswith("SEARCH commitment USING COVERING INDEX ix_commitment_ahead")


def test_they_are_counted_as_far_as_is_asked(known):
    """Beyond that nobody reads a number; without a bound each one counts."""
    store = Store.open(":memory:")
    known(store, *(f"Fact {number}" for number in range(5)))
    with store.read() as tx:
        assert [browsing.count(tx, Filter(), most) for most in (3, 5, 9, None)] == [3, 5, 5, 5]
    store.close()
