"""Several instances take files from one folder: each file once, whoever dies."""

import threading
from collections import Counter
from datetime import date

import pytest

from alertd.ingest import Inbox, Others


@pytest.fixture
def inbox_of(tmp_path):
    """The inbox as one instance of several has it."""
    living = {"a", "b"}
    return lambda me, alive=living: Inbox(tmp_path / "inbox", Others(me, lambda: alive))


def test_of_several_that_claim_a_file_one_has_it(inbox_of, tmp_path):
    """Two instances race for two hundred files; both look at the same list."""
    first, second = inbox_of("a"), inbox_of("b")
    names = [f"{number}.txt" for number in range(200)]
    for name in names:
        first.place(name).write_text(name)
    claimed = Counter()

    def race(inbox, order):
        for name in order:
            try:
                claim = inbox.claim(name)
            except FileNotFoundError:
                continue
            claimed[claim.name] += 1
            inbox.archive(claim, date(2030, 1, 1))

    racers = [
        threading.Thread(target=race, args=(first, names)),
        threading.Thread(target=race, args=(second, names)),
    ]
    for racer in racers:
        racer.start()
    for racer in racers:
        racer.join(30)
    assert claimed == Counter(names)
    done = tmp_path / "inbox" / "done" / "2030" / "01" / "01"
    assert sorted(path.read_text() for path in done.iterdir()) == sorted(names)


def test_two_files_of_one_name_never_take_each_others_place(inbox_of, tmp_path):
    """Both are archived at once, under names of their own."""
    inboxes = [inbox_of("a"), inbox_of("b")]
    claims = []
    for number, inbox in enumerate(inboxes):
        inbox.place("same.txt").write_text(str(number))
        claims.append(inbox.claim("same.txt"))
    movers = [
        threading.Thread(target=inbox.archive, args=(claim, date(2030, 1, 1)))
        for inbox, claim in zip(inboxes, claims, strict=True)
    ]
    for mover in movers:
        mover.start()
    for mover in movers:
        mover.join(10)
    done = tmp_path / "inbox" / "done" / "2030" / "01" / "01"
    assert {path.name: path.stat().st_size for path in done.iterdir()} == {
        "same.txt": 1,
        "same-2.txt": 1,
    }


def test_what_a_dead_instance_had_is_taken_over_and_what_a_living_one_has_is_not(inbox_of):
    """Also what one left that ran here alone; a sidecar waits with its article meanwhile."""
    dead, living, mine = inbox_of("dead"), inbox_of("b"), inbox_of("a")
    for inbox, name in ((dead, "dead.txt"), (living, "living.txt")):
        inbox.place(name).write_text(name)
        inbox.claim(name)
    mine.place("living.json").write_text("{}")
    (mine.work.parent / "0123456789abcdef__alone.txt").write_text("alone")
    assert mine.drops() == ({}, [])
    taken = mine.take_over()
    assert sorted(claim.name for claim in taken) == ["alone.txt", "dead.txt"]
    assert mine.take_over() == []
    assert [claim.name for claim in living.leftovers()] == ["living.txt"]
