"""`alertd timex`, for people and for programs."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from alertd.cli.root import alertd
from alertd.errors import AlertdError


def run(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(alertd, ["timex", *arguments], input=typed)


def test_a_line_in_is_a_line_out_for_each_expression() -> None:
    """Offsets count the characters of the text as given."""
    document = {"doc": "a", "dct": "2025-07-09", "text": "\nÄh: it ends Nov. 10, in 2026."}
    printed = run("--jsonl", typed=json.dumps(document) + "\n\n").output.splitlines()
    assert [json.loads(line) for line in printed] == [
        {
            "doc": "a",
            "start": 13,
            "end": 20,
            "text": "Nov. 10",
            "type": "DATE",
            "value": "2025-11-10",
        },
        {"doc": "a", "start": 25, "end": 29, "text": "2026", "type": "DATE", "value": "2026"},
    ]


def test_a_date_with_a_clock_is_a_date() -> None:
    """TimeML's creation times carry the minute."""
    document = {"doc": "a", "dct": "1998-02-13T14:35:00", "text": "It met yesterday."}
    printed = run("--jsonl", typed=json.dumps(document)).output
    assert json.loads(printed)["value"] == "1998-02-12"


@pytest.mark.parametrize(
    "line", ["nonsense", '{"doc": "a"}', '["text"]', '{"text": "x", "dct": "soon"}']
)
def test_a_bad_line_says_which_and_how_to_write_it(line: str) -> None:
    """The lines before it have been read."""
    good = json.dumps({"doc": "a", "dct": "2025-07-09", "text": "today"})
    result = run("--jsonl", typed=f"{good}\n{line}\n")
    assert isinstance(result.exception, AlertdError)
    assert "line 2" in str(result.exception)
    assert '"dct"' in result.exception.hint
    assert "2025-07-09" in result.output


def test_people_get_a_table(tmp_path: Path) -> None:
    """Phrase, type and value, with the date they are counted from."""
    article = tmp_path / "a.txt"
    article.write_text("The offer lapses on Friday, every Friday, or in two weeks.")
    printed = run("--published", "2025-07-09", str(article)).output
    assert "published 2025-07-09 (argument)" in printed
    assert "2025-07-11" in printed
    assert "XXXX-WXX-5" in printed
    assert "P2W" in printed


@pytest.mark.parametrize("arguments", [[], ["--jsonl", "a.txt"]])
def test_a_file_or_standard_input_but_not_both(arguments: list[str]) -> None:
    """Usage errors end with status 2."""
    assert run(*arguments).exit_code == 2
