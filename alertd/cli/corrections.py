"""`alertd add`, `edit`, `merge`, `split`, `dismiss`, `forget`: people put the ledger right."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from alertd.cli.opened import opened, sitting
from alertd.cli.options import Day, Zone, signed
from alertd.cli.root import Invocation
from alertd.cli.tables import printable, say_table
from alertd.model.commitment import Bound, Kind, Status

if TYPE_CHECKING:
    from alertd.journal import Wanted

_KINDS = click.Choice([kind.value for kind in Kind])
_BOUNDS = click.Choice([bound.value for bound in Bound])


class _Clock(click.ParamType[str]):
    """A time of day as HH:MM; 24:00 ends the day."""

    name = "HH:MM"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        hours, _, minutes = str(value).partition(":")
        fits = len(value) == len("00:00") and hours.isdecimal() and minutes.isdecimal()
        if fits and (value == "24:00" or (int(hours) < 24 and int(minutes) < 60)):  # noqa: PLR2004
            return str(value)
        raise click.BadParameter(f"{value!r} is no time of day; write it as 09:30", ctx, param)


def _fields(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the fields of a commitment that people may set."""
    for option in (
        click.option("--bound", type=_BOUNDS, help="How the date bounds it."),
        click.option("--timezone", type=Zone(), help="The zone that its date is meant in."),
        click.option("--time", type=_Clock(), help="Its clock time, HH:MM."),
        click.option("--until", "latest", type=Day(), help="The last day of a span."),
        click.option("--date", "earliest", type=Day(), help="Its day, or a span's first."),
        click.option("--kind", type=_KINDS, help="What sort of commitment it is."),
        click.option("--title", help="What a calendar would call it."),
    ):
        command = option(command)
    return command


@click.command("add")
@_fields
@signed()
@click.pass_obj
def add_command(invocation: Invocation, /, who: str, why: str, **told: Any) -> None:
    """Put a commitment in by hand; --title and --date are needed."""
    from alertd.journal import corrections

    if not told["title"] or not told["earliest"]:
        raise click.UsageError("Give --title and --date.")
    wanted = _wanted(**told)
    with sitting(invocation, who, why) as (store, policy, author):
        uid = corrections.add(store, policy, author, wanted)
    click.echo(f"{uid}: added")


@click.command("edit")
@click.argument("uid", metavar="ID")
@_fields
@click.option("--off", is_flag=True, help="It is called off.")
@click.option("--on", is_flag=True, help="It is on after all.")
@click.option("--release", is_flag=True, help="Let articles decide again over what was set.")
@signed()
@click.pass_obj
def edit_command(invocation: Invocation, /, uid: str, who: str, why: str, **told: Any) -> None:
    """Set the date, kind or title of a commitment; later articles then only propose changes.

    A date alone, set as it is, pins it.
    """
    from alertd.journal import Wanted, corrections

    off, on, released = told.pop("off"), told.pop("on"), told.pop("release")
    status = Status.CANCELLED if off else Status.ACTIVE if on else None
    wanted = _wanted(**told, status=status)
    if (off and on) or released == (wanted != Wanted()):
        raise click.UsageError("Say what to set (--date, --title ...), or --release.")
    with sitting(invocation, who, why) as (store, policy, author):
        if released:
            kept = corrections.release(store, policy, author, uid)
        else:
            kept = corrections.edit(store, policy, author, uid, wanted)
    click.echo(f"{kept}: {'released' if released else 'set'}")


@click.command("merge")
@click.argument("uids", metavar="ID ID...", nargs=-1, required=True)
@signed()
@click.pass_obj
def merge_command(invocation: Invocation, uids: tuple[str, ...], who: str, why: str) -> None:
    """Make one commitment of several that are the same."""
    from alertd.journal import corrections

    with sitting(invocation, who, why) as (store, policy, author):
        kept = corrections.merge(store, policy, author, uids)
    click.echo(f"{kept}: holds them all now")


@click.command("split")
@click.argument("uid", metavar="ID")
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True)
@signed()
@click.pass_obj
def split_command(
    invocation: Invocation, uid: str, articles: tuple[str, ...], who: str, why: str
) -> None:
    """Take what these articles say out of a commitment, into one of its own."""
    from alertd.journal import corrections

    with sitting(invocation, who, why) as (store, policy, author):
        stays, goes = corrections.split(store, policy, author, uid, articles)
    click.echo(f"{stays}: keeps the rest\n{goes}: holds what was taken out")


@click.command("dismiss")
@click.argument("uid", metavar="ID")
@click.option("--preview", is_flag=True, help="Only say what would be learned from it.")
@signed()
@click.pass_obj
def dismiss_command(invocation: Invocation, uid: str, preview: bool, who: str, why: str) -> None:
    """Say that this is no commitment: nobody is told of it again.

    `alertd edit ID --release` undoes it. What the same rule finds in the same source goes to
    review after three rejections; `--preview` shows that beforehand, `alertd lessons` afterwards.
    """
    from alertd.cli.lessons import say_foreseen
    from alertd.journal import corrections, lessons

    with sitting(invocation, who, why) as (store, policy, author):
        with store.read() as tx:
            taught = lessons.foreseen(tx, corrections.stored_at(tx, uid), author)
        if not preview:
            kept = corrections.dismiss(store, policy, author, uid)
            click.echo(f"{kept}: dismissed")
        elif not taught:
            click.echo("Nothing more would be learned from it.")
        say_foreseen(taught, done=not preview)


@click.command("forget")
@click.argument("article", metavar="ARTICLE")
@signed()
@click.pass_obj
def forget_command(invocation: Invocation, article: str, who: str, why: str) -> None:
    """Remove an article's text, and fold anew what stood on it.

    ARTICLE is a file name or the beginning of a sha256. Its file in done/ stays where it is.
    """
    from alertd.journal import corrections

    with sitting(invocation, who, why) as (store, policy, author):
        name = corrections.forget(store, policy, author, article)
    click.echo(f"{printable(name)}: forgotten; its file, if it is still there, is yours to delete")


@click.command("release")
@click.argument("article", metavar="[ARTICLE]", required=False)
@signed("looked through")
@click.pass_obj
def release_command(invocation: Invocation, article: str | None, why: str, who: str) -> None:
    """Let notices go that are held because one article changed very many dates.

    Without ARTICLE (a file name or the beginning of a sha256), list what is held.
    """
    from alertd.journal import corrections
    from alertd.store import holds

    if article is None:
        with opened(invocation.load()) as store, store.read() as tx:
            rows = holds.waiting(tx)
        told = [(name, sha[:16], str(since), number) for sha, name, since, number in rows]
        say_table(("article", "sha256", "since", "commitments"), told, "Nothing is held.")
        return
    with sitting(invocation, who, why) as (store, policy, author):
        number = corrections.release_notices(store, policy, author, article)
    click.echo(f"{number} commitments: their notices go out now")


def _wanted(**told: Any) -> "Wanted":
    from alertd.journal import Wanted

    first, last = told["earliest"], told["latest"]
    if isinstance(first, date) and isinstance(last, date) and last < first:
        raise click.UsageError("--until lies before --date.")
    told["kind"] = Kind(told["kind"]) if told["kind"] else None
    told["bound"] = Bound(told["bound"]) if told["bound"] else None
    return Wanted(**told)
