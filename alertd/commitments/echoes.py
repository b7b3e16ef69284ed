"""Mentions that only repeat another: told coarsely once and precisely elsewhere, or once more."""

import re
from collections.abc import Sequence
from dataclasses import replace

from alertd.commitments.lang.en import vocabulary as words
from alertd.model.commitment import Mention

_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5
_COARSE_DAYS = 6
_ALIKE = 2
_NEAR = 700
_AGAIN = re.compile(
    r"[“\"]?(?:it|that|this|they|these|(?:the|this|that|these) (?:new |final )?(?:changes?|moves?"
    r"|measures?"
    r"|deadline|date|plans?|pause|truce|deal|extension"
    r"|order|rules?|meetings?|votes?|hearings?|talks|visit|trip|summit|session|day|gathering"
    r"|count|window|liftoff|launch|polls|doors|cut-?off|law|ban|strike|event))\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?:about |at )?(?:\d{1,2}(?:[:.]\d{2})? ?[ap]\.?m\b\.?.{0,16}|noon|midnight)")
_COMMON = frozenset(words.COMMON_WORDS.split())


def settle(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions, those that repeat another told by its title, kind and parties."""
    settled: list[Mention] = []
    for mention in mentions:
        first = _repeated(mention, settled)
        settled.append(_as(mention, first) if first else mention)
    return tuple(_as(m, p) if (p := _told_precisely(m, settled)) else m for m in settled)


def _as(mention: Mention, other: Mention) -> Mention:
    return replace(mention, title=other.title, kind=other.kind, parties=other.parties)


def _repeated(mention: Mention, earlier: Sequence[Mention]) -> Mention | None:
    """What was told just before of the same days, where this does not name a thing of its own."""
    for other in reversed(earlier[-4:]):
        if (other.earliest, other.latest) != (mention.earliest, mention.latest):
            continue
        if other.quote_start == mention.quote_start:
            return other if _beside(other, mention) or _adds_clock(other, mention) else None
        near = mention.quote_start - other.quote_end <= _NEAR
        if near and _AGAIN.match(mention.quote):
            return other
    return None


def _beside(other: Mention, mention: Mention) -> bool:
    """Whether two expressions of one sentence give one date twice: "Thursday, Nov. 27"."""
    between = mention.quote[other.end - mention.quote_start : mention.start - mention.quote_start]
    return (
        re.fullmatch(
            r"[\s,(]{0,3}(?:(?:or|on|for|which (?:falls|is|runs)(?: on| from)?|that is,?|i\.e\."
            r"|the day of) ?)?(?:on |at )?(?:the )?[\s,(]{0,2}",
            between,
        )
        is not None
    )


def _adds_clock(other: Mention, mention: Mention) -> bool:
    """Whether one gives the day and the other, alone, the time: "with a window at 2:57 p.m."."""
    return other.time is None and _CLOCK.fullmatch(mention.phrase) is not None


def _told_precisely(mention: Mention, mentions: Sequence[Mention]) -> Mention | None:
    """The one precise mention inside a coarse one's days that is about the same."""
    if (mention.latest - mention.earliest).days < _COARSE_DAYS:
        return None
    inside = [
        other
        for other in mentions
        if other is not mention
        and mention.earliest <= other.earliest
        and other.latest <= mention.latest
        and (other.latest - other.earliest) < (mention.latest - mention.earliest)
        and other.status == mention.status
        and (other.kind == mention.kind or mention.rule == "event" or other.rule == "event")
        and _about_one(mention, other)
    ]
    dates = {(other.earliest, other.latest) for other in inside}
    return inside[0] if len(dates) == 1 else None


def _about_one(mention: Mention, other: Mention) -> bool:
    """Whether the titles share what happens and, beside it, another word."""
    shared = _words(mention) & _words(other)
    happens = any(mention.title.find(f" {stem}") >= 0 for stem in shared)
    return len(shared) >= _ALIKE and happens


def _words(mention: Mention) -> frozenset[str]:
    return frozenset({w.casefold()[:_STEM] for w in _WORD.findall(mention.title)} - _COMMON)
