"""A real folder, a clock that moves when told, and a desk that keeps what it is given."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from alertd.clock import VirtualClock
from alertd.errors import AlertdError
from alertd.ingest import Desk, Inbox, Intake, Look, Refusal
from alertd.model.article import Article, PublishedSource, RawDocument, ZoneSource
from alertd.model.reading import Reading

NOON = datetime(2025, 10, 24, 12, tzinfo=UTC)


def reading_of(raw: RawDocument) -> Reading:
    """A reading that found nothing."""
    if not raw.data.strip():
        raise AlertdError("intake.empty", f"{raw.name} is empty.", "Drop it again with its text.")
    article = Article(
        name=raw.name,
        sha256=raw.sha256,
        title="",
        text=raw.data.decode("utf-8", "replace"),
        language="en",
        published=date(2025, 10, 24),
        published_source=PublishedSource.INFERRED,
        timezone="UTC",
        timezone_source=ZoneSource.DEFAULT,
        outlet=None,
    )
    return Reading(article, (), (), (), ())


@dataclass(frozen=True)
class Shipped:
    """The limits at their defaults."""

    settle_seconds: float = 2.0
    scan_seconds: float = 30.0
    empty_after_seconds: float = 30.0
    max_bytes: int = 20 * 1024 * 1024
    timezone: str = "UTC"


@dataclass
class Ledger:
    """The far side of the desk: survives the crash of whoever uses it."""

    recorded: dict[str, RawDocument] = field(default_factory=dict)
    refused: list[Refusal] = field(default_factory=list)
    again: list[str] = field(default_factory=list)
    fault: Exception | None = None
    read: Callable[[RawDocument], Reading] = reading_of

    def record(self, raw: RawDocument, reading: Reading) -> None:
        """Commit, or fail as told."""
        if self.fault is not None:
            raise self.fault
        assert raw.sha256 not in self.recorded, "recorded twice"
        assert reading.article.sha256 == raw.sha256
        self.recorded[raw.sha256] = raw

    def desk(self) -> Desk:
        """What an intake gets to see."""
        return Desk(
            known=lambda sha256: sha256 in self.recorded,
            seen_again=self.again.append,
            read=lambda raw: [self.read(raw)],
            record=lambda raw, readings: self.record(raw, *readings),
            refuse=self.refused.append,
        )

    @property
    def names(self) -> list[str]:
        """The recorded names, sorted."""
        return sorted(raw.name for raw in self.recorded.values())

    @property
    def texts(self) -> list[bytes]:
        """The recorded bytes, sorted."""
        return sorted(raw.data for raw in self.recorded.values())


@dataclass
class Scene:
    """An inbox with an intake at work on it."""

    path: Path
    clock: VirtualClock
    ledger: Ledger
    intake: Intake

    def drop(self, name: str, text: str | bytes = "Truce expires Nov. 10.") -> Path:
        """Put a file into the inbox."""
        path = self.path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def look(self, after: float = 0) -> Look:
        """Let time pass, then look."""
        self.clock.advance(timedelta(seconds=after))
        return self.intake.scan()

    def settle(self) -> Look:
        """Look, let everything settle, look again."""
        self.look()
        return self.look(after=2)

    def restart(self) -> Look:
        """A new process on the same folders: recover, then look."""
        self.intake = Intake(Inbox(self.path), self.ledger.desk(), self.clock, Shipped)
        self.intake.recover()
        return self.look()

    @property
    def done(self) -> list[str]:
        """What lies in done/, relative to it."""
        found = (self.path / "done").rglob("*")
        return sorted(str(p.relative_to(self.path / "done")) for p in found if not p.is_dir())

    @property
    def failed(self) -> list[str]:
        """What lies in failed/."""
        return sorted(path.name for path in (self.path / "failed").iterdir())

    @property
    def work(self) -> list[str]:
        """What lies in .work/."""
        return sorted(path.name for path in (self.path / ".work").iterdir())
