"""`alertd deliveries`, `retry`, `drop` and `explain`: what was sent, what was not, and why."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import click

from alertd.cli.options import formatted
from alertd.cli.root import Invocation
from alertd.cli.tables import printable, say_json, say_table
from alertd.clock import SystemClock
from alertd.model.reminder import DeliveryState

_COLUMNS = ("id", "due_at", "channel", "stage", "state", "attempts", "title")


@click.command("deliveries")
@click.option("--dead", is_flag=True, help="Only what was given up on: dead, or expired unsent.")
@click.option("--state", type=click.Choice([str(state) for state in DeliveryState]))
@click.option("--channel", help="Only messages of this channel.")
@formatted
@click.pass_obj
def deliveries_command(
    invocation: Invocation, dead: bool, state: str | None, channel: str | None, form: str
) -> None:
    """List messages with what became of them, those due last first."""
    from alertd.store import Store, letters

    states = [state] if state else [DeliveryState.DEAD, DeliveryState.EXPIRED] if dead else []
    store = Store.open(invocation.load().settings.database_place, check=False)
    try:
        with store.read() as tx:
            found = letters.listed(tx, states, channel)
    finally:
        store.close()
    if form == "json":
        say_json([_plain(one) for one in found])
        return
    say_table(
        ("id", "due", "channel", "stage", "state", "tries", "what", "reason"),
        [(*(d[key] for key in _COLUMNS), d["reason"] or "") for d in found],
        "No messages.",
    )


@click.command("retry")
@click.argument("delivery_id", metavar="ID")
@click.pass_obj
def retry_command(invocation: Invocation, delivery_id: str) -> None:
    """Try a message again at once: one that waits, is dead, or came too late."""
    from alertd.store import letters

    changed = _change(invocation, letters.retry, delivery_id)
    click.echo(f"{changed['id']}: will be tried again on {changed['channel']} at once")


@click.command("drop")
@click.argument("delivery_id", metavar="ID")
@click.pass_obj
def drop_command(invocation: Invocation, delivery_id: str) -> None:
    """Never send a message: one that waits, is dead, or came too late."""
    from alertd.store import letters

    changed = _change(invocation, letters.drop, delivery_id)
    click.echo(f"{changed['id']}: dropped; it will not be sent")


@click.command("explain")
@click.argument("wanted", metavar="ID")
@formatted
@click.pass_obj
def explain_command(invocation: Invocation, wanted: str, form: str) -> None:
    """Say why a message was sent or not; ID is a message's or a commitment's."""
    from alertd.app.explain import explain

    said = explain(invocation.load(), wanted, SystemClock().now())
    if form == "json":
        say_json(_plain(said))
    elif "message" in said:
        _say_message(said["message"], said["evidence"])
    else:
        _say_commitment(said)


def _change(
    invocation: Invocation, change: Callable[[Any, str, datetime], dict[str, Any]], wanted: str
) -> dict[str, Any]:
    """Change one message and have the daemon look."""
    from alertd.app.poke import poke
    from alertd.store import Store

    settings = invocation.load().settings
    store = Store.open(settings.database_place, check=False)
    try:
        with store.write() as tx:
            changed = change(tx, wanted, SystemClock().now())
    finally:
        store.close()
    poke(settings.data)
    return changed


def _say_message(said: dict[str, Any], evidence: dict[str, Any] | None) -> None:
    click.secho(printable(said["title"] or f"{len(said['parts'])} notices"), bold=True)
    click.echo(f"{said['id']} · {said['stage']} · {said['channel']} · {said['state']}")
    click.echo(f"due      {said['due_at'].isoformat()}, useful until {said['useful_until']}")
    click.echo(f"rule     {printable(said['why'])}")
    click.echo(f"gate     {printable(said['gate'])}")
    if said["stands_for"]:
        click.echo(f"also     stands for {', '.join(said['stands_for'])}")
    if said["failover_of"]:
        click.echo(f"also     stands in for the message {said['failover_of']}")
    _say_evidence(evidence)
    click.echo()
    say_table(
        ("attempt", "started", "late s", "outcome", "said"),
        [
            (
                one["number"],
                one["started_at"],
                round(one["late_seconds"] or 0, 1),
                one["outcome"] or "on its way",
                one["detail"] or "",
            )
            for one in said["tried"]
        ],
        "Not tried yet.",
    )


def _say_commitment(said: dict[str, Any]) -> None:
    click.secho(printable(said["commitment"]["title"]), bold=True)
    _say_evidence(said["evidence"])
    click.echo()
    say_table(
        ("message", "stage", "channel", "due", "state", "reason"),
        [
            (d["id"], d["stage"], d["channel"], d["due_at"], d["state"], d["reason"] or "")
            for d in said["messages"]
        ],
        "No messages were planned.",
    )
    click.echo()
    for one in said["seen"]:
        until = f" until {one['until'].isoformat()}" if one["until"] else ""
        did = f"{'snoozed' if until else 'acknowledged'}{until}"
        click.echo(
            f"{one['at'].isoformat()} {did} by {printable(one['who'])}: {printable(one['why'])}"
        )
    say_table(
        ("not planned", "channel", "route", "reason"),
        [(s["stage"], s["channel"], s["route"], s["reason"]) for s in said["not_planned"]],
        "No stage was left out.",
    )


def _say_evidence(evidence: dict[str, Any] | None) -> None:
    if evidence:
        click.echo(f"evidence “{printable(evidence['quote'])}” ({printable(evidence['article'])})")


def _plain(value: Any) -> Any:
    """Times as ISO 8601, all the way down."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, datetime) else value
