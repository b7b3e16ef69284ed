"""A digest and a receipt in words: plain text, each line with its source."""

from collections.abc import Callable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from alertd.model.commitment import Commitment
from alertd.notify.message import Message
from alertd.notify.render import clean, footer, source_of
from alertd.planning.digest import Contents, Entry
from alertd.planning.words import day_in_words, edtf_in_words

_MOST_LINES = 40
_MOST_ARTICLES = 20
_LONGEST_QUOTE = 200


def digest(
    contents: Contents,
    *,
    route: str,
    delivery_id: str,
    repeat: bool,
    link: Callable[[str], str | None],
) -> Message:
    """What changed since the last one first, then what is ahead by day; each with its source.

    `link` gives the page of a commitment by its id, or None where there is no page to point to.
    """
    blocks: list[str] = []
    for name, entries in contents.changed:
        blocks.append("\n".join([f"{name}:", *_some(entries, lambda one: _changed(one, link))]))
    if contents.ahead:
        blocks.append("The next 30 days:")
    for day, entries in contents.ahead:
        lines = _some(entries, lambda one: _line(one, link))
        blocks.append("\n".join([f"{day_in_words(day)}:", *lines]))
    blocks.append(f"Why you get this: the digest of route “{clean(route)}”.")
    changes = sum(len(entries) for _, entries in contents.changed)
    ahead = sum(len(entries) for _, entries in contents.ahead)
    return Message(
        title=f"Digest: {changes} changed, {ahead} in the next 30 days",
        body="\n\n".join([*blocks, footer(delivery_id, repeat=repeat)]),
        delivery_id=delivery_id,
    )


def receipt(
    read: Sequence[tuple[str, Sequence[str]]],
    upcoming: tuple[datetime, str, str] | None,
    *,
    zone: str,
    delivery_id: str,
    repeat: bool,
) -> Message:
    """How many commitments articles held, and when the next notice about them goes."""
    found = len({uid for _, uids in read for uid in uids})
    what = f"“{clean(read[0][0])}”" if len(read) == 1 else f"{len(read)} articles"
    number = f"{found or 'no'} commitment{'' if found == 1 else 's'}"
    lines = [f"- {clean(name)}: {len(uids)}" for name, uids in read[:_MOST_ARTICLES]]
    if len(read) > _MOST_ARTICLES:
        lines.append(f"- and {len(read) - _MOST_ARTICLES} more")
    return Message(
        title=clean(f"Read {what}: {number} found"),
        body="\n\n".join(
            [
                f"Read {what}: {number} found. {_next(upcoming, zone)}",
                *(["\n".join(lines)] if len(read) > 1 else []),
                "Why you get this: receipts are asked for (alerts.receipt).",
                footer(delivery_id, repeat=repeat),
            ]
        ),
        delivery_id=delivery_id,
    )


def _next(upcoming: tuple[datetime, str, str] | None, zone: str) -> str:
    if upcoming is None:
        return "No alert follows from it."
    when, stage, title = upcoming
    local = when.astimezone(ZoneInfo(zone))
    at = f"{day_in_words(local.date())} {local:%H:%M} {zone}"
    return f"Next alert: {at}, {clean(title)} ({stage})."


def _some(entries: Sequence[Entry], line: Callable[[Entry], str]) -> list[str]:
    lines = [line(one) for one in entries[:_MOST_LINES]]
    if len(entries) > _MOST_LINES:
        lines.append(f"- and {len(entries) - _MOST_LINES} more; alertd list shows them")
    return lines


def _changed(entry: Entry, link: Callable[[str], str | None]) -> str:
    change = entry.change
    assert change is not None
    dates = [edtf_in_words(one) for one in (change.before, change.after) if one]
    told = " -> ".join(dict.fromkeys(dates)) or edtf_in_words(entry.commitment.edtf)
    return f"- {clean(entry.commitment.title)}: {told}\n{_founded(entry, link, change.quote)}"


def _line(entry: Entry, link: Callable[[str], str | None]) -> str:
    commitment = entry.commitment
    clock = f"{commitment.time} {commitment.timezone} " if commitment.time else ""
    quote = commitment.evidence.mention.quote
    return f"- {clock}{clean(commitment.title)}{_span(commitment)}\n{_founded(entry, link, quote)}"


def _span(commitment: Commitment) -> str:
    """A span names both of its ends, and what hangs on a condition says so."""
    words = ""
    if commitment.latest != commitment.earliest:
        words = f" ({edtf_in_words(commitment.edtf)})"
    return f"{words}, on condition" if commitment.conditional else words


def _founded(entry: Entry, link: Callable[[str], str | None], quote: str) -> str:
    """The sentence, where it stands, and when a source last said so."""
    commitment = entry.commitment
    last = commitment.corroborated
    said = f"last corroborated {day_in_words(last)}" if last else "told by no dated article"
    where = link(entry.uid) or source_of(commitment)
    return f"  “{clean(quote, _LONGEST_QUOTE)}”\n  {where} · {said}"
