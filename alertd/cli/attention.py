"""`alertd ack`, `snooze`, `silence` and `pause`: what people have seen, or want to wait."""

from datetime import datetime
from typing import Any

import click

from alertd.cli.moments import ending, ends_at, starts_at
from alertd.cli.opened import opened, sitting
from alertd.cli.options import formatted, signed
from alertd.cli.root import Invocation
from alertd.cli.tables import say_json, say_table
from alertd.clock import SystemClock
from alertd.model.gate import Silence


@click.command("ack")
@click.argument("named", metavar="ID")
@signed("")
@click.pass_obj
def ack_command(invocation: Invocation, named: str, who: str, why: str) -> None:
    """Say that somebody has seen it: it is neither repeated nor passed on. Later stages still come.

    ID is a message's, as in its last line, or a commitment's.
    """
    from alertd.store import seen

    with sitting(invocation, who, why) as (store, _, author), store.write() as tx:
        uids = seen.acknowledge(tx, named, author)
    click.echo(f"{', '.join(uids)}: acknowledged")


@click.command("snooze")
@click.argument("named", metavar="ID")
@ending
@signed("")
@click.pass_obj
def snooze_command(invocation: Invocation, /, named: str, **told: Any) -> None:
    """Have nothing more of it told until a moment, and it told anew then.

    ID is a message's, as in its last line, or a commitment's.
    """
    from alertd.store import seen

    with sitting(invocation, told["who"], told["why"]) as (store, _, author):
        end = ends_at(told["until"], told["length"], author.now, _zone(invocation))
        with store.write() as tx:
            uids = seen.snooze(tx, named, end, author)
    click.echo(f"{', '.join(uids)}: snoozed until {_said(end)}")


@click.group("silence")
def silence_command() -> None:
    """Hold notices that match until an end: add, list, expire."""


@silence_command.command("add")
@click.argument("tests", metavar="FIELD=VALUE...", nargs=-1, required=True)
@click.option("--from", "begin", metavar="WHEN", help="From then on; now if not given.")
@ending
@signed()
@click.pass_obj
def add_silence(invocation: Invocation, /, tests: tuple[str, ...], **told: Any) -> None:
    """Hold what matches: party=China, kind!=release, keyword="Panama Canal|Suez".

    All tests must hold; of values between bars, any.
    """
    from alertd.settings.matchers import read_matcher
    from alertd.store import silences

    matchers = [read_matcher(one) for one in tests]
    with sitting(invocation, told["who"], told["why"]) as (store, _, author):
        zone = _zone(invocation)
        end = ends_at(told["until"], told["length"], author.now, zone)
        begin = starts_at(told["begin"], author.now, zone) if told["begin"] else None
        with store.write() as tx:
            kept = silences.add(tx, matchers, end, author, begin)
    click.echo(f"{kept.id}: holds until {_said(kept.ends_at)}")


@silence_command.command("list")
@click.option("--all", "everything", is_flag=True, help="Those that have ended too.")
@formatted
@click.pass_obj
def list_silences(invocation: Invocation, everything: bool, form: str) -> None:
    """List silences and pauses, with who, until when and why."""
    from alertd.store import silences

    now = SystemClock().now()
    with opened(invocation.load()) as store, store.read() as tx:
        found = silences.listed(tx, None if everything else now)
    if form == "json":
        say_json([one.facts() for one in found])
        return
    say_table(
        ("id", "holds", "from", "until", "who", "why"),
        [
            (one.id, _tests(one), _said(one.starts_at), _said(one.ends_at), one.who, one.why)
            for one in found
        ],
        "No silences.",
    )


@silence_command.command("expire")
@click.argument("named", metavar="ID")
@signed("no longer needed")
@click.pass_obj
def expire_silence(invocation: Invocation, named: str, who: str, why: str) -> None:
    """End a silence now; what it held goes out as one message."""
    from alertd.store import silences

    with sitting(invocation, who, why) as (store, _, author), store.write() as tx:
        ended = silences.expire(tx, named, author)
    click.echo(f"{ended.id}: ended")


@click.command("pause")
@ending
@click.option("--off", is_flag=True, help="End the pause; what waited goes out as one message.")
@signed("")
@click.pass_obj
def pause_command(invocation: Invocation, /, off: bool, **told: Any) -> None:
    """Hold every notice until a moment; what alertd has to say of itself still goes out."""
    from alertd.store import silences

    if off and (told["until"] or told["length"]):
        raise click.UsageError("Give --off, or an end.")
    with sitting(invocation, told["who"], told["why"]) as (store, _, author):
        if off:
            with store.write() as tx:
                number = silences.resume(tx, author)
            click.echo("sending again" if number else "nothing was paused")
            return
        end = ends_at(told["until"], told["length"], author.now, _zone(invocation))
        with store.write() as tx:
            kept = silences.pause(tx, end, author)
    click.echo(f"{kept.id}: paused until {_said(kept.ends_at)}")


def _zone(invocation: Invocation) -> str:
    return invocation.load().settings.timezone


def _tests(silence: Silence) -> str:
    return " ".join(one.written for one in silence.matchers) or "everything (a pause)"


def _said(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"
