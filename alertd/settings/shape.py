"""Every setting, its type, its default and what it is for."""

import re
import zoneinfo
from datetime import time
from pathlib import Path
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    model_validator,
)
from pydantic_settings import BaseSettings, SettingsConfigDict

from alertd.model.commitment import Certainty
from alertd.model.policy import LeadTime
from alertd.settings.secrets import reveal

# Addresses that only this machine reaches.
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})

MatchField = Literal["kind", "party", "keyword", "certainty", "source", "title"]


def _known_zone(name: str) -> str:
    if name not in zoneinfo.available_timezones():
        raise ValueError("not a time zone; use an IANA name such as Europe/Berlin")
    return name


def _readable_stage(stage: str) -> str:
    LeadTime.parse(stage)
    return stage


def _wall_clock(value: object) -> object:
    """A time of day as TOML has it, or as HH:MM where only text can be had (variables)."""
    if isinstance(value, time) and value.tzinfo is None:
        return value
    if isinstance(value, str) and re.fullmatch(r"[0-2]\d:[0-5]\d(:[0-5]\d)?", value):
        return value
    raise ValueError("write a time of day such as 09:00:00, without quotes")


Zone = Annotated[str, AfterValidator(_known_zone)]
Stage = Annotated[str, AfterValidator(_readable_stage)]
Name = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$")]
WallClock = Annotated[time, BeforeValidator(_wall_clock)]


class Strict(BaseModel):
    """A table in which a key that nobody knows is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class IntakeSettings(Strict):
    """How articles come in."""

    settle_seconds: float = Field(2.0, ge=0.1, le=600)
    scan_seconds: float = Field(30.0, ge=1, le=3600)
    empty_after_seconds: float = Field(30.0, ge=0, le=86400)
    max_bytes: int = Field(20 * 1024 * 1024, ge=1024, le=2**31)
    timezone: Zone = "UTC"


class AlertSettings(Strict):
    """What routes do unless they say otherwise."""

    send_at: WallClock = time(9, 0)
    lead_times: tuple[Stage, ...] = ("14d", "7d", "3d", "1d", "day", "1h", "at", "passed")
    certainties: tuple[Certainty, ...] = (Certainty.SCHEDULED, Certainty.EXPECTED)
    unresolved_after_days: int = Field(0, ge=0, le=365)


class LedgerSettings(Strict):
    """How the ledger is kept."""

    hold_above: int = Field(10, ge=0, le=100_000)
    names: str = ""


class ChannelSettings(Strict):
    """One place that notices go to: one Apprise URL, one target."""

    name: Name
    url: SecretStr
    concurrency: int = Field(2, ge=1, le=32)
    failover: Name | None = None
    on_unknown: Literal["resend", "once"] = "resend"


class MatcherSettings(Strict):
    """One test that a commitment must pass for a route to apply."""

    field: MatchField
    values: tuple[str, ...] = Field(min_length=1)
    negate: bool = False


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


class WatchSettings(Strict):
    """How alertd watches itself, and whom it tells."""

    channel: str = ""
    ping_url: SecretStr = SecretStr("")
    silent_after_days: int = Field(0, ge=0, le=3650)
    metrics_file: str = ""


class StorageSettings(Strict):
    """What is kept of the database, and how full the disk may get."""

    backups: int = Field(7, ge=0, le=1000)
    min_free_mb: int = Field(200, ge=0, le=1_000_000)


class WebSettings(Strict):
    """The page, the calendars and the API."""

    enabled: bool = True
    host: str = "127.0.0.1"
    port: int = Field(8642, ge=1, le=65535)
    hosts: tuple[str, ...] = ()
    password: SecretStr = SecretStr("")
    token: SecretStr = SecretStr("")

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine can reach it."""
        return self.host in LOOPBACK

    @model_validator(mode="after")
    def _is_guarded(self) -> "WebSettings":
        guarded = self.password.get_secret_value() or self.token.get_secret_value()
        if self.enabled and not self.is_loopback and not guarded:
            raise ValueError(
                f"web.host {self.host} can be reached from other machines; "
                "set web.password (alertd hash-password makes it) or web.token"
            )
        return self


class Settings(BaseSettings):
    """The whole configuration, checked as a whole."""

    model_config = SettingsConfigDict(
        env_prefix="ALERTD_",
        env_nested_delimiter="__",
        extra="forbid",
        frozen=True,
        nested_model_default_partial_update=True,
    )

    timezone: Zone = "UTC"
    inbox: Path = Path("inbox")
    data: Path = Path("data")
    database: str = ""
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["text", "json"] = "text"
    intake: IntakeSettings = IntakeSettings()
    alerts: AlertSettings = AlertSettings()
    watch: WatchSettings = WatchSettings()
    storage: StorageSettings = StorageSettings()
    ledger: LedgerSettings = LedgerSettings()
    web: WebSettings = WebSettings()
    channels: tuple[ChannelSettings, ...] = (
        ChannelSettings(name="console", url=SecretStr("console://")),
    )
    routes: tuple[RouteSettings, ...] = ()

    @property
    def database_place(self) -> str:
        """The database's path or URL; AlertdError `settings.secret` where it is not to be had."""
        return reveal(self.database, "database") or str(self.data / "alertd.db")

    @property
    def all_routes(self) -> tuple[RouteSettings, ...]:
        """The routes; where none are set, one that tells every channel of everything."""
        everywhere = tuple(channel.name for channel in self.channels)
        return self.routes or (RouteSettings(name="everything", receivers=everywhere),)

    @model_validator(mode="after")
    def _hangs_together(self) -> "Settings":
        if not self.channels:
            raise ValueError("there is no channel; nothing could be sent")
        _unique([channel.name for channel in self.channels], "channels")
        _unique([route.name for route in self.routes], "routes")
        known = {channel.name for channel in self.channels}
        if self.watch.channel and self.watch.channel not in known:
            raise ValueError(f"watch.channel names {self.watch.channel!r}, which is no channel")
        for channel in self.channels:
            if channel.failover == channel.name or (channel.failover or channel.name) not in known:
                raise ValueError(
                    f"channel {channel.name!r} fails over to {channel.failover!r}, "
                    "which is no other channel's name"
                )
        for route in self.routes:
            if unknown := sorted(set(route.receivers) - known):
                raise ValueError(
                    f"route {route.name!r} names the receiver {unknown[0]!r}, "
                    f"and no channel has that name; there are: {', '.join(sorted(known))}"
                )
        if self.routes and self.routes[-1].matchers:
            raise ValueError(
                "the last route must have no matchers, so that nothing goes unseen; "
                'add: [[routes]] name = "everything", receivers = ["console"]'
            )
        return self


def _unique(names: list[str], place: str) -> None:
    for name in names:
        if names.count(name) > 1:
            raise ValueError(f"two {place} are named {name!r}; give each its own name")
