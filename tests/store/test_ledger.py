"""The stored ledger: what was folded comes back as it was, under ids that stay."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import select

from alertd import ledger
from alertd.model.commitment import Certainty, Status
from alertd.store import articles, commitments, deliveries
from alertd.store.sticky import assign
from alertd.store.tables import ArticleRow

NOW = datetime(2030, 1, 1, tzinfo=UTC)
TODAY = NOW.date()
LATER = NOW + timedelta(days=3)
DAY = date(2030, 3, 1)


@pytest.fixture
def told(make):
    """Builds the statements of an article that says each of these."""

    def build(name, *mentions, published=TODAY):
        raw, reading = make.reading(name, published, *mentions)
        return raw, reading, ledger.statements_of(reading)

    return build


def take_in(store, raw, reading, statements):
    with store.write() as tx:
        articles.add(tx, reading.article, statements, raw.received)


def refold(store, folded, now=NOW):
    with store.write() as tx:
        return commitments.replace(tx, folded, now)


def stated(store, as_of=None):
    with store.read() as tx:
        return articles.statements(tx, as_of)


def loaded(store):
    with store.read() as tx:
        return commitments.load_all(tx)


def record_of(make, *statements, **changes):
    """A commitment that rests on exactly these statements."""
    first = min(statements, key=lambda one: one.id)
    plain = make.commitment(DAY, id=first.id, evidence=first, statements=statements)
    return replace(plain, **changes)


def test_ledger_comes_back_as_it_was_folded(store, make, told):
    """Every field, quote and line of history survives the way through the tables."""
    take_in(
        store,
        *told(
            "a.txt",
            make.mention(DAY, "Port fees take effect", time="24:00", timezone="Asia/Tokyo"),
            make.mention(date(2030, 5, 6), "Talks resume", latest=date(2030, 5, 9), parties=()),
            make.mention(date(2030, 7, 1), "Copper duty", condition="no deal", conditional=True),
        ),
    )
    later = TODAY + timedelta(days=9)
    moved = make.mention(
        date(2030, 4, 1), "Port fees take effect", status=Status.MOVED, moved_from=DAY
    )
    take_in(store, *told("b.txt", moved, published=later))
    take_in(store, *told("c.txt", make.mention(DAY, "Port fees take effect"), published=None))
    folded = ledger.fold(stated(store))
    refold(store, folded)
    assert sorted((one.commitment for one in loaded(store)), key=lambda one: one.id) == sorted(
        folded, key=lambda one: one.id
    )


def test_folding_the_same_again_changes_nothing(store, make, told):
    """No record counts as new or changed, and none gets another id."""
    take_in(store, *told("a.txt", make.mention(DAY), make.mention(DAY, "Visa rule begins")))
    assert len(refold(store, ledger.fold(stated(store))).new) == 2
    before = loaded(store)
    again = refold(store, ledger.fold(stated(store)), LATER)
    assert (again.new, again.changed, again.gone) == ((), (), ())
    assert loaded(store) == before


def test_joined_records_keep_the_older_id_and_what_was_told(store, make, told, reminder):
    """Where two records turn out to be one, its notices are found under the id that stays."""
    one, other = make.mention(DAY, "One"), make.mention(DAY, "Other")
    raw, reading, (first, second) = told("a.txt", one, other)
    take_in(store, raw, reading, (first, second))
    (kept,) = refold(store, [record_of(make, first)]).new
    (lost,) = refold(store, [record_of(make, first), record_of(make, second)], LATER).new
    planned = reminder(lost.uid, "7d", LATER)
    with store.write() as tx:
        deliveries.insert(tx, [planned], LATER)
    joined = refold(store, [record_of(make, first, second)], LATER)
    assert joined.gone == (lost.uid,)
    with store.read() as tx:
        assert list(deliveries.unsent(tx, kept.uid).values()) == [planned.key]


def test_split_record_leaves_its_id_with_the_larger_part(store, make, told):
    """The other part is new; nobody was told of it under that id."""
    raw, reading, said = told("a.txt", *(make.mention(DAY, f"Fact {n}") for n in range(3)))
    take_in(store, raw, reading, said)
    (whole,) = refold(store, [record_of(make, *said)]).new
    split = refold(store, [record_of(make, said[0]), record_of(make, *said[1:])], LATER)
    assert [stored.uid for stored in split.changed] == [whole.uid]
    assert len(split.changed[0].commitment.statements) == 2
    assert len(split.new) == 1
    assert sorted(len(one.commitment.statements) for one in loaded(store)) == [1, 2]


@pytest.mark.parametrize(
    ("before", "after", "anew"),
    [
        ({}, {"title": "Better said"}, False),
        ({}, {"latest": DAY + timedelta(days=1)}, True),
        ({}, {"time": "10:00"}, True),
        ({}, {"status": Status.CANCELLED}, True),
        ({"certainty": Certainty.POSSIBLE}, {"certainty": Certainty.SCHEDULED}, True),
        ({"certainty": Certainty.EXPECTED}, {"certainty": Certainty.SCHEDULED}, False),
    ],
)
def test_date_counts_as_known_from_when_it_could_be_told(store, make, told, before, after, anew):
    """A new date starts anew, and so does what was only possible; a better title does not."""
    raw, reading, said = told("a.txt", make.mention(DAY))
    take_in(store, raw, reading, said)
    refold(store, [record_of(make, *said, **before)])
    (changed,) = refold(store, [record_of(make, *said, **before | after)], LATER).changed
    assert changed.dated_at == (LATER if anew else NOW)
    assert loaded(store)[0].dated_at == changed.dated_at


def test_as_of_a_day_only_what_was_out_by_then_counts(store, make, told):
    """Articles count by their publication date; without one, by the day they came in."""
    take_in(store, *told("a.txt", make.mention(DAY, "First"), published=date(2029, 12, 1)))
    take_in(store, *told("b.txt", make.mention(DAY, "Second"), published=date(2029, 12, 9)))
    take_in(store, *told("c.txt", make.mention(DAY, "Third"), published=None))
    found = [
        sorted(one.mention.title for one in stated(store, date.fromisoformat(day)))
        for day in ("2029-11-30", "2029-12-01", "2029-12-31", "2030-01-01", "9999-12-31")
    ]
    assert found == [
        [],
        ["First"],
        ["First", "Second"],
        ["First", "Second", "Third"],
        ["First", "Second", "Third"],
    ]


def test_odd_characters_are_kept_in_their_places(store, make, told):
    """NUL, line separators and lone surrogates neither raise nor shift what stands behind."""
    quote = "A\x00 b\u2028c \ud800d on Mar. 1."
    raw, reading, said = told("a.txt", make.mention(DAY, "Odd \udfff title", quote=quote))
    named = replace(reading, article=replace(reading.article, name="a\udcff.txt"))
    take_in(store, raw, named, said)
    refold(store, ledger.fold(stated(store)))
    (found,) = loaded(store)
    mention = found.commitment.evidence.mention
    with store.read() as tx:
        text = tx.exec(select(ArticleRow.text)).one()
    assert text[mention.quote_start : mention.quote_end] == mention.quote
    assert mention.quote == "A\ufffd b\u2028c ?d on Mar. 1."


def test_more_records_than_one_statement_can_name(store, make, told):
    """Asking for thousands of ids at once is asking as often as needed."""
    raw, reading, said = told("a.txt", make.mention(DAY))
    take_in(store, raw, reading, said)
    (stored,) = refold(store, [record_of(make, *said)]).new
    many = [f"no-such-{number}" for number in range(40_000)]
    with store.read() as tx:
        found = commitments.load_many(tx, [*many, stored.uid])
    assert list(found) == [stored.uid]


def test_record_is_found_by_the_beginning_of_its_id(store, known):
    """What people type is the beginning of an id; wildcards mean themselves."""
    uids = known(store, "Copper duty starts", "Visa rule begins", "Port fees take effect")
    with store.read() as tx:
        assert commitments.find(tx, "") == sorted(uids)
        assert commitments.find(tx, uids[0][:8]) == [uids[0]]
        assert commitments.find(tx, "%") == []
        assert commitments.load(tx, uids[0]).commitment.title == "Copper duty starts"
        assert commitments.load(tx, "nobody") is None
        assert commitments.count(tx) == 3
        assert len(commitments.load_all(tx, DAY + timedelta(days=1))) == 0


def test_refusal_never_hides_that_bytes_were_read(store):
    """Bytes once read stay known; bytes refused become known when they are read."""
    note = {"sha256": "a" * 64, "name": "a.txt", "size": 1, "now": NOW}
    with store.write() as tx:
        articles.note_file(tx, **note, state=articles.REFUSED, error="intake.empty")
        assert not articles.known(tx, "a" * 64)
        articles.note_file(tx, **note, state=articles.READ, error=None)
        articles.note_file(tx, **note, state=articles.REFUSED, error="intake.empty")
        assert articles.known(tx, "a" * 64)


@given(data=st.data())
def test_ids_are_unique_and_follow_their_statements(data, make):
    """However records join and split, each gets one id, and no id is given twice."""
    parts = data.draw(st.lists(st.integers(0, 4), min_size=1, max_size=8))
    owners = data.draw(
        st.dictionaries(
            st.integers(0, 7).map(lambda n: f"{'a' * 16}:{n}"), st.sampled_from("xyz"), max_size=8
        )
    )
    plain = make.commitment(DAY).evidence
    said = [replace(plain, id=f"{'a' * 16}:{n}") for n in range(len(parts))]
    folded = [
        record_of(make, *(one for one, owner in zip(said, parts, strict=True) if owner == part))
        for part in sorted(set(parts))
    ]
    found = assign(folded, owners, dict.fromkeys("xyz", NOW))
    assert sorted(found.uids) == sorted(one.id for one in folded)
    assert len(set(found.uids.values())) == len(folded)
    assert set(found.joined) == {owners[one.id] for one in said if one.id in owners} - set(
        found.uids.values()
    )
