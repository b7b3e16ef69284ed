"""Every setting, its type, its default and what it is for."""

from datetime import time
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from alertd.model.commitment import Certainty
from alertd.model.policy import Format
from alertd.settings.basics import Name, Stage, Strict, WallClock, Zone
from alertd.settings.routing import RouteSettings
from alertd.settings.secrets import reveal

# Addresses that only this machine reaches.
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


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
    receipt: str = ""


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
    max_per_hour: int = Field(0, ge=0, le=100_000)
    format: Format = Format.TEXT
    template: str = ""


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
    lease_seconds: float = Field(30.0, ge=2, le=3600)


class WebSettings(Strict):
    """The page, the calendars and the API."""

    enabled: bool = True
    host: str = "127.0.0.1"
    port: int = Field(8642, ge=1, le=65535)
    hosts: tuple[str, ...] = ()
    password: SecretStr = SecretStr("")
    token: SecretStr = SecretStr("")
    public_url: str = Field("", pattern=r"^(https?://[A-Za-z0-9.:\[\]-]+(/[A-Za-z0-9._~/-]*)?)?$")

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
        _known("watch.channel", self.watch.channel, known)
        _known("alerts.receipt", self.alerts.receipt, known)
        for channel in self.channels:
            if channel.failover == channel.name or (channel.failover or channel.name) not in known:
                raise ValueError(
                    f"channel {channel.name!r} fails over to {channel.failover!r}, "
                    "which is no other channel's name"
                )
        for route in self.routes:
            onward = route.insist.escalate_to if route.insist else ()
            if unknown := sorted({*route.receivers, *onward} - known):
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


def _known(setting: str, channel: str, known: set[str]) -> None:
    if channel and channel not in known:
        raise ValueError(f"{setting} names {channel!r}, which is no channel")
