"""`alertd routes test`: who would be told of an article or a commitment, when and why."""

from typing import Any

import click

from alertd.cli.options import formatted
from alertd.cli.root import Invocation
from alertd.cli.tables import printable, say_json, say_table
from alertd.clock import SystemClock


@click.group("routes")
def routes_command() -> None:
    """Look at what the routes would do; nothing is sent or changed."""


@routes_command.command("test")
@click.argument("wanted", metavar="ARTICLE|ID")
@formatted
@click.pass_obj
def test_routes(invocation: Invocation, wanted: str, form: str) -> None:
    """Show who would be told what, when and why.

    ARTICLE is a file, or an article that was read; ID is a commitment's.
    """
    from alertd.app.rehearsal import rehearse

    found = rehearse(invocation.load(), wanted, SystemClock().now())
    if form == "json":
        say_json(found)
        return
    if not found:
        click.echo("No dated commitments.")
    for one in found:
        _say(one)


def _say(one: dict[str, Any]) -> None:
    click.secho(f"{printable(one['title'])} ({one['when']}) · {one['id']}", bold=True)
    for route in one["routes"]:
        verb = "takes it" if route["matches"] else "passes"
        click.echo(f"  route {route['route']} {verb}: {printable(route['because'])}")
    say_table(
        ("goes", "stage", "channel", "route", "gate"),
        [(_goes(n), n["stage"], n["channel"], n["route"], n["gate"]) for n in one["notices"]],
        "Nobody would be told.",
    )
    for left in one["not_planned"]:
        click.echo(f"  not {left['stage']} on {left['channel']}: {left['why']}")
    click.echo()


def _goes(notice: dict[str, Any]) -> str:
    when = notice["goes_at"] or "never"
    return f"{when}, unless it was seen" if notice["unless_seen"] else when
