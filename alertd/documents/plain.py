"""Plain text: the first line is the title when it reads like one; hard-wrapped lines are joined."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from alertd.documents.parts import Parts

_LONGEST_TITLE = 200
_WIDEST = 110
_NARROWEST = 50
_MOST = 0.7
_FEWEST_BREAKS = 2
_LIST_ENTRY = re.compile(r"[-*•–—>|]|\(?[0-9]{1,3}[.)] ")


def read(text: str) -> Parts:
    """The text, a line a paragraph, and its headline."""
    text = unwrapped(text)
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return Parts(title=first if len(first) <= _LONGEST_TITLE else "", text=text)


def unwrapped(text: str) -> str:
    """The text with the breaks taken out that only keep its lines short.

    Such a break stands where the next word would not have fitted any more.
    """
    lines = text.splitlines()
    width = max((len(line.rstrip()) for line in lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return text
    inner = [(one, two) for one, two in pairwise(lines) if one.strip() and _may_go_on(two)]
    full = sum(1 for one, two in inner if _is_full(one, two, width))
    if len(inner) < _FEWEST_BREAKS or full < _MOST * len(inner):
        return text
    return "\n".join(_joined(lines, width))


def _may_go_on(line: str) -> bool:
    return bool(line.strip()) and not _LIST_ENTRY.match(line.strip())


def _is_full(line: str, following: str, width: int) -> bool:
    return len(line.rstrip()) + 1 + len(following.split(maxsplit=1)[0]) > width


def _joined(lines: Sequence[str], width: int) -> Iterator[str]:
    paragraph: list[str] = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        paragraph.append(line.strip())
        goes_on = line.strip() and _may_go_on(following) and _is_full(line, following, width)
        if not goes_on:
            yield " ".join(paragraph)
            paragraph = []
