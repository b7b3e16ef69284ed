"""What one article says of one commitment: its statements and the one that decides."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from alertd.ledger.profiles import Profile
from alertd.ledger.spans import Span
from alertd.ledger.statements import Place, place_of
from alertd.model.commitment import ArticleRef, Certainty, Mention, Statement, Status

_SURENESS = {Certainty.POSSIBLE: 0, Certainty.EXPECTED: 1, Certainty.SCHEDULED: 2}


def sureness(certainty: Certainty) -> int:
    """How sure: 0 for possible, 1 for expected, 2 for scheduled."""
    return _SURENESS[certainty]


def span_of(mention: Mention) -> Span:
    """Returns the days that a mention covers, whichever way round it gives them."""
    return Span(min(mention.earliest, mention.latest), max(mention.earliest, mention.latest))


@dataclass(frozen=True, slots=True)
class Claim:
    """Statements of one article on one commitment; `lead` is the one that the date rests on.

    `moved_from` is the day that the article says it is taken away from. `number` is its place
    among the article's claims, `told` what each of the statements is about, `profiles` the same
    with each that is different once. `bonds` are the
    tokens of people's corrections that it shares with what it belongs to, `sides` those that
    keep it from what it does not.
    """

    lead: Statement
    span: Span
    status: Status
    moved_from: date | None
    certainty: Certainty
    statements: tuple[Statement, ...]
    told: tuple[Profile, ...]
    profiles: tuple[Profile, ...]
    number: int = 0
    bonds: frozenset[str] = frozenset()
    sides: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """The id of its first statement: no other claim has it."""
        return self.statements[0].id

    @property
    def place(self) -> Place:
        """Where its article stands in the order in which the ledger is folded."""
        return place_of(self.lead.article)

    @property
    def article(self) -> ArticleRef:
        """The article that says so."""
        return self.lead.article


def claim_of(statements: Sequence[Statement], profiles: Mapping[str, Profile]) -> Claim:
    """Returns what these statements, all of one article on one thing, come to.

    Called off on one day and set for a later one in the same article is a move.
    """
    off = [s for s in statements if s.mention.status is Status.CANCELLED]
    on = [s for s in statements if s.mention.status is not Status.CANCELLED]
    moves = [s for s in on if s.mention.status is Status.MOVED]
    if not off or moves:
        status, deciding = (Status.MOVED, moves) if moves else (Status.ACTIVE, on)
        return _claim(statements, deciding, status, profiles)
    day_off = min(s.mention.earliest for s in off)
    later = [s for s in on if s.mention.earliest > max(s.mention.latest for s in off)]
    if later:
        return _claim(statements, later, Status.MOVED, profiles, day_off)
    return _claim(statements, off, Status.CANCELLED, profiles)


def _claim(
    statements: Sequence[Statement],
    deciding: list[Statement],
    status: Status,
    profiles: Mapping[str, Profile],
    day_off: date | None = None,
) -> Claim:
    lead = min(deciding, key=_decisive)
    told = [s.mention.moved_from for s in deciding if s.mention.moved_from is not None]
    about = tuple(profiles[s.id] for s in statements)
    return Claim(
        lead=lead,
        span=span_of(lead.mention),
        status=status,
        moved_from=lead.mention.moved_from or min(told, default=day_off),
        certainty=max((s.mention.certainty for s in statements), key=sureness),
        statements=tuple(statements),
        told=about,
        profiles=tuple(dict.fromkeys(about)),
    )


def grown(claim: Claim, single: Claim) -> Claim | None:
    """Returns a claim with the statement of another, where none of them moves or calls off.

    Where one does, what decides has to be looked for anew: None. An article that says one thing
    a thousand times is so read in as many steps.
    """
    plain = claim.status is single.status is Status.ACTIVE
    if not plain or claim.moved_from is not None or single.moved_from is not None:
        return None
    lead = min(claim.lead, single.lead, key=_decisive)
    return replace(
        claim,
        lead=lead,
        span=span_of(lead.mention),
        certainty=max(claim.certainty, single.certainty, key=sureness),
        statements=(*claim.statements, *single.statements),
        told=(*claim.told, *single.told),
        profiles=tuple(dict.fromkeys((*claim.profiles, *single.profiles))),
    )


def _decisive(statement: Statement) -> tuple[bool, int, bool, int, bool, float, int, str]:
    """Sorts first what is surest of a real date: stated, then in figures, finest, timed."""
    mention = statement.mention
    return (
        mention.derived is not None,
        -sureness(mention.certainty),
        not any(sign.isdigit() for sign in mention.phrase),
        span_of(mention).days,
        mention.time is None,
        -mention.confidence,
        mention.start,
        statement.id,
    )
