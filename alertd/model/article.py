"""From bytes to an article: what intake hands over, what a format yields, what reading decides."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class PublishedSource(StrEnum):
    """How the publication date (the DCT) is known; most trusted first.

    `by_hand` is no article's: it marks the note of a person's correction.
    """

    ARGUMENT = "argument"
    SIDECAR = "sidecar"
    METADATA = "metadata"
    FRONT_MATTER = "front_matter"
    MASTHEAD = "masthead"
    DATELINE = "dateline"
    FILE_NAME = "file_name"
    INFERRED = "inferred"
    UNKNOWN = "unknown"
    BY_HAND = "by_hand"


class ZoneSource(StrEnum):
    """How the zone of an article's bare dates is known; most trusted first."""

    ARGUMENT = "argument"
    STATED = "stated"
    METADATA = "metadata"
    PLACE = "place"
    OUTLET = "outlet"
    DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that reading met and went on from."""

    code: str
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class RawDocument:
    """A claimed file: `received` (aware, UTC) bounds from above any date that is inferred.

    `sidecar` is what the file beside it says about it (JSON or TOML), where there is one.
    """

    name: str
    sha256: str
    data: bytes
    received: datetime
    sidecar: bytes | None = None


@dataclass(frozen=True, slots=True)
class DateCandidate:
    """One place that claims to give the publication date, as the format's file found it.

    `day` is local to where it was published. `zone` is an IANA name or a fixed offset
    ("+01:00") when the claim states one. `written` is the claim as it stood, for the log.
    `moment` is the instant (aware) where the claim tells one.
    """

    day: date
    source: PublishedSource
    zone: str | None
    written: str
    moment: datetime | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of `Document.text` (end exclusive) that was written on a day of its own.

    A forwarder's note, a post of a live blog. `moment` is the instant (aware) where it is known.
    """

    start: int
    end: int
    day: date
    moment: datetime | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """What a format yields.

    `text` starts with the title where there is one; paragraphs are separated by newlines;
    offsets everywhere else count characters (code points) of `text`. `host` is where a page says
    that it is ("www.example.co.uk"). `passages`, in order and apart, are what was not written
    when the rest was. `is_live` is a page that later posts were added to. `made` is the day that
    the file was made: nothing in it was published later. `timezone` is the IANA zone that its front
    matter or sidecar names.
    """

    title: str
    text: str
    language: str
    outlet: str | None
    candidates: tuple[DateCandidate, ...]
    problems: tuple[Problem, ...]
    host: str | None = None
    passages: tuple[Passage, ...] = ()
    is_live: bool = False
    made: date | None = None
    timezone: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A document with its date decided. `published` is None when nothing gives or implies it.

    `timezone` is the IANA name in which the article's bare dates are meant.
    """

    name: str
    sha256: str
    title: str
    text: str
    language: str
    published: date | None
    published_source: PublishedSource
    timezone: str
    timezone_source: ZoneSource
    outlet: str | None
