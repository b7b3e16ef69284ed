"""`alertd routes test`: who would be told, when, where and why."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from click.testing import CliRunner

from alertd.cli.root import alertd
from alertd.errors import AlertdError

CONFIG = """
[[channels]]
name = "desk"
url = "json://127.0.0.1:1/"
[[routes]]
name = "china"
receivers = ["desk"]
matchers = [{ field = "party", values = ["China"] }]
lead_times = ["7d", "1d"]
send_at = 03:00:00
quiet_hours = [{ begins = 22:00:00, ends = 07:00:00 }]
insist = { stages = ["1d"], repeat_minutes = 360, repeat_times = 1 }
[[routes]]
name = "everything"
receivers = ["desk"]
"""
TODAY = datetime.now(UTC).date()
EXPIRY = TODAY + timedelta(days=20)
ARTICLE = (
    f"Truce nears its end\n\nWASHINGTON, {TODAY:%B} {TODAY.day}, {TODAY.year} — The trade truce "
    f"between the United States and China expires on {EXPIRY:%B} {EXPIRY.day}, {EXPIRY.year}.\n"
)


@pytest.fixture
def ask(tmp_path, monkeypatch):
    """Asks in a folder with a configuration and an article."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "alertd.toml").write_text(CONFIG)
    (tmp_path / "truce.txt").write_text(ARTICLE)

    def run(*arguments):
        done = CliRunner().invoke(
            alertd, ["--config", "alertd.toml", *arguments], standalone_mode=False
        )
        if done.exception:
            raise done.exception
        return done.output

    return run


def told(output):
    (one,) = json.loads(output)
    return one


def test_a_file_is_tried_without_touching_the_ledger(ask, tmp_path):
    """Which routes take it and why, when each notice goes, and what holds it until then."""
    one = told(ask("routes", "test", "truce.txt", "--format", "json"))
    assert [(r["route"], r["matches"], r["because"]) for r in one["routes"]] == [
        ("china", True, "party is China"),
        ("everything", True, "it takes everything"),
    ]
    week, day = (EXPIRY - timedelta(days=ahead) for ahead in (7, 1))
    assert [(n["stage"], n["goes_at"][:16], n["unless_seen"]) for n in one["notices"]] == [
        ("7d", f"{week}T07:00", False),
        ("1d", f"{day}T07:00", False),
        ("again", f"{day}T09:00", True),
    ]
    assert one["notices"][0]["gate"] == "quiet_hours: 22:00 to 07:00 UTC"
    assert not (tmp_path / "data").exists()


def test_a_commitment_and_an_article_that_was_read_are_found(ask):
    """By id, by file name; a silence that will stand then is shown."""
    ask("ingest", "truce.txt")
    (listed,) = json.loads(ask("list", "--all", "--format", "json"))
    ask("silence", "add", "kind=expiry", "--until", str(EXPIRY), "--why", "known")
    found = told(ask("routes", "test", listed["id"], "--format", "json"))
    assert found["notices"][0]["gate"].startswith("silenced: ")
    said = ask("routes", "test", "truce.txt")
    assert "route china takes it: party is China" in said


@pytest.mark.parametrize(("called", "takes"), [("Beijing", True), ("prc", True), ("Tokyo", False)])
def test_a_party_is_known_by_its_other_names(ask, tmp_path, called, takes):
    """`Beijing` takes what is told of China."""
    (tmp_path / "alertd.toml").write_text(CONFIG.replace('"China"', f'"{called}"'))
    one = told(ask("routes", "test", "truce.txt", "--format", "json"))
    assert one["routes"][0]["matches"] is takes


def test_what_is_not_there_is_said(ask):
    """With what may be given."""
    with pytest.raises(AlertdError) as refused:
        ask("routes", "test", "nothing")
    assert refused.value.code == "routes.unknown"
