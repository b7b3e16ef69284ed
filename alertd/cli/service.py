"""`alertd run`, `status` and `health`: the daemon, and looking at it from outside."""

from datetime import datetime
from typing import Any

import click

from alertd.cli.options import formatted
from alertd.cli.root import Invocation
from alertd.cli.tables import printable, say_json, say_table
from alertd.clock import SystemClock
from alertd.errors import EXIT_FAILED


@click.command("run")
@click.pass_obj
def run_command(invocation: Invocation) -> int:
    """Watch the inbox and notify, until stopped by SIGTERM; SIGHUP takes up a changed file."""
    from alertd.app.daemon import Daemon

    return Daemon(invocation.load, SystemClock()).run()


@click.command("status")
@formatted
@click.pass_obj
def status_command(invocation: Invocation, form: str) -> None:
    """Show the last look, what is due next, the channels and the inbox."""
    from alertd.app.status import status

    found = status(invocation.load(), SystemClock().now())
    if form == "json":
        say_json(found)
    else:
        _say_status(found)


@click.command("health")
@click.pass_obj
def health_command(invocation: Invocation) -> int:
    """Exit 0 while the daemon is alive and well, 1 otherwise, saying why."""
    from alertd.app.status import health

    problems = health(invocation.load(), SystemClock().now())
    for problem in problems:
        click.echo(f"alertd: {printable(problem)}", err=True)
    if not problems:
        click.echo("healthy")
    return EXIT_FAILED if problems else 0


def _tried(row: dict[str, Any]) -> str:
    """When a channel was last tried, and how it went."""
    last = row["last"]
    if last is None:
        return ""
    return f"{datetime.fromisoformat(last['at']):%Y-%m-%d %H:%M:%S} UTC: {last['outcome']}"


def _say_status(found: dict[str, Any]) -> None:
    daemon = found["daemon"]
    state = f"running (pid {daemon['pid']})" if daemon["running"] else "not running"
    click.echo(f"daemon     {state}")
    click.echo(f"last look  {daemon['last_look'] or 'never'}")
    click.echo(f"last scan  {daemon['last_scan'] or 'never'}")
    click.echo(f"next due   {found['next_due'] or 'nothing'}")
    inbox = found["inbox"]
    click.echo(
        f"inbox      {printable(inbox['path'])}: {inbox['waiting']} waiting, "
        f"{inbox['in_work']} in work, {inbox['failed']} failed"
    )
    click.echo(f"ledger     {found['commitments']} commitments from {found['articles']} articles")
    click.echo()
    say_table(
        ("channel", "pending", "retry", "sent", "dead", "last attempt"),
        [
            (row["name"], row["pending"], row["retry"], row["sent"], row["dead"], _tried(row))
            for row in found["channels"]
        ],
        "No channels.",
    )
