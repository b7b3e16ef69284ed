"""`alertd lessons`: what was learned from rejections, and taking it back."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import click

from alertd.cli.opened import opened, sitting
from alertd.cli.options import formatted, signed
from alertd.cli.root import Invocation
from alertd.cli.tables import printable, say_json, say_table
from alertd.clock import SystemClock
from alertd.model.correction import Author

if TYPE_CHECKING:
    from alertd.journal.lessons import Learned


@click.group("lessons", invoke_without_command=True)
@formatted
@click.pass_context
def lessons_command(context: click.Context, form: str) -> None:
    """List what was learned: patterns of one source that were rejected three times.

    What only such patterns state goes to review, not to alerts.
    """
    if context.invoked_subcommand:
        return
    from alertd.journal.lessons import learned

    with opened(context.obj.load()) as store, store.read() as tx:
        found = learned(tx, Author("", "", SystemClock().now()))
    if form == "json":
        say_json([_shape(one) for one in found])
        return
    say_table(
        ("id", "source", "rule", "rejected", "in force", "in review"),
        [
            (
                one.lesson.pattern.id,
                one.lesson.pattern.source,
                one.lesson.pattern.rule,
                one.lesson.times,
                "yes" if one.lifted is None else f"no: {': '.join(one.lifted)}",
                "" if one.lifted else "; ".join(f"{uid} {title}" for uid, title in one.concerned),
            )
            for one in found
        ],
        "Nothing was learned.",
    )


@lessons_command.command("lift")
@click.argument("named", metavar="ID")
@signed()
@click.pass_obj
def lift_command(invocation: Invocation, named: str, who: str, why: str) -> None:
    """Take a lesson back: what it holds in review is told again."""
    from alertd.journal import lessons

    _change(invocation, lessons.lift, named, (who, why), "taken back")


@lessons_command.command("restore")
@click.argument("named", metavar="ID")
@signed()
@click.pass_obj
def restore_command(invocation: Invocation, named: str, who: str, why: str) -> None:
    """Take a lesson up again that was taken back."""
    from alertd.journal import lessons

    _change(invocation, lessons.restore, named, (who, why), "in force")


def say_foreseen(found: Iterable["Learned"], *, done: bool) -> None:
    """Say what a rejection teaches: before it is done, or after, with how to undo it."""
    for one in found:
        pattern = one.lesson.pattern
        times = f"the rule {pattern.rule} was rejected {one.lesson.times} times"
        what = f"Of {printable(pattern.source)} {times}:"
        verb = "goes" if done else "would go"
        click.echo(f"{what} what it alone finds there {verb} to review, not to alerts.")
        for uid, title in one.concerned:
            click.echo(f"  {uid} {printable(title)}")
        if done:
            click.echo(f"  undo it: alertd lessons lift {pattern.id} --why ...")


def _change(
    invocation: Invocation,
    change: Callable[..., Any],
    named: str,
    signature: tuple[str, str],
    words: str,
) -> None:
    with sitting(invocation, *signature) as (store, policy, author):
        lesson = change(store, policy, author, named)
    click.echo(f"{lesson.pattern.id}: {words}")


def _shape(one: "Learned") -> dict[str, Any]:
    return {
        "id": one.lesson.pattern.id,
        "source": one.lesson.pattern.source,
        "rule": one.lesson.pattern.rule,
        "rejected": one.lesson.times,
        "in_force": one.lifted is None,
        "commitments": [uid for uid, _ in one.concerned],
    }
