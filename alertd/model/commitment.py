"""What articles say will happen, and the living record that the ledger keeps of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from alertd.model.article import PublishedSource


class Kind(StrEnum):
    """What sort of commitment it is."""

    EXPIRY = "expiry"
    DEADLINE = "deadline"
    EFFECTIVE = "effective"
    MEETING = "meeting"
    DECISION = "decision"
    RELEASE = "release"
    EVENT = "event"


class Certainty(StrEnum):
    """How sure the text is of it."""

    SCHEDULED = "scheduled"
    EXPECTED = "expected"
    POSSIBLE = "possible"


class Bound(StrEnum):
    """How the date bounds it."""

    ON = "on"
    BY = "by"
    BEFORE = "before"
    UNTIL = "until"
    FROM = "from"


class Status(StrEnum):
    """What became of it. `moved` is said by mentions only, `passed` by readers of the ledger.

    `dismissed`: a person said that it is none.
    """

    ACTIVE = "active"
    CANCELLED = "cancelled"
    MOVED = "moved"
    PASSED = "passed"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in one article that states a commitment.

    `phrase` is the time expression as written, `quote` the sentence that says so, verbatim;
    `start`/`end` and `quote_start`/`quote_end` are offsets into the article's text.
    `earliest`/`latest` are inclusive days in `timezone`. `time` is "HH:MM" ("24:00" ends the
    day) in `timezone`, or None. `moved_from` is the date it is moved away from, where told.
    `derived` shows the sum of a computed date. `rule` names the trigger, for --explain.
    `passage` is what its paragraph says before the sentence: what "it" is about.
    """

    phrase: str
    quote: str
    start: int
    end: int
    quote_start: int
    quote_end: int
    kind: Kind
    title: str
    parties: tuple[str, ...]
    earliest: date
    latest: date
    time: str | None
    timezone: str | None
    bound: Bound
    certainty: Certainty
    conditional: bool
    condition: str | None
    status: Status
    moved_from: date | None
    derived: str | None
    confidence: float
    rule: str
    passage: str = ""


@dataclass(frozen=True, slots=True)
class Rejected:
    """A time expression that states no commitment.

    `why`: past, vague, unanchored, metadata or background.
    """

    phrase: str
    quote: str
    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class ArticleRef:
    """As much of an article as the ledger and a notification need.

    `agency` is the wire service that it credits; `sketch` (hex) tells texts that are nearly the
    same: as many of its places are equal as their words overlap. `subject` are the words that
    it turns on.
    """

    sha256: str
    name: str
    title: str
    published: date | None
    published_source: PublishedSource
    timezone: str
    outlet: str | None
    agency: str | None = None
    sketch: str = ""
    subject: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One mention as told by one article; `id` is `SHA256[:16]:START`, the same forever."""

    id: str
    article: ArticleRef
    mention: Mention


class ChangeKind(StrEnum):
    """What an article did to a commitment.

    `proposed` is a change that an article would have made, had a person not set the date;
    `edited` and `dismissed` are people's own.
    """

    NEW = "new"
    CORROBORATED = "corroborated"
    CONFIRMED = "confirmed"
    REFINED = "refined"
    MOVED = "moved"
    CANCELLED = "cancelled"
    NONE = "none"
    PROPOSED = "proposed"
    EDITED = "edited"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Change:
    """One line of a commitment's history. `before`/`after` are EDTF: a day or `first/last`."""

    kind: ChangeKind
    before: str | None
    after: str | None
    article: ArticleRef
    quote: str


@dataclass(frozen=True, slots=True)
class Commitment:
    """The living record. `id` is the smallest id of its statements. Days are inclusive.

    `status` is active, cancelled or dismissed: whether it has passed depends on when one asks.
    `sources` counts independent voices, copies of one report as one; `corroborated` is the day
    of the last article that told the present date. `conflicts` are statements of another date
    that the record does not follow. `pinned`: a person has set its date.
    `evidence` is the statement that the record's date rests on; `statements` holds all of
    them in order of publication, then of offset.
    """

    id: str
    title: str
    kind: Kind
    earliest: date
    latest: date
    time: str | None
    timezone: str
    bound: Bound
    certainty: Certainty
    conditional: bool
    condition: str | None
    status: Status
    moved_from: date | None
    parties: tuple[str, ...]
    confidence: float
    derived: str | None
    evidence: Statement
    statements: tuple[Statement, ...]
    history: tuple[Change, ...]
    sources: int = 1
    corroborated: date | None = None
    pinned: bool = False
    conflicts: tuple[Statement, ...] = ()

    @property
    def is_off(self) -> bool:
        """Whether nobody is to be told of it any more: called off, or dismissed by a person."""
        return self.status in (Status.CANCELLED, Status.DISMISSED)

    @property
    def edtf(self) -> str:
        """When it is, in EDTF: a day, or `first/last` for a span; with its clock time."""
        days = str(self.earliest)
        if self.latest != self.earliest:
            days = f"{self.earliest}/{self.latest}"
        return f"{days}T{self.time}" if self.time else days
