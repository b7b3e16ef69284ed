"""RSS and Atom: a file of several articles, each taken out as a feed of its own with one entry.

Such a one-entry feed is canonical XML: the same entry gives the same bytes, whatever stands around
it in the file, so that it is known again when the file comes back with others added.
"""

import hashlib
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from lxml import etree

from alertd.documents.claims import claim
from alertd.documents.html import letter_of
from alertd.documents.parts import Parts
from alertd.errors import AlertdError
from alertd.model.article import DateCandidate, PublishedSource, RawDocument

Tree = Any  # lxml is not typed
_ENTRIES = {"item", "entry"}
_ABOUT = {"title", "language", "link"}
_TEXTS = ("encoded", "content", "description", "summary")
_PUBLISHED = ("published", "pubDate", "issued", "date", "created")
_UPDATED = ("updated", "modified")
_MOST = 1000
_HOST = re.compile(r"https?://([A-Za-z0-9.-]{3,253})(?:[:/?#]|$)")
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>|&(?:#\w{1,8}|\w{2,10});")
_TRAILER = re.compile(
    r"the post [^\n]{1,300} (?:appeared first on|first appeared on) [^\n]{1,200}"
    r"|(?:continue reading|read more|weiterlesen|lire la suite|seguir leyendo)\b[^\n]{0,200}",
    re.IGNORECASE,
)


def split(raw: RawDocument) -> tuple[RawDocument, ...]:
    """The feed's entries in order, each a document by its own bytes and their sha256.

    Raises:
        AlertdError: `intake.empty` where it has none, `intake.damaged` where it is no XML.
    """
    root = _parse(raw)
    about = [one for one in _channel(root) if _kind(one) in _ABOUT and not _is_within(one)]
    try:
        found = [_alone(root, about, entry) for entry in _entries(root)]
    except (ValueError, etree.LxmlError):  # a name or a namespace that no XML may have
        raise _damaged(raw) from None
    if not found:
        raise AlertdError(
            "intake.empty",
            f"{raw.name} is a feed without entries.",
            "Save it again when it has some.",
        )
    return tuple(
        RawDocument(f"{raw.name}#{number}", hashlib.sha256(data).hexdigest(), data, raw.received)
        for number, data in enumerate(found[:_MOST], 1)
    )


def read(raw: RawDocument) -> Parts:
    """The first entry of a feed: its longest text, its own date, and the feed's name as outlet."""
    root = _parse(raw)
    entry = next(_entries(root), None)
    if entry is None:
        return Parts(title="", text="")
    texts = (_text(one) for kind in _TEXTS for one in _children(entry, kind))
    channel = _channel(root)
    title, _ = _shown(_first(entry, "title"))
    outlet, _ = _shown(_first(next(_children(entry, "source"), None), "title"))
    return Parts(
        title=" ".join(title.split()),
        text=_without_trailer(max(texts, key=len, default="")),
        language=_language(root, channel, entry),
        outlet=outlet.strip() or _shown(_first(channel, "title"))[0].strip() or None,
        host=_host(entry) or _host(channel),
        candidates=list(_dates(entry)),
    )


def _parse(raw: RawDocument) -> Tree:
    """The tree, mended where it is broken; no entity is expanded and nothing fetched."""
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, huge_tree=False, remove_pis=True
    )
    try:
        root = etree.fromstring(raw.data.lstrip(), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise _damaged(raw)
    return root


def _damaged(raw: RawDocument) -> AlertdError:
    return AlertdError(
        "intake.damaged",
        f"{raw.name} is a feed that cannot be read: it is cut short or damaged.",
        "Save it again.",
    )


def _channel(root: Tree) -> Tree:
    """What holds the feed's own title: the channel of RSS, the root of Atom."""
    return next(_children(root, "channel"), root)


def _entries(root: Tree) -> Iterator[Tree]:
    return (one for one in root.iter() if _kind(one) in _ENTRIES)


def _is_within(element: Tree) -> bool:
    return any(_kind(one) in _ENTRIES for one in element.iterancestors())


def _alone(root: Tree, about: list[Tree], entry: Tree) -> bytes:
    feed = etree.Element(root.tag, root.attrib, nsmap=root.nsmap)
    channel = etree.SubElement(feed, "channel") if _kind(root) == "rss" else feed
    for element in [*about, entry]:
        copied = deepcopy(element)
        copied.tail = None
        channel.append(copied)
    return bytes(etree.tostring(feed, method="c14n"))


def _kind(element: Tree) -> str:
    """The element's name, in whichever of the vocabularies it stands."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _children(parent: Tree, kind: str) -> Iterator[Tree]:
    return (one for one in parent if _kind(one) == kind) if parent is not None else iter(())


def _first(parent: Tree, kind: str) -> Tree | None:
    return next(_children(parent, kind), None)


def _text(element: Tree) -> str:
    return _shown(element)[0].strip()


def _shown(element: Tree | None) -> tuple[str, str | None]:
    """What a reader sees of an element, whether it holds text, escaped markup or XHTML."""
    if element is None:
        return "", None
    if len(element):
        return letter_of(etree.tostring(element, encoding="unicode", with_tail=False))
    words = element.text or ""
    return letter_of(words) if _MARKUP.search(words) else (words, None)


def _without_trailer(text: str) -> str:
    lines = text.split("\n")
    return "\n".join(line for line in lines if not _TRAILER.fullmatch(line.strip()))


def _language(root: Tree, channel: Tree, entry: Tree) -> str | None:
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    told = entry.get(lang) or (channel.findtext("language") or "").strip() or root.get(lang) or ""
    code = str(told).replace("_", "-").partition("-")[0].lower()
    return code if code.isalpha() and len(code) == 2 else None  # noqa: PLR2004  ISO 639-1


def _host(element: Tree) -> str | None:
    for link in _children(element, "link"):
        if found := _HOST.match((link.get("href") or link.text or "").strip()):
            return found[1].lower()
    return None


def _dates(entry: Tree) -> Iterator[DateCandidate]:
    """When it was published; when it was last changed, where nothing tells that."""
    for kinds in (_PUBLISHED, _UPDATED):
        written = [one.text or "" for kind in kinds for one in _children(entry, kind)]
        found = [told for text in written if (told := claim(text, PublishedSource.METADATA))]
        yield from found
        if found:
            return
