"""Who is told of what, when and where: Alertmanager's words (route, matcher, receiver)."""

import re
from dataclasses import dataclass, field
from datetime import time

from alertd.model.commitment import Certainty

_STAGE = re.compile(r"([1-9]\d{0,2})([dhm])")


@dataclass(frozen=True, slots=True)
class Channel:
    """One target. `url` is an Apprise URL and a secret: it never shows in a repr or a log.

    `failover` names the channel that tells what this one cannot. `resends` is whether a message
    that may have arrived goes again.
    """

    name: str
    url: str = field(repr=False)
    concurrency: int = 2
    failover: str | None = None
    resends: bool = True


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

    @classmethod
    def parse(cls, text: str) -> "LeadTime":
        """Read a stage as people write it; ValueError says what it may be instead."""
        if text in {"at", "passed"}:
            return cls(text)
        if text == "day":
            return cls(text, days=0)
        if not (found := _STAGE.fullmatch(text)):
            raise ValueError(f"{text!r} is none of 14d, 72h, 30m, day, at, passed")
        count, unit = int(found[1]), found[2]
        if unit == "d":
            return cls(text, days=count)
        return cls(text, seconds=count * (3600 if unit == "h" else 60))


@dataclass(frozen=True, slots=True)
class Route:
    """One branch of the policy.

    All matchers must hold; the first route that matches ends the search unless it says
    `continue`. `timezone` is the receiver's, `send_at` its wall clock. `unresolved_after` is in
    how many days a date that passed unheard is asked about; 0 never.
    """

    name: str
    receivers: tuple[str, ...]
    matchers: tuple[Matcher, ...]
    lead_times: tuple[LeadTime, ...]
    send_at: time
    timezone: str
    certainties: frozenset[Certainty]
    continues: bool = False
    unresolved_after: int = 0


@dataclass(frozen=True, slots=True)
class Policy:
    """Routes in order, the last one a catch-all, and the channels they name.

    An article that moves or calls off more than `hold_above` commitments has its notices held
    for a person; 0 holds none.
    """

    routes: tuple[Route, ...]
    channels: tuple[Channel, ...]
    hold_above: int = 0
