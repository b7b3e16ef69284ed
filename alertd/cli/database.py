"""`alertd db copy` and `alertd export`: a ledger in another database, and as lines of JSON."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from alertd.cli.opened import opened
from alertd.cli.root import Invocation
from alertd.cli.tables import printable
from alertd.errors import AlertdError

if TYPE_CHECKING:
    from alertd.settings import Settings


@click.group("db")
def db_command() -> None:
    """Move between kinds of database."""


@db_command.command("copy")
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
@click.pass_obj
def copy_command(invocation: Invocation, source: str, target: str) -> None:
    """Copy every row of one database into another, new one, and compare them row for row.

    FROM and TO are paths or URLs. No daemon may run on FROM meanwhile, nor on both afterwards:
    each would send what is due.
    """
    from alertd.store import Store
    from alertd.store.copying import copy_all

    _refuse_missing(source)
    _refuse_running(invocation.load().settings, source)
    old = Store.open(source)
    try:
        new = Store.open(target)
        try:
            counts = copy_all(old, new, _tell)
        finally:
            new.close()
    finally:
        old.close()
    for name, number in counts.items():
        click.echo(f"{name:12} {number:9} rows, compared")
    click.echo("Set `database` to the new one before you start alertd again.")


@click.command("export")
@click.pass_obj
def export_command(invocation: Invocation) -> None:
    """Print every commitment as a line of JSON that depends on the articles alone.

    The same articles and corrections give the same bytes, whatever came first.
    """
    from alertd.model.shapes import exported_shape
    from alertd.store import canonical

    with opened(invocation.load()) as store, store.read() as tx:
        for commitment in canonical.every(tx):
            shape = exported_shape(commitment)
            click.echo(json.dumps(shape, ensure_ascii=False, sort_keys=True))


def _tell(table: str, _number: int) -> None:
    if sys.stderr.isatty():
        click.echo(f"\r{table:20}", nl=False, err=True)


def _refuse_missing(source: str) -> None:
    """Opening would make it."""
    path = source.removeprefix("sqlite:///")
    if "://" not in path and not Path(path).is_file():
        raise AlertdError(
            "store.missing",
            f"The database {printable(source)} is not there.",
            "Check the path; alertd's own is data/alertd.db unless set otherwise.",
        )


def _refuse_running(settings: "Settings", source: str) -> None:
    from alertd.app.lock import running

    same = Path(source).absolute() == Path(settings.database_place).absolute()
    if same and running(settings.data):
        raise AlertdError(
            "busy.locked", f"alertd is running on {printable(source)}.", "Stop it first."
        )
