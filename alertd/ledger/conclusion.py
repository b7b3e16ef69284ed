"""From a folded record to the commitment that people see."""

from collections import Counter
from datetime import date, timedelta
from math import prod

from alertd.ledger.claims import span_of
from alertd.ledger.records import Record
from alertd.ledger.sources import voices
from alertd.ledger.spans import Span
from alertd.ledger.words import gist, telling
from alertd.model.commitment import Commitment, Kind, Mention, Statement, Status
from alertd.model.correction import BY_HAND

_RECENT = timedelta(days=7)
_MOST = 0.99
_TITLE_WORDS = 12


def commitment_of(record: Record) -> Commitment:
    """Returns the commitment that a record has come to."""
    mention = record.lead.mention
    by_hand = record.by_hand.mention if record.by_hand else None
    conditional = next((s.mention for s in record.agreeing if s.mention.conditional), None)
    return Commitment(
        id=min(s.id for s in record.statements),
        title=by_hand.title if by_hand and "title" in record.pinned else _title(record),
        kind=by_hand.kind if by_hand and "kind" in record.pinned else _kind(record),
        earliest=record.span.first,
        latest=record.span.last,
        time=_timed(record).mention.time,
        timezone=_timed(record).mention.timezone or _timed(record).article.timezone,
        bound=by_hand.bound if by_hand and "date" in record.pinned else mention.bound,
        certainty=record.certainty,
        conditional=conditional is not None,
        condition=conditional.condition if conditional else None,
        status=Status.DISMISSED if record.dismissed else record.status,
        moved_from=record.moved_from,
        parties=_parties(record.statements),
        confidence=_confidence(record.agreeing),
        derived=mention.derived,
        evidence=record.lead,
        statements=tuple(record.statements),
        history=tuple(record.history),
        sources=voices(one.article for one in record.statements if not is_noted(one)),
        corroborated=_corroborated(record.agreeing),
        pinned="date" in record.pinned,
        conflicts=_conflicts(record),
    )


def is_noted(statement: Statement) -> bool:
    """Whether it is a person's note."""
    return statement.mention.rule.startswith(BY_HAND)


def _corroborated(agreeing: list[Statement]) -> date | None:
    days = [s.article.published for s in agreeing if s.article.published is not None]
    return max(days, default=None)


def _conflicts(record: Record) -> tuple[Statement, ...]:
    """One statement for each other date that was told as it stood, and that nothing explains.

    A date that the record had before, or that holds the present one or lies in it, is none.
    """
    if record.status is Status.CANCELLED:
        return ()
    known = {record.span, *record.left}
    told: dict[Span, Statement] = {}
    for one in record.statements:
        span = span_of(one.mention)
        plain = one.mention.status is Status.ACTIVE and not is_noted(one)
        agrees = span.covers(record.span) or record.span.covers(span)
        if plain and not agrees and span not in known and _since(record, one):
            told.setdefault(span, one)
    return tuple(told.values())


def _since(record: Record, one: Statement) -> bool:
    """Whether it was told when the record already had, or was about to get, its present date."""
    published, dated = one.article.published, record.lead.article.published
    return published is not None and dated is not None and published >= dated - _RECENT


def _timed(record: Record) -> Statement:
    """The statement that gives the clock time: the deciding one, else any of the same day."""
    days = (record.span.first, record.span.last)
    timed = (
        s
        for s in (record.lead, *record.agreeing)
        if s.mention.time and (s.mention.earliest, s.mention.latest) == days
    )
    return next(timed, record.lead)


def _kind(record: Record) -> Kind:
    told = Counter(s.mention.kind for s in record.statements)
    told[record.lead.mention.kind] += 1
    return max(told, key=lambda kind: (told[kind], kind is record.lead.mention.kind))


def _title(record: Record) -> str:
    """The title that says most within a calendar's width; the deciding statement's wins ties.

    What the sentence itself says counts, before what the title has from elsewhere.
    """
    told = [s.mention for s in (record.lead, *record.statements)]
    fitting = [one for one in told if len(one.title.split()) <= _TITLE_WORDS]
    return max(fitting or told, key=_says).title


def _says(mention: Mention) -> tuple[int, int]:
    topic = gist(mention.title).topic
    return len(telling(topic & gist(mention.quote).topic)), len(topic)


def _parties(statements: list[Statement]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(party for s in statements for party in s.mention.parties))


def _confidence(agreeing: list[Statement]) -> float:
    """What independent tellings come to together; copies of one sentence count once."""
    told: dict[str, float] = {}
    for s in agreeing:
        told[s.mention.quote] = max(told.get(s.mention.quote, 0.0), s.mention.confidence)
    return round(min(_MOST, 1 - prod(1 - sure for sure in told.values())), 4)
