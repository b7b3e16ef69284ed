"""Word lists as one factored pattern: a word is read letter by letter, not list entry by entry."""

import re
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

# Not escaped, so that rules may still say how wide a space is.
_PLAIN = " -'’"


def factored(words: str | Iterable[str]) -> str:
    """A pattern that matches any of these words, given apart or spaced, the longest that fits.

    Words that begin alike share what they begin with, so a text that is none of them is left
    after a letter or two however long the list is.
    """
    return _either(sorted(set(words.split() if isinstance(words, str) else words)))


def _either(words: list[str]) -> str:
    may_end = "" in words
    branches = [
        (letter if letter in _PLAIN else re.escape(letter)) + _either([word[1:] for word in group])
        for letter, group in groupby(filter(None, words), key=itemgetter(0))
    ]
    if not branches:
        return ""
    alone = len(branches) == 1 and not may_end
    return branches[0] if alone else f"(?:{'|'.join(branches)}){'?' if may_end else ''}"
