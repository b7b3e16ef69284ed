"""What one article says of its commitments: told often is one, two things are two."""

from datetime import date
from time import process_time
from typing import Any

from alertd.ledger import fold
from alertd.model.commitment import Bound, ChangeKind, Commitment, Kind, Status
from tests.ledger.telling import article, says

NEWS = article("news", "2025-10-24")


def ledger(*mentions: tuple[str, str, dict[str, Any]]) -> list[Commitment]:
    return list(
        fold(
            says(NEWS, title, when, 100 * n, **more)
            for n, (title, when, more) in enumerate(mentions)
        )
    )


def test_the_finer_date_wins_and_both_mentions_stay() -> None:
    """Next week and Oct. 30 of one meeting are one commitment on Oct. 30."""
    (meeting,) = ledger(
        ("Presidents meet in Busan", "2025-10-27/2025-11-02", {"kind": Kind.MEETING}),
        ("Presidents' meeting in Busan", "2025-10-30", {"kind": Kind.MEETING}),
    )
    assert (meeting.edtf, len(meeting.statements)) == ("2025-10-30", 2)
    assert [c.kind for c in meeting.history] == [ChangeKind.NEW]


def test_two_measures_of_one_day_stay_two() -> None:
    """A duty and an export rule that start on one day are two commitments."""
    both = ledger(
        ("Extra 40% duty on Turkish goods starts", "2025-11-01", {"kind": Kind.EFFECTIVE}),
        ("Export controls on design software start", "2025-11-01", {"kind": Kind.EFFECTIVE}),
    )
    assert [len(c.statements) for c in both] == [1, 1]


def test_what_one_expression_tells_twice_is_two_things() -> None:
    """Two mentions that share their time expression are never one."""
    first = says(NEWS, "Copper duty starts", "2025-11-01", 50, kind=Kind.EFFECTIVE)
    second = says(NEWS, "Copper duty starts in Chile", "2025-11-01", 50, kind=Kind.EFFECTIVE)
    assert len(fold([first, _renamed(second)])) == 2


def _renamed(statement: Any) -> Any:
    return type(statement)(f"{statement.id}.2", statement.article, statement.mention)


def test_a_mention_that_says_little_speaks_of_what_was_named() -> None:
    """The deadline, of the day of a deadline that the article names, is that one."""
    theirs: dict[str, Any] = {"kind": Kind.DEADLINE, "parties": ("Chilean miners",)}
    (comments,) = ledger(
        ("Comments due on lithium rule", "2025-11-14", theirs),
        ("Lawyers want more", "2025-11-14", theirs),
    )
    assert len(comments.statements) == 2


def test_different_hours_of_one_day_are_two() -> None:
    """Polls that open at seven and close at ten are two commitments."""
    both = ledger(
        ("Polls open in Malta", "2025-11-01", {"time": "07:00"}),
        ("Polls close in Malta", "2025-11-01", {"time": "22:00"}),
    )
    assert [c.time for c in sorted(both, key=lambda c: str(c.time))] == ["07:00", "22:00"]


def test_the_hour_is_kept_wherever_it_was_told() -> None:
    """A mention that gives the clock time lends it to the others of the day."""
    (waiver,) = ledger(
        ("Oil waiver ends", "2025-11-10", {"kind": Kind.EXPIRY, "bound": Bound.UNTIL}),
        (
            "Waiver for oil ends",
            "2025-11-10",
            {"kind": Kind.EXPIRY, "time": "00:01", "timezone": "America/New_York"},
        ),
    )
    assert (waiver.time, waiver.timezone) == ("00:01", "America/New_York")


def test_called_off_and_set_anew_in_one_article_is_a_move() -> None:
    """Scrubbed on Wednesday, to be tried again on Friday: one launch, on Friday."""
    (launch,) = ledger(
        ("Kestrel rocket launch scrubbed", "2025-10-29", {"status": Status.CANCELLED}),
        ("Kestrel rocket launch", "2025-10-31", {}),
    )
    assert (launch.edtf, launch.moved_from, launch.status) == (
        "2025-10-31",
        date(2025, 10, 29),
        Status.ACTIVE,
    )


def test_called_off_and_set_for_much_later_is_a_move() -> None:
    """The two days may lie far apart when one article tells both of one thing."""
    (hearing,) = ledger(
        ("Transit board hearing on tunnel", "2026-01-12/2026-01-13", {"kind": Kind.MEETING}),
        (
            "Transit board hearing on tunnel",
            "2025-11-04",
            {"kind": Kind.MEETING, "status": Status.CANCELLED},
        ),
    )
    assert (hearing.edtf, hearing.moved_from) == ("2026-01-12/2026-01-13", date(2025, 11, 4))


def test_words_that_an_article_has_everywhere_tell_nothing() -> None:
    """In an article all about one company its name does not make two things of one day one."""
    named = (
        "Vortex watch shipped,Vortex dividend payable,Vortex shares split,"
        "Vortex audit ends,Vortex board dinner"
    )
    days = "2025-11-03,2025-11-10,2025-11-17,2025-11-10,2025-12-01"
    mentions = zip(named.split(","), days.split(","), strict=True)
    assert len(ledger(*((title, day, {}) for title, day in mentions))) == 5


def test_a_move_from_a_day_never_heard_of_keeps_that_day() -> None:
    """The first article heard may be the one that moves it: the old day is known all the same."""
    (levy,) = ledger(
        (
            "Copper levy delayed",
            "2026-01-01",
            {"kind": Kind.EFFECTIVE, "status": Status.MOVED, "moved_from": date(2025, 11, 1)},
        ),
    )
    assert (levy.edtf, levy.moved_from) == ("2026-01-01", date(2025, 11, 1))


def test_a_condition_anywhere_in_the_article_holds() -> None:
    """Told plainly once and with an unless once, it is conditional."""
    (strike,) = ledger(
        ("Dockworkers strike in Genoa", "2025-11-03", {}),
        (
            "Dockworkers' strike in Genoa",
            "2025-11-03",
            {"conditional": True, "condition": "unless a deal is reached"},
        ),
    )
    assert (strike.conditional, strike.condition) == (True, "unless a deal is reached")


def test_parties_are_gathered_from_all_mentions() -> None:
    """Who is named in one sentence or another has part in it."""
    (truce,) = ledger(
        ("Salmon truce expires", "2025-11-10", {"kind": Kind.EXPIRY, "parties": ("Norway",)}),
        (
            "Salmon truce expires",
            "2025-11-10",
            {"kind": Kind.EXPIRY, "parties": ("Chile", "Norway")},
        ),
    )
    assert truce.parties == ("Norway", "Chile")


def test_the_id_is_the_smallest_of_its_statements() -> None:
    """The exported id follows from the articles alone."""
    (truce,) = ledger(
        ("Salmon truce expires", "2025-11-10", {"kind": Kind.EXPIRY}),
        ("Salmon truce expires", "2025-11-10", {"kind": Kind.EXPIRY}),
    )
    assert truce.id == min(s.id for s in truce.statements)


def seconds_to_fold(times: int) -> float:
    told = [says(NEWS, "Truce expires", "2025-11-10", 100 * n) for n in range(times)]
    begun = process_time()
    (truce,) = fold(told)
    assert len(truce.statements) == times
    return process_time() - begun


def test_a_thing_said_a_thousand_times_is_folded_in_as_many_steps() -> None:
    """A page of one date again and again does not keep the ledger busy for long."""
    once = min(seconds_to_fold(250), seconds_to_fold(250))

    assert seconds_to_fold(1000) < 8 * once + 0.2
