"""`alertd extract --explain`: each expression with its rule, meaning, days and fate."""

import json
from pathlib import Path

from click.testing import CliRunner

from alertd.cli.extract import extract_command

TEXT = "The truce expires on Aug. 1. The two met on June 3. They plan a visit at some point.\n"
OPTIONS = ["--published", "2025-07-09", "--timezone", "America/New_York", "--explain"]


def told(tmp_path: Path, *options: str) -> str:
    """What the command prints of the text."""
    article = tmp_path / "truce.txt"
    article.write_text(TEXT)
    result = CliRunner().invoke(extract_command, [str(article), *OPTIONS, *options])
    assert result.exit_code == 0, result.output
    return result.output


def test_each_expression_is_shown_with_what_became_of_it(tmp_path):
    """The one taken says as what, on inclusive days; the one not taken says why."""
    lines = told(tmp_path).splitlines()

    aug = next(line for line in lines if line.startswith("  Aug. 1 ->"))
    assert aug.endswith("-> 2025-08-01 -> taken: expiry on 2025-08-01")
    assert "month_then_day" in aug
    assert "MonthDay" in aug
    june = next(line for line in lines if line.startswith("  June 3 ->"))
    assert june.endswith("-> 2025-06-03 -> not taken: past")


def test_programs_are_told_the_same(tmp_path):
    """The JSON holds the fate of each expression too."""
    timexes = json.loads(told(tmp_path, "--format", "json"))["timexes"]

    fates = {timex["phrase"]: timex["fate"] for timex in timexes}
    assert fates["Aug. 1"] == "taken: expiry on 2025-08-01"
    assert fates["June 3"] == "not taken: past"
