"""`alertd extract`: what an article commits to, without touching any database."""

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from alertd.cli.options import article_files, dated, formatted
from alertd.cli.tables import printable, say_json, say_table
from alertd.clock import SystemClock
from alertd.errors import EXIT_FAILED, AlertdError
from alertd.model.article import RawDocument
from alertd.model.shapes import reading_shape, timex_shapes
from alertd.sidecars import read_sidecar

if TYPE_CHECKING:
    from datetime import date

    from alertd.model.commitment import Commitment
    from alertd.model.reading import Reading


@click.command("extract")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@dated
@formatted
@click.option(
    "--explain", is_flag=True, help="Show each time expression's rule, meaning, days and fate."
)
def extract_command(
    files: tuple[Path, ...],
    published: "date | None",
    timezone: str | None,
    form: str,
    explain: bool,
) -> int:
    """Read articles and print their commitments; no database is touched."""
    failed = 0
    shapes: list[dict[str, Any]] = []
    paths = article_files(files)
    for path in paths:
        try:
            readings = read_file(path, published, timezone)
        except AlertdError as error:
            click.echo(f"alertd: {printable(path)}: {error}", err=True)
            failed = EXIT_FAILED
            continue
        shapes += [_shape(reading, path, explain=explain) for reading in readings]
    if form == "table":
        for shape in shapes:
            _say(shape)
    else:
        alone = len(paths) == len(shapes) == 1 and shapes[0]["article"]["path"] == str(paths[0])
        say_json(shapes[0] if alone else shapes)
    return failed


def _shape(reading: "Reading", path: Path, *, explain: bool) -> dict[str, Any]:
    where = str(path.with_name(reading.article.name))
    shape = reading_shape(reading, _fold(reading), where)
    if explain:
        shape["timexes"] = timex_shapes(reading)
    return shape


def read_file(path: Path, published: "date | None", timezone: str | None) -> "tuple[Reading, ...]":
    """Read the articles in one file where it lies; AlertdError when none can be read."""
    from alertd.reading import read_all

    try:
        data = path.read_bytes()
    except OSError as error:
        raise AlertdError(
            "intake.unreadable", f"cannot be read: {error.strerror}.", "Check the path and mode."
        ) from None
    raw = RawDocument(
        path.name, hashlib.sha256(data).hexdigest(), data, SystemClock().now(), read_sidecar(path)
    )
    return read_all(raw, published=published, timezone=timezone)


def _fold(reading: "Reading") -> "tuple[Commitment, ...]":
    from alertd.ledger import fold, statements_of

    return fold(statements_of(reading))


def _say(shape: dict[str, Any]) -> None:
    article = shape["article"]
    click.secho(printable(article["title"]), bold=True)
    day = article["published"] or "unknown"
    click.echo(f"{printable(article['path'])} · published {day} ({article['published_source']})")
    for problem in shape["problems"]:
        click.echo(f"! {printable(problem['message'])} {printable(problem['hint'])}")
    say_table(
        ("when", "bound", "what", "kind", "how sure", "says so"),
        [_row(commitment) for commitment in shape["commitments"]],
        "No dated commitments.",
    )
    for timex in shape.get("timexes", ()):
        interval = "/".join(dict.fromkeys(timex["interval"] or "-"))
        click.echo(
            f"  {printable(timex['phrase'])} -> {timex['rule']} -> {timex['meaning']}"
            f" -> {interval} -> {timex['fate']}"
        )
    click.echo()


def _row(commitment: dict[str, Any]) -> tuple[object, ...]:
    when = commitment["earliest"]
    if commitment["latest"] != when:
        when = f"{when} to {commitment['latest']}"
    if commitment["time"]:
        when = f"{when} {commitment['time']}"
    sure = commitment["certainty"] + (" (conditional)" if commitment["conditional"] else "")
    if commitment["status"] != "active":
        sure = f"{commitment['status']}, {sure}"
    phrases = ", ".join(f"“{mention['phrase']}”" for mention in commitment["mentions"])
    return when, commitment["bound"], commitment["title"], commitment["kind"], sure, phrases
