"""Who is told of what, when and where: Alertmanager's words (route, matcher, receiver)."""

import re
from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum

from alertd.model.commitment import Certainty

_STAGE = re.compile(r"([1-9]\d{0,2})([dhm])")
# A test of confidence, as people write it: >=0.8
CONFIDENCE = re.compile(r"(>=|<=|>|<)\s*(0(?:\.\d{1,6})?|1(?:\.0{1,6})?)")


class Format(StrEnum):
    """What a channel's messages are written in."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Channel:
    """One target. `url` is an Apprise URL and a secret: it never shows in a repr or a log.

    `failover` names the channel that tells what this one cannot. `resends` is whether a message
    that may have arrived goes again. `per_hour` is how many messages it takes in an hour, 0 all.
    `template` is the text of its own template, empty for the built-in one of its format.
    """

    name: str
    url: str = field(repr=False)
    concurrency: int = 2
    failover: str | None = None
    resends: bool = True
    per_hour: int = 0
    format: Format = Format.TEXT
    template: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Matcher:
    """A test of one field.

    `field`: kind, party, place, keyword, certainty, source, title, urgency or confidence.
    `values`: any of them, compared without case; `keyword` looks in title, parties and quotes.
    `also` are other names of the same, known to the ledger.
    """

    field: str
    values: tuple[str, ...]
    negate: bool = False
    also: tuple[str, ...] = ()

    @property
    def written(self) -> str:
        """As people write it: kind!=release, keyword=copper|zinc."""
        return f"{self.field}{'!=' if self.negate else '='}{'|'.join(self.values)}"


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
class QuietHours:
    """A stretch of the route's wall clock in which nothing goes out (a mute interval).

    It begins at `begins` on each of `days` (0 is Monday) and lasts to the next `ends`; where both
    are the same it lasts a day. `drops`: what falls due in it is not told later either.
    `passes_urgent`: what is urgent goes out all the same.
    """

    begins: time
    ends: time
    days: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)
    drops: bool = False
    passes_urgent: bool = False


@dataclass(frozen=True, slots=True)
class Insistence:
    """What goes out again for a stage that nobody acknowledged; times are in seconds.

    Every `repeat_every`, `repeat_times` times, to the same channel; and each `escalate_after` to
    the next channel of `escalate_to`.
    """

    stages: tuple[str, ...]
    repeat_every: int = 0
    repeat_times: int = 0
    escalate_after: int = 0
    escalate_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Digest:
    """A report on all that a route takes: each day, or each week on `day` (0 is Monday)."""

    day: int | None = None


@dataclass(frozen=True, slots=True)
class Route:
    """One branch of the policy.

    All matchers must hold; the first route that matches ends the search unless it says
    `continue`. `timezone` is the receiver's, `send_at` its wall clock. `unresolved_after` is in
    how many days a date that passed unheard is asked about; 0 never. `group_by` are the fields
    that notices of one message share, none for all; `group_wait` is for how many seconds at the
    most a notice waits for others to go with it.
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
    quiet: tuple[QuietHours, ...] = ()
    group_by: tuple[str, ...] = ()
    group_wait: int = 0
    insists: Insistence | None = None
    digest: Digest | None = None


@dataclass(frozen=True, slots=True)
class Policy:
    """Routes in order, the last one a catch-all, and the channels they name.

    An article that moves or calls off more than `hold_above` commitments has its notices held
    for a person; 0 holds none. `receipt` is the channel that is told what was read,
    `public_url` where the page is reached from outside, for links in messages.
    """

    routes: tuple[Route, ...]
    channels: tuple[Channel, ...]
    hold_above: int = 0
    receipt: str = ""
    public_url: str = ""
