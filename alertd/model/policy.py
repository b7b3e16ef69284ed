"""Who is told of what, when and where: Alertmanager's words (route, matcher, receiver)."""

from dataclasses import dataclass, field
from datetime import time

from alertd.model.commitment import Certainty


@dataclass(frozen=True, slots=True)
class Channel:
    """One target. `url` is an Apprise URL and a secret: it never shows in a repr or a log."""

    name: str
    url: str = field(repr=False)
    concurrency: int = 2


@dataclass(frozen=True, slots=True)
class Matcher:
    """A test of one field: kind, party, keyword, certainty, source or title.

    `values`: any of them, compared without case; `keyword` looks in title, parties and quotes.
    """

    field: str
    values: tuple[str, ...]
    negate: bool = False


@dataclass(frozen=True, slots=True)
class LeadTime:
    """A stage (RFC 5545 VALARM TRIGGER in spirit), named as people write it.

    `14d`, `7d`, `1d`: calendar days at the route's hour. `day`: that day at the route's hour.
    `72h`, `1h`, `30m`: exact, where a clock time is known. `at`, `passed`.
    """

    stage: str
    days: int | None = None
    seconds: int | None = None


@dataclass(frozen=True, slots=True)
class Route:
    """One branch of the policy.

    All matchers must hold; the first route that matches ends the search unless it says `continue`. `timezone` is the receiver's, `send_at` its wall clock.
    """

    name: str
    receivers: tuple[str, ...]
    matchers: tuple[Matcher, ...]
    lead_times: tuple[LeadTime, ...]
    send_at: time
    timezone: str
    certainties: frozenset[Certainty]
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Policy:
    """Routes in order, the last one a catch-all, and the channels they name."""

    routes: tuple[Route, ...]
    channels: tuple[Channel, ...]
