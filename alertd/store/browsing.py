"""What the page and the calendar look up: filtered lists, one article's text, what was refused."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, Select, and_, func, or_, text
from sqlalchemy import select as rows_of
from sqlmodel import Session, col, select

from alertd.model.article import Article, PublishedSource, ZoneSource
from alertd.model.commitment import ArticleRef, Status
from alertd.store import commitments
from alertd.store.articles import REFUSED
from alertd.store.commitments import Stored
from alertd.store.outbox_tables import IS_WAITING
from alertd.store.tables import ArticleRow, IntakeFile
from alertd.store.values import REF, TABLES, chunked, columns, ref_of

_COMMITMENT, _MENTION = TABLES["commitment"].c, TABLES["mention"].c
_LINK, _DELIVERY = TABLES["statement"].c, TABLES["delivery"].c
_BETWEEN_PARTIES = "\x1f"
_LOT = 200
_DAY, _NEAR = timedelta(days=1), timedelta(days=45)


@dataclass(frozen=True, slots=True)
class Filter:
    """Which commitments are wanted; None wants all. Days are inclusive but `ending_before`.

    `without` is a status that is not wanted; `party` one whole name; `words` looks in title and
    parties, without case.
    """

    ending_from: date | None = None
    ending_before: date | None = None
    beginning_to: date | None = None
    kind: str | None = None
    certainty: str | None = None
    status: str | None = None
    without: str | None = None
    party: str | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleText:
    """An article as it was read, and when it came and was forgotten (aware, UTC)."""

    ref: ArticleRef
    text: str
    language: str
    zone_source: ZoneSource
    received: datetime
    forgotten: datetime | None

    @property
    def article(self) -> Article:
        """The same, as reading knows articles."""
        names = ("name", "sha256", "title", "published", "published_source", "timezone", "outlet")
        told = {name: getattr(self.ref, name) for name in names}
        return Article(
            **told, text=self.text, language=self.language, timezone_source=self.zone_source
        )


@dataclass(frozen=True, slots=True)
class Passage:
    """Where an article states a commitment: offsets of quote and phrase into its text."""

    uid: str
    title: str
    start: int
    end: int
    quote_start: int
    quote_end: int


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that could not be read, and why."""

    name: str
    error: str
    at: datetime


def page(tx: Session, wanted: Filter, limit: int, offset: int = 0) -> list[Stored]:
    """The wanted commitments by date, `limit` of them from `offset` on."""
    ordered = _uids(wanted).order_by(_COMMITMENT.earliest, _COMMITMENT.latest, _COMMITMENT.uid)
    uids: list[str] = list(tx.connection().scalars(ordered.limit(limit).offset(offset)))
    found = commitments.load_many(tx, uids)
    return [found[uid] for uid in uids]


def count(tx: Session, wanted: Filter, most: int | None = None) -> int:
    """How many commitments are wanted; where `most` is given, they are counted no further."""
    query = rows_of(func.count()).select_from(_uids(wanted).limit(most).subquery())
    return int(tx.connection().execute(query).scalar_one())


def every(tx: Session, wanted: Filter) -> Iterator[Stored]:
    """All wanted commitments by id, read in lots: memory stays flat however many there are."""
    ordered, last = _uids(wanted).order_by(_COMMITMENT.uid).limit(_LOT), ""
    while True:
        lot = ordered.where(_COMMITMENT.uid > last)
        some: list[str] = list(tx.connection().scalars(lot))
        if not some:
            return
        found = commitments.load_many(tx, some)
        yield from (found[uid] for uid in some)
        last = some[-1]


def article(tx: Session, sha256: str) -> ArticleText | None:
    """An article by its sha256, or by the beginning of it where that is enough."""
    query = select(ArticleRow).where(col(ArticleRow.sha256).startswith(sha256, autoescape=True))
    rows = tx.exec(query.limit(2)).all()
    return _article(rows[0]) if len(rows) == 1 else None


def articles(tx: Session, limit: int, offset: int = 0) -> list[tuple[ArticleRef, datetime]]:
    """What was read, the newest arrival first, with when it came; people's own notes left out."""
    table = TABLES["article"].c
    query = (
        rows_of(table.received, *columns("article", REF))
        .where(table.published_source != PublishedSource.BY_HAND.value)
        .order_by(table.received.desc(), table.id.desc())
        .limit(limit)
        .offset(offset)
    )
    return [(ref_of(row[1:]), row[0]) for row in tx.connection().execute(query)]


def passages(tx: Session, sha256: str) -> list[Passage]:
    """Where the article states commitments, in the order of its text."""
    query = (
        rows_of(
            _LINK.uid,
            _COMMITMENT.title,
            _MENTION.start,
            _MENTION.end,
            _MENTION.quote_start,
            _MENTION.quote_end,
        )
        .join(TABLES["statement"], _LINK.mention_id == _MENTION.id)
        .join(TABLES["commitment"], _COMMITMENT.uid == _LINK.uid)
        .join(TABLES["article"], TABLES["article"].c.id == _MENTION.article_id)
        .where(TABLES["article"].c.sha256 == sha256)
        .order_by(_MENTION.start)
    )
    return [Passage(*row) for row in tx.connection().execute(query)]


def refused(tx: Session, limit: int) -> list[Refused]:
    """The files that could not be read, the last one first."""
    query = (
        select(IntakeFile)
        .where(IntakeFile.state == REFUSED)
        .order_by(col(IntakeFile.done_at).desc())
        .limit(limit)
    )
    return [Refused(row.name, row.error or "", row.done_at) for row in tx.exec(query)]


def alarms(tx: Session, uids: Collection[str]) -> dict[str, list[datetime]]:
    """By commitment: the instants (aware, UTC) at which its notices are still to go out."""
    found: dict[str, list[datetime]] = defaultdict(list)
    for some in chunked(sorted(uids)):
        query = rows_of(_DELIVERY.uid, _DELIVERY.due_at).where(
            text(IS_WAITING), _DELIVERY.uid.in_(some)
        )
        for uid, due_at in tx.connection().execute(query):
            found[uid].append(due_at)
    return found


def titles(tx: Session, uids: Collection[str]) -> dict[str, str]:
    """The titles of these commitments, by id."""
    query = rows_of(_COMMITMENT.uid, _COMMITMENT.title)
    lots = (query.where(_COMMITMENT.uid.in_(some)) for some in chunked(sorted(uids)))
    return {row[0]: row[1] for lot in lots for row in tx.connection().execute(lot)}


def nearest(tx: Session, stored: Stored, limit: int) -> list[tuple[str, str, str]]:
    """Other commitments that begin about when this one does: id, title and EDTF of each."""
    day, chosen = stored.commitment.earliest, (_COMMITMENT.uid, _COMMITMENT.title, _COMMITMENT.edtf)
    others = rows_of(*chosen).where(
        _COMMITMENT.uid != stored.uid, _COMMITMENT.status != Status.DISMISSED.value
    )
    before = others.where(_COMMITMENT.earliest.between(day - _NEAR, day))
    after = others.where(_COMMITMENT.earliest.between(day + _DAY, day + _NEAR))
    half = limit // 2
    nearest_before = before.order_by(_COMMITMENT.earliest.desc(), _COMMITMENT.uid).limit(half)
    nearest_after = after.order_by(_COMMITMENT.earliest, _COMMITMENT.uid).limit(half)
    run = tx.connection().execute
    found = [*reversed(run(nearest_before).all()), *run(nearest_after).all()]
    return [(uid, title, edtf) for uid, title, edtf in found]


def pulse(tx: Session) -> tuple[int, int, int]:
    """Changes with whatever happens: the last audit note, the last attempt, how many are open."""
    run, attempt = tx.connection().execute, TABLES["attempt"].c
    noted = run(rows_of(func.max(TABLES["audit"].c.id))).scalar_one() or 0
    begun = run(rows_of(func.max(attempt.id))).scalar_one() or 0
    still_open = rows_of(func.count()).where(
        attempt.id > begun - _LOT, attempt.finished_at.is_(None)
    )
    return noted, begun, run(still_open).scalar_one()


def busy_days(tx: Session, first: date, last: date) -> dict[date, int]:
    """How many active commitments begin on each day of a stretch, days inclusive."""
    query = (
        rows_of(_COMMITMENT.earliest, func.count())
        .where(_COMMITMENT.earliest.between(first, last))
        .where(_COMMITMENT.status == Status.ACTIVE.value)
        .group_by(_COMMITMENT.earliest)
    )
    return {row[0]: row[1] for row in tx.connection().execute(query)}


def _uids(wanted: Filter) -> Select[tuple[str]]:
    return rows_of(_COMMITMENT.uid).where(and_(True, *_tests(wanted)))


def _tests(wanted: Filter) -> Iterator[ColumnElement[bool]]:
    if wanted.ending_from is not None:
        yield _COMMITMENT.latest >= wanted.ending_from
    if wanted.ending_before is not None:
        yield _COMMITMENT.latest < wanted.ending_before
    if wanted.beginning_to is not None:
        yield _COMMITMENT.earliest <= wanted.beginning_to
    yield from _standings(wanted)
    if wanted.party is not None:
        framed = _BETWEEN_PARTIES + _COMMITMENT.parties + _BETWEEN_PARTIES
        name = f"{_BETWEEN_PARTIES}{wanted.party}{_BETWEEN_PARTIES}"
        yield framed.contains(name, autoescape=True)
    for word in (wanted.words or "").split():
        yield or_(
            _COMMITMENT.title.icontains(word, autoescape=True),
            _COMMITMENT.parties.icontains(word, autoescape=True),
        )


def _standings(wanted: Filter) -> Iterator[ColumnElement[bool]]:
    for name in ("kind", "certainty", "status"):
        if (value := getattr(wanted, name)) is not None:
            yield _COMMITMENT[name] == value
    if wanted.without is not None:
        yield _COMMITMENT.status != wanted.without


def _article(row: ArticleRow) -> ArticleText:
    ref = ref_of([getattr(row, name) for name in REF])
    source = ZoneSource(row.timezone_source)
    return ArticleText(ref, row.text, row.language, source, row.received, row.forgotten)
