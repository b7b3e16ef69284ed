"""Live pages: posts added one after the other, each with its own time."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import Any

from alertd.documents.claims import claim
from alertd.documents.parts import Section
from alertd.documents.words import words_of
from alertd.model.article import DateCandidate, PublishedSource

Tree = Any  # lxml is not typed
_FEWEST = 3
_MOST = 5000
_NEAR = 8
_WORDS = 40
_LONGEST_STAMP = 100
_LIVE = re.compile(
    r"\blive\b|\bliveblog\b|\bliveticker\b|\ben direct\b|\ben directo\b", re.IGNORECASE
)


def sections_of(tree: Tree, title: str, *, declared: bool) -> list[Section]:
    """The page in sections: its posts at their own times, what stands around them at the last.

    None where it is no live page: it is `declared` to be one, or its title says so, and at least
    three stamped posts stand beside one another.
    """
    if not declared and not _LIVE.search(title):
        return []
    posts = _posts(tree)
    if len(posts) < _FEWEST:
        return []
    last = max((posted for _, posted in posts), key=_when)
    around = next(posts[0][0].iterancestors("article", "main", "body"), tree)
    sections = []
    for post, posted in posts:
        _drop_stamps(post)
        sections.append(Section(words_of(post), posted))
        post.drop_tree()
    _drop_stamps(around)
    return [Section(words_of(around), last), *sections]


def _posts(tree: Tree) -> list[tuple[Tree, DateCandidate]]:
    """The elements beside one another that each hold a stamp and some words, in order."""
    beside: dict[Tree, dict[Tree, DateCandidate]] = defaultdict(dict)
    for element, stamp in islice(_stamps(tree), _MOST):
        child = element
        for parent in islice(element.iterancestors(), _NEAR):
            beside[parent].setdefault(child, stamp)
            child = parent
    most = max((len(children) for children in beside.values()), default=0)
    # The outermost of several is the list of posts; within it stand the stamps of one.
    holder = next((one for one in tree.iter() if len(beside.get(one, ())) == most > 1), None)
    found = beside[holder].items() if holder is not None else ()
    return [(child, stamp) for child, stamp in found if _says(child) > _WORDS]


def _says(post: Tree) -> int:
    """How many characters it holds besides its stamps."""
    return len(post.text_content()) - sum(len(one.text_content()) for one in post.iter("time"))


def _when(posted: DateCandidate) -> datetime:
    assert posted.moment is not None
    return posted.moment


def _stamps(tree: Tree) -> Iterator[tuple[Tree, DateCandidate]]:
    for element in tree.iter("time"):
        stamp = claim(element.get("datetime") or "", PublishedSource.METADATA)
        if stamp is not None and stamp.moment is not None:
            yield element, stamp


def _drop_stamps(tree: Tree) -> None:
    """Take out the times, with the short line that each stands in."""
    for element in list(tree.iter("time")):
        line = element.getparent()
        if line is None:
            continue
        is_line = line is not tree and len(line.text_content()) < _LONGEST_STAMP
        (line if is_line and line.getparent() is not None else element).drop_tree()
