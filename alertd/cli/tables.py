"""Tables and lines for people. What comes from articles is shown, never obeyed."""

import json
import sys
from collections.abc import Iterable, Sequence
from typing import Any

import click

_WIDTH_WHERE_NOBODY_LOOKS = 160


def printable(text: object) -> str:
    """Text on one line, without control characters: an article must not drive a terminal."""
    return "".join(char if char.isprintable() else " " for char in str(text)).strip()


def say_json(value: Any) -> None:
    """Print JSON, readable and in plain text."""
    click.echo(json.dumps(value, indent=1, ensure_ascii=False))


def say_table(columns: Sequence[str], rows: Iterable[Sequence[object]], empty: str) -> None:
    """Print a table that fits the terminal; `empty` where there are no rows."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(printable(cell)) for cell in row))
    if not table.row_count:
        click.echo(empty)
        return
    width = None if sys.stdout.isatty() else _WIDTH_WHERE_NOBODY_LOOKS
    Console(width=width, highlight=False).print(table)
