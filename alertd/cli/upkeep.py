"""`alertd backup`, `restore` and `clock`: keeping the database, and vouching for the clock."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from alertd.cli.root import Invocation
from alertd.cli.tables import printable
from alertd.clock import SystemClock
from alertd.errors import AlertdError

if TYPE_CHECKING:
    from alertd.settings import Loaded


@click.command("backup")
@click.argument("target", required=False, type=click.Path(path_type=Path))
@click.pass_obj
def backup_command(invocation: Invocation, target: Path | None) -> None:
    """Copy the database while it is in use, and check the copy.

    TARGET is the file to make or replace; without one it goes to `backups` in the data folder.
    """
    from alertd.app.backups import name_for
    from alertd.store.backup import back_up

    settings = invocation.load().settings
    place = target or settings.data / "backups" / name_for(SystemClock().now())
    size = back_up(settings.database_place, place)
    click.echo(f"{printable(place)}: {size / 2**20:.1f} MB, checked")


@click.command("restore")
@click.argument("backup", metavar="BACKUP|accept", type=click.Path(path_type=Path))
@click.option(
    "--assume-sent", "choice", flag_value="assume-sent", help="With accept: what was due went out."
)
@click.option(
    "--resend",
    "choice",
    flag_value="resend",
    help="With accept: send it, marked as a possible repeat.",
)
@click.pass_obj
def restore_command(invocation: Invocation, backup: Path, choice: str | None) -> None:
    """Put a backup in the database's place; it sends nothing until you accept it.

    What fell due since the backup was made may have gone out already, and the backup cannot know.
    `alertd restore accept --assume-sent` ends it, `alertd restore accept --resend` sends it again.
    """
    loaded = invocation.load()
    if str(backup) != "accept":
        _restore(loaded, backup)
        return
    if choice is None:
        raise click.UsageError("accept needs --assume-sent or --resend")
    _accept(loaded, resend=choice == "resend")


@click.command("clock")
@click.argument("what", type=click.Choice(["accept"]))
@click.pass_obj
def clock_command(invocation: Invocation, what: str) -> None:  # noqa: ARG001  the one choice
    """Say that the machine's clock is right, after it jumped and sending was held."""
    from alertd.app.clock_gate import release
    from alertd.app.poke import poke
    from alertd.store import Store

    settings = invocation.load().settings
    store = Store.open(settings.database_place, check=False)
    try:
        held = release(store, SystemClock().now(), "accepted by hand")
    finally:
        store.close()
    poke(settings.data)
    click.echo("the clock is accepted; sending goes on" if held else "sending was not held")


def _restore(loaded: "Loaded", backup: Path) -> None:
    """With the lock held, so that no daemon has the database open."""
    from alertd.app.lock import DataLock
    from alertd.store import Store, restored
    from alertd.store.backup import put_back

    settings, now = loaded.settings, SystemClock().now()
    settings.data.mkdir(parents=True, exist_ok=True)
    lock = DataLock(settings.data)
    lock.acquire()
    try:
        aside = put_back(settings.database_place, backup, now)
        store = Store.open(settings.database_place)
        try:
            with store.read() as tx:
                doubtful = restored.doubtful(tx, now)
        finally:
            store.close()
    finally:
        lock.release()
    click.echo(f"restored from {printable(backup)}; it sends nothing until you accept it")
    if aside:
        click.echo(f"the database that was there is now {printable(aside)}")
    click.echo(
        f"{doubtful} messages were due by now, and may have gone out since the backup was made."
    )
    click.echo("Look: alertd deliveries --state pending. Then: alertd restore accept --assume-sent")
    click.echo("(they are not sent) or alertd restore accept --resend (as possible repeats).")


def _accept(loaded: "Loaded", *, resend: bool) -> None:
    from alertd.app.poke import poke
    from alertd.store import Store, restored

    store = Store.open(loaded.settings.database_place, check=False)
    try:
        with store.write() as tx:
            number = restored.accept(tx, SystemClock().now(), resend=resend)
    finally:
        store.close()
    if number is None:
        raise AlertdError(
            "restore.nothing", "No restored database waits to be accepted.", "Nothing needs doing."
        )
    poke(loaded.settings.data)
    fate = "will be sent as possible repeats" if resend else "are taken as sent"
    click.echo(f"accepted: {number} messages {fate}; sending goes on")
