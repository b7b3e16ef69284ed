"""The settings of a route: who is told of what, when, how often, and when not."""

from typing import Literal

from pydantic import Field, model_validator

from alertd.model.commitment import Certainty, Kind
from alertd.model.policy import CONFIDENCE
from alertd.model.reminder import Urgency
from alertd.settings.basics import Name, Stage, Strict, WallClock, Zone

MatchField = Literal[
    "kind",
    "party",
    "place",
    "keyword",
    "certainty",
    "source",
    "title",
    "urgency",
    "confidence",
]
GroupField = Literal["kind", "certainty", "party", "source", "commitment"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


_VALUES: dict[str, tuple[str, ...]] = {
    "kind": tuple(Kind),
    "certainty": tuple(Certainty),
    "urgency": tuple(Urgency),
}


class MatcherSettings(Strict):
    """One test that a commitment must pass for a route to apply."""

    field: MatchField
    values: tuple[str, ...] = Field(min_length=1)
    negate: bool = False

    @model_validator(mode="after")
    def _can_be_met(self) -> "MatcherSettings":
        known = _VALUES.get(self.field)
        for value in self.values:
            if self.field == "confidence" and not CONFIDENCE.fullmatch(value):
                raise ValueError(f"{value!r} is no test of confidence; write it as >=0.8 or <0.5")
            if known and value.casefold() not in known:
                raise ValueError(f"{value!r} is no {self.field}; there are: {', '.join(known)}")
        return self


class QuietSettings(Strict):
    """A stretch of the wall clock in which nothing goes out."""

    begins: WallClock
    ends: WallClock
    days: tuple[Weekday, ...] = WEEKDAYS
    then: Literal["hold", "drop"] = "hold"
    urgent: Literal["wait", "pass"] = "wait"


class InsistSettings(Strict):
    """What goes out again while nobody acknowledges a notice."""

    stages: tuple[Stage, ...] = ("1d", "day", "1h", "at")
    repeat_minutes: int = Field(0, ge=0, le=100_000)
    repeat_times: int = Field(3, ge=1, le=20)
    escalate_minutes: int = Field(0, ge=0, le=100_000)
    escalate_to: tuple[Name, ...] = ()

    @model_validator(mode="after")
    def _does_something(self) -> "InsistSettings":
        if bool(self.escalate_minutes) is not bool(self.escalate_to):
            raise ValueError("escalate_minutes and escalate_to go together; set both or neither")
        if not self.escalate_minutes and not self.repeat_minutes:
            raise ValueError("insist does nothing; set repeat_minutes, or escalate_minutes")
        return self


class RouteSettings(Strict):
    """Who is told of what, and when."""

    name: Name
    receivers: tuple[Name, ...] = Field(min_length=1)
    matchers: tuple[MatcherSettings, ...] = ()
    lead_times: tuple[Stage, ...] | None = None
    send_at: WallClock | None = None
    timezone: Zone | None = None
    certainties: tuple[Certainty, ...] | None = None
    continue_: bool = Field(default=False, alias="continue")
    quiet_hours: tuple[QuietSettings, ...] = ()
    group_by: tuple[GroupField, ...] = ()
    group_wait_minutes: int = Field(0, ge=0, le=1440)
    insist: InsistSettings | None = None
    digest: Literal["", "daily", "mon", "tue", "wed", "thu", "fri", "sat", "sun"] = ""

    @model_validator(mode="after")
    def _speaks_at_times(self) -> "RouteSettings":
        silent = [
            day for hours in self.quiet_hours if hours.begins == hours.ends for day in hours.days
        ]
        if set(silent) == set(WEEKDAYS):
            raise ValueError("its quiet hours cover the whole week, so it would never speak")
        if self.lead_times == () and not self.digest:
            raise ValueError("it has neither lead_times nor a digest, so it would never speak")
        return self
