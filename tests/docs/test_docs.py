"""Documentation that fails: what exists is described, and what is described exists."""

import re
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner
from pydantic import BaseModel

from alertd.cli.root import _COMMANDS, alertd
from alertd.settings import Settings

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
OPERATE = (ROOT / "docs" / "operate.md").read_text("utf-8")
SHIPPED = (ROOT / "config" / "alertd.toml").read_text("utf-8")


def settings_of(model: type[BaseModel]):
    for name, field in model.model_fields.items():
        inner = field.annotation
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            yield from settings_of(inner)
        else:
            yield field.alias or name


@pytest.mark.parametrize("name", sorted(set(settings_of(Settings)) - {"channels", "routes"}))
def test_every_setting_stands_in_the_shipped_file(name):
    """Commented, at its default."""
    assert re.search(rf"^# {name} = ", SHIPPED, re.MULTILINE)


@pytest.mark.parametrize("name", sorted(_COMMANDS))
def test_every_command_is_in_the_readme_and_helps(name):
    """Each has a line in the table, and `--help` says what it does."""
    assert f"`alertd {name}" in README
    helped = CliRunner().invoke(alertd, [name, "--help"])
    assert helped.exit_code == 0
    assert len(helped.output.splitlines()) > 4


def test_every_error_code_has_its_line():
    """docs/operate.md says of each error what happened and what to do."""
    sources = "\n".join(path.read_text("utf-8") for path in (ROOT / "alertd").rglob("*.py"))
    codes = set(re.findall(r'AlertdError\(\s*"([a-z_.]+)"', sources))
    assert len(codes) > 20
    assert not {code for code in codes if f"`{code}`" not in OPERATE}


def test_every_problem_code_has_its_line():
    """What reading went on from is described as well."""
    sources = "\n".join(path.read_text("utf-8") for path in (ROOT / "alertd").rglob("*.py"))
    codes = set(re.findall(r'"(reading\.[a-z_]+)"', sources))
    assert len(codes) >= 5
    assert not {code for code in codes if f"`{code}`" not in OPERATE}


def test_the_readmes_example_configuration_is_valid(monkeypatch, tmp_path):
    """It loads as it stands, once its secrets are there."""
    from alertd.settings import load

    (example,) = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    secret = tmp_path / "mail-url"
    secret.write_text("mailto://u:p@example.org")
    monkeypatch.setenv("NTFY_URL", "ntfy://topic")
    path = tmp_path / "alertd.toml"
    path.write_text(example.replace("/etc/alertd/mail-url", str(secret)))
    assert tomllib.loads(example)
    assert [route.name for route in load(path).policy.routes] == ["china", "everything"]


def test_the_example_route_is_valid_and_every_test_of_the_comparison_is_there(tmp_path):
    """docs/routes.md shows a route that loads, and names tests that can be run."""
    from alertd.settings import load

    page = (ROOT / "docs" / "routes.md").read_text("utf-8")
    (example,) = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    channels = "".join(f'[[channels]]\nname = "{n}"\nurl = "json://x"\n' for n in ("desk", "phone"))
    last = '[[routes]]\nname = "everything"\nreceivers = ["desk"]\n'
    path = tmp_path / "alertd.toml"
    path.write_text(channels + example + last)
    assert [route.name for route in load(path).policy.routes] == ["china", "everything"]
    named = re.findall(r"`(tests/[a-z_/]+\.py)::(test_\w+)`", page)
    assert len(named) > 15
    for file, test in named:
        assert f"def {test}(" in (ROOT / file).read_text("utf-8"), test


def test_links_between_pages_lead_somewhere():
    """Relative links point at files that exist."""
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page}: {target}"
