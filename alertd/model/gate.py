"""What may hold back a notice that is due: silences, pauses, snoozes, acknowledgements."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from alertd.model.commitment import Commitment
from alertd.model.policy import Matcher
from alertd.model.reminder import DeliveryState, Urgency

# What ends later has no calendar day left in some zone's year.
LAST_YEAR = 9000


@dataclass(frozen=True, slots=True)
class Silence:
    """Notices that match all of its matchers wait until it ends (Alertmanager's silence).

    One without matchers is a pause: it holds everything. Times are aware UTC, the end exclusive.
    """

    id: str
    matchers: tuple[Matcher, ...]
    starts_at: datetime
    ends_at: datetime
    who: str
    why: str

    @property
    def is_pause(self) -> bool:
        """Whether it holds everything."""
        return not self.matchers

    def facts(self) -> dict[str, object]:
        """What programs are told of it, times in ISO 8601."""
        return {
            "id": self.id,
            "matchers": [matcher.written for matcher in self.matchers],
            "pause": self.is_pause,
            "starts_at": self.starts_at.isoformat(),
            "ends_at": self.ends_at.isoformat(),
            "who": self.who,
            "why": self.why,
        }


@dataclass(frozen=True, slots=True)
class Seen:
    """A person has seen what was told of a commitment; snoozed where there is an `until`.

    Times are aware UTC.
    """

    uid: str
    at: datetime
    until: datetime | None
    who: str
    why: str


class GateReason(StrEnum):
    """Why a notice that is due does not go out now, or does not go out at all."""

    PAUSED = "paused"
    SILENCED = "silenced"
    SNOOZED = "snoozed"
    ACKNOWLEDGED = "acknowledged"
    QUIET_HOURS = "quiet_hours"
    RATE_LIMIT = "rate_limit"
    GROUP_WAIT = "group_wait"
    NOTHING_TO_FOLLOW = "nothing_to_follow"
    NOT_YET = "not_yet"


class Passage(StrEnum):
    """What a gate decides."""

    SEND = "send"
    HOLD = "hold"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Send now, hold until an instant, or drop; with the reason, in a word and in words."""

    passage: Passage
    until: datetime | None = None
    reason: GateReason | None = None
    words: str = ""

    @property
    def said(self) -> str:
        """The reason as it is kept with the row: its code, then its words."""
        return f"{self.reason}: {self.words}" if self.reason else ""


SEND = Verdict(Passage.SEND)


def hold(until: datetime, reason: GateReason, words: str) -> Verdict:
    """Wait until then, and be looked at again."""
    return Verdict(Passage.HOLD, until, reason, words)


def drop(reason: GateReason, words: str) -> Verdict:
    """Never go out."""
    return Verdict(Passage.DROP, None, reason, words)


@dataclass(frozen=True, slots=True)
class Followed:
    """The notice that a repeat or an escalation follows: its state, and when it went out.

    `planned_at` is when it was to go, `not_before` when it is looked at next.
    """

    state: DeliveryState
    sent_at: datetime | None
    planned_at: datetime
    not_before: datetime


@dataclass(frozen=True, slots=True)
class Occasion:
    """All that decides about one notice that is due.

    `silences` are those standing at `now`; `seen` is the last word of a person on the commitment;
    `commitment` is there when a silence asks for it. `follows` is true of a repeat or an
    escalation, which `followed` is then looked up for. `lately` are the times of this channel's
    messages of the last hour, oldest first, where it has a limit.
    """

    now: datetime
    stage: str
    route: str
    channel: str
    urgency: Urgency
    due_at: datetime
    untried: bool = True
    silences: tuple[Silence, ...] = ()
    commitment: Commitment | None = None
    seen: Seen | None = None
    follows: bool = False
    followed: Followed | None = None
    lately: tuple[datetime, ...] = ()


class Gate(Protocol):
    """Decides about what is due; pure, so that it can be asked beforehand what it would say."""

    def decide(self, occasion: Occasion) -> Verdict:
        """Send, hold or drop."""
        ...

    def per_hour(self, channel: str) -> int:
        """How many messages a channel takes in an hour; 0: as many as come."""
        ...
