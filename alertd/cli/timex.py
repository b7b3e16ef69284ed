"""`alertd timex`: the time expressions of a text, as TimeML tags them."""

import json
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from alertd.cli.extract import read_file
from alertd.cli.options import dated
from alertd.cli.tables import printable, say_table
from alertd.errors import AlertdError

if TYPE_CHECKING:
    from alertd.timex import Tag

_WRITE_IT_SO = 'Write {"doc": NAME, "dct": "2025-10-24", "text": TEXT} on each line.'
_ISO_DAY = 10


@click.command("timex")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@dated
@click.option("--jsonl", is_flag=True, help="Read texts from standard input, one object a line.")
def timex_command(
    file: Path | None, published: "date | None", timezone: str | None, *, jsonl: bool
) -> None:
    """Print a text's time expressions with their TIMEX3 type and value.

    With --jsonl each line of standard input is {"doc", "dct", "text"}, and "language" where it
    is not English; each line printed is {"doc", "start", "end", "text", "type", "value"}.
    """
    if jsonl is (file is not None):
        raise click.UsageError("name one FILE, or give --jsonl and texts on standard input")
    if file is None:
        _say_lines()
    else:
        _say_file(file, published, timezone)


def _say_file(file: Path, published: "date | None", timezone: str | None) -> None:
    from alertd.timex import Context, tags

    for reading in read_file(file, published, timezone):
        article = reading.article
        day = article.published.isoformat() if article.published else "unknown"
        where = file.with_name(article.name)
        click.echo(f"{printable(where)} · published {day} ({article.published_source})")
        found = tags(article.text, article.language, Context(article.published, article.timezone))
        rows = [(tag.text, tag.type, tag.value) for tag in found]
        say_table(("phrase", "type", "value"), rows, "No time expressions.")


def _say_lines() -> None:
    for number, line in enumerate(sys.stdin.buffer, start=1):
        if not line.strip():
            continue
        document = _document(line, number)
        for tag in _tags(document, number):
            shown = {"doc": document["doc"], **_shape(tag)}
            click.echo(json.dumps(shown, ensure_ascii=False))


def _document(line: bytes, number: int) -> Mapping[str, Any]:
    try:
        document = json.loads(line)
    except ValueError:
        raise _unreadable(number, "is no JSON") from None
    if not isinstance(document, dict) or not isinstance(document.get("text"), str):
        raise _unreadable(number, 'has no "text"')
    return {"doc": None, "dct": None, "language": "en", **document}


def _tags(document: Mapping[str, Any], number: int) -> "Iterator[Tag]":
    from alertd.timex import Context, tags

    dct = document["dct"]
    try:
        day = date.fromisoformat(str(dct)[:_ISO_DAY]) if dct else None
    except ValueError:
        raise _unreadable(number, f'has the "dct" {str(dct)[:40]!r}, which is no date') from None
    yield from tags(document["text"], str(document["language"]), Context(day))


def _shape(tag: "Tag") -> dict[str, Any]:
    return {
        "start": tag.start,
        "end": tag.end,
        "text": tag.text,
        "type": str(tag.type),
        "value": tag.value,
    }


def _unreadable(number: int, why: str) -> AlertdError:
    return AlertdError("timex.line", f"line {number} {why}.", _WRITE_IT_SO)
