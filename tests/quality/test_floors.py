"""Reading and the ledger stay at least as good as they were: a change that costs quality fails."""

import subprocess
import tomllib
from argparse import Namespace
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from alertd.cli.root import alertd
from tests.gold import score_storylines
from tests.quality.gold import ROOT, answer, figures, groups

FLOORS = tomllib.loads(Path(__file__).with_name("floors.toml").read_text("utf-8"))
GROUPS = groups()
INGEST = "--database {db} ingest --published {published} --timezone {timezone} {file}"
LEDGER = "--database {db} list --all --as-of {published} --format json"


def below(measured: dict[str, float], floors: dict[str, float]) -> dict[str, str]:
    return {
        name: f"{measured[name]:.3f} < {floor}"
        for name, floor in floors.items()
        if measured[name] < floor
    }


def as_toml(measured: dict[str, float]) -> str:
    return "\n".join(f"{name} = {int(value * 100) / 100}" for name, value in measured.items())


@pytest.mark.parametrize("group", GROUPS)
def test_articles_are_read_at_least_as_well_as_before(group: str) -> None:
    """No figure of any folder of gold articles falls below its floor."""
    measured = figures(GROUPS[group], answer)

    assert group in FLOORS, f'floors.toml: add ["{group}"] with\n{as_toml(measured)}'
    assert not below(measured, FLOORS[group])


def in_this_process(template: str, values: dict[str, object]) -> subprocess.CompletedProcess[str]:
    arguments = [part.format(**values) for part in template.split()]
    done = CliRunner().invoke(alertd, arguments, standalone_mode=False)
    status = done.return_value if isinstance(done.return_value, int) else done.exit_code
    return subprocess.CompletedProcess(arguments, status, done.stdout, done.stderr)


@pytest.mark.parametrize("folder", ["storylines", "extra/storylines"])
def test_storylines_are_kept_at_least_as_well_as_before(
    folder: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The ledger after each article of the storylines holds what it held, moved as it moved."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(score_storylines, "run", in_this_process)
    total: Counter[str] = Counter()
    for story in sorted((ROOT / folder).iterdir()):
        total.update(
            score_storylines.score_story(story, Namespace(ingest=INGEST, ledger=LEDGER), [])
        )
    measured = score_storylines.figures(total)

    ceilings = FLOORS["ceilings"][folder]
    assert not below(measured, FLOORS[folder])
    assert measured["failed"] == 0
    assert measured["duplicates"] <= ceilings["duplicates"]
    assert measured["wrong_merges"] <= ceilings["wrong_merges"]
