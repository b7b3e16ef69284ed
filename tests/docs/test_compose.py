"""The compose file sets what alertd knows, and its two instances differ in what is their own."""

from pathlib import Path

import yaml

from alertd.settings import load

COMPOSE = Path(__file__).parents[2] / "contrib" / "compose.yaml"


def test_the_compose_file_runs_two_instances_of_the_same_settings(tmp_path, monkeypatch):
    """One database and one inbox for both, a data folder and a port for each."""
    services = yaml.safe_load(COMPOSE.read_text("utf-8"))["services"]
    first, second = services["first"], services["second"]
    assert first["environment"] == second["environment"]
    shared = set(first["volumes"]) & set(second["volumes"])
    assert shared == {"./inbox:/inbox", "./config:/etc/alertd:ro"}
    assert first["ports"] != second["ports"]
    secret = tmp_path / "url"
    secret.write_text("postgresql://alertd:s3cret@database/alertd\n")
    for name, value in first["environment"].items():
        monkeypatch.setenv(name, value.replace("/run/secrets", str(tmp_path)))
    monkeypatch.chdir(tmp_path)
    settings = load(None).settings
    assert settings.database_place == secret.read_text().strip()
    assert settings.storage.lease_seconds == 30
