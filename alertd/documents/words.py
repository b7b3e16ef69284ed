"""All the text of a page's element, a line a block."""

from typing import Any

from lxml import etree

Tree = Any  # lxml is not typed
_BLOCKS = {
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "div", "br", "section", "article",
    "blockquote", "dt", "dd", "pre", "table", "ul", "ol", "figure", "figcaption", "header",
}  # fmt: skip
_CELLS = {"td", "th"}


def words_of(tree: Tree) -> str:
    """The text, a line a block, the cells of a table's row apart."""
    words: list[str] = []
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if not isinstance(element.tag, str):
            words.append(element.tail or "" if event == "end" else "")
            continue
        if element.tag in _BLOCKS and (event == "start" or element.tag != "br"):
            words.append("\n")
        elif element.tag in _CELLS:
            words.append(" | " if event == "end" else "")
        text = element.text if event == "start" else element.tail if element is not tree else ""
        words.append(" ".join((text or "").split("\n")))
    # The last cell of a row, and one that only lays out a page, has nothing to be kept apart from.
    return "\n".join(line.strip(" |\t") for line in "".join(words).split("\n"))
