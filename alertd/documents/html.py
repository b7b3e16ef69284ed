"""Web pages: the article without the page around it, and what its metadata claims."""

from typing import Any

from lxml import etree, html
from trafilatura import extract

from alertd.documents.metadata import candidates_of, headline_of, language_of, outlet_of
from alertd.documents.parts import Parts
from alertd.model.article import Problem

_NOISE = ("script", "style", "noscript", "nav", "footer", "aside", "form", "header", "template")
_ENOUGH = 80
Tree = Any  # lxml is not typed


def read(text: str) -> Parts:
    """Title, main text and date claims of a page, however broken it is."""
    tree = _parse(text)
    if tree is None:
        return Parts(title="", text="")
    title = headline_of(tree)
    body, problems = _main_text(text, tree)
    return Parts(
        title=title,
        text=_without_title(body, title),
        language=language_of(tree),
        outlet=outlet_of(tree),
        candidates=candidates_of(tree),
        problems=problems,
    )


def _parse(text: str) -> Tree | None:
    """A tree without network, entities or limits lifted; None where nothing can be made of it."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def _main_text(text: str, tree: Tree) -> tuple[str, list[Problem]]:
    try:
        found = extract(
            text,
            favor_recall=True,
            include_comments=False,
            include_tables=True,
            with_metadata=False,
            deduplicate=False,
        )
    except Exception:  # noqa: BLE001  a page that breaks the library is read by its tags
        found = None
    if found and len(found) >= _ENOUGH:
        return found, []
    problem = Problem(
        "reading.whole_page",
        "No article was told apart on this page; all its text was read.",
        "Save the article's text alone if odd dates turn up.",
    )
    return _all_text(tree), [problem]


def _all_text(tree: Tree) -> str:
    for element in list(tree.iter(*_NOISE)):
        element.drop_tree()
    blocks = ("p", "h1", "h2", "h3", "h4", "li", "tr", "div", "br", "td", "section")
    for element in tree.iter(*blocks):
        element.tail = f"\n{element.tail or ''}"
    return str(tree.text_content())


def _without_title(body: str, title: str) -> str:
    """The body; its own copy of the headline goes, since the headline is put before it."""
    first, _, rest = body.partition("\n")
    return rest if title and first.strip() == title else body
