"""Whom an article is about as a whole: the name that goes before a title that names nobody."""

import re
from collections import Counter

from alertd.commitments.names import Names
from alertd.commitments.title_pieces import NameWords

_OFTEN = 3
_EARLY = 4
_LEAD = 450
_HEADLINE = 6
_SUBJECT = 6
# In one column of capitals: a dateline or a heading, "VIENNA (Wire) -", not a name in a sentence.
_SHOUTED = re.compile(r"[A-Z][A-Z .&'’-]{2,}(?<=[A-Z]{3})")
_OPENS = re.compile(r"(?:^|\n|[—–:)-] )(?:The )?$")


def owner_of(text: str, headline: str, names: Names, words: NameWords) -> str:
    """The party that an article tells most, by a short name; empty where none stands out.

    Most told is what stands in the headline, is the subject of the lead, or comes early and
    often. An authority that opens the lead is who acts, not whose the thing is.
    """
    weights: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    head = min(len(headline), _LEAD) if text.startswith(headline) else 0
    told = list(names.told())
    writers = {name for name, start in told if words.byline.search(text, max(0, start - 14), start)}
    for name, start in told:
        if name in writers or _is_shouted(text, name, start):
            continue
        in_headline = start < head
        opens = not in_headline and start < _LEAD and _OPENS.search(text[max(0, start - 8) : start])
        if names.may_own(name, leading=bool(in_headline or opens)):
            full = names.whole(name)
            counts[full] += 1
            weights[full] += 1 + _EARLY * (start < _LEAD) + _HEADLINE * in_headline
            weights[full] += _SUBJECT * (bool(opens) and not names.is_body(name))
    known = {name: n for name, n in weights.items() if counts[name] >= _OFTEN or n > counts[name]}
    most = max(known, key=lambda name: known[name], default="")
    return names.short(most)


def _is_shouted(text: str, name: str, start: int) -> bool:
    """Whether it stands there as a dateline's place does."""
    return _SHOUTED.fullmatch(name) is not None and text.startswith(name, start)
