"""`alertd history`: everything that happened to a commitment, by articles and by people."""

from typing import TYPE_CHECKING, Any

import click

from alertd.cli.opened import opened
from alertd.cli.options import formatted
from alertd.cli.root import Invocation
from alertd.cli.tables import printable, say_json, say_table
from alertd.model.commitment import ChangeKind, Commitment, Statement
from alertd.model.gate import Seen
from alertd.model.shapes import change_shape

if TYPE_CHECKING:
    from alertd.store.corrections import Made


@click.command("history")
@click.argument("uid", metavar="ID")
@formatted
@click.pass_obj
def history_command(invocation: Invocation, uid: str, form: str) -> None:
    """Show what articles and people did to a commitment, oldest first."""
    from alertd.journal.corrections import stored_at
    from alertd.store import corrections, seen

    loaded = invocation.load()
    with opened(loaded) as store, store.read() as tx:
        stored = stored_at(tx, uid)
        made = [one for one in corrections.every(tx) if _touches(one, stored.commitment)]
        noted = seen.of_commitment(tx, stored.uid)
    shape = _shape(stored.uid, stored.commitment, made) | {"seen": [_seen(one) for one in noted]}
    if form == "json":
        say_json(shape)
    else:
        _say(shape)


def _touches(made: "Made", commitment: Commitment) -> bool:
    told = {one.id for one in commitment.statements}
    one = made.correction
    return not told.isdisjoint({*one.anchors, *one.apart, *([one.note] if one.note else [])})


def _shape(uid: str, commitment: Commitment, made: list["Made"]) -> dict[str, Any]:
    """The JSON of a history: its changes, corrections, open proposals and conflicts."""
    return {
        "id": uid,
        "title": commitment.title,
        "changes": [change_shape(one) for one in commitment.history],
        "corrections": [
            {
                "at": one.at.isoformat(),
                "who": one.who,
                "did": str(one.correction.act),
                "why": one.why,
            }
            for one in made
        ],
        "proposals": [change_shape(one) for one in _open(commitment)],
        "conflicts": [_conflict(one) for one in commitment.conflicts],
    }


def _seen(one: Seen) -> dict[str, str | None]:
    until = one.until.isoformat() if one.until else None
    return {
        "at": one.at.isoformat(),
        "who": one.who,
        "did": "snooze" if until else "ack",
        "why": one.why,
        "until": until,
    }


def _open(commitment: Commitment) -> list[Any]:
    """What articles would have changed since a person last spoke."""
    since = 0
    for n, one in enumerate(commitment.history, start=1):
        if one.article.published_source == "by_hand":
            since = n
    return [one for one in commitment.history[since:] if one.kind is ChangeKind.PROPOSED]


def _conflict(one: Statement) -> dict[str, Any]:
    mention = one.mention
    return {
        "earliest": str(mention.earliest),
        "latest": str(mention.latest),
        "quote": mention.quote,
        "article": one.article.name,
    }


def _say(shape: dict[str, Any]) -> None:
    click.secho(printable(shape["title"]), bold=True)
    for one in shape["changes"]:
        dates = " -> ".join(filter(None, (one["from"], one["to"])))
        click.echo(f"{one['published'] or 'undated'}  {one['change']}  {dates}")
        click.echo(f"    “{printable(one['quote'])}” ({printable(one['article'])})")
    for one in shape["conflicts"]:
        quote, article = printable(one["quote"]), printable(one["article"])
        click.echo(f"conflict: {one['earliest']}  “{quote}” ({article})")
    for one in shape["proposals"]:
        click.echo(f"proposed: {one['to'] or 'called off'}; alertd edit {shape['id']} decides")
    click.echo()
    say_table(
        ("when", "who", "did", "why"),
        [
            (one["at"], one["who"], one["did"], one["why"])
            for one in sorted(shape["corrections"] + shape["seen"], key=lambda one: one["at"])
        ],
        "No corrections.",
    )
