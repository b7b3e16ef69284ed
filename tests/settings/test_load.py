"""A wrong setting is refused with its place, its value (never a secret) and the fix."""

import re
from datetime import time
from pathlib import Path

import pytest

from alertd.errors import EXIT_USAGE, AlertdError
from alertd.model.commitment import Certainty
from alertd.settings import load

CHANNEL = '[[channels]]\nname = "ops"\nurl = "json://127.0.0.1:9/x"\n'


@pytest.fixture
def written(tmp_path: Path):
    """Write a configuration and load it."""

    def write(text: str):
        path = tmp_path / "alertd.toml"
        path.write_text(text, "utf-8")
        return load(path)

    return write


def test_the_shipped_file_says_what_the_defaults_are(written, monkeypatch, tmp_path):
    """Taking the comment marks off config/alertd.toml changes nothing."""
    shipped = Path(__file__).parents[2] / "config" / "alertd.toml"
    before_channels = shipped.read_text("utf-8").partition("# Channels:")[0]
    uncommented = re.sub(r"^# ([a-z_]+ = )", r"\1", before_channels, flags=re.MULTILINE)
    assert len(re.findall(r"^[a-z_]+ = ", uncommented, re.MULTILINE)) > 12
    monkeypatch.chdir(tmp_path)
    assert written(uncommented).settings.model_dump() == load(None).settings.model_dump()


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ('timezone = "Mars/Base"', "alertd.toml:1: timezone", "IANA name"),
        ("[intake]\nsettle_secs = 3", "alertd.toml:2: intake.settle_secs", "no such setting"),
        ('[alerts]\nlead_times = ["-3d"]', "alerts.lead_times[0]", "14d, 72h, 30m"),
        ("[alerts]\nsend_at = 540", "alerts.send_at", "09:00:00"),
        ("log_level = 'LOUD'", "log_level", "DEBUG"),
        ("a = 1\na = 2", "alertd.toml", "no key stands twice"),
        ("web.port = 1\nweb = 3", "alertd.toml", "not valid TOML"),
        ("[[chan", "alertd.toml", "not valid TOML"),
        (f'timezone = "{"x" * 10_000_000}"', "alertd.toml:1: timezone", "not a time zone"),
        ('[intake]\nmax_bytes = "many"', "alertd.toml:2: intake.max_bytes", "integer"),
        ("[web]\nport = 70000", "alertd.toml:2: web.port", "65535"),
        (CHANNEL + 'failover = "ops"', "'ops' fails over to 'ops'", "no other channel"),
        (
            '[[channels]]\nname = "a"\nurl = "file:/nowhere/secret"',
            "/nowhere/secret",
            "cannot be read",
        ),
        (CHANNEL + '[[routes]]\nname = "x"\nreceivers = ["pager"]', "pager", "there are: ops"),
        (
            CHANNEL
            + '[[routes]]\nname = "x"\nreceivers = ["ops"]\nmatchers = [{field = "kind", values = ["expiry"]}]',
            "last route",
            "no matchers",
        ),
        (CHANNEL + CHANNEL, "two channels", "its own name"),
        ('[[channels]]\nname = "a b"\nurl = "console://"', "channels[0].name", "Names are"),
    ],
)
def test_a_wrong_setting_names_its_place_and_the_fix(written, text, place, said):
    """The message holds where it is and what to write instead."""
    with pytest.raises(AlertdError) as refused:
        written(text)
    told = f"{refused.value.message} {refused.value.hint}"
    assert place in told
    assert said in told
    assert refused.value.exit_status == EXIT_USAGE


@pytest.mark.parametrize(
    "text",
    [
        '[[channels]]\nname = "ops"\nurl = ["tgram://s3cr3t/1"]',
        '[[channels]]\nname = "ops"\nurl = "console://"\ntoken = "s3cr3t"',
        '[[channels]]\nname = "ops"\nurl = "tgram://s3cr3t/1"\nconcurrency = 99',
    ],
)
def test_a_secret_is_never_shown(written, text):
    """An error about a channel does not repeat what may be secret."""
    with pytest.raises(AlertdError) as refused:
        written(text)
    assert "s3cr3t" not in f"{refused.value.message} {refused.value.hint}"


def test_a_loaded_policy_hides_its_urls(written):
    """Neither settings nor policy show a URL when printed."""
    loaded = written('[[channels]]\nname = "ops"\nurl = "tgram://s3cr3t/1"')
    assert "s3cr3t" not in repr(loaded)
    assert loaded.policy.channels[0].url == "tgram://s3cr3t/1"


def test_secrets_come_from_variables_and_files(written, tmp_path: Path, monkeypatch):
    """`env:` and `file:` are read; a missing one says which."""
    secret = tmp_path / "url"
    secret.write_text("json://from-file\n", "utf-8")
    monkeypatch.setenv("MY_URL", "json://from-env")
    channels = '[[channels]]\nname = "a"\nurl = "env:MY_URL"\n'
    channels += f'[[channels]]\nname = "b"\nurl = "file:{secret}"\n'
    urls = [channel.url for channel in written(channels).policy.channels]
    assert urls == ["json://from-env", "json://from-file"]
    monkeypatch.delenv("MY_URL")
    with pytest.raises(AlertdError, match="MY_URL"):
        written(channels)


def test_variables_override_the_file(written, monkeypatch):
    """ALERTD_ variables win, nested ones too, and leave their neighbours alone."""
    monkeypatch.setenv("ALERTD_TIMEZONE", "Asia/Tokyo")
    monkeypatch.setenv("ALERTD_ALERTS__SEND_AT", "07:15")
    loaded = written('timezone = "Europe/Berlin"\n[alerts]\ncertainties = ["possible"]')
    route = loaded.policy.routes[0]
    assert (route.timezone, route.send_at) == ("Asia/Tokyo", time(7, 15))
    assert route.certainties == {Certainty.POSSIBLE}


def test_a_misspelt_variable_is_refused(monkeypatch):
    """A variable that would be without effect is an error."""
    monkeypatch.setenv("ALERTD_TIMEZON", "UTC")
    with pytest.raises(AlertdError, match="ALERTD_TIMEZON"):
        load(None)


def test_without_routes_every_channel_hears_everything(written):
    """Channels alone are a complete configuration."""
    loaded = written(CHANNEL)
    assert [(route.name, route.receivers) for route in loaded.policy.routes] == [
        ("everything", ("ops",))
    ]


def test_the_database_may_be_a_secret(written, monkeypatch):
    """A URL that holds a password stays in a variable, and is asked for when it is needed."""
    settings = written('database = "env:WHERE"').settings
    with pytest.raises(AlertdError) as refused:
        _ = settings.database_place
    assert "WHERE" in refused.value.message
    monkeypatch.setenv("WHERE", "postgresql://me:s3cret@host/x")
    assert settings.database_place == "postgresql://me:s3cret@host/x"
    assert "s3cret" not in repr(settings)
