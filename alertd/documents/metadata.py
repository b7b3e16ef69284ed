"""What a page says about itself: Open Graph, JSON-LD, meta and time elements."""

import json
import re
from collections.abc import Iterator
from typing import Any

from alertd.documents.claims import claim
from alertd.model.article import DateCandidate, PublishedSource

_META_DATES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.created",
    "pubdate",
    "publishdate",
    "publish_date",
    "parsely-pub-date",
    "sailthru.date",
)
_ARTICLES = {
    "newsarticle",
    "article",
    "reportagenewsarticle",
    "analysisnewsarticle",
    "blogposting",
    "liveblogposting",
    "pressrelease",
    "report",
}
_HOST = re.compile(r"https?://([A-Za-z0-9.-]{3,253})(?:[:/?#]|$)")
_MOST_NODES = 2000
_LONGEST_JSON = 500_000
Tree = Any  # lxml is not typed


def candidates_of(tree: Tree) -> list[DateCandidate]:
    """Claims about the publication date, most trusted first."""
    written = [*_from_meta(tree), *_from_json(tree, "datePublished"), *_from_time(tree)]
    claims = [claim(text, PublishedSource.METADATA) for text in written]
    return [found for found in claims if found is not None]


def headline_of(tree: Tree) -> str:
    """The headline: the page's one h1, else what it tells others its title is."""
    headings = [_words(h1) for h1 in tree.iter("h1")]
    told = [words for words in headings if words]
    if len(told) == 1:
        return told[0]
    return _meta(tree, "og:title") or (told[0] if told else _title(tree))


def outlet_of(tree: Tree) -> str | None:
    """Who published it."""
    named = _meta(tree, "og:site_name") or _meta(tree, "application-name")
    return named or next(iter(_from_json(tree, "publisher")), None)


def host_of(tree: Tree) -> str | None:
    """The host that the page says it is at."""
    links = (link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical")
    for address in [next(links, None), _meta(tree, "og:url")]:
        if found := _HOST.match(address or ""):
            return found[1].lower()
    return None


def language_of(tree: Tree) -> str | None:
    """The language that the page declares, as ISO 639-1."""
    declared = tree.get("lang") or _meta(tree, "og:locale") or ""
    code = declared.replace("_", "-").partition("-")[0].lower()
    return code if code.isalpha() and len(code) == 2 else None  # noqa: PLR2004  ISO 639-1


def is_live(tree: Tree) -> bool:
    """Whether it says that it is a page that posts are added to."""
    return any("liveblogposting" in _kinds(node) for node in _json_nodes(tree))


def _meta(tree: Tree, name: str) -> str | None:
    for element in tree.iter("meta"):
        named = element.get("property") or element.get("name") or element.get("itemprop") or ""
        if named.lower() == name and (content := element.get("content")):
            return str(content).strip() or None
    return None


def _from_meta(tree: Tree) -> list[str]:
    found = [_meta(tree, name) for name in _META_DATES]
    return [text for text in found if text]


def _from_time(tree: Tree) -> list[str]:
    """Time elements outside of comments and lists of other articles: the first one that counts."""
    for element in tree.iter("time"):
        around = [ancestor.tag for ancestor in element.iterancestors()]
        if {"aside", "footer", "nav", "section"} & set(around):
            continue
        if stamp := element.get("datetime"):
            return [str(stamp)]
    return []


def _from_json(tree: Tree, field: str) -> list[str]:
    told = (_text(node.get(field)) for node in _json_nodes(tree) if _kinds(node) & _ARTICLES)
    return [text for text in told if text]


def _json_nodes(tree: Tree) -> Iterator[dict[str, Any]]:
    for element in tree.iter("script"):
        if "ld+json" not in (element.get("type") or ""):
            continue
        try:
            value = json.loads((element.text or "")[:_LONGEST_JSON])
        except (ValueError, RecursionError):
            continue
        yield from _nodes(value)


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in the JSON, breadth first, without recursion."""
    waiting, seen = [value], 0
    while waiting and seen < _MOST_NODES:
        node = waiting.pop(0)
        seen += 1
        if isinstance(node, dict):
            yield node
            waiting += [child for child in node.values() if isinstance(child, (dict, list))]
        elif isinstance(node, list):
            waiting += [child for child in node if isinstance(child, (dict, list))]


def _kinds(node: dict[str, Any]) -> set[str]:
    kinds = node.get("@type")
    return {str(kind).lower() for kind in (kinds if isinstance(kinds, list) else [kinds])}


def _text(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("name")
    return value.strip() or None if isinstance(value, str) else None


def _title(tree: Tree) -> str:
    element = next(tree.iter("title"), None)
    return _words(element) if element is not None else ""


def _words(element: Tree) -> str:
    return " ".join(str(element.text_content()).split())
