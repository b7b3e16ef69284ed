"""From a folded record to the commitment that people see."""

from collections import Counter
from math import prod

from alertd.ledger.records import Record
from alertd.ledger.words import gist
from alertd.model.commitment import Commitment, Kind, Statement

_MOST = 0.99
_TITLE_WORDS = 12


def commitment_of(record: Record) -> Commitment:
    """Returns the commitment that a record has come to."""
    mention = record.lead.mention
    conditional = next((s.mention for s in record.agreeing if s.mention.conditional), None)
    return Commitment(
        id=min(s.id for s in record.statements),
        title=_title(record),
        kind=_kind(record),
        earliest=record.span.first,
        latest=record.span.last,
        time=_timed(record).mention.time,
        timezone=_timed(record).mention.timezone or _timed(record).article.timezone,
        bound=mention.bound,
        certainty=record.certainty,
        conditional=conditional is not None,
        condition=conditional.condition if conditional else None,
        status=record.status,
        moved_from=record.moved_from,
        parties=_parties(record.statements),
        confidence=_confidence(record.agreeing),
        derived=mention.derived,
        evidence=record.lead,
        statements=tuple(record.statements),
        history=tuple(record.history),
    )


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
    """The title that says most within a calendar's width; the deciding statement's wins ties."""
    titles = dict.fromkeys(s.mention.title for s in (record.lead, *record.statements))
    fitting = [t for t in titles if len(t.split()) <= _TITLE_WORDS]
    return max(fitting or titles, key=lambda title: len(gist(title).topic))


def _parties(statements: list[Statement]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(party for s in statements for party in s.mention.parties))


def _confidence(agreeing: list[Statement]) -> float:
    """What independent tellings come to together; copies of one sentence count once."""
    told: dict[str, float] = {}
    for s in agreeing:
        told[s.mention.quote] = max(told.get(s.mention.quote, 0.0), s.mention.confidence)
    return round(min(_MOST, 1 - prod(1 - sure for sure in told.values())), 4)
