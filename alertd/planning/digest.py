"""When a digest goes out, and what stands in it: what changed first, then what is ahead, by day."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from alertd.model.commitment import Change, ChangeKind, Commitment, Status
from alertd.model.policy import Policy, Route
from alertd.planning.routing import routes_for
from alertd.planning.stages import at_hour

_AHEAD = timedelta(days=30)
_DAY = timedelta(days=1)
_WEEK = 7
_SECTIONS: tuple[tuple[str, frozenset[ChangeKind]], ...] = (
    ("Moved", frozenset({ChangeKind.MOVED, ChangeKind.EDITED})),
    ("Called off", frozenset({ChangeKind.CANCELLED, ChangeKind.DISMISSED})),
    ("Firmed", frozenset({ChangeKind.REFINED, ChangeKind.CONFIRMED})),
    ("New", frozenset({ChangeKind.NEW})),
)
_FIRST_SEEN = "New"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a digest; `change` is what happened to it, where that is why it stands there."""

    uid: str
    commitment: Commitment
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class Contents:
    """What a digest tells: sections of what changed, and days with what is on them."""

    changed: tuple[tuple[str, tuple[Entry, ...]], ...]
    ahead: tuple[tuple[date, tuple[Entry, ...]], ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not self.changed and not self.ahead


def next_time(route: Route, after: datetime) -> datetime | None:
    """When (aware, UTC) the route's next digest after an instant goes; None where it has none."""
    if route.digest is None:
        return None
    today = after.astimezone(ZoneInfo(route.timezone)).date()
    for ahead in range(_WEEK + 2):
        day = today + _DAY * ahead
        due = at_hour(day, 0, route)
        fits = route.digest.day is None or day.weekday() == route.digest.day
        if fits and due is not None and due > after:
            return due
    return None


def period(route: Route) -> timedelta:
    """How far the first digest of a route looks back."""
    weekly = route.digest is not None and route.digest.day is not None
    return _DAY * _WEEK if weekly else _DAY


def contents(
    entries: Iterable[Entry], route: Route, policy: Policy, recent: Collection[str], now: datetime
) -> Contents:
    """What the route's digest tells at `now`.

    Args:
        entries: the ledger; what the route does not take is left out, and what is past.
        route: whose digest it is.
        policy: the routes in force.
        recent: the articles, by sha256, that came since the last digest.
        now: aware UTC.
    """
    today = now.astimezone(ZoneInfo(route.timezone)).date()
    wanted = [one for one in entries if _is_wanted(one.commitment, route, policy, today)]
    changed = [(_section(one, recent), one) for one in wanted]
    sections = [
        (name, tuple(_because(one, kinds, recent) for found, one in changed if found == name))
        for name, kinds in _SECTIONS
    ]
    return Contents(tuple((name, some) for name, some in sections if some), _by_day(wanted, today))


def _is_wanted(commitment: Commitment, route: Route, policy: Policy, today: date) -> bool:
    if commitment.latest < today or commitment.certainty not in route.certainties:
        return False
    return any(one.name == route.name for one in routes_for(commitment, policy))


def _section(entry: Entry, recent: Collection[str]) -> str | None:
    """Under what a commitment stands; one that is new is not told as moved besides."""
    kinds = {one.kind for one in entry.commitment.history if one.article.sha256 in recent}
    fitting = [name for name, some in _SECTIONS if kinds & some]
    off = entry.commitment.is_off
    if _FIRST_SEEN in fitting:
        return None if off else _FIRST_SEEN
    if off:
        return "Called off" if "Called off" in fitting else None
    return next((name for name in fitting if name != "Called off"), None)


def _because(entry: Entry, kinds: Collection[ChangeKind], recent: Collection[str]) -> Entry:
    """The entry with the last of the changes that put it into its section."""
    lines = [
        one
        for one in entry.commitment.history
        if one.kind in kinds and one.article.sha256 in recent
    ]
    return Entry(entry.uid, entry.commitment, lines[-1])


def _by_day(entries: Sequence[Entry], today: date) -> tuple[tuple[date, tuple[Entry, ...]], ...]:
    """What has begun stands under today; of a span its first day counts."""
    days = sorted(
        (
            (max(one.commitment.earliest, today), one)
            for one in entries
            if one.commitment.status is Status.ACTIVE and one.commitment.earliest <= today + _AHEAD
        ),
        key=lambda pair: (pair[0], pair[1].commitment.time or "", pair[1].commitment.title),
    )
    return tuple(
        (day, tuple(one for _, one in some))
        for day, some in groupby(days, key=lambda pair: pair[0])
    )
