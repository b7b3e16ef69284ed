"""Web pages: the article without the page around it, and what its metadata claims."""

import re
from dataclasses import replace
from itertools import islice
from typing import Any

from lxml import etree, html
from trafilatura import extract

from alertd.documents import furniture, live
from alertd.documents.metadata import (
    candidates_of,
    headline_of,
    host_of,
    is_live,
    language_of,
    outlet_of,
)
from alertd.documents.parts import Parts
from alertd.documents.words import words_of
from alertd.model.article import Problem

_ENOUGH = 80
_TOO_LITTLE = 0.5
# What content systems put between the paragraphs without marking it.
_LEFT_OVER = re.compile(
    r"(?:©|\(c\) |copyright )[^\n]{0,200}"
    r"|(?:sign up|subscribe|register now|follow us|share this|already a subscriber)\b[^\n]{0,160}"
    r"|[^\n]{0,140}\b(?:newsletter|inbox)\b[^\n]{0,60}\b(?:sign up|subscribe)\W{0,3}"
    r"|(?:published|updated|posted) [0-9]{1,3} (?:minutes?|hours?|days?) ago"
    r"|(?:photo(?:graph)?|image|picture|foto|bild)(?: credit)?s?(?: by)? ?[:/©][^\n]{0,120}"
    r"|advertisement|[^\n]{0,60}\b(?:uses?|accept|about|our) cookies\b[^\n]{0,100}",
    re.IGNORECASE,
)
# Where the parser gave up: tags nested beyond its depth hold the text.
_TAG = re.compile(r"<[^<>]*>")
_ROW_WITHOUT_WORDS = re.compile(r"[ \t]*\|[ \t|\\-]*")
_MOST_ELEMENTS = 50_000
_LONGEST_KICKER = 60
_LINES_BEFORE_TITLE = 3
Tree = Any  # lxml is not typed


def read(text: str) -> Parts:
    """Title, main text and date claims of a page, however broken it is."""
    tree = _parse(text)
    if tree is None:
        return Parts(title="", text="")
    title = headline_of(tree)
    claims = candidates_of(tree)
    about = Parts(
        title=title,
        text="",
        language=language_of(tree),
        outlet=outlet_of(tree),
        host=host_of(tree),
        candidates=claims,
    )
    declared, lost = is_live(tree), not tree.text_content().strip()
    furniture.clear(tree)
    if posts := live.sections_of(tree, title, declared=declared):
        sections = [replace(one, text=_cleared(one.text, title)) for one in posts]
        return replace(about, sections=sections, is_live=True)
    body, problems = (_TAG.sub("\n", text), []) if lost else _main_text(tree)
    return replace(about, text=_cleared(body, title), problems=problems)


def _cleared(body: str, title: str) -> str:
    return _without_title(_without_left_overs(body), title)


def letter_of(text: str) -> tuple[str, str | None]:
    """The text of a page that came as a mail, all of which is its article; and its language."""
    tree = _parse(text)
    if tree is None:
        return "", None
    language = language_of(tree)
    furniture.clear_hidden(tree)
    return _without_left_overs(words_of(tree)), language


def _parse(text: str) -> Tree | None:
    """A tree without network, entities or limits lifted; None where nothing can be made of it."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def _main_text(tree: Tree) -> tuple[str, list[Problem]]:
    found = _extracted(tree)
    marked = _marked_text(tree)
    if len(found) < _TOO_LITTLE * len(marked):
        return marked, []
    if len(found) >= _ENOUGH:
        return found, []
    problem = Problem(
        "reading.whole_page",
        "No article was told apart on this page; all its text was read.",
        "Save the article's text alone if odd dates turn up.",
    )
    return words_of(tree), [problem]


def _extracted(tree: Tree) -> str:
    if sum(1 for _ in islice(tree.iter(), _MOST_ELEMENTS + 1)) > _MOST_ELEMENTS:
        return ""  # the library weighs every element against others: hours, for no article
    try:
        found = extract(
            etree.tostring(tree, encoding="unicode", method="html"),
            favor_recall=True,
            include_comments=False,
            include_tables=True,
            with_metadata=False,
            deduplicate=False,
        )
    except Exception:  # noqa: BLE001  a page that breaks the library is read by its tags
        return ""
    return found or ""


def _marked_text(tree: Tree) -> str:
    """The text of the page's one article element, where it has one."""
    articles = list(tree.iter("article"))
    return words_of(articles[0]) if len(articles) == 1 else ""


def _without_left_overs(body: str) -> str:
    lines = (line for line in body.split("\n") if not _ROW_WITHOUT_WORDS.fullmatch(line))
    return "\n".join(line for line in lines if not _LEFT_OVER.fullmatch(line.strip(" |-\t")))


def _without_title(body: str, title: str) -> str:
    """The body; its own copy of the headline goes, since the headline is put before it.

    So do a kicker and the trail of sections above it.
    """
    lines = body.split("\n")
    for index, line in enumerate(lines[:_LINES_BEFORE_TITLE]):
        if title and " ".join(line.split()) == title:
            return "\n".join(lines[index + 1 :])
        if len(line) > _LONGEST_KICKER:
            break
    return body
