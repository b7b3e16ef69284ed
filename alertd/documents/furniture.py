"""What stands around an article on its page: navigation, promotions, related links, comments."""

import re
from dataclasses import dataclass
from itertools import islice
from typing import Any

Tree = Any  # lxml is not typed

_TAGS = {
    "script", "style", "noscript", "template", "iframe", "svg", "nav", "footer", "form", "dialog",
    "button", "select", "menu", "figcaption",
}  # fmt: skip
_UNSEEN = {"script", "style", "noscript", "template", "head", "title"}
_HIDES = re.compile(
    r"\bdisplay\s{0,3}:\s{0,3}none|\bvisibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE
)
_OUTSIDE_ONLY = {"header", "aside"}
# Words of class and id, as most content systems choose them; each must stand alone in the name.
_NAMES = {
    "ad", "ads", "advert", "advertisement", "advertorial", "banner", "breadcrumb", "breadcrumbs",
    "comment", "comments", "consent", "cookie", "cookies", "crumbs", "disqus", "foot",
    "footer", "gdpr", "menu", "more-stories", "most-read", "nav", "navbar",
    "newsletter", "offer", "outbrain", "popular", "promo", "promos", "promotion",
    "read-next", "recirc", "recommended", "related", "share", "sharing", "sidebar", "skip",
    "social", "sponsored", "subscribe", "taboola", "topbar", "trending",
}  # fmt: skip
_NAME = re.compile(r"[a-z]+(?:[-_](?=[a-z])[a-z]+)*")
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_LISTS = {"ul", "ol", "table"}
_ELSEWHERE = re.compile(
    r"(?:(?:related|recommended|popular|trending)"
    r"(?: (?:stories|articles|news|content|coverage|topics|links|posts|now|for you|on this))?"
    r"|latest (?:news|stories|articles)|up next|what to read next|advertisement|sponsored.{0,20}"
    r"|read (?:more|next|also)\b.{0,40}|also (?:today|read|on|in) ?.{0,20}|editors?['’]? picks"
    r"|more (?:on this|from|stories|news|like this|headlines)\b.{0,40}"
    r"|most (?:read|popular|viewed|shared)\b.{0,20}|you (?:may|might) (?:also )?(?:like|be).{0,30}"
    r"|(?:your |reader |readers['’] |[0-9]{1,6} )?comments?(?: \([0-9]{1,6}\))?"
    r"|leave a (?:comment|reply)|join the (?:conversation|discussion|debate)|follow us\b.{0,30}"
    r"|sign up\b.{0,50}|subscribe\b.{0,40}|(?:our |free )?newsletters?|share this\b.{0,20}"
    r"|mehr zum thema|lesen sie auch|kommentare|(?:à )?lire aussi|commentaires?|lea también"
    r"|te puede interesar|comentarios|leia também|leggi anche)\W{0,3}",
    re.IGNORECASE,
)
_LONGEST_HEADING = 60
_MOST_OF_THE_PAGE = 0.4
_MOSTLY_LINKS = 0.6
_FEW_LINKS = 3
_NEAR = 12
_LONGEST_NAME = 400


@dataclass(slots=True)
class _Size:
    """How much text an element holds, how much of it in links, and whether the headline."""

    text: int = 0
    linked: int = 0
    links: int = 0
    headline: bool = False


def clear_hidden(tree: Tree) -> None:
    """Take out what a browser would not show: scripts, styles, and what they hide."""
    for element in list(tree.iter()):
        if element is tree or element.getparent() is None:
            continue
        if not isinstance(element.tag, str) or element.tag in _UNSEEN or _is_hidden(element):
            element.drop_tree()


def _is_hidden(element: Tree) -> bool:
    style = element.get("style") or ""
    return "hidden" in element.attrib or bool(_HIDES.search(style[:_LONGEST_NAME]))


def clear(tree: Tree) -> None:
    """Take out of the tree what is not the article; what holds most of the text always stays."""
    sizes = _sizes(tree)
    whole = max(1, sizes[tree].text)
    waiting = [tree]
    while waiting:
        parent = waiting.pop()
        cut: int | None = None
        for child in list(parent):
            if not isinstance(child.tag, str):
                continue
            cut = _cut(child, sizes, cut)
            leave = cut is not None or _is_furniture(child, sizes)
            if leave and not _is_body(child, sizes, whole):
                child.drop_tree()
            else:
                # A box with the key dates, say; the extraction would drop it for its tag.
                if child.tag == "aside":
                    child.tag = "div"
                waiting.append(child)


def _sizes(tree: Tree) -> dict[Tree, _Size]:
    """Every element's size, from the leaves up: each is looked at once."""
    sizes: dict[Tree, _Size] = {}
    for element in reversed(list(tree.iter())):
        size = sizes.setdefault(element, _Size())
        if isinstance(element.tag, str):
            size.text += len((element.text or "").strip())
            size.headline |= element.tag == "h1"
        if element.tag == "a":
            size.linked, size.links = size.text, 1
        if (parent := element.getparent()) is not None:
            above = sizes.setdefault(parent, _Size())
            above.text += size.text + len((element.tail or "").strip())
            above.linked += size.linked
            above.links += size.links
            above.headline |= size.headline
    return sizes


def _is_body(element: Tree, sizes: dict[Tree, _Size], whole: int) -> bool:
    size = sizes[element]
    return size.headline or (size.text > _MOST_OF_THE_PAGE * whole and element.tag not in _TAGS)


def _is_furniture(element: Tree, sizes: dict[Tree, _Size]) -> bool:
    if element.tag in _TAGS or _is_named_so(element):
        return True
    size = sizes[element]
    if element.tag in _OUTSIDE_ONLY:
        return size.linked > _MOSTLY_LINKS * size.text or not _is_within_article(element)
    lists_links = element.tag in _LISTS and size.links >= _FEW_LINKS
    return lists_links and size.linked > _MOSTLY_LINKS * size.text


def _is_within_article(element: Tree) -> bool:
    around = islice(element.iterancestors(), _NEAR)
    return any(ancestor.tag == "article" for ancestor in around)


def _is_named_so(element: Tree) -> bool:
    named = f"{element.get('class') or ''} {element.get('id') or ''}".lower()[:_LONGEST_NAME]
    return any(
        name in _NAMES or not _NAMES.isdisjoint(re.split("[-_]", name)[:2])
        for name in _NAME.findall(named)
    )


def _cut(element: Tree, sizes: dict[Tree, _Size], before: int | None) -> int | None:
    """The level of the heading whose passage is left out here; None where none is."""
    level = _HEADINGS.get(element.tag)
    if level is None:
        return before
    if 0 < sizes[element].text <= _LONGEST_HEADING:
        words = " ".join(str(element.text_content()).split())
        if _ELSEWHERE.fullmatch(words):
            return level
    return before if before is not None and level > before else None
