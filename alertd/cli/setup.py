"""`alertd check` and `alertd test-notify`: before relying on it."""

import click

from alertd.cli.options import formatted
from alertd.cli.root import Invocation
from alertd.cli.tables import printable, say_json
from alertd.clock import SystemClock
from alertd.errors import EXIT_FAILED, AlertdError


@click.command("check")
@formatted
@click.pass_obj
def check_command(invocation: Invocation, form: str) -> int:
    """Look at the configuration and the environment; say what to do about each problem."""
    from alertd.app.check import check

    findings = check(invocation.load())
    if form == "json":
        say_json([{"what": f.what, "ok": f.ok, "said": f.said, "hint": f.hint} for f in findings])
    else:
        for finding in findings:
            mark = "ok  " if finding.ok else "FIX "
            click.echo(f"{mark}{finding.what}: {printable(finding.said)}")
            if finding.hint:
                click.echo(f"    {printable(finding.hint)}")
    return 0 if all(finding.ok for finding in findings) else EXIT_FAILED


@click.command("test-notify")
@click.argument("channel")
@click.pass_obj
def test_notify_command(invocation: Invocation, channel: str) -> int:
    """Send one message to CHANNEL through the real path and show the raw outcome."""
    from alertd.model.reminder import OutcomeClass
    from alertd.notify import AppriseSender, test_message

    channels = {known.name: known for known in invocation.load().policy.channels}
    if channel not in channels:
        raise AlertdError(
            "usage.channel",
            f"There is no channel named {channel!r}.",
            f"There are: {', '.join(channels)}.",
        )
    message = test_message(channel, SystemClock().now())
    outcome = AppriseSender().send(channels[channel], message)
    click.echo(f"{channel}: {outcome.outcome}")
    click.echo(printable(outcome.detail) or "no further word from the receiver")
    return 0 if outcome.outcome is OutcomeClass.OK else EXIT_FAILED


@click.command("hash-password")
@click.password_option(help="The password; asked for where it is not given.")
def hash_password_command(password: str) -> None:
    """Print a password as web.password keeps it: salted and hashed."""
    from alertd.web.passwords import hashed

    click.echo(hashed(password))
