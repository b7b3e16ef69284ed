"""The commands by which people put the ledger right, as they are typed."""

import json

import pytest
from click.testing import CliRunner

from alertd.cli.root import alertd


@pytest.fixture
def say(tmp_path, monkeypatch):
    """Runs a command on a database of its own; what it printed."""
    monkeypatch.chdir(tmp_path)

    def run(*words: str, status: int = 0) -> str:
        place = ["--database", str(tmp_path / "ledger.db")]
        result = CliRunner().invoke(alertd, [*place, *words])
        assert result.exit_code == status, result.output
        return result.output

    return run


def test_history_tells_who_put_what_right_and_why(say):
    """Added and then edited by hand: both stand in the history, as a table and as JSON."""
    uid = say(
        "add", "--title", "Lease ends", "--date", "2031-05-01", "--why", "contract", "--who", "ann"
    ).partition(":")[0]
    say("edit", uid, "--date", "2031-06-01", "--why", "extended by letter", "--who", "bob")
    told = json.loads(say("history", uid, "--format", "json"))
    assert [(one["who"], one["did"]) for one in told["corrections"]] == [
        ("ann", "add"),
        ("bob", "edit"),
    ]
    assert [(one["change"], one["to"]) for one in told["changes"]] == [
        ("new", "2031-05-01"),
        ("moved", "2031-06-01"),
    ]
    assert "extended by letter" in say("history", uid)


def test_dismissed_it_is_listed_only_when_asked_for(say):
    """It is gone from the list of what is ahead, and shown as dismissed in all."""
    uid = say("add", "--title", "Lease ends", "--date", "2031-05-01", "--why", "x").partition(":")[
        0
    ]
    say("dismiss", uid, "--why", "sold")
    assert json.loads(say("list", "--format", "json")) == []
    (one,) = json.loads(say("list", "--all", "--format", "json"))
    assert one["status"] == "dismissed"


def test_edit_without_anything_to_set_says_what_it_wants(say):
    """A usage error, not a correction that changes nothing."""
    assert "Say what to set" in say("edit", "abc", "--why", "x", status=2)
