"""Silences and pauses: who holds back which notices, until when and why."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime

from sqlalchemy import text, update
from sqlmodel import Session, col, select

from alertd.errors import AlertdError
from alertd.model.correction import Author
from alertd.model.gate import Silence
from alertd.model.policy import Matcher
from alertd.store import meta
from alertd.store.gate_tables import SilenceRow
from alertd.store.outbox_tables import IS_WAITING
from alertd.store.values import TABLES, plain

_ID_LENGTH = 8
_DELIVERY = TABLES["delivery"]


def add(
    tx: Session,
    matchers: Sequence[Matcher],
    ends_at: datetime,
    author: Author,
    starts_at: datetime | None = None,
) -> Silence:
    """Hold back what matches, from `starts_at` (else now) until `ends_at`; both aware, UTC.

    Raises:
        AlertdError: `silence.empty` without a matcher, `silence.ended` when it ends before it
            begins or has ended already.
    """
    if not matchers:
        raise AlertdError(
            "silence.empty",
            "A silence without a matcher would hold everything.",
            "Say what it is for, such as party=China; alertd pause holds everything.",
        )
    return _keep(tx, matchers, (starts_at or author.now, ends_at), author)


def pause(tx: Session, ends_at: datetime, author: Author) -> Silence:
    """Hold back everything until `ends_at`; a pause that stands ends, this one in its place."""
    kept = _keep(tx, (), (author.now, ends_at), author)
    for one in standing(tx, author.now):
        if one.is_pause and one.id != kept.id:
            expire(tx, one.id, author)
    return kept


def resume(tx: Session, author: Author) -> int:
    """End every pause; how many there were. What waited goes out at once, as one message."""
    pauses = [one for one in standing(tx, author.now) if one.is_pause]
    for one in pauses:
        expire(tx, one.id, author)
    return len(pauses)


def expire(tx: Session, beginning: str, author: Author) -> Silence:
    """End a silence now; what it held goes out.

    Raises:
        AlertdError: `silence.unknown`, `silence.ambiguous`, or `silence.ended` already.
    """
    row, now = _row(tx, beginning), author.now
    if row.ends_at <= now:
        raise AlertdError(
            "silence.ended", f"The silence {row.id} has ended already.", "Nothing is to be done."
        )
    row.ends_at = now
    row.starts_at = min(row.starts_at, now)
    tx.add(row)
    tx.flush()
    look_again(tx, now)
    meta.audit(tx, now, "silence.expired", f"{row.id} by {author.who}: {author.why}")
    return _silence(row)


def standing(tx: Session, now: datetime) -> list[Silence]:
    """The silences and pauses in force."""
    query = select(SilenceRow).where(col(SilenceRow.ends_at) > now, SilenceRow.starts_at <= now)
    return [_silence(row) for row in tx.exec(query.order_by(col(SilenceRow.id)))]


def listed(tx: Session, since: datetime | None = None) -> list[Silence]:
    """Those that end after `since` (all of them without it), the last to end first."""
    query = select(SilenceRow)
    if since is not None:
        query = query.where(col(SilenceRow.ends_at) > since)
    ordered = query.order_by(col(SilenceRow.ends_at).desc(), col(SilenceRow.id))
    return [_silence(row) for row in tx.exec(ordered)]


def look_again(tx: Session, now: datetime) -> None:
    """Have every notice that a gate holds asked about anew: the gate has changed."""
    held = _DELIVERY.c.held_by.is_not(None) & (_DELIVERY.c.not_before > now)
    tx.connection().execute(update(_DELIVERY).where(text(IS_WAITING), held).values(not_before=now))
    tx.expire_all()


def _keep(
    tx: Session, matchers: Sequence[Matcher], span: tuple[datetime, datetime], author: Author
) -> Silence:
    (starts_at, ends_at), now = span, author.now
    if ends_at <= max(starts_at, now):
        raise AlertdError(
            "silence.ended", "It would end before it begins.", "Give an end that lies ahead."
        )
    kept = json.dumps([asdict(one) for one in matchers])
    said = f"{kept}|{starts_at.isoformat()}|{ends_at.isoformat()}|{author}"
    row = tx.merge(
        SilenceRow(
            id=hashlib.sha256(said.encode()).hexdigest()[:_ID_LENGTH],
            matchers=kept,
            starts_at=starts_at,
            ends_at=ends_at,
            who=plain(author.who),
            why=plain(author.why),
            created_at=now,
        )
    )
    tx.flush()
    meta.audit(tx, now, "silence.added", f"{row.id} by {author.who}: {author.why}")
    return _silence(row)


def _row(tx: Session, beginning: str) -> SilenceRow:
    query = select(SilenceRow).where(col(SilenceRow.id).startswith(beginning, autoescape=True))
    found = tx.exec(query.limit(2)).all()
    if len(found) == 1:
        return found[0]
    if found:
        raise AlertdError(
            "silence.ambiguous", f"Several ids begin with {beginning!r}.", "Give more of it."
        )
    raise AlertdError(
        "silence.unknown",
        f"No silence has the id {beginning!r}.",
        "alertd silence list shows the ids.",
    )


def _silence(row: SilenceRow) -> Silence:
    return Silence(row.id, _matchers(row.matchers), row.starts_at, row.ends_at, row.who, row.why)


def _matchers(kept: str) -> tuple[Matcher, ...]:
    found = (Matcher(**one) for one in json.loads(kept))
    return tuple(replace(one, values=tuple(one.values), also=tuple(one.also)) for one in found)
