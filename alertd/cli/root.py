"""The command group, what all commands share, and how a command ends."""

import gc
import importlib
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from alertd import __version__
from alertd.errors import EXIT_BROKEN, EXIT_FAILED, EXIT_USAGE, AlertdError

if TYPE_CHECKING:
    from alertd.settings import Loaded

_COMMANDS = {
    "run": "service",
    "status": "service",
    "health": "service",
    "ingest": "ledger",
    "backfill": "backfill",
    "list": "ledger",
    "show": "ledger",
    "deliveries": "outbox",
    "explain": "outbox",
    "retry": "outbox",
    "drop": "outbox",
    "history": "history",
    "add": "corrections",
    "edit": "corrections",
    "merge": "corrections",
    "split": "corrections",
    "dismiss": "corrections",
    "forget": "corrections",
    "release": "corrections",
    "routes": "routes",
    "lessons": "lessons",
    "ack": "attention",
    "snooze": "attention",
    "silence": "attention",
    "pause": "attention",
    "extract": "extract",
    "timex": "timex",
    "simulate": "replay",
    "demo": "replay",
    "backup": "upkeep",
    "restore": "upkeep",
    "clock": "upkeep",
    "db": "database",
    "export": "database",
    "check": "setup",
    "test-notify": "setup",
    "hash-password": "setup",
}


@dataclass(frozen=True, slots=True)
class Invocation:
    """What was said before the command: which configuration, which database."""

    config: Path | None
    database: str | None

    def load(self) -> "Loaded":
        """The settings; AlertdError names what is wrong with them."""
        from alertd.settings import load

        loaded = load(self.config, database=self.database)
        if loaded.settings.ledger.names:
            from alertd.app.names import take_up_names

            take_up_names(loaded.settings.ledger.names)
        matchers = [one for route in loaded.policy.routes for one in route.matchers]
        if any(one.field == "party" for one in matchers):
            from alertd.app.names import with_names

            return replace(loaded, policy=with_names(loaded.policy))
        return loaded


class _Lazy(click.Group):
    """A group that imports a command's module only when that command is called."""

    def list_commands(self, _context: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        if name not in _COMMANDS:
            return None
        module = importlib.import_module(f"alertd.cli.{_COMMANDS[name]}")
        command: click.Command = getattr(module, f"{name.replace('-', '_')}_command")
        return command


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    help="The settings file. Default: ALERTD_CONFIG, config/alertd.toml, /etc/alertd/alertd.toml.",
)
@click.option("--database", metavar="PATH|URL", help="Use this database; it is made if missing.")
@click.version_option(__version__, prog_name="alertd")
@click.pass_context
def alertd(context: click.Context, config: Path | None, database: str | None) -> None:
    """Read news articles, keep their dated commitments, and tell people in time."""
    context.obj = Invocation(config, database)


# Between two looks for garbage so many values are made. A start makes values that stay: with
# Python's own 700, a tenth of a short command's time is spent on looking through them.
_BETWEEN_COLLECTIONS = 50_000


def main(arguments: list[str] | None = None) -> None:
    """Run one command and exit: 0 done, 1 failed, 2 usage, 70 broken inside, 75 busy."""
    gc.set_threshold(_BETWEEN_COLLECTIONS)
    sys.exit(_run(arguments))


def _run(arguments: list[str] | None) -> int:
    try:
        status = alertd.main(arguments, prog_name="alertd", standalone_mode=False)
    except AlertdError as error:
        return _tell(error)
    except click.ClickException as error:
        error.show()
        return EXIT_USAGE if isinstance(error, click.UsageError) else EXIT_FAILED
    except (click.Abort, KeyboardInterrupt):
        return 130
    except BrokenPipeError:
        sys.stderr.close()  # the reader has left (`| head`): nothing more can be said
        return EXIT_FAILED
    except Exception as error:  # noqa: BLE001  the last resort of a command
        return _confess(error)
    return status if isinstance(status, int) else 0


def _tell(error: AlertdError) -> int:
    click.secho(f"alertd: {error.message}", err=True, fg="red")
    if error.hint:
        click.echo(f"  {error.hint}", err=True)
    return error.exit_status


def _confess(error: Exception) -> int:
    import logging

    logging.getLogger("alertd").debug("cli.broken", exc_info=error)
    kind = type(error).__name__
    click.secho(f"alertd: broken inside: {kind}: {error}", err=True, fg="red")
    click.echo("  This is a fault of alertd. Please report it with the command used.", err=True)
    return EXIT_BROKEN
