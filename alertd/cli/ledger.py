"""`alertd ingest`, `list` and `show`: putting articles in, and looking at what they came to."""

import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from alertd.cli.opened import opened, today_of
from alertd.cli.options import Day, article_files, dated, formatted
from alertd.cli.root import Invocation
from alertd.cli.tables import printable, say_json, say_table
from alertd.clock import SystemClock
from alertd.errors import AlertdError
from alertd.model.commitment import Commitment, Status
from alertd.model.shapes import listed_shape, status_on

if TYPE_CHECKING:
    from alertd.store import Store


@click.command("ingest")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@dated
@click.pass_obj
def ingest_command(
    invocation: Invocation, files: tuple[Path, ...], published: date | None, timezone: str | None
) -> int:
    """Read articles now; the files stay where they are. Works beside a running daemon."""
    from alertd.app.poke import poke
    from alertd.ingest import ingest_file

    loaded = invocation.load()
    intake, clock = loaded.settings.intake, SystemClock()
    paths, failed = article_files(files), 0
    with opened(loaded) as store, _progress(len(paths)) as bar:
        for path in paths:
            try:
                recorded = ingest_file(
                    path,
                    store,
                    loaded.policy,
                    clock,
                    max_bytes=intake.max_bytes,
                    published=published,
                    timezone=timezone,
                    default_timezone=intake.timezone,
                )
            except AlertdError as error:
                click.echo(f"alertd: {printable(error)}", err=True)
                failed = error.exit_status
            else:
                _say_recorded(path, recorded)
            bar.update(1)
    poke(loaded.settings.data)
    return failed


@click.command("list")
@click.option("--all", "everything", is_flag=True, help="Also what has passed or was called off.")
@click.option("--as-of", type=Day(), help="As the articles published by then had it.")
@formatted
@click.pass_obj
def list_command(invocation: Invocation, everything: bool, as_of: date | None, form: str) -> None:
    """List the dated commitments, soonest first."""
    loaded = invocation.load()
    today = as_of or today_of(loaded)
    with opened(loaded) as store:
        entries = _entries(store, as_of)
    shown = [
        (uid, one) for uid, one in entries if everything or status_on(one, today) is Status.ACTIVE
    ]
    if form == "json":
        say_json([listed_shape(uid, one, today) for uid, one in shown])
        return
    say_table(
        ("id", "when", "bound", "what", "kind", "how sure", "told by", "status"),
        [_row(uid, one, today) for uid, one in shown],
        "No dated commitments lie ahead. (--all shows what has passed.)",
    )


@click.command("show")
@click.argument("uid", metavar="ID")
@formatted
@click.pass_obj
def show_command(invocation: Invocation, uid: str, form: str) -> None:
    """Show one commitment: its quotes, its history and every notice planned for it."""
    from alertd.journal.corrections import stored_at
    from alertd.store import deliveries

    loaded = invocation.load()
    today = today_of(loaded)
    with opened(loaded) as store, store.read() as tx:
        stored = stored_at(tx, uid)
        notices = deliveries.of_commitment(tx, stored.uid)
    shape = listed_shape(stored.uid, stored.commitment, today)
    shape["deliveries"] = [_plain(notice) for notice in notices]
    if form == "json":
        say_json(shape)
    else:
        _say_commitment(shape)


def _progress(length: int) -> Any:
    hidden = length == 1 or not sys.stderr.isatty()
    return click.progressbar(length=length, label="Reading", file=sys.stderr, hidden=hidden)


def _entries(store: "Store", as_of: date | None) -> list[tuple[str, Commitment]]:
    if as_of is not None:
        from alertd.journal import ledger_as_of

        return ledger_as_of(store, as_of)
    from alertd.store import commitments

    with store.read() as tx:
        return [(stored.uid, stored.commitment) for stored in commitments.load_all(tx)]


def _say_recorded(path: Path, recorded: Any) -> None:
    name = printable(path)
    if recorded.duplicate:
        click.echo(f"{name}: known already")
        return
    click.echo(
        f"{name}: {recorded.new} new, {recorded.changed} changed, {recorded.reminders} reminders"
    )
    for problem in recorded.problems:
        click.echo(f"  {printable(problem.message)} {printable(problem.hint)}")


def _row(uid: str, one: Commitment, today: date) -> tuple[object, ...]:
    when = str(one.earliest) if one.earliest == one.latest else f"{one.earliest} to {one.latest}"
    if one.time:
        when = f"{when} {one.time} {one.timezone}"
    sure = f"{one.certainty}{', conditional' if one.conditional else ''}"
    told = f"{one.sources}, {one.corroborated}" if one.corroborated else str(one.sources)
    if one.conflicts:
        told = f"{told}, conflict"
    return uid, when, one.bound, one.title, one.kind, sure, told, status_on(one, today)


def _say_sources(shape: dict[str, Any]) -> None:
    last = f", last on {shape['corroborated']}" if shape["corroborated"] else ""
    click.echo(f"told by: {shape['sources']} independent{last}")
    for other in shape["conflicts"]:
        quote, article = printable(other["quote"]), printable(other["article"])
        click.secho(f"conflict: {other['earliest']} “{quote}” ({article})", fg="yellow")


def _plain(notice: dict[str, object]) -> dict[str, object]:
    return {
        key: value.isoformat() if isinstance(value, datetime) else value
        for key, value in notice.items()
    }


def _say_commitment(shape: dict[str, Any]) -> None:
    click.secho(printable(shape["title"]), bold=True)
    days = [shape["earliest"], *({shape["latest"]} - {shape["earliest"]})]
    clock = f" {shape['time']} {shape['timezone']}" if shape["time"] else ""
    click.echo(f"{shape['id']} · {shape['kind']} · {' to '.join(days)}{clock} ({shape['bound']})")
    sure = ", conditional" if shape["conditional"] else ""
    click.echo(f"{shape['status']} · {shape['certainty']}{sure}")
    if shape["parties"]:
        click.echo(f"parties: {printable(', '.join(shape['parties']))}")
    if shape["derived"]:
        click.echo(f"reckoned: {printable(shape['derived'])}")
    _say_sources(shape)
    for mention in shape["mentions"]:
        click.echo(f"  “{printable(mention['quote'])}” ({printable(mention['article'])})")
    click.echo()
    say_table(
        ("change", "from", "to", "published", "article"),
        [
            (c["change"], c["from"] or "", c["to"] or "", c["published"] or "", c["article"])
            for c in shape["history"]
        ],
        "No history.",
    )
    click.echo()
    say_table(
        ("notice", "channel", "due", "state", "reason"),
        [
            (d["stage"], d["channel"], d["due_at"], d["state"], d["reason"] or "")
            for d in shape["deliveries"]
        ],
        "No notices were planned.",
    )
