"""Mentions that only repeat another: told coarsely once and precisely elsewhere, or once more."""

import re
from collections.abc import Sequence
from dataclasses import replace

from alertd.commitments.language import Language
from alertd.model.commitment import Mention

_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5
_COARSE_DAYS = 6
_ALIKE = 2
_OPENING = 350
_NEAR = 700


def settle(mentions: Sequence[Mention], language: Language) -> tuple[Mention, ...]:
    """The mentions, those that repeat another told by its title, kind and parties."""
    settled: list[Mention] = []
    for mention in mentions:
        first = _repeated(mention, settled, language)
        settled.append(_as(mention, first) if first else mention)
    return tuple(
        _placed(m, p) if (p := _told_precisely(m, settled, language)) else m for m in settled
    )


def _placed(mention: Mention, precise: Mention) -> Mention:
    """A coarse mention on the day that the article itself gives for it elsewhere."""
    return replace(
        _as(mention, precise),
        earliest=precise.earliest,
        latest=precise.latest,
        bound=precise.bound,
        certainty=precise.certainty,
    )


def _as(mention: Mention, other: Mention) -> Mention:
    return replace(mention, title=other.title, kind=other.kind, parties=other.parties)


def _repeated(mention: Mention, earlier: Sequence[Mention], language: Language) -> Mention | None:
    """What was told just before of the same days, where this does not name a thing of its own."""
    for other in reversed(earlier[-4:]):
        if (other.earliest, other.latest) != (mention.earliest, mention.latest):
            continue
        if other.quote_start == mention.quote_start:
            same = _beside(other, mention, language) or _adds_clock(other, mention, language)
            return other if same else None
        near = mention.quote_start - other.quote_end <= _NEAR
        if near and language.echoes.again.match(mention.quote):
            return other
    return None


def _beside(other: Mention, mention: Mention, language: Language) -> bool:
    """Whether two expressions of one sentence give one date twice: "Thursday, Nov. 27"."""
    between = mention.quote[other.end - mention.quote_start : mention.start - mention.quote_start]
    return language.echoes.beside.fullmatch(between) is not None


def _adds_clock(other: Mention, mention: Mention, language: Language) -> bool:
    """Whether one gives the day and the other, alone, the time: "with a window at 2:57 p.m."."""
    return other.time is None and language.echoes.clock.fullmatch(mention.phrase) is not None


def _told_precisely(
    mention: Mention, mentions: Sequence[Mention], language: Language
) -> Mention | None:
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
        and _about_one(mention, other, language)
    ]
    dates = {(other.earliest, other.latest) for other in inside}
    return inside[0] if len(dates) == 1 else None


def _about_one(mention: Mention, other: Mention, language: Language) -> bool:
    """Whether the titles share what happens and, beside it, another word."""
    shared = _words(mention, language) & _words(other, language)
    if mention.start < _OPENING:
        return bool(shared)
    happens = any(mention.title.find(f" {stem}") >= 0 for stem in shared)
    return len(shared) >= _ALIKE and happens


def _words(mention: Mention, language: Language) -> frozenset[str]:
    stems = {word.casefold()[:_STEM] for word in _WORD.findall(mention.title)}
    return frozenset(stems - language.echoes.common)
