"""From notices to one message in plain text.

What comes from articles is quoted, never obeyed: no markup, no control characters, bounded length.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from alertd.model.commitment import Certainty, ChangeKind, Commitment, Status
from alertd.model.reminder import Notice
from alertd.notify.message import Message
from alertd.planning.words import (
    day_in_words,
    edtf_in_words,
    happens,
    late_in_words,
    when_in_words,
)

_LONGEST_QUOTE = 600
_LONGEST_LINE = 160
_MOST_CONFLICTS = 3
_CHANGES = frozenset(
    {ChangeKind.MOVED, ChangeKind.REFINED, ChangeKind.CANCELLED, ChangeKind.DISMISSED}
)
_WORTH_MENTIONING = timedelta(seconds=60)
_SURENESS = {
    Certainty.SCHEDULED: "scheduled",
    Certainty.EXPECTED: "expected, not fixed",
    Certainty.POSSIBLE: "only possible",
}
_UNITS = {"d": "day", "h": "hour", "m": "minute"}
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


@dataclass(frozen=True, slots=True)
class Block:
    """What one notice tells, in words without markup; `before` and `after` the quote are lines."""

    headline: str
    before: tuple[str, ...]
    quote: str
    source: str
    after: tuple[str, ...]
    why: str

    @property
    def text(self) -> str:
        """The block in plain text, without its headline."""
        quoted = (f"“{self.quote}”", f"— {self.source}")
        return "\n".join([*self.before, *quoted, *self.after, self.why])


def blocks_of(notices: Sequence[Notice], now: datetime, timezone: str) -> list[Block]:
    """What each notice tells a reader in this zone, the next date first."""
    ordered = sorted(notices, key=lambda notice: (notice.commitment.earliest, notice.delivery_id))
    return [_block(notice, now, timezone) for notice in ordered]


def render(
    notices: Sequence[Notice],
    *,
    now: datetime,
    timezone: str,
    repeat: bool,
    delivery_id: str,
    links: Mapping[str, str] | None = None,
) -> Message:
    """One message in plain text that tells all of `notices` (at least one).

    Args:
        notices: what to tell, each with its commitment.
        now: when it is sent, aware; decides "in 14 days" and what is late.
        timezone: the reader's zone.
        repeat: an earlier attempt may have arrived, which the message then says.
        delivery_id: stands in the footer.
        links: addresses by what they do, which stand before the footer.
    """
    blocks = blocks_of(notices, now, timezone)
    first, several = blocks[0].headline, len(blocks) > 1
    # Of a single one the message's own title is the headline.
    told = [f"{one.headline}\n{one.text}" if several else one.text for one in blocks]
    if links:
        told.append("\n".join(f"{name}: {address}" for name, address in links.items()))
    return Message(
        title=clean(f"{len(blocks)} dates. {first}") if several else first,
        body="\n\n".join([*told, footer(delivery_id, repeat=repeat)]),
        delivery_id=delivery_id,
    )


def about_itself(words: str, delivery_id: str, *, repeat: bool) -> Message:
    """What alertd has to tell about itself, as a message of its own."""
    text = clean(words, _LONGEST_QUOTE)
    return Message(
        title=clean(f"alertd: {text}"),
        body=f"{text}\n\n{footer(delivery_id, repeat=repeat)}",
        delivery_id=delivery_id,
    )


def clean(text: str, longest: int = _LONGEST_LINE) -> str:
    """Text on one line that no terminal, mail header or reader can be misled by."""
    if not text.isprintable():
        text = "".join(" " if unicodedata.category(char) in _HIDDEN else char for char in text)
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def footer(delivery_id: str, *, repeat: bool) -> str:
    """The last line, by which a repeat can be told."""
    marked = "possible repeat: an earlier attempt may have reached you · " if repeat else ""
    return f"{marked}alertd {delivery_id}"


def _headline(notice: Notice, now: datetime, zone: str) -> str:
    commitment = notice.commitment
    title = clean(commitment.title)
    if notice.stage == "changed":
        return clean(f"{_what_changed(notice)}: {title}")
    if notice.stage == "passed":
        return clean(f"Passed: {title} ({day_in_words(commitment.latest)})")
    if notice.stage == "unresolved":
        day = day_in_words(commitment.latest)
        return clean(f"Unresolved: {title} ({day}); nothing was heard since")
    if notice.stage == "at":
        return clean(f"Now: {title}")
    return clean(f"{happens(commitment, now, zone)}: {title}")


def _block(notice: Notice, now: datetime, zone: str) -> Block:
    commitment = notice.commitment
    return Block(
        headline=_headline(notice, now, zone),
        before=(
            *_correction(notice),
            f"When: {when_in_words(commitment, now, zone)}",
            f"How sure: {_SURENESS[commitment.certainty]}",
            *_condition(commitment),
            *([f"Reckoned: {clean(commitment.derived)}"] if commitment.derived else []),
        ),
        quote=clean(commitment.evidence.mention.quote, _LONGEST_QUOTE),
        source=source_of(commitment),
        after=(*_told_by(commitment), *_conflicts(commitment), *_lateness(notice, now)),
        why=f"Why you get this: {clean(notice.why)}; {_stage_in_words(notice.stage)}; "
        f"its sentence was read by the rule {clean(commitment.evidence.mention.rule)}.",
    )


def _correction(notice: Notice) -> list[str]:
    if notice.stage != "changed" or notice.was is None:
        return []
    was, commitment = edtf_in_words(notice.was), notice.commitment
    because = f" because “{said}”" if (said := _what_changed_it(commitment)) else ""
    if commitment.is_off:
        dismissed = commitment.status is Status.DISMISSED
        now = "set aside by a person" if dismissed else "it is called off"
        return [f"You were told {was}; now {now}{because}."]
    firmed = "; the date has firmed" if _has_firmed(notice) else ""
    return [f"You were told {was}; now {edtf_in_words(commitment.edtf)}{firmed}{because}."]


def _what_changed(notice: Notice) -> str:
    status = notice.commitment.status
    if status is Status.CANCELLED:
        return "Called off"
    if status is Status.DISMISSED:
        return "Set aside"
    return "FIRMED" if _has_firmed(notice) else "Date changed"


def _has_firmed(notice: Notice) -> bool:
    """Whether the new date lies within the coarser one that they were told."""
    days = (notice.was or "").partition("T")[0]
    first, between, last = days.partition("/")
    commitment = notice.commitment
    narrower = str(commitment.earliest) >= first and str(commitment.latest) <= last
    return bool(between) and narrower


def _what_changed_it(commitment: Commitment) -> str:
    """The sentence of the article, or of the person, that last changed the date."""
    lines = [one.quote for one in commitment.history if one.kind in _CHANGES]
    return clean(lines[-1], _LONGEST_QUOTE).rstrip(".") if lines else ""


def _told_by(commitment: Commitment) -> list[str]:
    """By how many independent sources it is told, and when one last said so."""
    number = f"{commitment.sources} independent source{'s' * (commitment.sources > 1)}"
    if commitment.corroborated is None:
        return [f"Told by {number}."]
    return [f"Told by {number}, last on {day_in_words(commitment.corroborated)}."]


def _conflicts(commitment: Commitment) -> list[str]:
    """The other dates that are told, each with its sentence."""
    return [
        f"Another date is told: {day_in_words(one.mention.earliest)}, "
        f"“{clean(one.mention.quote, _LONGEST_QUOTE)}” ({clean(one.article.name)})"
        for one in commitment.conflicts[:_MOST_CONFLICTS]
    ]


def _condition(commitment: Commitment) -> list[str]:
    if not commitment.conditional:
        return []
    said = clean(commitment.condition, _LONGEST_QUOTE) if commitment.condition else "see the quote"
    return [f"On condition: {said}"]


def source_of(commitment: Commitment) -> str:
    """The article that the date rests on: title, outlet, day, name."""
    article = commitment.evidence.article
    parts = [clean(article.title) or clean(article.name)]
    if article.outlet:
        parts.append(clean(article.outlet))
    if article.published:
        how = "inferred " if article.published_source == "inferred" else ""
        parts.append(f"{how}{day_in_words(article.published)}")
    parts.append(clean(article.name))
    return " · ".join(parts)


def _lateness(notice: Notice, now: datetime) -> list[str]:
    late = now - notice.due_at
    if late < _WORTH_MENTIONING:
        return []
    words = f"Late by {late_in_words(late)}"
    if notice.missed:
        words += f"; stands also for: {', '.join(notice.missed)}"
    return [f"{words}."]


def _stage_in_words(stage: str) -> str:
    named = {
        "day": "on the day",
        "at": "at its time",
        "passed": "once it has passed",
        "unresolved": "since it passed and no article said what came of it",
        "short_notice": "at once, since no earlier notice was possible",
        "changed": "at once, since the date changed",
        "snoozed": "anew, since its snooze is over",
        "again": "once more",
        "escalated": "as the next to be told",
    }
    if stage in named:
        return named[stage]
    count, unit = stage[:-1], _UNITS.get(stage[-1:], stage[-1:])
    return f"{count} {unit}{'' if count == '1' else 's'} ahead"
