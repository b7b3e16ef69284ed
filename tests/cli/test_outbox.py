"""`deliveries`, `retry`, `drop` and `explain`: a person's way to what was not sent."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from click.testing import CliRunner

from alertd import journal
from alertd.cli.root import alertd, main
from alertd.model.reminder import Outcome, OutcomeClass
from alertd.settings import load
from alertd.store import Store, claiming, deliveries
from tests.store.ending import end_one

ARRIVED = datetime(2030, 1, 1, tzinfo=UTC)
DUE = datetime(2030, 2, 15, 9, tzinfo=UTC)
REFUSED = Outcome(OutcomeClass.PERMANENT, "error=404")


@pytest.fixture
def place(tmp_path, make, monkeypatch):
    """A database in which the first notice of one commitment was refused for good."""
    monkeypatch.chdir(tmp_path)
    made = str(tmp_path / "alertd.db")
    store = Store.open(made)
    mention = make.mention(date(2030, 3, 1), "Port fees take effect")
    journal.record(
        store, *make.reading("a.txt", date(2030, 1, 1), mention), load(None).policy, ARRIVED
    )
    with store.write() as tx:
        (claimed,) = claiming.claim(tx, "console", DUE, 10, "boot")
        end_one(tx, claimed, REFUSED, DUE + timedelta(seconds=1))
    store.close()
    return made


def ask(place, *arguments):
    done = CliRunner().invoke(alertd, ["--database", place, *arguments], standalone_mode=False)
    assert done.exception is None, done.exception
    return done.output


def dead(place):
    return json.loads(ask(place, "deliveries", "--dead", "--format", "json"))


def test_what_was_given_up_on_is_listed_with_the_receivers_words(place):
    """One line, and as JSON; the table names the commitment."""
    (one,) = dead(place)
    assert (one["state"], one["stage"], one["reason"]) == ("dead", "14d", "error=404")
    assert "Port fees take effect" in ask(place, "deliveries", "--dead")
    assert "No messages." in ask(place, "deliveries", "--channel", "nowhere")


def test_a_dead_message_is_tried_again_when_asked(place):
    """By the beginning of its id; it waits to go at once, and is of use for a day at least."""
    (one,) = dead(place)
    assert "tried again" in ask(place, "retry", one["id"][:8])
    assert dead(place) == []
    (again,) = json.loads(ask(place, "deliveries", "--state", "retry", "--format", "json"))
    assert again["id"] == one["id"]


def test_a_dropped_message_is_not_sent(place):
    """It has ended, with the reason, and cannot be dropped twice."""
    (one,) = dead(place)
    ask(place, "drop", one["id"])
    (ended,) = json.loads(ask(place, "deliveries", "--state", "cancelled", "--format", "json"))
    assert ended["reason"] == "dropped by hand"
    with pytest.raises(SystemExit) as left:
        main(["--database", place, "drop", one["id"]])
    assert left.value.code == 1


def test_a_message_is_explained_by_rule_gate_attempts_and_sentence(place):
    """Everything that decided about it, in one place."""
    (one,) = dead(place)
    said = ask(place, "explain", one["id"])
    for part in ("route “everything”", "it has ended: error=404", "permanent", "Port fees take"):
        assert part in said


def test_a_messages_gate_says_when_its_time_comes(place):
    """Before its time, it is its time that holds it."""
    waiting = json.loads(ask(place, "deliveries", "--state", "pending", "--format", "json"))
    said = json.loads(ask(place, "explain", waiting[-1]["id"], "--format", "json"))
    assert "its time comes at 2030-02-22T09:00" in said["message"]["gate"]


def test_a_commitment_is_explained_with_what_was_left_out(place):
    """Stages that do not exist for it, with the reason."""
    with Store.open(place).read() as tx:
        from alertd.store import commitments

        (stored,) = commitments.load_all(tx)
        assert deliveries.of_commitment(tx, stored.uid)
    said = json.loads(ask(place, "explain", stored.uid, "--format", "json"))
    assert {
        "stage": "1h",
        "channel": "console",
        "route": "everything",
        "reason": "no_clock_time",
    } in (said["not_planned"])
    assert "no_clock_time" in ask(place, "explain", stored.uid)


def test_an_unknown_id_is_an_error_that_says_where_ids_are(place, capsys):
    """Exit status 1, and what to do."""
    with pytest.raises(SystemExit) as left:
        main(["--database", place, "explain", "nosuch"])
    assert left.value.code == 1
    assert "alertd deliveries" in capsys.readouterr().err
