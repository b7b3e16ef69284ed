"""`alertd backfill`: archives of articles into the ledger, without sending anything."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from alertd.cli.opened import opened
from alertd.cli.root import Invocation
from alertd.cli.tables import printable
from alertd.clock import SystemClock

if TYPE_CHECKING:
    from alertd.backfill import Engine, Progress

_SHOWN = 20
_EVERY_SECONDS = 2.0


@click.command("backfill")
@click.argument(
    "sources",
    metavar="DIR|ARCHIVE...",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path),
)
@click.option(
    "--workers",
    type=click.IntRange(1, 256),
    help="Processes that read. Default: one for each processor.",
)
@click.option("--engine", metavar="dask://HOST:PORT", help="Read on a Dask cluster instead.")
@click.pass_obj
def backfill_command(
    invocation: Invocation, sources: tuple[Path, ...], workers: int | None, engine: str | None
) -> None:
    """Read archives of articles: folders with all below them, .zip, .tar, .warc and .jsonl.

    Nothing is sent for what is past; reminders are planned for what lies ahead. What is known
    already is passed by, so that the same command goes on where it was interrupted.
    """
    from alertd.app.poke import poke
    from alertd.app.rules import rules_in_force
    from alertd.backfill import Backfill, articles_in

    loaded = invocation.load()
    intake, teller = loaded.settings.intake, _Teller()
    with opened(loaded) as store, _engine(workers, engine) as reading:
        run = Backfill(
            store,
            loaded.policy,
            SystemClock(),
            timezone=intake.timezone,
            refused=teller.refuse,
            told=teller.tell,
        )
        try:
            for source in sources:
                run.take(articles_in(source, intake.max_bytes), reading)
        finally:
            teller.end(run.progress)
        run.plan(rules_in_force())
    click.echo(f"{run.progress.planned} reminders planned for what lies ahead.")
    poke(loaded.settings.data)


def _engine(workers: int | None, engine: str | None) -> "Engine":
    from alertd.backfill import Processes, engine_at

    if engine is not None:
        return engine_at(engine)
    return Processes(workers or os.cpu_count() or 1)


class _Teller:
    """Says how far it is on the terminal, and in the end what it came to."""

    def __init__(self) -> None:
        self._clock = SystemClock()
        self._began = self._said = self._clock.monotonic()
        self._refused = 0

    def refuse(self, name: str, why: str) -> None:
        """Some are named: an archive may hold thousands of pictures."""
        self._refused += 1
        if self._refused <= _SHOWN:
            click.echo(f"{printable(name)}: {printable(why)}", err=True)

    def tell(self, progress: "Progress") -> None:
        """A line that is written over, where somebody looks."""
        now = self._clock.monotonic()
        if sys.stderr.isatty() and now - self._said >= _EVERY_SECONDS:
            self._said = now
            click.echo(f"\r{self._line(progress)}", nl=False, err=True)

    def end(self, progress: "Progress") -> None:
        """What was done, also where it breaks off."""
        if self._refused > _SHOWN:
            click.echo(f"... and {self._refused - _SHOWN} more", err=True)
        click.echo(self._line(progress))

    def _line(self, progress: "Progress") -> str:
        seconds = max(self._clock.monotonic() - self._began, 0.001)
        return (
            f"{progress.added} articles read ({progress.added / seconds:.0f} a second), "
            f"{progress.known} known already, {progress.refused} refused."
        )
