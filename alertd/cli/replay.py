"""`alertd simulate` and `alertd demo`: the daemon's own code on a virtual clock."""

import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import click

from alertd.cli.options import Day, article_files, formatted
from alertd.cli.root import Invocation
from alertd.cli.tables import printable, say_json
from alertd.clock import SystemClock
from alertd.errors import EXIT_FAILED, AlertdError

if TYPE_CHECKING:
    from alertd.app.simulation import Sent, Simulation

_SEED = Path("seeds/trump-xi-trade-truce.txt")
_DEMO_FROM, _DEMO_TO = date(2025, 10, 24), date(2025, 11, 12)
_DEMO_SECONDS = 60.0


@click.command("simulate")
@click.option("--from", "first", type=Day(), required=True, help="The first day.")
@click.option("--to", "last", type=Day(), required=True, help="The last day, inclusive.")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@formatted
@click.pass_obj
def simulate_command(
    invocation: Invocation, first: date, last: date, files: tuple[Path, ...], form: str
) -> int:
    """Print every notice that would go out, and when; nothing is sent or stored."""
    from alertd.app.simulation import Simulation

    if last < first:
        raise click.UsageError(f"--to {last} lies before --from {first}")
    loaded = invocation.load()
    zone = loaded.settings.timezone
    simulation = Simulation(loaded.policy, first, last, zone)
    paths = article_files(files)
    hidden = not sys.stderr.isatty()
    with click.progressbar(
        length=len(paths), label="Reading", file=sys.stderr, hidden=hidden
    ) as bar:
        simulation.load(paths, lambda: bar.update(1))
    sent = list(simulation.run())
    if form == "json":
        say_json([_shape(message, zone) for message in sent])
    else:
        for message in sent:
            _say(message, zone)
        click.echo(f"{len(sent)} messages from {first} to {last} ({zone}).")
    return _tell_unread(simulation)


@click.command("demo")
@click.option(
    "--seconds", type=float, default=_DEMO_SECONDS, show_default=True, help="How long it takes."
)
def demo_command(seconds: float) -> None:
    """Replay the seed article from 2025-10-24 to 2025-11-12 on the console."""
    from alertd.app.simulation import Simulation
    from alertd.model.policy import Channel
    from alertd.notify import AppriseSender
    from alertd.settings import Settings, build_policy

    policy = build_policy(Settings.model_construct())
    assert policy.channels == (Channel("console", "console://"),)
    simulation = Simulation(policy, _DEMO_FROM, _DEMO_TO, "UTC", AppriseSender())
    simulation.load([_seed()])
    click.echo(f"Replaying {_SEED.name} from {_DEMO_FROM} to {_DEMO_TO}.\n")
    _play(simulation, seconds)
    click.echo(f"{_DEMO_TO}: the end. Drop an article of your own into inbox/ and run alertd run.")


def _play(simulation: "Simulation", seconds: float) -> None:
    """Let the notices come in the rhythm of their days, `seconds` for the whole span."""
    clock = SystemClock()
    span = (_DEMO_TO - _DEMO_FROM).total_seconds() + 86400
    last = datetime.combine(_DEMO_FROM, datetime.min.time(), ZoneInfo("UTC"))
    for sent in simulation.run():
        clock.sleep((sent.at - last).total_seconds() / span * seconds)
        last = sent.at


def _seed() -> Path:
    """The seed article, in the working folder, the checkout, or the installed package."""
    package = Path(__file__).parents[1]
    for path in (_SEED, package.parent / _SEED, package / _SEED):
        if path.is_file():
            return path
    raise AlertdError(
        "demo.seed",
        f"The seed article {_SEED} is not here.",
        "Run the demo from alertd's own folder.",
    )


def _local(at: datetime, zone: str) -> str:
    return at.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M %Z")


def _say(sent: "Sent", zone: str) -> None:
    click.secho(
        f"{_local(sent.at, zone)}  {sent.channel}  {printable(sent.message.title)}", bold=True
    )
    for line in sent.message.body.splitlines():
        click.echo(f"    {printable(line)}".rstrip())
    click.echo()


def _shape(sent: "Sent", zone: str) -> dict[str, Any]:
    return {
        "at": sent.at.astimezone(ZoneInfo(zone)).isoformat(),
        "channel": sent.channel,
        "title": sent.message.title,
        "body": sent.message.body,
    }


def _tell_unread(simulation: "Simulation") -> int:
    for unread in simulation.unread:
        click.echo(f"alertd: {printable(unread.path)}: {unread.error}", err=True)
    return EXIT_FAILED if simulation.unread else 0
