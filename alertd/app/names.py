"""The user's own names that mean one party, taken up before anything is folded."""

from dataclasses import replace
from pathlib import Path

from alertd import ledger
from alertd.errors import AlertdError
from alertd.ledger import names_like
from alertd.model.policy import Policy, Route


def take_up_names(place: str) -> None:
    """Read the file of `ledger.names`, if one is set.

    Raises:
        AlertdError: `ledger.names` when it cannot be read, or a line of it names nothing.
    """
    if not place:
        return
    path = Path(place)
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _unusable(path, f"cannot be read: {error}") from None
    for number, line in enumerate(text.splitlines(), start=1):
        name, colon, called = line.partition(":")
        if (
            line.strip()
            and not line.startswith("#")
            and not (colon and called.strip() and name.strip().isalnum())
        ):
            raise _unusable(path, f"line {number} names nothing")
    ledger.use_names(text)


def with_names(policy: Policy) -> Policy:
    """The policy, its matchers of parties knowing the other names of each: Beijing is China."""
    return replace(policy, routes=tuple(_with_names(route) for route in policy.routes))


def _with_names(route: Route) -> Route:
    return replace(
        route,
        matchers=tuple(
            replace(one, also=tuple(also for name in one.values for also in names_like(name)))
            if one.field == "party"
            else one
            for one in route.matchers
        ),
    )


def _unusable(path: Path, why: str) -> AlertdError:
    return AlertdError(
        "ledger.names",
        f"The file of names {path} {why}.",
        'Write one party a line: acme: acme hq "acme corporation".',
    )
