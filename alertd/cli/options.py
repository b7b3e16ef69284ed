"""Options that several commands share."""

import getpass
import zoneinfo
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from alertd.sidecars import sidecars_among


class Day(click.ParamType[date]):
    """A day as people type it: 2025-10-24, or "24 October 2025"."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day; a usage error says how to write it."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            from alertd.timex import read_literal

            if day := read_literal(value, "en", None):
                return day
        raise click.BadParameter(
            f"{value!r} is not a date with a year; write it as 2025-10-24", ctx, param
        )


class Zone(click.ParamType[str]):
    """An IANA time zone."""

    name = "zone"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The zone's name; a usage error where there is none of that name."""
        if value in zoneinfo.available_timezones():
            return str(value)
        raise click.BadParameter(
            f"{value!r} is no time zone; write it as Europe/Berlin", ctx, param
        )


def formatted(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command `--format table|json`."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["table", "json"]),
        default="table",
        show_default=True,
        help="A table for people, JSON for programs.",
    )(command)


def signed(why: str | None = None) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command `--why`, needed unless it has a default, and `--who`."""

    def sign(command: Callable[..., Any]) -> Callable[..., Any]:
        who = click.option("--who", default=_me, help="Who says so. Default: your login name.")
        reason = click.option(
            "--why", default=why, required=why is None, help="The reason; it stays in the history."
        )
        return reason(who(command))

    return sign


def _me() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container may run as a number without a name
        return "somebody"


def dated(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command `--published` and `--timezone`, for what only the reader knows."""
    command = click.option(
        "--timezone", type=Zone(), help="The zone in which the article's dates are meant."
    )(command)
    return click.option(
        "--published", type=Day(), help="When the article was published; never doubted."
    )(command)


def article_files(paths: tuple[Path, ...]) -> list[Path]:
    """The files named, and those in the folders named, by name; no hidden ones, no sidecars."""
    files: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(entry for entry in path.iterdir() if entry.is_file())
            sidecars = sidecars_among(entry.name for entry in inside)
            files += [
                entry
                for entry in inside
                if not entry.name.startswith(".") and entry.name not in sidecars
            ]
        else:
            files.append(path)
    return files
